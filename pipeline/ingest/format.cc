#include "pipeline/ingest/format.h"

#include <algorithm>
#include <array>
#include <utility>

#include "pipeline/ingest/html/html_page.h"
#include "pipeline/ingest/html/tag_scanner.h"
#include "pipeline/ingest/json_signs.h"
#include "pipeline/ingest/mail.h"
#include "pipeline/text/charset.h"
#include "pipeline/text/utf8_text.h"

namespace countercheck {
namespace {

struct FormatName {
  std::string_view name;
  InputFormat format;
};

constexpr std::array kNames = {
    FormatName{"text", InputFormat::kText},     FormatName{"jsonl", InputFormat::kJsonLines},
    FormatName{"html", InputFormat::kHtml},     FormatName{"feed", InputFormat::kFeed},
    FormatName{"warc", InputFormat::kWarc},     FormatName{"ninjs", InputFormat::kNinjs},
    FormatName{"newsml", InputFormat::kNewsMl}, FormatName{"markdown", InputFormat::kMarkdown},
    FormatName{"eml", InputFormat::kMail},
};

constexpr std::array kEndings = {
    FormatName{".jsonl", InputFormat::kJsonLines}, FormatName{".ndjson", InputFormat::kJsonLines},
    FormatName{".md", InputFormat::kMarkdown},     FormatName{".markdown", InputFormat::kMarkdown},
    FormatName{".eml", InputFormat::kMail},
};

// "a.jsonl.gz" is JSON lines inside.
std::string_view WithoutPacking(std::string_view path) {
  for (const std::string_view ending : {".gz", ".zst"}) {
    if (path.ends_with(ending)) path.remove_suffix(ending.size());
  }
  return path;
}

// Where the first element begins: behind spaces, comments, declarations. The size of `text` where
// that is not in it; nothing where other words come first.
std::optional<size_t> FirstElement(std::string_view text) {
  size_t place = 0;
  while (true) {
    place = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF", place);
    if (place == text.npos) return text.size();
    if (text[place] != '<') return std::nullopt;
    const std::string_view sign = text.substr(place + 1, 1);
    if (sign != "!" && sign != "?") return place;
    Tag tag;
    if (!ScanTag(text, place, &tag)) return text.size();
    const std::string kind = LowerAscii(text.substr(place, 14));
    if (kind == "<!doctype html") return place;
    // Of a document type with declarations of its own the end is behind them.
    const bool subset =
        kind.starts_with("<!doctype") && text.substr(place, tag.end - place).find('[') != text.npos;
    place = subset ? text.find("]>", place) : tag.end;
    if (place == text.npos) return text.size();
    if (subset) place += 2;
  }
}

// The name of the element at `place`, without its prefix.
std::string_view NameAt(std::string_view xml, size_t place) {
  const size_t end = std::min(xml.find_first_of(" \t\r\n/>", place), xml.size());
  const std::string_view name = xml.substr(place + 1, end - place - 1);
  return name.substr(name.find(':') + 1);
}

constexpr std::array kRoots = {
    FormatName{"rss", InputFormat::kFeed},        FormatName{"feed", InputFormat::kFeed},
    FormatName{"RDF", InputFormat::kFeed},        FormatName{"newsMessage", InputFormat::kNewsMl},
    FormatName{"newsItem", InputFormat::kNewsMl}, FormatName{"NewsML", InputFormat::kNewsMl},
    FormatName{"nitf", InputFormat::kNewsMl},
};

// Text in UTF-16 or UTF-32 as UTF-8; empty for any other.
std::string DecodedIfWide(std::string_view start) {
  if (start.find('\0') == start.npos) return "";
  const Result<std::string> charset = DetectCharset(start);
  const bool wide = charset && charset->starts_with("UTF-") && *charset != "UTF-8";
  return wide ? ToUtf8(start, *charset).text : "";
}

InputFormat ByElement(std::string_view start, size_t place) {
  const std::string_view root = NameAt(start, place);
  const auto* known = std::find_if(kRoots.begin(), kRoots.end(),
                                   [&](const FormatName& r) { return r.name == root; });
  if (known != kRoots.end()) return known->format;
  return IsHtml(start.substr(place)) ? InputFormat::kHtml : InputFormat::kText;
}

// Pages may stand in Markdown, but no feeds and items of agencies.
bool IsFeedOrAgencyXml(std::string_view start) {
  const std::optional<size_t> element = FirstElement(start);
  if (!element || *element >= start.size()) return false;
  const InputFormat format = ByElement(start, *element);
  return format == InputFormat::kFeed || format == InputFormat::kNewsMl;
}

InputFormat ByJson(std::string_view start) {
  const bool list = start.starts_with('[');
  const size_t inner = start.find_first_not_of(" \t\r\n", 1);
  if (list && (inner == start.npos || start[inner] != '{')) return InputFormat::kText;
  switch (KindOfJson(start)) {
    case JsonKind::kFeed:
      return InputFormat::kFeed;
    case JsonKind::kNinjs:
      return InputFormat::kNinjs;
    default:
      return list ? InputFormat::kText : InputFormat::kDetect;
  }
}

}  // namespace

std::vector<std::string> FormatNames() {
  std::vector<std::string> names;
  for (const FormatName& known : kNames) names.emplace_back(known.name);
  return names;
}

std::optional<InputFormat> FormatOfName(std::string_view name) {
  const auto* known = std::find_if(kNames.begin(), kNames.end(),
                                   [&](const FormatName& n) { return n.name == name; });
  if (known == kNames.end()) return std::nullopt;
  return known->format;
}

InputFormat DetectFormat(std::string_view start, std::string_view path) {
  const std::string decoded = DecodedIfWide(start);
  if (!decoded.empty()) start = decoded;
  path = WithoutPacking(path);
  for (const FormatName& ending : kEndings) {
    if (!path.ends_with(ending.name)) continue;
    const bool other = ending.format == InputFormat::kMarkdown && IsFeedOrAgencyXml(start);
    if (!other) return ending.format;
  }
  const size_t first = start.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == start.npos) return InputFormat::kText;
  start.remove_prefix(first);
  if (start.starts_with("WARC/")) return InputFormat::kWarc;
  if (IsMail(start)) return InputFormat::kMail;
  if (start[0] == '{' || start[0] == '[') return ByJson(start);
  const std::optional<size_t> element = FirstElement(start);
  if (element && *element < start.size()) return ByElement(start, *element);
  return HoldsPage(start) ? InputFormat::kHtml : InputFormat::kText;
}

bool TellsNothing(std::string_view start) {
  const std::optional<size_t> element = FirstElement(start);
  return element && *element == start.size() && start.find('<') != start.npos;
}

}  // namespace countercheck
