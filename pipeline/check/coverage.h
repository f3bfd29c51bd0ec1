// From a report to the audit of its coverage.
#ifndef COUNTERCHECK_PIPELINE_CHECK_COVERAGE_H_
#define COUNTERCHECK_PIPELINE_CHECK_COVERAGE_H_

#include "core/coverage.h"
#include "core/report.h"

namespace countercheck {

// The questions that the claims of `report` answer, article by article; in conflict are those that
// a finding of `report` up to a tension holds against each other.
Coverage CoverageOf(const Report& report);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_COVERAGE_H_
