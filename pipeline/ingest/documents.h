// Every format that is read as a whole: from the bytes of a file to the documents in it.
#ifndef COUNTERCHECK_PIPELINE_INGEST_DOCUMENTS_H_
#define COUNTERCHECK_PIPELINE_INGEST_DOCUMENTS_H_

#include <string>
#include <string_view>

#include "pipeline/ingest/format.h"
#include "pipeline/ingest/raw_document.h"

namespace countercheck {

// Hands the documents in `bytes`, which are in `format`, to `sink`, or an error that names `path`.
// `charset` is what was told with the bytes, or empty. Not for JSON lines and archives, which are
// read piece by piece.
void ReadDocuments(const std::string& path, std::string bytes, InputFormat format,
                   std::string_view charset, const Sink& sink);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_DOCUMENTS_H_
