// The verdict on a company's results as a whole against those on revenue and profit.
//
//   results in line (A), revenue missed (B)     loose wording, or another yardstick
//   results beat (A), profit and revenue beat (B)   they agree
#ifndef COUNTERCHECK_PIPELINE_CHECK_WHOLE_VERDICTS_H_
#define COUNTERCHECK_PIPELINE_CHECK_WHOLE_VERDICTS_H_

#include <vector>

#include "core/finding.h"
#include "pipeline/check/fact.h"
#include "pipeline/check/sources.h"

namespace countercheck {

// tension: the results as a whole are called in line (or beat, or miss) in one article, and their
// revenue or profit another in an article that does not call anything so.
std::vector<Finding> FindUnevenVerdicts(const std::vector<Fact>& facts, const Sources& sources);

// agreement: what one article alone says of the results as a whole, others say of revenue or
// profit, and none says otherwise of either.
std::vector<Finding> FindEvenVerdicts(const std::vector<Fact>& facts, const Sources& sources);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_WHOLE_VERDICTS_H_
