// Finds every date and period in a text and resolves it against the date of the article.
//
//   "Q2"  "full-year 2026"  "the period ended 31 March 2026"  "Q1 fiscal 2026"  "on Friday"
//   "last month"  "the year-ago quarter"  "second half"  "June 23, 2026"  "first half of July"
//   "will open in two weeks"  "the day after Christmas"  "over the weekend"
//
// First and last day are both within a period: "April-June" ends on 30 June. "From 2014 to 2018" is
// two periods. What names no year is past, unless the words around it or the calendar tell that it
// is to come ("will open in October", "the September meeting" in August). "Last Monday" and "next
// Monday" are those of the weeks before and behind; holidays are those of the United States.
//
// Labels, one form a kind:
//
//   day      2026-06-23           June 23 · Friday · today   (where no date is known)
//   week     week of 2026-06-22 · 7D to 2026-06-19       last week
//   month    July 2025            July
//   quarter  Q2 2026 · Q3 FY2025 · July quarter 2025         Q2 · July quarter
//   half     H2 2026 · H2 FY2026                             H2
//   year     2026 · FY2026                                   full year · fiscal year
//   others   9M 2025 · 1990s · 2014-2018 · YTD 2025 · mid-2026 · fall 2025 · past 3 years
//            3M to 2025-08-02 · 91D to 2025-08-02 · period to 2026-03-31 · 2025-08-25 to 2025-08-29
//            weekend of 2026-06-20 · rest of 2026 · so far in Q2 2026 · quarter to date ·
//            next 4 business days · past 5 sessions · October-September
//   roles    quarter · period · month · current quarter · previous quarter · year ago ·
//            year-ago quarter
#ifndef COUNTERCHECK_EXTRACTORS_PERIODS_H_
#define COUNTERCHECK_EXTRACTORS_PERIODS_H_

#include <optional>
#include <string_view>
#include <vector>

#include "core/period.h"
#include "core/span.h"
#include "extractors/lexed_text.h"

namespace countercheck {

// What periods are read against.
struct PeriodContext {
  // The day of the article. Without one, "Monday" and "last month" have a label and no dates.
  std::optional<Date> published;
  // The year of a bare "Q2" or "full-year": named by the article, or that of `published`. A bare
  // quarter takes the year before or after where it would else lie far from `published`.
  std::optional<int> year;
  // The month in which the fiscal year of the article's company ends (1–12), where the article or
  // names/ tells. Without it fiscal periods have a label and no dates. 12 is the calendar year.
  std::optional<unsigned> fiscal_year_end_month;
  // False for calendars of 52 or 53 weeks, whose quarters end on odd days: labels and no dates.
  bool fiscal_year_ends_with_month = true;
  // The fiscal year that the article names ("fiscal 2025", "FY26"), for the label of "fiscal Q3".
  std::optional<int> fiscal_year;
  // The article speaks of fiscal quarters: its quarters and its full year are those of the company.
  bool fiscal_quarters = false;
  // The article writes "23/6/2026": its "5/6/2026" is in June.
  bool day_first = false;
};

// What the article itself tells of its periods: the date is `published` (else none); the year is
// the one it names most often with a quarter, half, month or "full-year" (else that of
// `published`); the fiscal calendar is read from places such as "Q1 fiscal 2026, the period ended
// 31 March 2026".
PeriodContext ReadPeriodContext(LexedText& text, std::optional<Date> published);
PeriodContext ReadPeriodContext(std::string_view text, std::optional<Date> published);

// The periods of a normalised text in the order of their places; they do not overlap. Ranges of
// bytes in the text, without "in", "on", "the", "for". A period that one end is known of has only
// that end ("fiscal second quarter that ended Aug. 2"). Linear in the length of the text.
std::vector<PeriodMention> FindPeriods(const Passage& passage, const PeriodContext& context);
std::vector<PeriodMention> FindPeriods(std::string_view text, const PeriodContext& context);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_PERIODS_H_
