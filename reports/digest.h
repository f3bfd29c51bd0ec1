// The report as a mail that is read on a telephone.
#ifndef COUNTERCHECK_REPORTS_DIGEST_H_
#define COUNTERCHECK_REPORTS_DIGEST_H_

#include <string>

#include "core/report.h"

namespace countercheck {

// Plain text of at most 15 lines of at most 78 columns. The first line sums up and can be the
// subject; then the gravest findings, two lines each: what it is about, and who says what.
//
//   Acme: 2 conflicts, 1 tension in 5 articles
//
//   CONFLICT high: Acme · share price, change
//     down 10% (003) / down roughly 7.8% (004)
std::string FormatDigest(const Report& report);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_DIGEST_H_
