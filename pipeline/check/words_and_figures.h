// Words of an article held against its own figures, and verdicts that change on the way from one
// article to the next.
//
//   "shares plunged 0.4%"                          a strong word for a small move
//   "beat estimates: $1.10 against $1.15"          a verdict that the figures beside it refuse
//   the forecast missed (A), the results missed (B)   one may be the other, retold
#ifndef COUNTERCHECK_PIPELINE_CHECK_WORDS_AND_FIGURES_H_
#define COUNTERCHECK_PIPELINE_CHECK_WORDS_AND_FIGURES_H_

#include <vector>

#include "core/finding.h"
#include "pipeline/check/fact.h"
#include "pipeline/check/sources.h"

namespace countercheck {

// All are tensions. A verdict is held against a result and an estimate of its metric that stand in
// its sentence and are the only ones there.
std::vector<Finding> FindWordsAgainstFigures(const std::vector<Fact>& facts,
                                             const Sources& sources);

// One article has only the forecast miss, another only the results, of one company in one event.
std::vector<Finding> FindRetoldVerdicts(const std::vector<Fact>& facts, const Sources& sources);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_WORDS_AND_FIGURES_H_
