// Tables of sentences and the periods in them.
#ifndef COUNTERCHECK_TESTS_PERIOD_ROWS_H_
#define COUNTERCHECK_TESTS_PERIOD_ROWS_H_

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "extractors/periods.h"

namespace countercheck {

inline std::string_view RoleName(PeriodRole role) {
  switch (role) {
    case PeriodRole::kNamed:
      return "";
    case PeriodRole::kCurrent:
      return " (current)";
    case PeriodRole::kYearAgo:
      return " (year ago)";
    case PeriodRole::kPrevious:
      return " (previous)";
  }
  return " ?";
}

// "Q2 2026 2026-04-01..2026-06-30 (role) [words]", several joined by "; ".
inline std::string Render(std::string_view text, const std::vector<PeriodMention>& mentions) {
  std::string rendered;
  for (const PeriodMention& mention : mentions) {
    const Period& period = mention.period;
    if (!rendered.empty()) rendered += "; ";
    rendered += period.label;
    if (period.start || period.end) {
      rendered += " " + (period.start ? FormatIsoDate(*period.start) : "") + "..";
      rendered += period.end ? FormatIsoDate(*period.end) : "";
    }
    rendered += RoleName(mention.role);
    rendered += " [" + std::string(text.substr(mention.range.begin, mention.range.size())) + "]";
  }
  return rendered;
}

struct PeriodRow {
  std::string_view published;  // empty: not known
  std::string_view text;
  std::string_view periods;  // empty: none
};

inline void ExpectPeriods(const std::vector<PeriodRow>& rows) {
  for (const PeriodRow& row : rows) {
    const PeriodContext context = ReadPeriodContext(row.text, ParseIsoDate(row.published));
    EXPECT_EQ(Render(row.text, FindPeriods(row.text, context)), row.periods) << row.text;
  }
}

}  // namespace countercheck

#endif  // COUNTERCHECK_TESTS_PERIOD_ROWS_H_
