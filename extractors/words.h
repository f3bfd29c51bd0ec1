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

#include "core/article.h"
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

// The words of an article by sentence, split once. Those of a huge text would fill the memory: of
// it only the sentence asked for last is kept.
class ArticleWords {
 public:
  explicit ArticleWords(const Article& article);

  // `sentence` is an index into the article's; valid until the next call.
  const std::vector<Word>& Of(size_t sentence);

 private:
  const Article& article_;
  bool is_huge_;
  std::vector<std::vector<Word>> sentences_;
  size_t last_ = 0;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_WORDS_H_
