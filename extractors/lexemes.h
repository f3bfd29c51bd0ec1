// A text in its smallest pieces: words, runs of digits, marks. Each word is looked up once in the
// lexicon; the readers of periods and of figures go on from here.
//
//   U.S. sales of $1,234.5m, Q1'26
//   |U|.|S|.|sales|of|$|1|,|234|.|5|m|,|Q|1|'|26|
#ifndef COUNTERCHECK_EXTRACTORS_LEXEMES_H_
#define COUNTERCHECK_EXTRACTORS_LEXEMES_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/span.h"
#include "extractors/lexicon.h"
#include "extractors/period/word_class.h"

namespace countercheck {

// What a word may mean to a reader of figures; bits.
enum FigureCue : uint8_t {
  kNoCue = 0,
  kOpensFigure = 1,     // "seven", "half", "doubled": a figure may begin with it
  kIsArticle = 2,       // "a", "an": where kFollowsArticle comes next
  kFollowsArticle = 4,  // "dozen", "million", "gigawatt"
  kCurrencyCode = 8,    // "usd": where it is printed as a code
};

struct Lexeme {
  std::string_view lower;  // lower case; dashes are "-", curly quotes straight, an empty line "\n"
  uint32_t begin = 0;      // bytes of the text
  uint32_t end = 0;
  char32_t mark = 0;  // the code point of a mark; 0 of words and digits
  int value = 0;      // of digits (-1 for more than 9), or as `word_class` says
  periods::WordClass word_class = periods::WordClass::kNone;
  uint8_t figure_cues = kNoCue;
  bool glued = false;         // nothing between this and the one before
  bool capital = false;       // begins with A–Z
  bool starts_line = false;   // first of its line, and not the wrapped rest of a sentence
  bool starts_block = false;  // first after an empty line, or of the text

  bool IsDigits() const { return word_class == periods::WordClass::kNumber; }
  bool IsWord() const { return mark == 0 && !IsDigits(); }
};

// Some lexemes in a row, with the text that they are of. Views.
struct Passage {
  std::string_view text;
  std::string_view lower;  // the text with ASCII letters in lower case
  std::span<const Lexeme> lexemes;
};

// The lexemes of a text of less than 4 GiB, which must outlive them.
class Lexemes {
 public:
  explicit Lexemes(std::string_view text);
  Lexemes(const Lexemes&) = delete;  // lexemes_ points into lower_
  Lexemes& operator=(const Lexemes&) = delete;

  size_t size() const { return lexemes_.size(); }
  const std::vector<Lexeme>& all() const { return lexemes_; }
  Passage All() const { return Between(0, size()); }
  Passage Between(size_t first, size_t last) const {
    return {text_, std::string_view(lower_).substr(0, text_.size()),
            std::span(lexemes_).subspan(first, last - first)};
  }

 private:
  void Split();
  size_t AddSpace(size_t at);
  size_t AddDigits(size_t at);
  size_t AddWord(size_t at);
  size_t AddLetters(size_t at, size_t end);
  size_t AddHigh(size_t at);
  void AddMark(size_t begin, size_t end, char32_t mark);
  Lexeme& Add(size_t begin, size_t end);
  void StartLine(size_t begin, size_t end, Lexeme& lexeme);

  const WordIndex<WordCues>& lexicon_;
  std::string_view text_;
  std::string lower_;  // with kPadding bytes behind
  std::vector<Lexeme> lexemes_;
  int newlines_ = 2;  // since the last lexeme
};

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_LEXEMES_H_
