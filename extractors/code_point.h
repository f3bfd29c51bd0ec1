// Characters above ASCII, as the readers of text see them.
#ifndef COUNTERCHECK_EXTRACTORS_CODE_POINT_H_
#define COUNTERCHECK_EXTRACTORS_CODE_POINT_H_

#include <cstddef>
#include <string_view>

namespace countercheck {

struct CodePoint {
  char32_t value = 0;
  size_t size = 1;  // bytes
};

// The one that begins at `at` of UTF-8; `at` < text.size(). A byte that begins no sequence is
// U+FFFD, one byte long. Overlong forms are not looked for: normalised text has none.
CodePoint DecodeAt(std::string_view text, size_t at);

// Of those above ASCII; the others are marks.
bool IsHighSpace(char32_t c);
bool IsHighLetter(char32_t c);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_CODE_POINT_H_
