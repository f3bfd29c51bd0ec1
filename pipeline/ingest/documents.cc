#include "pipeline/ingest/documents.h"

#include <utility>

#include "pipeline/ingest/feed.h"
#include "pipeline/ingest/html/html_page.h"
#include "pipeline/ingest/plain_text.h"

namespace countercheck {

void ReadDocuments(const std::string& path, std::string bytes, InputFormat format,
                   std::string_view charset, const Sink& sink) {
  Document document = DocumentOfFile(path);
  switch (format) {
    case InputFormat::kFeed:
      return ReadFeed(path, bytes, sink);
    case InputFormat::kHtml:
      return sink(ReadHtmlFile(std::move(document), std::move(bytes), charset));
    default:
      return sink(RawDocument{std::move(document), std::move(bytes)});
  }
}

bool IsOneDocument(InputFormat format) { return format != InputFormat::kFeed; }

}  // namespace countercheck
