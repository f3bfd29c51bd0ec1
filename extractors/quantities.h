// Finds every figure in a text: "$855–$865 million", "roughly 7.8%", "mid-30s", "750 megawatts",
// "nearly doubled", "two-thirds".
//
// What counts as a figure, its unit and its hedge stands in the tables of extractors/quantity/ and
// in the tests; a place that only looks like one ("S&P 500", "10-K", "Q2", "June 23, 2026") gives
// nothing.
#ifndef COUNTERCHECK_EXTRACTORS_QUANTITIES_H_
#define COUNTERCHECK_EXTRACTORS_QUANTITIES_H_

#include <string_view>
#include <vector>

#include "core/quantity.h"
#include "core/span.h"
#include "extractors/lexemes.h"

namespace countercheck {

// The quantities of a normalised text (see pipeline/text/normalize.h) in the order of their
// places; they do not overlap. `periods` are the places of dates and periods, where a figure is
// none. Ranges of bytes in the text. Signs are those that are printed: a fall of 5% is 5.
// Linear in the length of the text.
std::vector<QuantityMention> FindQuantities(const Passage& passage,
                                            const std::vector<Range>& periods);
// The same for a text of any length.
std::vector<QuantityMention> FindQuantities(std::string_view text,
                                            const std::vector<Range>& periods);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_QUANTITIES_H_
