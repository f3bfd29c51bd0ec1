// Moves in words alone: which of them are told by a figure beside them, or did not happen.
// Private to extractors/.
#ifndef COUNTERCHECK_EXTRACTORS_TOLD_MOVES_H_
#define COUNTERCHECK_EXTRACTORS_TOLD_MOVES_H_

#include <vector>

#include "extractors/draft.h"
#include "extractors/tagger.h"

namespace countercheck {

// "Shares plunged 4%": true where one of `drafts` tells the move of `draft` with its figure.
bool IsToldByFigure(const TaggedSentence& sentence, const Draft& draft,
                    const std::vector<Draft>& drafts);

// "should the stock rise", "shares could fall": a move that did not happen.
bool IsOnlyPossible(const TaggedSentence& sentence, const Draft& draft);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_TOLD_MOVES_H_
