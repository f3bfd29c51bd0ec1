// Which of the periods of a sentence is that of a figure. Private to extractors/.
//
//   After a weak May, revenue rose 5% in the second quarter, from $4 million in 2023.
//                                    |___ of the 5%                          |_ of another figure
#ifndef COUNTERCHECK_EXTRACTORS_PERIOD_CHOICE_H_
#define COUNTERCHECK_EXTRACTORS_PERIOD_CHOICE_H_

#include <optional>

#include "extractors/draft.h"
#include "extractors/tagger.h"

namespace countercheck {

// All return the item of a period, or nothing where the sentence has none that can be the figure's.
std::optional<size_t> ChoosePeriod(const TaggedSentence& sentence, const Draft& draft);
std::optional<size_t> PeriodBefore(const TaggedSentence& sentence, const Draft& draft);
std::optional<size_t> AnyPeriod(const TaggedSentence& sentence, const Draft& draft);

// "through 2026", "by 2029", "since June": the end or the beginning of something else.
bool IsLimit(const TaggedSentence& sentence, size_t period);

// "up 3% versus 2023", "rose 7% to $5 billion from last year": what it is measured against.
bool IsComparedWith(const TaggedSentence& sentence, size_t period);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_PERIOD_CHOICE_H_
