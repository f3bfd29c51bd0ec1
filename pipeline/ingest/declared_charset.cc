#include "pipeline/ingest/declared_charset.h"

#include <algorithm>
#include <utility>

#include "pipeline/ingest/html/tag_scanner.h"
#include "pipeline/text/charset.h"
#include "pipeline/text/charset_label.h"
#include "pipeline/text/utf8_text.h"

namespace countercheck {
namespace {

constexpr size_t kLookedAt = 4096;

bool IsLabelByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_';
}

// What stands behind `charset` or `encoding` at `place`: ` = "gbk"`.
std::string_view LabelBehind(std::string_view bytes, size_t place) {
  const auto pass = [&](std::string_view passed) {
    while (place < bytes.size() && passed.find(bytes[place]) != passed.npos) ++place;
  };
  pass(" \t\r\n");
  if (place >= bytes.size() || bytes[place] != '=') return {};
  pass("= \t\r\n\"'");
  size_t end = place;
  while (end < bytes.size() && IsLabelByte(bytes[end])) ++end;
  return bytes.substr(place, end - place);
}

// The charset of a label, or nothing where the bytes cannot be in it: wide charsets would show by
// their NUL bytes, and UTF-8 by its order.
std::string UsableCharset(std::string_view label) {
  std::string charset = CharsetOfLabel(label);
  return charset.starts_with("UTF-") ? "" : charset;
}

// Near the beginning; a script of the page may name another charset for itself.
std::string DeclaredCharset(std::string_view bytes) {
  const std::string start = LowerAscii(bytes.substr(0, kLookedAt));
  for (const std::string_view key : {"charset", "encoding"}) {
    for (size_t at = start.find(key); at != start.npos; at = start.find(key, at + 1)) {
      std::string charset = UsableCharset(LabelBehind(start, at + key.size()));
      if (!charset.empty()) return charset;
    }
  }
  return "";
}

// ISO-2022-JP is written in ASCII and switched by escapes, so that it looks like UTF-8.
bool IsSwitched(std::string_view bytes) {
  return bytes.find("\x1B$") != bytes.npos || bytes.find("\x1B(") != bytes.npos;
}

// Bytes that stand in a multi-byte charset's own order are not taken for one of single bytes.
std::string ChosenCharset(std::string_view bytes, std::string_view told, std::string detected) {
  if (detected != "UTF-8" && detected.starts_with("UTF-")) return detected;
  const bool utf8 = detected == "UTF-8" && ToValidUtf8(bytes) == bytes;
  if (utf8 && !IsSwitched(bytes)) return detected;
  std::string charset = UsableCharset(told);
  if (charset.empty()) charset = DeclaredCharset(bytes);
  if (charset.empty() || (utf8 && charset != "ISO-2022-JP")) return detected;
  return charset;
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
