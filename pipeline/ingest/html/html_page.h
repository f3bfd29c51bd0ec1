// HTML: the article in a page, or the whole of a fragment that a feed or a message holds.
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_HTML_PAGE_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_HTML_PAGE_H_

#include <string>
#include <string_view>

#include "core/result.h"
#include "pipeline/ingest/html/line_writer.h"
#include "pipeline/ingest/html/page_metadata.h"
#include "pipeline/ingest/raw_document.h"

namespace countercheck {

enum class HtmlScope {
  kPage,      // the article has to be found
  kFragment,  // all of it is the article
};

struct HtmlArticle {
  WrittenLines lines;  // the way back leads to the HTML; no lines where no article was found
  PageMetadata metadata;
  Access access = Access::kOpen;
};

// `html` is UTF-8. An error ("byte 12") for pages beyond the limits of CleanHtml.
Result<HtmlArticle> ReadHtml(std::string_view html, HtmlScope scope);

// The document that a file of HTML is. `document` holds its name and identity; `charset` is that
// which was told with the file, or empty.
Result<RawDocument> ReadHtmlFile(Document document, std::string bytes, std::string_view charset);

// True where `start`, the first bytes of a file, begin a page.
bool IsHtml(std::string_view start);
// True where `start`, which begins with other words, has the mark-up of a page further on.
bool HoldsPage(std::string_view start);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_HTML_PAGE_H_
