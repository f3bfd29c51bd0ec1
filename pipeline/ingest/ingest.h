// Bytes in, documents out: files in any format, also packed, and standard input, with their
// metadata.
#ifndef COUNTERCHECK_PIPELINE_INGEST_INGEST_H_
#define COUNTERCHECK_PIPELINE_INGEST_INGEST_H_

#include <functional>
#include <istream>
#include <string>
#include <vector>

#include "core/article.h"
#include "core/result.h"
#include "pipeline/ingest/format.h"
#include "pipeline/ingest/raw_document.h"

namespace countercheck {

struct IngestLimits {
  size_t max_document_bytes = 32u << 20;
};

// Reads `paths` in order ("-" is `standard_input`) and hands each document, or the error that
// stands in its place, to `sink`. What is packed by gzip or zstd, or in a ZIP archive, is unpacked
// first; places then count in the unpacked bytes. A sidecar `X.txt.meta.json` gives the metadata of
// `X.txt`, or of any file that holds one document, and is no document itself, also when it is
// named. A bad line of JSON lines is an error of its own ("line 7").
void Ingest(const std::vector<std::string>& paths, InputFormat format, std::istream& standard_input,
            const IngestLimits& limits, const Sink& sink);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_INGEST_H_
