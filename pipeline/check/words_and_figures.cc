#include "pipeline/check/words_and_figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "pipeline/check/answers.h"
#include "pipeline/check/messages.h"
#include "pipeline/check/normal_words.h"

namespace countercheck {
namespace {

// A share that moves less than this, in percent, does not plunge and does not soar.
constexpr int kSmallMove = 1;

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

std::optional<Finding> StrongWord(const Fact& fact, const Sources& sources) {
  if (fact.claim().kind != ClaimKind::kQuantity || !IsSmallMove(fact)) return std::nullopt;
  for (const Claim* mention : fact.mentions) {
    const std::string word = StrongWordBefore(*mention);
    if (word.empty()) continue;
    Finding finding = StartFinding(RelationKind::kTension, "words\x1fstrong\x1f" + fact.claim().id,
                                   {&fact}, sources);
    finding.severity = Severity::kLow;
    finding.explain.push_back(
        fmt::format("{}: {}, {}", sources.NameOf(fact), SaidIn(fact), ToString(fact.modality)));
    finding.message =
        fmt::format("{}: “{}” for {} ({}). A strong word for a small move: check the figure.",
                    TopicOf(fact), word, SaidIn(fact), sources.NameOf(fact));
    return finding;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Finding> FindWordsAgainstFigures(const std::vector<Fact>& facts,
                                             const Sources& sources) {
  std::vector<Finding> findings;
  for (const Fact& fact : facts)
    if (auto strong = StrongWord(fact, sources)) findings.push_back(std::move(*strong));
  return findings;
}

}  // namespace countercheck
