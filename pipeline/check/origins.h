// Who counts as a source: copies, one publisher and one wire are one origin, however many articles
// print it.
#ifndef COUNTERCHECK_PIPELINE_CHECK_ORIGINS_H_
#define COUNTERCHECK_PIPELINE_CHECK_ORIGINS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "pipeline/check/fact.h"

namespace countercheck {

// Whether two sketches (pipeline/identity.h) are of nearly the same text. Such sketches agree in a
// whole band of so many digits: 13 places that differ leave 3 of 16 bands untouched.
bool AreNearCopies(std::string_view sketch, std::string_view other);
inline constexpr size_t kBandDigits = 16;

class Origins {
 public:
  explicit Origins(const DocumentList& documents);

  // Independent origins among the facts: documents of one outlet, near copies, and documents whose
  // facts here go back to one news organisation count once.
  int Count(const std::vector<const Fact*>& facts) const;

  // Of a document, by place: the first document that is of its outlet, or a near copy of it.
  size_t Of(size_t document) const { return origin_[document]; }

  // The news organisations in the attributions of the fact, in one spelling each.
  static std::vector<std::string> WiresOf(const Fact& fact);

 private:
  std::vector<size_t> origin_;            // of each document: the first document of its origin
  std::vector<std::string> outlet_wire_;  // the wire that the outlet itself is; mostly empty
};

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_ORIGINS_H_
