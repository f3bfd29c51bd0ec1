#include "reports/timeline_plot.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "reports/amount_words.h"
#include "reports/html_text.h"
#include "reports/plot_axis.h"

namespace countercheck {
namespace {

// Pixels. Left and right of the first and last day there is room for the points and their labels.
constexpr int kHeight = 240;
constexpr int kDaysHeight = 24;
// A mark, the least that a range takes, how far apart marks stand side by side, and how wide a plot
// is on most screens.
constexpr int kMark = 13, kLeastReach = 8, kBetweenMarks = 15, kUsualWidth = 1000;
constexpr size_t kMostLanes = 9, kMostNeighbours = 60;
// Hundredths of a percent of the width.
constexpr int kFirstDay = 1400, kLastDay = 9600;
// With points of no period: these stand on the right, behind a line.
constexpr int kLastDayBesideLane = 7800, kLaneLine = 8500, kLane = 9200;
constexpr size_t kMostDayLabels = 3;

int64_t NumberOf(const Date& day) { return std::chrono::sys_days(day).time_since_epoch().count(); }

struct DayAxis {
  int64_t first = 0;
  int64_t last = 0;
  int end = kLastDay;  // the place of the last
  int lane = kLane;    // that of points of no period

  // Of a single day the middle.
  int PlaceOf(const Date& day) const {
    if (first == last) return (kFirstDay + end) / 2;
    return kFirstDay +
           static_cast<int>((end - kFirstDay) * (NumberOf(day) - first) / (last - first));
  }
  int PlaceOf(const TimelinePoint& point) const { return point.day ? PlaceOf(*point.day) : lane; }
};

bool HasDay(const TimelinePoint& point) { return point.day.has_value(); }

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
  for (const TimelinePoint& point : points)
    if (point.day) all.insert(std::chrono::sys_days(*point.day));
  std::vector<std::chrono::sys_days> shown;
  if (!all.empty()) shown.push_back(*all.begin());
  if (all.size() >= kMostDayLabels)
    shown.push_back(*std::next(all.begin(), static_cast<int>(all.size() / 2)));
  if (all.size() > 1) shown.push_back(*all.rbegin());
  if (shown.size() == kMostDayLabels) {
    const int middle = axis.PlaceOf(Date(shown[1]));
    if (middle < kFirstDay + 2600 || middle > axis.end - 3400) shown.erase(shown.begin() + 1);
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

// Points of no period are told apart from those of the last day.
std::string LaneSvg(const std::vector<TimelinePoint>& points, const DayAxis& axis) {
  if (std::all_of(points.begin(), points.end(), HasDay)) return "";
  std::string svg;
  if (axis.lane == kLane)
    svg = fmt::format("<line class=\"lane\" x1=\"{0}\" x2=\"{0}\" y1=\"0\" y2=\"{1}\"/>",
                      Percent(kLaneLine), kHeight);
  return svg + fmt::format(
                   "<text class=\"tick\" x=\"{}\" y=\"{}\" text-anchor=\"middle\">no period"
                   "</text>\n",
                   Percent(axis.lane), kHeight + 18);
}

// The things that a plot has points of, in their order; all others look like the last.
using Series = std::vector<std::string>;
constexpr size_t kMostSeries = 8;

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

// From top to bottom, in pixels.
struct Reach {
  int high = 0;
  int low = 0;
};

Reach ReachOf(const TimelinePoint& point, const PlotAxis& values) {
  Reach reach{point.interval.high ? HeightOf(values, *point.interval.high) : 0,
              point.interval.low ? HeightOf(values, *point.interval.low) : kHeight};
  // A range that is narrow is seen, too.
  const int missing = std::max(0, kLeastReach - (reach.low - reach.high));
  return {reach.high - missing / 2, reach.low + (missing + 1) / 2};
}

// Points stand side by side where they would hide each other: how far each is moved from its day.
std::vector<int> ShiftsOf(const std::vector<TimelinePoint>& points, const PlotAxis& values,
                          const DayAxis& days) {
  // 0, 1, -1, 2, -2 …
  const auto shift_of = [](size_t lane) {
    const int steps = static_cast<int>(lane + 1) / 2;
    return (lane % 2 == 1 ? steps : -steps) * kBetweenMarks;
  };
  std::vector<int> shifts(points.size());
  for (size_t i = 0; i < points.size(); ++i) {
    const Reach reach = ReachOf(points[i], values);
    const size_t first = i > kMostNeighbours ? i - kMostNeighbours : 0;
    const auto hides_one = [&](int shift) {
      for (size_t j = first; j < i; ++j) {
        const Reach other = ReachOf(points[j], values);
        const int days_apart = days.PlaceOf(points[i]) - days.PlaceOf(points[j]);
        const int apart = days_apart * kUsualWidth / 10'000 + shift - shifts[j];
        const bool level = reach.high <= other.low + kMark && other.high <= reach.low + kMark;
        if (level && std::abs(apart) < kMark) return true;
      }
      return false;
    };
    size_t lane = 0;
    while (lane + 1 < kMostLanes && hides_one(shift_of(lane))) ++lane;
    shifts[i] = shift_of(lane);
  }
  return shifts;
}

std::string PointSvg(const TimelinePoint& point, const PlotAxis& values, const DayAxis& days,
                     const Series& series, int shift) {
  const std::string x = Percent(days.PlaceOf(point));
  const Reach reach = ReachOf(point, values);
  const size_t place = PlaceIn(series, point.series);
  std::string svg = fmt::format("<line class=\"reach\" x1=\"{}\" x2=\"{}\" y1=\"{}\" y2=\"{}\"/>",
                                x, x, reach.high, reach.low);
  for (const auto& [end, y] :
       {std::pair(point.interval.high, reach.high), std::pair(point.interval.low, reach.low)})
    if (end)
      svg += fmt::format(
          "<svg class=\"mark\" x=\"{}\" y=\"{}\"><path class=\"cap\" d=\"M-5 0h10\"/></svg>", x, y);
  if (point.point)
    svg += fmt::format("<svg class=\"mark\" x=\"{}\" y=\"{}\">{}</svg>", x,
                       HeightOf(values, *point.point), MarkSvg(place));
  const std::string words = Escaped(point.words);
  svg = fmt::format("<g class=\"{}{}\" transform=\"translate({} 0)\"><title>{}</title>{}</g>",
                    point.grave ? "grave" : "plain", point.forecast ? " forecast" : "", shift,
                    words, svg);
  if (point.address.empty()) return svg + "\n";
  return fmt::format("<a href=\"{}\" aria-label=\"{}\">{}</a>\n", Escaped(point.address), words,
                     svg);
}

DayAxis DaysOf(const std::vector<TimelinePoint>& points) {
  std::vector<int64_t> days;
  for (const TimelinePoint& point : points)
    if (point.day) days.push_back(NumberOf(*point.day));
  const int end = days.size() < points.size() ? kLastDayBesideLane : kLastDay;
  if (days.empty()) return {0, 0, kLastDay, (kFirstDay + kLastDay) / 2};
  const auto [first, last] = std::minmax_element(days.begin(), days.end());
  return {*first, *last, end, kLane};
}

// What several articles say alike has one mark; its words name the first, and how many more.
std::vector<TimelinePoint> EachOnce(const std::vector<TimelinePoint>& points) {
  std::vector<TimelinePoint> once;
  std::map<std::string, std::pair<size_t, size_t>> places;  // in `once`, and how many more
  for (const TimelinePoint& point : points) {
    const std::string key =
        fmt::format("{}|{}|{}|{}|{}", point.day ? FormatIsoDate(*point.day) : "", point.series,
                    ToString(point.interval), point.grave, point.forecast);
    const auto [place, is_new] = places.emplace(key, std::pair(once.size(), size_t{0}));
    if (is_new)
      once.push_back(point);
    else
      ++place->second.second;
  }
  for (const auto& [key, place] : places)
    if (place.second > 0) once[place.first].words += fmt::format("; {} more", place.second);
  return once;
}

// By day, those of no period last; then by what they are of, so that these keep together.
void SortByDay(std::vector<TimelinePoint>* points) {
  std::stable_sort(points->begin(), points->end(),
                   [](const TimelinePoint& a, const TimelinePoint& b) {
                     if (HasDay(a) != HasDay(b)) return HasDay(a);
                     if (a.day != b.day) return *a.day < *b.day;
                     return a.series < b.series;
                   });
}

}  // namespace

std::string FormatTimeline(const TimelinePlot& full) {
  TimelinePlot plot = full;
  plot.points = EachOnce(full.points);
  SortByDay(&plot.points);
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
  std::string svg = ValuesSvg(*values, plot.unit, scale) + DaysSvg(plot.points, days) +
                    LaneSvg(plot.points, days);
  const std::vector<int> shifts = ShiftsOf(plot.points, *values, days);
  // What is in conflict stands above the rest.
  for (const bool grave : {false, true})
    for (size_t i = 0; i < plot.points.size(); ++i)
      if (plot.points[i].grave == grave)
        svg += PointSvg(plot.points[i], *values, days, series, shifts[i]);
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
