// One sum that is yearly in one article and the total of several years in another: "$400 million in
// annual savings" and "savings of $400 million over three years". One of them is off by the years.
#ifndef COUNTERCHECK_PIPELINE_CHECK_RATE_WORDS_H_
#define COUNTERCHECK_PIPELINE_CHECK_RATE_WORDS_H_

#include <vector>

#include "core/finding.h"
#include "pipeline/check/fact.h"
#include "pipeline/check/sources.h"

namespace countercheck {

// tension: one figure for one metric of one subject, in two articles of one event.
std::vector<Finding> FindRateClashes(const std::vector<Fact>& facts, const Sources& sources);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_RATE_WORDS_H_
