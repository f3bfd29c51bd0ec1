#include "pipeline/ingest/raw_document.h"

#include <utility>

#include "pipeline/text/prepare.h"

namespace countercheck {

Result<Article> ToArticle(RawDocument raw) {
  Result<Article> article =
      raw.reading
          ? PrepareArticle(std::move(raw.document), std::move(raw.bytes), std::move(*raw.reading))
          : PrepareArticle(std::move(raw.document), std::move(raw.bytes));
  if (article) article->begin = raw.begin;
  return article;
}

}  // namespace countercheck
