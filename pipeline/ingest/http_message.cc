#include "pipeline/ingest/http_message.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "pipeline/ingest/html/tag_scanner.h"
#include "pipeline/ingest/unpacking.h"
#include "pipeline/text/charset.h"

namespace countercheck {
namespace {

std::string_view Trimmed(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

// The line at `place`, without its end; moves behind it.
std::string_view TakeLine(std::string_view text, size_t* place) {
  const size_t end = std::min(text.find('\n', *place), text.size());
  std::string_view line = text.substr(*place, end - *place);
  *place = std::min(end + 1, text.size());
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

Unexpected Bad(std::string message) { return Unexpected(Error{"", "", std::move(message)}); }

// True where `body` begins with the length of a chunk. Many archives hold the body without its
// chunks and leave the header.
bool IsInChunks(std::string_view body) {
  const size_t digits = body.find_first_not_of("0123456789abcdefABCDEF");
  const size_t end = body.find_first_not_of(" \t", std::min(digits, body.size()));
  return digits > 0 && end != body.npos &&
         (body[end] == '\r' || body[end] == '\n' || body[end] == ';');
}

// What is left where the chunks are cut off is taken as it is.
Result<std::string> WithoutChunks(std::string_view body, size_t limit) {
  std::string whole;
  for (size_t place = 0; place < body.size();) {
    const std::string_view line = Trimmed(TakeLine(body, &place));
    size_t size = 0;
    const auto read = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    if (read.ec != std::errc()) return Bad("a chunk of the body has no length that could be read");
    if (size > limit) return Bad("a chunk of the body is longer than the limit for one document");
    if (size == 0) break;
    whole += body.substr(place, size);
    if (whole.size() > limit) return Bad("the body is longer than the limit for one document");
    place = std::min(body.size() - place, size) + place;
    TakeLine(body, &place);
  }
  return whole;
}

// Servers call both forms of zlib "deflate".
Result<std::string> Uncoded(const std::string& coding, std::string body, size_t limit) {
  if (coding.empty() || coding == "identity") return body;
  if (coding == "gzip" || coding == "x-gzip") return Inflate(body, Packing::kGzip, limit);
  if (coding != "deflate") return Bad(fmt::format("a body coded as {} is not read", coding));
  Result<std::string> whole = Inflate(body, Packing::kZlib, limit);
  return whole ? std::move(whole) : Inflate(body, Packing::kRaw, limit);
}

// Bodies coded in ways that are not read; archives often hold them decoded, under the old header.
bool IsUnread(const std::string& coding, std::string_view body) {
  if (IsGzip(body)) return false;
  for (const char* known : {"", "identity", "gzip", "x-gzip", "deflate"}) {
    if (coding == known) return false;
  }
  const bool decoded = ToValidUtf8(body) == body && DetectCharset(body);
  return !body.empty() && !decoded && !Trimmed(body).starts_with('<');
}

}  // namespace

HeaderFields ReadHeaderFields(std::string_view message, size_t* place) {
  HeaderFields fields;
  auto last = fields.end();
  while (*place < message.size()) {
    const std::string_view line = TakeLine(message, place);
    if (line.empty()) break;
    const bool folded = line[0] == ' ' || line[0] == '\t';
    if (folded && last != fields.end()) last->second += " " + std::string(Trimmed(line));
    const size_t colon = line.find(':');
    if (folded || colon == line.npos) continue;
    last =
        fields.emplace(LowerAscii(Trimmed(line.substr(0, colon))), Trimmed(line.substr(colon + 1)))
            .first;
  }
  return fields;
}

Result<ArchivedResponse> ReadArchivedResponse(std::string_view message, size_t limit) {
  size_t place = 0;
  const std::string_view status = TakeLine(message, &place);
  const size_t space = status.find(' ');
  if (!status.starts_with("HTTP/") || space == status.npos) return Bad("no response of HTTP");
  ArchivedResponse response;
  std::from_chars(status.data() + space + 1, status.data() + status.size(), response.status);
  response.fields = ReadHeaderFields(message, &place);
  response.body_byte = place;
  response.body = std::string(message.substr(place));
  const std::string transfer = LowerAscii(response.fields["transfer-encoding"]);
  const std::string coding = LowerAscii(response.fields["content-encoding"]);
  if (transfer.find("chunked") != transfer.npos && IsInChunks(response.body)) {
    Result<std::string> whole = WithoutChunks(response.body, limit);
    if (!whole) return Unexpected(whole.error());
    response.body = std::move(*whole);
    response.is_coded = true;
  }
  if (IsUnread(coding, response.body)) {
    return Bad(fmt::format("a body coded as {} is not read", coding.substr(0, 40)));
  }
  const bool packed = IsGzip(response.body) || (coding == "deflate" && !response.body.empty());
  if (!packed) return response;
  Result<std::string> whole = Uncoded(coding.empty() ? "gzip" : coding, response.body, limit);
  if (!whole) return Unexpected(whole.error());
  response.body = std::move(*whole);
  response.is_coded = true;
  return response;
}

std::string MediaType(std::string_view content_type) {
  return LowerAscii(Trimmed(content_type.substr(0, content_type.find(';'))));
}

std::string Parameter(std::string_view field, std::string_view name) {
  const std::string lower = LowerAscii(field);
  const std::string key = std::string(name) + "=";
  size_t place = lower.find(key);
  if (place == lower.npos) return "";
  place += key.size();
  const bool quoted = place < field.size() && field[place] == '"';
  if (quoted) ++place;
  const size_t end = field.find_first_of(quoted ? "\"" : "; \t\r\n", place);
  return std::string(field.substr(place, std::min(end, field.size()) - place));
}

}  // namespace countercheck
