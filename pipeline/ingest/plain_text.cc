#include "pipeline/ingest/plain_text.h"

#include <filesystem>
#include <fstream>
#include <utility>

#include "pipeline/ingest/json_object.h"
#include "pipeline/text/charset.h"

namespace countercheck {
namespace {

constexpr std::string_view kSidecarEnding = ".meta.json";
constexpr size_t kMaxSidecarBytes = 1u << 20;

// At most one byte more than is allowed, so that the caller sees that there is more.
std::string ReadAtMost(std::istream& in, size_t bytes) {
  std::string content(bytes + 1, '\0');
  in.read(content.data(), static_cast<std::streamsize>(content.size()));
  content.resize(static_cast<size_t>(in.gcount()));
  return content;
}

}  // namespace

bool IsSidecar(std::string_view path) { return path.ends_with(kSidecarEnding); }

Document DocumentOfFile(const std::string& path) {
  Document document;
  document.name = ToValidUtf8(path);
  document.identity = document.name.substr(document.name.rfind('/') + 1);
  return document;
}

std::optional<Error> ReadMetadata(std::string_view json, Document* document) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (json.starts_with(kMark)) json.remove_prefix(kMark.size());
  Result<std::map<std::string, std::string>> fields = ReadJsonObject(json);
  if (!fields) return fields.error();
  const auto set = [&](const char* key, std::string* to) {
    const auto field = fields->find(key);
    if (field != fields->end() && !field->second.empty()) *to = field->second;
  };
  set("source", &document->outlet);
  set("outlet", &document->outlet);
  set("published", &document->published);
  set("title", &document->title);
  set("url", &document->url);
  set("url", &document->identity);
  set("id", &document->identity);
  return std::nullopt;
}

std::optional<Error> ReadSidecar(const std::string& path, Document* document) {
  const std::string sidecar = path + std::string(kSidecarEnding);
  std::error_code ignored;
  if (!std::filesystem::exists(sidecar, ignored)) return std::nullopt;
  std::ifstream in(sidecar, std::ios::binary);
  if (!in) return Error{ToValidUtf8(sidecar), "", "cannot be read"};
  const std::string json = ReadAtMost(in, kMaxSidecarBytes);
  if (json.size() > kMaxSidecarBytes) return Error{ToValidUtf8(sidecar), "", "longer than 1 MiB"};
  std::optional<Error> error = ReadMetadata(json, document);
  if (error) error->document = ToValidUtf8(sidecar);
  return error;
}

}  // namespace countercheck
