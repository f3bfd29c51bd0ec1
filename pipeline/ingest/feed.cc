#include "pipeline/ingest/feed.h"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "pipeline/ingest/declared_charset.h"
#include "pipeline/ingest/excerpt.h"
#include "pipeline/ingest/item_file.h"
#include "pipeline/ingest/json_tree.h"
#include "pipeline/ingest/xml_tree.h"
#include "pipeline/text/charset.h"

namespace countercheck {
namespace {

constexpr size_t kMaxBytes = 16u << 20;

// The first of these children that has words.
std::optional<size_t> FirstWithText(const XmlTree& xml, size_t item,
                                    std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    const std::optional<size_t> child = xml.Child(item, name);
    if (child && xml.TextOf(*child).find_first_not_of(" \t\r\n") != std::string::npos) return child;
  }
  return std::nullopt;
}

std::string TextOfFirst(const XmlTree& xml, size_t item,
                        std::initializer_list<std::string_view> names) {
  const std::optional<size_t> child = FirstWithText(xml, item, names);
  if (!child) return "";
  const std::string text = xml.TextOf(*child);
  const size_t begin = text.find_first_not_of(" \t\r\n");
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

// <link>address</link> of RSS; <link rel="alternate" href="address"/> of Atom.
std::string LinkOf(const XmlTree& xml, size_t item) {
  for (size_t i = item + 1; i < xml.nodes()[item].next; i = xml.nodes()[i].next) {
    if (xml.nodes()[i].name != "link") continue;
    const std::string rel = xml.Attribute(i, "rel");
    if (const std::string href = xml.Attribute(i, "href"); !href.empty()) {
      if (rel.empty() || rel == "alternate") return href;
    } else if (const std::string text = xml.TextOf(i); !text.empty()) {
      return text;
    }
  }
  return "";
}

// What an item is known by beside its link: "101" is unique in its feed at best, a URI everywhere.
std::string IdBeside(const std::string& link, std::string id) {
  const bool is_uri = id.find(':') != std::string::npos;
  return is_uri || link.empty() ? std::move(id) : link;
}

bool IsItem(const XmlNode& node) { return node.name == "item" || node.name == "entry"; }

class XmlFeed {
 public:
  XmlFeed(const std::string& path, const std::string& bytes, const DecodedFile& file,
          const XmlTree& xml, const Sink& sink)
      : path_(path), file_(file), xml_(xml), excerpts_(bytes, file), sink_(sink) {}

  // False where it has too many items.
  bool Read() {
    const std::optional<size_t> channel = xml_.Child(0, "channel");
    outlet_ = TitleWords(xml_.ChildText(channel.value_or(0), "title"));
    const std::vector<XmlNode>& nodes = xml_.nodes();
    for (size_t i = 1; i < nodes.size();) {
      const bool item = IsItem(nodes[i]);
      if (item && ++count_ > kMaxItems) return false;
      if (item) ReadItem(i);
      i = item ? nodes[i].next : i + 1;
    }
    return true;
  }

 private:
  void ReadItem(size_t item) {
    const XmlNode& node = xml_.nodes()[item];
    std::string id = TextOfFirst(xml_, item, {"guid", "id"});
    if (id.empty()) id = xml_.Attribute(item, "about");
    const std::string link = LinkOf(xml_, item);
    Document document = DocumentInFile(path_, IdBeside(link, std::move(id)), link, count_);
    document.outlet = outlet_;
    document.title = TitleWords(TextOfFirst(xml_, item, {"title"}));
    document.published =
        TextOfFirst(xml_, item, {"pubDate", "published", "date", "updated", "issued", "modified"});
    Result<WrittenLines> lines = BodyOf(item);
    if (!lines) return sink_(Unexpected(Named(lines.error(), document.name)));
    if (const auto title = FirstWithText(xml_, item, {"title"})) {
      *lines = WithHeadline(xml_.MappedTextOf(*title), std::move(*lines));
    }
    sink_(excerpts_.Cut(node.begin, node.end, std::move(document), std::move(*lines)));
  }

  Result<WrittenLines> BodyOf(size_t item) const {
    const auto body = FirstWithText(xml_, item, {"encoded", "content", "description", "summary"});
    if (!body) return WrittenLines{};
    if (xml_.HasElements(*body)) return LinesOfPart(AsWritten(*body), PartForm::kHtml);
    const bool plain = xml_.Attribute(*body, "type") == "text";
    return LinesOfPart(xml_.MappedTextOf(*body), plain ? PartForm::kPlain : PartForm::kEither);
  }

  // XHTML that stands in the feed without escapes.
  MappedText AsWritten(size_t node) const {
    MappedWriter writer(file_.utf8.text);
    writer.SkipTo(xml_.nodes()[node].begin);
    writer.CopyTo(xml_.nodes()[node].end);
    return std::move(writer).Build();
  }

  const std::string& path_;
  const DecodedFile& file_;
  const XmlTree& xml_;
  Excerpts excerpts_;
  const Sink& sink_;
  std::string outlet_;
  size_t count_ = 0;
};

class JsonFeed {
 public:
  JsonFeed(const std::string& path, const std::string& bytes, const DecodedFile& file,
           const JsonTree& json, const Sink& sink)
      : path_(path), json_(json), excerpts_(bytes, file), sink_(sink) {}

  // False where it has too many items, or no list of them.
  bool Read() {
    const std::optional<size_t> items = json_.Member(0, "items");
    if (!items) return false;
    const std::vector<size_t> all = json_.Children(*items);
    if (all.size() > kMaxItems) return false;
    for (const size_t item : all) ReadItem(item, ++count_);
    return true;
  }

 private:
  void ReadItem(size_t item, size_t number) {
    const std::string link = json_.MemberText(item, "url");
    Document document =
        DocumentInFile(path_, IdBeside(link, json_.MemberText(item, "id")), link, number);
    document.outlet = json_.MemberText(0, "title");
    document.title = TitleWords(json_.MemberText(item, "title"));
    document.published = json_.MemberText(item, "date_published");
    Result<WrittenLines> lines = BodyOf(item);
    if (!lines) return sink_(Unexpected(Named(lines.error(), document.name)));
    if (const auto title = json_.Member(item, "title")) {
      *lines = WithHeadline(json_.MappedTextOf(*title), std::move(*lines));
    }
    const JsonNode& node = json_.nodes()[item];
    sink_(excerpts_.Cut(node.begin, node.end, std::move(document), std::move(*lines)));
  }

  Result<WrittenLines> BodyOf(size_t item) const {
    for (const char* key : {"content_html", "content_text", "summary"}) {
      const std::optional<size_t> member = json_.Member(item, key);
      if (!member || json_.TextOf(*member).empty()) continue;
      const bool html = std::string_view(key) == "content_html";
      return LinesOfPart(json_.MappedTextOf(*member), html ? PartForm::kHtml : PartForm::kPlain);
    }
    return WrittenLines{};
  }

  const std::string& path_;
  const JsonTree& json_;
  Excerpts excerpts_;
  const Sink& sink_;
  size_t count_ = 0;
};

}  // namespace

void ReadFeed(const std::string& path, const std::string& bytes, const Sink& sink) {
  const Result<DecodedFile> file = Decode(bytes, "");
  if (!file) return sink(Unexpected(Named(file.error(), ToValidUtf8(path))));
  const std::string& text = file->utf8.text;
  if (text.size() > kMaxBytes) {
    return sink(Unexpected(
        Error{ToValidUtf8(path), "", fmt::format("a feed of more than {} bytes", kMaxBytes)}));
  }
  const size_t first = text.find_first_not_of(" \t\r\n");
  const bool json = first != text.npos && text[first] == '{';
  const std::string none = fmt::format("no feed, or one of more than {} items", kMaxItems);
  if (json) return ReadItems<JsonFeed>(path, bytes, *file, JsonTree::Parse(text), none, sink);
  ReadItems<XmlFeed>(path, bytes, *file, XmlTree::Parse(text), none, sink);
}

}  // namespace countercheck
