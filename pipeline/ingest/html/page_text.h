// The lines of an article out of its page: headline, deck, paragraphs, headings, items, tables.
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_PAGE_TEXT_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_PAGE_TEXT_H_

#include <string_view>
#include <vector>

#include "pipeline/ingest/html/body_finder.h"
#include "pipeline/ingest/html/html_tree.h"
#include "pipeline/ingest/html/line_writer.h"
#include "pipeline/ingest/html/live_entries.h"

namespace countercheck {

// In the order of the page. Headings under which nothing is left are dropped. The way back leads to
// `html`, which `tree` was made of. Lines in one of the `entries` have its day. No lines where
// `body` has no roots.
WrittenLines WritePage(const HtmlTree& tree, const PageBody& body,
                       const std::vector<LiveEntry>& entries, std::string_view html);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_PAGE_TEXT_H_
