// What people have confirmed, as schema.org ClaimReview (JSON-LD), for search engines and archives
// of fact-checks. The program itself passes no verdict: without a person's word nothing is written.
#ifndef COUNTERCHECK_REPORTS_CLAIM_REVIEW_H_
#define COUNTERCHECK_REPORTS_CLAIM_REVIEW_H_

#include <map>
#include <string>

#include "core/report.h"

namespace countercheck {

// A person's word that a finding holds.
struct Confirmation {
  std::string author;  // who; without a name it is no confirmation
  std::string at;      // ISO 8601
  std::string note;    // may be empty
};
using Confirmations = std::map<std::string, Confirmation, std::less<>>;  // by id of the finding

// One {"@context", "@graph"} with a ClaimReview for each finding that is confirmed and says that
// sources clash (from conflict to tension): the claims that cannot all hold as what is reviewed,
// each with where it appears; the person as author, the note as text; as rating the words of what
// was confirmed, which holds of all the claims together and of none alone. `page` is the address at
// which the reviews are published, or empty.
std::string FormatClaimReviews(const Report& report, const Confirmations& confirmations,
                               const std::string& page);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_CLAIM_REVIEW_H_
