#include "pipeline/check/mix_ups.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "pipeline/check/answers.h"
#include "pipeline/check/messages.h"
#include "pipeline/check/premises.h"
#include "pipeline/check/same_thing.h"
#include "pipeline/check/same_value.h"

namespace countercheck {
namespace {

// More figures alike are a table, which nobody takes for one figure.
constexpr size_t kMostMembers = 6;
constexpr size_t kMostFacts = 40;

// The same digits of so many are one figure to the eye, whatever the scale: $4.75, $4.75 billion.
constexpr size_t kDigitsOfAFigure = 3;

using KeysOf = std::function<std::vector<std::string>(const Fact&)>;

bool IsBoundFigure(const Fact& fact) {
  return fact.claim().kind == ClaimKind::kQuantity && !fact.claim().metric.empty();
}

// The figure as the eye meets it, without sign and hedge; empty for one digit.
std::string FigureToTheEye(const Decimal& figure, const Quantity& quantity) {
  const std::string digits = Decimal(figure.Abs().Trimmed().coefficient(), 0).ToString();
  const std::string kind(ToString(quantity.kind));
  if (digits.size() >= kDigitsOfAFigure) return kind + '\x1f' + digits;
  const bool two_digits = figure.Abs() >= Decimal(10) || figure.exponent() < 0;
  return two_digits ? quantity.unit + '\x1f' + figure.Abs().Trimmed().ToString() : "";
}

std::vector<std::string> FiguresIn(const Fact& fact) {
  std::vector<std::string> keys;
  const Quantity& value = fact.value();
  for (const std::optional<Decimal>& end : {value.low, value.high}) {
    const std::string figure = end ? FigureToTheEye(*end, value) : "";
    if (figure.empty() || (!keys.empty() && keys.back().ends_with(figure))) continue;
    keys.push_back(fact.claim().document + '\x1f' + figure);
  }
  return keys;
}

std::vector<std::string> MetricInSentence(const Fact& fact) {
  const Claim& claim = fact.claim();
  if (claim.sentence.empty() || fact.subject.empty()) return {};
  return {fmt::format("{}\x1f{}\x1f{}\x1f{}\x1f{}", claim.document, claim.sentence, fact.metric,
                      claim.measure ? ToString(*claim.measure) : "", claim.value.unit)};
}

// Of deals and contracts an article easily tells of several.
std::vector<std::string> DealInArticle(const Fact& fact) {
  if (!fact.traits->deal_term || fact.subject.empty()) return {};
  return {fmt::format("{}\x1f{}\x1f{}", fact.claim().document, fact.metric, fact.value().unit)};
}

std::map<std::string, Facts> FactsBy(const KeysOf& keys_of, const std::vector<Fact>& facts) {
  std::map<std::string, Facts> by_key;
  for (const Fact& fact : facts) {
    if (!IsBoundFigure(fact)) continue;
    for (std::string& key : keys_of(fact)) by_key[std::move(key)].push_back(&fact);
  }
  return by_key;
}

bool SubjectsDiffer(const Fact& a, const Fact& b) {
  return !a.subject.empty() && !b.subject.empty() && a.subject != b.subject;
}

// In what the two are not one thing, in words; empty where they may be one.
std::string Difference(const Fact& a, const Fact& b) {
  if (SubjectsDiffer(a, b)) return "subject";
  if (a.metric != b.metric) return "metric";
  if (a.claim().measure != b.claim().measure) return "";
  const Comparison things = CompareThings(a, b);
  return things.different.empty() ? "" : std::string(ToString(things.different.first()));
}

bool ThingsDiffer(const Fact& a, const Fact& b) { return !Difference(a, b).empty(); }

// At most twice as much. Any two percentages are: they are shares of something.
bool AreOfOneSize(const Quantity& a, const Quantity& b) {
  if (a.kind == QuantityKind::kPercent && b.kind == QuantityKind::kPercent) return true;
  const Decimal x = FigureOf(a).Abs(), y = FigureOf(b).Abs();
  const auto twice = Multiply(std::min(x, y), Decimal(2));
  return twice && std::max(x, y) <= *twice;
}

bool DealsDiffer(const Fact& a, const Fact& b) {
  return SubjectsDiffer(a, b) && FigureOf(a.value()) != FigureOf(b.value()) &&
         AreOfOneSize(a.value(), b.value());
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

// The deals near one on another company.
Facts NearAnother(const Facts& facts) {
  Facts near;
  for (const Fact* fact : facts)
    if (near.size() < kMostMembers &&
        std::any_of(facts.begin(), facts.end(),
                    [&](const Fact* other) { return DealsDiffer(*fact, *other); }))
      near.push_back(fact);
  return near;
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
  for (const auto& [key, members] : FactsBy(FiguresIn, facts)) {
    if (members.size() < 2 || members.size() > kMostMembers) continue;
    const Facts things = OneOfEach(members, ThingsDiffer);
    if (things.size() > 1)
      findings.push_back(FindingOn(key, things, Difference(*things[0], *things[1]), sources));
  }
  for (const auto& [key, members] : FactsBy(MetricInSentence, facts)) {
    if (members.size() < 2 || members.size() > kMostMembers) continue;
    const Facts things = OneOfEach(members, SubjectsDiffer);
    if (things.size() > 1) findings.push_back(FindingOn(key, things, "subject", sources));
  }
  for (const auto& [key, members] : FactsBy(DealInArticle, facts)) {
    if (members.size() < 2 || members.size() > kMostFacts) continue;
    if (const Facts deals = NearAnother(members); deals.size() > 1)
      findings.push_back(FindingOn("deals\x1f" + key, deals, "subject", sources));
  }
  return findings;
}

}  // namespace countercheck
