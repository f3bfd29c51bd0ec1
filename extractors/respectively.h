// Figures that are dealt out in order. Private to extractors/.
//
//   Revenue and profit rose 5% and 8%, respectively.
//      |______________________|     |
//                 |_________________|
#ifndef COUNTERCHECK_EXTRACTORS_RESPECTIVELY_H_
#define COUNTERCHECK_EXTRACTORS_RESPECTIVELY_H_

#include <vector>

#include "extractors/compiled_rules.h"
#include "extractors/draft.h"
#include "extractors/tagger.h"

namespace countercheck {

// Binds the figures before "respectively" to the names before them, one to one; leaves all as it is
// where there are not as many names as figures, or one of them does not fit.
void DealOutRespectively(const TaggedSentence& sentence, const CompiledRules& rules,
                         const TextContext& context, std::vector<Draft>* drafts);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_RESPECTIVELY_H_
