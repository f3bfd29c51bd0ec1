#include "extractors/period/calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace countercheck::periods {
namespace {

constexpr std::array<std::string_view, 12> kMonthNames = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

}  // namespace

int YearOf(const Date& date) { return static_cast<int>(date.year()); }

unsigned MonthOf(const Date& date) { return static_cast<unsigned>(date.month()); }

bool IsLastOfMonth(const Date& date) { return date == LastDayOfMonth(date.year(), date.month()); }

std::optional<Date> MakeDate(int year, unsigned month, unsigned day) {
  const Date date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  if (!date.ok()) return std::nullopt;
  return date;
}

int DaysBetween(const Date& from, const Date& to) {
  return static_cast<int>((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count());
}

Date AddMonths(const Date& date, int months) {
  const Date moved = date + std::chrono::months{months};
  return moved.ok() ? moved : LastDayOfMonth(moved.year(), moved.month());
}

Days MonthDays(int year, unsigned month) { return MonthsEnding(year, month, 1); }

Days MonthsEnding(int year, unsigned month, int count) {
  const Date first{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{1}};
  return {AddMonths(first, 1 - count), LastDayOfMonth(first.year(), first.month())};
}

std::string_view MonthName(unsigned month) { return kMonthNames[std::clamp(month, 1u, 12u) - 1]; }

Period DayPeriod(const Date& date) {
  return DatedPeriod({date, date}, Grain::kDay, FormatIsoDate(date));
}

Period MonthPeriod(int year, unsigned month) {
  return DatedPeriod(MonthDays(year, month), Grain::kMonth,
                     fmt::format("{} {}", MonthName(month), year));
}

Period QuarterPeriod(int year, int quarter) {
  return DatedPeriod(MonthsEnding(year, static_cast<unsigned>(3 * quarter), 3), Grain::kQuarter,
                     fmt::format("Q{} {}", quarter, year));
}

Period HalfPeriod(int year, int half) {
  return DatedPeriod(MonthsEnding(year, static_cast<unsigned>(6 * half), 6), Grain::kHalf,
                     fmt::format("H{} {}", half, year));
}

Period YearPeriod(int year) {
  return DatedPeriod(MonthsEnding(year, 12, 12), Grain::kYear, std::to_string(year));
}

Period DatedPeriod(const Days& days, Grain grain, std::string label) {
  Period period = LabelOnly(grain, std::move(label));
  period.start = days.start;
  period.end = days.end;
  return period;
}

Period LabelOnly(Grain grain, std::string label) {
  Period period;
  period.grain = grain;
  period.label = std::move(label);
  return period;
}

}  // namespace countercheck::periods
