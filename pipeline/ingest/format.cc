#include "pipeline/ingest/format.h"

#include <algorithm>
#include <array>
#include <utility>

#include "pipeline/ingest/html/html_page.h"
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
    FormatName{".jsonl", InputFormat::kJsonLines},
    FormatName{".ndjson", InputFormat::kJsonLines},
    FormatName{".md", InputFormat::kMarkdown},
    FormatName{".markdown", InputFormat::kMarkdown},
    FormatName{".eml", InputFormat::kMail},
};

// "a.jsonl.gz" is JSON lines inside.
std::string_view WithoutPacking(std::string_view path) {
  for (const std::string_view ending : {".gz", ".zst"}) {
    if (path.ends_with(ending)) path.remove_suffix(ending.size());
  }
  return path;
}

// The name of the first element, without its prefix; empty where there is none.
std::string_view RootOf(std::string_view xml) {
  size_t place = xml.find('<');
  while (place < xml.size() &&
         (xml.substr(place + 1, 1) == "?" || xml.substr(place + 1, 1) == "!")) {
    place = xml.find('<', place + 1);
  }
  if (place >= xml.size()) return {};
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

// What JSON of each kind names near its beginning.
constexpr std::array kJsonSigns = {
    FormatName{"https://jsonfeed.org/version", InputFormat::kFeed},
    FormatName{"\"body_html\"", InputFormat::kNinjs},
    FormatName{"\"body_xhtml\"", InputFormat::kNinjs},
    FormatName{"\"body_text\"", InputFormat::kNinjs},
    FormatName{"\"bodies\"", InputFormat::kNinjs},
    FormatName{"ninjs-schema", InputFormat::kNinjs},
};

// Text in UTF-16 or UTF-32 as UTF-8; empty for any other.
std::string DecodedIfWide(std::string_view start) {
  const Result<std::string> charset = DetectCharset(start);
  const bool wide = charset && charset->starts_with("UTF-") && *charset != "UTF-8";
  return wide ? ToUtf8(start, *charset).text : "";
}

std::optional<InputFormat> ByXmlRoot(std::string_view start) {
  const std::string_view root = RootOf(start);
  const auto* known = std::find_if(kRoots.begin(), kRoots.end(),
                                   [&](const FormatName& r) { return r.name == root; });
  if (known == kRoots.end()) return std::nullopt;
  return known->format;
}

// A quoted name is sought as it is written, so that no text that quotes it is taken for it. In the
// others "\/" is how many write "/". JSON lines have a "text".
std::optional<InputFormat> ByJsonSign(std::string_view start) {
  if (start.find("\"text\":") != start.npos) return std::nullopt;
  std::string plain(start);
  std::erase(plain, '\\');
  for (const FormatName& sign : kJsonSigns) {
    const bool quoted = sign.name.starts_with('"');
    if ((quoted ? start : plain).find(sign.name) != start.npos) return sign.format;
  }
  return std::nullopt;
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
    if (path.ends_with(ending.name)) return ending.format;
  }
  const size_t first = start.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == start.npos) return InputFormat::kText;
  if (start.substr(first).starts_with("WARC/")) return InputFormat::kWarc;
  if (IsMail(start)) return InputFormat::kMail;
  const bool list = start.substr(first).starts_with("[{");
  if (list) return ByJsonSign(start).value_or(InputFormat::kText);
  if (start[first] == '{') return ByJsonSign(start).value_or(InputFormat::kDetect);
  if (start[first] != '<') return InputFormat::kText;
  if (const std::optional<InputFormat> format = ByXmlRoot(start)) return *format;
  return IsHtml(start) ? InputFormat::kHtml : InputFormat::kText;
}

}  // namespace countercheck
