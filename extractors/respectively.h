// Figures that are dealt out in order. Private to extractors/.
//
//   Revenue and profit rose 5% and 8%, respectively.
//      |______________________|     |
//                 |_________________|
#ifndef COUNTERCHECK_EXTRACTORS_RESPECTIVELY_H_
#define COUNTERCHECK_EXTRACTORS_RESPECTIVELY_H_

#include <functional>
#include <optional>
#include <vector>

#include "extractors/compiled_rules.h"
#include "extractors/draft.h"
#include "extractors/tagger.h"

namespace countercheck {

// The item of the name that has the same place in the list before the figures as `figure` has in
// theirs; `is_name` says what may stand in that list. None where there are fewer names than
// figures, or without "respectively" behind the figures, but for lists of the same length.
std::optional<size_t> NameRespectively(const TaggedSentence& sentence, size_t figure,
                                       const std::function<bool(const Item&)>& is_name);

// Binds the figures before "respectively" to the names before them, one to one; leaves all as it is
// where there are not as many names as figures, or one of them does not fit.
void DealOutRespectively(const TaggedSentence& sentence, const CompiledRules& rules,
                         const TextContext& context, std::vector<Draft>* drafts);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_RESPECTIVELY_H_
