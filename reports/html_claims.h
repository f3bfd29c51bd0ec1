// The table of claims of the HTML report. A script of the page filters and sorts it.
#ifndef COUNTERCHECK_REPORTS_HTML_CLAIMS_H_
#define COUNTERCHECK_REPORTS_HTML_CLAIMS_H_

#include <string>
#include <vector>

#include "core/report.h"
#include "reports/html_context.h"

namespace countercheck {

// The claims that have a row: all of them, or of very many those in conflict first, then those that
// agree. In the order of the report. Fills in `context->rows`.
std::vector<const Claim*> ChooseClaims(const Report& report, HtmlContext* context);

// Empty where there is no claim.
std::string FormatClaimTable(const std::vector<const Claim*>& claims, size_t all_claims,
                             const HtmlContext& context);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_HTML_CLAIMS_H_
