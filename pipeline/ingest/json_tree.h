// JSON with the place of each value, so that what is found in a string can be shown in the file.
#ifndef COUNTERCHECK_PIPELINE_INGEST_JSON_TREE_H_
#define COUNTERCHECK_PIPELINE_INGEST_JSON_TREE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "pipeline/text/mapped_text.h"

namespace countercheck {

struct JsonNode {
  enum class Kind { kObject, kArray, kString, kNumber, kLiteral };

  Kind kind = Kind::kLiteral;
  std::string key;   // in the object around it; empty elsewhere
  size_t begin = 0;  // bytes of the file; strings with their quotes
  size_t end = 0;
  size_t next = 0;  // the index behind this node and all below it
};

// The nodes in the order of the file: what node `i` holds are those from i + 1 to before its next.
class JsonTree {
 public:
  // `json` is UTF-8 and must live as long as the tree. An error ("byte 12") for what is no JSON, is
  // nested deeper than 64 or has more than 500,000 values. No recursion.
  static Result<JsonTree> Parse(std::string_view json);

  const std::vector<JsonNode>& nodes() const { return nodes_; }

  // The children of an array or object; empty for others.
  std::vector<size_t> Children(size_t node) const;
  // The first member of this name; nothing where there is none.
  std::optional<size_t> Member(size_t object, std::string_view key) const;
  // The string or number there, decoded; empty for others.
  std::string TextOf(size_t node) const;
  // As it is written in the file: "false".
  std::string_view Written(size_t node) const;
  std::string MemberText(size_t object, std::string_view key) const;
  // The string there, with the way back to the whole file.
  MappedText MappedTextOf(size_t node) const;

 private:
  explicit JsonTree(std::string_view json) : json_(json) {}
  friend class JsonParser;

  std::string_view json_;
  std::vector<JsonNode> nodes_;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_JSON_TREE_H_
