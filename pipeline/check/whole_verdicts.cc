#include "pipeline/check/whole_verdicts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "core/metric_words.h"
#include "pipeline/check/answers.h"
#include "pipeline/check/messages.h"
#include "pipeline/check/same_thing.h"
#include "pipeline/check/verdicts.h"

namespace countercheck {
namespace {

using Facts = std::vector<const Fact*>;

// Companies with more verdicts are those of a list.
constexpr size_t kMostVerdicts = 400;

// The verdicts on one company's own report: on the results as a whole, and on revenue or profit.
struct Verdicts {
  Facts of_results, of_parts;
};

bool IsPartOfResults(const Fact& fact) {
  return fact.metric == "revenue" || fact.metric == "eps" || fact.metric == "net_income";
}

std::map<std::string, Verdicts> VerdictsBySubject(const std::vector<Fact>& facts) {
  std::map<std::string, Verdicts> by_subject;
  for (const Fact& fact : facts) {
    if (fact.claim().kind != ClaimKind::kVerdict || !fact.claim().verdict ||
        fact.modality != Modality::kActual || !fact.segment.empty() ||
        fact.comparator == "guidance")
      continue;
    if (fact.metric == "results") by_subject[fact.subject].of_results.push_back(&fact);
    if (IsPartOfResults(fact)) by_subject[fact.subject].of_parts.push_back(&fact);
  }
  return by_subject;
}

bool IsInItsOwnVoice(const Fact& fact) {
  return std::any_of(fact.mentions.begin(), fact.mentions.end(),
                     [](const Claim* claim) { return claim->attribution.empty(); });
}

// The article of `part` says in its own voice of something what `whole` says of all.
bool SaysTheSameOfSomething(const Fact& part, const Fact& whole, const Verdicts& verdicts) {
  const auto says_it = [&](const Fact* fact) {
    return fact->document == part.document && fact->claim().verdict == whole.claim().verdict &&
           (IsInItsOwnVoice(*fact) || fact->metric != "results");
  };
  if (std::any_of(verdicts.of_results.begin(), verdicts.of_results.end(), says_it)) return true;
  const bool loose = whole.claim().verdict == Verdict::kInLine;
  return !loose && std::any_of(verdicts.of_parts.begin(), verdicts.of_parts.end(), says_it);
}

bool IsUneven(const Fact& whole, const Fact& part, const Verdicts& verdicts) {
  return whole.document != part.document && whole.claim().verdict != part.claim().verdict &&
         Compare(whole.period, part.period) != PeriodRelation::kDifferent &&
         WithinOneEvent(whole, part) && !SaysTheSameOfSomething(part, whole, verdicts);
}

// A verdict on the whole, and those on one part that do not go with it: "results" against
// "revenue".
std::optional<Finding> Uneven(const Fact& whole, const std::string& metric,
                              const Verdicts& verdicts, const Sources& sources) {
  Facts facts = {&whole};
  for (const Fact* part : verdicts.of_parts)
    if (part->metric == metric && IsUneven(whole, *part, verdicts)) facts.push_back(part);
  if (facts.size() < 2) return std::nullopt;
  const Fact& part = *facts[1];
  Finding finding = FindingOnWords(
      RelationKind::kTension,
      "uneven\x1f" + whole.subject + '\x1f' + metric + '\x1f' + whole.claim().document, facts,
      "the whole against a part", sources);
  finding.severity = Severity::kLow;
  finding.message = fmt::format(
      "{}: {} ({}), but {}: {} ({}). One wording may be loose, or the yardsticks differ.",
      TopicOf(whole), SaidIn(whole), sources.NameOf(whole), TopicOf(part), SaidIn(part),
      sources.NameOf(part));
  return finding;
}

// What one article says of the whole, and others of a part, where all say the same.
std::optional<Facts> AllAlike(const Verdicts& verdicts) {
  if (verdicts.of_results.empty() || verdicts.of_parts.empty()) return std::nullopt;
  const Fact& whole = *verdicts.of_results.front();
  const auto is_of_its_article = [&](const Fact* fact) { return fact->document == whole.document; };
  const auto goes_with_it = [&](const Fact* fact) {
    return fact->claim().verdict == whole.claim().verdict && WithinOneEvent(whole, *fact) &&
           Compare(whole.period, fact->period) != PeriodRelation::kDifferent;
  };
  Facts all = verdicts.of_results;
  if (!std::all_of(all.begin(), all.end(), is_of_its_article)) return std::nullopt;
  if (std::all_of(verdicts.of_parts.begin(), verdicts.of_parts.end(), is_of_its_article))
    return std::nullopt;
  all.insert(all.end(), verdicts.of_parts.begin(), verdicts.of_parts.end());
  if (!std::all_of(all.begin(), all.end(), goes_with_it)) return std::nullopt;
  return all;
}

std::string ListOf(const Facts& facts, const Sources& sources) {
  std::string list;
  for (const Fact* fact : facts)
    list += fmt::format("{}{}: {} ({})", list.empty() ? "" : "; ", MetricInWords(fact->metric),
                        SaidIn(*fact), sources.NameOf(*fact));
  return list;
}

}  // namespace

std::vector<Finding> FindUnevenVerdicts(const std::vector<Fact>& facts, const Sources& sources) {
  std::vector<Finding> findings;
  for (const auto& [subject, verdicts] : VerdictsBySubject(facts)) {
    if (verdicts.of_results.size() > kMostVerdicts || verdicts.of_parts.size() > kMostVerdicts)
      continue;
    for (const std::string metric : {"revenue", "eps", "net_income"})
      for (const Fact* whole : verdicts.of_results)
        if (auto uneven = Uneven(*whole, metric, verdicts, sources)) {
          findings.push_back(std::move(*uneven));
          break;
        }
  }
  return findings;
}

std::vector<Finding> FindEvenVerdicts(const std::vector<Fact>& facts, const Sources& sources) {
  std::vector<Finding> findings;
  for (const auto& [subject, verdicts] : VerdictsBySubject(facts)) {
    if (verdicts.of_parts.size() > kMostVerdicts) continue;
    const auto alike = AllAlike(verdicts);
    if (!alike) continue;
    findings.push_back(FindingOnWords(RelationKind::kAgreement, "even\x1f" + subject, *alike,
                                      "the whole and its parts", sources));
    findings.back().message = fmt::format("{}: one verdict on the whole and its parts: {}.",
                                          TopicOf(*alike->front()), ListOf(*alike, sources));
  }
  return findings;
}

}  // namespace countercheck
