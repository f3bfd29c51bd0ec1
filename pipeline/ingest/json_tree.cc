#include "pipeline/ingest/json_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "pipeline/text/utf8_text.h"

namespace countercheck {
namespace {

constexpr size_t kMaxDepth = 64;
constexpr size_t kMaxNodes = 500'000;

bool IsSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool IsScalar(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-' || c == '+' || c == '.' ||
         c == 'E';
}

// Four hexadecimal digits; nothing where they are none.
std::optional<unsigned> HexAt(std::string_view json, size_t place) {
  if (place + 4 > json.size()) return std::nullopt;
  unsigned value = 0;
  for (const char c : json.substr(place, 4)) {
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : -1;
    if (digit < 0) return std::nullopt;
    value = value * 16 + static_cast<unsigned>(digit);
  }
  return value;
}

struct Escape {
  size_t bytes = 2;  // of the file
  std::string text;
};

// The escape at `place`, which is a backslash. Halves of surrogates become U+FFFD.
Escape EscapeAt(std::string_view json, size_t place) {
  const char c = place + 1 < json.size() ? json[place + 1] : '\\';
  switch (c) {
    case 'n':
      return {2, "\n"};
    case 't':
      return {2, "\t"};
    case 'r':
      return {2, "\r"};
    case 'b':
    case 'f':
      return {2, " "};
    case 'u':
      break;
    default:
      return {2, std::string(1, c)};
  }
  const std::optional<unsigned> high = HexAt(json, place + 2);
  if (!high) return {2, "u"};
  if (*high < 0xD800 || *high > 0xDFFF) return {6, Utf8OfCode(*high)};
  const bool pair = *high < 0xDC00 && json.substr(place + 6, 2) == "\\u";
  const std::optional<unsigned> low = pair ? HexAt(json, place + 8) : std::nullopt;
  if (!low || *low < 0xDC00 || *low > 0xDFFF) return {6, "\uFFFD"};
  return {12, Utf8OfCode(0x10000 + ((*high - 0xD800) << 10) + (*low - 0xDC00))};
}

// Copies and decodes the string at [begin, end), quotes included.
void WriteString(std::string_view json, size_t begin, size_t end, MappedWriter* writer) {
  writer->SkipTo(begin + 1);
  for (size_t place = begin + 1; place + 1 < end;) {
    const size_t escape = std::min(json.find('\\', place), end - 1);
    writer->CopyTo(escape);
    if (escape == end - 1) break;
    const Escape e = EscapeAt(json, escape);
    place = escape + e.bytes;
    writer->ReplaceTo(place, e.text);
  }
}

}  // namespace

class JsonParser {
 public:
  explicit JsonParser(std::string_view json) : tree_(json), json_(json) {}

  Result<JsonTree> Run() {
    bool done = false;
    while (!done && fault_.empty()) {
      SkipSpace();
      done = ReadValue() && CloseAll();
    }
    SkipSpace();
    if (fault_.empty() && place_ < json_.size()) fault_ = "more behind the end of the value";
    if (fault_.empty()) return std::move(tree_);
    return Unexpected(Error{"", fmt::format("byte {}", place_), "not valid JSON: " + fault_});
  }

 private:
  bool AtEnd() const { return place_ >= json_.size(); }
  char Here() const { return AtEnd() ? '\0' : json_[place_]; }
  bool InObject() const {
    return !open_.empty() && tree_.nodes_[open_.back()].kind == JsonNode::Kind::kObject;
  }

  void SkipSpace() {
    while (!AtEnd() && IsSpace(json_[place_])) ++place_;
  }

  // True where the value is complete; false behind an opening bracket, or at a fault.
  bool ReadValue() {
    JsonNode node;
    if (InObject() && !ReadKey(&node.key)) return false;
    node.begin = place_;
    const char c = Here();
    if (tree_.nodes_.size() >= kMaxNodes) return Fail("too many values");
    if (c == '{' || c == '[') return Open(std::move(node));
    if (c == '"') {
      node.kind = JsonNode::Kind::kString;
      if (!SkipString()) return false;
    } else {
      node.kind =
          c == '-' || (c >= '0' && c <= '9') ? JsonNode::Kind::kNumber : JsonNode::Kind::kLiteral;
      while (!AtEnd() && IsScalar(json_[place_])) ++place_;
      if (place_ == node.begin) return Fail("a value is missing here");
    }
    node.end = place_;
    node.next = tree_.nodes_.size() + 1;
    tree_.nodes_.push_back(std::move(node));
    return true;
  }

  // An empty one is complete at once.
  bool Open(JsonNode node) {
    const char close = Here() == '{' ? '}' : ']';
    node.kind = close == '}' ? JsonNode::Kind::kObject : JsonNode::Kind::kArray;
    ++place_;
    open_.push_back(tree_.nodes_.size());
    tree_.nodes_.push_back(std::move(node));
    if (open_.size() > kMaxDepth) return Fail(fmt::format("nested deeper than {}", kMaxDepth));
    SkipSpace();
    if (Here() != close) return false;
    Close();
    return true;
  }

  void Close() {
    JsonNode& node = tree_.nodes_[open_.back()];
    node.end = ++place_;
    node.next = tree_.nodes_.size();
    open_.pop_back();
  }

  // Behind a value: true where that was the last of all; false where another must follow.
  bool CloseAll() {
    while (!open_.empty()) {
      SkipSpace();
      const char close = InObject() ? '}' : ']';
      if (Here() == ',') {
        ++place_;
        return false;
      }
      if (Here() != close) return Fail("a comma or bracket is missing here");
      Close();
    }
    return true;
  }

  bool ReadKey(std::string* key) {
    const size_t begin = place_;
    if (Here() != '"') return Fail("a name in quotes is missing here");
    if (!SkipString()) return false;
    *key = std::string(json_.substr(begin + 1, place_ - begin - 2));
    SkipSpace();
    if (Here() != ':') return Fail("a colon is missing here");
    ++place_;
    SkipSpace();
    return true;
  }

  bool SkipString() {
    for (++place_; !AtEnd() && json_[place_] != '"'; ++place_) {
      if (json_[place_] == '\\') ++place_;
    }
    if (AtEnd()) return Fail("a string does not end");
    ++place_;
    return true;
  }

  bool Fail(std::string fault) {
    fault_ = std::move(fault);
    return false;
  }

  JsonTree tree_;
  std::string_view json_;
  std::vector<size_t> open_;
  std::string fault_;
  size_t place_ = 0;
};

Result<JsonTree> JsonTree::Parse(std::string_view json) { return JsonParser(json).Run(); }

std::vector<size_t> JsonTree::Children(size_t node) const {
  std::vector<size_t> children;
  for (size_t i = node + 1; i < nodes_[node].next; i = nodes_[i].next) children.push_back(i);
  return children;
}

std::optional<size_t> JsonTree::Member(size_t object, std::string_view key) const {
  if (nodes_[object].kind != JsonNode::Kind::kObject) return std::nullopt;
  for (size_t i = object + 1; i < nodes_[object].next; i = nodes_[i].next) {
    if (nodes_[i].key == key) return i;
  }
  return std::nullopt;
}

std::string JsonTree::TextOf(size_t node) const {
  const JsonNode& n = nodes_[node];
  if (n.kind == JsonNode::Kind::kNumber) return std::string(json_.substr(n.begin, n.end - n.begin));
  if (n.kind != JsonNode::Kind::kString) return "";
  const std::string_view whole = json_.substr(n.begin, n.end - n.begin);
  MappedWriter writer(whole);
  WriteString(whole, 0, whole.size(), &writer);
  return std::move(writer).Build().text;
}

std::string_view JsonTree::Written(size_t node) const {
  return json_.substr(nodes_[node].begin, nodes_[node].end - nodes_[node].begin);
}

std::string JsonTree::MemberText(size_t object, std::string_view key) const {
  const std::optional<size_t> member = Member(object, key);
  return member ? TextOf(*member) : "";
}

MappedText JsonTree::MappedTextOf(size_t node) const {
  MappedWriter writer(json_);
  const JsonNode& n = nodes_[node];
  if (n.kind == JsonNode::Kind::kString) WriteString(json_, n.begin, n.end, &writer);
  return std::move(writer).Build();
}

}  // namespace countercheck
