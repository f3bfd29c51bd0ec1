// Finds every date and period in a text and resolves it against the date of the article.
//
//   "Q2"  "full-year 2026"  "the period ended 31 March 2026"  "Q1 fiscal 2026"  "on Friday"
//   "last month"  "the year-ago quarter"  "second half"  "June 23, 2026"
#ifndef COUNTERCHECK_EXTRACTORS_PERIODS_H_
#define COUNTERCHECK_EXTRACTORS_PERIODS_H_

#include <optional>
#include <string_view>
#include <vector>

#include "core/period.h"
#include "core/span.h"

namespace countercheck {

// What periods are read against.
struct PeriodContext {
  // The day of the article. Without one, "Monday" and "last month" have a label and no dates.
  std::optional<Date> published;
  // The year of a bare "Q2" or "full-year": named by the article, or that of `published`.
  std::optional<int> year;
  // The month in which the fiscal year of the article's company ends (1–12), where the article or
  // names/ tells. Without it fiscal periods have a label and no dates.
  std::optional<unsigned> fiscal_year_end_month;
};

// What the article itself tells of its periods: the date is `published` (else none); the year is the
// one it names most often with a quarter, half, month or "full-year" (else that of `published`); the
// fiscal calendar is read from places such as "Q1 fiscal 2026, the period ended 31 March 2026".
PeriodContext ReadPeriodContext(std::string_view text, std::optional<Date> published);

// The periods of `text` (normalised) in the order of their places; they do not overlap. Ranges of
// bytes in `text`. Linear in the length of the text.
std::vector<PeriodMention> FindPeriods(std::string_view text, const PeriodContext& context);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_PERIODS_H_
