// The units in which periods are counted, as steps of the calendar.
//
//   Shift(2026-05-31, -1, kMonths)   2026-04-30
//   Around(2026-05-31, kQuarters)    2026-04-01 … 2026-06-30, "Q2 2026"
#ifndef COUNTERCHECK_EXTRACTORS_PERIOD_UNITS_H_
#define COUNTERCHECK_EXTRACTORS_PERIOD_UNITS_H_

#include <string_view>

#include "core/period.h"
#include "extractors/period/words.h"

namespace countercheck::periods {

std::string_view UnitName(int unit);  // "week"
Grain UnitGrain(int unit);

// `count` units later (earlier where negative). A unit without a length of its own is a year.
Date Shift(const Date& date, int count, int unit);

// The week (from Monday), weekend, month, quarter … that holds `date`, or whose week does.
Period Around(const Date& date, int unit);

// `count` days from Monday to Friday later (earlier where negative). Holidays count as days.
Date ShiftBusinessDays(Date date, int count);

}  // namespace countercheck::periods

#endif  // COUNTERCHECK_EXTRACTORS_PERIOD_UNITS_H_
