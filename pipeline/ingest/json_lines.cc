#include "pipeline/ingest/json_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "pipeline/ingest/json_object.h"
#include "pipeline/text/charset.h"

namespace countercheck {
namespace {

using Fields = std::map<std::string, std::string>;

std::string Take(Fields* fields, const std::string& key) {
  const auto field = fields->find(key);
  return field == fields->end() ? std::string() : std::move(field->second);
}

std::string FirstGiven(std::string a, std::string b) {
  return a.empty() ? std::move(b) : std::move(a);
}

Unexpected Bad(const std::string& path, size_t number, std::string message) {
  return Unexpected(Error{ToValidUtf8(path), fmt::format("line {}", number), std::move(message)});
}

std::string FileName(const std::string& path) {
  return ToValidUtf8(std::string_view(path).substr(path.rfind('/') + 1));
}

Document DocumentOf(Fields* fields, const std::string& path, size_t number) {
  Document document;
  document.outlet = FirstGiven(Take(fields, "outlet"), Take(fields, "source"));
  document.published = Take(fields, "published");
  document.title = Take(fields, "title");
  document.url = Take(fields, "url");
  const std::string given = FirstGiven(Take(fields, "id"), document.url);
  document.name = FirstGiven(given, fmt::format("{}:{}", ToValidUtf8(path), number));
  document.identity = FirstGiven(given, fmt::format("{}:{}", FileName(path), number));
  return document;
}

bool HasControls(std::string_view name) {
  return std::any_of(name.begin(), name.end(),
                     [](unsigned char c) { return c < 0x20 || c == 0x7f; });
}

}  // namespace

Result<RawDocument> ReadJsonLine(std::string_view line, const std::string& path, size_t number,
                                 const IngestLimits& limits) {
  static const std::set<std::string> kTexts = {"text", "title", "published", "outlet", "url"};
  Result<Fields> fields = ReadJsonObject(line, kTexts);
  if (!fields) {
    const Error& error = fields.error();
    if (error.where.starts_with('"')) return Bad(path, number, FormatError(error));
    const std::string place =
        error.where.empty() ? "" : fmt::format(" ({} of the line)", error.where);
    return Bad(path, number, error.message + place);
  }
  if (!fields->contains("text")) {
    return Bad(path, number, "no \"text\", the article itself as one string");
  }
  std::string text = Take(&*fields, "text");
  if (text.size() > limits.max_document_bytes) {
    return Bad(path, number,
               fmt::format("\"text\" is longer than {} bytes, the limit for one document",
                           limits.max_document_bytes));
  }
  Document document = DocumentOf(&*fields, path, number);
  if (HasControls(document.identity))
    return Bad(path, number, "\"id\" or \"url\" holds a control character, as the end of a line");
  return RawDocument{std::move(document), std::move(text)};
}

bool IsJsonDocument(std::string_view line) {
  const size_t begin = line.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || line[begin] != '{') return false;
  const auto fields = ReadJsonObject(line);
  return fields && fields->contains("text");
}

}  // namespace countercheck
