// The normalised form of a document and its way back to the bytes: NFC, folds (fold.h), one kind of
// line end.
//
//   bytes       "fell\xC2\xA0\xE2\x88\x92" "3%\r\n"
//   normalised  "fell -3%\n"
#ifndef COUNTERCHECK_PIPELINE_TEXT_NORMALIZE_H_
#define COUNTERCHECK_PIPELINE_TEXT_NORMALIZE_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"

namespace countercheck {

// A Text (core/text.h) before the original bytes are moved into it.
struct NormalizedText {
  std::string text;
  std::vector<Anchor> anchors;
};

// `charset` as DetectCharset names it. Bytes that are no character become U+FFFD. A byte order mark
// counts as the one code point that it is. Linear in time; memory stays below the size of the bytes
// plus some 100 MB (beyond two million replaced characters, stretches are kept whole).
NormalizedText Normalize(std::string_view bytes, const std::string& charset);

// Sets the single bytes of `text` at `places` (ascending, each an ASCII character) to `by`, and
// marks them as replaced.
void ReplaceBytes(const std::vector<size_t>& places, char by, NormalizedText* text);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_TEXT_NORMALIZE_H_
