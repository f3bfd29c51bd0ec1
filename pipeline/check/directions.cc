#include "pipeline/check/directions.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "pipeline/check/answers.h"
#include "pipeline/check/same_thing.h"

namespace countercheck {
namespace {

using Facts = std::vector<const Fact*>;

// More moves of one metric are a table or a chronicle.
constexpr size_t kMostMoves = 40;

// The moves of one metric of a subject, in words and in figures.
struct Moves {
  Facts words, figures;
};

bool IsWord(const Fact& fact) { return fact.claim().kind == ClaimKind::kDirection; }

bool IsMove(const Fact& fact) {
  return !fact.claim().metric.empty() && fact.claim().measure == Measure::kChange &&
         SignOfMove(fact) != 0;
}

std::map<std::string, Moves> MovesByMetric(const std::vector<Fact>& facts) {
  std::map<std::string, Moves> by_metric;
  if (std::none_of(facts.begin(), facts.end(), IsWord)) return by_metric;
  for (const Fact& fact : facts) {
    if (!IsMove(fact)) continue;
    Moves& moves = by_metric[fmt::format("{}\x1f{}\x1f{}\x1f{}", fact.subject, fact.metric,
                                         fact.segment, ToString(fact.modality))];
    (IsWord(fact) ? moves.words : moves.figures).push_back(&fact);
  }
  return by_metric;
}

// What moves all day does so on another day, too: both must say which.
bool CanBeOneMove(const Fact& a, const Fact& b) {
  const Comparison things = CompareThings(a, b);
  if (!CanMeet(things, a, b)) return false;
  return !a.traits->moves_all_day || !things.IsUnstated(Dimension::kPeriod);
}

// The article of `fact` has the move, as `other` sees it, in a word (or a figure) of this sign.
bool SaysIn(const Facts& moves, const Fact& fact, const Fact& other, int sign) {
  return std::any_of(moves.begin(), moves.end(), [&](const Fact* move) {
    return move->document == fact.document && SignOfMove(*move) == sign &&
           CompareThings(*move, other).different.empty();
  });
}

bool SaysBoth(const Moves& moves, const Fact& fact, const Fact& other) {
  const int reverse = -SignOfMove(fact);
  return SaysIn(moves.words, fact, other, reverse) || SaysIn(moves.figures, fact, other, reverse);
}

// Words of one direction, of which each may be the move of the first.
Facts WordsLike(const Fact& first, const Facts& words) {
  Facts alike;
  for (const Fact* word : words)
    if (word->claim().direction == first.claim().direction &&
        (word == &first || CanBeOneMove(first, *word)))
      alike.push_back(word);
  return alike;
}

// What figures of other articles say to the words, as one kind of finding each.
using PairsByKind = std::map<RelationKind, std::vector<ClusterPair>>;

PairsByKind HoldAgainstFigures(const Facts& words, const Moves& moves) {
  PairsByKind pairs;
  for (const Fact* figure : moves.figures) {
    const auto from_other = std::find_if(words.begin(), words.end(), [&](const Fact* word) {
      return word->document != figure->document && CanBeOneMove(*word, *figure);
    });
    if (from_other == words.end()) continue;
    const Fact& word = **from_other;
    if (SaysIn(moves.words, *figure, word, SignOfMove(*figure))) continue;
    const bool both = SaysBoth(moves, word, *figure) || SaysBoth(moves, *figure, word);
    auto judgement = JudgeWords(word, *figure, {both, false});
    if (judgement && judgement->IsLive())
      pairs[judgement->kind].push_back({0, 0, &word, figure, std::move(*judgement)});
  }
  return pairs;
}

// The words first, then each figure.
std::vector<Cluster> ClustersIn(const Facts& words, std::vector<ClusterPair>* pairs) {
  std::vector<Cluster> clusters = {{"", words}};
  for (ClusterPair& pair : *pairs) {
    const auto same = std::find_if(clusters.begin() + 1, clusters.end(), [&](const Cluster& c) {
      return c.facts.front()->value_key == pair.fact_b->value_key;
    });
    pair.b = static_cast<size_t>(same - clusters.begin());
    if (same == clusters.end())
      clusters.push_back({"", {pair.fact_b}});
    else
      same->facts.push_back(pair.fact_b);
  }
  return clusters;
}

}  // namespace

std::vector<Finding> FindDirectionsAndFigures(const std::vector<Fact>& facts,
                                              const Sources& sources) {
  std::vector<Finding> findings;
  for (const auto& [metric, moves] : MovesByMetric(facts)) {
    if (moves.words.size() > kMostMoves || moves.figures.size() > kMostMoves) continue;
    Facts left = moves.words;
    while (!left.empty()) {
      const Facts words = WordsLike(*left.front(), left);
      std::erase_if(left, [&](const Fact* word) {
        return std::find(words.begin(), words.end(), word) != words.end();
      });
      for (auto& [kind, pairs] : HoldAgainstFigures(words, moves)) {
        const std::string question = fmt::format("moves\x1f{}\x1f{}\x1f{}", metric,
                                                 words[0]->value_key, words[0]->period.text);
        std::vector<Cluster> clusters = ClustersIn(words, &pairs);
        findings.push_back(FindingOver(question, kind, std::move(clusters), pairs, sources));
      }
    }
  }
  return findings;
}

}  // namespace countercheck
