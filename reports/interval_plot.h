// What each source's words allow, on one axis, as an inline SVG that needs no script and no font:
//
//   001:4                −10%
//   ├────●────┤  ░░░░ gap ░░░░
//   002:9          about −7.8%
//                          ├●┤
//   ──┴──────┴──────┴──────┴── percent
//
// It is as wide as its place; its letters keep their size.
#ifndef COUNTERCHECK_REPORTS_INTERVAL_PLOT_H_
#define COUNTERCHECK_REPORTS_INTERVAL_PLOT_H_

#include <optional>
#include <string>
#include <vector>

#include "core/decimal.h"
#include "core/interval.h"

namespace countercheck {

struct PlotRow {
  std::string document;  // Document::name
  std::string name;      // of the source, cut where there is no room: "Daily Post"
  std::string place;     // kept whole behind the name: ":4 and 7 more"
  std::string value;     // as printed: "about −7.8%"
  Interval interval;
  std::optional<Decimal> point;  // the figure, where it is a single one
};

struct IntervalPlot {
  std::string title;  // "Acme · share price, change"
  std::string unit;   // that of Quantity
  std::vector<PlotRow> rows;
  std::vector<PlotRow> rest;  // values for which there is no row: drawn in one row below the others
};

// A <figure>, with a caption that names the values in common or the gaps. Empty where fewer than
// two rows have an end.
std::string FormatPlot(const IntervalPlot& plot);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_INTERVAL_PLOT_H_
