// What a finding says to an editor: one or two sentences, what differs, and the exact steps.
#ifndef COUNTERCHECK_PIPELINE_CHECK_MESSAGES_H_
#define COUNTERCHECK_PIPELINE_CHECK_MESSAGES_H_

#include <string>
#include <vector>

#include "core/finding.h"
#include "pipeline/check/clusters.h"
#include "pipeline/check/sources.h"

namespace countercheck {

// "Deere revenue, Q3 2025, guidance": what the facts speak of.
std::string TopicOf(const Fact& fact);
// "Deere revenue": the same, without its terms.
std::string SubjectAndMetric(const Fact& fact);
// "-7.8% (“roughly 7.8%”)" short: the value as printed, for a fall with its sign in words.
std::string SaidIn(const Fact& fact);

// The topic with the subject called `subject`.
std::string TopicOf(const Fact& fact, const std::string& subject);

// "2026", "2026-01-01 to 2026-08-15"; `key` is the text of a PeriodKey.
std::string PeriodInWords(const std::string& key);

// "“$10.4 billion” allows [10350000000, 10450000000] USD".
std::string AllowsIn(const Claim& claim, const Interval& interval);

// "Barchart: “$10.4 billion” allows [10350000000, 10450000000] USD".
std::string ExplainCluster(const Cluster& cluster, const Sources& sources);

// "session unstated in 002", each once, for all dimensions that one of two facts leaves open; of
// its cluster all that leave it open.
std::vector<std::string> DiffersOf(const std::vector<Cluster>& clusters,
                                   const std::vector<ClusterPair>& pairs, const Sources& sources);

// The message of a finding over `clusters`.
std::string MessageOf(RelationKind kind, const std::vector<Cluster>& clusters,
                      const std::vector<ClusterPair>& pairs, const Sources& sources);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_MESSAGES_H_
