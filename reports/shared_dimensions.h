// What all members of a finding say alike, dimension by dimension.
#ifndef COUNTERCHECK_REPORTS_SHARED_DIMENSIONS_H_
#define COUNTERCHECK_REPORTS_SHARED_DIMENSIONS_H_

#include <string>
#include <vector>

#include "core/claim.h"

namespace countercheck {

// {"period Q1 2026", "session after hours"}: each dimension that every member states, and with the
// same value. In a fixed order; empty where there is none.
std::vector<std::string> SharedDimensions(const std::vector<const Claim*>& members);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_SHARED_DIMENSIONS_H_
