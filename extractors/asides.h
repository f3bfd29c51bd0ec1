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
// stands and nothing moves. Empty where the sentence has none.
std::vector<bool> Asides(const TaggedSentence& sentence);

// The items that are left, in order.
std::vector<size_t> WithoutAsides(const std::vector<bool>& asides);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_ASIDES_H_
