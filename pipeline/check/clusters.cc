#include "pipeline/check/clusters.h"

#include <algorithm>
#include <map>

#include "pipeline/check/same_value.h"

namespace countercheck {
namespace {

constexpr size_t kMostClusters = 24;
constexpr size_t kMostSpeakers = 8;

using Facts = std::vector<const Fact*>;

bool IsBand(const Fact& fact) { return fact.value().qualifier == Qualifier::kBand; }

bool SayDifferent(const Fact& a, const Fact& b) {
  if (a.claim().kind != ClaimKind::kQuantity) return a.value_key != b.value_key;
  return IsBand(a) != IsBand(b) || FiguresDiffer(a.value(), b.value()) ||
         CompareValues(a.value(), b.value()) == ValueRelation::kTwoRanges;
}

std::string ClusterKey(const Fact& fact) {
  std::string key = fact.value_key;
  for (const Dimension d : {Dimension::kBasis, Dimension::kSession, Dimension::kMoment})
    key += '\x1f' + StatedAlong(d, fact);
  return key;
}

std::vector<Cluster> ClustersOf(const Question& question, size_t* left_out) {
  std::map<std::string, Facts> by_key;
  for (const Fact* fact : question.facts) by_key[ClusterKey(*fact)].push_back(fact);
  std::vector<Cluster> clusters;
  for (auto& [key, facts] : by_key) clusters.push_back({key, std::move(facts)});
  if (clusters.size() <= kMostClusters) return clusters;
  *left_out = clusters.size() - kMostClusters;
  std::sort(clusters.begin(), clusters.end(), [](const Cluster& a, const Cluster& b) {
    if (a.facts.size() != b.facts.size()) return a.facts.size() > b.facts.size();
    return a.key < b.key;
  });
  clusters.resize(kMostClusters);
  std::sort(clusters.begin(), clusters.end(),
            [](const Cluster& a, const Cluster& b) { return a.key < b.key; });
  return clusters;
}

// The first fact of each document, of a few documents.
Facts SpeakersOf(const Cluster& cluster) {
  Facts speakers;
  for (const Fact* fact : cluster.facts) {
    if (speakers.size() == kMostSpeakers) break;
    if (speakers.empty() || speakers.back()->document != fact->document) speakers.push_back(fact);
  }
  return speakers;
}

// What else the articles say to the question.
class QuestionView {
 public:
  QuestionView(const Question& question, const std::vector<Cluster>& clusters)
      : clusters_(clusters) {
    for (const Fact* fact : question.facts) {
      Facts& known = by_document_[fact->document];
      const bool fresh = std::none_of(known.begin(), known.end(), [&](const Fact* other) {
        return !SayDifferent(*fact, *other) && fact->period == other->period;
      });
      if (fresh && known.size() < kMostSpeakers) known.push_back(fact);
    }
  }

  Surroundings Around(const Fact& a, const Fact& b) const {
    return {SaysMore(a, b) || SaysMore(b, a), Explained(a, b) || Explained(b, a)};
  }

 private:
  // The article of `fact` gives another figure that is as good an answer as this, besides `other`:
  // one that leaves no more open against `other` than `fact` does.
  bool SaysMore(const Fact& fact, const Fact& other) const {
    const Facts& known = by_document_.at(fact.document);
    const int open = CompareThings(fact, other).unstated.size();
    return std::any_of(known.begin(), known.end(), [&](const Fact* more) {
      if (!SayDifferent(*more, fact)) return false;
      if (more->document == other.document && !SayDifferent(*more, other)) return false;
      if (fact.period.stated() && !more->period.stated()) return false;
      const bool is_figure = fact.claim().kind == ClaimKind::kQuantity;
      if (is_figure && CompareThings(*more, other).unstated.size() > open) return false;
      return CompareThings(*more, fact).different.empty();
    });
  }

  // Where only `b` says basis, session or moment: the figure of `a` is found on another.
  bool Explained(const Fact& a, const Fact& b) const {
    for (const Dimension d : {Dimension::kBasis, Dimension::kSession, Dimension::kMoment}) {
      if (!StatedAlong(d, a).empty() || StatedAlong(d, b).empty()) continue;
      for (const Cluster& cluster : clusters_) {
        const Fact& fact = *cluster.facts.front();
        if (Along(d, fact, b) == Sameness::kDifferent && !SayDifferent(fact, a)) return true;
      }
    }
    return false;
  }

  const std::vector<Cluster>& clusters_;
  std::map<size_t, Facts> by_document_;
};

std::optional<Judgement> Judge(const Fact& a, const Fact& b, const QuestionView& view) {
  const Surroundings around = view.Around(a, b);
  return a.claim().kind == ClaimKind::kQuantity ? JudgeFigures(a, b, around)
                                                : JudgeWords(a, b, around);
}

bool IsClash(RelationKind kind) {
  return kind == RelationKind::kConflict || kind == RelationKind::kMagnitudeSlip ||
         kind == RelationKind::kTension || kind == RelationKind::kHeadlineBody;
}

void KeepGravest(ClusterPair pair, std::optional<ClusterPair>* gravest) {
  if (!*gravest || pair.judgement.kind < (*gravest)->judgement.kind) *gravest = std::move(pair);
}

void ComparePair(const std::vector<Facts>& speakers, size_t a, size_t b, const QuestionView& view,
                 Comparisons* result) {
  std::optional<ClusterPair> across, internal, set_apart;
  for (const Fact* x : speakers[a]) {
    for (const Fact* y : speakers[b]) {
      if (x == y) continue;
      const bool one_article = x->document == y->document;
      // Nothing is graver, so no other pair of articles can take its place.
      if (!one_article && across && across->judgement.kind == RelationKind::kConflict) continue;
      auto judgement = Judge(*x, *y, view);
      if (!judgement) continue;
      ClusterPair pair{a, b, x, y, std::move(*judgement)};
      if (!pair.judgement.IsLive())
        KeepGravest(std::move(pair), &set_apart);
      else if (one_article && IsClash(pair.judgement.kind))
        KeepGravest(std::move(pair), &internal);
      else
        KeepGravest(std::move(pair), &across);
    }
  }
  if (across) result->across.push_back(std::move(*across));
  if (internal) result->internal.push_back(std::move(*internal));
  if (set_apart && !across && !internal) result->set_apart.push_back(std::move(*set_apart));
}

}  // namespace

std::optional<std::pair<size_t, size_t>> EndsOf(const std::vector<Cluster>& clusters) {
  size_t low = 0, high = 0;
  for (size_t i = 0; i < clusters.size(); ++i) {
    const Quantity& value = clusters[i].facts.front()->value();
    if ((!value.low && !value.high) || value.unit != clusters[0].facts.front()->value().unit)
      return std::nullopt;
    const auto figure = [&](size_t place) {
      return FigureOf(clusters[place].facts.front()->value());
    };
    if (figure(i) < figure(low)) low = i;
    if (figure(i) > figure(high)) high = i;
  }
  if (low == high) return std::nullopt;
  return std::pair{low, high};
}

Comparisons CompareClusters(const Question& question) {
  Comparisons result;
  result.clusters = ClustersOf(question, &result.left_out);
  const QuestionView view(question, result.clusters);
  std::vector<Facts> speakers;
  for (const Cluster& cluster : result.clusters) speakers.push_back(SpeakersOf(cluster));
  for (size_t a = 0; a < speakers.size(); ++a) {
    // Equal values are one answer: the first article stands against the next, no more pairs.
    if (speakers[a].size() > 1)
      if (auto judgement = Judge(*speakers[a][0], *speakers[a][1], view))
        result.across.push_back({a, a, speakers[a][0], speakers[a][1], std::move(*judgement)});
    for (size_t b = a + 1; b < speakers.size(); ++b) ComparePair(speakers, a, b, view, &result);
  }
  return result;
}

}  // namespace countercheck
