#include "pipeline/check/words_and_figures.h"

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
#include "pipeline/check/normal_words.h"
#include "pipeline/check/premises.h"
#include "pipeline/check/same_thing.h"
#include "pipeline/check/same_value.h"

namespace countercheck {
namespace {

// A share that moves less than this, in percent, does not plunge and does not soar.
constexpr int kSmallMove = 1;
// Articles with more figures of one subject are tables.
constexpr size_t kMostFacts = 400;

using ByArticle = std::map<std::pair<size_t, std::string>, Facts>;

ByArticle FactsByArticle(const std::vector<Fact>& facts) {
  ByArticle articles;
  for (const Fact& fact : facts) articles[{fact.document, fact.subject}].push_back(&fact);
  std::erase_if(articles, [](const auto& entry) { return entry.second.size() > kMostFacts; });
  return articles;
}

// The strong word right before the figure: "plunged 0.4%"; empty where there is none.
std::string StrongWordBefore(const Claim& claim) {
  static constexpr std::array<std::string_view, 22> kStrong = {
      "plunge",   "plunged",   "plunges",   "plunging", "crash",       "crashed",
      "crashes",  "plummet",   "plummeted", "plummets", "collapsed",   "collapses",
      "soar",     "soared",    "soars",     "soaring",  "skyrocketed", "skyrockets",
      "cratered", "nosedived", "rocketed",  "surged"};
  const size_t at = claim.sentence.find(claim.value_text);
  if (claim.value_text.empty() || at == std::string::npos) return "";
  const std::vector<std::string> words = WordsOf(std::string_view(claim.sentence).substr(0, at));
  if (words.empty()) return "";
  const std::string& last =
      words.back() == "by" && words.size() > 1 ? words[words.size() - 2] : words.back();
  return std::find(kStrong.begin(), kStrong.end(), last) == kStrong.end() ? "" : last;
}

bool IsSmallMove(const Fact& fact) {
  const Quantity& value = fact.value();
  if (!fact.traits->moves_all_day || fact.claim().measure != Measure::kChange) return false;
  return value.unit == "percent" && value.low && value.high &&
         value.low->Abs() < Decimal(kSmallMove) && value.high->Abs() < Decimal(kSmallMove);
}

Finding Tension(const std::string& question, const Facts& facts, Severity severity,
                const std::string& reason, const Sources& sources) {
  Finding finding = StartFinding(RelationKind::kTension, "words\x1f" + question, facts, sources);
  finding.severity = severity;
  for (size_t i = 1; i < facts.size(); ++i)
    finding.pairs.push_back(
        {facts[0]->claim().id, facts[i]->claim().id, RelationKind::kTension, reason});
  for (const Fact* fact : facts)
    finding.explain.push_back(
        fmt::format("{}: {}, {}", sources.NameOf(*fact), SaidIn(*fact), ToString(fact->modality)));
  return finding;
}

std::optional<Finding> StrongWord(const Fact& fact, const Sources& sources) {
  if (fact.claim().kind != ClaimKind::kQuantity || !IsSmallMove(fact)) return std::nullopt;
  for (const Claim* mention : fact.mentions) {
    const std::string word = StrongWordBefore(*mention);
    if (word.empty()) continue;
    const std::string reason = "a strong word for a small move";
    Finding finding =
        Tension("strong\x1f" + fact.claim().id, {&fact}, Severity::kLow, reason, sources);
    finding.message =
        fmt::format("{}: “{}” for {} ({}). A strong word for a small move: check the figure.",
                    TopicOf(fact), word, SaidIn(fact), sources.NameOf(fact));
    return finding;
  }
  return std::nullopt;
}

// The only level of the metric in the sentence with that modality.
const Fact* OnlyLevel(const Facts& facts, const Fact& verdict, Modality modality,
                      const std::string& sentence) {
  const Fact* only = nullptr;
  for (const Fact* fact : InSentence(facts, sentence)) {
    const Claim& claim = fact->claim();
    if (claim.kind != ClaimKind::kQuantity || claim.measure != Measure::kLevel ||
        fact->metric != verdict.metric || fact->segment != verdict.segment ||
        fact->modality != modality)
      continue;
    if (only) return nullptr;
    only = fact;
  }
  return only;
}

// True where the figures say the reverse of the verdict, whatever rounding hides.
bool Refuses(const Fact& actual, const Fact& expected, Verdict verdict) {
  const Interval &result = actual.value().interval, &estimate = expected.value().interval;
  if (actual.value().unit != expected.value().unit || !ShareBasis({&actual, &expected}))
    return false;
  if (!result.IsBounded() || !estimate.IsBounded() || !Disjoint(result, estimate)) return false;
  return verdict == Verdict::kBeat ? *result.high < *estimate.low : *result.low > *estimate.high;
}

std::optional<Finding> RefusedVerdict(const Fact& verdict, const Facts& facts,
                                      const Sources& sources) {
  const Claim& claim = verdict.claim();
  const bool clear = claim.verdict == Verdict::kBeat || claim.verdict == Verdict::kMiss;
  if (claim.kind != ClaimKind::kVerdict || !clear || !verdict.traits->more_is_better)
    return std::nullopt;
  const Fact* actual = OnlyLevel(facts, verdict, Modality::kActual, claim.sentence);
  const Fact* expected = OnlyLevel(facts, verdict, Modality::kExpectation, claim.sentence);
  if (!actual || !expected || !Refuses(*actual, *expected, *claim.verdict)) return std::nullopt;
  Finding finding = Tension("verdict\x1f" + claim.id, {&verdict, actual, expected}, Severity::kHigh,
                            "the figures say the reverse of the verdict", sources);
  finding.message = fmt::format(
      "{}: {} ({}), but {} is {} the expected {}. Either the verdict or a figure is wrong.",
      TopicOf(verdict), SaidIn(verdict), sources.NameOf(verdict), actual->claim().value_text,
      *claim.verdict == Verdict::kBeat ? "below" : "above", expected->claim().value_text);
  return finding;
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

std::vector<Finding> FindWordsAgainstFigures(const std::vector<Fact>& facts,
                                             const Sources& sources) {
  std::vector<Finding> findings;
  for (const auto& [key, members] : FactsByArticle(facts)) {
    for (const Fact* fact : members) {
      if (auto strong = StrongWord(*fact, sources)) findings.push_back(std::move(*strong));
      if (auto refused = RefusedVerdict(*fact, members, sources))
        findings.push_back(std::move(*refused));
    }
  }
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
        "{}: the results missed ({}, {}), or only the forecast ({}, {})? One may be the other, "
        "retold.",
        TopicOf(*results), SaidIn(*results), sources.NameOf(*results), SaidIn(*guidance),
        sources.NameOf(*guidance));
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace countercheck
