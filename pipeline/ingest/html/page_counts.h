// How many words stand where in a page, and how many of them are links.
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_PAGE_COUNTS_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_PAGE_COUNTS_H_

#include <cstddef>
#include <vector>

#include "pipeline/ingest/html/html_tree.h"
#include "pipeline/ingest/html/tree_text.h"

namespace countercheck {

// Of each node of the tree.
struct PageCounts {
  std::vector<Words> own;    // what stands in a block itself, in its lines
  std::vector<Words> inner;  // all below
};

// What is left out counts for nothing; `left_out` is set for all that stands below such a node.
PageCounts CountPage(const HtmlTree& tree, std::vector<bool>* left_out);

// The nearest element around `node` that is no part of a line.
size_t BlockAround(const HtmlTree& tree, size_t node);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_PAGE_COUNTS_H_
