#include "app/serve/assets.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "reports/html_text.h"

namespace countercheck {
namespace {

bool IsPlainName(std::string_view name) {
  return !name.starts_with('.') && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || c == '_' || c == '.';
  });
}

}  // namespace

std::string AssetText(std::string_view name, const std::string& folder) {
  if (!IsPlainName(name)) return {};
  if (name == "report.css" || name == "report.js") return std::string(HtmlFile(name));
  if (folder.empty()) return std::string(BuiltinAsset(name));
  std::ifstream file(folder + "/" + std::string(name), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace countercheck
