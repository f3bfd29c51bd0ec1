// In which charset the bytes of a document are written.
//
// Order: byte order mark, UTF-16 and UTF-32 by their NUL bytes, strict UTF-8, UTF-8 with some damage, and only
// then a guess by statistics, which alone calls short UTF-8 windows-1252.
#ifndef COUNTERCHECK_PIPELINE_TEXT_CHARSET_H_
#define COUNTERCHECK_PIPELINE_TEXT_CHARSET_H_

#include <string>
#include <string_view>

#include "core/result.h"

namespace countercheck {

// "UTF-8", "UTF-16LE", "windows-1252", …: a name that Decoder (decoder.h) takes. "UTF-8" for empty
// bytes. Bytes that are no text (a PDF, an image, many control bytes) are an error that names the
// place ("byte 17"); its document is empty, the caller knows it.
Result<std::string> DetectCharset(std::string_view bytes);

// `bytes` with each sequence that is not UTF-8 replaced by U+FFFD.
std::string ToValidUtf8(std::string_view bytes);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_TEXT_CHARSET_H_
