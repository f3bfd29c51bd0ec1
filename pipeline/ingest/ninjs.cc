#include "pipeline/ingest/ninjs.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/ingest/excerpt.h"
#include "pipeline/ingest/html/tag_scanner.h"
#include "pipeline/ingest/http_message.h"
#include "pipeline/ingest/item_file.h"
#include "pipeline/ingest/json_tree.h"
#include "pipeline/ingest/plain_text.h"
#include "pipeline/text/utf8_text.h"

namespace countercheck {
namespace {

struct Body {
  size_t node = 0;
  PartForm form = PartForm::kHtml;
};

class Ninjs {
 public:
  Ninjs(const std::string& path, const std::string& bytes, const DecodedFile& file,
        const JsonTree& json, const Sink& sink)
      : path_(path), json_(json), excerpts_(bytes, file), sink_(sink) {}

  // False where it holds no item, or too many.
  bool Read() {
    const std::vector<size_t> items = Items();
    if (items.empty() || items.size() > kMaxItems) return false;
    alone_ = items.size() == 1;
    for (const size_t item : items) ReadItem(item);
    return true;
  }

 private:
  bool IsItem(size_t node) const {
    for (const char* key : {"uri", "headline", "headlines", "bodies", "body_html", "body_text"}) {
      if (json_.Member(node, key)) return true;
    }
    return false;
  }

  std::vector<size_t> Items() const {
    if (IsItem(0)) return {0};
    size_t list = 0;
    for (const char* key : {"items", "_items", "data"}) {
      list = json_.Member(0, key).value_or(list);
    }
    std::vector<size_t> items;
    for (const size_t node : json_.Children(list)) {
      if (IsItem(node)) items.push_back(node);
    }
    return items;
  }

  // What was taken back is no news: "pubstatus": "canceled".
  bool IsWithdrawn(size_t item) const {
    for (const char* key : {"pubstatus", "pubStatus"}) {
      const std::string status = LowerAscii(json_.MemberText(item, key));
      if (status == "canceled" || status == "cancelled" || status == "withheld") return true;
    }
    return false;
  }

  // 3.x: "infosources": [{"name": …}].
  std::string InfoSource(size_t item) const {
    for (const char* key : {"infosources", "infoSources"}) {
      const auto list = json_.Member(item, key);
      if (!list) continue;
      for (const size_t source : json_.Children(*list)) {
        const std::string name = json_.MemberText(source, "name");
        if (!name.empty()) return name;
      }
    }
    return "";
  }

  void ReadItem(size_t item) {
    if (IsWithdrawn(item)) return;
    Document document = DocumentOf(item);
    Result<WrittenLines> lines = LinesOf(item);
    if (!lines) return sink_(Unexpected(Named(lines.error(), document.name)));
    if (const auto headline = HeadlineOf(item)) {
      document.title = TitleWords(json_.TextOf(*headline));
      *lines = WithHeadline(json_.MappedTextOf(*headline), std::move(*lines));
    }
    const JsonNode& node = json_.nodes()[item];
    sink_(alone_ ? excerpts_.CutAll(std::move(document), std::move(*lines))
                 : excerpts_.Cut(node.begin, node.end, std::move(document), std::move(*lines)));
  }

  Document DocumentOf(size_t item) {
    const std::string uri = json_.MemberText(item, "uri");
    Document document = DocumentInFile(path_, uri, uri, ++count_);
    if (alone_) document.name = DocumentOfFile(path_).name;
    for (const char* key : {"firstcreated", "versioncreated", "contentcreated", "firstCreated",
                            "versionCreated", "contentCreated"}) {
      if (document.published.empty()) document.published = json_.MemberText(item, key);
    }
    for (const char* key : {"copyrightholder", "copyrightHolder", "source"}) {
      if (document.outlet.empty()) document.outlet = json_.MemberText(item, key);
    }
    if (document.outlet.empty()) document.outlet = InfoSource(item);
    return document;
  }

  // 1.x: "headline"; 2.x and 3.x: "headlines": [{"role": "main", "value": …}].
  std::optional<size_t> HeadlineOf(size_t item) const {
    if (const auto headline = json_.Member(item, "headline")) return headline;
    const auto list = json_.Member(item, "headlines");
    if (!list) return std::nullopt;
    for (const size_t entry : json_.Children(*list)) {
      if (const auto value = json_.Member(entry, "value")) return value;
    }
    return std::nullopt;
  }

  Result<WrittenLines> LinesOf(size_t item) const {
    const std::optional<Body> body = BodyOf(item);
    if (!body) return WrittenLines{};
    return LinesOfPart(json_.MappedTextOf(body->node), body->form);
  }

  std::optional<Body> BodyOf(size_t item) const {
    for (const char* key : {"body_html", "body_xhtml"}) {
      if (const auto body = json_.Member(item, key)) return Body{*body, PartForm::kHtml};
    }
    if (const auto bodies = json_.Member(item, "bodies")) return AmongBodies(*bodies);
    for (const char* key : {"body_text", "description_text", "description_html"}) {
      const bool html = std::string_view(key).ends_with("html");
      const PartForm form = html ? PartForm::kHtml : PartForm::kPlain;
      if (const auto body = json_.Member(item, key)) return Body{*body, form};
    }
    return std::nullopt;
  }

  std::optional<Body> AmongBodies(size_t bodies) const {
    std::optional<Body> plain;
    for (const size_t entry : json_.Children(bodies)) {
      const auto value = json_.Member(entry, "value");
      if (!value) continue;
      const std::string type = MediaType(json_.MemberText(entry, "contenttype") +
                                         json_.MemberText(entry, "contentType"));
      if (type.find("html") != type.npos) return Body{*value, PartForm::kHtml};
      const PartForm form = type.empty() ? PartForm::kEither : PartForm::kPlain;
      if (!plain) plain = Body{*value, form};
    }
    return plain;
  }

  const std::string& path_;
  const JsonTree& json_;
  Excerpts excerpts_;
  const Sink& sink_;
  bool alone_ = false;
  size_t count_ = 0;
};

std::string_view TakeLine(std::string_view* rest) {
  const size_t end = std::min(rest->find('\n'), rest->size());
  const std::string_view line = rest->substr(0, end);
  rest->remove_prefix(std::min(end + 1, rest->size()));
  return line;
}

bool IsBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

// True where a line is one value, and others follow.
bool IsOneALine(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::string_view line = TakeLine(&bytes);
    if (!IsBlank(line)) return !IsBlank(bytes) && JsonTree::Parse(line).has_value();
  }
  return false;
}

void ReadAll(const std::string& path, const std::string& bytes, const Sink& sink) {
  ReadItems<Ninjs, JsonTree>(
      path, bytes, fmt::format("JSON without a news item, or with more than {}", kMaxItems), sink);
}

void ReadLines(const std::string& path, std::string_view rest, const Sink& sink) {
  FilePlace place;
  while (!rest.empty()) {
    const FilePlace begin = place;
    const std::string line(TakeLine(&rest));
    Advance(line + "\n", "UTF-8", &place);
    if (IsBlank(line)) continue;
    const size_t number = begin.line + 1;
    ReadAll(fmt::format("{}:{}", path, number), line, [&](Result<RawDocument> raw) {
      if (raw) {
        raw->begin = begin;
        if (!raw->document.url.empty()) raw->document.name = raw->document.url;
      }
      sink(std::move(raw));
    });
  }
}

}  // namespace

void ReadNinjs(const std::string& path, const std::string& bytes, const Sink& sink) {
  if (IsOneALine(bytes)) return ReadLines(path, bytes, sink);
  ReadAll(path, bytes, sink);
}

}  // namespace countercheck
