#include "pipeline/text/fold.h"

namespace countercheck {
namespace {

constexpr char32_t kEnDash = 0x2013;
constexpr char32_t kEmDash = 0x2014;

bool IsIn(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

bool IsInvisible(char32_t c) {
  return c == 0xAD || c == 0xFEFF || c == 0x180E || IsIn(c, 0x200B, 0x200F) ||
         IsIn(c, 0x202A, 0x202E) || IsIn(c, 0x2060, 0x2064) || IsIn(c, 0x2066, 0x2069);
}

bool IsSpace(char32_t c) {
  return c == 0xA0 || c == 0x1680 || IsIn(c, 0x2000, 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

bool IsLineEnd(char32_t c) { return c == 0x85 || c == 0x2028 || c == 0x2029; }

bool IsControl(char32_t c) { return c < 0x20 || IsIn(c, 0x7F, 0x9F); }

bool IsHyphen(char32_t c) {
  return c == 0x2010 || c == 0x2011 || c == 0x2212 || c == 0xFE63 || c == 0xFF0D;
}

bool IsSingleQuote(char32_t c) {
  return IsIn(c, 0x2018, 0x201B) || c == 0x2032 || c == 0x2035 || c == 0x02BC || c == 0xFF07;
}

bool IsDoubleQuote(char32_t c) {
  return IsIn(c, 0x201C, 0x201F) || c == 0x2033 || c == 0x2036 || c == 0xFF02;
}

char32_t FoldDash(char32_t c) {
  if (IsHyphen(c)) return '-';
  if (c == 0x2012) return kEnDash;
  if (c == 0x2015 || c == 0xFE58) return kEmDash;
  return c;
}

char32_t FoldWidth(char32_t c) {
  if (IsIn(c, 0xFF01, 0xFF5E)) return c - 0xFF01 + '!';
  switch (c) {
    case 0xFFE0:
      return 0xA2;  // cent
    case 0xFFE1:
      return 0xA3;  // pound
    case 0xFFE5:
      return 0xA5;  // yen
    case 0xFFE6:
      return 0x20A9;  // won
    default:
      return c;
  }
}

}  // namespace

char32_t Fold(char32_t c) {
  if (IsIn(c, 0x20, 0x7E) || c == '\n' || c == '\r') return c;
  if (IsLineEnd(c)) return '\n';
  if (IsControl(c) || IsSpace(c)) return ' ';
  if (IsInvisible(c)) return kFoldedAway;
  if (c < 0x02BC) return c;
  if (IsSingleQuote(c)) return '\'';
  if (IsDoubleQuote(c)) return '"';
  if (c >= 0xFF00) return IsHyphen(c) ? U'-' : FoldWidth(c);
  return FoldDash(c);
}

}  // namespace countercheck
