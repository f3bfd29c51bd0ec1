#include "pipeline/check/answers.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_set>

#include "pipeline/check/messages.h"
#include "pipeline/check/same_value.h"
#include "pipeline/check/terms_in_words.h"
#include "pipeline/identity.h"

namespace countercheck {
namespace {

using Facts = std::vector<const Fact*>;

// Clusters that touch each other, and the pairs by which they do.
struct Group {
  std::vector<Cluster> clusters;
  std::vector<ClusterPair> pairs;
};

void SortFacts(Facts* facts) {
  std::sort(facts->begin(), facts->end(), [](const Fact* a, const Fact* b) {
    return std::tie(a->document, a->claim().span.bytes, a->claim().id) <
           std::tie(b->document, b->claim().span.bytes, b->claim().id);
  });
}

Facts FactsOf(const std::vector<Cluster>& clusters) {
  Facts facts;
  for (const Cluster& cluster : clusters)
    facts.insert(facts.end(), cluster.facts.begin(), cluster.facts.end());
  SortFacts(&facts);
  return facts;
}

// The groups of clusters that live pairs link, by first cluster.
std::vector<Group> GroupsOf(const Comparisons& comparisons) {
  std::vector<size_t> root(comparisons.clusters.size());
  std::iota(root.begin(), root.end(), 0);
  for (const ClusterPair& pair : comparisons.across) {
    const size_t from = std::max(root[pair.a], root[pair.b]);
    const size_t to = std::min(root[pair.a], root[pair.b]);
    std::replace(root.begin(), root.end(), from, to);
  }
  std::map<size_t, Group> groups;
  for (size_t i = 0; i < root.size(); ++i)
    groups[root[i]].clusters.push_back(comparisons.clusters[i]);
  for (const ClusterPair& pair : comparisons.across) groups[root[pair.a]].pairs.push_back(pair);
  std::vector<Group> list;
  for (auto& [first, group] : groups) list.push_back(std::move(group));
  return list;
}

bool AreLinked(size_t a, size_t b, const std::vector<ClusterPair>& pairs) {
  return std::any_of(pairs.begin(), pairs.end(), [&](const ClusterPair& pair) {
    return std::minmax(pair.a, pair.b) == std::minmax(a, b);
  });
}

RelationKind GravestOf(const std::vector<ClusterPair>& pairs) {
  RelationKind gravest = RelationKind::kAgreement;
  for (const ClusterPair& pair : pairs) gravest = std::min(gravest, pair.judgement.kind);
  return gravest;
}

// The clusters of `pair`, and all that are linked to each other and to these.
Group CliqueAround(const ClusterPair& pair, const Comparisons& comparisons) {
  std::vector<size_t> members = {pair.a};
  if (pair.b != pair.a) members.push_back(pair.b);
  const auto fits = [&](size_t place) {
    return std::all_of(members.begin(), members.end(), [&](size_t member) {
      return member != place && AreLinked(member, place, comparisons.across);
    });
  };
  for (size_t i = 0; i < comparisons.clusters.size(); ++i)
    if (fits(i)) members.push_back(i);
  std::sort(members.begin(), members.end());
  Group clique;
  for (const size_t member : members) clique.clusters.push_back(comparisons.clusters[member]);
  for (const ClusterPair& other : comparisons.across)
    if (std::binary_search(members.begin(), members.end(), other.a) &&
        std::binary_search(members.begin(), members.end(), other.b))
      clique.pairs.push_back(other);
  return clique;
}

bool Holds(const Group& group, const ClusterPair& pair) {
  return std::any_of(group.pairs.begin(), group.pairs.end(), [&](const ClusterPair& other) {
    return other.a == pair.a && other.b == pair.b;
  });
}

// What is compatible is so pairwise: "over 10" with 12 and with 15, but not 12 with 15. A group
// without a clash falls into groups of which each two are linked.
std::vector<Group> PairwiseGroups(Group group, const Comparisons& comparisons) {
  if (group.pairs.empty() || GravestOf(group.pairs) <= RelationKind::kTension)
    return {std::move(group)};
  std::vector<Group> cliques;
  for (const ClusterPair& pair : group.pairs)
    if (pair.a != pair.b && std::none_of(cliques.begin(), cliques.end(),
                                         [&](const Group& clique) { return Holds(clique, pair); }))
      cliques.push_back(CliqueAround(pair, comparisons));
  if (cliques.empty()) return {std::move(group)};
  return cliques;
}

// Of figures of one article: 0.2% and 0.3% that only touch are two figures, not one rounded.
RelationKind KindWithin(const Group& group) {
  const bool touch = std::any_of(group.pairs.begin(), group.pairs.end(), [](const auto& pair) {
    return pair.judgement.kind == RelationKind::kRoundingOnly;
  });
  return touch || group.pairs.empty() ? RelationKind::kSingleSource : GravestOf(group.pairs);
}

bool OfOneDocument(const Facts& facts) {
  return std::all_of(facts.begin(), facts.end(),
                     [&](const Fact* fact) { return fact->document == facts.front()->document; });
}

// All facts stand in findings on a clash within their article.
bool AllClash(const Facts& facts, const std::vector<ClusterPair>& internal) {
  return std::all_of(facts.begin(), facts.end(), [&](const Fact* fact) {
    return std::any_of(internal.begin(), internal.end(), [&](const ClusterPair& pair) {
      return pair.fact_a == fact || pair.fact_b == fact;
    });
  });
}

bool IsGrave(const ClusterPair& pair) {
  const Fact& a = *pair.fact_a;
  const Fact& b = *pair.fact_b;
  if (a.claim().kind != ClaimKind::kQuantity) return !a.traits->economic;
  if (a.only_in_headline || b.only_in_headline) return true;
  for (const Fact* fact : {&a, &b})
    for (const Claim* claim : fact->mentions)
      if (claim->section == Section::kHeadline) return true;
  return HaveOppositeSigns(a.value(), b.value()) || pair.judgement.things.unstated.empty();
}

Severity SeverityOf(RelationKind kind, const std::vector<ClusterPair>& pairs) {
  switch (kind) {
    case RelationKind::kConflict:
    case RelationKind::kMagnitudeSlip: {
      const bool grave = std::any_of(pairs.begin(), pairs.end(), [kind](const ClusterPair& pair) {
        return pair.judgement.kind == kind && IsGrave(pair);
      });
      return grave ? Severity::kHigh : Severity::kMedium;
    }
    case RelationKind::kArithmetic:
      return Severity::kHigh;
    case RelationKind::kTension:
    case RelationKind::kHeadlineBody:
      return Severity::kMedium;
    case RelationKind::kRoundingOnly:
    case RelationKind::kBasisDropped:
      return Severity::kLow;
    default:
      return Severity::kInfo;
  }
}

// How far apart the figures of a clash are at most, where no pair says it: one that is too far from
// another is held against a third only.
void ExplainEnds(const Group& group, const Sources& sources, Finding* finding) {
  const auto ends = EndsOf(group.clusters);
  if (!ends || finding->kind > RelationKind::kMagnitudeSlip) return;
  const Fact& low = *group.clusters[ends->first].facts.front();
  const Fact& high = *group.clusters[ends->second].facts.front();
  const bool said = std::any_of(group.pairs.begin(), group.pairs.end(), [&](const auto& pair) {
    return std::minmax(pair.fact_a->value_key, pair.fact_b->value_key) ==
           std::minmax(low.value_key, high.value_key);
  });
  const ValueRelation relation = CompareValues(low.value(), high.value());
  if (said || relation != ValueRelation::kDisjoint) return;
  finding->explain.push_back(fmt::format("{} and {}, the lowest and the highest: {}",
                                         sources.NameOf(low), sources.NameOf(high),
                                         ValueReason(relation, low.value(), high.value())));
}

void AddExplanation(const Group& group, const Sources& sources, Finding* finding) {
  for (const Cluster& cluster : group.clusters)
    finding->explain.push_back(ExplainCluster(cluster, sources));
  for (const ClusterPair& pair : group.pairs) {
    const std::string& a = WitnessOf(*pair.fact_a).id;
    const std::string& b = WitnessOf(*pair.fact_b).id;
    std::string reason = ReasonOf(pair);
    finding->explain.push_back(fmt::format("{} and {}: {}", sources.NameOf(*pair.fact_a),
                                           sources.NameOf(*pair.fact_b), reason));
    finding->pairs.push_back({a, b, pair.judgement.kind, std::move(reason)});
  }
  ExplainEnds(group, sources, finding);
}

Finding FindingOfGroup(const std::string& question, RelationKind kind, const Group& group,
                       const Sources& sources) {
  Finding finding = StartFinding(kind, question, FactsOf(group.clusters), sources);
  finding.severity = SeverityOf(kind, group.pairs);
  finding.differs = DiffersOf(group.clusters, group.pairs, sources);
  finding.message = MessageOf(kind, group.clusters, group.pairs, sources);
  AddExplanation(group, sources, &finding);
  return finding;
}

// Two figures of one article that clash.
Finding FindingOfClash(const std::string& question, const ClusterPair& pair,
                       const Sources& sources) {
  Group group;
  group.clusters = {{"", {pair.fact_a}}, {"", {pair.fact_b}}};
  group.pairs = {pair};
  const std::string in_document = question + '\x1f' + pair.fact_a->claim().document;
  return FindingOfGroup(in_document, pair.judgement.kind, group, sources);
}

// What looks like a rival answer and is none, in one finding for the question. Pairs that differ in
// a stated dimension are left to FindLookAlikes.
void AddSetApart(const Question& question, const Comparisons& comparisons, const Sources& sources,
                 std::vector<Finding>* findings) {
  std::vector<ClusterPair> set_apart = comparisons.set_apart;
  std::erase_if(set_apart,
                [](const ClusterPair& pair) { return !pair.judgement.things.different.empty(); });
  if (set_apart.empty() || question.facts.front()->claim().metric.empty()) return;
  Group group;
  std::set<size_t> seen;
  for (const ClusterPair& pair : set_apart)
    for (const size_t place : {pair.a, pair.b})
      if (seen.insert(place).second) group.clusters.push_back(comparisons.clusters[place]);
  group.pairs = std::move(set_apart);
  findings->push_back(FindingOfGroup(question.key, RelationKind::kNotComparable, group, sources));
}

}  // namespace

Finding StartFinding(RelationKind kind, const std::string& question, const Facts& facts,
                     const Sources& sources) {
  Finding finding;
  finding.kind = kind;
  finding.id = HashOf(question + '\x1f' + std::string(ToString(kind)));
  const Claim& claim = facts.front()->claim();
  finding.subject = NameOf(*facts.front());
  finding.metric = claim.metric.empty() ? claim.label : claim.metric;
  finding.measure = claim.measure ? std::string(ToString(*claim.measure)) : "";
  std::unordered_set<std::string_view> seen;
  for (const Fact* fact : facts)
    for (const Claim* mention : fact->mentions)
      if (seen.insert(mention->id).second) finding.claims.push_back(mention->id);
  finding.origins = sources.CountOrigins(facts);
  return finding;
}

Finding FindingOver(const std::string& question, RelationKind kind, std::vector<Cluster> clusters,
                    std::vector<ClusterPair> pairs, const Sources& sources) {
  return FindingOfGroup(question, kind, {std::move(clusters), std::move(pairs)}, sources);
}

std::vector<Finding> FindingsOf(const Question& question, const Sources& sources, Facts* alone) {
  // Most questions have one answer, and nothing to compare.
  if (question.facts.size() == 1) {
    alone->push_back(question.facts.front());
    return {};
  }
  const Comparisons comparisons = CompareClusters(question);
  std::vector<Finding> findings;
  std::set<RelationKind> used;
  std::vector<Group> groups;
  for (Group& group : GroupsOf(comparisons))
    for (Group& part : PairwiseGroups(std::move(group), comparisons))
      groups.push_back(std::move(part));
  for (const Group& group : groups) {
    const Facts facts = FactsOf(group.clusters);
    const bool one_document = OfOneDocument(facts);
    if (one_document && AllClash(facts, comparisons.internal)) continue;
    const RelationKind kind = one_document ? KindWithin(group) : GravestOf(group.pairs);
    if (kind == RelationKind::kSingleSource) {
      alone->insert(alone->end(), facts.begin(), facts.end());
      continue;
    }
    // A second answer of a kind needs an id of its own; the first value tells them apart.
    const bool first = used.insert(kind).second;
    const std::string key = first ? question.key : question.key + group.clusters.front().key;
    findings.push_back(FindingOfGroup(key, kind, group, sources));
    if (comparisons.left_out > 0)
      findings.back().explain.push_back(
          fmt::format("{} rarer values were not compared", comparisons.left_out));
  }
  for (const ClusterPair& pair : comparisons.internal)
    findings.push_back(FindingOfClash(question.key, pair, sources));
  AddSetApart(question, comparisons, sources, &findings);
  return findings;
}

}  // namespace countercheck
