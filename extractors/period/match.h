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
  bool day_first = false;          // "23/6/2026", which can be read in one order only
  std::optional<Date> stated_end;  // "that ended Aug. 2"
};

// ---- dates.cc, months.cc, weekdays.cc, holidays.cc
// "June 23, 2026", "23rd of June 2026", "2026-06-23", "6/23/2026", "Aug. 25-29".
std::optional<Match> MatchDay(const Scene& scene, size_t i);
// "May 2026", "July", "July quarter", "03/2026", "2026-03".
std::optional<Match> MatchMonth(const Scene& scene, size_t i);
// "Friday", "Friday, Aug. 22", "Friday next week".
std::optional<Match> MatchWeekday(const Scene& scene, size_t i);
// "Black Friday 2024", "Christmas Eve", "on Labor Day"; nothing in "Christmas sales".
std::optional<Match> MatchHoliday(const Scene& scene, size_t i);

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
// "2024" where it is a year, "2014-2018", "the 1990s", "'90s".
std::optional<Match> MatchYear(const Scene& scene, size_t i);

// ---- edges.cc, parts.cc
// "mid-2026", "end of 2024", "early July", "end-March", "so far this year", "fall 2025".
std::optional<Match> MatchEdge(const Scene& scene, size_t i);
// "year to date", "quarter-to-date", "YTD".
std::optional<Match> MatchToDate(const Scene& scene, size_t i);
std::optional<Match> MatchSeason(const Scene& scene, size_t i);
// "first half of July", "first two weeks of 2021", "last week of March", "first month of Q2".
std::optional<Match> MatchPart(const Scene& scene, size_t i);

// ---- relative.cc
// "today", "last month", "next week", "past three years", "5 previous years".
std::optional<Match> MatchRelative(const Scene& scene, size_t i);

// ---- sessions.cc
// "this morning", "last night", "next four business days", "over the weekend".
std::optional<Match> MatchSession(const Scene& scene, size_t i);

// ---- offsets.cc
// "two weeks ago", "three days after Christmas", "for 3 days from today", "will open in two weeks".
std::optional<Match> MatchDistance(const Scene& scene, size_t i);
// "day after Christmas", "week of Aug. 25", "week starting Monday".
std::optional<Match> MatchUnitOfDay(const Scene& scene, size_t i);

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

}  // namespace countercheck::periods

#endif  // COUNTERCHECK_EXTRACTORS_PERIOD_MATCH_H_
