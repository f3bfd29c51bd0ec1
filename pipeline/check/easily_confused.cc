#include "pipeline/check/easily_confused.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "core/metric_words.h"
#include "pipeline/check/answers.h"
#include "pipeline/check/messages.h"
#include "pipeline/check/same_thing.h"
#include "pipeline/check/same_value.h"
#include "pipeline/check/terms_in_words.h"

namespace countercheck {
namespace {

using Facts = std::vector<const Fact*>;

// More figures of one metric are a table, which nobody reads as one figure.
constexpr size_t kMostFacts = 40;
constexpr size_t kMostMembers = 4;

// Metrics of which one is easily written for the other.
constexpr std::array<std::array<std::string_view, 3>, 3> kKindred = {
    {{"valuation", "market_cap", "deal_value"},
     {"operating_income", "net_income", "ebitda"},
     {"investment", "contract_value", "funding_round"}}};

// Metrics of which one's growth is easily written for the other's, however far apart they are.
constexpr std::array<std::string_view, 2> kKindredInGrowth = {"eps", "net_income"};

bool IsRead(const Fact& fact) {
  return fact.claim().kind != ClaimKind::kDirection && !fact.claim().metric.empty();
}

std::string FamilyKey(const Fact& fact) {
  const Claim& claim = fact.claim();
  return fmt::format("{}\x1f{}\x1f{}\x1f{}\x1f{}", fact.subject, fact.metric,
                     claim.measure ? ToString(*claim.measure) : "", ToString(claim.kind),
                     claim.value.unit);
}

// Half a year's revenue against a year's: twice as much is as near as the same.
int QuartersIn(const PeriodKey& period) {
  if (!period.stated()) return 0;
  if (period.text[0] == 'Q') return 1;
  if (period.text[0] == 'H') return 2;
  return period.text[0] == 'Y' || period.text[0] == 'F' ? 4 : 0;
}

using Ends = std::array<std::optional<Decimal>, 2>;

Ends EndsOf(const Quantity& quantity) { return {quantity.low, quantity.high}; }

Ends Scaled(Ends ends, int factor) {
  for (std::optional<Decimal>& end : ends)
    if (end) end = Multiply(*end, Decimal(factor));
  return ends;
}

// Either end of one is near either end of the other.
bool HaveNearEnds(const Ends& a, const Ends& b) {
  for (const auto& x : a)
    for (const auto& y : b)
      if (x && y && AreClose(*x, *y)) return true;
  return false;
}

bool AreNearFigures(const Fact& a, const Fact& b) {
  if (HaveNearEnds(EndsOf(a.value()), EndsOf(b.value()))) return true;
  const int x = QuartersIn(a.period), y = QuartersIn(b.period);
  if (x == 0 || y == 0 || x == y || a.value().kind != QuantityKind::kMoney) return false;
  return HaveNearEnds(Scaled(EndsOf(a.value()), y), Scaled(EndsOf(b.value()), x));
}

bool ArePercentages(const Fact& a, const Fact& b) {
  return a.value().kind == QuantityKind::kPercent && b.value().kind == QuantityKind::kPercent;
}

// Percentages that differ in one thing only invite, however far apart they are.
bool LookAlike(const Fact& a, const Fact& b, const Comparison& things) {
  if (a.claim().kind == ClaimKind::kVerdict)
    return a.document == b.document && a.claim().verdict != b.claim().verdict;
  const bool same = a.value().low == b.value().low && a.value().high == b.value().high;
  if (same) return false;
  return (things.different.size() == 1 && ArePercentages(a, b)) || AreNearFigures(a, b);
}

// FindLookAlikes sees what differs in one dimension and says the same in all else; figures only.
bool IsSeenElsewhere(const Fact& a, const Fact& b, const Comparison& things) {
  if (a.claim().kind != ClaimKind::kQuantity || things.different.size() != 1) return false;
  return std::all_of(kDimensions.begin(), kDimensions.end(), [&](Dimension dimension) {
    return !things.IsUnstated(dimension) || StatedAlong(dimension, a) == StatedAlong(dimension, b);
  });
}

std::string DimensionsIn(const Comparison& things) {
  std::string words;
  int left = things.different.size();
  for (const Dimension dimension : kDimensions) {
    if (!things.different.Has(dimension)) continue;
    words += words.empty() ? "" : left == 1 ? " and " : ", ";
    words += InWords(dimension);
    --left;
  }
  return words;
}

void AddOnce(const Fact* fact, Facts* facts) {
  if (facts->size() < kMostMembers && std::find(facts->begin(), facts->end(), fact) == facts->end())
    facts->push_back(fact);
}

using ByKey = std::map<std::string, Facts>;

// The members of a family by the dimensions in which they differ.
ByKey ApartBy(const Facts& family) {
  ByKey apart;
  for (size_t i = 0; i < family.size(); ++i) {
    for (size_t j = i + 1; j < family.size(); ++j) {
      const Fact &a = *family[i], &b = *family[j];
      if (!WithinOneEvent(a, b)) continue;
      const Comparison things = CompareThings(a, b);
      if (things.different.empty() || IsSeenElsewhere(a, b, things)) continue;
      if (!LookAlike(a, b, things)) continue;
      Facts& members = apart[DimensionsIn(things)];
      AddOnce(&a, &members);
      AddOnce(&b, &members);
    }
  }
  return apart;
}

Finding FindingOn(const std::string& question, const Facts& facts, const std::string& what,
                  const Sources& sources, RelationKind kind = RelationKind::kNotComparable) {
  Finding finding = StartFinding(kind, question, facts, sources);
  const std::string reason = "apart in " + what;
  for (size_t i = 1; i < facts.size(); ++i)
    finding.pairs.push_back({WitnessOf(*facts[0]).id, WitnessOf(*facts[i]).id, kind, reason});
  finding.differs = {reason};
  for (const Fact* fact : facts)
    finding.explain.push_back(fmt::format("{}: “{}” is {}", sources.NameOf(*fact),
                                          WitnessOf(*fact).value_text, TopicOf(*fact)));
  return finding;
}

// "$2.06 billion (Q3 2026, guidance; Acme Daily)".
std::string Described(const Fact& fact, const Sources& sources) {
  std::string said;
  // SaidIn() has the session and the basis.
  for (const Dimension dimension : {Dimension::kPeriod, Dimension::kSegment, Dimension::kModality})
    if (const std::string stated = TermInWords(dimension, fact);
        !stated.empty() && stated != ToString(Modality::kActual))
      said += stated + "; ";
  return fmt::format("{} ({}{})", SaidIn(fact), said, sources.NameOf(fact));
}

std::string List(const Facts& facts, const Sources& sources) {
  std::string list;
  for (const Fact* fact : facts) list += (list.empty() ? "" : ", ") + Described(*fact, sources);
  return list;
}

template <typename Metrics>
bool IsOneOf(const Metrics& metrics, const std::string& metric) {
  return std::find(metrics.begin(), metrics.end(), metric) != metrics.end();
}

// The first of the metrics that the figure may be mixed up with; empty where there are none.
std::string KinOf(const Fact& fact) {
  if (fact.claim().kind != ClaimKind::kQuantity) return "";
  const bool growth =
      fact.claim().measure == Measure::kChange && fact.value().kind == QuantityKind::kPercent;
  if (growth && IsOneOf(kKindredInGrowth, fact.metric)) return "growth";
  if (fact.claim().measure != Measure::kLevel) return "";
  for (const auto& kin : kKindred)
    if (IsOneOf(kin, fact.metric)) return std::string(kin.front());
  return "";
}

// One article speaks for all that give the figure.
void AddFigureOnce(const Fact* fact, Facts* facts) {
  const bool known = std::any_of(facts->begin(), facts->end(), [&](const Fact* other) {
    return other->metric == fact->metric && FigureOf(other->value()) == FigureOf(fact->value());
  });
  if (!known) AddOnce(fact, facts);
}

bool IsOf(const Fact& fact, std::string_view metric) { return fact.metric == metric; }

// One puts money into the other party, or is paid by it: "investment" against "contract".
bool PayBothWays(const Fact& a, const Fact& b) {
  const bool both = (IsOf(a, "investment") && IsOf(b, "contract_value")) ||
                    (IsOf(a, "contract_value") && IsOf(b, "investment"));
  return both && !a.counterparty.empty() && a.counterparty == b.counterparty &&
         a.document != b.document && HaveNearEnds(EndsOf(a.value()), EndsOf(b.value()));
}

// "profit rose 33%" in one article, "earnings per share rose 77%" in the other.
bool GrowApart(const Fact& a, const Fact& b) {
  return a.document != b.document && FiguresDiffer(a.value(), b.value()) &&
         Along(Dimension::kPeriod, a, b) != Sameness::kDifferent;
}

// Those near one of another metric.
Facts NearAnotherMetric(const Facts& family) {
  Facts members;
  for (const Fact* a : family) {
    for (const Fact* b : family) {
      const bool growth = a->claim().measure == Measure::kChange;
      if (a->metric >= b->metric || a->segment != b->segment || !WithinOneEvent(*a, *b)) continue;
      if (growth ? !GrowApart(*a, *b) : !AreClose(a->value(), b->value())) continue;
      if (PayBothWays(*a, *b)) continue;  // FindPaymentsBothWays
      AddFigureOnce(a, &members);
      AddFigureOnce(b, &members);
    }
  }
  return members;
}

Finding BothWays(const Fact& paid, const Fact& earned, const Sources& sources) {
  const std::string question =
      fmt::format("both ways\x1f{}\x1f{}", paid.subject, paid.counterparty);
  Finding finding =
      FindingOn(question, {&paid, &earned}, "who pays", sources, RelationKind::kTension);
  finding.severity = Severity::kMedium;
  finding.message = fmt::format(
      "{0} and {1}: {0} invests {2} ({3}), or is paid {4} for a contract ({5})? If this is one "
      "deal, one of the two has it the wrong way round.",
      NameOf(paid), paid.claim().counterparty, SaidIn(paid), sources.NameOf(paid), SaidIn(earned),
      sources.NameOf(earned));
  return finding;
}

}  // namespace

std::vector<Finding> FindApartInSeveral(const std::vector<Fact>& facts, const Sources& sources) {
  if (facts.size() < 2) return {};
  ByKey families;
  for (const Fact& fact : facts)
    if (IsRead(fact)) families[FamilyKey(fact)].push_back(&fact);
  std::vector<Finding> findings;
  for (const auto& [key, family] : families) {
    if (family.size() < 2 || family.size() > kMostFacts) continue;
    for (const auto& [dimensions, members] : ApartBy(family)) {
      findings.push_back(
          FindingOn(key + "\x1fin several\x1f" + dimensions, members, dimensions, sources));
      const Fact& first = *members.front();
      findings.back().message =
          fmt::format("{} {}: not to be compared, they differ in {}: {}.", NameOf(first),
                      MetricInWords(first.metric), dimensions, List(members, sources));
    }
  }
  return findings;
}

std::vector<Finding> FindPaymentsBothWays(const std::vector<Fact>& facts, const Sources& sources) {
  Facts sums;
  for (const Fact& fact : facts)
    if (fact.claim().kind == ClaimKind::kQuantity &&
        (IsOf(fact, "investment") || IsOf(fact, "contract_value")))
      sums.push_back(&fact);
  std::vector<Finding> findings;
  if (sums.size() > kMostFacts) return findings;
  for (const Fact* paid : sums) {
    if (!IsOf(*paid, "investment")) continue;
    const auto earned = std::find_if(sums.begin(), sums.end(), [&](const Fact* sum) {
      return sum != paid && PayBothWays(*paid, *sum) && WithinOneEvent(*paid, *sum);
    });
    if (earned != sums.end()) findings.push_back(BothWays(*paid, **earned, sources));
  }
  return findings;
}

std::vector<Finding> FindKindredMetrics(const std::vector<Fact>& facts, const Sources& sources) {
  ByKey families;
  for (const Fact& fact : facts)
    if (const std::string kin = KinOf(fact); !kin.empty())
      families[fact.subject + '\x1f' + kin + '\x1f' + fact.value().unit].push_back(&fact);
  std::vector<Finding> findings;
  for (const auto& [key, family] : families) {
    const Facts members = family.size() > kMostFacts ? Facts() : NearAnotherMetric(family);
    if (members.size() < 2) continue;
    findings.push_back(FindingOn("kindred\x1f" + key, members, "metric", sources));
    std::string list;
    for (const Fact* fact : members)
      list += fmt::format("{}{} is {} ({})", list.empty() ? "" : ", ", SaidIn(*fact),
                          OneMetricInWords(fact->metric), sources.NameOf(*fact));
    findings.back().message =
        fmt::format("{}: not one thing, the metric differs: {}.", NameOf(*members.front()), list);
  }
  return findings;
}

}  // namespace countercheck
