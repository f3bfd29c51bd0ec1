// How each figure of a report stands to the others: what its underline in an article says.
#ifndef COUNTERCHECK_REPORTS_FIGURE_STATES_H_
#define COUNTERCHECK_REPORTS_FIGURE_STATES_H_

#include <cstddef>
#include <string_view>
#include <unordered_map>

#include "core/finding.h"
#include "core/report.h"

namespace countercheck {

// In the order of weight: of several findings the first of these counts.
enum class FigureState {
  kConflicts,      // with another source or with its own article
  kInTension,      // worth a look, and no contradiction
  kAgrees,         // with another, be it by rounding or within a bound
  kOnlyHere,       // nothing to hold it against
  kNotUnderstood,  // bound to no metric, and nothing says the same
};

std::string_view ToString(FigureState state);      // "conflicts": the class in report.css
std::string_view StateInWords(FigureState state);  // "not understood"

struct FigureStanding {
  FigureState state = FigureState::kOnlyHere;
  size_t finding = 0;        // place in Report::findings of the first one that gives the state
  bool has_finding = false;  // false for claims of no finding
};

// A standing for each claim of the report, by id. The keys are views into the report.
using FigureStandings = std::unordered_map<std::string_view, FigureStanding>;
FigureStandings StandingsOf(const Report& report);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_FIGURE_STATES_H_
