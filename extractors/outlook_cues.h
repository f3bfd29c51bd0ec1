// Words that say what is still to come. Private to extractors/.
//
//   Acme raised its outlook to $2 billion after sales of $400 million.
//                   |_guidance_|              |__ belongs to something else
#ifndef COUNTERCHECK_EXTRACTORS_OUTLOOK_CUES_H_
#define COUNTERCHECK_EXTRACTORS_OUTLOOK_CUES_H_

#include <optional>
#include <vector>

#include "core/claim.h"
#include "extractors/draft.h"

namespace countercheck {

// The modality that a word gives to the figures behind it; none where it gives none.
std::optional<Modality> CueOf(const Item& item);

// The modality that the nearest such word of the clause gives to the figure behind it.
std::optional<Modality> CueBefore(const std::vector<Item>& items, const Clause& clause,
                                  size_t figure);

// "raised its outlook after sales of", "the forecast, sending shares down": what was said before
// the item belongs to something else.
bool EndsOutlook(const Item& item);

// "is", "had", "now": what stands between who speaks and the verb.
bool IsAuxiliary(const Item& item);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_OUTLOOK_CUES_H_
