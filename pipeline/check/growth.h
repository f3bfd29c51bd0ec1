// A change held against the two levels that it is said to lie between: in percent, in points, or as
// a difference in the unit of the levels.
#ifndef COUNTERCHECK_PIPELINE_CHECK_GROWTH_H_
#define COUNTERCHECK_PIPELINE_CHECK_GROWTH_H_

#include <vector>

#include "pipeline/check/equation.h"
#include "pipeline/check/premises.h"

namespace countercheck {

// One equation for each change whose levels are certain: both stand in one sentence with it and one
// is said to be the earlier; or the periods say that one is the year (quarter, month) before the
// other, and no other level has these periods.
std::vector<Equation> GrowthEquations(const ArticleFigures& article);

// The base is the second figure of a growth equation: now, base, growth.
constexpr size_t kBaseOfGrowth = 1;

// Growth to a level without the level that it grew from: one equation for each change in percent
// beside the only level of its sentence, in an article that gives no earlier level. The base stands
// in it as the level itself: only what it would have to be means something.
std::vector<Equation> GrowthWithoutBase(const ArticleFigures& article);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_GROWTH_H_
