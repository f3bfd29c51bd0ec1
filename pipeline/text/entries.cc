#include "pipeline/text/entries.h"

#include <algorithm>
#include <chrono>
#include <optional>

#include "pipeline/text/boilerplate.h"
#include "pipeline/text/dateline.h"

namespace countercheck {
namespace {

constexpr int kMostWords = 10;
constexpr int kLeastWords = 5;  // of a line that makes an entry
constexpr size_t kFewestEntries = 2;
constexpr int kMostDays = 31;  // that a live blog runs

// The day that `line` stands for; nothing where it says more, or no day.
std::optional<Date> DayOf(std::string_view line) {
  if (line.size() > 80 || CountWords(line) > kMostWords || !IsDateLine(line)) return std::nullopt;
  return FindDates(line).front().date;
}

bool AreNear(const std::vector<Date>& days) {
  if (days.size() < kFewestEntries) return false;
  const auto [first, last] = std::minmax_element(days.begin(), days.end());
  return (std::chrono::sys_days(*last) - std::chrono::sys_days(*first)).count() <= kMostDays;
}

}  // namespace

GivenDays EntryDays(std::string_view text, const std::vector<Line>& lines) {
  GivenDays days;
  std::vector<Date> entries;  // the days of those that have words
  std::optional<Date> day;
  bool has_words = true;
  for (const Line& line : lines) {
    const std::string_view words = text.substr(line.range.begin, line.range.size());
    if (const auto named = DayOf(words)) {
      day = named;
      has_words = false;
    } else if (day && !has_words && CountWords(words) >= kLeastWords) {
      entries.push_back(*day);
      has_words = true;
    }
    days.push_back(day);
  }
  if (!AreNear(entries)) days.clear();
  return days;
}

}  // namespace countercheck
