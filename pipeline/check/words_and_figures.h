// Words of an article held against its own figures: "shares plunged 0.4%".
#ifndef COUNTERCHECK_PIPELINE_CHECK_WORDS_AND_FIGURES_H_
#define COUNTERCHECK_PIPELINE_CHECK_WORDS_AND_FIGURES_H_

#include <vector>

#include "core/finding.h"
#include "pipeline/check/fact.h"
#include "pipeline/check/sources.h"

namespace countercheck {

// tension: a strong word right before a small move of something that moves all day.
std::vector<Finding> FindWordsAgainstFigures(const std::vector<Fact>& facts,
                                             const Sources& sources);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_WORDS_AND_FIGURES_H_
