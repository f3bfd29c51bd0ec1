#include "reports/timeline_plot.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "reports/amount_words.h"
#include "reports/html_text.h"
#include "reports/plot_axis.h"

namespace countercheck {
namespace {

// Pixels. Left and right of the first and last day there is room for the points and their labels.
constexpr int kHeight = 240;
constexpr int kDaysHeight = 24;
// Hundredths of a percent of the width.
constexpr int kFirstDay = 1400, kLastDay = 9600;
constexpr size_t kMostDayLabels = 3;

int64_t NumberOf(const Date& day) { return std::chrono::sys_days(day).time_since_epoch().count(); }

struct DayAxis {
  int64_t first = 0;
  int64_t last = 0;

  // Of a single day the middle.
  int PlaceOf(const Date& day) const {
    if (first == last) return (kFirstDay + kLastDay) / 2;
    return kFirstDay +
           static_cast<int>((kLastDay - kFirstDay) * (NumberOf(day) - first) / (last - first));
  }
};

std::string Percent(int place) { return fmt::format("{}.{:02}%", place / 100, place % 100); }

int HeightOf(const PlotAxis& axis, const Decimal& value) {
  return kHeight - PlaceOn(axis, value) * kHeight / 10'000;
}

std::string ValuesSvg(const PlotAxis& axis, std::string_view unit, int scale) {
  std::string svg;
  for (const Decimal& tick : TicksOf(axis)) {
    const int y = HeightOf(axis, tick);
    svg += fmt::format(
        "<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"{}\" y2=\"{}\"/>"
        "<text class=\"tick\" x=\"0\" y=\"{}\">{}</text>\n",
        y, y, y - 4, Escaped(TickInWords(tick, unit, scale)));
  }
  return svg;
}

// The first day, the last, and one between them, where they leave room for each other.
std::string DaysSvg(const std::vector<TimelinePoint>& points, const DayAxis& axis) {
  std::set<std::chrono::sys_days> all;
  for (const TimelinePoint& point : points) all.insert(std::chrono::sys_days(point.day));
  std::vector<std::chrono::sys_days> shown = {*all.begin()};
  if (all.size() >= kMostDayLabels)
    shown.push_back(*std::next(all.begin(), static_cast<int>(all.size() / 2)));
  if (all.size() > 1) shown.push_back(*all.rbegin());
  if (shown.size() == kMostDayLabels) {
    const int middle = axis.PlaceOf(Date(shown[1]));
    if (middle < kFirstDay + 2600 || middle > kLastDay - 2600) shown.erase(shown.begin() + 1);
  }
  std::string svg =
      fmt::format("<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"{0}\" y2=\"{0}\"/>\n", kHeight);
  for (size_t i = 0; i < shown.size(); ++i) {
    const Date day(shown[i]);
    svg += fmt::format("<text class=\"tick\" x=\"{}\" y=\"{}\" text-anchor=\"{}\">{}</text>\n",
                       Percent(axis.PlaceOf(day)), kHeight + 18,
                       i + 1 == shown.size() && i > 0 ? "end" : "middle", FormatIsoDate(day));
  }
  return svg;
}

std::string PointSvg(const TimelinePoint& point, const PlotAxis& values, const DayAxis& days) {
  const std::string x = Percent(days.PlaceOf(point.day));
  const int low = point.interval.low ? HeightOf(values, *point.interval.low) : kHeight;
  const int high = point.interval.high ? HeightOf(values, *point.interval.high) : 0;
  std::string svg = fmt::format("<line class=\"reach\" x1=\"{}\" x2=\"{}\" y1=\"{}\" y2=\"{}\"/>",
                                x, x, high, std::max(low, high + 2));
  if (point.point)
    svg += fmt::format("<circle class=\"point\" cx=\"{}\" cy=\"{}\" r=\"5\"/>", x,
                       HeightOf(values, *point.point));
  const std::string words = Escaped(point.words);
  svg = fmt::format("<g class=\"{}{}\"><title>{}</title>{}</g>", point.grave ? "grave" : "plain",
                    point.forecast ? " forecast" : "", words, svg);
  if (point.address.empty()) return svg + "\n";
  return fmt::format("<a href=\"{}\" aria-label=\"{}\">{}</a>\n", Escaped(point.address), words,
                     svg);
}

DayAxis DaysOf(const std::vector<TimelinePoint>& points) {
  const auto [first, last] = std::minmax_element(
      points.begin(), points.end(), [](const TimelinePoint& a, const TimelinePoint& b) {
        return NumberOf(a.day) < NumberOf(b.day);
      });
  return {NumberOf(first->day), NumberOf(last->day)};
}

}  // namespace

std::string FormatTimeline(const TimelinePlot& full) {
  TimelinePlot plot = full;
  std::erase_if(plot.points, [](const TimelinePoint& point) {
    return (!point.interval.low && !point.interval.high) || point.interval.IsEmpty();
  });
  std::vector<Interval> intervals;
  for (const TimelinePoint& point : plot.points) intervals.push_back(point.interval);
  const std::optional<PlotAxis> values = AxisOver(intervals);
  if (plot.points.empty() || !values) return "";
  const DayAxis days = DaysOf(plot.points);
  const Decimal high = *Add(values->low, values->span);
  const int scale = ScaleOf(std::max(values->low.Abs(), high.Abs()), plot.unit);
  std::string svg = ValuesSvg(*values, plot.unit, scale) + DaysSvg(plot.points, days);
  for (const TimelinePoint& point : plot.points) svg += PointSvg(point, *values, days);
  return fmt::format(
      "<figure class=\"plot timeline\">\n<h2>{}</h2>\n"
      "<svg role=\"group\" aria-label=\"{}\" width=\"100%\" height=\"{}\">\n{}</svg>\n"
      "<figcaption>Axis: {}. A bar is what the words of a "
      "figure allow; dashes are forecasts and targets.</figcaption>\n"
      "</figure>\n",
      Escaped(plot.title), Escaped(plot.title), kHeight + kDaysHeight, svg,
      Escaped(AxisUnitInWords(plot.unit, scale)));
}

}  // namespace countercheck
