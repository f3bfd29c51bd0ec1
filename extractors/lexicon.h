// What the readers of periods and of figures know of a word, in one table, so that each word of a
// text is looked up once.
#ifndef COUNTERCHECK_EXTRACTORS_LEXICON_H_
#define COUNTERCHECK_EXTRACTORS_LEXICON_H_

#include <cstdint>

#include "extractors/period/word_class.h"
#include "extractors/word_index.h"

namespace countercheck {

struct WordCues {
  periods::Meaning calendar;
  uint8_t figure = 0;  // bits of FigureCue
};

// By word in lower case.
const WordIndex<WordCues>& Lexicon();

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_LEXICON_H_
