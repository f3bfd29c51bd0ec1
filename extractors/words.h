// Splits a sentence into words and marks.
//
//   The data-center unit's sales (NASDAQ: MRVL) rose.
//   The|data|center|unit|'s|sales|(|NASDAQ|:|MRVL|)|rose|.
//
// Hyphens between letters separate words and are dropped; "U.S.", "S&P" and "AT&T" are one word; a
// possessive ending is a word of its own.
#ifndef COUNTERCHECK_EXTRACTORS_WORDS_H_
#define COUNTERCHECK_EXTRACTORS_WORDS_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace countercheck {

struct Word {
  Range range;           // in the text that was split, plus the offset given
  std::string lower;     // lower case (ASCII letters only; others as they are)
  bool mark = false;     // punctuation
  bool capital = false;  // begins with a capital letter
  bool glued = false;    // a hyphen ties it to the word before
};

// The words of `text`; ranges are shifted by `offset`.
std::vector<Word> SplitWords(std::string_view text, size_t offset);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_WORDS_H_
