// One finding for people: heading, message, the quotes side by side, and why.
//
//   CONFLICT  high    Acme · share price, change
//     Two falls after the same results that cannot both be: …
//
//       001:4   −10%           “The stock fell »10%« after hours…”
//                              after hours · says a dealer
//       002:9   about −7.8%    “Acme fell »about 7.8%«…”
//
//       why      [9.5, 10.5] and [7.75, 7.85] share no value
//       differs  session: after hours (Post), regular session (Daily)
//       open     clock time unstated in both
//       sources  2 articles, 2 origins
//       settle   Look it up in the exchange's prices for 2026-06-23 …
#ifndef COUNTERCHECK_REPORTS_FINDING_TEXT_H_
#define COUNTERCHECK_REPORTS_FINDING_TEXT_H_

#include <string>
#include <vector>

#include "core/claim.h"
#include "core/finding.h"
#include "reports/document_names.h"
#include "reports/report_formats.h"

namespace countercheck {

// `members` are the finding's claims in the order of the report; `names` call the documents as the
// finding does (InShortNames). Ends with an empty line.
std::string FormatFinding(const Finding& finding, const std::vector<const Claim*>& members,
                          const DocumentNames& names, const TextStyle& style);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_FINDING_TEXT_H_
