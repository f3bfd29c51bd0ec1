// What was said of one thing over time, as an inline SVG that needs no script and no font: days
// from left to right, values from low to high, a bar for what each figure allows.
#ifndef COUNTERCHECK_REPORTS_TIMELINE_PLOT_H_
#define COUNTERCHECK_REPORTS_TIMELINE_PLOT_H_

#include <optional>
#include <string>
#include <vector>

#include "core/decimal.h"
#include "core/interval.h"
#include "core/period.h"

namespace countercheck {

struct TimelinePoint {
  std::optional<Date> day;  // none: no period is stated; such points have a lane of their own
  Interval interval;
  std::optional<Decimal> point;  // the figure, where it is a single one
  std::string words;             // "2026-03-31: $193.4M, Reuters"
  std::string address;           // where a click leads; may be empty
  std::string series = {};       // what it is of, where that is not all: "Data Center"
  bool grave = false;            // in conflict
  bool forecast = false;         // or a target: nothing that has happened
};

struct TimelinePlot {
  std::string title;  // "Acme · revenue, level"
  std::string unit;   // that of Quantity
  std::vector<TimelinePoint> points;
};

// A <figure>; where its points are of more than one thing, or stand in conflict, a legend says so.
// Empty where no point has an end to draw.
std::string FormatTimeline(const TimelinePlot& plot);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_TIMELINE_PLOT_H_
