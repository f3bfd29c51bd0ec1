#include "pipeline/ingest/xml_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <pugixml.hpp>

#include "pipeline/text/utf8_text.h"

namespace countercheck {
namespace {

constexpr size_t kMaxNodes = 500'000;
constexpr size_t kMaxDepth = 1000;

// Before a tree is made of it all: an element has two tags at most, text may quote some, and of
// attributes hardly any file has as many.
bool MayHoldTooMuch(std::string_view xml) {
  size_t tags = 0;
  size_t values = 0;
  for (size_t i = 0; i < xml.size(); ++i) {
    tags += xml[i] == '<';
    values += xml[i] == '=' && i + 1 < xml.size() && (xml[i + 1] == '"' || xml[i + 1] == '\'');
  }
  return tags > 2 * kMaxNodes || values > 2 * kMaxNodes;
}

// No references, no line ends, no spaces are touched: what stands in the tree stands in the file.
constexpr unsigned kAsWritten = pugi::parse_cdata | pugi::parse_ws_pcdata;

constexpr std::string_view kCDataEnd = "]]>";

std::string_view WithoutPrefix(std::string_view name) {
  const size_t colon = name.find(':');
  return colon == name.npos ? name : name.substr(colon + 1);
}

bool IsNameByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// "&amp;" and "&#8217;" at `place`: what they stand for, and their bytes; none for other names.
struct Reference {
  std::string text;
  size_t bytes = 0;
};

Reference ReferenceAt(std::string_view xml, size_t place) {
  const size_t end = std::min(xml.find(';', place), place + 12);
  if (end >= xml.size() || xml[end] != ';') return {};
  const std::string_view name = xml.substr(place + 1, end - place - 1);
  constexpr std::array<std::pair<std::string_view, const char*>, 5> kNames = {
      {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}}};
  for (const auto& [known, text] : kNames) {
    if (name == known) return {text, end + 1 - place};
  }
  if (!name.starts_with("#")) return {};
  const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
  const std::string digits(name.substr(hex ? 2 : 1));
  if (digits.empty() || !std::all_of(digits.begin(), digits.end(), IsNameByte)) return {};
  const unsigned long code = std::strtoul(digits.c_str(), nullptr, hex ? 16 : 10);
  return {Utf8OfCode(code), end + 1 - place};
}

void WriteDecoded(std::string_view xml, size_t begin, size_t end, MappedWriter* writer) {
  writer->SkipTo(begin);
  for (size_t place = begin; place < end;) {
    const size_t found = std::min(xml.find('&', place), end);
    writer->CopyTo(found);
    if (found == end) break;
    const Reference reference = ReferenceAt(xml.substr(0, end), found);
    place = found + std::max<size_t>(reference.bytes, 1);
    reference.bytes == 0 ? writer->CopyTo(place) : writer->ReplaceTo(place, reference.text);
  }
}

std::string Decoded(std::string_view text) {
  MappedWriter writer(text);
  WriteDecoded(text, 0, text.size(), &writer);
  return std::move(writer).Build().text;
}

// True where the document type declares entities, which can grow without bound.
bool DeclaresEntities(std::string_view xml) {
  const size_t type = xml.find("<!DOCTYPE");
  size_t root = xml.find('<');
  while (root < xml.size() && (root + 1 == xml.size() || !IsNameByte(xml[root + 1]))) {
    root = xml.find('<', root + 1);
  }
  return type < root && xml.find("<!ENTITY", type) < root;
}

}  // namespace

class XmlBuilder {
 public:
  explicit XmlBuilder(std::string_view xml) : tree_(xml), xml_(xml), buffer_(xml) {}

  Result<XmlTree> Run() {
    if (DeclaresEntities(xml_)) return Bad(0, "XML that declares entities of its own is not read");
    if (MayHoldTooMuch(xml_)) return Bad(0, fmt::format("more than {} nodes", kMaxNodes));
    pugi::xml_document document;
    const pugi::xml_parse_result parsed = document.load_buffer_inplace(
        buffer_.data(), buffer_.size(), kAsWritten, pugi::encoding_utf8);
    if (!parsed) {
      return Bad(static_cast<size_t>(parsed.offset),
                 fmt::format("not valid XML: {}", parsed.description()));
    }
    if (!Walk(document.document_element())) return Unexpected(std::move(fault_));
    return std::move(tree_);
  }

 private:
  static Unexpected Bad(size_t byte, std::string message) {
    return Unexpected(Error{"", fmt::format("byte {}", byte), std::move(message)});
  }

  size_t PlaceOf(const char* text) const { return static_cast<size_t>(text - buffer_.data()); }
  std::string_view AsWritten(const char* text) const {
    return xml_.substr(PlaceOf(text), std::strlen(text));
  }

  // In the order of the file, without recursion.
  bool Walk(pugi::xml_node node) {
    while (true) {
      if (tree_.nodes_.size() >= kMaxNodes)
        return Fail(fmt::format("more than {} nodes", kMaxNodes));
      if (open_.size() > kMaxDepth) return Fail(fmt::format("nested deeper than {}", kMaxDepth));
      const bool element = Enter(node);
      if (element && node.first_child()) {
        node = node.first_child();
        continue;
      }
      if (element) Leave();
      while (!open_.empty() && !node.next_sibling()) {
        node = node.parent();
        Leave();
      }
      if (open_.empty()) return true;
      node = node.next_sibling();
    }
  }

  // True for an element.
  bool Enter(pugi::xml_node node) {
    XmlNode entered;
    entered.parent = open_.empty() ? 0 : open_.back();
    const bool element = node.type() == pugi::node_element;
    if (element) {
      entered.name = WithoutPrefix(AsWritten(node.name()));
      entered.begin = PlaceOf(node.name()) - 1;
      entered.end = PlaceOf(node.name()) + std::strlen(node.name());
      AddAttributes(node, &entered);
      open_.push_back(tree_.nodes_.size());
    } else {
      const bool cdata = node.type() == pugi::node_cdata;
      entered.kind = cdata ? XmlNode::Kind::kCData : XmlNode::Kind::kText;
      entered.begin = PlaceOf(node.value());
      entered.end = entered.begin + std::strlen(node.value());
      last_end_ = entered.end + (cdata ? kCDataEnd.size() : 0);
    }
    tree_.nodes_.push_back(std::move(entered));
    tree_.nodes_.back().next = tree_.nodes_.size();
    return element;
  }

  void AddAttributes(pugi::xml_node node, XmlNode* entered) {
    for (const pugi::xml_attribute& a : node.attributes()) {
      entered->attributes.emplace_back(WithoutPrefix(AsWritten(a.name())),
                                       Decoded(AsWritten(a.value())));
      entered->end = std::max(entered->end, PlaceOf(a.value()) + std::strlen(a.value()) + 1);
    }
  }

  // The end of an element: behind its end tag, or behind its own tag where it has none.
  void Leave() {
    const size_t index = open_.back();
    open_.pop_back();
    XmlNode& node = tree_.nodes_[index];
    node.next = tree_.nodes_.size();
    const bool childless = node.next == index + 1;
    size_t end = childless ? std::min(xml_.find('>', node.end), xml_.size()) : last_end_;
    const bool closes_itself = childless && end > 0 && xml_[end - 1] == '/';
    if (!closes_itself) end = std::min(xml_.find("</", end), xml_.size());
    node.end = std::min(xml_.find('>', end), xml_.size() - 1) + 1;
    last_end_ = node.end;
  }

  bool Fail(std::string message) {
    fault_ = Error{"", "", std::move(message)};
    return false;
  }

  XmlTree tree_;
  std::string_view xml_;
  std::string buffer_;  // which pugixml writes into
  std::vector<size_t> open_;
  size_t last_end_ = 0;  // of the last element or text that was left
  Error fault_;
};

Result<XmlTree> XmlTree::Parse(std::string_view xml) { return XmlBuilder(xml).Run(); }

std::optional<size_t> XmlTree::Child(size_t node, std::string_view name) const {
  for (size_t i = node + 1; i < nodes_[node].next; i = nodes_[i].next) {
    if (nodes_[i].kind == XmlNode::Kind::kElement && nodes_[i].name == name) return i;
  }
  return std::nullopt;
}

std::string XmlTree::Attribute(size_t node, std::string_view name) const {
  for (const auto& [known, value] : nodes_[node].attributes) {
    if (known == name) return value;
  }
  return "";
}

std::string XmlTree::TextOf(size_t node) const {
  std::string text;
  for (size_t i = node; i < nodes_[node].next; ++i) {
    const XmlNode& part = nodes_[i];
    const std::string_view written = xml_.substr(part.begin, part.end - part.begin);
    if (part.kind == XmlNode::Kind::kText) text += Decoded(written);
    if (part.kind == XmlNode::Kind::kCData) text += written;
  }
  return text;
}

std::string XmlTree::ChildText(size_t node, std::string_view name) const {
  const std::optional<size_t> child = Child(node, name);
  return child ? TextOf(*child) : "";
}

MappedText XmlTree::MappedTextOf(size_t node) const {
  MappedWriter writer(xml_);
  for (size_t i = node; i < nodes_[node].next; ++i) {
    const XmlNode& part = nodes_[i];
    if (part.kind == XmlNode::Kind::kText) WriteDecoded(xml_, part.begin, part.end, &writer);
    if (part.kind == XmlNode::Kind::kCData) {
      writer.SkipTo(part.begin);
      writer.CopyTo(part.end);
    }
  }
  return std::move(writer).Build();
}

bool XmlTree::HasElements(size_t node) const {
  for (size_t i = node + 1; i < nodes_[node].next; ++i) {
    if (nodes_[i].kind == XmlNode::Kind::kElement) return true;
  }
  return false;
}

}  // namespace countercheck
