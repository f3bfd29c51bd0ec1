// JSON that only the service gives; all else is in the lines of report_formats.h.
#ifndef COUNTERCHECK_REPORTS_SERVICE_JSON_H_
#define COUNTERCHECK_REPORTS_SERVICE_JSON_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/claim.h"
#include "core/finding.h"
#include "core/result.h"
#include "core/review.h"
#include "core/store_values.h"

namespace countercheck {

// Each ends in a line feed. Keys are in a fixed order.

// {"type":"about:blank","title":…,"status":…,"detail":…}
std::string FormatProblem(int status, std::string_view title, std::string_view detail);

// {"added":…,"changed":…,"unchanged":…,"failed":…,"findings":{…},"errors":[…]}
std::string FormatIntakeCounts(const IntakeCounts& counts, const std::vector<Error>& errors);

// {"type":"truncated","findings":…,"claims":…}: how many more there are.
std::string FormatTruncated(size_t findings, size_t claims);

// {"finding":…,"status":…,"author":…,"note":…,"at":…}
std::string FormatReviewed(const std::string& finding, const Review& review);

// {"event":"opened","at":…,"finding":{…}}
std::string FormatFindingEvent(std::string_view event, std::string_view at, const Finding& finding);

// {"claim":{…},"text":"what `explain` prints"}; likewise of a finding, with its life.
std::string FormatExplained(const Claim& claim);
std::string FormatExplained(const Finding& finding, const std::vector<Event>& history);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_SERVICE_JSON_H_
