// Ranges that are told by their directions, as outlooks are: the sign of each end is in its word.
//
//   "flat to up 2%"   "down 1% to up 1%"   "between down 3% and flat"   "down 5% to down 3%"
#ifndef COUNTERCHECK_EXTRACTORS_QUANTITY_SWINGS_H_
#define COUNTERCHECK_EXTRACTORS_QUANTITY_SWINGS_H_

#include <optional>
#include <string_view>
#include <vector>

#include "extractors/quantity/bands.h"
#include "extractors/quantity/tokens.h"

namespace countercheck {

// The one that begins with token `i`; nothing where none does.
std::optional<QuantityPlace> ReadSwing(const Tokens& tokens, size_t i);

// Adds the words, in lower case, that one can begin with.
void AddSwingOpenings(std::vector<std::string_view>* words);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_QUANTITY_SWINGS_H_
