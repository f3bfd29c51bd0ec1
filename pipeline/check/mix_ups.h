// Figures of one article that a hasty reader may mix up: the same digits for two companies, metrics
// or periods ($4.75 and $4.75 billion), the figures of two companies in one sentence, near figures
// of two deals.
#ifndef COUNTERCHECK_PIPELINE_CHECK_MIX_UPS_H_
#define COUNTERCHECK_PIPELINE_CHECK_MIX_UPS_H_

#include <vector>

#include "core/finding.h"
#include "pipeline/check/fact.h"
#include "pipeline/check/sources.h"

namespace countercheck {

// not_comparable, for the record: one finding for each figure of two printed digits or more that an
// article gives for different things, one for each sentence with one metric of two subjects, one
// for the near terms of several deals.
std::vector<Finding> FindMixUps(const std::vector<Fact>& facts, const Sources& sources);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_MIX_UPS_H_
