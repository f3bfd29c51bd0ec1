// The period of a figure whose sentence names none: that of the sentences before, or the one that
// the article reports on. Private to extractors/.
//
//   Acme published first-quarter results. Revenue rose 5%.    5%: Q1
//   The shares fell on Friday. They were down 8% at the close. 8%: that Friday
#ifndef COUNTERCHECK_EXTRACTORS_CARRIED_PERIOD_H_
#define COUNTERCHECK_EXTRACTORS_CARRIED_PERIOD_H_

#include <optional>

#include "core/article.h"
#include "core/claim.h"
#include "extractors/compiled_rules.h"
#include "extractors/tagger.h"

namespace countercheck {

// What the text read so far tells of when. Periods in it have dates.
struct PeriodMemory {
  std::optional<Period> reported;   // the quarter or half that the article reports on
  std::optional<Period> month;      // the month that its figures of an economy are for
  std::optional<Period> paragraph;  // of the last result in this paragraph that names one
  std::optional<Period> day;        // the last day of trading that was named

  // Takes up what an opening sentence of the article tells.
  void ReadOpening(const TaggedSentence& sentence, const CompiledRules& rules,
                   std::optional<Date> published);
  // Takes up the days that a sentence names.
  void ReadDays(const TaggedSentence& sentence, std::optional<Date> published);
  // Takes up the period of a claim that was made.
  void Note(const Claim& claim, const MetricRule& metric);

  // The period of a claim that has none of its own; none where nothing before tells. `of_main`: it
  // is about the company of the article.
  std::optional<Period> For(const Claim& claim, const MetricRule& metric, bool of_main) const;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_CARRIED_PERIOD_H_
