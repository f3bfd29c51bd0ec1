#include "pipeline/check/verdicts.h"

#include <fmt/format.h>

#include <algorithm>
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

// Articles with more figures of one subject are tables.
constexpr size_t kMostFacts = 400;

using ByArticle = std::map<std::pair<size_t, std::string>, Facts>;

ByArticle FactsByArticle(const std::vector<Fact>& facts) {
  ByArticle articles;
  for (const Fact& fact : facts) articles[{fact.document, fact.subject}].push_back(&fact);
  std::erase_if(articles, [](const auto& entry) { return entry.second.size() > kMostFacts; });
  return articles;
}

Finding Tension(const std::string& question, const Facts& facts, Severity severity,
                const std::string& reason, const Sources& sources) {
  Finding finding = FindingOnWords(RelationKind::kTension, question, facts, reason, sources);
  finding.severity = severity;
  return finding;
}

// What a verdict speaks of: what came out, and what was expected.
struct Outcome {
  const Fact* actual = nullptr;
  const Fact* expected = nullptr;
};

bool CanBeOf(const Fact& verdict, const Fact& figure, Measure measure) {
  return figure.claim().kind == ClaimKind::kQuantity && figure.claim().measure == measure &&
         figure.metric == verdict.metric && figure.segment == verdict.segment &&
         Compare(figure.period, verdict.period) != PeriodRelation::kDifferent;
}

// The only figure of the verdict's metric with that modality; null where there are none or two.
const Fact* OnlyFigure(const Facts& facts, const Fact& verdict, Modality modality,
                       Measure measure) {
  const Fact* only = nullptr;
  for (const Fact* fact : facts) {
    if (fact->modality != modality || !CanBeOf(verdict, *fact, measure)) continue;
    if (only) return nullptr;
    only = fact;
  }
  return only;
}

// Statistics are measured by their change on the month, all else by its level.
std::optional<Outcome> OutcomeAmong(const Facts& facts, const Fact& verdict) {
  const Modality said = verdict.modality;
  for (const Measure measure : {Measure::kLevel, Measure::kChange}) {
    if (measure == Measure::kChange && !verdict.traits->economic) continue;
    const Outcome outcome{OnlyFigure(facts, verdict, said, measure),
                          OnlyFigure(facts, verdict, Modality::kExpectation, measure)};
    if (!outcome.actual || !outcome.expected || outcome.actual == outcome.expected) continue;
    const bool one_unit = outcome.actual->value().unit == outcome.expected->value().unit;
    if (one_unit && ShareBasis({outcome.actual, outcome.expected})) return outcome;
  }
  return std::nullopt;
}

bool AreBounded(const Outcome& outcome) {
  return outcome.actual->value().interval.IsBounded() &&
         outcome.expected->value().interval.IsBounded();
}

// True where the figures say the reverse of the verdict, whatever rounding hides.
bool Refuses(const Outcome& outcome, Verdict verdict) {
  const Interval& result = outcome.actual->value().interval;
  const Interval& estimate = outcome.expected->value().interval;
  if (!AreBounded(outcome) || !Disjoint(result, estimate)) return false;
  if (verdict == Verdict::kBeat) return *result.high < *estimate.low;
  return verdict == Verdict::kMiss && *result.low > *estimate.high;
}

// True where the figures as printed say what the verdict does.
bool BearsOut(const Outcome& outcome, Verdict verdict) {
  if (!AreBounded(outcome)) return false;
  const Quantity &result = outcome.actual->value(), &estimate = outcome.expected->value();
  if (!result.low || !result.high || !estimate.low || !estimate.high) return false;
  if (verdict == Verdict::kBeat) return *result.low > *estimate.high;
  if (verdict == Verdict::kMiss) return *result.high < *estimate.low;
  return !Disjoint(result.interval, estimate.interval);
}

Finding RefusedBy(const Outcome& outcome, const Fact& verdict, const Sources& sources) {
  Finding finding =
      Tension("verdict\x1f" + verdict.claim().id, {&verdict, outcome.actual, outcome.expected},
              Severity::kHigh, "the figures say the reverse of the verdict", sources);
  finding.message = fmt::format(
      "{}: {} ({}), but {} is {} the expected {}. Either the verdict or a figure is wrong.",
      TopicOf(verdict), SaidIn(verdict), sources.NameOf(verdict),
      outcome.actual->claim().value_text,
      verdict.claim().verdict == Verdict::kBeat ? "below" : "above",
      outcome.expected->claim().value_text);
  return finding;
}

Finding BorneOutBy(const Outcome& outcome, const Fact& verdict, const Sources& sources) {
  Finding finding = FindingOnWords(RelationKind::kAgreement, "borne out\x1f" + verdict.claim().id,
                                   {&verdict, outcome.actual, outcome.expected},
                                   "the figures bear out the verdict", sources);
  finding.message =
      fmt::format("{}: {} ({}) fits its figures: {} against an expected {}.", TopicOf(verdict),
                  SaidIn(verdict), sources.NameOf(verdict), outcome.actual->claim().value_text,
                  outcome.expected->claim().value_text);
  return finding;
}

std::optional<Finding> HeldAgainstFigures(const Fact& verdict, const Facts& facts,
                                          const Sources& sources) {
  const Claim& claim = verdict.claim();
  if (claim.kind != ClaimKind::kVerdict || !claim.verdict || !verdict.traits->more_is_better)
    return std::nullopt;
  const auto said = OutcomeAmong(InSentence(facts, claim.sentence), verdict);
  if (said && Refuses(*said, *claim.verdict)) return RefusedBy(*said, verdict, sources);
  const auto outcome = said ? said : OutcomeAmong(facts, verdict);
  if (!outcome || !BearsOut(*outcome, *claim.verdict)) return std::nullopt;
  return BorneOutBy(*outcome, verdict, sources);
}

// What the articles say of one company: who misses with what.
struct Misses {
  Facts of_results, of_guidance;
};

bool IsMiss(const Fact& fact) {
  return fact.claim().kind == ClaimKind::kVerdict && fact.claim().verdict == Verdict::kMiss &&
         fact.segment.empty();
}

bool IsOfResults(const Fact& fact) { return fact.modality == Modality::kActual; }

std::map<std::string, Misses> MissesBySubject(const std::vector<Fact>& facts) {
  std::map<std::string, Misses> by_subject;
  for (const Fact& fact : facts) {
    if (!IsMiss(fact)) continue;
    Misses& misses = by_subject[fact.subject + '\x1f' + fact.metric];
    if (IsOfResults(fact)) misses.of_results.push_back(&fact);
    if (fact.modality == Modality::kGuidance) misses.of_guidance.push_back(&fact);
  }
  return by_subject;
}

// The first of `facts` whose article says nothing of the other kind.
const Fact* AloneIn(const Facts& facts, const Facts& others) {
  for (const Fact* fact : facts)
    if (std::none_of(others.begin(), others.end(),
                     [&](const Fact* other) { return other->document == fact->document; }))
      return fact;
  return nullptr;
}

}  // namespace

Finding FindingOnWords(RelationKind kind, const std::string& question,
                       const std::vector<const Fact*>& facts, const std::string& reason,
                       const Sources& sources) {
  Finding finding = StartFinding(kind, "words\x1f" + question, facts, sources);
  for (size_t i = 1; i < facts.size(); ++i)
    finding.pairs.push_back({facts[0]->claim().id, facts[i]->claim().id, kind, reason});
  for (const Fact* fact : facts)
    finding.explain.push_back(
        fmt::format("{}: {}, {}", sources.NameOf(*fact), SaidIn(*fact), ToString(fact->modality)));
  return finding;
}

std::vector<Finding> FindVerdictsAndFigures(const std::vector<Fact>& facts,
                                            const Sources& sources) {
  std::vector<Finding> findings;
  for (const auto& [key, members] : FactsByArticle(facts))
    for (const Fact* fact : members)
      if (auto held = HeldAgainstFigures(*fact, members, sources))
        findings.push_back(std::move(*held));
  return findings;
}

std::vector<Finding> FindRetoldVerdicts(const std::vector<Fact>& facts, const Sources& sources) {
  std::vector<Finding> findings;
  for (const auto& [key, misses] : MissesBySubject(facts)) {
    const Fact* results = AloneIn(misses.of_results, misses.of_guidance);
    const Fact* guidance = AloneIn(misses.of_guidance, misses.of_results);
    if (!results || !guidance || !WithinOneEvent(*results, *guidance)) continue;
    Finding finding = Tension("retold\x1f" + key, {results, guidance}, Severity::kMedium,
                              "results in one, forecast in the other", sources);
    finding.message = fmt::format(
        "{}: the results missed (“{}”, {}), or only the forecast (“{}”, {})? One may be the other, "
        "retold.",
        TopicOf(*results), results->claim().value_text, sources.NameOf(*results),
        guidance->claim().value_text, sources.NameOf(*guidance));
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace countercheck
