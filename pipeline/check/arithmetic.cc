#include "pipeline/check/arithmetic.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "pipeline/check/answers.h"
#include "pipeline/check/exact.h"
#include "pipeline/check/messages.h"
#include "pipeline/check/same_value.h"

namespace countercheck {
namespace {

using Facts = std::vector<const Fact*>;

// An article with more figures of one metric is a table: no sentence says which belong together.
constexpr size_t kMostFigures = 40;
// Figures further apart are not read as one statement.
constexpr size_t kNearBytes = 1500;

// The figures of one metric in one article.
struct Material {
  Facts levels;
  Facts changes;  // in percent
};

// A change, and the two levels that it is said to lie between.
struct Growth {
  const Fact* change = nullptr;
  const Fact* before = nullptr;
  const Fact* now = nullptr;
};

std::map<std::string, Material> MaterialOf(const std::vector<Fact>& facts) {
  std::map<std::string, Material> by_metric;
  for (const Fact& fact : facts) {
    const Claim& claim = fact.claim();
    if (claim.kind != ClaimKind::kQuantity || fact.modality == Modality::kHypothetical) continue;
    const std::string key = fmt::format("{}\x1f{}\x1f{}\x1f{}\x1f{}", claim.document, fact.subject,
                                        fact.metric, fact.segment, ToString(fact.modality));
    if (claim.measure == Measure::kLevel && claim.value.unit != "percent")
      by_metric[key].levels.push_back(&fact);
    if (claim.measure == Measure::kChange && claim.value.unit == "percent")
      by_metric[key].changes.push_back(&fact);
  }
  return by_metric;
}

const Claim* MentionIn(const Fact& fact, const std::string& sentence) {
  for (const Claim* mention : fact.mentions)
    if (mention->sentence == sentence) return mention;
  return nullptr;
}

Facts InSentence(const Facts& facts, const std::string& sentence) {
  Facts found;
  for (const Fact* fact : facts)
    if (MentionIn(*fact, sentence)) found.push_back(fact);
  return found;
}

// "from $99.5M", "compared with $99.5M".
bool StandsAsEarlier(const Fact& level, const std::string& sentence) {
  static constexpr std::array<std::string_view, 7> kCues = {
      "from", "compared with", "compared to", "versus", "vs.", "vs", "against"};
  const Claim& mention = *MentionIn(level, sentence);
  const size_t at = sentence.find(mention.value_text);
  if (mention.value_text.empty() || at == std::string::npos) return false;
  std::string_view before = std::string_view(sentence).substr(0, at);
  while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
  return std::any_of(kCues.begin(), kCues.end(),
                     [&](std::string_view cue) { return before.ends_with(cue); });
}

std::string PeriodBefore(const std::string& period, const std::string& comparator) {
  if (comparator == "qoq" || comparator == "mom") return StepBefore(period);
  const bool monthly = period.size() == 7 && period[4] == '-';
  if (comparator.empty() && monthly) return "";  // on the month or on the year?
  if (comparator.empty() || comparator == "yoy") return YearsBefore(period, 1);
  return "";
}

bool IsEarlier(const Fact& before, const Fact& now, const Fact& change) {
  if (!before.period.stated() || !now.period.stated()) return false;
  return before.period.text == PeriodBefore(now.period.text, change.comparator);
}

std::optional<Growth> Order(const Fact& change, const Fact& a, const Fact& b,
                            const std::string& sentence) {
  if (IsEarlier(a, b, change)) return Growth{&change, &a, &b};
  if (IsEarlier(b, a, change)) return Growth{&change, &b, &a};
  const bool a_earlier = StandsAsEarlier(a, sentence);
  const bool b_earlier = StandsAsEarlier(b, sentence);
  if (a_earlier == b_earlier) return std::nullopt;
  return a_earlier ? Growth{&change, &a, &b} : Growth{&change, &b, &a};
}

// One change and two levels alone in a sentence.
std::optional<Growth> BySentence(const Fact& change, const Material& material) {
  for (const Claim* mention : change.mentions) {
    if (mention->sentence.empty()) continue;
    const Facts levels = InSentence(material.levels, mention->sentence);
    if (levels.size() != 2 || InSentence(material.changes, mention->sentence).size() != 1) continue;
    if (auto growth = Order(change, *levels[0], *levels[1], mention->sentence)) return growth;
  }
  return std::nullopt;
}

// The only level of that period; nothing where there are two.
const Fact* OnlyLevelOf(const Facts& levels, const std::string& period) {
  const Fact* only = nullptr;
  for (const Fact* level : levels) {
    if (level->period.partial || level->period.text != period) continue;
    if (only) return nullptr;
    only = level;
  }
  return only;
}

bool AreNear(const Fact& a, const Fact& b) {
  for (const Claim* x : a.mentions)
    for (const Claim* y : b.mentions) {
      const size_t p = x->span.bytes.begin, q = y->span.bytes.begin;
      if ((p < q ? q - p : p - q) <= kNearBytes) return true;
    }
  return false;
}

std::optional<Growth> ByPeriods(const Fact& change, const Material& material) {
  if (!change.period.stated() || change.period.partial) return std::nullopt;
  const std::string earlier = PeriodBefore(change.period.text, change.comparator);
  if (earlier.empty()) return std::nullopt;
  const Fact* now = OnlyLevelOf(material.levels, change.period.text);
  const Fact* before = OnlyLevelOf(material.levels, earlier);
  if (!now || !before || !AreNear(change, *now) || !AreNear(change, *before)) return std::nullopt;
  return Growth{&change, before, now};
}

// Growth compares like with like: one unit, and no two bases.
bool PremisesHold(const Growth& growth) {
  if (growth.now->value().unit != growth.before->value().unit) return false;
  std::set<Basis> bases;
  for (const Fact* fact : {growth.change, growth.before, growth.now})
    if (fact->basis) bases.insert(*fact->basis);
  return bases.size() <= 1;
}

Allowed AllowedBy(const Fact& fact) { return {FigureOf(fact.value()), fact.value().interval}; }

struct Scale {
  int power;
  int digits;
  std::string_view word;
};

Scale ScaleOf(const Decimal& level) {
  if (level >= Decimal(1, 9)) return {9, 3, " billion"};
  if (level >= Decimal(1, 6)) return {6, 2, " million"};
  return {0, 2, ""};
}

std::vector<std::string> Steps(const Growth& growth, const GrowthCheck& check, const Scale& scale) {
  const std::string& stated = growth.change->claim().value_text;
  const std::string& unit = growth.now->value().unit;
  return {
      fmt::format("before: “{}” allows {}", growth.before->claim().value_text,
                  ToString(growth.before->value().interval)),
      fmt::format("now: “{}” allows {}", growth.now->claim().value_text,
                  ToString(growth.now->value().interval)),
      fmt::format("growth = 100 × (now ÷ before − 1) = {}%, with rounding {}% to {}%", check.growth,
                  check.growth_low, check.growth_high),
      fmt::format("stated: “{}” allows {} percent", stated,
                  ToString(growth.change->value().interval)),
      fmt::format("“{}” would need a base of {} to {}{} {}, or a level of {} to {}{} {}", stated,
                  check.base_low, check.base_high, scale.word, unit, check.level_low,
                  check.level_high, scale.word, unit),
  };
}

// A fall is said to be one: "−22.87 percent".
std::string Signed(const Claim& claim) {
  const bool falls = claim.value.high && claim.value.high->IsNegative();
  const bool shown = claim.value_text.find('-') != std::string::npos ||
                     claim.value_text.find("\u2212") != std::string::npos;
  return falls && !shown ? "\u2212" + claim.value_text : claim.value_text;
}

std::string Message(const Growth& growth, const GrowthCheck& check, const Scale& scale,
                    const Sources& sources) {
  const std::string stated = Signed(growth.change->claim());
  const std::string& before = growth.before->claim().value_text;
  const std::string& now = growth.now->claim().value_text;
  if (check.fits_truncated)
    return fmt::format("{}: from {} to {} is {}%; “{}” fits only if it was cut off, not rounded.",
                       sources.NameOf(*growth.change), before, now, check.growth, stated);
  return fmt::format(
      "{}: from {} to {} is {}%, not “{}”. One of the three figures, or its basis, is wrong: {} "
      "would need a base of {} to {}{}.",
      sources.NameOf(*growth.change), before, now, check.growth, stated, stated, check.base_low,
      check.base_high, scale.word);
}

Finding FindingOf(const Growth& growth, const GrowthCheck& check, const Sources& sources) {
  const RelationKind kind =
      check.fits_truncated ? RelationKind::kRoundingOnly : RelationKind::kArithmetic;
  const Scale scale = ScaleOf(FigureOf(growth.now->value()));
  Facts facts = {growth.change, growth.now, growth.before};
  const std::string question =
      fmt::format("growth\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}", growth.change->claim().document,
                  growth.change->subject, growth.change->metric, growth.change->segment,
                  growth.change->period.text, growth.change->claim().value_text);
  Finding finding = StartFinding(kind, question, facts, sources);
  finding.severity = check.fits_truncated ? Severity::kLow : Severity::kHigh;
  const std::string reason =
      fmt::format("growth {}% to {}% against the stated {}", check.growth_low, check.growth_high,
                  ToString(growth.change->value().interval));
  finding.pairs = {{growth.change->claim().id, growth.now->claim().id, kind, reason},
                   {growth.change->claim().id, growth.before->claim().id, kind, reason}};
  finding.explain = Steps(growth, check, scale);
  finding.message = Message(growth, check, scale, sources);
  return finding;
}

std::optional<Finding> CheckChange(const Fact& change, const Material& material,
                                   const Sources& sources) {
  auto growth = BySentence(change, material);
  if (!growth) growth = ByPeriods(change, material);
  if (!growth || !PremisesHold(*growth)) return std::nullopt;
  const Scale scale = ScaleOf(FigureOf(growth->now->value()));
  const auto check = CheckGrowth(AllowedBy(*growth->before), AllowedBy(*growth->now),
                                 AllowedBy(*growth->change), scale.power, scale.digits);
  if (!check || check->fits) return std::nullopt;
  return FindingOf(*growth, *check, sources);
}

}  // namespace

std::vector<Finding> CheckArithmetic(const std::vector<Fact>& facts, const Sources& sources) {
  std::vector<Finding> findings;
  for (const auto& [key, material] : MaterialOf(facts)) {
    if (material.levels.size() > kMostFigures || material.changes.size() > kMostFigures) continue;
    for (const Fact* change : material.changes)
      if (auto finding = CheckChange(*change, material, sources))
        findings.push_back(std::move(*finding));
  }
  return findings;
}

}  // namespace countercheck
