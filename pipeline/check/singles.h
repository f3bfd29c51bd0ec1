// What only one article says: for the record, in one finding for each of its metrics.
#ifndef COUNTERCHECK_PIPELINE_CHECK_SINGLES_H_
#define COUNTERCHECK_PIPELINE_CHECK_SINGLES_H_

#include <vector>

#include "core/finding.h"
#include "pipeline/check/fact.h"
#include "pipeline/check/sources.h"

namespace countercheck {

// single_source: `alone` are facts of one subject, in any order, each the only answer to its
// question. The level and the change of a metric, and its parts, stand together.
std::vector<Finding> FindSingles(std::vector<const Fact*> alone, const Sources& sources);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_SINGLES_H_
