#include "reports/interval_plot.h"

#include <gtest/gtest.h>

#include <string>

#include "reports/plot_axis.h"

namespace countercheck {
namespace {

Decimal D(std::string_view text) { return Decimal::Parse(text).value(); }

Interval Between(const char* low, const char* high) { return Interval::Closed(D(low), D(high)); }

IntervalPlot PlotOf(const std::vector<Interval>& intervals) {
  IntervalPlot plot{"Acme · margin", "percent", {}, {}};
  for (const Interval& interval : intervals)
    plot.rows.push_back({"dir/001.txt", "001", ":4", "some", interval, interval.low});
  return plot;
}

size_t CountIn(const std::string& text, const std::string& part) {
  size_t count = 0;
  for (size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST(IntervalPlot, NamesAndShadesWhatIsInCommonOrTheGap) {
  const struct {
    std::vector<Interval> rows;
    const char* caption;
    size_t common;
    size_t gaps;
  } kRows[] = {
      {{Between("46.45", "46.55"), Between("46.5", "47.5")}, "In common: 46.5% to 46.55%.", 1, 0},
      {{Between("-10.5", "-9.5"), Between("-7.85", "-7.75")}, "Gap: −9.5% to −7.85%.", 0, 1},
      {{Interval::Over(10), Between("1", "2"), Between("4", "5")},
       "Gap: 2% to 4%; 5% to 10%.",
       0,
       2},
      {{Between("1", "3"), Between("2", "5"), Between("4", "6")},
       "No value in common to all; each touches another.",
       0,
       0},
      {{Interval::Over(34), Interval::AtMost(35)}, "In common: 34% to 35%.", 1, 0},
      {{Interval::Over(34), Between("34.5", "35.5")}, "In common: 34.5% to 35.5%.", 1, 0},
      {{Interval::Over(34), Interval::Over(30)}, "In common: over 34%.", 1, 0},
      {{Interval::Point(5), Interval::Point(5)}, "In common: exactly 5%.", 1, 0},
  };
  for (const auto& row : kRows) {
    const std::string svg = FormatPlot(PlotOf(row.rows));
    EXPECT_NE(svg.find("Axis: percent. " + std::string(row.caption) + "</figcaption>"), svg.npos)
        << row.caption << "\n"
        << svg;
    // A strip behind the bars of each row: the letters above these stand on plain ground.
    EXPECT_EQ(CountIn(svg, "class=\"common\""), row.common * row.rows.size()) << row.caption;
    EXPECT_EQ(CountIn(svg, "class=\"gap\""), row.gaps * row.rows.size()) << row.caption;
  }
}

TEST(IntervalPlot, DrawsAnArrowWhereABoundIsOpen) {
  EXPECT_EQ(CountIn(FormatPlot(PlotOf({Interval::Over(10), Between("1", "2")})), "<path"), 1u);
  EXPECT_EQ(CountIn(FormatPlot(PlotOf({Interval::Over(10), Interval::Under(2)})), "<path"), 2u);
  EXPECT_EQ(CountIn(FormatPlot(PlotOf({Between("5", "6"), Between("1", "2")})), "<path"), 0u);
}

TEST(IntervalPlot, NeedsTwoRowsWithAnEnd) {
  EXPECT_EQ(FormatPlot(PlotOf({})), "");
  EXPECT_EQ(FormatPlot(PlotOf({Between("1", "2")})), "");
  EXPECT_EQ(FormatPlot(PlotOf({Between("1", "2"), Interval::All()})), "");
  EXPECT_EQ(FormatPlot(PlotOf({Between("1", "2"), Interval::Open(3, 3)})), "");
}

// A name is cut, what stands behind it is not; a screen has room for more than a telephone.
TEST(IntervalPlot, CutsNamesButNoPlaces) {
  IntervalPlot plot = PlotOf({Between("1", "2"), Between("5", "6")});
  plot.rows[0].name = std::string(60, 'n');
  plot.rows[0].place = ":12 and 7 more";
  const std::string svg = FormatPlot(plot);
  EXPECT_NE(svg.find(">" + std::string(5, 'n') + "…:12 and 7 more</text>"), svg.npos) << svg;
  EXPECT_NE(svg.find(">" + std::string(29, 'n') + "…:12 and 7 more</text>"), svg.npos) << svg;
}

TEST(IntervalPlot, DrawsTheRestInOneRow) {
  IntervalPlot plot = PlotOf({Between("1", "2"), Between("5", "6")});
  plot.rest = {{"d", "3", "", "2.5", Between("2", "3"), {}},
               {"e", "4", "", "4", Between("3", "4"), {}}};
  const std::string svg = FormatPlot(plot);
  EXPECT_NE(svg.find(">2 more values</text>"), svg.npos);
  EXPECT_NE(svg.find("Gap: 4% to 5%."), svg.npos) << "the gap is that of all values";
  EXPECT_EQ(CountIn(svg, "<rect class=\"bar\""), 4u);
}

TEST(PlotAxis, LeavesATenthToEitherSide) {
  const auto axis = AxisOver({Between("10", "20"), Interval::Over(12)});
  ASSERT_TRUE(axis);
  EXPECT_EQ(axis->low, D("9"));
  EXPECT_EQ(axis->span, D("12"));
  EXPECT_FALSE(AxisOver({}));
  EXPECT_FALSE(AxisOver({Interval::All()}));
}

TEST(PlotAxis, PlacesValuesExactly) {
  const PlotAxis axis{D("9"), D("12")};
  const struct {
    const char* value;
    int place;
  } kRows[] = {{"9", 0}, {"21", 10000}, {"15", 5000}, {"12.00", 2500}, {"-4", 0}, {"300", 10000}};
  for (const auto& row : kRows) EXPECT_EQ(PlaceOn(axis, D(row.value)), row.place) << row.value;
}

TEST(PlotAxis, MarksRoundValues) {
  const struct {
    PlotAxis axis;
    const char* ticks;
  } kRows[] = {
      {{D("9"), D("12")}, "10 15 20 "},
      {{D("-11"), D("4")}, "-11 -10 -9 -8 -7 "},
      {{D("-0.5"), D("1")}, "-0.5 0 0.5 "},
      {{D("2104350000"), D("10800000")}, "2105000000 2110000000 2115000000 "},
      {{D("46.395"), D("0.21")}, "46.4 46.5 46.6 "},
  };
  for (const auto& row : kRows) {
    std::string ticks;
    for (const Decimal& tick : TicksOf(row.axis)) ticks += tick.ToString() + " ";
    EXPECT_EQ(ticks, row.ticks);
  }
}

// One value far off does not press the others into one point.
TEST(PlotAxis, IsBrokenWhereAnOutlierWouldHideADifference) {
  const struct {
    std::vector<Interval> intervals;
    bool broken;
  } kRows[] = {
      {{Between("1", "2"), Between("3", "4"), Between("100", "101")}, true},
      {{Between("-101", "-100"), Between("1", "2"), Between("3", "4")}, true},
      // Two values have nothing to hide; their distance is what there is to see.
      {{Between("1", "2"), Between("100", "101")}, false},
      {{Between("1", "2"), Between("1", "2"), Between("100", "101")}, false},
      {{Between("1", "2"), Between("3", "4"), Between("10", "11")}, false},
      {{Between("1", "2"), Between("3", "4"), Interval::Over(100)}, false},
      {{Interval::Point(1), Interval::Point(1), Interval::Point(100)}, false},
  };
  for (const auto& row : kRows) {
    const auto axis = AxisOver(row.intervals);
    ASSERT_TRUE(axis);
    EXPECT_EQ(axis->cut.has_value(), row.broken);
    const std::string svg = FormatPlot(PlotOf(row.intervals));
    EXPECT_EQ(CountIn(svg, "class=\"break\""), row.broken ? 1u : 0u);
    EXPECT_EQ(CountIn(svg, ", broken between "), row.broken ? 1u : 0u);
  }
  const auto axis = AxisOver({Between("1", "2"), Between("3", "4"), Between("100", "101")});
  int before = -1;
  for (const char* value : {"0", "1", "2", "3", "4", "50", "100", "101", "200"}) {
    EXPECT_GE(PlaceOn(*axis, D(value)), before) << value;
    before = PlaceOn(*axis, D(value));
  }
  EXPECT_EQ(PlaceOn(*axis, D("2")) - PlaceOn(*axis, D("1")),
            PlaceOn(*axis, D("101")) - PlaceOn(*axis, D("100")))
      << "one scale on both sides";
  std::string ticks;
  for (const Decimal& tick : TicksOf(*axis)) ticks += tick.ToString() + " ";
  EXPECT_EQ(ticks, "2 4 100 ");
}

// Values of 36 digits come from a hostile list of claims; a picture may then be missing.
TEST(PlotAxis, HoldsForTheLargestValues) {
  const std::string nines(36, '9');
  for (const char* low : {"0.00000000000000000000000000000000001", "1", "-1"}) {
    const std::string svg = FormatPlot(PlotOf({Between(low, nines.c_str()), Between("-2", "2")}));
    EXPECT_EQ(CountIn(svg, "<g>"), svg.empty() ? 0u : 2u);
  }
}

}  // namespace
}  // namespace countercheck
