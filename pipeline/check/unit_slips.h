// The same digits where unit or year differ: percent in one article and percentage points in the
// other, euros and dollars, this year and the last. Each may be right; both together hardly.
#ifndef COUNTERCHECK_PIPELINE_CHECK_UNIT_SLIPS_H_
#define COUNTERCHECK_PIPELINE_CHECK_UNIT_SLIPS_H_

#include <vector>

#include "core/finding.h"
#include "pipeline/check/fact.h"
#include "pipeline/check/sources.h"

namespace countercheck {

// unit_slip: one figure of two or more digits for one thing, with units that are easily taken for
// each other, in two articles of one event. tension: one figure of three or more digits for one
// period in one article, for the same period a year apart in another. Silent where an article gives
// the figure both ways.
std::vector<Finding> FindUnitSlips(const std::vector<Fact>& facts, const Sources& sources);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_UNIT_SLIPS_H_
