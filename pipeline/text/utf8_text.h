// Bytes of any charset as UTF-8, for the parsers of formats, and places counted in them.
#ifndef COUNTERCHECK_PIPELINE_TEXT_UTF8_TEXT_H_
#define COUNTERCHECK_PIPELINE_TEXT_UTF8_TEXT_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "pipeline/text/mapped_text.h"

namespace countercheck {

// `charset` as DetectCharset names it, or any other name. Bytes that are no character become
// U+FFFD; a byte order mark is skipped.
MappedText ToUtf8(std::string_view bytes, const std::string& charset);

// The anchors of a Text whose way back to `bytes` is `way`.
std::vector<Anchor> AnchorsOf(const WayBack& way, std::string_view bytes,
                              const std::string& charset);

// Moves `place` over `bytes`, which follow it in a file of this charset.
void Advance(std::string_view bytes, const std::string& charset, FilePlace* place);

// The character of this number in UTF-8; U+FFFD for numbers that are none, and for 0.
std::string Utf8OfCode(unsigned long code);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_TEXT_UTF8_TEXT_H_
