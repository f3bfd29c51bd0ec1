// The frames that all but claimed a figure. Private to extractors/.
#ifndef COUNTERCHECK_EXTRACTORS_NEAR_FRAMES_H_
#define COUNTERCHECK_EXTRACTORS_NEAR_FRAMES_H_

#include <vector>

#include "core/why_not.h"
#include "extractors/compiled_rules.h"
#include "extractors/tagger.h"

namespace countercheck {

// The frames that match around the figure `item` as they are, or would if one piece of their
// pattern were left out; those of which most is there come first, at most eight.
std::vector<NearFrame> FindNearFrames(const TaggedSentence& sentence, const CompiledRules& rules,
                                      size_t item);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_NEAR_FRAMES_H_
