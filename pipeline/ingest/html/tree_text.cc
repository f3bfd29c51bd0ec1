#include "pipeline/ingest/html/tree_text.h"

#include <algorithm>
#include <array>

namespace countercheck {
namespace {

constexpr size_t kLongestTextIn = 4096;

}  // namespace

Words CountWords(std::string_view text, bool linked) {
  Words words;
  for (const char c : text) {
    const bool continues = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
    words.characters += !continues && c != ' ' && c != '\n' && c != '\t' && c != '\r';
    words.commas += c == ',';
  }
  if (linked) words.linked = words.characters;
  return words;
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
    for (const char c : std::string_view(tree[i].text).substr(0, kLongestTextIn)) {
      const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (!blank && space && !text.empty()) text += ' ';
      if (!blank) text += c;
      space = blank;
    }
  }
  return text;
}

}  // namespace countercheck
