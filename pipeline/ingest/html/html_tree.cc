#include "pipeline/ingest/html/html_tree.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_map>

#include "pipeline/ingest/html/class_words.h"

namespace countercheck {
namespace {

constexpr std::array<std::string_view, 16> kAttributes = {
    "aria-hidden", "class", "colspan",        "content",     "datetime", "hidden", "href", "id",
    "itemprop",    "name",  "data-component", "data-testid", "property", "rel",    "role", "style"};

struct Destroy {
  void operator()(GumboOutput* output) const {
    gumbo_destroy_output(&kGumboDefaultOptions, output);
  }
};

bool IsElement(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

bool IsText(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
         node.type == GUMBO_NODE_CDATA;
}

class Builder {
 public:
  explicit Builder(std::string_view html) : html_(html) {}

  HtmlTree Run(const GumboNode& root) {
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
      open_.push_back({&node, tree_.size(), 0});
      tree_.push_back(std::move(entered));
    } else if (IsText(node)) {
      AddText(node.v.text, &entered);
      tree_.push_back(std::move(entered));
    }
  }

  // A page names most of its elements by a few names.
  unsigned ClassWordsOf(const HtmlNode& node) {
    if (node.attributes.empty()) return 0;
    names_.clear();
    for (const auto& [name, value] : node.attributes) {
      if (name == "href" || name == "content" || name == "style") continue;
      names_.append(name).append("=").append(value).append("\n");
    }
    const auto [known, fresh] = class_words_.try_emplace(names_, 0);
    if (fresh) known->second = ReadClassWords(node);
    return known->second;
  }

  static void AddAttributes(const GumboElement& element, HtmlNode* node) {
    for (unsigned i = 0; i < element.attributes.length; ++i) {
      const auto* a = static_cast<const GumboAttribute*>(element.attributes.data[i]);
      const auto* name = std::find(kAttributes.begin(), kAttributes.end(), a->name);
      if (name != kAttributes.end()) node->attributes.emplace_back(*name, a->value);
    }
  }

  void AddText(const GumboText& text, HtmlNode* node) const {
    node->text = text.text;
    const char* const begin = text.original_text.data;
    if (begin == nullptr || begin < html_.data() || begin > html_.data() + html_.size()) return;
    node->source_begin = static_cast<size_t>(begin - html_.data());
    node->source_end = std::min(node->source_begin + text.original_text.length, html_.size());
  }

  std::string_view html_;
  HtmlTree tree_;
  std::vector<Open> open_;
  std::unordered_map<std::string, unsigned> class_words_;  // by all names of an element
  std::string names_;
};

}  // namespace

std::string_view HtmlNode::Attribute(std::string_view name) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [&](const auto& a) { return a.first == name; });
  return found == attributes.end() ? std::string_view() : std::string_view(found->second);
}

bool HtmlNode::Has(std::string_view name) const {
  return std::any_of(attributes.begin(), attributes.end(),
                     [&](const auto& a) { return a.first == name; });
}

HtmlTree ParseHtml(std::string_view html) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  const std::unique_ptr<GumboOutput, Destroy> output(
      gumbo_parse_with_options(&options, html.data(), html.size()));
  return Builder(html).Run(*output->root);
}

}  // namespace countercheck
