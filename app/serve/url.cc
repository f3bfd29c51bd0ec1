#include "app/serve/url.h"

#include <algorithm>

#include "pipeline/text/charset.h"

namespace countercheck {
namespace {

constexpr size_t kMostFields = 200;
constexpr std::string_view kDigits = "0123456789ABCDEF";

std::optional<unsigned> DigitOf(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return std::nullopt;
}

std::optional<std::string> Decoded(std::string_view text, bool plus_is_space) {
  std::string decoded;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      decoded += plus_is_space && text[i] == '+' ? ' ' : text[i];
      continue;
    }
    const auto high = i + 2 < text.size() ? DigitOf(text[i + 1]) : std::nullopt;
    const auto low = high ? DigitOf(text[i + 2]) : std::nullopt;
    if (!low) return std::nullopt;
    decoded += static_cast<char>(*high * 16 + *low);
    i += 2;
  }
  // Bytes that are no text would be found in no store, and have no JSON.
  if (ToValidUtf8(decoded) != decoded) return std::nullopt;
  return decoded;
}

bool IsSegment(std::string_view segment) {
  const auto is_control = [](unsigned char c) { return c < 0x20 || c == 0x7f; };
  return !segment.empty() && segment != "." && segment != ".." &&
         std::none_of(segment.begin(), segment.end(), is_control);
}

// Hands each part of `text` between `separator`s to `take`, until that returns false.
template <typename Take>
bool ForEachPart(std::string_view text, char separator, const Take& take) {
  while (true) {
    const size_t end = text.find(separator);
    if (!take(text.substr(0, end))) return false;
    if (end == text.npos) return true;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

std::string FieldOf(const FormFields& fields, std::string_view name) {
  for (const auto& [known, value] : fields)
    if (known == name) return value;
  return {};
}

std::optional<Url> ParseUrl(std::string_view target) {
  if (!target.starts_with('/')) return std::nullopt;
  const size_t question = target.find('?');
  Url url;
  if (question != target.npos) {
    const auto query = ParseForm(target.substr(question + 1));
    if (!query) return std::nullopt;
    url.query = *query;
  }
  const std::string_view path = target.substr(1, question == target.npos ? question : question - 1);
  if (path.empty()) return url;
  const bool sound = ForEachPart(path, '/', [&url](std::string_view part) {
    const auto segment = Decoded(part, false);
    if (!segment || !IsSegment(*segment)) return false;
    url.segments.push_back(*segment);
    return true;
  });
  return sound ? std::optional(url) : std::nullopt;
}

std::optional<FormFields> ParseForm(std::string_view form) {
  FormFields fields;
  const bool sound = ForEachPart(form, '&', [&fields](std::string_view part) {
    if (part.empty()) return true;
    const size_t equals = part.find('=');
    const auto name = Decoded(part.substr(0, equals), true);
    const auto value =
        Decoded(equals == part.npos ? std::string_view() : part.substr(equals + 1), true);
    if (!name || !value || fields.size() == kMostFields) return false;
    fields.emplace_back(*name, *value);
    return true;
  });
  return sound ? std::optional(fields) : std::nullopt;
}

std::string PercentEncoded(std::string_view text) {
  std::string encoded;
  for (const unsigned char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '.' || c == '_' || c == '~';
    if (plain) {
      encoded += static_cast<char>(c);
    } else {
      encoded += {'%', kDigits[c >> 4], kDigits[c & 15]};
    }
  }
  return encoded;
}

}  // namespace countercheck
