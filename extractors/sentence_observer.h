// Looks over the shoulder of the extractor. Private to extractors/.
#ifndef COUNTERCHECK_EXTRACTORS_SENTENCE_OBSERVER_H_
#define COUNTERCHECK_EXTRACTORS_SENTENCE_OBSERVER_H_

#include <functional>
#include <vector>

#include "extractors/draft.h"
#include "extractors/extract.h"
#include "extractors/tagger.h"

namespace countercheck {

// Called with each sentence that is read: as it is tagged, what the sentences before tell it, and
// the drafts of frames and binder. All of them live for the call only.
using SentenceObserver =
    std::function<void(const TaggedSentence&, const TextContext&, const std::vector<Draft>&)>;

Result<std::vector<Claim>> Extract(const Article& article, const RuleBook& rules,
                                   const ExtractLimits& limits, const SentenceObserver& observer);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_SENTENCE_OBSERVER_H_
