#include "pipeline/check/unit_slips.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "pipeline/check/answers.h"
#include "pipeline/check/messages.h"
#include "pipeline/check/same_thing.h"
#include "pipeline/check/slips.h"
#include "pipeline/check/terms_in_words.h"

namespace countercheck {
namespace {

using Facts = std::vector<const Fact*>;

// A figure is held against so many that are next to it in size.
constexpr size_t kNeighbours = 12;
constexpr int kDigitsOfAUnitSlip = 2;
constexpr int kDigitsOfAYearSlip = 3;

bool IsPoint(const Quantity& q) { return q.low && q.high && *q.low == *q.high; }

// Facts on one thing by their figure, whatever its unit, sign and period.
std::map<std::string, Facts> FactsByThing(const std::vector<Fact>& facts) {
  std::map<std::string, Facts> by_thing;
  for (const Fact& fact : facts) {
    const Claim& claim = fact.claim();
    if (claim.kind != ClaimKind::kQuantity || claim.metric.empty() || !IsPoint(claim.value))
      continue;
    // Rates and quotes have many figures, some of them alike by chance.
    if (fact.traits->moves_all_day || fact.traits->economic) continue;
    by_thing[fmt::format("{}\x1f{}\x1f{}\x1f{}\x1f{}", fact.subject, fact.metric,
                         claim.measure ? ToString(*claim.measure) : "", fact.segment,
                         ToString(fact.modality))]
        .push_back(&fact);
  }
  for (auto& [key, members] : by_thing)
    std::stable_sort(members.begin(), members.end(), [](const Fact* a, const Fact* b) {
      return a->value().low->Abs() < b->value().low->Abs();
    });
  return by_thing;
}

// One is the other, but for the last digit that is rounded away.
bool HaveOneFigure(const Quantity& a, const Quantity& b) {
  if (std::max(SignificantDigits(a), SignificantDigits(b)) < kDigitsOfAUnitSlip) return false;
  return a.interval.Contains(*b.low) || b.interval.Contains(*a.low);
}

bool IsShareOfHundred(const std::string& unit) {
  return unit == "percent" || unit == "percentage_point" || unit == "basis_point";
}

// "$" alone may be any of these.
bool IsDollar(const std::string& unit) {
  static constexpr std::array<std::string_view, 6> kDollars = {"USD", "CAD", "AUD",
                                                               "HKD", "SGD", "NZD"};
  return std::find(kDollars.begin(), kDollars.end(), unit) != kDollars.end();
}

bool AreEasilyTaken(const Quantity& a, const Quantity& b) {
  if (a.unit == b.unit) return false;
  if (IsShareOfHundred(a.unit) && IsShareOfHundred(b.unit)) return true;
  if (a.kind != QuantityKind::kMoney || b.kind != QuantityKind::kMoney) return false;
  const bool any_dollar = IsDollar(a.unit) && IsDollar(b.unit);
  return !any_dollar || !(a.unit_inferred || b.unit_inferred);
}

bool AllButUnitIsOne(const Fact& a, const Fact& b) {
  return a.document != b.document && WithinOneEvent(a, b) && CompareThings(a, b).different.empty();
}

bool MayBeUnitSlip(const Fact& a, const Fact& b) {
  return AreEasilyTaken(a.value(), b.value()) && HaveOneFigure(a.value(), b.value()) &&
         AllButUnitIsOne(a, b);
}

bool AYearApart(const PeriodKey& a, const PeriodKey& b) {
  if (!a.stated() || !b.stated() || a.partial || b.partial || a.is_day || b.is_day) return false;
  return YearsBefore(a.text, 1) == b.text || YearsBefore(b.text, 1) == a.text;
}

bool MayBeYearSlip(const Fact& a, const Fact& b) {
  if (a.document == b.document || !WithinOneEvent(a, b) || a.value().unit != b.value().unit ||
      SignificantDigits(a.value()) < kDigitsOfAYearSlip || a.value().low != b.value().low)
    return false;
  const Comparison things = CompareThings(a, b);
  return things.different == Dimensions{Dimension::kPeriod} && AYearApart(a.period, b.period);
}

// An article has the figure the way of the other article too.
template <typename Test>
bool IsGivenBothWays(const Fact& fact, const Facts& facts, Test differ) {
  return std::any_of(facts.begin(), facts.end(), [&](const Fact* other) {
    return other->document == fact.document && differ(*other, fact) &&
           HaveOneFigure(other->value(), fact.value());
  });
}

bool UnitsDiffer(const Fact& a, const Fact& b) { return a.value().unit != b.value().unit; }
bool PeriodsDiffer(const Fact& a, const Fact& b) { return a.period.text != b.period.text; }

Finding FindingOn(RelationKind kind, const std::string& key, const Fact& a, const Fact& b,
                  const std::string& says, const Sources& sources) {
  Finding finding = StartFinding(kind, "slip\x1f" + key, {&a, &b}, sources);
  finding.severity = Severity::kMedium;
  finding.pairs = {{a.claim().id, b.claim().id, kind, says}};
  finding.message = fmt::format("{}: {} ({}) against {} ({}). Perhaps a slip: {}", TopicOf(a),
                                SaidIn(a), sources.NameOf(a), SaidIn(b), sources.NameOf(b), says);
  for (const Fact* fact : {&a, &b})
    finding.explain.push_back(fmt::format("{}: “{}”, {}{}{}", sources.NameOf(*fact),
                                          fact->claim().value_text, fact->value().unit,
                                          fact->period.stated() ? ", " : "", PeriodInWords(*fact)));
  return finding;
}

std::string WordsOn(const Quantity& a, const Quantity& b) {
  const auto spoken = [](const Quantity& q) {
    return q.unit == "percentage_point" ? "percentage points"
           : q.unit == "basis_point"    ? "basis points"
                                        : q.unit;
  };
  return fmt::format("the same digits, {} for {}?", spoken(a), spoken(b));
}

std::optional<Finding> SlipOf(const std::string& key, const Fact& a, const Fact& b,
                              const Facts& around, const Sources& sources) {
  if (MayBeUnitSlip(a, b) && !IsGivenBothWays(a, around, UnitsDiffer) &&
      !IsGivenBothWays(b, around, UnitsDiffer))
    return FindingOn(RelationKind::kUnitSlip, key, a, b, WordsOn(a.value(), b.value()), sources);
  if (!MayBeYearSlip(a, b) || IsGivenBothWays(a, around, PeriodsDiffer) ||
      IsGivenBothWays(b, around, PeriodsDiffer))
    return std::nullopt;
  const std::string says = fmt::format("the same figure, for {} and for {}: one year may be wrong.",
                                       PeriodInWords(a), PeriodInWords(b));
  return FindingOn(RelationKind::kTension, key, a, b, says, sources);
}

// One finding for a thing: the first pair shows what is wrong.
std::optional<Finding> FirstSlip(const std::string& key, const Facts& facts,
                                 const Sources& sources) {
  for (size_t i = 0; i < facts.size(); ++i) {
    const size_t from = i < kNeighbours ? 0 : i - kNeighbours;
    const size_t to = std::min(facts.size(), i + kNeighbours + 1);
    const Facts around(facts.begin() + from, facts.begin() + to);
    for (size_t j = i + 1; j < to; ++j)
      if (auto slip = SlipOf(key, *facts[i], *facts[j], around, sources)) return slip;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Finding> FindUnitSlips(const std::vector<Fact>& facts, const Sources& sources) {
  std::vector<Finding> findings;
  if (facts.size() < 2) return findings;
  for (const auto& [key, members] : FactsByThing(facts))
    if (auto slip = FirstSlip(key, members, sources)) findings.push_back(std::move(*slip));
  return findings;
}

}  // namespace countercheck
