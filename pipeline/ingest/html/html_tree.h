// A page as a list of its nodes in the order of the page: the nodes below node `i` are those from
// i + 1 to before `nodes[i].end`. Walks are loops, and sums over subtrees one pass backwards.
//
//   0 html (end 5)   1 body (end 5)   2 p (end 4)   3 "Sales rose"   4 "."
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_HTML_TREE_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_HTML_TREE_H_

#include <cstddef>
#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/ingest/html/hidden_names.h"

namespace countercheck {

struct HtmlAttribute {
  std::string_view name;
  std::string_view value;  // decoded
};

// Its views live as long as its tree.
struct HtmlNode {
  std::string_view tag;  // "div"; "unknown" for names that HTML does not have; empty for text
  size_t parent = 0;
  size_t end = 0;
  std::span<const HtmlAttribute> attributes;
  std::string_view text;    // of a text, decoded
  size_t source_begin = 0;  // of a text, in the page: may hold tags that count for nothing
  size_t source_end = 0;
  unsigned characters = 0;   // of a text, without spaces
  unsigned commas = 0;       // of a text
  unsigned class_words = 0;  // what its names tell: bits of class_word_table.h

  bool IsText() const { return tag.empty(); }
  std::string_view Attribute(std::string_view name) const;  // empty where there is none
  bool Has(std::string_view name) const;
};

// The nodes, and the memory that holds their words.
class HtmlTree {
 public:
  using Arena = std::pmr::monotonic_buffer_resource;

  HtmlTree(std::unique_ptr<Arena> arena, std::vector<HtmlNode> nodes)
      : arena_(std::move(arena)), nodes_(std::move(nodes)) {}

  bool empty() const { return nodes_.empty(); }
  size_t size() const { return nodes_.size(); }
  const HtmlNode& operator[](size_t i) const { return nodes_[i]; }
  auto begin() const { return nodes_.begin(); }
  auto end() const { return nodes_.end(); }

 private:
  std::unique_ptr<Arena> arena_;
  std::vector<HtmlNode> nodes_;
};

// `html` as CleanHtml gives it: bounded in size and depth. Attributes that the tree has no names
// for are left out. `hidden` are what its styles hide.
HtmlTree ParseHtml(std::string_view html, const HiddenNames& hidden = {});

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_HTML_TREE_H_
