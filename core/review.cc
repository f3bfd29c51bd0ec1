#include "core/review.h"

namespace countercheck {

std::string_view ToString(ReviewStatus status) {
  switch (status) {
    case ReviewStatus::kOpen:
      return "open";
    case ReviewStatus::kTriaged:
      return "triaged";
    case ReviewStatus::kConfirmed:
      return "confirmed";
    case ReviewStatus::kExplained:
      return "explained";
    case ReviewStatus::kDismissed:
      return "dismissed";
  }
  return "";
}

}  // namespace countercheck
