// What interrupts a statement and can be left out of it. Private to extractors/.
//
//   Shares of Acme, owner of the Northern Lights chain, surged 10%.
//                 [                                   ]
#ifndef COUNTERCHECK_EXTRACTORS_ASIDES_H_
#define COUNTERCHECK_EXTRACTORS_ASIDES_H_

#include <vector>

#include "extractors/tagger.h"

namespace countercheck {

// By item: true where it belongs to an apposition behind a name or to a bracket, in which no figure
// stands and nothing moves, or is a live quote. Empty where the sentence has none.
std::vector<bool> Asides(const TaggedSentence& sentence);

// The item behind "(ACM, -1.12%)", a live quote that a web page sets behind a name, whose bracket
// opens at `open`; `open` where none does.
size_t EndOfLiveQuote(const TaggedSentence& sentence, size_t open);

// "5.6 trillion won ($4 billion)": the item of the sum that the one at `figure` repeats in another
// currency; `figure` where it repeats none.
size_t SumInFirstCurrency(const TaggedSentence& sentence, size_t figure);

// The items that are left, in order.
std::vector<size_t> WithoutAsides(const std::vector<bool>& asides);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_ASIDES_H_
