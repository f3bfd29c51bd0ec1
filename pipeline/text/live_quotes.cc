#include "pipeline/text/live_quotes.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace countercheck {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// "ACM,", "BRK.B,"
bool IsTicker(std::string_view line) {
  constexpr size_t kLongest = 10;
  if (line.size() < 2 || line.size() > kLongest || line.back() != ',') return false;
  line.remove_suffix(1);
  return std::all_of(line.begin(), line.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || IsDigit(c) || c == '.' || c == '-' || c == '^';
  });
}

// "+0.74%", "-1.45%,"
bool IsMove(std::string_view line) {
  if (line.ends_with(',')) line.remove_suffix(1);
  if (line.size() < 3 || (line.front() != '+' && line.front() != '-') || line.back() != '%')
    return false;
  line = line.substr(1, line.size() - 2);
  return std::all_of(line.begin(), line.end(), [](char c) { return IsDigit(c) || c == '.'; });
}

// One line behind its line feed, without the space that it begins with.
struct Indented {
  size_t feed = 0;  // place of the line feed before it
  std::string_view words;
};

// Nothing where the line behind the line feed at `feed` does not begin with one space and a word.
bool ReadIndented(std::string_view text, size_t feed, Indented* line) {
  if (feed + 2 >= text.size() || text[feed + 1] != ' ' || text[feed + 2] == ' ') return false;
  const size_t end = std::min(text.find('\n', feed + 1), text.size());
  line->feed = feed;
  line->words = text.substr(feed + 2, end - feed - 2);
  while (line->words.ends_with(' ')) line->words.remove_suffix(1);
  return !line->words.empty();
}

}  // namespace

void BracketLiveQuotes(NormalizedText* text) {
  std::vector<size_t> spaces, opening, closing;
  const std::string_view all = text->text;
  for (size_t feed = all.find('\n'); feed != all.npos; feed = all.find('\n', feed + 1)) {
    Indented ticker, move, rest;
    if (!ReadIndented(all, feed, &ticker) || !IsTicker(ticker.words)) continue;
    const size_t second = all.find('\n', feed + 1);
    if (second == all.npos || !ReadIndented(all, second, &move) || !IsMove(move.words)) continue;
    const size_t third = all.find('\n', second + 1);
    spaces.insert(spaces.end(), {feed, second});
    if (third == all.npos || !ReadIndented(all, third, &rest)) continue;
    opening.push_back(feed + 1);
    closing.push_back(third);
  }
  ReplaceBytes(spaces, ' ', text);
  ReplaceBytes(opening, '(', text);
  ReplaceBytes(closing, ')', text);
}

}  // namespace countercheck
