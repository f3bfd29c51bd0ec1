// What a page says of its article besides the text: title, day, outlet, address.
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_PAGE_METADATA_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_PAGE_METADATA_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/period.h"
#include "pipeline/ingest/html/html_tree.h"
#include "pipeline/text/mapped_text.h"

namespace countercheck {

// All fields may be empty.
struct PageMetadata {
  std::string title;
  std::string published;  // as given: ISO 8601 mostly
  std::string outlet;
  std::string url;
  // Of a live blog: the days of its entries, by the ids of their elements.
  std::map<std::string, Date, std::less<>> update_days;
  size_t longest_title = 0;      // bytes of the headlines in JSON-LD, as written
  bool for_subscribers = false;  // JSON-LD says that it, or a part of it, is not free
};

// The address is the canonical one where the page has one: its print and AMP versions name the
// same. The rest is of a NewsArticle in JSON-LD, else of Open Graph and other <meta> elements, else
// of the first <time>, <title> and so on. JSON-LD that cannot be read counts for nothing.
// `json_ld` are the places of its scripts in `page`.
PageMetadata ReadPageMetadata(const HtmlTree& tree, std::string_view page,
                              const std::vector<SourceRange>& json_ld);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_PAGE_METADATA_H_
