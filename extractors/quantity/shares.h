// Parts of a whole in words, and what they are parts of.
//
//   "two-thirds"  "a third of"  "2/3 of"  "one in five workers"      ratios
//   "a quarter of a percentage point"  "a quarter-point cut"         0.25 of that unit
#ifndef COUNTERCHECK_EXTRACTORS_QUANTITY_SHARES_H_
#define COUNTERCHECK_EXTRACTORS_QUANTITY_SHARES_H_

#include <optional>

#include "extractors/quantity/bands.h"
#include "extractors/quantity/tokens.h"

namespace countercheck {

// The share that begins with token `i`; nothing where none does.
std::optional<QuantityPlace> ReadShare(const Tokens& tokens, size_t i);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_QUANTITY_SHARES_H_
