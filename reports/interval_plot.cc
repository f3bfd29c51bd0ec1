#include "reports/interval_plot.h"

#include <fmt/format.h>

#include <algorithm>

#include "reports/amount_words.h"
#include "reports/html_text.h"
#include "reports/plot_axis.h"
#include "reports/text_layout.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

// In pixels, from the top of a row.
constexpr int kRowHeight = 38;
constexpr int kTextAt = 14;
constexpr int kBarAt = 26;
constexpr int kAxisHeight = 24;

// Bands are drawn where the bars are, and leave the letters above these on plain ground.
constexpr int kLaneAt = 18, kLaneHeight = 17;

// What a telephone has room for, and what a screen has (report.css shows one of them).
constexpr size_t kNameColumns = 20, kValueColumns = 18;
constexpr size_t kNameColumnsOfScreen = 44, kValueColumnsOfScreen = 28;
constexpr size_t kLeastNameColumns = 6;

struct Band {
  Interval values;
  bool in_common = false;
};

// "12.34%": a place on the axis, the outer two percent of the picture left free for arrows.
std::string Across(int place) {
  const int across = 200 + place * 96 / 100;
  return fmt::format("{}.{:02}%", across / 100, across % 100);
}

std::string WidthOf(int begin, int end) {
  const int width = (end - begin) * 96 / 100;
  return fmt::format("{}.{:02}%", width / 100, width % 100);
}

int BeginOf(const PlotAxis& axis, const Interval& interval) {
  return interval.low ? PlaceOn(axis, *interval.low) : 0;
}

int EndOf(const PlotAxis& axis, const Interval& interval) {
  return interval.high ? PlaceOn(axis, *interval.high) : PlaceOn(axis, *Add(axis.low, axis.span));
}

// Where no row has a value between two that have.
std::vector<Band> GapsOf(std::vector<Interval> intervals) {
  std::stable_sort(intervals.begin(), intervals.end(), [](const Interval& a, const Interval& b) {
    return a.low && b.low ? *a.low < *b.low : !a.low && b.low;
  });
  std::vector<Band> gaps;
  std::optional<Decimal> reached = intervals.front().high;
  for (const Interval& interval : intervals) {
    if (!reached) break;
    if (interval.low && *interval.low > *reached)
      gaps.push_back({Interval::Open(*reached, *interval.low)});
    if (!interval.high || *interval.high > *reached) reached = interval.high;
  }
  return gaps;
}

std::vector<Band> BandsOf(const std::vector<Interval>& intervals) {
  Interval common = Interval::All();
  for (const Interval& interval : intervals) common = Intersect(common, interval);
  if (!common.IsEmpty()) return {{common, true}};
  return GapsOf(intervals);
}

std::string CaptionOf(const std::vector<Band>& bands, std::string_view unit) {
  std::string caption;
  for (const Band& band : bands) {
    caption += caption.empty() ? (band.in_common ? "In common: " : "Gap: ") : "; ";
    caption += IntervalInWords(band.values, unit);
  }
  return caption.empty() ? "No value in common to all; each touches another." : caption + ".";
}

std::string BandSvg(const Band& band, const PlotAxis& axis, int rows) {
  const int begin = BeginOf(axis, band.values), end = EndOf(axis, band.values);
  std::string svg;
  // A single value in common is drawn, too.
  for (int row = 0; row < rows; ++row)
    svg += fmt::format("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
                       band.in_common ? "common" : "gap", Across(begin), kRowHeight * row + kLaneAt,
                       WidthOf(begin, std::max(end, begin + 40)), kLaneHeight);
  return svg;
}

// Two strokes through the axis where it is broken.
std::string BreakSvg(const PlotAxis& axis, int y) {
  if (!axis.cut) return "";
  const int middle = (PlaceOn(axis, *axis.cut->low) + PlaceOn(axis, *axis.cut->high)) / 2;
  return fmt::format(
      "<svg x=\"{}\" y=\"{}\" overflow=\"visible\"><path class=\"break\" d=\"M-7 6-1-6 7-6 1 6z\"/>"
      "<path class=\"axis\" d=\"M-7 6-1-6M1 6 7-6\"/></svg>",
      Across(middle), y);
}

// The head of an arrow at an end that is left open.
std::string ArrowSvg(int place, int y, bool to_the_right) {
  return fmt::format(
      "<svg x=\"{}\" y=\"{}\" overflow=\"visible\"><path class=\"bar\" d=\"{}\"/></svg>",
      Across(place), y, to_the_right ? "M0-6 7 0 0 6z" : "M0-6-7 0 0 6z");
}

std::string BarSvg(const PlotRow& row, const PlotAxis& axis, int y) {
  const int begin = BeginOf(axis, row.interval), end = EndOf(axis, row.interval);
  std::string svg = fmt::format("<rect class=\"bar\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"6\"/>",
                                Across(begin), y - 3, WidthOf(begin, std::max(end, begin + 20)));
  if (!row.interval.low) svg += ArrowSvg(begin, y, false);
  if (!row.interval.high) svg += ArrowSvg(end, y, true);
  if (row.point)
    svg += fmt::format("<circle class=\"point\" cx=\"{}\" cy=\"{}\" r=\"4.5\"/>",
                       Across(PlaceOn(axis, *row.point)), y);
  return svg;
}

std::string NameIn(const PlotRow& row, size_t columns) {
  const size_t place = ColumnsOf(row.place);
  const size_t room = std::max(columns > place ? columns - place : 0, kLeastNameColumns);
  return CutTo(Printable(row.name), room) + Printable("x" + row.place).substr(1);
}

std::string TextSvg(std::string_view attributes, std::string_view name) {
  return fmt::format("<text {}>{}</text>", attributes, EscapedPrintable(name));
}

// `narrow` where there is little room, else `wide`.
std::string TextOfTwo(const std::string& attributes, const std::string& narrow,
                      const std::string& wide, std::string_view more_class) {
  if (narrow == wide) return TextSvg(fmt::format("class=\"{}\" {}", more_class, attributes), wide);
  return TextSvg(fmt::format("class=\"{} narrow\" {}", more_class, attributes), narrow) +
         TextSvg(fmt::format("class=\"{} broad\" {}", more_class, attributes), wide);
}

std::string LabelsSvg(const PlotRow& row, int top) {
  const std::string value = Printable(row.value);
  return TextOfTwo(fmt::format("x=\"0\" y=\"{}\"", top + kTextAt), NameIn(row, kNameColumns),
                   NameIn(row, kNameColumnsOfScreen), "name") +
         TextOfTwo(fmt::format("x=\"100%\" y=\"{}\" text-anchor=\"end\"", top + kTextAt),
                   CutTo(value, kValueColumns), CutTo(value, kValueColumnsOfScreen), "value");
}

std::string RowSvg(const PlotRow& row, const IntervalPlot& plot, const PlotAxis& axis, int top) {
  return fmt::format("<g><title>{}, {}{}: {}, allows {}</title>{}{}</g>\n", Escaped(row.document),
                     Escaped(row.name), Escaped(row.place), Escaped(row.value),
                     Escaped(ExactInWords(row.interval, plot.unit)), LabelsSvg(row, top),
                     BarSvg(row, axis, top + kBarAt));
}

// "12 more values", all on one line.
std::string RestSvg(const std::vector<PlotRow>& rest, const PlotAxis& axis, int top) {
  if (rest.empty()) return "";
  std::string svg = TextSvg(fmt::format("class=\"name\" x=\"0\" y=\"{}\"", top + kTextAt),
                            CountOf(rest.size(), "more value"));
  for (const PlotRow& row : rest) svg += BarSvg(row, axis, top + kBarAt);
  return "<g>" + svg + "</g>\n";
}

std::string AxisSvg(const PlotAxis& axis, std::string_view unit, int scale, int y) {
  std::string svg =
      fmt::format("<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"{}\" y2=\"{}\"/>", y, y);
  for (const Decimal& tick : TicksOf(axis)) {
    const int place = PlaceOn(axis, tick);
    const std::string x = Across(place);
    const char* anchor = place < 1200 ? "start" : place > 8800 ? "end" : "middle";
    svg += fmt::format(
        "<line class=\"axis\" x1=\"{}\" x2=\"{}\" y1=\"{}\" y2=\"{}\"/>"
        "<text class=\"tick\" x=\"{}\" y=\"{}\" text-anchor=\"{}\">{}</text>",
        x, x, y, y + 5, x, y + 18, anchor, TickInWords(tick, unit, scale));
  }
  return svg + BreakSvg(axis, y) + "\n";
}

// "Axis: percent, broken between 9% and 40%. "
std::string AxisInWords(const PlotAxis& axis, std::string_view unit, int scale) {
  const std::string counted = AxisUnitInWords(unit, scale);
  if (!axis.cut) return counted;
  return fmt::format("{}, broken between {} and {}", counted, RoughlyInWords(*axis.cut->low, unit),
                     RoughlyInWords(*axis.cut->high, unit));
}

std::vector<Interval> IntervalsOf(const IntervalPlot& plot) {
  std::vector<Interval> intervals;
  for (const auto* rows : {&plot.rows, &plot.rest})
    for (const PlotRow& row : *rows) intervals.push_back(row.interval);
  return intervals;
}

bool HasNoEnd(const PlotRow& row) {
  return (!row.interval.low && !row.interval.high) || row.interval.IsEmpty();
}

// What the picture says, for those who cannot see it.
std::string InWords(const IntervalPlot& plot, std::string_view caption) {
  std::string words = plot.title + ": ";
  for (const PlotRow& row : plot.rows)
    words += fmt::format("{}{} {}, allows {}; ", row.name, row.place, row.value,
                         IntervalInWords(row.interval, plot.unit));
  return words.append(caption);
}

}  // namespace

std::string FormatPlot(const IntervalPlot& full) {
  IntervalPlot plot = full;
  std::erase_if(plot.rows, HasNoEnd);
  std::erase_if(plot.rest, HasNoEnd);
  const std::vector<Interval> intervals = IntervalsOf(plot);
  const std::optional<PlotAxis> axis = AxisOver(intervals);
  if (plot.rows.size() < 2 || !axis) return "";

  const std::vector<Band> bands = BandsOf(intervals);
  const std::string caption = CaptionOf(bands, plot.unit);
  const Decimal high = *Add(axis->low, axis->span);
  const int scale = ScaleOf(std::max(axis->low.Abs(), high.Abs()), plot.unit);
  const int rows = static_cast<int>(plot.rows.size());
  const int height = kRowHeight * (rows + (plot.rest.empty() ? 0 : 1));
  std::string svg;
  for (const Band& band : bands) svg += BandSvg(band, *axis, height / kRowHeight);
  for (int i = 0; i < rows; ++i)
    svg += RowSvg(plot.rows[static_cast<size_t>(i)], plot, *axis, kRowHeight * i);
  svg += RestSvg(plot.rest, *axis, kRowHeight * rows);
  svg += AxisSvg(*axis, plot.unit, scale, height);
  return fmt::format(
      "<figure class=\"plot\">\n<svg role=\"img\" aria-label=\"{}\" width=\"100%\" height=\"{}\">\n"
      "{}</svg>\n<figcaption>Axis: {}. {}</figcaption>\n</figure>\n",
      Escaped(InWords(plot, caption)), height + kAxisHeight, svg,
      Escaped(AxisInWords(*axis, plot.unit, scale)), Escaped(caption));
}

}  // namespace countercheck
