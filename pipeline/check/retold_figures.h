// One story in two articles, or in two versions of one, that goes word by word but for a figure.
//
//   A  Orders came to 193 machines in May.      B  Orders came to 139 machines in May.
//
// Whatever the figure is of: what the rest of the two articles has in common says that it is one.
#ifndef COUNTERCHECK_PIPELINE_CHECK_RETOLD_FIGURES_H_
#define COUNTERCHECK_PIPELINE_CHECK_RETOLD_FIGURES_H_

#include <vector>

#include "core/article.h"
#include "core/claim.h"
#include "core/finding.h"
#include "pipeline/check/sources.h"
#include "pipeline/check/subjects.h"

namespace countercheck {

// conflict, magnitude_slip or unit_slip: two figures at one place of a sentence that both articles
// have, where they differ beyond rounding and three times as many figures of such sentences are
// equal; of articles with few figures, where the words are the same; and no
// more than three differ. So two daily reports made by one pattern clash in nothing. tension where
// the two are versions of one article, as their address says. `known` are the findings so far: what
// they show to clash is not said again.
std::vector<Finding> FindRetoldFigures(const DocumentIndex& documents,
                                       const std::vector<Claim>& claims,
                                       const SubjectIndex& subjects,
                                       const std::vector<Finding>& known);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_RETOLD_FIGURES_H_
