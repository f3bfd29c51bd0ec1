// Questions that read alike, told apart: "OpenAI stake, in percent" and "OpenAI stake, in shares".
#ifndef COUNTERCHECK_PIPELINE_CHECK_QUESTION_WORDS_H_
#define COUNTERCHECK_PIPELINE_CHECK_QUESTION_WORDS_H_

#include <vector>

#include "core/coverage.h"
#include "pipeline/check/fact.h"

namespace countercheck {

// Adds to the questions of `rows` that are the same text what differs between them: whether words
// or figures answer it, the unit, the period, the other party, what it is held against. `telling`
// has a fact of each row. Questions that differ in nothing of these stay alike.
void TellApart(const std::vector<const Fact*>& telling, std::vector<CoverageRow>* rows);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_QUESTION_WORDS_H_
