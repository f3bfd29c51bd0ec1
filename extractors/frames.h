// Applies the frames of the rule book to a tagged sentence. Private to extractors/.
#ifndef COUNTERCHECK_EXTRACTORS_FRAMES_H_
#define COUNTERCHECK_EXTRACTORS_FRAMES_H_

#include <vector>

#include "extractors/compiled_rules.h"
#include "extractors/draft.h"
#include "extractors/tagger.h"

namespace countercheck {

// The drafts of all frames that match, with overlaps resolved: longest, then fewest words in gaps,
// then the order of the files.
std::vector<Draft> ApplyFrames(const TaggedSentence& sentence, const CompiledRules& rules,
                               const TextContext& context);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_FRAMES_H_
