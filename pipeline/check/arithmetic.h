// An article's own figures held against each other. Silent where a premise is not certain: another
// period, basis, segment or subject, or a sentence that does not say which figure is which.
#ifndef COUNTERCHECK_PIPELINE_CHECK_ARITHMETIC_H_
#define COUNTERCHECK_PIPELINE_CHECK_ARITHMETIC_H_

#include <vector>

#include "core/finding.h"
#include "pipeline/check/fact.h"
#include "pipeline/check/sources.h"

namespace countercheck {

// Growth and differences (growth.h), products, sums, shares, midpoints (product_equations.h,
// sum_equations.h) that do not hold. `loose`: figures of no metric and no label, which play a part
// in a sentence.
std::vector<Finding> CheckArithmetic(const std::vector<Fact>& facts, const std::vector<Fact>& loose,
                                     const Sources& sources);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_ARITHMETIC_H_
