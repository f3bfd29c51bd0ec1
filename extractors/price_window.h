// How long a move of a price took, where it is not from one close to the next. Private to
// extractors/.
//
//   Shares are down 40% since January.           a window without a last day
//   The index gained 16% over this time frame.   the one that the text has named
#ifndef COUNTERCHECK_EXTRACTORS_PRICE_WINDOW_H_
#define COUNTERCHECK_EXTRACTORS_PRICE_WINDOW_H_

#include "extractors/tagger.h"

namespace countercheck {

// True where the words behind the figure at `item` say from when on, and not until when.
bool IsOverOpenWindow(const TaggedSentence& sentence, size_t item);

// True where they, or words before in the sentence, say that it is the window that the text has
// named.
bool IsOverSameWindow(const TaggedSentence& sentence, size_t item);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_PRICE_WINDOW_H_
