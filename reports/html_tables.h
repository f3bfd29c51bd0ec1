// The tables of the HTML report: who answers which question, and the findings that are no work.
#ifndef COUNTERCHECK_REPORTS_HTML_TABLES_H_
#define COUNTERCHECK_REPORTS_HTML_TABLES_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/coverage.h"
#include "core/finding.h"
#include "reports/html_context.h"
#include "reports/shown_findings.h"

namespace countercheck {

// A table with a line of headings; it scrolls by itself where the page is too narrow. All but
// `name` is HTML already.
std::string Table(std::string_view name, const std::vector<std::string>& headings,
                  const std::vector<std::vector<std::string>>& rows);

// "12 more claims; --format jsonl lists them all." Empty where all are shown.
std::string LeftOut(size_t all, size_t shown, std::string_view noun);

// A table of question × article, of the questions that two or more articles answer; of many
// articles the answers to each question, with who gives them. Empty where there is none; the number
// of rows is bounded, and what is left out is said.
std::string FormatCoverageTable(const Coverage& coverage, const HtmlContext& context);

// For each kind among `findings` a list that can be unfolded: topic, and who says what.
std::string FormatQuietFindings(const std::vector<const Finding*>& findings,
                                const ClaimIndex& index, const HtmlContext& context);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_HTML_TABLES_H_
