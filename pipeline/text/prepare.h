// From the bytes of a document to an Article: charset, normalisation, title, date, sentences.
#ifndef COUNTERCHECK_PIPELINE_TEXT_PREPARE_H_
#define COUNTERCHECK_PIPELINE_TEXT_PREPARE_H_

#include <string>

#include "core/article.h"
#include "core/result.h"
#include "pipeline/text/reading.h"

namespace countercheck {

// `document` as ingest found it; what it lacks is taken from the text: the title is the first line
// where an empty line follows it or it has no full stop; a dateline or date line gives `published`.
// Bytes that are no text (binary) are an error that names the place; more than 2 MB of text or
// 100,000 lines are one too. Empty bytes are an article
// without sentences.
Result<Article> PrepareArticle(Document document, std::string bytes);

// Likewise where the text was read out of `bytes` by the parser of a format. Spans lead through the
// mark-up to `bytes`; lines that the mark-up knows to be headings, items and so on are that.
Result<Article> PrepareArticle(Document document, std::string bytes, Reading reading);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_TEXT_PREPARE_H_
