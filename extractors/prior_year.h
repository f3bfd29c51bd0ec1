// Figures of the year before the one that a text speaks of. Private to extractors/.
//
//   a loss of $9 million, or 8 cents a share, a year earlier     both figures
//   Revenue rose 5% to $2.5 billion from $2.4 billion.           $2.4 billion
#ifndef COUNTERCHECK_EXTRACTORS_PRIOR_YEAR_H_
#define COUNTERCHECK_EXTRACTORS_PRIOR_YEAR_H_

#include "core/period.h"
#include "extractors/draft.h"
#include "extractors/tagger.h"

namespace countercheck {

// The label of a period that is only known to be the one a year before.
inline constexpr const char* kYearEarlier = "a year earlier";

// The same period a year before; where its label names no year, only "a year earlier" is known.
Period YearBefore(Period period);

// True where words behind the level say so: "$3.35 billion a year earlier".
bool IsOfYearEarlier(const TaggedSentence& sentence, const Draft& draft);

// True where a result came "from" the level, and nothing says what else than the year before it was
// held against. `modality` is that of the claim.
bool IsWhereItCameFrom(const TaggedSentence& sentence, const Draft& draft,
                       std::optional<Modality> modality);

// True where the figure is one of the year before, for any of these reasons.
bool IsOfYearBefore(const TaggedSentence& sentence, const Draft& draft,
                    std::optional<Modality> modality);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_PRIOR_YEAR_H_
