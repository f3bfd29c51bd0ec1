#include "core/metric_words.h"

#include <algorithm>
#include <array>

namespace countercheck {
namespace {

bool IsAcronym(std::string_view word) {
  constexpr std::array<std::string_view, 4> kAcronyms = {"eps", "ipo", "gdp", "ebitda"};
  return std::find(kAcronyms.begin(), kAcronyms.end(), word) != kAcronyms.end();
}

std::string Upper(std::string_view word) {
  std::string upper(word);
  for (char& c : upper) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return upper;
}

}  // namespace

std::string MetricInWords(std::string_view metric) {
  std::string words;
  while (!metric.empty()) {
    const std::string_view word = metric.substr(0, metric.find('_'));
    metric.remove_prefix(std::min(metric.size(), word.size() + 1));
    words += (words.empty() ? "" : " ") + (IsAcronym(word) ? Upper(word) : std::string(word));
  }
  return words;
}

std::string OneMetricInWords(std::string_view metric) {
  constexpr std::string_view kVowels = "aeio";  // "a unit", "a user"
  const bool vowel = !metric.empty() && kVowels.find(metric[0]) != kVowels.npos;
  return (vowel ? "an " : "a ") + MetricInWords(metric);
}

}  // namespace countercheck
