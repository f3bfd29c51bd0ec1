#include "extractors/period/units.h"

#include <fmt/format.h>

#include "extractors/period/calendar.h"

namespace countercheck::periods {
namespace {

struct UnitRow {
  std::string_view name;
  Grain grain;
};

// In the order of Unit.
constexpr UnitRow kUnits[] = {
    {"day", Grain::kDay},         {"week", Grain::kWeek},    {"month", Grain::kMonth},
    {"quarter", Grain::kQuarter}, {"half", Grain::kHalf},    {"year", Grain::kYear},
    {"decade", Grain::kDecade},   {"period", Grain::kOther}, {"fortnight", Grain::kOther},
    {"weekend", Grain::kOther},
};

int QuarterOf(const Date& date) { return static_cast<int>((MonthOf(date) + 2) / 3); }

Date MondayOf(const Date& date) { return AddDays(date, 1 - IsoWeekday(date)); }

bool IsWeekend(const Date& date) { return IsoWeekday(date) > 5; }

}  // namespace

std::string_view UnitName(int unit) { return kUnits[unit].name; }

Grain UnitGrain(int unit) { return kUnits[unit].grain; }

Date Shift(const Date& date, int count, int unit) {
  switch (unit) {
    case kDays:
      return AddDays(date, count);
    case kWeeks:
    case kWeekends:
      return AddDays(date, 7 * count);
    case kFortnights:
      return AddDays(date, 14 * count);
    case kMonths:
      return AddMonths(date, count);
    case kQuarters:
      return AddMonths(date, 3 * count);
    case kHalves:
      return AddMonths(date, 6 * count);
    case kDecades:
      return AddMonths(date, 120 * count);
    default:
      return AddMonths(date, 12 * count);
  }
}

Period Around(const Date& date, int unit) {
  switch (unit) {
    case kWeeks: {
      const Date monday = MondayOf(date);
      return DatedPeriod({monday, AddDays(monday, 6)}, Grain::kWeek,
                         "week of " + FormatIsoDate(monday));
    }
    case kWeekends: {
      const Date saturday = AddDays(MondayOf(date), 5);
      return DatedPeriod({saturday, AddDays(saturday, 1)}, Grain::kOther,
                         "weekend of " + FormatIsoDate(saturday));
    }
    case kMonths:
      return MonthPeriod(YearOf(date), MonthOf(date));
    case kQuarters:
      return QuarterPeriod(YearOf(date), QuarterOf(date));
    case kYears:
      return YearPeriod(YearOf(date));
    case kDecades: {
      const int first = YearOf(date) / 10 * 10;
      return DatedPeriod({MonthDays(first, 1).start, MonthDays(first + 9, 12).end}, Grain::kDecade,
                         fmt::format("{}s", first));
    }
    default:
      return DayPeriod(date);
  }
}

Date ShiftBusinessDays(Date date, int count) {
  const int step = count < 0 ? -1 : 1;
  for (int left = count * step; left > 0;) {
    date = AddDays(date, step);
    if (!IsWeekend(date)) --left;
  }
  return date;
}

}  // namespace countercheck::periods
