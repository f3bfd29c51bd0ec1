#include "pipeline/ingest/raw_document.h"

#include <utility>

#include "pipeline/text/prepare.h"

namespace countercheck {

Result<Article> ToArticle(RawDocument raw) {
  if (!raw.reading) return PrepareArticle(std::move(raw.document), std::move(raw.bytes));
  return PrepareArticle(std::move(raw.document), std::move(raw.bytes), std::move(*raw.reading));
}

}  // namespace countercheck
