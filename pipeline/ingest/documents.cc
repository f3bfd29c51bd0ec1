#include "pipeline/ingest/documents.h"

#include <utility>

#include "pipeline/ingest/feed.h"
#include "pipeline/ingest/html/html_page.h"
#include "pipeline/ingest/mail.h"
#include "pipeline/ingest/markdown.h"
#include "pipeline/ingest/newsml.h"
#include "pipeline/ingest/ninjs.h"
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
    case InputFormat::kNinjs:
      return ReadNinjs(path, bytes, sink);
    case InputFormat::kNewsMl:
      return ReadNewsMl(path, bytes, sink);
    case InputFormat::kMarkdown:
      return sink(ReadMarkdown(std::move(document), std::move(bytes)));
    case InputFormat::kMail:
      return ReadMails(path, std::move(bytes), sink);
    default:
      return sink(RawDocument{std::move(document), std::move(bytes)});
  }
}

}  // namespace countercheck
