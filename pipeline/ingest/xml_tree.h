// XML with the place of each text, so that what is found in it can be shown in the file. No
// declarations of entities are read, and nothing from outside.
#ifndef COUNTERCHECK_PIPELINE_INGEST_XML_TREE_H_
#define COUNTERCHECK_PIPELINE_INGEST_XML_TREE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"
#include "pipeline/text/mapped_text.h"

namespace countercheck {

struct XmlNode {
  enum class Kind { kElement, kText, kCData };

  Kind kind = Kind::kElement;
  std::string_view name;  // without its prefix: "encoded" of <content:encoded>; a view of the file
  size_t parent = 0;
  size_t begin = 0;  // of an element its "<"; of a text its first byte
  size_t end = 0;    // of a text, behind its last byte; of an element where its last text ends
  size_t next = 0;   // the index behind this node and all below it
  std::vector<std::pair<std::string_view, std::string>> attributes;  // without prefixes, decoded
};

// The nodes in the order of the file: those below node `i` are i + 1 to before its next.
class XmlTree {
 public:
  // `xml` is UTF-8 and must live as long as the tree. An error ("byte 12") for what is no XML, has
  // a DOCTYPE that declares entities, is nested deeper than 1,000 or has more than 500,000 nodes.
  static Result<XmlTree> Parse(std::string_view xml);

  const std::vector<XmlNode>& nodes() const { return nodes_; }

  // The first child element of this name; nothing where there is none.
  std::optional<size_t> Child(size_t node, std::string_view name) const;
  std::string Attribute(size_t node, std::string_view name) const;  // empty where there is none
  // All text below the node, references decoded.
  std::string TextOf(size_t node) const;
  std::string ChildText(size_t node, std::string_view name) const;
  // The same with the way back to the whole file.
  MappedText MappedTextOf(size_t node) const;
  // True where the node holds elements, and not only text.
  bool HasElements(size_t node) const;

 private:
  explicit XmlTree(std::string_view xml) : xml_(xml) {}
  friend class XmlBuilder;

  std::string_view xml_;
  std::vector<XmlNode> nodes_;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_XML_TREE_H_
