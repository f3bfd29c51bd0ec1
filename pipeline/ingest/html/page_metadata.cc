#include "pipeline/ingest/html/page_metadata.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "pipeline/ingest/html/tag_scanner.h"
#include "pipeline/ingest/html/tree_text.h"
#include "pipeline/ingest/json_tree.h"
#include "pipeline/text/charset.h"
#include "pipeline/text/dateline.h"

namespace countercheck {
namespace {

constexpr size_t kLongestField = 2000;

void SetIfEmpty(std::string value, std::string* field) {
  const size_t begin = value.find_first_not_of(" \t\r\n");
  if (!field->empty() || begin == value.npos || value.size() > kLongestField) return;
  value.erase(value.find_last_not_of(" \t\r\n") + 1);
  *field = value.substr(begin);
}

bool IsArticleType(const std::string& type) {
  return type.ends_with("Article") || type == "BlogPosting" || type == "LiveBlogPosting" ||
         type == "Report";
}

bool IsArticle(const JsonTree& json, size_t object) {
  const std::optional<size_t> type = json.Member(object, "@type");
  if (!type) return false;
  if (IsArticleType(json.TextOf(*type))) return true;
  const std::vector<size_t> types = json.Children(*type);
  return std::any_of(types.begin(), types.end(),
                     [&](size_t t) { return IsArticleType(json.TextOf(t)); });
}

// "publisher": {"name": "The Daily"}, or a string.
std::string NameOf(const JsonTree& json, size_t object, std::string_view key) {
  const std::optional<size_t> member = json.Member(object, key);
  if (!member) return "";
  const std::string name = json.MemberText(*member, "name");
  return name.empty() ? json.TextOf(*member) : name;
}

// "isAccessibleForFree": false, also as a text, of the article or of a part of it.
bool IsForSubscribers(const JsonTree& json) {
  const std::vector<JsonNode>& nodes = json.nodes();
  for (size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].key != "isAccessibleForFree") continue;
    const std::string value = LowerAscii(json.Written(i).substr(0, 16));
    if (value == "false" || value == "\"false\"" || value == "\"no\"") return true;
  }
  return false;
}

// "liveBlogUpdate": [{"url": "https://…/live#entry-7", "datePublished": …}]: #entry-7 is the id.
void ReadUpdates(const JsonTree& json, size_t article, PageMetadata* metadata) {
  const std::optional<size_t> updates = json.Member(article, "liveBlogUpdate");
  if (!updates) return;
  for (const size_t update : json.Children(*updates)) {
    const std::optional<Date> day = ReadDate(json.MemberText(update, "datePublished"));
    for (const char* key : {"url", "@id", "mainEntityOfPage"}) {
      const std::string address = json.MemberText(update, key);
      const size_t sign = address.rfind('#');
      const bool named = sign != address.npos && sign + 1 < address.size();
      if (day && named) metadata->update_days.emplace(address.substr(sign + 1), *day);
    }
  }
}

void ReadJsonLd(const std::string& text, PageMetadata* metadata) {
  const std::string utf8 = ToValidUtf8(text);
  const Result<JsonTree> json = JsonTree::Parse(utf8);
  if (!json) return;
  for (size_t i = 0; i < json->nodes().size(); ++i) {
    if (json->nodes()[i].kind != JsonNode::Kind::kObject || !IsArticle(*json, i)) continue;
    metadata->for_subscribers = metadata->for_subscribers || IsForSubscribers(*json);
    ReadUpdates(*json, i, metadata);
    SetIfEmpty(json->MemberText(i, "headline"), &metadata->title);
    SetIfEmpty(json->MemberText(i, "datePublished"), &metadata->published);
    SetIfEmpty(NameOf(*json, i, "publisher"), &metadata->outlet);
    SetIfEmpty(json->MemberText(i, "url"), &metadata->url);
    return;
  }
}

struct MetaName {
  std::string_view name;  // of property, name or itemprop
  std::string PageMetadata::*field;
};

// The first that a page has counts, in this order.
constexpr std::array<MetaName, 20> kMetaNames = {{
    {"og:title", &PageMetadata::title},
    {"twitter:title", &PageMetadata::title},
    {"dc.title", &PageMetadata::title},
    {"headline", &PageMetadata::title},
    {"article:published_time", &PageMetadata::published},
    {"datepublished", &PageMetadata::published},
    {"date", &PageMetadata::published},
    {"dc.date", &PageMetadata::published},
    {"dc.date.issued", &PageMetadata::published},
    {"pubdate", &PageMetadata::published},
    {"publishdate", &PageMetadata::published},
    {"publish-date", &PageMetadata::published},
    {"sailthru.date", &PageMetadata::published},
    {"parsely-pub-date", &PageMetadata::published},
    {"og:published_time", &PageMetadata::published},
    {"og:site_name", &PageMetadata::outlet},
    {"application-name", &PageMetadata::outlet},
    {"dc.publisher", &PageMetadata::outlet},
    {"og:url", &PageMetadata::url},
    {"twitter:url", &PageMetadata::url},
}};

std::string MetaNameOf(const HtmlNode& node) {
  for (const char* attribute : {"property", "name", "itemprop"}) {
    const std::string_view name = node.Attribute(attribute);
    if (!name.empty()) return LowerAscii(name.substr(0, 64));
  }
  return "";
}

void ReadMeta(const HtmlTree& tree, PageMetadata* metadata) {
  std::vector<std::pair<std::string, std::string>> given;
  for (const HtmlNode& node : tree) {
    if (node.tag == "meta") given.emplace_back(MetaNameOf(node), node.Attribute("content"));
  }
  for (const MetaName& known : kMetaNames) {
    for (const auto& [name, content] : given) {
      if (name == known.name) SetIfEmpty(content, &(metadata->*known.field));
    }
  }
}

void ReadElements(const HtmlTree& tree, PageMetadata* metadata) {
  for (size_t i = 0; i < tree.size(); ++i) {
    const HtmlNode& node = tree[i];
    const bool dated = node.tag == "time" || node.Attribute("itemprop") == "datePublished";
    if (dated) SetIfEmpty(std::string(node.Attribute("datetime")), &metadata->published);
    if (node.tag == "title") SetIfEmpty(TextIn(tree, i), &metadata->title);
  }
}

// "https://site.example/a": an article has a path.
bool IsWholeAddress(std::string_view address) {
  const size_t host = address.starts_with("https://")  ? 8
                      : address.starts_with("http://") ? 7
                                                       : address.npos;
  const size_t path = host == address.npos ? host : address.find('/', host);
  return path != address.npos && path + 1 < address.size();
}

// What the print and AMP versions of a page name as their origin, and the page itself.
void ReadCanonical(const HtmlTree& tree, PageMetadata* metadata) {
  for (const HtmlNode& node : tree) {
    if (node.tag != "link" || node.Attribute("rel") != "canonical") continue;
    const std::string_view address = node.Attribute("href");
    if (IsWholeAddress(address)) SetIfEmpty(std::string(address), &metadata->url);
  }
}

}  // namespace

PageMetadata ReadPageMetadata(const HtmlTree& tree, const std::vector<std::string>& json_ld) {
  PageMetadata metadata;
  ReadCanonical(tree, &metadata);
  for (const std::string& json : json_ld) ReadJsonLd(json, &metadata);
  ReadMeta(tree, &metadata);
  ReadElements(tree, &metadata);
  return metadata;
}

}  // namespace countercheck
