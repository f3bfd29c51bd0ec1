#include "core/period.h"

#include <algorithm>

namespace countercheck {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// The value of up to four digits. Nothing for anything else.
std::optional<int> ParseNumber(std::string_view digits) {
  if (!std::all_of(digits.begin(), digits.end(), IsDigit)) return std::nullopt;
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

// What may stand behind a date: nothing, or a time ("T14:00", " 14:00:00Z").
bool IsTime(std::string_view rest) {
  if (rest.empty()) return true;
  const bool separated = rest[0] == 'T' || rest[0] == 't' || rest[0] == ' ';
  return separated && rest.size() >= 3 && IsDigit(rest[1]) && IsDigit(rest[2]);
}

std::string Padded(int value, size_t width) {
  std::string digits = std::to_string(value);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

}  // namespace

std::optional<Date> ParseIsoDate(std::string_view text) {
  constexpr size_t kDateSize = 10;
  if (text.size() < kDateSize || text[4] != '-' || text[7] != '-') return std::nullopt;
  if (!IsTime(text.substr(kDateSize))) return std::nullopt;
  const auto year = ParseNumber(text.substr(0, 4));
  const auto month = ParseNumber(text.substr(5, 2));
  const auto day = ParseNumber(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const Date date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                  std::chrono::day(static_cast<unsigned>(*day))};
  return date.ok() ? std::optional<Date>(date) : std::nullopt;
}

std::string FormatIsoDate(const Date& date) {
  const int year = static_cast<int>(date.year());
  const int month = static_cast<int>(static_cast<unsigned>(date.month()));
  const int day = static_cast<int>(static_cast<unsigned>(date.day()));
  return Padded(year, 4) + "-" + Padded(month, 2) + "-" + Padded(day, 2);
}

Date AddDays(const Date& date, int days) {
  return std::chrono::sys_days(date) + std::chrono::days(days);
}

Date LastDayOfMonth(std::chrono::year year, std::chrono::month month) {
  return std::chrono::year_month_day_last(year, std::chrono::month_day_last(month));
}

int IsoWeekday(const Date& date) {
  return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(date)).iso_encoding());
}

std::string_view ToString(Grain grain) {
  switch (grain) {
    case Grain::kDay:
      return "day";
    case Grain::kWeek:
      return "week";
    case Grain::kMonth:
      return "month";
    case Grain::kQuarter:
      return "quarter";
    case Grain::kHalf:
      return "half";
    case Grain::kYear:
      return "year";
    case Grain::kDecade:
      return "decade";
    case Grain::kOther:
      return "other";
  }
  return "";
}

}  // namespace countercheck
