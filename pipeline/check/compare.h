// From claims to findings: what conflicts, what only looks different, what agrees. Pure.
#ifndef COUNTERCHECK_PIPELINE_CHECK_COMPARE_H_
#define COUNTERCHECK_PIPELINE_CHECK_COMPARE_H_

#include <vector>

#include "core/article.h"
#include "core/claim.h"
#include "core/finding.h"

namespace countercheck {

// The findings over `claims` (identified: pipeline/identity.h) of `documents`, gravest first. The
// same set in another order gives the same findings.
std::vector<Finding> Compare(const std::vector<Document>& documents,
                             const std::vector<Claim>& claims);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_COMPARE_H_
