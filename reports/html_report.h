// The report as one HTML file: no network, nothing beside it, and whole without its script, which
// only filters and sorts a table.
#ifndef COUNTERCHECK_REPORTS_HTML_REPORT_H_
#define COUNTERCHECK_REPORTS_HTML_REPORT_H_

#include <string>

#include "core/coverage.h"
#include "core/report.h"

namespace countercheck {

// Counts and links on top; a card for each finding that asks for an editor, or for each at all with
// `all_findings`; who answers which question; each article with its figures underlined (of reports
// without texts the sentences that the claims quote); all claims; the rest folded away. Pages,
// style and script are the files of reports/html. Of many findings, articles and claims the gravest
// are shown, and the page says how many are not.
std::string FormatHtml(const Report& report, const Coverage& coverage, bool all_findings);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_HTML_REPORT_H_
