// States of findings as options name them.
#ifndef COUNTERCHECK_APP_REVIEW_WORDS_H_
#define COUNTERCHECK_APP_REVIEW_WORDS_H_

#include <string_view>

#include "core/review.h"

namespace countercheck {

inline constexpr ReviewStatus kReviewStatuses[] = {
    ReviewStatus::kOpen, ReviewStatus::kTriaged, ReviewStatus::kConfirmed, ReviewStatus::kExplained,
    ReviewStatus::kDismissed};

// kOpen for any other word: options are checked where they are read.
inline ReviewStatus StatusOf(std::string_view word) {
  for (const ReviewStatus status : kReviewStatuses)
    if (ToString(status) == word) return status;
  return ReviewStatus::kOpen;
}

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_REVIEW_WORDS_H_
