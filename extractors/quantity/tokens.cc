#include "extractors/quantity/tokens.h"

#include "extractors/ascii.h"

namespace countercheck {
namespace {

struct CodePoint {
  char32_t value = 0;
  size_t size = 1;
};

// A byte that begins no valid sequence is U+FFFD, one byte long.
CodePoint Decode(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(at);
  if (lead < 0x80) return {lead, 1};
  const size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at + size > text.size()) return {0xFFFD, 1};
  char32_t value = lead & (0xFFu >> (size + 1));
  for (size_t i = at + 1; i < at + size; ++i) {
    if ((byte(i) & 0xC0u) != 0x80) return {0xFFFD, 1};
    value = (value << 6) | (byte(i) & 0x3Fu);
  }
  return {value, size};
}

bool IsSpace(char32_t c) {
  return c <= ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F ||
         c == 0x3000 || c == 0xFEFF;
}

bool IsLetter(char32_t c) {
  if (c < 0x80) return IsAlpha(static_cast<char>(c));
  if (c == 0xB5) return true;  // the micro sign
  return c >= 0xC0 && c != 0xD7 && c != 0xF7 && c != 0xFFFD && (c < 0x2000 || c > 0x2BFF) &&
         (c < 0x3000 || c > 0x303F);
}

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

size_t NumberEnd(std::string_view text, size_t begin) {
  if (const size_t end = ContinentalEnd(text, begin)) return end;
  const size_t at = GroupedEnd(text, begin);
  return at + (GroupAt(text, at, '.') > 0 ? 1 + GroupAt(text, at, '.') : 0);
}

// "U.S.", "p.m.": single letters, each with its full stop. The end, or 0.
size_t InitialsEnd(std::string_view text, size_t begin) {
  size_t at = begin;
  int letters = 0;
  while (at + 1 < text.size() && IsAlpha(text[at]) && text[at + 1] == '.') {
    at += 2;
    ++letters;
  }
  return letters >= 2 ? at : 0;
}

// "&" between letters: "S&P".
bool IsInnerAmpersand(std::string_view text, size_t begin, size_t at) {
  return text[at] == '&' && at > begin && at + 1 < text.size() && IsAlpha(text[at + 1]);
}

size_t WordEnd(std::string_view text, size_t begin) {
  if (const size_t end = InitialsEnd(text, begin)) return end;
  size_t at = begin;
  while (at < text.size()) {
    if (IsAlpha(text[at]) || IsInnerAmpersand(text, begin, at)) {
      ++at;
      continue;
    }
    if (!IsHigh(text[at])) break;
    const CodePoint c = Decode(text, at);
    if (!IsLetter(c.value)) break;
    at += c.size;
  }
  return at;
}

bool BeginsNumber(std::string_view text, size_t at) {
  if (IsDigit(text[at])) return true;
  const bool follows = at > 0 && (IsDigit(text[at - 1]) || IsAlpha(text[at - 1]));
  return text[at] == '.' && at + 1 < text.size() && IsDigit(text[at + 1]) && !follows;
}

}  // namespace

Tokens::Tokens(std::string_view text) : text_(text), lower_(text) {
  LowerInPlace(lower_);
  tokens_.reserve(text.size() / 5 + 8);
  Split();
}

void Tokens::Split() {
  int newlines = 2;
  size_t at = 0;
  size_t end_before = std::string_view::npos;
  while (at < text_.size()) {
    if (text_[at] == ' ') {
      ++at;
      continue;
    }
    const CodePoint c = Decode(text_, at);
    if (IsSpace(c.value)) {
      newlines += c.value == '\n';
      at += c.size;
      continue;
    }
    Token token;
    token.begin = static_cast<uint32_t>(at);
    if (IsLetter(c.value)) {
      token.kind = TokenKind::kWord;
      token.capital = c.value >= 'A' && c.value <= 'Z';
      at = WordEnd(text_, at);
    } else if (BeginsNumber(text_, at)) {
      token.kind = TokenKind::kNumber;
      at = NumberEnd(text_, text_[at] == '.' ? at + 1 : at);
    } else {
      token.mark = c.value;
      at += c.size;
    }
    token.end = static_cast<uint32_t>(at);
    token.glued = end_before == token.begin;
    token.starts_block = newlines >= 2;
    token.starts_line = newlines >= 2 || (newlines == 1 && !(c.value >= 'a' && c.value <= 'z'));
    newlines = 0;
    end_before = at;
    tokens_.push_back(token);
  }
}

Range Tokens::RangeOf(size_t first, size_t last) const {
  return {tokens_[first].begin, tokens_[last - 1].end};
}

}  // namespace countercheck
