#include "extractors/rule_spelling.h"

#include <algorithm>
#include <numeric>

namespace countercheck {
namespace {

constexpr size_t kMaxWordBytes = 40;
constexpr size_t kMaxDifferences = 2;
constexpr size_t kMaxQuotedBytes = 60;

// Levenshtein distance.
size_t Differences(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), size_t{0});
  for (size_t i = 0; i < a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i + 1;
    for (size_t j = 0; j < b.size(); ++j) {
      const size_t changed = diagonal + (a[i] != b[j]);
      diagonal = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string Nearest(std::string_view word, const std::vector<std::string>& known) {
  if (word.size() > kMaxWordBytes) return "";
  std::string nearest;
  size_t best = std::min(kMaxDifferences + 1, word.size() / 2 + 1);
  for (const std::string& candidate : known) {
    if (candidate.size() > kMaxWordBytes) continue;
    const size_t differences = Differences(word, candidate);
    if (differences >= best) continue;
    best = differences;
    nearest = candidate;
  }
  return nearest;
}

std::string DidYouMean(std::string_view word, const std::vector<std::string>& known) {
  const std::string nearest = Nearest(word, known);
  return nearest.empty() ? "" : "; did you mean '" + nearest + "'?";
}

std::string Joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

std::string Clipped(std::string_view text) {
  if (text.size() <= kMaxQuotedBytes) return std::string(text);
  size_t end = kMaxQuotedBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

}  // namespace countercheck
