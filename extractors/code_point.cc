#include "extractors/code_point.h"

namespace countercheck {

CodePoint DecodeAt(std::string_view text, size_t at) {
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

bool IsHighSpace(char32_t c) {
  return c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F || c == 0x3000 ||
         c == 0xFEFF;
}

bool IsHighLetter(char32_t c) {
  if (c == 0xB5) return true;    // the micro sign
  if (c == 0xE3F) return false;  // the sign of the baht
  return c >= 0xC0 && c != 0xD7 && c != 0xF7 && c != 0xFFFD && (c < 0x2000 || c > 0x2BFF) &&
         (c < 0x3000 || c > 0x303F);
}

}  // namespace countercheck
