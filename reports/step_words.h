// The steps and messages of a finding as people read them: intervals in words, wire names as words.
#ifndef COUNTERCHECK_REPORTS_STEP_WORDS_H_
#define COUNTERCHECK_REPORTS_STEP_WORDS_H_

#include <string>
#include <string_view>

namespace countercheck {

//   “$193.4M” allows [193350000, 193450000] USD  ->  … allows $193.35 million to $193.45 million
//   004: “multi-year” allows [2, ∞) years        ->  … allows at least 2 years
//
//   up 19%, 2025-01-01..2025-08-15                ->  up 19%, 2025-01-01 to 2025-08-15
//
// Exact: amounts that six digits cannot say keep all of theirs. Whole numbers of five digits and
// more elsewhere are grouped. `unit` is that of intervals behind which none stands, where it is a
// currency.
std::string StepInWords(std::string_view step, std::string_view unit = "");

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_STEP_WORDS_H_
