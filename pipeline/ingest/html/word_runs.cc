#include "pipeline/ingest/html/word_runs.h"

#include <algorithm>
#include <functional>

namespace countercheck {
namespace {

constexpr size_t kWordsOfRun = 4;

bool IsWordByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// A number for each four words in a row.
std::vector<uint64_t> RunsOf(std::string_view text) {
  std::vector<uint64_t> words;
  for (size_t begin = 0; begin < text.size();) {
    size_t end = begin;
    while (end < text.size() && IsWordByte(text[end])) ++end;
    if (end > begin)
      words.push_back(std::hash<std::string_view>()(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  std::vector<uint64_t> runs;
  for (size_t i = kWordsOfRun; i <= words.size(); ++i) {
    uint64_t run = 0;
    for (size_t j = i - kWordsOfRun; j < i; ++j) run = run * 0x9E3779B97F4A7C15u + words[j];
    runs.push_back(run);
  }
  return runs;
}

}  // namespace

WordRuns::WordRuns(std::string_view text) : runs_(RunsOf(text)) {
  std::sort(runs_.begin(), runs_.end());
}

double WordRuns::ShareOf(std::string_view text) const {
  const std::vector<uint64_t> runs = RunsOf(text);
  if (runs.empty()) return 1;
  const auto held = std::count_if(runs.begin(), runs.end(), [this](uint64_t run) {
    return std::binary_search(runs_.begin(), runs_.end(), run);
  });
  return static_cast<double>(held) / static_cast<double>(runs.size());
}

}  // namespace countercheck
