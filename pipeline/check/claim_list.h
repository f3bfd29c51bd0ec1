// Claims and documents that belong to the caller: what is compared is never copied.
#ifndef COUNTERCHECK_PIPELINE_CHECK_CLAIM_LIST_H_
#define COUNTERCHECK_PIPELINE_CHECK_CLAIM_LIST_H_

#include <vector>

#include "core/article.h"
#include "core/claim.h"

namespace countercheck {

using ClaimList = std::vector<const Claim*>;
using DocumentList = std::vector<const Document*>;

inline ClaimList PointersTo(const std::vector<Claim>& claims) {
  ClaimList list;
  list.reserve(claims.size());
  for (const Claim& claim : claims) list.push_back(&claim);
  return list;
}

// The claims of one document after the other, and of each in the order of its text.
void SortByPlace(ClaimList* claims);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_CLAIM_LIST_H_
