#include "pipeline/ingest/html/page_metadata.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "pipeline/ingest/html/linked_article.h"
#include "pipeline/ingest/html/page_counts.h"
#include "pipeline/ingest/html/tag_scanner.h"
#include "pipeline/ingest/html/tree_text.h"
#include "pipeline/ingest/json_tree.h"
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

// "AT&amp;T" in a script is what it looks like to a browser, and "AT&T" to whoever wrote it.
std::string WithoutReferences(std::string text) {
  if (text.size() > kLongestField || text.find_first_of("&<") == text.npos) return text;
  const HtmlTree tree = ParseHtml(text);
  return tree.empty() ? text : TextIn(tree, 0);
}

struct Publisher {
  std::string name;
  std::string id;  // by which another object has the name
};

// "publisher": {"name": "The Daily"}, {"@id": "#daily"}, or a string.
Publisher PublisherOf(const JsonTree& json, size_t article) {
  const std::optional<size_t> member = json.Member(article, "publisher");
  if (!member) return {};
  const std::string name = json.MemberText(*member, "name");
  return {name.empty() ? json.TextOf(*member) : name, json.MemberText(*member, "@id")};
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

// The first id that is given for a publisher without a name is added.
void ReadLinked(const LinkedArticle& linked, PageMetadata* metadata, std::string* publisher_id) {
  const JsonTree& json = linked.json;
  const size_t i = linked.object;
  metadata->for_subscribers = metadata->for_subscribers || IsForSubscribers(json);
  ReadUpdates(json, i, metadata);
  SetIfEmpty(WithoutReferences(json.MemberText(i, "headline")), &metadata->title);
  SetIfEmpty(json.MemberText(i, "datePublished"), &metadata->published);
  if (const std::optional<size_t> headline = json.Member(i, "headline")) {
    metadata->longest_title = std::max(metadata->longest_title, json.Written(*headline).size());
  }
  Publisher publisher = PublisherOf(json, i);
  SetIfEmpty(std::move(publisher.name), &metadata->outlet);
  SetIfEmpty(std::move(publisher.id), publisher_id);
  SetIfEmpty(json.MemberText(i, "url"), &metadata->url);
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

// How much a <time> tells of the day of the page.
enum class TimeRank { kNone, kChange, kAlone, kPublished };

// The words of `node` that stand before `inner`, the last of them.
std::string WordsBefore(const HtmlTree& tree, size_t node, size_t inner) {
  constexpr size_t kNear = 40;
  std::string words;
  for (size_t i = node; i < inner; ++i) {
    words.append(" ").append(tree[i].text);
    if (words.size() > 4 * kNear) words.erase(0, words.size() - kNear);
  }
  return words;
}

// One in a sentence is the day that the sentence speaks of.
TimeRank RankOf(const HtmlTree& tree, size_t i) {
  constexpr size_t kMostAround = 90;
  const HtmlNode& node = tree[i];
  if (node.Attribute("itemprop") == "datePublished") return TimeRank::kPublished;
  if (node.tag != "time") return TimeRank::kNone;
  const size_t block = BlockAround(tree, i);
  const bool heading = IsHeadingTag(tree[block].tag) || tree[block].tag == "th" ||
                       tree[block].tag == "td" || tree[block].tag == "figcaption";
  if (heading || TextIn(tree, block).size() > TextIn(tree, i).size() + kMostAround) {
    return TimeRank::kNone;
  }
  const std::string named = LowerAscii(std::string(node.Attribute("class")) + " " +
                                       std::string(node.Attribute("itemprop")));
  const std::string around = LowerAscii(WordsBefore(tree, block, i)) + " " + named;
  const auto last_of = [&](std::initializer_list<const char*> words) {
    size_t last = 0;
    for (const char* word : words) last = std::max(last, around.rfind(word) + 1);
    return last;
  };
  const size_t published = last_of({"publish", "posted", "pubdate", "created"});
  const size_t changed = last_of({"updat", "modifi", "amend", "correct", "edited"});
  if (published == changed) return TimeRank::kAlone;
  return published > changed ? TimeRank::kPublished : TimeRank::kChange;
}

void ReadElements(const HtmlTree& tree, PageMetadata* metadata) {
  TimeRank best = TimeRank::kNone;
  std::string day;
  for (size_t i = 0; i < tree.size(); ++i) {
    const HtmlNode& node = tree[i];
    const std::string_view given = node.Attribute("datetime");
    const bool may_be_better = !given.empty() && best != TimeRank::kPublished;
    const TimeRank rank = may_be_better ? RankOf(tree, i) : TimeRank::kNone;
    if (rank > best) {
      best = rank;
      day = std::string(given);
    }
    if (node.tag == "title") SetIfEmpty(TextIn(tree, i), &metadata->title);
  }
  SetIfEmpty(day, &metadata->published);
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

PageMetadata ReadPageMetadata(const HtmlTree& tree, std::string_view page,
                              const std::vector<SourceRange>& json_ld) {
  PageMetadata metadata;
  ReadCanonical(tree, &metadata);
  std::string publisher_id;
  ForEachLinkedArticle(page, json_ld, [&](const LinkedArticle& linked) {
    ReadLinked(linked, &metadata, &publisher_id);
  });
  if (metadata.outlet.empty() && !publisher_id.empty()) {
    SetIfEmpty(LinkedName(page, json_ld, publisher_id), &metadata.outlet);
  }
  ReadMeta(tree, &metadata);
  ReadElements(tree, &metadata);
  return metadata;
}

}  // namespace countercheck
