// Figures that are held against another of the same metric. Private to extractors/.
#ifndef COUNTERCHECK_EXTRACTORS_SECOND_FIGURE_H_
#define COUNTERCHECK_EXTRACTORS_SECOND_FIGURE_H_

#include "extractors/draft.h"
#include "extractors/tagger.h"

namespace countercheck {

// "67 cents vs. 66 cents expected", "to $78 from $90", "2.7%, up from 2.3%": the figure at `second`
// is held against the one at `first` and is of the same metric. What stands in brackets between them
// is passed over.
bool IsSecondFigure(const TaggedSentence& sentence, size_t first, size_t second);

// "$212 million (18.4%), up from $187 million (17.1%)": likewise, in the brackets behind two such
// figures.
bool IsSecondInBrackets(const TaggedSentence& sentence, size_t first, size_t second);

// True where a bracket opens before the item that does not close before it.
bool IsInBracket(const TaggedSentence& sentence, size_t item);

// The second figure takes the metric of the first, unless it has a name of its own nearer by.
void TakeUp(const TaggedSentence& sentence, const Draft& first, Draft* second);

// The figure is the second of two that are dealt out to two shares or indices: "fell 3% and 2%,
// respectively", behind the claim of the first.
bool IsDealtOutWith(const TaggedSentence& sentence, const Draft& first, size_t second);

// "$9 million, or 8 cents a share": true where `second` is for one share what `first` is in all.
bool IsForOneShare(const TaggedSentence& sentence, size_t first, size_t second);

// Gives `second` the profit for one share that goes with the profit `first`; leaves it as it is
// where `first` is none.
void TakeUpForOneShare(const TaggedSentence& sentence, const CompiledRules& rules,
                       const Draft& first, Draft* second);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_SECOND_FIGURE_H_
