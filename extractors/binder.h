// Binds the figures that no frame claimed: to the nearest name of a metric with a fitting unit in
// the clause, with lower confidence. Private to extractors/.
#ifndef COUNTERCHECK_EXTRACTORS_BINDER_H_
#define COUNTERCHECK_EXTRACTORS_BINDER_H_

#include <vector>

#include "extractors/compiled_rules.h"
#include "extractors/draft.h"
#include "extractors/tagger.h"

namespace countercheck {

// Drafts of all figures of the sentence that are not in `claimed`; those that nothing fits have no
// metric.
std::vector<Draft> BindRest(const TaggedSentence& sentence, const CompiledRules& rules,
                            const TextContext& context, const std::vector<Draft>& claimed);

// What the binder makes of one name of a metric for one figure.
struct WeighedName {
  size_t metric_item = 0;
  const MetricRule* metric = nullptr;  // null: as the sentence stands, none of the name takes it
  int score = 0;
  bool in_reach = true;  // false: the name stands too far away to be weighed
};

// All names of metrics in the sentence, from left to right, for the figure `item`.
std::vector<WeighedName> WeighNames(const TaggedSentence& sentence, const CompiledRules& rules,
                                    const TextContext& context, size_t item);

// The score that a name must have.
int LeastScore();

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_BINDER_H_
