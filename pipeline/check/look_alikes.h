// Figures that invite comparison and must not be compared, with the one dimension that tells them
// apart; and articles that place one move of a share in two trading sessions.
#ifndef COUNTERCHECK_PIPELINE_CHECK_LOOK_ALIKES_H_
#define COUNTERCHECK_PIPELINE_CHECK_LOOK_ALIKES_H_

#include <vector>

#include "core/finding.h"
#include "pipeline/check/fact.h"
#include "pipeline/check/sources.h"

namespace countercheck {

// not_comparable: one finding for a subject, metric, measure, unit and dimension, over figures that
// differ along that dimension and no other.
std::vector<Finding> FindLookAlikes(const std::vector<Fact>& facts, const Sources& sources);

// tension: one article has the shares move in regular trading, in words, where others have the same
// move after hours, or the reverse.
std::vector<Finding> FindSessionClashes(const std::vector<Fact>& facts, const Sources& sources);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_LOOK_ALIKES_H_
