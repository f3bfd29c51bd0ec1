// What a person has made of a finding.
#ifndef COUNTERCHECK_CORE_REVIEW_H_
#define COUNTERCHECK_CORE_REVIEW_H_

#include <string>
#include <string_view>

namespace countercheck {

enum class ReviewStatus {
  kOpen,       // nobody has judged it, or a claim changed since
  kTriaged,    // somebody looks after it
  kConfirmed,  // it is right: one of the sources has to change
  kExplained,  // it is right, and there is a good reason
  kDismissed,  // it is of no use; lists leave it out
};

std::string_view ToString(ReviewStatus status);  // "dismissed"

struct Review {
  ReviewStatus status = ReviewStatus::kOpen;
  std::string author;  // empty where the program took a review back
  std::string note;
  std::string at;        // ISO 8601, as it was given
  int claims_since = 0;  // members of the finding that came after it

  bool operator==(const Review&) const = default;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_CORE_REVIEW_H_
