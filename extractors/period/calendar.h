// Whole months, quarters, halves and years as dates, with the labels of periods.h.
//
//   QuarterPeriod(2026, 2)     2026-04-01 … 2026-06-30, "Q2 2026"
//   MonthsEnding(2026, 3, 9)   2025-07-01 … 2026-03-31
#ifndef COUNTERCHECK_EXTRACTORS_PERIOD_CALENDAR_H_
#define COUNTERCHECK_EXTRACTORS_PERIOD_CALENDAR_H_

#include <optional>
#include <string>
#include <string_view>

#include "core/period.h"

namespace countercheck::periods {

// First and last day.
struct Days {
  Date start;
  Date end;
};

int YearOf(const Date& date);
unsigned MonthOf(const Date& date);
bool IsLastOfMonth(const Date& date);

// Nothing where the calendar has no such day.
std::optional<Date> MakeDate(int year, unsigned month, unsigned day);
// Days from `from` to `to`; negative where `to` is earlier.
int DaysBetween(const Date& from, const Date& to);
// The same day of another month, or the last one of a shorter month.
Date AddMonths(const Date& date, int months);

Days MonthDays(int year, unsigned month);
// `count` whole months, the last of them `month` of `year`.
Days MonthsEnding(int year, unsigned month, int count);

std::string_view MonthName(unsigned month);  // 1–12: "January"

// `quarter` 1–4, `half` 1–2, `month` 1–12.
Period DayPeriod(const Date& date);
Period MonthPeriod(int year, unsigned month);
Period QuarterPeriod(int year, int quarter);
Period HalfPeriod(int year, int half);
Period YearPeriod(int year);
Period DatedPeriod(const Days& days, Grain grain, std::string label);
// A period of which only the words are known.
Period LabelOnly(Grain grain, std::string label);

}  // namespace countercheck::periods

#endif  // COUNTERCHECK_EXTRACTORS_PERIOD_CALENDAR_H_
