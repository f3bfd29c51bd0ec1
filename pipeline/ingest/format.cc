#include "pipeline/ingest/format.h"

#include <algorithm>
#include <array>
#include <utility>

#include "pipeline/ingest/html/html_page.h"

namespace countercheck {
namespace {

struct FormatName {
  std::string_view name;
  InputFormat format;
};

constexpr std::array kNames = {
    FormatName{"text", InputFormat::kText},
    FormatName{"jsonl", InputFormat::kJsonLines},
    FormatName{"html", InputFormat::kHtml},
};

constexpr std::array kEndings = {
    FormatName{".jsonl", InputFormat::kJsonLines},
    FormatName{".ndjson", InputFormat::kJsonLines},
};

// "a.jsonl.gz" is JSON lines inside.
std::string_view WithoutPacking(std::string_view path) {
  for (const std::string_view ending : {".gz", ".zst"}) {
    if (path.ends_with(ending)) path.remove_suffix(ending.size());
  }
  return path;
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
  path = WithoutPacking(path);
  for (const FormatName& ending : kEndings) {
    if (path.ends_with(ending.name)) return ending.format;
  }
  if (IsHtml(start)) return InputFormat::kHtml;
  const size_t first = start.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  const bool json = first != start.npos && start[first] == '{';
  return json ? InputFormat::kDetect : InputFormat::kText;
}

}  // namespace countercheck
