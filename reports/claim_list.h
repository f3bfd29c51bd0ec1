// Every claim of every article, in the order of the text: what `extract` shows to people.
#ifndef COUNTERCHECK_REPORTS_CLAIM_LIST_H_
#define COUNTERCHECK_REPORTS_CLAIM_LIST_H_

#include <string>

#include "reports/report_formats.h"

namespace countercheck {

// For each document its name, title and date, then two lines a claim: line number, value, what it
// is about and the first digits of its id (for `explain`); and the quote below. Ends with an empty
// line.
std::string FormatClaimList(const Report& report, const TextStyle& style);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_CLAIM_LIST_H_
