// An article's own figures held against each other: "revenue of $193.4M, up 92% from $99.5M" is
// growth of 94.22 to 94.52 percent, and so one of the three is wrong, or on another basis.
#ifndef COUNTERCHECK_PIPELINE_CHECK_ARITHMETIC_H_
#define COUNTERCHECK_PIPELINE_CHECK_ARITHMETIC_H_

#include <vector>

#include "core/finding.h"
#include "pipeline/check/fact.h"
#include "pipeline/check/sources.h"

namespace countercheck {

// Growth from two levels of one metric in one article, where they stand in one sentence with the
// growth, or where the periods say that one level is the year (quarter, month) before the other.
// Silent where a premise is not certain. kRoundingOnly where truncating would explain it.
std::vector<Finding> CheckArithmetic(const std::vector<Fact>& facts, const Sources& sources);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_ARITHMETIC_H_
