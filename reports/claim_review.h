// What people have confirmed, as schema.org ClaimReview (JSON-LD), for search engines and archives
// of fact-checks. The program itself passes no verdict: without a person's word nothing is written.
#ifndef COUNTERCHECK_REPORTS_CLAIM_REVIEW_H_
#define COUNTERCHECK_REPORTS_CLAIM_REVIEW_H_

#include <string>

#include "core/report.h"

namespace countercheck {

// One {"@context", "@graph"} with a ClaimReview for each finding that a person, by name, has
// reviewed as confirmed and that says that sources clash (from conflict to tension). claimReviewed
// has what the sources said, in their words; itemReviewed each claim with where it appears; the
// person is the author, and the note the rating, its explanation and the text: without a note the
// rating says "Confirmed by NAME". `page` is the address at which the reviews are published, or
// empty.
std::string FormatClaimReviews(const Report& report, const std::string& page);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_CLAIM_REVIEW_H_
