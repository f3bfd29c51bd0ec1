// What people have confirmed, as schema.org ClaimReview (JSON-LD), for search engines and archives
// of fact-checks. The program itself passes no verdict: without a person's word nothing is written.
#ifndef COUNTERCHECK_REPORTS_CLAIM_REVIEW_H_
#define COUNTERCHECK_REPORTS_CLAIM_REVIEW_H_

#include <string>

#include "core/report.h"

namespace countercheck {

// One {"@context", "@graph"} with a ClaimReview for each finding that a person, by name, has
// reviewed as confirmed and that says that sources clash (from conflict to tension): the claims
// that cannot all hold as what is reviewed, each with where it appears; the person as author, the
// note as text; as rating the words of what was confirmed, which holds of all the claims together
// and of none alone. `page` is the address at which the reviews are published, or empty.
std::string FormatClaimReviews(const Report& report, const std::string& page);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_CLAIM_REVIEW_H_
