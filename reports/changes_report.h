// What `diff` prints: findings that are new, gone or changed.
#ifndef COUNTERCHECK_REPORTS_CHANGES_REPORT_H_
#define COUNTERCHECK_REPORTS_CHANGES_REPORT_H_

#include <string>

#include "core/finding_changes.h"
#include "reports/report_formats.h"

namespace countercheck {

// Counts, then a few lines a finding: new ones, changed ones, those that are gone. Agreements and
// the like are counted only, but for `style.all_findings`.
//
//   1 new, 2 gone, 1 changed, 12 as before
//
//   NEW      CONFLICT  high  Acme · revenue, level
//     Acme revenue, Q1 2026: $5 million (a) against $6 million (b).
std::string FormatChanges(const FindingChanges& changes, const TextStyle& style);

// A JSON object a line: {"change": "new" | "changed" | "gone", "changes": […], then the fields of
// the finding as in reports/schema.json}. All kinds.
std::string FormatChangeLines(const FindingChanges& changes);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_CHANGES_REPORT_H_
