// How mail writes bytes as lines of ASCII: quoted-printable, base64, and encoded words in headers.
#ifndef COUNTERCHECK_PIPELINE_INGEST_TRANSFER_CODING_H_
#define COUNTERCHECK_PIPELINE_INGEST_TRANSFER_CODING_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "pipeline/text/mapped_text.h"

namespace countercheck {

// The bytes [begin, end) of `message`, decoded; the way back leads to all of `message`. `coding` is
// that of Content-Transfer-Encoding in lower case; any but those two leaves bytes as they are. What
// is no code in it stands for itself in quoted-printable and is passed over in base64.
MappedText DecodeTransfer(std::string_view message, size_t begin, size_t end,
                          std::string_view coding);

// The header field [begin, end) of `message` in UTF-8: "=?utf-8?Q?caf=C3=A9?=" is "café", each such
// word a stretch of its own.
MappedText DecodeWords(std::string_view message, size_t begin, size_t end);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_TRANSFER_CODING_H_
