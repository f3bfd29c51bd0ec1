// A text as words, numbers and marks, for the scanner of figures.
//
//   U.S. sales of $1,234.5m-plus
//   |U.S.|sales|of|$|1,234.5|m|-|plus|
//
// A number is digits with their grouping and decimals. Letters and digits are kept apart ("m"
// above, "Q|2"); whether two tokens touch is kept, because "5m" and "5 m" are not the same.
#ifndef COUNTERCHECK_EXTRACTORS_QUANTITY_TOKENS_H_
#define COUNTERCHECK_EXTRACTORS_QUANTITY_TOKENS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/span.h"
#include "extractors/lexemes.h"

namespace countercheck {

enum class TokenKind : uint8_t { kWord, kNumber, kMark };

struct Token {
  uint32_t begin = 0;  // bytes of the text
  uint32_t end = 0;
  char32_t mark = 0;  // the code point of a mark
  TokenKind kind = TokenKind::kMark;
  uint8_t cues = kNoCue;      // of FigureCue
  bool glued = false;         // touches the token before
  bool capital = false;       // a word that begins with a capital letter
  bool starts_line = false;   // first of its line, and not the wrapped rest of a sentence
  bool starts_block = false;  // first after an empty line, or of the text
};

// The tokens of some lexemes. All questions may be asked of any index, also of one
// behind the end or "before" 0: then the answer is no, or empty.
class Tokens {
 public:
  // What `passage` views must outlive the tokens.
  explicit Tokens(const Passage& passage);

  size_t size() const { return tokens_.size(); }
  const Token& operator[](size_t i) const { return tokens_[i]; }

  bool IsWord(size_t i) const { return Is(i, TokenKind::kWord); }
  bool IsWord(size_t i, std::string_view lower) const { return IsWord(i) && Lower(i) == lower; }
  bool IsNumber(size_t i) const { return Is(i, TokenKind::kNumber); }
  bool IsMark(size_t i) const { return Is(i, TokenKind::kMark); }
  bool IsMark(size_t i, char32_t mark) const { return IsMark(i) && tokens_[i].mark == mark; }
  bool HasCue(size_t i, FigureCue cue) const { return i < size() && (tokens_[i].cues & cue) != 0; }
  bool IsGlued(size_t i) const { return i < size() && tokens_[i].glued; }
  bool IsCapital(size_t i) const { return i < size() && tokens_[i].capital; }
  bool StartsLine(size_t i) const { return i < size() && tokens_[i].starts_line; }
  bool StartsBlock(size_t i) const { return i < size() && tokens_[i].starts_block; }
  // '-', en dash or minus sign.
  bool IsDash(size_t i) const {
    return IsMark(i) && (tokens_[i].mark == U'-' || IsHighDash(tokens_[i].mark));
  }

  // As printed, and with ASCII letters in lower case. Views live as long as the tokens.
  std::string_view Printed(size_t i) const { return At(text_, i); }
  std::string_view Lower(size_t i) const { return At(lower_, i); }

  // The bytes of tokens [first, last); `first` < `last`.
  Range RangeOf(size_t first, size_t last) const;

 private:
  static bool IsHighDash(char32_t mark) {
    return mark == U'\u2013' || mark == U'\u2212' || mark == U'\u2011' || mark == U'\u2010';
  }
  bool Is(size_t i, TokenKind kind) const { return i < size() && tokens_[i].kind == kind; }
  std::string_view At(std::string_view text, size_t i) const {
    if (i >= size()) return {};
    return {text.data() + tokens_[i].begin, tokens_[i].end - tokens_[i].begin};
  }
  using Pieces = std::span<const Lexeme>;

  size_t Add(const Passage& passage, size_t i);
  size_t ReadNumber(const Pieces& pieces, size_t i, Token& token) const;
  size_t ReadWord(const Pieces& pieces, size_t i, Token& token) const;

  std::string_view text_;
  std::string_view lower_;
  std::vector<Token> tokens_;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_QUANTITY_TOKENS_H_
