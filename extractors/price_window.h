// How long a move of a price took, where it is not from one close to the next. Private to
// extractors/.
//
//   Shares are down 40% since January.           a window without a last day
//   The index gained 16% over this time frame.   the one that the text has named
#ifndef COUNTERCHECK_EXTRACTORS_PRICE_WINDOW_H_
#define COUNTERCHECK_EXTRACTORS_PRICE_WINDOW_H_

#include "extractors/draft.h"
#include "extractors/tagger.h"

namespace countercheck {

// True where the words behind the figure at `item` say from when on, and not until when.
bool IsOverOpenWindow(const TaggedSentence& sentence, size_t item);

// True where they, or words before in the sentence, say that it is the window that the text has
// named.
bool IsOverSameWindow(const TaggedSentence& sentence, size_t item);

// True where the period at the item `period` is too far from the figure of `draft` for a price that
// moves in sessions, which takes a longer time only from close by: "so far in 2025 the stock is up
// 9%", not "with guidance for 2025 in doubt, shares fell 9%".
bool IsTooFarForPrice(const TaggedSentence& sentence, size_t period, const Draft& draft);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_PRICE_WINDOW_H_
