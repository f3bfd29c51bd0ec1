#include "pipeline/check/rate_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

#include "pipeline/check/answers.h"
#include "pipeline/check/messages.h"
#include "pipeline/check/normal_words.h"
#include "pipeline/check/same_thing.h"

namespace countercheck {
namespace {

using Facts = std::vector<const Fact*>;
using Words = std::vector<std::string>;

// From the figure to the words of its rate.
constexpr size_t kMostWordsBetween = 8;
constexpr size_t kMostWordsBefore = 4;

bool IsOneOf(const std::string& word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool SaysYearly(const Words& words, size_t at) {
  if (IsOneOf(words[at], {"annual", "annually", "yearly"})) return true;
  return at + 1 < words.size() && words[at + 1] == "year" &&
         IsOneOf(words[at], {"a", "per", "each"});
}

// "over [the next] three years".
bool SaysOverYears(const Words& words, size_t at) {
  if (words[at] != "over") return false;
  for (size_t i = at + 2; i < words.size() && i <= at + 4; ++i)
    if (words[i] == "years") return true;
  return false;
}

// The words around the figure in its sentence.
Words Around(const Claim& claim) {
  const size_t at = claim.sentence.find(claim.value_text);
  if (claim.value_text.empty() || at == std::string::npos) return {};
  const std::string_view sentence = claim.sentence;
  Words before = WordsOf(sentence.substr(0, at));
  Words after = WordsOf(sentence.substr(at + claim.value_text.size()));
  if (before.size() > kMostWordsBefore)
    before.erase(before.begin(), before.end() - kMostWordsBefore);
  if (after.size() > kMostWordsBetween) after.resize(kMostWordsBetween);
  before.insert(before.end(), after.begin(), after.end());
  return before;
}

enum class Rate { kUnsaid, kYearly, kOverYears };

// What is said both ways is no clash: "$400 million a year, reached over three years".
Rate RateOf(const Fact& fact) {
  bool yearly = false, over_years = false;
  for (const Claim* mention : fact.mentions) {
    const Words words = Around(*mention);
    for (size_t i = 0; i < words.size(); ++i) {
      yearly = yearly || SaysYearly(words, i);
      over_years = over_years || SaysOverYears(words, i);
    }
  }
  if (yearly == over_years) return Rate::kUnsaid;
  return yearly ? Rate::kYearly : Rate::kOverYears;
}

// "over three years", as the article has it.
std::string YearsSaidIn(const Fact& fact) {
  for (const Claim* mention : fact.mentions) {
    const Words words = Around(*mention);
    for (size_t i = 0; i < words.size(); ++i) {
      if (!SaysOverYears(words, i)) continue;
      std::string said = words[i];
      while (words[i] != "years") said += " " + words[++i];
      return said;
    }
  }
  return "over several years";
}

struct Rates {
  Facts yearly, over_years;
};

std::map<std::string, Rates> RatesByFigure(const std::vector<Fact>& facts) {
  std::map<std::string, Rates> by_figure;
  for (const Fact& fact : facts) {
    const Claim& claim = fact.claim();
    if (claim.metric.empty() || claim.value.kind != QuantityKind::kMoney) continue;
    const Rate rate = RateOf(fact);
    if (rate == Rate::kUnsaid) continue;
    Rates& rates = by_figure[fmt::format("{}\x1f{}\x1f{}\x1f{}", fact.subject, fact.metric,
                                         fact.segment, fact.value_key)];
    (rate == Rate::kYearly ? rates.yearly : rates.over_years).push_back(&fact);
  }
  return by_figure;
}

}  // namespace

std::vector<Finding> FindRateClashes(const std::vector<Fact>& facts, const Sources& sources) {
  std::vector<Finding> findings;
  for (const auto& [figure, rates] : RatesByFigure(facts)) {
    if (rates.yearly.empty() || rates.over_years.empty()) continue;
    const Fact &yearly = *rates.yearly.front(), &total = *rates.over_years.front();
    if (yearly.document == total.document || !WithinOneEvent(yearly, total)) continue;
    Facts members = rates.yearly;
    members.insert(members.end(), rates.over_years.begin(), rates.over_years.end());
    Finding finding = StartFinding(RelationKind::kTension, "rate\x1f" + figure, members, sources);
    finding.severity = Severity::kMedium;
    finding.pairs = {{yearly.claim().id, total.claim().id, RelationKind::kTension,
                      "yearly in one, over several years in the other"}};
    const std::string years = YearsSaidIn(total);
    const std::string yearly_names = sources.NamesOf(rates.yearly);
    const std::string total_names = sources.NamesOf(rates.over_years);
    finding.differs = {
        fmt::format("rate: a year ({}), {} in all ({})", yearly_names, years, total_names)};
    finding.message = fmt::format("{}: {} a year ({}), or {} in all {} ({})? Say which is meant.",
                                  TopicOf(yearly), SaidIn(yearly), yearly_names, SaidIn(total),
                                  years, total_names);
    for (const Fact* fact : members)
      finding.explain.push_back(
          fmt::format("{}: “{}”", sources.NameOf(*fact), fact->claim().sentence));
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace countercheck
