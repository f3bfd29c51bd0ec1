#include "pipeline/ingest/html/page_counts.h"

namespace countercheck {
namespace {

// Links within the page lead to notes, comments and parts of the same article; <a name="x"> is a
// place to lead to.
bool IsLinkAway(const HtmlNode& node) {
  if (node.tag != "a") return false;
  const std::string_view address = node.Attribute("href");
  return address.empty() ? !node.Has("name") && !node.Has("id") : !address.starts_with('#');
}

}  // namespace

PageCounts CountPage(const HtmlTree& tree, std::vector<bool>* left_out) {
  PageCounts counts{std::vector<Words>(tree.size()), std::vector<Words>(tree.size())};
  std::vector<bool> linked(tree.size(), false);
  for (size_t i = 0; i < tree.size(); ++i) {
    const size_t parent = tree[i].parent;
    linked[i] = IsLinkAway(tree[i]) || (i > 0 && linked[parent]);
    if (i > 0 && (*left_out)[parent]) (*left_out)[i] = true;
    if (!tree[i].IsText() || (*left_out)[i]) continue;
    counts.inner[i] = WordsOf(tree[i], linked[i]);
    counts.own[BlockAround(tree, i)].Add(counts.inner[i]);
  }
  for (size_t i = tree.size(); i-- > 1;) counts.inner[tree[i].parent].Add(counts.inner[i]);
  return counts;
}

size_t BlockAround(const HtmlTree& tree, size_t node) {
  size_t block = tree[node].parent;
  while (block > 0 && IsInline(tree[block].tag)) block = tree[block].parent;
  return block;
}

}  // namespace countercheck
