// What of a page is not its article: by the names that a site gives its parts, by headings such as
// "Related", and by lists of linked titles.
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_LEFT_OUT_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_LEFT_OUT_H_

#include <string_view>

#include "pipeline/ingest/html/html_tree.h"
#include "pipeline/ingest/html/page_rest.h"

namespace countercheck {

// `title` is what the page's metadata call it, or empty.
PageRest LeaveOutRest(const HtmlTree& tree, std::string_view title);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_LEFT_OUT_H_
