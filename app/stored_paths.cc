#include "app/stored_paths.h"

#include <filesystem>
#include <system_error>

#include "pipeline/store/one_article.h"

namespace countercheck {

std::string PathForStore(const std::string& path) {
  std::error_code error;
  const auto absolute = std::filesystem::absolute(path, error);
  return path == "-" || error ? path : absolute.lexically_normal().string();
}

std::string ArticleInStore(const std::string& name, Database* store) {
  if (name.empty()) return name;
  std::string path = PathForStore(name);
  return FindArticle(path, store) ? path : name;
}

}  // namespace countercheck
