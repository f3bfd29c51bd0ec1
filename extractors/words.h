// Splits a sentence into words and marks.
//
//   The data-center unit's sales (NASDAQ: MRVL) rose.
//   The|data|center|unit|'s|sales|(|NASDAQ|:|MRVL|)|rose|.
//
// Hyphens between letters separate words and are dropped; "U.S.", "S&P" and "AT&T" are one word; a
// possessive ending is a word of its own.
#ifndef COUNTERCHECK_EXTRACTORS_WORDS_H_
#define COUNTERCHECK_EXTRACTORS_WORDS_H_

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/span.h"

namespace countercheck {

struct PhraseMeaning;
class PhraseTable;

struct PhraseMatch {
  const PhraseMeaning* meaning = nullptr;  // null: no phrase begins here
  size_t words = 0;                        // how many words it takes
};

struct Word {
  Range range;           // in the text that was split, plus the offset given
  std::string lower;     // lower case (ASCII letters only; others as they are)
  bool mark = false;     // punctuation
  bool capital = false;  // begins with a capital letter
  bool glued = false;    // a hyphen ties it to the word before
  PhraseMatch phrase;    // the longest that begins here, once PhraseTable::Read has been there
};

inline bool IsAnyOf(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The words of `text`; ranges are shifted by `offset`.
std::vector<Word> SplitWords(std::string_view text, size_t offset);

// The words of an article by sentence, split and looked up in the phrases of the rules once. Those
// of a huge text would fill the memory: of it only the sentence asked for last is kept.
class ArticleWords {
 public:
  ArticleWords(const Article& article, const PhraseTable& phrases);

  // `sentence` is an index into the article's; valid until the next call.
  const std::vector<Word>& Of(size_t sentence);

 private:
  const Article& article_;
  const PhraseTable& phrases_;
  bool is_huge_;
  std::vector<std::vector<Word>> sentences_;
  size_t last_ = 0;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_WORDS_H_
