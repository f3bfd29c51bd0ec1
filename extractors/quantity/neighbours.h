// What figures of one sentence take from those before them.
//
//   "more than 10% and less than 20%"                    two bounds are one range
//   "$298 million, higher than $248 million"             the words compare, and bound nothing
//   "1,200 cars, up from 1,050"                          a count takes the noun
//   "2.4 million yen ($16,000), up from 1.9 million ($12,500)"   money takes the currency
#ifndef COUNTERCHECK_EXTRACTORS_QUANTITY_NEIGHBOURS_H_
#define COUNTERCHECK_EXTRACTORS_QUANTITY_NEIGHBOURS_H_

#include <string_view>
#include <vector>

#include "core/quantity.h"

namespace countercheck {

// Adds `mention`, the next figure of `text`, to `found`; with what it takes from those before, or
// as the other end of the last one.
void AddMention(std::string_view text, QuantityMention mention,
                std::vector<QuantityMention>& found);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_QUANTITY_NEIGHBOURS_H_
