#include "pipeline/ingest/declared_charset.h"

#include <algorithm>
#include <utility>

#include "pipeline/text/charset.h"
#include "pipeline/text/utf8_text.h"

namespace countercheck {
namespace {

constexpr size_t kLookedAt = 4096;

bool IsLabelByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_';
}

// What stands behind `charset=` or `encoding=` near the beginning.
std::string_view DeclaredIn(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, kLookedAt);
  for (const std::string_view key : {"charset=", "encoding="}) {
    size_t begin = start.find(key);
    if (begin == start.npos) continue;
    begin += key.size();
    while (begin < start.size() && (start[begin] == '"' || start[begin] == '\'')) ++begin;
    size_t end = begin;
    while (end < start.size() && IsLabelByte(start[end])) ++end;
    return start.substr(begin, end - begin);
  }
  return {};
}

// Bytes that stand in a multi-byte charset's own order are not taken for one of single bytes.
std::string ChosenCharset(std::string_view bytes, std::string_view told, std::string detected) {
  if (detected != "UTF-8" && detected.starts_with("UTF-")) return detected;
  if (detected == "UTF-8" && ToValidUtf8(bytes) == bytes) return detected;
  for (const std::string_view label : {told, DeclaredIn(bytes)}) {
    std::string charset = CharsetOfLabel(label);
    if (!charset.empty() && !charset.starts_with("UTF-")) return charset;
  }
  return detected;
}

}  // namespace

Result<DecodedFile> Decode(std::string_view bytes, std::string_view told) {
  Result<std::string> detected = DetectCharset(bytes);
  if (!detected) return Unexpected(detected.error());
  std::string charset = ChosenCharset(bytes, told, std::move(*detected));
  return DecodedFile{ToUtf8(bytes, charset), charset};
}

Error Named(Error error, std::string document) {
  error.document = std::move(document);
  return error;
}

}  // namespace countercheck
