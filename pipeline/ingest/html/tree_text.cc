#include "pipeline/ingest/html/tree_text.h"

#include <algorithm>
#include <array>

namespace countercheck {
namespace {

constexpr size_t kLongestTextIn = 4096;

bool IsBlank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

}  // namespace

Words WordsOf(const HtmlNode& text, bool linked) {
  return {text.characters, linked ? text.characters : 0, text.commas};
}

bool IsParagraphTag(std::string_view tag) {
  constexpr std::array<std::string_view, 7> kTags = {"p",  "pre", "blockquote", "li",
                                                     "dd", "dt",  "figcaption"};
  return std::find(kTags.begin(), kTags.end(), tag) != kTags.end();
}

bool IsInline(std::string_view tag) {
  constexpr std::array<std::string_view, 14> kTags = {"a",    "span",  "del", "sup",   "sub",
                                                      "q",    "label", "br",  "time",  "data",
                                                      "meta", "link",  "bdi", "output"};
  return std::find(kTags.begin(), kTags.end(), tag) != kTags.end();
}

bool IsHeadingTag(std::string_view tag) {
  return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6';
}

std::string TextIn(const HtmlTree& tree, size_t node) {
  std::string text;
  bool space = false;
  for (size_t i = node; i < tree[node].end && text.size() < kLongestTextIn; ++i) {
    space = space || tree[i].tag == "br" || (!tree[i].IsText() && !IsInline(tree[i].tag));
    const std::string_view words = tree[i].text.substr(0, kLongestTextIn);
    for (size_t begin = 0; begin < words.size();) {
      size_t end = begin;
      while (end < words.size() && !IsBlank(words[end])) ++end;
      if (end > begin && space && !text.empty()) text += ' ';
      text.append(words, begin, end - begin);
      space = end < words.size() || (space && end == begin);
      begin = end + 1;
    }
  }
  return text;
}

}  // namespace countercheck
