// What an article has called guidance stays guidance. Private to extractors/.
//
//   Acme guided to revenue of $2 billion. … With $2 billion in revenue, it would overtake Globex.
#ifndef COUNTERCHECK_EXTRACTORS_CARRIED_MODALITY_H_
#define COUNTERCHECK_EXTRACTORS_CARRIED_MODALITY_H_

#include <vector>

#include "core/claim.h"

namespace countercheck {

// Gives a figure that the article has called guidance, or a target, the same modality where it is
// repeated without the word; `claims` are all of one article.
void CarryModality(std::vector<Claim>* claims);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_CARRIED_MODALITY_H_
