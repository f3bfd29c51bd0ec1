// States of findings as options name them.
#ifndef COUNTERCHECK_APP_REVIEW_WORDS_H_
#define COUNTERCHECK_APP_REVIEW_WORDS_H_

#include <string>
#include <string_view>
#include <vector>

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

// Without a word, all but the dismissed ones; empty, which stands for any, where "all" is among
// them.
inline std::vector<ReviewStatus> StatusesOf(const std::vector<std::string>& words) {
  std::vector<ReviewStatus> statuses;
  for (const std::string& word : words) {
    if (word == "all") return {};
    statuses.push_back(StatusOf(word));
  }
  if (!words.empty()) return statuses;
  for (const ReviewStatus status : kReviewStatuses)
    if (status != ReviewStatus::kDismissed) statuses.push_back(status);
  return statuses;
}

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_REVIEW_WORDS_H_
