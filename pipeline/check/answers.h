// From one question to its findings: conflict, tension, rounding_only, basis_dropped, compatible,
// agreement; one for all articles whose answers touch each other.
#ifndef COUNTERCHECK_PIPELINE_CHECK_ANSWERS_H_
#define COUNTERCHECK_PIPELINE_CHECK_ANSWERS_H_

#include <vector>

#include "core/finding.h"
#include "pipeline/check/clusters.h"
#include "pipeline/check/question.h"
#include "pipeline/check/sources.h"

namespace countercheck {

// What only one article says is put to `alone` (see singles.h).
std::vector<Finding> FindingsOf(const Question& question, const Sources& sources,
                                std::vector<const Fact*>* alone);

// A finding of `kind` over the clusters, as the pairs of their facts tell it.
Finding FindingOver(const std::string& question, RelationKind kind, std::vector<Cluster> clusters,
                    std::vector<ClusterPair> pairs, const Sources& sources);

// A finding with id, subject, metric, measure, claims and origins filled in. `question` is what the
// id is a hash of, with the kind.
Finding StartFinding(RelationKind kind, const std::string& question,
                     const std::vector<const Fact*>& facts, const Sources& sources);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_ANSWERS_H_
