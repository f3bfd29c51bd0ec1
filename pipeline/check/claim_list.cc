#include "pipeline/check/claim_list.h"

#include <algorithm>
#include <tuple>

namespace countercheck {

void SortByPlace(ClaimList* claims) {
  std::sort(claims->begin(), claims->end(), [](const Claim* a, const Claim* b) {
    return std::tie(a->document, a->span.bytes, a->id) <
           std::tie(b->document, b->span.bytes, b->id);
  });
}

}  // namespace countercheck
