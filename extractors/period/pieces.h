// What the readers of match.h share.
#ifndef COUNTERCHECK_EXTRACTORS_PERIOD_PIECES_H_
#define COUNTERCHECK_EXTRACTORS_PERIOD_PIECES_H_

#include <optional>

#include "extractors/period/match.h"

namespace countercheck::periods {

// A date behind "ended", "ending", "to": month and day in any form, or a month (its last day).
// Without a year the one nearest to the article; nothing where that is unknown.
struct DateReading {
  std::optional<Date> date;
  size_t next = 0;
};
std::optional<DateReading> EndDateAt(const Scene& scene, size_t i);

// The end behind the name of a period: ", the period ended 31 March 2026", "that ended Aug. 2".
std::optional<DateReading> EndedTailAt(const Scene& scene, size_t i);

// A year behind a day or month: ", 2026", " of 2026", "-2026", " '26".
std::optional<Reading> YearBehind(const Words& words, size_t i);
// " of last year", " this year" behind a day or month; nothing where the article has no date.
std::optional<Reading> RelativeYearBehind(const Scene& scene, size_t i);
// The year of a month without one: the latest such month that is not after the article's; the
// first that is not before it with "next" or "by" in front of word `i`, or where the words tell of
// what is to come; the year of the other end of a span ("April to June 2024").
std::optional<int> YearOfMonth(const Scene& scene, unsigned month, size_t i);
// The `months` whole months up to the month of `end`. Those of one calendar year take the label of
// the quarter, half or year that they are.
Period WholeMonths(const Date& end, int months);
// A month, capital, that needs no more words to be one, with its year.
Match ReadMonth(const Scene& scene, size_t i);
// One day, however it is named, bar those told by distance: so that it does not nest.
std::optional<Match> MatchSingleDay(const Scene& scene, size_t i);
// Whether the words before `i` tell of what is to come: "will open in two weeks".
bool LooksToCome(const Words& words, size_t i);
// Whether a verb of the past stands close before "in October", "in the fourth quarter": "unveiled".
bool TellsPast(const Words& words, size_t i);
// Whether a month without a year is one to come, the next of that name `ahead` (1–11) months behind
// the article's. News names the month ahead far more often than that of eleven months ago.
bool IsMonthToCome(const Words& words, int ahead, size_t i);
// What is traded by month of delivery: "soybeans".
bool IsTradedGood(const Words& words, size_t i);
// Whether what stands behind a number of four digits makes it a count: "2024 stores".
bool IsCountedThing(const Words& words, size_t i);
// Month and day at `i` on that weekday (0: any), as "Aug. 22" behind "Friday,".
std::optional<Match> MatchDayOn(const Scene& scene, size_t i, int weekday);

// The year behind a quarter or half: "2026", "of fiscal 2026", "FY26", "'26", "of next year".
struct YearTail {
  int year = 0;  // 0: none named ("of the fiscal year")
  bool fiscal = false;
  size_t next = 0;
};
std::optional<YearTail> YearTailAt(const Scene& scene, size_t i);

// Year, 1 more where "-26" or "/26" follows ("FY2025-26" ends in 2026).
std::optional<Reading> FiscalYearNumberAt(const Words& words, size_t i);

// Quarter (1–4), or year where `quarter` is 0, of a fiscal or calendar year; `year` 0 is inferred.
struct FiscalSpec {
  int quarter = 0;
  int year = 0;
  bool says_fiscal = false;
  bool past = false;  // said to have begun: no quarter to come
};
Period ResolveFiscal(const FiscalSpec& spec, const PeriodContext& context);
Period ResolveHalf(int half, int year, bool says_fiscal, const PeriodContext& context);

}  // namespace countercheck::periods

#endif  // COUNTERCHECK_EXTRACTORS_PERIOD_PIECES_H_
