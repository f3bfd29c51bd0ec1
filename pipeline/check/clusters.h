// The facts of one question by value: equal values stand together, and are compared once.
#ifndef COUNTERCHECK_PIPELINE_CHECK_CLUSTERS_H_
#define COUNTERCHECK_PIPELINE_CHECK_CLUSTERS_H_

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/check/judgement.h"
#include "pipeline/check/question.h"

namespace countercheck {

// Facts with one value, basis, session and moment.
struct Cluster {
  std::string key;
  std::vector<const Fact*> facts;  // by document and place
};

// How two clusters stand to each other, by two facts that show it best.
struct ClusterPair {
  size_t a = 0;  // places of the clusters; a == b where articles agree within one
  size_t b = 0;
  const Fact* fact_a = nullptr;
  const Fact* fact_b = nullptr;
  Judgement judgement;
};

// Why the pair stands so, in words.
inline std::string ReasonOf(const ClusterPair& pair) {
  return ReasonOf(pair.judgement, *pair.fact_a, *pair.fact_b);
}

// The places of the lowest and of the highest figure, which differ. Nothing where they are of
// several units, or where not every cluster has a figure.
std::optional<std::pair<size_t, size_t>> EndsOf(const std::vector<Cluster>& clusters);

struct Comparisons {
  std::vector<Cluster> clusters;       // by key
  size_t left_out = 0;                 // values beyond the most that are compared
  std::vector<ClusterPair> across;     // live, between articles; softer ones within one, too
  std::vector<ClusterPair> internal;   // clashes within one article
  std::vector<ClusterPair> set_apart;  // what looks alike and is not comparable
};

// Costs n log n in the facts: of many values only the most frequent are compared, of many articles
// with one value only a few speak for it.
Comparisons CompareClusters(const Question& question);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_CLUSTERS_H_
