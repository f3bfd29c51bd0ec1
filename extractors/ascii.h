// Kinds of ASCII characters. The functions of <cctype> ask the locale, and must not be asked about
// bytes above 0x7F.
#ifndef COUNTERCHECK_EXTRACTORS_ASCII_H_
#define COUNTERCHECK_EXTRACTORS_ASCII_H_

#include <algorithm>
#include <string>

namespace countercheck {

constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool IsAlpha(char c) { return IsUpper(c) || IsLower(c); }
// A byte of a character above U+007F.
constexpr bool IsHigh(char c) { return static_cast<unsigned char>(c) >= 0x80; }
constexpr char ToLower(char c) { return IsUpper(c) ? static_cast<char>(c | 0x20) : c; }

// `text` with its ASCII letters in lower case.
inline void LowerInPlace(std::string& text) {
  std::transform(text.begin(), text.end(), text.begin(), ToLower);
}

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_ASCII_H_
