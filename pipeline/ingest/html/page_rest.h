// What is known of the parts of a page while what is not its article is left out, pass by pass.
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_PAGE_REST_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_PAGE_REST_H_

#include <cstddef>
#include <optional>
#include <vector>

#include "pipeline/ingest/html/class_words.h"
#include "pipeline/ingest/html/html_tree.h"
#include "pipeline/ingest/html/page_counts.h"
#include "pipeline/ingest/html/tree_text.h"

namespace countercheck {

struct PageRest {
  std::vector<bool> left_out;          // of each node of the tree, with all below
  std::optional<size_t> headline;      // the heading that is the title
  std::vector<Likelihood> likelihood;  // of each node, by its names
  PageCounts counts;                   // of what is not left out
};

inline bool HoldsHeadline(const HtmlTree& tree, const PageRest& rest, size_t i) {
  return rest.headline && *rest.headline > i && *rest.headline < tree[i].end;
}

// A block with words and no other block, no heading.
inline bool IsLeaf(const HtmlTree& tree, const PageRest& rest, size_t i) {
  const size_t characters = rest.counts.own[i].characters;
  return characters > 0 && characters == rest.counts.inner[i].characters &&
         !IsInline(tree[i].tag) && !IsHeadingTag(tree[i].tag);
}

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_PAGE_REST_H_
