// A period in the form by which claims of different wording meet.
//
//   Q1 2026 with dates, "first quarter 2026"   "Q1 2026"
//   "the third quarter", no year               "Q3", partial: fits every third quarter
//   a night from 23 to 24 June                 "2026-06-23"
//   "at writing"                               "at writing"
#ifndef COUNTERCHECK_PIPELINE_CHECK_PERIOD_KEY_H_
#define COUNTERCHECK_PIPELINE_CHECK_PERIOD_KEY_H_

#include <optional>
#include <string>

#include "core/period.h"

namespace countercheck {

struct PeriodKey {
  std::string text;      // empty: unstated
  bool partial = false;  // the year is missing, or only the grain is known ("Q", "Y")
  bool is_day = false;
  // "a year earlier", a period long over: what states no period, or no year, never means it
  bool apart = false;

  bool stated() const { return !text.empty(); }
  bool operator==(const PeriodKey&) const = default;
};

PeriodKey KeyOf(const std::optional<Period>& period);

enum class PeriodRelation { kSame, kFits, kUnstated, kDifferent };

// True for "FY2025" and "2025": the same year only where the calendars agree.
bool IsFiscalOf(const PeriodKey& fiscal, const PeriodKey& calendar);

// kFits: one is partial and agrees in all that it says.
PeriodRelation Compare(const PeriodKey& a, const PeriodKey& b);

// The key of the same period `years` earlier: "Q1 2025" for "Q1 2026". Empty where the key has no
// year that can be counted.
std::string YearsBefore(const std::string& key, int years);
// The quarter or month before: "Q4 2025" for "Q1 2026". Empty for all else.
std::string StepBefore(const std::string& key);

// Days between two dates, never negative.
int DaysApart(const Date& a, const Date& b);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_PERIOD_KEY_H_
