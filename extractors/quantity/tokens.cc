#include "extractors/quantity/tokens.h"

#include "extractors/ascii.h"

namespace countercheck {
namespace {

using Pieces = std::span<const Lexeme>;

size_t DigitsEnd(std::string_view text, size_t at) {
  while (at < text.size() && IsDigit(text[at])) ++at;
  return at;
}

// The length of the digit run behind a separator at `at`; 0 where there is none.
size_t GroupAt(std::string_view text, size_t at, char separator) {
  if (at >= text.size() || text[at] != separator) return 0;
  return DigitsEnd(text, at + 1) - (at + 1);
}

// "1.234,56" and "1.234.567": points that group. The end, or 0 where it is not so written.
size_t ContinentalEnd(std::string_view text, size_t begin) {
  size_t at = DigitsEnd(text, begin);
  if (at - begin > 3) return 0;
  int groups = 0;
  while (GroupAt(text, at, '.') == 3) {
    at += 4;
    ++groups;
  }
  const size_t decimals = GroupAt(text, at, ',');
  if (groups == 0 || (groups == 1 && (decimals == 0 || decimals > 2))) return 0;
  return decimals > 0 && decimals <= 2 ? at + 1 + decimals : at;
}

// Grouped by threes ("1,234,567") or the Indian way ("12,34,567").
size_t GroupedEnd(std::string_view text, size_t begin) {
  size_t at = DigitsEnd(text, begin);
  if (at - begin > 3) return at;
  size_t last = at;
  for (size_t length = GroupAt(text, at, ','); length == 2 || length == 3;
       length = GroupAt(text, at, ',')) {
    at += 1 + length;
    if (length == 3) last = at;
    if (length == 2 && GroupAt(text, at, ',') < 2) break;
  }
  return last;
}

uint32_t NumberEnd(std::string_view text, size_t begin) {
  size_t at = ContinentalEnd(text, begin);
  if (at == 0) {
    at = GroupedEnd(text, begin);
    if (const size_t decimals = GroupAt(text, at, '.')) at += 1 + decimals;
  }
  return static_cast<uint32_t>(at);
}

bool Touch(const Pieces& pieces, size_t i) {
  return i > 0 && i < pieces.size() && pieces[i - 1].end == pieces[i].begin;
}

bool IsMark(const Pieces& pieces, size_t i, char32_t mark) {
  return Touch(pieces, i) && pieces[i].mark == mark;
}

bool IsLetter(const Lexeme& piece) {
  return piece.IsWord() && piece.end - piece.begin == 1 && IsLower(piece.lower[0]);
}

// "U.S.", "p.m.": single letters, each with its full stop. The piece behind, or 0.
size_t InitialsEnd(const Pieces& pieces, size_t i) {
  const size_t first = i;
  while (i < pieces.size() && IsLetter(pieces[i]) && IsMark(pieces, i + 1, U'.') &&
         (i == first || Touch(pieces, i))) {
    i += 2;
  }
  return i - first >= 4 ? i : 0;
}

// "S&P": words tied by the sign.
size_t WordEnd(const Pieces& pieces, size_t i) {
  if (!Touch(pieces, i + 1)) return i + 1;
  if (const size_t end = InitialsEnd(pieces, i)) return end;
  size_t last = i + 1;
  while (IsMark(pieces, last, U'&') && Touch(pieces, last + 1) && pieces[last + 1].IsWord() &&
         IsLower(pieces[last + 1].lower[0])) {
    last += 2;
  }
  return last;
}

// Digits, or ".5" that follows nothing.
bool BeginsNumber(const Pieces& pieces, size_t i) {
  if (pieces[i].IsDigits()) return true;
  const bool point = pieces[i].mark == U'.' && Touch(pieces, i + 1) && pieces[i + 1].IsDigits();
  return point && !(Touch(pieces, i) && pieces[i - 1].mark == 0);
}

}  // namespace

Tokens::Tokens(const Passage& passage) : text_(passage.text), lower_(passage.lower) {
  tokens_.reserve(passage.lexemes.size());
  for (size_t i = 0; i < passage.lexemes.size();) i = Add(passage, i);
}

// The token that begins with piece `i`; returns the piece behind it.
size_t Tokens::Add(const Passage& passage, size_t i) {
  const Pieces& pieces = passage.lexemes;
  const Lexeme& piece = pieces[i];
  if (piece.mark == U'\n') return i + 1;
  const bool first = tokens_.empty();
  const bool glued = !first && tokens_.back().end == piece.begin;
  Token& token = tokens_.emplace_back();
  token.begin = piece.begin;
  token.end = piece.end;
  token.glued = glued;
  token.starts_block = first || piece.starts_block;
  token.starts_line = first || piece.starts_line;
  if (BeginsNumber(pieces, i)) return ReadNumber(pieces, i, token);
  if (piece.mark == 0) return ReadWord(pieces, i, token);
  token.mark = piece.mark;
  return i + 1;
}

size_t Tokens::ReadNumber(const Pieces& pieces, size_t i, Token& token) const {
  token.kind = TokenKind::kNumber;
  size_t next = i + 1;
  if (!Touch(pieces, next)) return next;
  token.end = NumberEnd(text_, pieces[i].mark == 0 ? pieces[i].begin : pieces[i].end);
  while (next < pieces.size() && pieces[next].begin < token.end) ++next;
  return next;
}

size_t Tokens::ReadWord(const Pieces& pieces, size_t i, Token& token) const {
  token.kind = TokenKind::kWord;
  token.capital = pieces[i].capital;
  const size_t next = WordEnd(pieces, i);
  token.end = pieces[next - 1].end;
  if (next == i + 1) token.cues = pieces[i].figure_cues;
  return next;
}

Range Tokens::RangeOf(size_t first, size_t last) const {
  return {tokens_[first].begin, tokens_[last - 1].end};
}

}  // namespace countercheck
