#include "pipeline/check/mix_ups.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <utility>

#include "pipeline/check/answers.h"
#include "pipeline/check/messages.h"
#include "pipeline/check/premises.h"

namespace countercheck {
namespace {

// More figures alike are a table, which nobody takes for one figure.
constexpr size_t kMostMembers = 6;

using Key = std::function<std::string(const Fact&)>;

bool IsBoundFigure(const Fact& fact) {
  return fact.claim().kind == ClaimKind::kQuantity && !fact.claim().metric.empty();
}

bool HasTwoDigits(const Fact& fact) {
  const auto& figure = fact.value().low ? fact.value().low : fact.value().high;
  return figure && (figure->Abs() >= Decimal(10) || figure->exponent() < 0);
}

std::string FigureIn(const Fact& fact) {
  return HasTwoDigits(fact) ? fact.claim().document + '\x1f' + fact.value_key : "";
}

std::string MetricInSentence(const Fact& fact) {
  const Claim& claim = fact.claim();
  if (claim.sentence.empty() || fact.subject.empty()) return "";
  return fmt::format("{}\x1f{}\x1f{}\x1f{}\x1f{}", claim.document, claim.sentence, fact.metric,
                     claim.measure ? ToString(*claim.measure) : "", claim.value.unit);
}

std::map<std::string, Facts> FactsBy(const Key& key_of, const std::vector<Fact>& facts) {
  std::map<std::string, Facts> by_key;
  for (const Fact& fact : facts) {
    if (!IsBoundFigure(fact)) continue;
    if (std::string key = key_of(fact); !key.empty()) by_key[std::move(key)].push_back(&fact);
  }
  return by_key;
}

bool SubjectsDiffer(const Fact& a, const Fact& b) {
  return !a.subject.empty() && !b.subject.empty() && a.subject != b.subject;
}

bool ThingsDiffer(const Fact& a, const Fact& b) {
  return SubjectsDiffer(a, b) || a.metric != b.metric;
}

// The first fact, and the first of each other thing.
template <typename Differ>
Facts OneOfEach(const Facts& facts, Differ differ) {
  Facts kept;
  for (const Fact* fact : facts)
    if (std::all_of(kept.begin(), kept.end(),
                    [&](const Fact* other) { return differ(*other, *fact); }))
      kept.push_back(fact);
  return kept;
}

Finding FindingOn(const std::string& key, const Facts& facts, const std::string& dimension,
                  const Sources& sources) {
  Finding finding = StartFinding(RelationKind::kNotComparable, "mix up\x1f" + key, facts, sources);
  const std::string reason = "different " + dimension;
  for (size_t i = 1; i < facts.size(); ++i)
    finding.pairs.push_back(
        {facts[0]->claim().id, facts[i]->claim().id, RelationKind::kNotComparable, reason});
  finding.differs = {reason};
  std::string list;
  for (const Fact* fact : facts) {
    list += fmt::format("{}{} ({})", list.empty() ? "" : ", ", SaidIn(*fact), TopicOf(*fact));
    finding.explain.push_back(fmt::format("{}: “{}” is {}", sources.NameOf(*fact),
                                          fact->claim().value_text, TopicOf(*fact)));
  }
  finding.message = fmt::format("{}: not one thing, the {} differs: {}.",
                                sources.NameOf(*facts.front()), dimension, list);
  return finding;
}

}  // namespace

std::vector<Finding> FindMixUps(const std::vector<Fact>& facts, const Sources& sources) {
  std::vector<Finding> findings;
  for (const auto& [key, members] : FactsBy(FigureIn, facts)) {
    if (members.size() < 2 || members.size() > kMostMembers) continue;
    const Facts things = OneOfEach(members, ThingsDiffer);
    if (things.size() < 2) continue;
    const bool subjects = SubjectsDiffer(*things[0], *things[1]);
    findings.push_back(FindingOn(key, things, subjects ? "subject" : "metric", sources));
  }
  for (const auto& [key, members] : FactsBy(MetricInSentence, facts)) {
    if (members.size() < 2 || members.size() > kMostMembers) continue;
    const Facts things = OneOfEach(members, SubjectsDiffer);
    if (things.size() > 1) findings.push_back(FindingOn(key, things, "subject", sources));
  }
  return findings;
}

}  // namespace countercheck
