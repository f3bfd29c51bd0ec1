#include "pipeline/ingest/newsml.h"

#include <fmt/format.h>

#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/ingest/excerpt.h"
#include "pipeline/ingest/html/tag_scanner.h"
#include "pipeline/ingest/item_file.h"
#include "pipeline/ingest/plain_text.h"
#include "pipeline/ingest/xml_tree.h"

namespace countercheck {
namespace {

class NewsMl {
 public:
  NewsMl(const std::string& path, const std::string& bytes, const DecodedFile& file,
         const XmlTree& xml, const Sink& sink)
      : path_(path), file_(file), xml_(xml), excerpts_(bytes, file), sink_(sink) {}

  // False where it holds no item, or too many.
  bool Read() {
    const std::vector<size_t> items = Items();
    if (items.empty() || items.size() > kMaxItems) return false;
    alone_ = items.size() == 1;
    for (const size_t item : items) ReadItem(item);
    return true;
  }

 private:
  // NITF within a news item is not one of its own.
  std::vector<size_t> Items() const {
    std::vector<size_t> items;
    for (size_t i = 0; i < xml_.nodes().size();) {
      const std::string_view name = xml_.nodes()[i].name;
      const bool item = name == "newsItem" || name == "nitf" || name == "NewsItem";
      if (item) items.push_back(i);
      i = item ? xml_.nodes()[i].next : i + 1;
    }
    return items;
  }

  // The first of these names below the item, at any depth; the first name counts most.
  std::optional<size_t> Find(size_t item, std::initializer_list<std::string_view> names) const {
    for (const std::string_view name : names) {
      for (size_t i = item + 1; i < xml_.nodes()[item].next; ++i) {
        if (xml_.nodes()[i].name == name) return i;
      }
    }
    return std::nullopt;
  }

  std::string TextAt(size_t item, std::initializer_list<std::string_view> names) const {
    const std::optional<size_t> node = Find(item, names);
    return node ? xml_.TextOf(*node) : "";
  }

  // What was taken back is no news: <pubStatus qcode="stat:canceled"/>, of NewsML 1
  // <Status FormalName="Canceled"/>.
  bool IsWithdrawn(size_t item) const {
    const auto status = Find(item, {"pubStatus", "Status"});
    if (!status) return false;
    std::string code = LowerAscii(xml_.Attribute(*status, "qcode"));
    if (code.empty()) code = LowerAscii(xml_.Attribute(*status, "FormalName"));
    code.erase(0, code.rfind(':') + 1);
    return code == "canceled" || code == "cancelled" || code == "withheld";
  }

  void ReadItem(size_t item) {
    if (IsWithdrawn(item)) return;
    Document document = DocumentOf(item);
    const auto headline = Find(item, {"headline", "hl1"});
    if (headline) document.title = TitleWords(xml_.TextOf(*headline));
    Result<WrittenLines> lines = BodyOf(item);
    if (!lines) return sink_(Unexpected(Named(lines.error(), document.name)));
    // The line under the headline.
    if (const auto deck = Find(item, {"hl2"})) {
      *lines = WithHeadline(xml_.MappedTextOf(*deck), std::move(*lines), Section::kDeck);
    }
    if (headline) *lines = WithHeadline(xml_.MappedTextOf(*headline), std::move(*lines));
    const XmlNode& node = xml_.nodes()[item];
    sink_(alone_ ? excerpts_.CutAll(std::move(document), std::move(*lines))
                 : excerpts_.Cut(node.begin, node.end, std::move(document), std::move(*lines)));
  }

  Document DocumentOf(size_t item) {
    std::string id = xml_.Attribute(item, "guid");
    const auto nitf_id = Find(item, {"doc-id"});
    if (id.empty() && nitf_id) id = xml_.Attribute(*nitf_id, "id-string");
    Document document = DocumentInFile(path_, id, "", ++count_);
    if (alone_) document.name = DocumentOfFile(path_).name;
    document.published =
        TextAt(item, {"firstCreated", "contentCreated", "versionCreated", "FirstCreated"});
    const auto issued = Find(item, {"date.issue"});
    if (document.published.empty() && issued) {
      document.published = WithDashes(xml_.Attribute(*issued, "norm"));
    }
    document.outlet = TextAt(item, {"copyrightHolder", "doc.copyright", "Provider"});
    return document;
  }

  // "20260601T080000Z" of NITF.
  static std::string WithDashes(std::string date) {
    const bool bare = date.size() >= 8 && date.find('-') == date.npos;
    return bare ? date.substr(0, 4) + "-" + date.substr(4, 2) + "-" + date.substr(6) : date;
  }

  Result<WrittenLines> BodyOf(size_t item) const {
    if (const auto body = Find(item, {"body.content", "block", "body"})) return AsWritten(*body);
    const auto data = Find(item, {"inlineData", "DataContent"});
    if (!data) return WrittenLines{};
    if (xml_.HasElements(*data)) return AsWritten(*data);
    return LinesOfPart(xml_.MappedTextOf(*data), PartForm::kEither);
  }

  // The paragraphs of XHTML and NITF have the names of HTML.
  Result<WrittenLines> AsWritten(size_t node) const {
    MappedWriter writer(file_.utf8.text);
    writer.SkipTo(xml_.nodes()[node].begin);
    writer.CopyTo(xml_.nodes()[node].end);
    return LinesOfPart(std::move(writer).Build(), PartForm::kHtml);
  }

  const std::string& path_;
  const DecodedFile& file_;
  const XmlTree& xml_;
  Excerpts excerpts_;
  const Sink& sink_;
  bool alone_ = false;
  size_t count_ = 0;
};

}  // namespace

void ReadNewsMl(const std::string& path, const std::string& bytes, const Sink& sink) {
  ReadItems<NewsMl, XmlTree>(
      path, bytes, fmt::format("XML without a news item, or with more than {}", kMaxItems), sink);
}

}  // namespace countercheck
