#include "reports/time_words.h"

#include <cstddef>

#include "core/period.h"

namespace countercheck {
namespace {

constexpr size_t kDay = 10;     // "2026-06-24"
constexpr size_t kMinute = 16;  // "2026-06-24T14:00"

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool IsClock(std::string_view text) {  // "14:00"
  return text.size() == 5 && IsDigit(text[0]) && IsDigit(text[1]) && text[2] == ':' &&
         IsDigit(text[3]) && IsDigit(text[4]);
}

// What stands behind the seconds and their fraction.
std::string_view ZoneOf(std::string_view behind_minutes) {
  size_t at = 0;
  while (at < behind_minutes.size() &&
         (IsDigit(behind_minutes[at]) || behind_minutes[at] == ':' || behind_minutes[at] == '.'))
    ++at;
  return behind_minutes.substr(at);
}

std::string ZoneInWords(std::string_view zone) {
  if (zone.empty()) return ", zone unstated";
  if (zone == "Z" || zone == "+00:00" || zone == "+0000") return " UTC";
  const bool is_offset = zone.front() == '+' || zone.front() == '-';
  return (is_offset ? " UTC" : " ") + std::string(zone);
}

}  // namespace

std::string TimeInWords(std::string_view published) {
  if (published.size() <= kDay || !ParseIsoDate(published)) return std::string(published);
  const char separator = published[kDay];
  if (published.size() < kMinute || (separator != 'T' && separator != ' ') ||
      !IsClock(published.substr(kDay + 1, 5)))
    return std::string(published);
  return std::string(published.substr(0, kDay)) + " " + std::string(published.substr(kDay + 1, 5)) +
         ZoneInWords(ZoneOf(published.substr(kMinute)));
}

}  // namespace countercheck
