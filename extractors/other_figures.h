// Figures that stand near the name of a metric and are of something else. Private to extractors/.
#ifndef COUNTERCHECK_EXTRACTORS_OTHER_FIGURES_H_
#define COUNTERCHECK_EXTRACTORS_OTHER_FIGURES_H_

#include "extractors/tagger.h"

namespace countercheck {

// "an 85% chance of a cut", "the $20.50 put", "the $400 billion coffee market": odds, strikes of
// options and sizes of markets. `item` is a figure of the sentence.
bool IsOfSomethingElse(const TaggedSentence& sentence, size_t item);

// "1,125 of its shares rose", "491 fell": true where the figure is how many moved, not how far.
bool CountsMovers(const TaggedSentence& sentence, size_t item);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_OTHER_FIGURES_H_
