// The words of one day, before the year of a date without one is settled.
//
//   "June 23, 2026"  →  month 6, day 23, year 2026
//   "23rd of June"   →  month 6, day 23, year 0
#ifndef COUNTERCHECK_EXTRACTORS_PERIOD_DAY_WORDS_H_
#define COUNTERCHECK_EXTRACTORS_PERIOD_DAY_WORDS_H_

#include <optional>

#include "extractors/period/match.h"

namespace countercheck::periods {

struct DayWords {
  unsigned month = 0;  // 1–12
  int day = 0;         // as printed: the month may not have it
  int year = 0;        // 0: not named
  size_t next = 0;
  bool day_first = false;  // "23/6/2026"
};

// "June 23", "the 23rd of June, 2026", "2026-06-23", "6/23/26", "Dec31", "July first 2000".
std::optional<DayWords> DayWordsAt(const Scene& scene, size_t i);

// Takes the year that stands behind a day: ", 2026", "of 1865", "last year".
void ReadYearBehind(const Scene& scene, DayWords& read);

}  // namespace countercheck::periods

#endif  // COUNTERCHECK_EXTRACTORS_PERIOD_DAY_WORDS_H_
