// A part's figure retold as that of the whole: "U.S. commercial revenue rose 93%" in one article,
// "sales rose 93%" in another.
#ifndef COUNTERCHECK_PIPELINE_CHECK_DROPPED_SEGMENTS_H_
#define COUNTERCHECK_PIPELINE_CHECK_DROPPED_SEGMENTS_H_

#include <vector>

#include "core/finding.h"
#include "pipeline/check/fact.h"
#include "pipeline/check/sources.h"

namespace countercheck {

// basis_dropped: one figure of two digits or more for one period, of a segment in one article and
// of no segment in another, where some article gives another figure for the whole.
std::vector<Finding> FindDroppedSegments(const std::vector<Fact>& facts, const Sources& sources);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_DROPPED_SEGMENTS_H_
