// What a correction or a newer version of an article settles. An article says "An earlier version
// misstated revenue as $840 million; it is $480 million", and two articles clash over these:
//
//   $480 million here, $840 million there   there the earlier version may have been retold
//   $840 million here, $480 million there   here the figure is withdrawn
#ifndef COUNTERCHECK_PIPELINE_CHECK_CORRECTIONS_H_
#define COUNTERCHECK_PIPELINE_CHECK_CORRECTIONS_H_

#include <vector>

#include "core/article.h"
#include "core/claim.h"
#include "core/finding.h"
#include "core/note.h"

namespace countercheck {

// Adds to the message of each finding that tells of a clash what the notes on revisions say of its
// figures, and which of two versions of one article, by their address, is the later one. What is
// settled so is of medium severity at most; the findings are sorted anew. A note counts where it
// names the metric of the finding, or where its article gives the figure for one metric only.
void SettleByCorrections(const std::vector<Document>& documents, const std::vector<Claim>& claims,
                         const std::vector<Note>& notes, std::vector<Finding>* findings);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_CORRECTIONS_H_
