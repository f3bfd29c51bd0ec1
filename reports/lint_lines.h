// Findings on a draft as lines that editors and build tools jump to.
//
//   draft.txt:3:18: error [conflict] Acme revenue, Q1 2026: $480.5 million (draft) against …
#ifndef COUNTERCHECK_REPORTS_LINT_LINES_H_
#define COUNTERCHECK_REPORTS_LINT_LINES_H_

#include <string>
#include <string_view>

#include "core/report.h"

namespace countercheck {

// A line for each finding of the report with a claim of its first document, by the place of the
// first such claim. `bytes` are those of that document; columns count its code points from 1.
// Severity high is an error, medium a warning, all else a note.
std::string FormatLintLines(const Report& report, std::string_view bytes);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_LINT_LINES_H_
