// The bytes of a file as UTF-8, by the charset that they are in or that they name themselves:
// <meta charset="…">, <?xml encoding="…">, or a header that came with them.
#ifndef COUNTERCHECK_PIPELINE_INGEST_DECLARED_CHARSET_H_
#define COUNTERCHECK_PIPELINE_INGEST_DECLARED_CHARSET_H_

#include <string>
#include <string_view>

#include "core/result.h"
#include "pipeline/text/mapped_text.h"

namespace countercheck {

struct DecodedFile {
  MappedText utf8;  // its way back leads to the bytes
  std::string charset;
};

// `told` is the charset of a header, or empty. In this order: byte order mark, NUL bytes of UTF-16,
// strict UTF-8, the told and the declared charset where they are known, statistics. An error that
// names no document for bytes that are no text.
Result<DecodedFile> Decode(std::string_view bytes, std::string_view told);

Error Named(Error error, std::string document);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_DECLARED_CHARSET_H_
