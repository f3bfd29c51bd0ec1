// When: a day, week, month, quarter, half or year, fiscal or calendar, as dates.
//
//   "Q2 2026"                    2026-04-01 … 2026-06-30, "Q2 2026"
//   "fiscal third quarter"       no dates (the calendar is not known), "Q3 FY2025"
//
// Always resolved against the date of the article, never against the clock.
#ifndef COUNTERCHECK_CORE_PERIOD_H_
#define COUNTERCHECK_CORE_PERIOD_H_

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "core/span.h"

namespace countercheck {

using Date = std::chrono::year_month_day;

// "2026-06-23", or with a time behind it ("2026-06-23T14:00:00+00:00": the day as written).
// Nothing where it is no such date or no day of the calendar.
std::optional<Date> ParseIsoDate(std::string_view text);
std::string FormatIsoDate(const Date& date);
// `days` later (earlier where negative).
Date AddDays(const Date& date, int days);
Date LastDayOfMonth(std::chrono::year year, std::chrono::month month);
// 1 for Monday … 7 for Sunday.
int IsoWeekday(const Date& date);

enum class Grain { kDay, kWeek, kMonth, kQuarter, kHalf, kYear, kDecade, kOther };

struct Period {
  std::optional<Date> start;  // first day
  std::optional<Date> end;    // last day
  Grain grain = Grain::kOther;
  std::string label;  // "Q2 2026", "Q3 FY2025", "2026-06-23"; never empty
  bool fiscal = false;

  bool HasDates() const { return start && end; }
  bool operator==(const Period&) const = default;
};

// What the words of a period point to.
enum class PeriodRole {
  kNamed,     // "Q2 2026", "on Friday", "last month": stands on its own
  kCurrent,   // "the quarter", "the period", "quarterly": the one the article reports on
  kYearAgo,   // "a year earlier", "the year-ago quarter": the one meant, a year before
  kPrevious,  // "the prior month", "the previous quarter": the one meant, one grain before
};

// A period where it stands in a text.
struct PeriodMention {
  Period period;
  Range range;
  PeriodRole role = PeriodRole::kNamed;

  bool operator==(const PeriodMention&) const = default;
};

std::string_view ToString(Grain grain);  // "quarter"

}  // namespace countercheck

#endif  // COUNTERCHECK_CORE_PERIOD_H_
