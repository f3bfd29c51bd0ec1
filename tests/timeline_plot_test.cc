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
  const std::string whole = FormatTimeline(plot);
  const std::string html = whole.substr(whole.find("<svg role"));  // behind the legend
  EXPECT_EQ(Count(html, "class=\"reach\""), 2u);
  EXPECT_EQ(Count(html, "class=\"point\""), 1u) << "a range has no middle";
  EXPECT_EQ(Count(html, "class=\"grave forecast\""), 1u);
  EXPECT_EQ(Count(html, "class=\"plain\""), 1u);
  EXPECT_EQ(Count(html, "href=\"/desk/articles/a\""), 1u);
  EXPECT_NE(html.find("46.5%, &lt;Wire&gt;"), html.npos);
  EXPECT_NE(html.find(">2026-03-31</text>"), html.npos);
  EXPECT_NE(html.find(">2026-06-30</text>"), html.npos);
  // The earlier day stands left, the higher value above.
  EXPECT_LT(html.find("x=\"14.00%\""), html.find("x1=\"96.00%\""));
}

TEST(TimelinePlot, ThingsAreToldApartByShapeAndNamed) {
  TimelinePlot plot{"Acme · revenue, level", "USD", {}};
  plot.points = {PointAt("2026-03-31", "9.5", "10.5", "10"),
                 PointAt("2026-03-31", "3", "3.1", "3.06"),
                 PointAt("2026-03-31", "3", "3.1", "3.03")};
  EXPECT_EQ(FormatTimeline(plot).find("legend"), std::string::npos)
      << "one thing, one kind of mark";
  plot.points[1].series = "<Tools>";
  plot.points[2].series = "Wheels";
  for (TimelinePoint& point : plot.points) point.point = point.interval.low;
  plot.points[0].grave = plot.points[2].forecast = true;
  const std::string html = FormatTimeline(plot);
  for (const char* words : {"> unspecified<", "> &lt;Tools&gt;<", "> Wheels<", "> in conflict<",
                            "> forecast or target<"})
    EXPECT_EQ(Count(html, words), 1u) << words;
  for (const char* shape : {"translate(-14 0)", "translate(0 0)", "translate(14 0)"})
    EXPECT_EQ(Count(html, shape), 1u) << "points of one day stand beside each other";
  EXPECT_LT(html.find("translate(14 0)"), html.find("translate(-14 0)")) << "a conflict is on top";
  for (int i = 0; i < 20; ++i) {
    plot.points.push_back(plot.points[0]);
    plot.points.back().series = "Part " + std::to_string(i);
  }
  EXPECT_EQ(Count(FormatTimeline(plot), "> others<"), 1u);
}

TEST(TimelinePlot, OfWhatHasNoEndThereIsNothingToDraw) {
  TimelinePlot plot{"Acme · margin, level", "percent", {}};
  plot.points.push_back({*ParseIsoDate("2026-03-31"), Interval::All(), {}, "some", ""});
  EXPECT_EQ(FormatTimeline(plot), "");
}

}  // namespace
}  // namespace countercheck
