// The tables of the HTML report: who answers which question, and the findings that are no work.
#ifndef COUNTERCHECK_REPORTS_HTML_TABLES_H_
#define COUNTERCHECK_REPORTS_HTML_TABLES_H_

#include <string>
#include <vector>

#include "core/coverage.h"
#include "core/finding.h"
#include "reports/html_finding.h"
#include "reports/shown_findings.h"

namespace countercheck {

// A table of question × article, of the questions that two or more articles answer. Empty where
// there is none; the number of rows and columns is bounded, and what is left out is said.
std::string FormatCoverageTable(const Coverage& coverage, const HtmlContext& context);

// For each kind among `findings` a list that can be unfolded: topic, and who says what.
std::string FormatQuietFindings(const std::vector<const Finding*>& findings,
                                const ClaimIndex& index, const HtmlContext& context);

// A table of what is known of each article.
std::string FormatArticles(const std::vector<Document>& documents, const HtmlContext& context);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_HTML_TABLES_H_
