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
  // In front of the others, whatever stands in the way: what is in conflict.
  EXPECT_LT(html.find("class=\"plain"), html.rfind("class=\"grave"));
  EXPECT_EQ(html.find("class=\"plain", html.rfind("class=\"grave")), html.npos);
  for (int i = 0; i < 20; ++i) {
    plot.points.push_back(plot.points[0]);
    plot.points.back().series = "Part " + std::to_string(i);
  }
  EXPECT_EQ(Count(FormatTimeline(plot), "> others<"), 1u);
}

// Two articles in conflict over one figure have a mark each, beside each other; who say the same
// share one.
TEST(TimelinePlot, MarksDoNotHideEachOther) {
  TimelinePlot plot{"Acme · revenue, level", "USD", {}};
  plot.points = {PointAt("2026-03-31", "100", "101", "one"),
                 PointAt("2026-03-31", "100.4", "101.4", "two"),
                 PointAt("2026-03-31", "100.4", "101.4", "two again"),
                 PointAt("2026-03-31", "130", "131", "far above"),
                 PointAt("2026-04-01", "100", "101", "a day later"),
                 PointAt("2027-03-31", "100", "101", "a year later")};
  const std::string html = FormatTimeline(plot);
  EXPECT_EQ(Count(html, "class=\"reach\""), 5u);
  EXPECT_EQ(Count(html, "<title>two; 1 more</title>"), 1u) << html;
  const auto shift_of = [&](const std::string& words) {
    const size_t title = html.find("<title>" + words);
    const size_t begin = html.rfind("translate(", title) + 10;
    return std::stoi(html.substr(begin));
  };
  EXPECT_EQ(shift_of("one"), 0);
  EXPECT_EQ(shift_of("two"), 15);
  EXPECT_EQ(shift_of("far above"), 0);
  EXPECT_EQ(shift_of("a day later"), -15) << "nearly the same place";
  EXPECT_EQ(shift_of("a year later"), 0);
}

TEST(TimelinePlot, ANarrowRangeIsSeen) {
  TimelinePlot plot{"Acme · revenue, level", "USD", {}};
  plot.points = {PointAt("2026-03-31", "855", "865", "855-865"),
                 PointAt("2026-03-31", "5", "9000", "5-9000")};
  const std::string html = FormatTimeline(plot);
  const size_t begin = html.find("<title>855");
  const size_t y1 = html.find("y1=\"", begin) + 4, y2 = html.find("y2=\"", begin) + 4;
  EXPECT_GE(std::stoi(html.substr(y2 + 0)) - std::stoi(html.substr(y1)), 8);
  EXPECT_EQ(Count(html, "class=\"cap\""), 4u) << "an end each";
}

TEST(TimelinePlot, WhatStatesNoPeriodHasALane) {
  TimelinePlot plot{"Acme · share price, change", "percent", {}};
  plot.points = {PointAt("2026-03-31", "7", "8", "dated"), PointAt("2026-03-31", "7", "8", "none")};
  EXPECT_EQ(FormatTimeline(plot).find("no period"), std::string::npos);
  plot.points[1].day.reset();
  const std::string html = FormatTimeline(plot);
  EXPECT_EQ(Count(html, ">no period</text>"), 1u);
  EXPECT_EQ(Count(html, "x1=\"92.00%\""), 1u) << html;
  plot.points[0].day.reset();
  plot.points[0].series = "other";
  EXPECT_EQ(Count(FormatTimeline(plot), "x1=\"55.00%\""), 2u) << "none has a day";
}

TEST(TimelinePlot, OfWhatHasNoEndThereIsNothingToDraw) {
  TimelinePlot plot{"Acme · margin, level", "percent", {}};
  plot.points.push_back({ParseIsoDate("2026-03-31"), Interval::All(), {}, "some", ""});
  EXPECT_EQ(FormatTimeline(plot), "");
}

}  // namespace
}  // namespace countercheck
