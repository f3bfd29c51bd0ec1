// Which metric a verdict is on, where its name may be several. Private to extractors/.
//
//   Profit rose 31% to $2.3 billion, in line with estimates.   net_income, by the sum
#ifndef COUNTERCHECK_EXTRACTORS_VERDICT_METRIC_H_
#define COUNTERCHECK_EXTRACTORS_VERDICT_METRIC_H_

#include <vector>

#include "extractors/draft.h"

namespace countercheck {

// Gives each verdict of a sentence the metric of the first figure that leans on the same name.
void AlignVerdicts(const TaggedSentence& sentence, const CompiledRules& rules,
                   std::vector<Draft>* drafts);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_VERDICT_METRIC_H_
