// Figures that tell a move once more, or where it led. Private to extractors/.
//
//   The index fell 84 points, or 0.6%, to finish at 14,210.
//                             ^^^^ the same move   ^^^^^^^^^^^ where it led
#ifndef COUNTERCHECK_EXTRACTORS_SAME_MOVE_H_
#define COUNTERCHECK_EXTRACTORS_SAME_MOVE_H_

#include "extractors/draft.h"

namespace countercheck {

// Binds the figure of `second` to the metric of `first`, the claim before it in the sentence, where
// it tells the same move ("or 0.7%") or where that led ("to 35,754"). A figure that has a metric
// already stays as it is; so does every other.
void TakeUpMove(const TaggedSentence& sentence, const Draft& first, Draft* second);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_SAME_MOVE_H_
