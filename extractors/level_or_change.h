// Whether a figure beside the name of a metric tells where it stands or how far it moved. Private
// to extractors/.
#ifndef COUNTERCHECK_EXTRACTORS_LEVEL_OR_CHANGE_H_
#define COUNTERCHECK_EXTRACTORS_LEVEL_OR_CHANGE_H_

#include "extractors/tagger.h"

namespace countercheck {

// "rose $3", "fell by 0.4 points", "a $2 billion increase": not "rose to $3". `move` is the word
// that moves.
bool IsBoundByMove(const TaggedSentence& sentence, size_t item, size_t move);

// True for a change. `level_fits`: the figure could be a level of the metric too. Percent of a
// metric in money is a change only where something moves; elsewhere it is a share of it.
bool TellsMove(const TaggedSentence& sentence, size_t item, bool level_fits);

// -1 where the words around a figure say that something was cut by it, 1 where it was raised, else
// 0: "cut its rate by 25 basis points", "a half-point hike".
int SignOfStep(const TaggedSentence& sentence, size_t item);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_LEVEL_OR_CHANGE_H_
