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
    if (middle < kFirstDay + 2600 || middle > kLastDay - 3400) shown.erase(shown.begin() + 1);
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

// The things that a plot has points of, in their order; all others look like the last.
using Series = std::vector<std::string>;
constexpr size_t kMostSeries = 8;
// Pixels between the points of two things on one day.
constexpr int kBetweenSeries = 14;

Series SeriesOf(const std::vector<TimelinePoint>& points) {
  Series series;
  for (const TimelinePoint& point : points)
    if (std::find(series.begin(), series.end(), point.series) == series.end())
      series.push_back(point.series);
  std::sort(series.begin(), series.end());
  return series;
}

size_t PlaceIn(const Series& series, const std::string& name) {
  const auto place = std::find(series.begin(), series.end(), name) - series.begin();
  return std::min<size_t>(static_cast<size_t>(place), kMostSeries - 1);
}

// Around 0, 0: colour is never all that tells things apart.
std::string_view ShapeOf(size_t place) {
  constexpr std::string_view kShapes[kMostSeries] = {"M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z",
                                                     "M-5 -5h10v10h-10z",
                                                     "M0 -6l6 11h-12z",
                                                     "M0 -6.5l6.5 6.5l-6.5 6.5l-6.5 -6.5z",
                                                     "M0 6l6 -11h-12z",
                                                     "M-6 -2h4v-4h4v4h4v4h-4v4h-4v-4h-4z",
                                                     "M-6 -3h12v6h-12z",
                                                     "M-3 -6h6v12h-6z"};
  return kShapes[place];
}

std::string LegendItem(std::string_view group, std::string_view inside, std::string_view words) {
  return fmt::format(
      "<li><svg width=\"18\" height=\"16\" aria-hidden=\"true\"><g class=\"{}\" "
      "transform=\"translate(9 8)\">{}</g></svg> {}</li>\n",
      group, inside, Escaped(words));
}

std::string MarkSvg(size_t place) {
  return fmt::format("<path class=\"point\" d=\"{}\"/>", ShapeOf(place));
}

// What the marks of this plot mean, where there is more than one kind of them.
std::string LegendHtml(const std::vector<TimelinePoint>& points, const Series& series) {
  std::string html;
  const size_t shown = std::min(series.size(), kMostSeries);
  for (size_t i = 0; i < shown && series.size() > 1; ++i) {
    const bool rest = i + 1 == kMostSeries && series.size() > kMostSeries;
    html += LegendItem("plain", MarkSvg(i),
                       rest                ? "others"
                       : series[i].empty() ? "unspecified"
                                           : series[i]);
  }
  const auto any = [&points](bool TimelinePoint::*is) {
    return std::any_of(points.begin(), points.end(),
                       [is](const TimelinePoint& point) { return point.*is; });
  };
  if (any(&TimelinePoint::grave)) html += LegendItem("grave", MarkSvg(0), "in conflict");
  if (any(&TimelinePoint::forecast))
    html += LegendItem("plain forecast", "<line class=\"reach\" y1=\"-8\" y2=\"8\"/>" + MarkSvg(0),
                       "forecast or target");
  return html.empty() ? "" : "<ul class=\"legend\">\n" + html + "</ul>\n";
}

// How far from its day the points of a thing stand.
int ShiftOf(size_t place, const Series& series) {
  const auto count = static_cast<int>(std::min(series.size(), kMostSeries));
  return (2 * static_cast<int>(place) - count + 1) * kBetweenSeries / 2;
}

std::string PointSvg(const TimelinePoint& point, const PlotAxis& values, const DayAxis& days,
                     const Series& series) {
  const std::string x = Percent(days.PlaceOf(point.day));
  const int low = point.interval.low ? HeightOf(values, *point.interval.low) : kHeight;
  const int high = point.interval.high ? HeightOf(values, *point.interval.high) : 0;
  const size_t place = PlaceIn(series, point.series);
  std::string svg = fmt::format("<line class=\"reach\" x1=\"{}\" x2=\"{}\" y1=\"{}\" y2=\"{}\"/>",
                                x, x, high, std::max(low, high + 2));
  if (point.point)
    svg += fmt::format("<svg class=\"mark\" x=\"{}\" y=\"{}\">{}</svg>", x,
                       HeightOf(values, *point.point), MarkSvg(place));
  const std::string words = Escaped(point.words);
  svg = fmt::format("<g class=\"{}{}\" transform=\"translate({} 0)\"><title>{}</title>{}</g>",
                    point.grave ? "grave" : "plain", point.forecast ? " forecast" : "",
                    ShiftOf(place, series), words, svg);
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
  const Series series = SeriesOf(plot.points);
  const Decimal high = *Add(values->low, values->span);
  const int scale = ScaleOf(std::max(values->low.Abs(), high.Abs()), plot.unit);
  std::string svg = ValuesSvg(*values, plot.unit, scale) + DaysSvg(plot.points, days);
  // What is in conflict stands above the rest.
  for (const bool grave : {false, true})
    for (const TimelinePoint& point : plot.points)
      if (point.grave == grave) svg += PointSvg(point, *values, days, series);
  return fmt::format(
      "<figure class=\"plot timeline\">\n<h2>{}</h2>\n{}"
      "<svg role=\"group\" aria-label=\"{}\" width=\"100%\" height=\"{}\">\n{}</svg>\n"
      "<figcaption>Axis: {}. A bar is what the words of a "
      "figure allow.</figcaption>\n"
      "</figure>\n",
      Escaped(plot.title), LegendHtml(plot.points, series), Escaped(plot.title),
      kHeight + kDaysHeight, svg, Escaped(AxisUnitInWords(plot.unit, scale)));
}

}  // namespace countercheck
