// The axis of a plot: where a value stands on it, and which values are marked. Exact: no floating
// point touches a figure.
#ifndef COUNTERCHECK_REPORTS_PLOT_AXIS_H_
#define COUNTERCHECK_REPORTS_PLOT_AXIS_H_

#include <optional>
#include <vector>

#include "core/decimal.h"
#include "core/interval.h"

namespace countercheck {

struct PlotAxis {
  Decimal low;
  Decimal span;  // above zero
  // The values that a broken axis leaves out: both ends are on it, with a space between that has
  // no scale. The scale is the same on both sides.
  std::optional<Interval> cut = {};
};

// All ends of `intervals` with a tenth of their distance to either side. Where one value is so far
// from others that these could not be told apart, the axis is broken between. Nothing where there
// is no end, or where the distance cannot be counted.
std::optional<PlotAxis> AxisOver(const std::vector<Interval>& intervals);

// Where `value` stands, in hundredths of a percent of the axis: 0 at its low end, 10,000 at its
// high end and beyond it, and in the middle of the break for what is left out.
int PlaceOn(const PlotAxis& axis, const Decimal& value);

// Two to five round values on the axis, evenly apart, from low to high; of a broken axis those on
// either side, and one on each where there is a round one.
std::vector<Decimal> TicksOf(const PlotAxis& axis);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_PLOT_AXIS_H_
