#include "app/input_paths.h"

#include <glob.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <string_view>
#include <system_error>

namespace countercheck {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> ArticlesBelow(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code error;
  fs::recursive_directory_iterator place(folder, error);
  for (; !error && place != fs::recursive_directory_iterator(); place.increment(error)) {
    std::error_code vanished;
    if (IsArticleFile(place->path().string()) && place->is_regular_file(vanished)) {
      files.push_back(place->path().string());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> Matching(const std::string& pattern) {
  glob_t found{};
  std::vector<std::string> files;
  if (glob(pattern.c_str(), 0, nullptr, &found) == 0) {
    files.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  }
  globfree(&found);
  return files;
}

}  // namespace

bool IsArticleFile(const std::string& path) {
  constexpr std::string_view kEndings[] = {".txt", ".jsonl", ".ndjson", ".html",
                                           ".htm", ".md",    ".xml",    ".eml"};
  return std::find(std::begin(kEndings), std::end(kEndings), fs::path(path).extension()) !=
         std::end(kEndings);
}

std::vector<std::string> ExpandPaths(const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    std::error_code ignored;
    std::vector<std::string> found;
    if (fs::is_directory(path, ignored)) {
      found = ArticlesBelow(path);
    } else if (path.find_first_of("*?[") != path.npos && !fs::exists(path, ignored)) {
      found = Matching(path);
    }
    if (found.empty() && !fs::is_directory(path, ignored)) found = {path};
    files.insert(files.end(), found.begin(), found.end());
  }
  return files;
}

}  // namespace countercheck
