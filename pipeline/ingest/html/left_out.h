// What of a page is not its article: by the names that a site gives its parts, by headings such as
// "Related", and by lists of linked titles.
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_LEFT_OUT_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_LEFT_OUT_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "pipeline/ingest/html/class_words.h"
#include "pipeline/ingest/html/html_tree.h"
#include "pipeline/ingest/html/page_counts.h"

namespace countercheck {

struct PageRest {
  std::vector<bool> left_out;          // of each node of the tree, with all below
  std::optional<size_t> headline;      // the heading that is the title
  std::vector<Likelihood> likelihood;  // of each node, by its names
  PageCounts counts;                   // of what is not left out
};

// `title` is what the page's metadata call it, or empty.
PageRest LeaveOutRest(const HtmlTree& tree, std::string_view title);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_LEFT_OUT_H_
