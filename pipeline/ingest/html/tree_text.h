// The words in a page's tree, and what its tags are to them.
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_TREE_TEXT_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_TREE_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "pipeline/ingest/html/html_tree.h"

namespace countercheck {

// Sums over a subtree, or over what stands in one block itself.
struct Words {
  size_t characters = 0;  // without spaces
  size_t linked = 0;      // of them in links
  size_t commas = 0;

  void Add(const Words& other) {
    characters += other.characters;
    linked += other.linked;
    commas += other.commas;
  }
  double LinkShare() const {
    return characters == 0 ? 0 : static_cast<double>(linked) / static_cast<double>(characters);
  }
};

// Of one text; all of it is linked or nothing.
Words WordsOf(const HtmlNode& text, bool linked);

// True for elements that stand within a line: <a>, <span> …
bool IsInline(std::string_view tag);

// <h1> to <h6>.
bool IsHeadingTag(std::string_view tag);

// <p>, <li> and the like: their text speaks for what holds them.
bool IsParagraphTag(std::string_view tag);

// The text in the subtree, spaces collapsed, what is left out included; some 4 KB of it at most.
std::string TextIn(const HtmlTree& tree, size_t node);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_TREE_TEXT_H_
