#include "app/serve/article_bodies.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <utility>

#include "app/serve/answers.h"
#include "core/period.h"
#include "pipeline/ingest/json_lines.h"
#include "pipeline/ingest/json_object.h"
#include "pipeline/ingest/source.h"

namespace countercheck {
namespace {

constexpr char kBody[] = "body";

// What is posted besides JSON.
std::optional<InputFormat> FormatOf(std::string_view type) {
  static const std::map<std::string_view, InputFormat> kFormats = {
      {"text/plain", InputFormat::kText},
      {"text/html", InputFormat::kHtml},
      {"application/xhtml+xml", InputFormat::kHtml},
      {"application/rss+xml", InputFormat::kFeed},
      {"application/atom+xml", InputFormat::kFeed},
      {"application/feed+json", InputFormat::kFeed}};
  const auto known = kFormats.find(type);
  return known == kFormats.end() ? std::nullopt : std::optional(known->second);
}

bool IsOneDocument(std::string_view type) {
  const auto format = FormatOf(type);
  return format && *format != InputFormat::kFeed;
}

std::vector<std::string_view> LinesOf(std::string_view body) {
  std::vector<std::string_view> lines;
  while (!body.empty()) {
    const size_t end = std::min(body.find('\n'), body.size());
    lines.push_back(body.substr(0, end));
    body.remove_prefix(std::min(end + 1, body.size()));
  }
  return lines;
}

bool IsBlank(std::string_view line) { return line.find_first_not_of(" \t\r\n") == line.npos; }

bool IsNameless(const RawDocument& raw) {
  return raw.document.identity == kBody ||
         raw.document.identity.starts_with(std::string(kBody) + ":");
}

Result<RawDocument> ReadNamedArticle(std::string_view line, size_t number) {
  Result<RawDocument> raw = ReadArticle(line, kBody, number);
  if (!raw || !IsNameless(*raw)) return raw;
  return Unexpected({kBody, "line " + std::to_string(number), "give \"id\" or \"url\""});
}

void Put(const Document& given, Document* document) {
  const auto set = [](const std::string& value, std::string* field) {
    if (!value.empty()) *field = value;
  };
  set(given.identity, &document->identity);
  set(given.identity, &document->name);
  set(given.url, &document->url);
  set(given.published, &document->published);
  set(given.outlet, &document->outlet);
  set(given.title, &document->title);
}

std::vector<Result<RawDocument>> DocumentsIn(const std::string& body, InputFormat format,
                                             const Document& given) {
  std::istringstream bytes(body);
  std::vector<Result<RawDocument>> documents;
  ReadSource(kBody, SourceKind::kStream, bytes, format, IngestLimits(),
             [&](Result<RawDocument> raw) {
               if (raw) Put(given, &raw->document);
               if (raw && IsNameless(*raw))
                 raw = Unexpected({kBody, "",
                                   "names no address by which it could be known again (the "
                                   "parameters id and url of a text or a page do)"});
               documents.push_back(std::move(raw));
             });
  return documents;
}

}  // namespace

std::string MediaTypeOf(const HttpRequest& request) {
  const std::string_view given = request.Header("content-type");
  std::string type(given.substr(0, given.find_first_of("; ")));
  std::transform(type.begin(), type.end(), type.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return type;
}

bool IsJson(std::string_view type) {
  return type == kJsonType || type == kJsonLinesType || type == "application/x-ndjson";
}

bool HoldsArticles(std::string_view type) { return IsJson(type) || FormatOf(type); }

Document DocumentGiven(std::string_view type, Parameters* parameters) {
  Document document;
  if (!IsOneDocument(type)) return document;
  document.identity = parameters->Text("id");
  document.url = parameters->Text("url");
  document.published = parameters->Date("published");
  document.outlet = parameters->Text("outlet");
  document.title = parameters->Text("title");
  if (document.identity.empty()) document.identity = document.url;
  return document;
}

std::vector<Result<RawDocument>> ArticlesIn(const HttpRequest& request, const Document& given) {
  const std::string type = MediaTypeOf(request);
  if (const auto format = FormatOf(type)) return DocumentsIn(request.body, *format, given);
  const std::string_view body = request.body;
  const auto lines = type == kJsonType ? std::vector<std::string_view>{body} : LinesOf(body);
  std::vector<Result<RawDocument>> documents;
  for (size_t i = 0; i < lines.size(); ++i)
    if (!IsBlank(lines[i])) documents.push_back(ReadNamedArticle(lines[i], i + 1));
  return documents;
}

Result<RawDocument> ReadArticle(std::string_view json, const std::string& name, size_t number) {
  const auto bad = [&](const std::string& why) {
    return Unexpected({name, "line " + std::to_string(number), why});
  };
  static const std::set<std::string> kStrings = {"id",     "url",    "title", "published",
                                                 "outlet", "source", "text"};
  if (const auto fault = JsonFault(json, kStrings)) return bad(FormatError(*fault));
  Result<RawDocument> raw = ReadJsonLine(json, name, number, IngestLimits());
  if (!raw) return raw;
  const std::string& published = raw->document.published;
  if (!published.empty() && !ParseIsoDate(published))
    return bad("\"published\": expected ISO 8601, as 2026-06-24T14:00:00Z");
  return raw;
}

}  // namespace countercheck
