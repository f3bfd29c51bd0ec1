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

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_BINDER_H_
