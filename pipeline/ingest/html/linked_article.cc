#include "pipeline/ingest/html/linked_article.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace countercheck {
namespace {

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

MappedText AsWritten(std::string_view page, SourceRange script) {
  MappedWriter writer(page);
  writer.SkipTo(script.begin);
  writer.CopyTo(script.end);
  return std::move(writer).Build();
}

// The value without the signs of CDATA and comments around it.
SourceRange ValueIn(std::string_view page, SourceRange script) {
  constexpr std::string_view kOpen = "<![CDATA[";
  std::string_view value = page.substr(0, script.end);
  if (const size_t close = value.rfind("]]>"); close != value.npos && close >= script.begin) {
    value = value.substr(0, close);
  }
  size_t begin = script.begin;
  if (const size_t open = value.find(kOpen, begin); open != value.npos) {
    begin = open + kOpen.size();
  }
  begin = std::min(value.find_first_of("{[", begin), value.size());
  const size_t last = value.find_last_of("}]");
  return {begin, last == value.npos ? begin : std::max(begin, last + 1)};
}

// What sites leave in and browsers forgive: signs around the value, and commas before a bracket.
MappedText Forgiven(std::string_view page, SourceRange script) {
  const SourceRange value = ValueIn(page, script);
  MappedWriter writer(page);
  writer.SkipTo(value.begin);
  bool within = false;
  for (size_t i = value.begin; i < value.end; ++i) {
    const char c = page[i];
    if (c == '"') within = !within;
    if (within && c == '\\') ++i;
    if (within || c != ',') continue;
    const size_t next = std::min(page.find_first_not_of(" \t\r\n", i + 1), value.end - 1);
    if (page[next] != '}' && page[next] != ']') continue;
    writer.CopyTo(i);
    writer.SkipTo(i + 1);
  }
  writer.CopyTo(value.end);
  return std::move(writer).Build();
}

std::string NameIn(const JsonTree& json, std::string_view id) {
  for (size_t i = 0; i < json.nodes().size(); ++i) {
    if (json.nodes()[i].kind != JsonNode::Kind::kObject || json.MemberText(i, "@id") != id)
      continue;
    std::string name = json.MemberText(i, "name");
    if (!name.empty()) return name;
  }
  return "";
}

// True where `text` is JSON.
bool TakeFirst(const MappedText& text, const std::function<void(const LinkedArticle&)>& take) {
  const Result<JsonTree> json = JsonTree::Parse(text.text);
  if (!json) return false;
  for (size_t i = 0; i < json->nodes().size(); ++i) {
    if (json->nodes()[i].kind != JsonNode::Kind::kObject || !IsArticle(*json, i)) continue;
    take({*json, i, text.way_back});
    break;
  }
  return true;
}

}  // namespace

void ForEachLinkedArticle(std::string_view page, const std::vector<SourceRange>& scripts,
                          const std::function<void(const LinkedArticle&)>& take) {
  for (const SourceRange& script : scripts) {
    if (!TakeFirst(AsWritten(page, script), take)) TakeFirst(Forgiven(page, script), take);
  }
}

std::string LinkedName(std::string_view page, const std::vector<SourceRange>& scripts,
                       std::string_view id) {
  for (const SourceRange& script : scripts) {
    for (const bool forgive : {false, true}) {
      const MappedText text = forgive ? Forgiven(page, script) : AsWritten(page, script);
      const Result<JsonTree> json = JsonTree::Parse(text.text);
      if (!json) continue;
      std::string name = NameIn(*json, id);
      if (!name.empty()) return name;
      break;
    }
  }
  return "";
}

}  // namespace countercheck
