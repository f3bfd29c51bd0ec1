// The report as one HTML file: no script, no network, nothing beside it.
#ifndef COUNTERCHECK_REPORTS_HTML_REPORT_H_
#define COUNTERCHECK_REPORTS_HTML_REPORT_H_

#include <string>

#include "core/coverage.h"
#include "core/report.h"

namespace countercheck {

// Counts and links on top; a card for each finding that asks for an editor, or for each at all with
// `all_findings`; who answers which question; the rest folded away. Pages and style are the files
// of reports/html. Of many findings the gravest have cards, and the page says how many have none.
std::string FormatHtml(const Report& report, const Coverage& coverage, bool all_findings);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_HTML_REPORT_H_
