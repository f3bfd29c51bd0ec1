// Which part of a page is the article: where the paragraphs are, by the text and the links in each,
// without what navigates, sells, asks and comments.
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_BODY_FINDER_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_BODY_FINDER_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "pipeline/ingest/html/html_tree.h"

namespace countercheck {

struct PageBody {
  std::vector<size_t> roots;       // nodes that hold the article, in the order of the page
  std::vector<bool> left_out;      // of each node of the tree: not part of it, with all below
  std::optional<size_t> headline;  // the heading that is the title
  bool captions_are_text = false;  // a gallery: captions hold more words than paragraphs
};

// `title` is what the page's metadata call it, or empty. No roots where the page has no text.
// Linear in the number of nodes.
PageBody FindBody(const HtmlTree& tree, std::string_view title);

// All of a fragment but what is hidden in it.
PageBody WholeBody(const HtmlTree& tree);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_BODY_FINDER_H_
