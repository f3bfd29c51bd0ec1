// The audit of coverage as text and as JSON lines.
#ifndef COUNTERCHECK_REPORTS_COVERAGE_REPORT_H_
#define COUNTERCHECK_REPORTS_COVERAGE_REPORT_H_

#include <string>
#include <vector>

#include "core/coverage.h"
#include "core/report.h"
#include "reports/report_formats.h"

namespace countercheck {

// Question by question, a line for each article that answers it, and who does not; then what one
// article alone answers, and the unbound figures of each article.
std::string FormatCoverage(const Coverage& coverage, const std::vector<Document>& documents,
                           const TextStyle& style);
// {"type":"coverage", …} a question, {"type":"unbound", …} an article: see schema.json.
std::string FormatCoverageLines(const Coverage& coverage);

// A line for each article: what it follows, whom it quotes, how often it differs.
std::string FormatSources(const Coverage& coverage, const std::vector<Document>& documents,
                          const TextStyle& style);
// {"type":"source", …} an article.
std::string FormatSourceLines(const Coverage& coverage);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_COVERAGE_REPORT_H_
