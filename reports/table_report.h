// Findings for a spreadsheet and for a text that is pasted somewhere: CSV and Markdown.
#ifndef COUNTERCHECK_REPORTS_TABLE_REPORT_H_
#define COUNTERCHECK_REPORTS_TABLE_REPORT_H_

#include <string>
#include <vector>

#include "core/report.h"

namespace countercheck {

// RFC 4180 with a line of headings, then a line for each claim of each finding, in the order of the
// report; all findings. Bounds are exact, in plain digits. Text that a spreadsheet would take for a
// formula has an apostrophe before it.
std::string FormatCsv(const Report& report);
// Likewise a line for each claim; for each article.
std::string FormatClaimsCsv(const Report& report);
std::string FormatArticlesCsv(const std::vector<Document>& articles);

// CommonMark with tables: counts, then a section for each finding that asks for an editor, or for
// each at all. Text of articles holds no mark-up: each letter that could be one is escaped.
std::string FormatMarkdown(const Report& report, bool all_findings);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_TABLE_REPORT_H_
