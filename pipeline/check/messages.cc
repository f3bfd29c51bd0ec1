#include "pipeline/check/messages.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "core/metric_words.h"
#include "pipeline/check/normal_words.h"
#include "pipeline/check/same_value.h"
#include "pipeline/check/slips.h"
#include "pipeline/check/terms_in_words.h"

namespace countercheck {
namespace {

// More values than these are not spelled out in one sentence.
constexpr size_t kMostValues = 5;

std::string MetricOf(const Fact& fact) {
  if (fact.claim().metric.empty()) return fact.claim().label;
  return MetricInWords(fact.metric);
}

// "-0.75%" says itself where it went.
bool HasSign(const std::string& said) {
  for (const char* sign : {"-", "+", "\u2212", "\u2013"})
    if (said.starts_with(sign)) return true;
  return false;
}

std::string SessionInWords(Session session) {
  switch (session) {
    case Session::kRegular:
      return "in the regular session";
    case Session::kAfterHours:
      return "after hours";
    case Session::kPreMarket:
      return "pre-market";
  }
  return "";
}

// " for 2025-Q3", " as guidance", " at the close": what the fact says along the dimension, where
// SaidIn does not say it. Empty where it says nothing.
std::string SaidAlong(Dimension dimension, const Fact& fact) {
  const std::string stated = Spoken(StatedAlong(dimension, fact));
  if (stated.empty()) return "";
  switch (dimension) {
    case Dimension::kPeriod:
      return " for " + PeriodInWords(fact);
    case Dimension::kSegment:
      return " in " + fact.claim().segment;
    case Dimension::kMoment:
      return " at " + stated;
    case Dimension::kModality:
      return " as " + stated;
    case Dimension::kComparator:
      return " against " + stated;
    case Dimension::kCounterparty:
      return " with " + stated;
    case Dimension::kBasis:
    case Dimension::kSession:
      return "";
  }
  return "";
}

// What sets these values apart besides themselves: of equal figures all that differs.
std::string SetsApart(const Fact& fact, const std::vector<Cluster>& clusters) {
  std::string words;
  for (const Dimension dimension : kDimensions) {
    const bool differs = std::any_of(clusters.begin(), clusters.end(), [&](const Cluster& other) {
      return StatedAlong(dimension, *other.facts.front()) != StatedAlong(dimension, fact);
    });
    if (differs) words += SaidAlong(dimension, fact);
  }
  return words;
}

// At most kMostValues of the clusters, in their order, with the lowest and the highest figure.
std::vector<Cluster> TheTelling(const std::vector<Cluster>& clusters) {
  const auto ends = EndsOf(clusters);
  std::vector<Cluster> telling;
  size_t room = kMostValues - (ends ? 2 : 0);
  for (size_t i = 0; i < clusters.size(); ++i) {
    const bool is_end = ends && (i == ends->first || i == ends->second);
    if (!is_end && room == 0) continue;
    room -= is_end ? 0 : 1;
    telling.push_back(clusters[i]);
  }
  return telling;
}

// Each value with the articles that give it, once.
std::string ListValues(const std::vector<Cluster>& clusters, const Sources& sources,
                       bool with_what_differs) {
  std::string list;
  const std::vector<Cluster> telling = TheTelling(clusters);
  for (const Cluster& cluster : telling) {
    const Fact& fact = *cluster.facts.front();
    list += fmt::format("{}{} ({})", list.empty() ? "" : " against ",
                        SaidIn(fact) + (with_what_differs ? SetsApart(fact, clusters) : ""),
                        sources.NamesOf(cluster.facts));
  }
  if (telling.size() == clusters.size()) return list;
  return fmt::format("{} and {} more", list, clusters.size() - telling.size());
}

// The facts that have the value of each fact.
using Company = std::map<const Fact*, const Cluster*>;

Company CompanyIn(const std::vector<Cluster>& clusters) {
  Company company;
  for (const Cluster& cluster : clusters)
    for (const Fact* fact : cluster.facts) company.emplace(fact, &cluster);
  return company;
}

using FactsByDimension = std::map<Dimension, std::vector<const Fact*>>;

// Those of its value that say nothing along the dimension, the fact among them.
void AddSilent(Dimension dimension, const Fact* fact, const Company& company,
               FactsByDimension* open) {
  if (!StatedAlong(dimension, *fact).empty()) return;
  std::vector<const Fact*>& silent = (*open)[dimension];
  silent.push_back(fact);
  const auto cluster = company.find(fact);
  if (cluster == company.end()) return;
  for (const Fact* other : cluster->second->facts)
    if (StatedAlong(dimension, *other).empty()) silent.push_back(other);
}

// What one of two facts leaves open, by dimension; the facts by document.
FactsByDimension LeftOpen(const std::vector<Cluster>& clusters,
                          const std::vector<ClusterPair>& pairs) {
  const Company company = CompanyIn(clusters);
  FactsByDimension open;
  for (const ClusterPair& pair : pairs) {
    for (const Dimension dimension : kDimensions) {
      if (!pair.judgement.things.IsUnstated(dimension)) continue;
      const bool both =
          StatedAlong(dimension, *pair.fact_a) == StatedAlong(dimension, *pair.fact_b);
      if (both && (pair.fact_a->traits->deal_term || pair.judgement.kind > RelationKind::kTension))
        continue;
      for (const Fact* fact : {pair.fact_a, pair.fact_b})
        AddSilent(dimension, fact, company, &open);
    }
  }
  for (auto& [dimension, facts] : open)
    std::stable_sort(facts.begin(), facts.end(),
                     [](const Fact* a, const Fact* b) { return a->document < b->document; });
  return open;
}

// " Note: period unstated in 002, 004; session unstated in 002."
std::string Unless(const std::vector<Cluster>& clusters, const std::vector<ClusterPair>& pairs,
                   const Sources& sources) {
  std::string note;
  for (const auto& [dimension, facts] : LeftOpen(clusters, pairs))
    note += fmt::format("{}{} unstated in {}", note.empty() ? " Note: " : "; ", InWords(dimension),
                        sources.NamesOf(facts));
  return note.empty() ? "" : note + ".";
}

std::string AdviceOnConflict(const Fact& fact, size_t values) {
  if (fact.claim().kind == ClaimKind::kVerdict)
    return "Different verdicts on one report: check which metric and which consensus each means.";
  if (fact.claim().kind == ClaimKind::kDirection)
    return "Opposite directions: check the period or session that each means.";
  const std::string_view both = values > 2 ? "all" : "both";
  if (fact.traits->moves_all_day)
    return fmt::format("These cannot {} be the same move: check the time of each quote.", both);
  return fmt::format("These cannot {} be true of the same figure: check the primary source.", both);
}

bool IsClash(RelationKind kind) {
  return kind == RelationKind::kConflict || kind == RelationKind::kMagnitudeSlip;
}

// The pair is why the finding is of this kind. Both kinds of clash are one: the outlier among three
// values is a slip against one source, and a conflict with another.
bool SpeaksFor(RelationKind kind, const ClusterPair& pair) {
  return pair.judgement.kind == kind || (IsClash(kind) && IsClash(pair.judgement.kind));
}

// The clusters that take part in a pair of this kind; all where no pair is of it. A sentence on a
// conflict names those that conflict.
std::vector<Cluster> ThoseThat(RelationKind kind, const std::vector<Cluster>& clusters,
                               const std::vector<ClusterPair>& pairs) {
  const auto takes_part = [&](const Cluster& cluster) {
    return std::any_of(pairs.begin(), pairs.end(), [&](const ClusterPair& pair) {
      const auto has = [&](const Fact* fact) {
        return std::find(cluster.facts.begin(), cluster.facts.end(), fact) != cluster.facts.end();
      };
      return SpeaksFor(kind, pair) && (has(pair.fact_a) || has(pair.fact_b));
    });
  };
  std::vector<Cluster> those;
  std::copy_if(clusters.begin(), clusters.end(), std::back_inserter(those), takes_part);
  return those.empty() ? clusters : those;
}

// The first fact that says its period; else the first.
const Fact& MostStated(const std::vector<Cluster>& clusters) {
  for (const Cluster& cluster : clusters)
    for (const Fact* fact : cluster.facts)
      if (fact->period.stated() && !fact->period.partial) return *fact;
  return *clusters.front().facts.front();
}

// Why the first pair is so, without the intervals.
std::string Reason(const std::vector<ClusterPair>& pairs) {
  if (pairs.empty()) return "";
  const std::string reason = ReasonOf(pairs.front());
  return reason.substr(0, reason.find("; "));
}

// " Perhaps a slip: two digits may have changed places." of the first pair that may be one; of more
// than two values with the two that it is about.
std::string SlipIn(RelationKind kind, const std::vector<ClusterPair>& pairs, size_t values) {
  for (const ClusterPair& pair : pairs) {
    if (!SpeaksFor(kind, pair) || !pair.judgement.IsOfDisjointValues()) continue;
    const Quantity &a = pair.fact_a->value(), &b = pair.fact_b->value();
    const std::string words = SlipInWords(SlipBetween(a, b), a, b);
    if (words.empty()) continue;
    std::string which;
    if (values > 2)
      which = fmt::format("“{}” and “{}”: ", pair.fact_a->claim().value_text,
                          pair.fact_b->claim().value_text);
    return " Perhaps a slip: " + which + words + (words.back() == '?' ? "" : ".");
  }
  return "";
}

std::string AdviceOn(RelationKind kind, const std::vector<Cluster>& clusters,
                     const std::vector<ClusterPair>& pairs) {
  const Fact& fact = *clusters.front().facts.front();
  switch (kind) {
    case RelationKind::kConflict:
    case RelationKind::kMagnitudeSlip:
      return AdviceOnConflict(fact, clusters.size()) + SlipIn(kind, pairs, clusters.size());
    case RelationKind::kTension:
      return "Not a proven clash, but worth a look: make the wording say which is meant.";
    case RelationKind::kHeadlineBody:
      return "The headline and the body of one article differ: bring them in line.";
    case RelationKind::kRoundingOnly:
      return "Equal only by rounding: confirm the figure to one more digit.";
    case RelationKind::kBasisDropped:
      return "The same figure, but not every article says on what basis (GAAP or adjusted).";
    case RelationKind::kCompatible:
      return "A bound, hedge or range covers the other figure; no contradiction.";
    case RelationKind::kAgreement:
      return "The articles agree.";
    case RelationKind::kNotComparable:
      return "These look alike, but are not to be compared: " + Reason(pairs) + ".";
    case RelationKind::kSingleSource:
      return "No other article gives this.";
    default:
      return "";
  }
}

}  // namespace

std::string TopicOf(const Fact& fact) { return TopicOf(fact, NameOf(fact)); }

std::string SubjectAndMetric(const Fact& fact) {
  const std::string& subject = NameOf(fact);
  return subject + (subject.empty() ? "" : " ") + MetricOf(fact);
}

std::string TopicOf(const Fact& fact, const std::string& subject) {
  std::string topic = subject;
  topic += (topic.empty() ? "" : " ") + MetricOf(fact);
  if (!fact.segment.empty()) topic += " (" + fact.claim().segment + ")";
  if (fact.claim().measure == Measure::kChange) topic += " change";
  if (fact.claim().measure == Measure::kVersusExpectations) topic += " against expectations";
  if (fact.period.stated() && !fact.period.partial) topic += ", " + PeriodInWords(fact);
  if (fact.modality != Modality::kActual) topic += ", " + std::string(InWords(fact.modality));
  return topic;
}

std::string SaidIn(const Fact& fact) {
  const Claim& claim = WitnessOf(fact);
  if (claim.kind == ClaimKind::kVerdict && claim.verdict) {
    std::string verdict(ToString(*claim.verdict));
    return fmt::format("{}, “{}”", verdict == "in_line" ? "in line" : verdict, claim.value_text);
  }
  if (claim.kind == ClaimKind::kDirection && claim.direction)
    return fmt::format("{}, “{}”", ToString(*claim.direction), claim.value_text);
  std::string said = claim.value_text;
  // "nearly doubled" says itself where it went.
  const bool moves = said.ends_with("ed") || said.ends_with("ing");
  if (claim.measure == Measure::kChange && !moves && !HasSign(said)) {
    if (SignOf(claim.value) < 0) said = "down " + said;
    if (SignOf(claim.value) > 0) said = "up " + said;
  }
  if (fact.session) said += " " + SessionInWords(*fact.session);
  if (fact.basis) said += *fact.basis == Basis::kGaap ? " GAAP" : " adjusted";
  return said;
}

std::string PeriodInWords(const std::string& key) {
  std::string words = key.starts_with("Y ") ? key.substr(2) : key;
  if (const size_t dots = words.find(".."); dots != words.npos) words.replace(dots, 2, " to ");
  return words;
}

std::string AllowsIn(const Claim& claim, const Interval& interval) {
  std::string unit = claim.value.unit;
  if (unit == "count" || unit == "ratio") unit.clear();
  if (unit.ends_with("_point")) unit = Spoken(unit) + "s";
  return fmt::format("“{}” allows {}{}{}", claim.value_text, ToString(interval),
                     unit.empty() ? "" : " ", unit);
}

std::string ExplainCluster(const Cluster& cluster, const Sources& sources) {
  const Fact& fact = *cluster.facts.front();
  const std::string names = sources.NamesOf(cluster.facts);
  if (fact.claim().kind != ClaimKind::kQuantity) return fmt::format("{}: {}", names, SaidIn(fact));
  return names + ": " + AllowsIn(WitnessOf(fact), fact.value().interval);
}

std::vector<std::string> DiffersOf(const std::vector<Cluster>& clusters,
                                   const std::vector<ClusterPair>& pairs, const Sources& sources) {
  std::set<std::string> differs;
  for (const auto& [dimension, facts] : LeftOpen(clusters, pairs))
    for (const Fact* fact : facts)
      differs.insert(fmt::format("{} unstated in {}", ToString(dimension), sources.NameOf(*fact)));
  return {differs.begin(), differs.end()};
}

std::string MessageOf(RelationKind kind, const std::vector<Cluster>& clusters,
                      const std::vector<ClusterPair>& pairs, const Sources& sources) {
  const std::vector<Cluster> clashing = ThoseThat(kind, clusters, pairs);
  const Fact& first = MostStated(clashing);
  const bool clash =
      IsClash(kind) || kind == RelationKind::kTension || kind == RelationKind::kRoundingOnly;
  return fmt::format(
      "{}: {}. {}{}", TopicOf(first), ListValues(clashing, sources, kind == RelationKind::kTension),
      AdviceOn(kind, clashing, pairs), clash ? Unless(clusters, pairs, sources) : "");
}

}  // namespace countercheck
