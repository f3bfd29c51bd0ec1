// What every format gives: a document before its text is divided into sentences.
#ifndef COUNTERCHECK_PIPELINE_INGEST_RAW_DOCUMENT_H_
#define COUNTERCHECK_PIPELINE_INGEST_RAW_DOCUMENT_H_

#include <functional>
#include <optional>
#include <string>

#include "core/article.h"
#include "core/result.h"
#include "pipeline/text/reading.h"

namespace countercheck {

// The bytes, what their source says of them, and the words where a parser found them in mark-up.
struct RawDocument {
  Document document;  // name, identity, and outlet, url, published, title where they are known
  std::string bytes;
  std::optional<Reading> reading = std::nullopt;  // none: the bytes are the text
  FilePlace begin = {};                           // of the bytes in their file
};

// Takes each document, or the error that stands in its place.
using Sink = std::function<void(Result<RawDocument>)>;

// The article that `raw` is (pipeline/text/prepare.h).
Result<Article> ToArticle(RawDocument raw);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_RAW_DOCUMENT_H_
