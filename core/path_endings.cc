#include "core/path_endings.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>

namespace countercheck {
namespace {

size_t SharedEnding(std::string_view a, std::string_view b) {
  const size_t size = std::min(a.size(), b.size());
  return static_cast<size_t>(
      std::mismatch(a.rbegin(), a.rbegin() + static_cast<long>(size), b.rbegin()).first -
      a.rbegin());
}

// The ending of `path` that begins a part and is longer than `shared`.
std::string_view EndingBeyond(std::string_view path, size_t shared) {
  const size_t first = path.size() - shared;  // where the shared ending begins
  if (first < 2) return path;
  const size_t slash = path.rfind('/', path[first - 1] == '/' ? first - 2 : first - 1);
  return slash == path.npos ? path : path.substr(slash + 1);
}

// "a/b/c/report.txt" is "a/…/report.txt".
std::string WithoutMiddle(std::string_view ending) {
  const size_t first = ending.find('/', 1), last = ending.rfind('/');
  if (first == ending.npos || first >= last) return std::string(ending);
  return std::string(ending.substr(0, first)) + "/…" + std::string(ending.substr(last));
}

}  // namespace

std::vector<std::string> ShortestEndings(const std::vector<std::string_view>& paths) {
  // Read backwards, the path that shares most with another one stands beside it.
  std::vector<size_t> order(paths.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
    return std::lexicographical_compare(paths[a].rbegin(), paths[a].rend(), paths[b].rbegin(),
                                        paths[b].rend());
  });
  std::vector<std::string_view> endings(paths.size());
  std::map<std::string, int> uses;
  for (size_t i = 0; i < order.size(); ++i) {
    const std::string_view path = paths[order[i]];
    const size_t before = i > 0 ? SharedEnding(path, paths[order[i - 1]]) : 0;
    const size_t after = i + 1 < order.size() ? SharedEnding(path, paths[order[i + 1]]) : 0;
    endings[order[i]] = EndingBeyond(path, std::max(before, after));
    ++uses[WithoutMiddle(endings[order[i]])];
  }
  std::vector<std::string> shown;
  for (const std::string_view ending : endings) {
    const std::string brief = WithoutMiddle(ending);
    shown.push_back(uses[brief] == 1 ? brief : std::string(ending));
  }
  return shown;
}

}  // namespace countercheck
