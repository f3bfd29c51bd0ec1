#include "pipeline/text/title.h"

#include <algorithm>
#include <string>

#include "pipeline/text/boilerplate.h"
#include "pipeline/text/dateline.h"
#include "pipeline/text/sentences.h"

namespace countercheck {
namespace {

constexpr size_t kTopLines = 8;
constexpr size_t kMaxTitleBytes = 400;
constexpr int kMaxTitleWords = 35;
// Rubrics and links: "Signals", "Back to feed".
constexpr int kNavigationWords = 3;
constexpr int kTitleWordsBehindNavigation = 5;

std::string_view At(std::string_view text, const Line& line) {
  return text.substr(line.range.begin, line.range.size());
}

bool IsWordByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

// The words in lower case, sorted; signs and the spaces around them do not matter, as feeds print
// "Near - Term" for "Near-Term".
std::vector<std::string> SortedWords(std::string_view line) {
  std::vector<std::string> words(1);
  for (char c : line) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (IsWordByte(c)) {
      words.back() += c;
    } else if (c != '\'' && !words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  std::sort(words.begin(), words.end());
  return words;
}

// At least three quarters of the words of each are in the other.
bool SaysTheSame(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> common;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
  return !common.empty() && common.size() * 4 >= std::max(a.size(), b.size()) * 3;
}

std::vector<size_t> FindGivenTitle(std::string_view text, const std::vector<Line>& lines,
                                   std::string_view title) {
  std::vector<size_t> found;
  const auto words = SortedWords(title.substr(0, kMaxTitleBytes));
  for (size_t i = 0; i < std::min(lines.size(), kTopLines); ++i) {
    const std::string_view line = At(text, lines[i]);
    if (line.size() <= kMaxTitleBytes && SaysTheSame(words, SortedWords(line))) found.push_back(i);
  }
  return found;
}

bool IsSkipped(std::string_view text, const std::vector<Line>& lines, size_t i) {
  const std::string_view line = At(text, lines[i]);
  if (i + 1 == lines.size()) return false;
  if (IsBoilerplate(line) || IsDateLine(line)) return true;
  const bool runs_on = i + 1 < lines.size() && !lines[i + 1].blank_before;
  if (!runs_on || CountWords(line) > kNavigationWords || EndsSentence(line)) return false;
  const Line& next = lines[i + 1];
  return CountWords(At(text, next)) <= kNavigationWords || IsDateLine(At(text, next));
}

bool IsTitle(std::string_view text, const Line& line, bool behind_navigation) {
  const std::string_view words = At(text, line);
  if (words.size() > kMaxTitleBytes || MarkerLength(words) > 0) return false;
  const int count = CountWords(words);
  if (count > kMaxTitleWords || words.ends_with(':') || words.ends_with(',')) return false;
  if (behind_navigation && count < kTitleWordsBehindNavigation) return false;
  if (behind_navigation) return line.blank_after || !EndsSentence(words);
  if (EndsSentence(words) && !IsQuestion(words) && !line.blank_after) return false;
  return SplitSentences(text, line.range).size() <= 2;
}

}  // namespace

std::vector<size_t> FindTitle(std::string_view text, const std::vector<Line>& lines,
                              std::string_view title) {
  if (!title.empty()) return FindGivenTitle(text, lines, title);
  size_t first = 0;
  while (first < std::min(lines.size(), kTopLines) && IsSkipped(text, lines, first)) ++first;
  if (first >= lines.size() || !IsTitle(text, lines[first], first > 0)) return {};
  return {first};
}

}  // namespace countercheck
