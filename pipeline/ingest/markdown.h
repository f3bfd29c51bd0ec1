// Markdown: text with signs for headings, items and emphasis, and metadata above it.
#ifndef COUNTERCHECK_PIPELINE_INGEST_MARKDOWN_H_
#define COUNTERCHECK_PIPELINE_INGEST_MARKDOWN_H_

#include <string>

#include "pipeline/ingest/raw_document.h"

namespace countercheck {

// The lines of a paragraph are one; the first heading of the first rank is the headline. Links are
// their words; pictures, code blocks, comments and tags are left out. "---" above all encloses
// title, date, outlet (or source) and url. An error for bytes that are no text.
Result<RawDocument> ReadMarkdown(Document document, std::string bytes);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_MARKDOWN_H_
