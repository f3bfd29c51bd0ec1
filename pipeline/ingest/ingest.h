// Bytes in, documents out: files, JSON lines, standard input, with their metadata.
#ifndef COUNTERCHECK_PIPELINE_INGEST_INGEST_H_
#define COUNTERCHECK_PIPELINE_INGEST_INGEST_H_

#include <functional>
#include <istream>
#include <string>
#include <vector>

#include "core/article.h"
#include "core/result.h"

namespace countercheck {

// A document before its text is read: the bytes, and what its source says of it.
struct RawDocument {
  Document document;  // name, identity, and outlet, url, published, title where they are known
  std::string bytes;
};

enum class InputFormat {
  kDetect,  // by name (.jsonl, .ndjson), else by content
  kText,
  kJsonLines,  // {"id","source" or "outlet","url","published","title","text"} a line
};

struct IngestLimits {
  size_t max_document_bytes = 64u << 20;
};

// Reads `paths` in order ("-" is `standard_input`) and hands each document, or the error that
// stands in its place, to `sink`. A sidecar `X.txt.meta.json` gives the metadata of `X.txt` and is
// no document itself, also when it is named. A bad line of JSON lines is an error of its own ("line
// 7").
void Ingest(const std::vector<std::string>& paths, InputFormat format, std::istream& standard_input,
            const IngestLimits& limits, const std::function<void(Result<RawDocument>)>& sink);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_INGEST_H_
