#include "app/serve/assets.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "reports/html_text.h"

namespace countercheck {
namespace {

bool IsPlainName(std::string_view name) {
  return !name.starts_with('.') && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || c == '_' || c == '.';
  });
}

// Not where a link leads out of the folder.
bool IsWithin(const std::filesystem::path& path, const std::filesystem::path& folder) {
  std::error_code failure;
  const auto file = std::filesystem::canonical(path, failure);
  if (failure || !std::filesystem::is_regular_file(file, failure)) return false;
  const auto home = std::filesystem::canonical(folder, failure);
  return !failure && file.parent_path() == home;
}

}  // namespace

std::string AssetText(std::string_view name, const std::string& folder) {
  if (!IsPlainName(name)) return {};
  if (name == "report.css" || name == "report.js") return std::string(HtmlFile(name));
  if (folder.empty()) return std::string(BuiltinAsset(name));
  const std::filesystem::path path = std::filesystem::path(folder) / name;
  if (!IsWithin(path, folder)) return {};
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace countercheck
