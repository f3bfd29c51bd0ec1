#include "pipeline/ingest/html/html_tree.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <memory_resource>
#include <string>
#include <unordered_map>
#include <utility>

#include "pipeline/ingest/html/class_word_table.h"
#include "pipeline/ingest/html/class_words.h"

namespace countercheck {
namespace {

constexpr std::array<std::string_view, 17> kAttributes = {
    "aria-hidden", "class",    "colspan", "content",  "datetime", "hidden", "href",
    "id",          "itemprop", "name",    "property", "rel",      "role",   "data-component",
    "data-testid", "rowspan",  "style"};

using Arena = HtmlTree::Arena;

// Gumbo asks for thousands of small pieces: they are given back together and not one by one. A page
// is bounded in size, and so is what it leaves unused.
void* Allocate(void* arena, size_t bytes) { return static_cast<Arena*>(arena)->allocate(bytes); }
void LeaveToArena(void* /*arena*/, void* /*piece*/) {}

bool IsElement(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

bool IsText(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
         node.type == GUMBO_NODE_CDATA;
}

// Counters of their own, and no jumps: the loop becomes one over many bytes at once.
void CountCharacters(HtmlNode* node) {
  unsigned characters = 0;
  unsigned commas = 0;
  for (const char c : node->text) {
    const bool begins = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    const bool space = (c == ' ') | (c == '\n') | (c == '\t') | (c == '\r');
    characters += begins & !space;
    commas += c == ',';
  }
  node->characters = characters;
  node->commas = commas;
}

class Builder {
 public:
  // `arena` holds what gumbo made of `html`, and takes what is added.
  Builder(std::string_view html, const HiddenNames& hidden, Arena* arena)
      : html_(html), hidden_(hidden), arena_(arena) {}

  std::vector<HtmlNode> Run(const GumboNode& root) {
    constexpr size_t kBytesPerNode = 32;  // of most pages; more nodes only move once more
    tree_.reserve(html_.size() / kBytesPerNode);
    Enter(root, 0);
    while (!open_.empty()) {
      Open& top = open_.back();
      const GumboVector& children = top.node->v.element.children;
      if (top.next == children.length) {
        tree_[top.index].end = tree_.size();
        open_.pop_back();
      } else {
        const auto* child = static_cast<const GumboNode*>(children.data[top.next++]);
        Enter(*child, top.index);
      }
    }
    return std::move(tree_);
  }

 private:
  struct Open {
    const GumboNode* node;
    size_t index;
    unsigned next;
  };

  void Enter(const GumboNode& node, size_t parent) {
    HtmlNode entered;
    entered.parent = parent;
    entered.end = tree_.size() + 1;
    if (IsElement(node)) {
      const bool unknown = node.v.element.tag == GUMBO_TAG_UNKNOWN;
      entered.tag = unknown ? "unknown" : gumbo_normalized_tagname(node.v.element.tag);
      AddAttributes(node.v.element, &entered);
      entered.class_words = ClassWordsOf(entered);
      if (IsHidden(entered)) entered.class_words |= kStyledAwayWord;
      open_.push_back({&node, tree_.size(), 0});
      tree_.push_back(std::move(entered));
    } else if (IsText(node)) {
      AddText(node.v.text, &entered);
      tree_.push_back(std::move(entered));
    }
  }

  bool IsHidden(const HtmlNode& node) const {
    if (hidden_.empty() || node.attributes.empty()) return false;
    return hidden_.Hide(node.tag, node.Attribute("id"), node.Attribute("class"));
  }

  // A page names most of its elements by a few names.
  unsigned ClassWordsOf(const HtmlNode& node) {
    if (node.attributes.empty()) return 0;
    names_.clear();
    for (const auto& [name, value] : node.attributes) {
      if (name == "href" || name == "content" || name == "style") continue;
      if (name == "name") names_.append(node.tag).append(" ");  // of a link it tells nothing
      names_.append(name).append("=").append(value).append("\n");
    }
    const auto [known, fresh] = class_words_.try_emplace(names_, 0);
    if (fresh) known->second = ReadClassWords(node);
    return known->second;
  }

  void AddAttributes(const GumboElement& element, HtmlNode* node) {
    const unsigned given = element.attributes.length;
    if (given == 0) return;
    HtmlAttribute* const kept =
        std::pmr::polymorphic_allocator<HtmlAttribute>(arena_).allocate(given);
    size_t count = 0;
    for (unsigned i = 0; i < given; ++i) {
      const auto* a = static_cast<const GumboAttribute*>(element.attributes.data[i]);
      const auto* name = std::find(kAttributes.begin(), kAttributes.end(), a->name);
      if (name == kAttributes.end()) continue;
      std::construct_at(kept + count++, HtmlAttribute{*name, a->value});
    }
    node->attributes = {kept, count};
  }

  void AddText(const GumboText& text, HtmlNode* node) const {
    node->text = text.text;
    CountCharacters(node);
    const char* const begin = text.original_text.data;
    if (begin == nullptr || begin < html_.data() || begin > html_.data() + html_.size()) return;
    node->source_begin = static_cast<size_t>(begin - html_.data());
    node->source_end = std::min(node->source_begin + text.original_text.length, html_.size());
  }

  std::string_view html_;
  const HiddenNames& hidden_;
  Arena* arena_;
  std::vector<HtmlNode> tree_;
  std::vector<Open> open_;
  std::unordered_map<std::string, unsigned> class_words_;  // by all names of an element
  std::string names_;
};

}  // namespace

std::string_view HtmlNode::Attribute(std::string_view name) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [&](const auto& a) { return a.name == name; });
  return found == attributes.end() ? std::string_view() : found->value;
}

bool HtmlNode::Has(std::string_view name) const {
  return std::any_of(attributes.begin(), attributes.end(),
                     [&](const auto& a) { return a.name == name; });
}

HtmlTree ParseHtml(std::string_view html, const HiddenNames& hidden) {
  constexpr size_t kArenaBytesPerByte = 8;  // of most pages
  auto arena = std::make_unique<Arena>(html.size() * kArenaBytesPerByte + 4096);
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  options.allocator = Allocate;
  options.deallocator = LeaveToArena;
  options.userdata = arena.get();
  const GumboOutput* output = gumbo_parse_with_options(&options, html.data(), html.size());
  std::vector<HtmlNode> nodes = Builder(html, hidden, arena.get()).Run(*output->root);
  return {std::move(arena), std::move(nodes)};
}

}  // namespace countercheck
