// Findings as SARIF 2.1.0, the form in which code hosts and editors show what a check found.
#ifndef COUNTERCHECK_REPORTS_SARIF_REPORT_H_
#define COUNTERCHECK_REPORTS_SARIF_REPORT_H_

#include <functional>
#include <string>
#include <string_view>

#include "core/report.h"

namespace countercheck {

// One run with a result for each finding that asks for an editor, or for each at all: its kind as
// the rule, high as error, medium as warning, else note. Its claims are its locations, the first of
// them the place and the others related; bytes are those of the file. Documents are named by their
// paths, as URI references. Documents that could not be read are notifications.
// `column_of` gives the column of a claim in its line, from 1, in code points; 0 where that is not
// known.
using ColumnOfClaim = std::function<size_t(const Claim&)>;
std::string FormatSarif(const Report& report, std::string_view version, bool all_findings,
                        const ColumnOfClaim& column_of = nullptr);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_SARIF_REPORT_H_
