// The readers of single kinds of period. Each looks at the words from `i` on, at a bounded number
// of them, and returns what begins there, or nothing.
//
//   words   … in · the · second · quarter · of · fiscal · 2026 · , …
//                        i                                  next
#ifndef COUNTERCHECK_EXTRACTORS_PERIOD_MATCH_H_
#define COUNTERCHECK_EXTRACTORS_PERIOD_MATCH_H_

#include <optional>
#include <vector>

#include "core/period.h"
#include "extractors/period/words.h"
#include "extractors/periods.h"

namespace countercheck::periods {

struct Scene {
  const Words& words;
  const PeriodContext& context;
};

// A period with what the words said of it beyond the period itself.
struct Match {
  Period period;
  PeriodRole role = PeriodRole::kNamed;
  size_t next = 0;                 // the first word behind it
  int named_year = 0;              // the year in the words; 0 where they name none
  int quarter = 0;                 // 1–4 of a quarter
  bool says_fiscal = false;        // "fiscal", "FY"
  std::optional<Date> stated_end;  // "that ended Aug. 2"
};

// ---- dates.cc, months.cc, weekdays.cc
// "June 23, 2026", "23rd of June 2026", "2026-06-23", "6/23/2026", "Aug. 25-29".
std::optional<Match> MatchDay(const Scene& scene, size_t i);
// "May 2026", "July", "July quarter".
std::optional<Match> MatchMonth(const Scene& scene, size_t i);
// "Friday", "Friday, Aug. 22", "Friday next week".
std::optional<Match> MatchWeekday(const Scene& scene, size_t i);

// ---- quarters.cc
// "Q2 2026", "1Q26", "fiscal second quarter that ended Aug. 2", "first half of 2025", "2019-Q3".
std::optional<Match> MatchQuarter(const Scene& scene, size_t i);

// ---- spans.cc
// "three months ended June 30, 2025", "quarter ended 31 March", "13 weeks to Aug. 2".
std::optional<Match> MatchSpanEnded(const Scene& scene, size_t i);
// "first nine months of 2025", "last four months of 2021".
std::optional<Match> MatchPartOfYear(const Scene& scene, size_t i);

// ---- years.cc
// "fiscal 2025", "FY26", "full-year 2026", "2026 fiscal year", "full year".
std::optional<Match> MatchFiscalOrFullYear(const Scene& scene, size_t i);
// "2024" where it is a year, "2014-2018", "the 1990s", "mid-2026", "end of 2024", "fall 2025".
std::optional<Match> MatchYear(const Scene& scene, size_t i);
std::optional<Match> MatchEdge(const Scene& scene, size_t i);
std::optional<Match> MatchSeason(const Scene& scene, size_t i);

// ---- relative.cc
// "today", "last month", "next week", "past three years", "two weeks ago", "year to date".
std::optional<Match> MatchRelative(const Scene& scene, size_t i);
std::optional<Match> MatchAgo(const Scene& scene, size_t i);

// ---- roles.cc
// "the quarter", "quarterly", "a year earlier", "the same period last year", "the prior month".
std::optional<Match> MatchRole(const Scene& scene, size_t i);

// ---- scan.cc
// The longest match that begins at `i`.
std::optional<Match> MatchAt(const Scene& scene, size_t i);
struct PlacedMatch {
  Match match;
  size_t first = 0;  // its first word
};
// All of a text, in order, without overlaps.
std::vector<PlacedMatch> Scan(const Scene& scene);

// ---- shared pieces
// A date behind "ended", "ending", "to": month and day in any form, or a month (its last day).
// Without a year the one nearest to the article; nothing where that is unknown.
struct DateReading {
  std::optional<Date> date;
  size_t next = 0;
};
std::optional<DateReading> EndDateAt(const Scene& scene, size_t i);

// A year behind a day or month: ", 2026", " of 2026", "-2026", " '26".
std::optional<Reading> YearBehind(const Words& words, size_t i);
// The year of a month without one: the latest such month that is not after the article's; with
// "next" or "by" in front of word `i` the first that is not before it; the year of the other end of
// a span ("April to June 2024").
std::optional<int> YearOfMonth(const Scene& scene, unsigned month, size_t i);
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
};
Period ResolveFiscal(const FiscalSpec& spec, const PeriodContext& context);
Period ResolveHalf(int half, int year, bool says_fiscal, const PeriodContext& context);

}  // namespace countercheck::periods

#endif  // COUNTERCHECK_EXTRACTORS_PERIOD_MATCH_H_
