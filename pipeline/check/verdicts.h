// Verdicts (beat, miss, in line) held against the figures of their article, and against those of
// other articles where they change on the way.
//
//   "beat estimates: $1.10 against $1.15"                a verdict that its figures refuse
//   "just short of the $2.009 billion: $2.006 billion"   one that they bear out
//   the forecast missed (A), the results missed (B)      one may be the other, retold
#ifndef COUNTERCHECK_PIPELINE_CHECK_VERDICTS_H_
#define COUNTERCHECK_PIPELINE_CHECK_VERDICTS_H_

#include <string>
#include <vector>

#include "core/finding.h"
#include "pipeline/check/fact.h"
#include "pipeline/check/sources.h"

namespace countercheck {

// tension where the figures refuse a verdict beyond rounding, agreement where they bear it out. A
// verdict is refused only by a result and an estimate of its metric that are the only ones of its
// sentence; it may be borne out by those of its article, where they are the only ones of the
// period.
std::vector<Finding> FindVerdictsAndFigures(const std::vector<Fact>& facts, const Sources& sources);

// tension: one article has only the forecast miss, another only the results, of one company in one
// event.
std::vector<Finding> FindRetoldVerdicts(const std::vector<Fact>& facts, const Sources& sources);

// A finding over facts of which at least one is a word: the first held against each other one for
// `reason`. `question` is what its id is a hash of, with the kind.
Finding FindingOnWords(RelationKind kind, const std::string& question,
                       const std::vector<const Fact*>& facts, const std::string& reason,
                       const Sources& sources);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_VERDICTS_H_
