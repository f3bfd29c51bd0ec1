#include "pipeline/text/lines.h"

#include <algorithm>
#include <array>

namespace countercheck {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }

// Calls `visit` with the range of each line, its line feed left out.
template <typename Visit>
void ForEachLine(std::string_view text, Visit visit) {
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    visit(Range{begin, end});
    begin = end + 1;
  }
}

Range Trimmed(std::string_view text, Range range) {
  while (!range.empty() && text[range.end - 1] == ' ') --range.end;
  while (!range.empty() && text[range.begin] == ' ') ++range.begin;
  return range;
}

// Words of a wrapped line are longer than this only rarely, so a line that leaves more room than
// its neighbour's first word needs was ended on purpose. Editors were not exact.
constexpr size_t kSlack = 8;
constexpr size_t kNarrowest = 45;
constexpr size_t kWidest = 100;

// A line break within a paragraph, if the text is wrapped.
struct Break {
  size_t place = 0;        // of the line feed
  size_t length = 0;       // of the line before it
  size_t word = 0;         // of the first word behind it
  bool continues = false;  // goes on in lower case or with a figure, after no final stop
};

size_t FirstWordLength(std::string_view line) { return std::min(line.find(' '), line.size()); }

std::vector<Break> FindBreaks(std::string_view text, const std::vector<Line>& lines) {
  std::vector<Break> breaks;
  for (size_t i = 1; i < lines.size(); ++i) {
    const Line& line = lines[i - 1];
    const Line& next = lines[i];
    const std::string_view words = text.substr(next.range.begin, next.range.size());
    if (next.blank_before || next.indented || MarkerLength(words) > 0) continue;
    const char last = text[line.range.end - 1];
    const bool stopped = last == '.' || last == '?' || last == '!' || last == ':';
    breaks.push_back({text.find('\n', line.range.end), line.range.size(), FirstWordLength(words),
                      !stopped && (IsLower(words.front()) || IsDigit(words.front()))});
  }
  return breaks;
}

// The width that the text is wrapped to; 0 where it is not.
size_t WrapWidth(const std::vector<Line>& lines, const std::vector<Break>& breaks) {
  if (breaks.empty()) return 0;
  const auto too_long = std::count_if(lines.begin(), lines.end(),
                                      [](const Line& line) { return line.range.size() > kWidest; });
  const auto continuing =
      std::count_if(breaks.begin(), breaks.end(), [](const Break& b) { return b.continues; });
  const bool mostly_short = static_cast<size_t>(too_long) * 50 <= lines.size();
  const bool mostly_runs_on = static_cast<size_t>(continuing) * 5 >= breaks.size() * 2;
  if (!mostly_short || !mostly_runs_on) return 0;
  size_t width = 0;
  for (const Break& b : breaks) width = std::max(width, std::min(b.length, kWidest));
  return width < kNarrowest ? 0 : width;
}

constexpr std::array<std::string_view, 8> kBullets = {"-", "*", "•", "·", "▪", "‣", "●", "–"};

size_t BulletLength(std::string_view line) {
  for (const std::string_view bullet : kBullets) {
    if (!line.starts_with(bullet)) continue;
    if (line.size() == bullet.size()) return line.size();
    if (line[bullet.size()] == ' ') return line.find_first_not_of(' ', bullet.size());
  }
  return 0;
}

size_t NumberLength(std::string_view line) {
  size_t digits = 0;
  while (digits < line.size() && digits < 3 && IsDigit(line[digits])) ++digits;
  if (digits == 0 || digits + 1 >= line.size()) return 0;
  if ((line[digits] != '.' && line[digits] != ')') || line[digits + 1] != ' ') return 0;
  return std::min(line.find_first_not_of(' ', digits + 1), line.size());
}

}  // namespace

std::vector<Line> SplitLines(std::string_view text) {
  std::vector<Line> lines;
  bool blank = true;
  ForEachLine(text, [&](Range whole) {
    const Range range = Trimmed(text, whole);
    if (range.empty()) {
      if (!lines.empty()) lines.back().blank_after = true;
      blank = true;
      return;
    }
    lines.push_back({range, range.begin > whole.begin, blank, false});
    blank = false;
  });
  // Empty lines at the end separate the last line from nothing.
  if (!lines.empty()) lines.back().blank_after = false;
  return lines;
}

size_t CountLines(std::string_view text) {
  size_t count = 0;
  ForEachLine(text, [&](Range range) { count += !Trimmed(text, range).empty(); });
  return count;
}

void JoinWrappedLines(NormalizedText* text) {
  const std::vector<Line> lines = SplitLines(text->text);
  const std::vector<Break> breaks = FindBreaks(text->text, lines);
  const size_t width = WrapWidth(lines, breaks);
  if (width == 0) return;
  std::vector<size_t> places;
  for (const Break& b : breaks) {
    if (b.length + 1 + b.word + kSlack > width) places.push_back(b.place);
  }
  ReplaceBytes(places, ' ', text);
}

size_t MarkerLength(std::string_view line) {
  size_t length = 0;
  for (int i = 0; i < 3; ++i) {
    const size_t bullet = BulletLength(line.substr(length));
    length += bullet;
    if (bullet == 0 || length == line.size()) break;
  }
  return length + NumberLength(line.substr(length));
}

bool IsNumbered(std::string_view line) { return NumberLength(line) > 0; }

}  // namespace countercheck
