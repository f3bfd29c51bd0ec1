// The plot of a metric over time.
#include "reports/timeline_plot.h"

#include <gtest/gtest.h>

namespace countercheck {
namespace {

TimelinePoint PointAt(const char* day, const char* low, const char* high, const char* words) {
  TimelinePoint point;
  point.day = *ParseIsoDate(day);
  point.interval = Interval::Closed(*Decimal::Parse(low), *Decimal::Parse(high));
  point.words = words;
  return point;
}

size_t Count(const std::string& text, const std::string& part) {
  size_t count = 0;
  for (size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST(TimelinePlot, HasAPointForEachClaim) {
  TimelinePlot plot{"Acme · margin, level", "percent", {}};
  EXPECT_EQ(FormatTimeline(plot), "");
  plot.points = {PointAt("2026-03-31", "46.45", "46.55", "46.5%, <Wire>"),
                 PointAt("2026-06-30", "36", "38", "36-38%")};
  plot.points[0].point = Decimal::Parse("46.5");
  plot.points[1].address = "/desk/articles/a";
  plot.points[1].grave = plot.points[1].forecast = true;
  const std::string html = FormatTimeline(plot);
  EXPECT_EQ(Count(html, "class=\"reach\""), 2u);
  EXPECT_EQ(Count(html, "class=\"point\""), 1u) << "a range has no middle";
  EXPECT_EQ(Count(html, "class=\"grave forecast\""), 1u);
  EXPECT_EQ(Count(html, "class=\"plain\""), 1u);
  EXPECT_EQ(Count(html, "href=\"/desk/articles/a\""), 1u);
  EXPECT_NE(html.find("46.5%, &lt;Wire&gt;"), html.npos);
  EXPECT_NE(html.find(">2026-03-31</text>"), html.npos);
  EXPECT_NE(html.find(">2026-06-30</text>"), html.npos);
  // The earlier day stands left, the higher value above.
  EXPECT_LT(html.find("cx=\"14.00%\""), html.find("x1=\"96.00%\""));
}

TEST(TimelinePlot, OfWhatHasNoEndThereIsNothingToDraw) {
  TimelinePlot plot{"Acme · margin, level", "percent", {}};
  plot.points.push_back({*ParseIsoDate("2026-03-31"), Interval::All(), {}, "some", ""});
  EXPECT_EQ(FormatTimeline(plot), "");
}

}  // namespace
}  // namespace countercheck
