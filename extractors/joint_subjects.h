// Several subjects of one move. Private to extractors/.
//
//   Acme (ACM), Globex and Initech were all up about 1%.    each of the three
//   The Dow and the Russell 2000 lost 1% each.              each of the two
#ifndef COUNTERCHECK_EXTRACTORS_JOINT_SUBJECTS_H_
#define COUNTERCHECK_EXTRACTORS_JOINT_SUBJECTS_H_

#include <vector>

#include "core/claim.h"
#include "extractors/draft.h"

namespace countercheck {

// The drafts of the others that moved by the figure of `draft`, of which `claim` was made: one for
// each company or index of the list before the verb but the claim's own, in the order of the text. Empty where there is no
// such list, and for all that does not trade.
std::vector<Draft> DraftsOfOthers(const TaggedSentence& sentence, const ArticleNames& names,
                                  const Draft& draft, const Claim& claim);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_JOINT_SUBJECTS_H_
