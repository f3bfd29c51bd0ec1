#include "pipeline/check/growth.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "pipeline/check/same_thing.h"

namespace countercheck {
namespace {

// An article with more figures of one metric is a table: no sentence says which belong together.
constexpr size_t kMostFigures = 40;

// The figures of one metric in one article.
struct Material {
  Facts levels;
  Facts changes;
};

// A change, and the two levels that it is said to lie between.
struct Growth {
  const Fact* change = nullptr;
  const Fact* before = nullptr;
  const Fact* now = nullptr;
};

std::string MaterialKey(const Fact& fact, Modality modality) {
  return fmt::format("{}\x1f{}\x1f{}", fact.metric, fact.segment, ToString(modality));
}

std::map<std::string, Material> MaterialOf(const Facts& facts) {
  std::map<std::string, Material> by_metric;
  for (const Fact* fact : facts) {
    Material& material = by_metric[MaterialKey(*fact, fact->modality)];
    if (fact->claim().measure == Measure::kLevel) material.levels.push_back(fact);
    if (fact->claim().measure == Measure::kChange) material.changes.push_back(fact);
  }
  return by_metric;
}

// A forecast change leads from what was to what is forecast: its base stands among the actual
// levels.
Material WithActualLevels(Material material, const Fact& change,
                          const std::map<std::string, Material>& by_metric) {
  const auto actual = by_metric.find(MaterialKey(change, Modality::kActual));
  if (actual == by_metric.end() || actual->second.levels.size() > kMostFigures) return material;
  material.levels.insert(material.levels.end(), actual->second.levels.begin(),
                         actual->second.levels.end());
  return material;
}

bool IsPoints(const std::string& unit) {
  return unit == "percentage_point" || unit == "basis_point";
}

// A change in this unit can lie between levels in that one.
bool CanLieBetween(const std::string& change, const std::string& level) {
  if (IsPoints(change)) return level == "percent";
  if (change == "percent") return level != "percent";
  return change == level;
}

Facts LevelsFor(const Fact& change, const Facts& levels) {
  Facts fitting;
  for (const Fact* level : levels)
    if (CanLieBetween(change.value().unit, level->value().unit)) fitting.push_back(level);
  return fitting;
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

// "opened at $350 and closed at $311, 11% lower from open to close".
bool IsOpenBeforeClose(const Fact& before, const Fact& now, const std::string& sentence) {
  static const std::vector<std::string_view> kCues = {
      "open to close", "from the open", "from its open", "opening price", "open to the close"};
  return before.moment == "open" && now.moment == "close" && SaysOneOf(sentence, kCues);
}

std::optional<Growth> Order(const Fact& change, const Fact& a, const Fact& b,
                            const std::string& sentence) {
  if (IsEarlier(a, b, change)) return Growth{&change, &a, &b};
  if (IsEarlier(b, a, change)) return Growth{&change, &b, &a};
  const bool a_earlier = StandsAsEarlier(a, sentence) || IsOpenBeforeClose(a, b, sentence);
  const bool b_earlier = StandsAsEarlier(b, sentence) || IsOpenBeforeClose(b, a, sentence);
  if (a_earlier == b_earlier) return std::nullopt;
  return a_earlier ? Growth{&change, &a, &b} : Growth{&change, &b, &a};
}

size_t CountInUnit(const Facts& facts, const std::string& unit) {
  return static_cast<size_t>(std::count_if(
      facts.begin(), facts.end(), [&](const Fact* fact) { return fact->value().unit == unit; }));
}

// Two levels alone in a sentence with one change in this unit, and no other figure between.
std::optional<Growth> BySentence(const Fact& change, const Material& material,
                                 const ArticleFigures& article) {
  const Facts fitting = LevelsFor(change, material.levels);
  for (const Claim* mention : change.mentions) {
    if (mention->sentence.empty()) continue;
    const Facts levels = InSentence(fitting, mention->sentence);
    const Facts changes = InSentence(material.changes, mention->sentence);
    if (levels.size() != 2 || CountInUnit(changes, change.value().unit) != 1) continue;
    if (!AreNeighbours({&change, levels[0], levels[1]}, article, mention->sentence)) continue;
    if (auto growth = Order(change, *levels[0], *levels[1], mention->sentence)) return growth;
  }
  return std::nullopt;
}

// Statistics have several series, and goods many kinds: a period alone does not tell them apart.
bool IsOneSeries(const Fact& fact) { return !fact.traits->economic && !fact.traits->many_kinds; }

std::optional<Growth> ByPeriods(const Fact& change, const Material& material) {
  if (!IsOneSeries(change) || !change.period.stated() || change.period.partial) return std::nullopt;
  const std::string earlier = PeriodBefore(change.period.text, change.comparator);
  if (earlier.empty()) return std::nullopt;
  const Facts fitting = LevelsFor(change, material.levels);
  const Fact* now = OnlyOf(fitting, change.period.text);
  const Fact* before = OnlyOf(fitting, earlier);
  if (!now || !before || !AreNear(change, *now) || !AreNear(change, *before)) return std::nullopt;
  if (StandAsOnePair(*before, *now)) return std::nullopt;
  return Growth{&change, before, now};
}

std::optional<Growth> Of(const Fact& change, const Material& material,
                         const ArticleFigures& article) {
  auto growth = BySentence(change, material, article);
  if (!growth) growth = ByPeriods(change, material);
  if (growth && LeadsElsewhere(change, {growth->before, growth->now})) return std::nullopt;
  return growth;
}

// A forecast change from an actual level to a forecast one. Odds and rates, of which a sentence
// tells many, are left alone.
std::optional<Growth> FromActual(const Fact& change, const Material& material,
                                 const std::map<std::string, Material>& by_metric,
                                 const ArticleFigures& article) {
  if (change.modality == Modality::kActual || !IsOneSeries(change)) return std::nullopt;
  auto growth = Of(change, WithActualLevels(material, change, by_metric), article);
  if (!growth || growth->now->modality != change.modality) return std::nullopt;
  return growth;
}

// A figure that extraction bound to nothing, right before or behind one of two levels of which one
// is the earlier: "widened 300 basis points to 45.0% from 40.0%".
std::optional<Growth> OfLoose(const Fact& loose, const Material& material,
                              const ArticleFigures& article) {
  const std::string& sentence = loose.claim().sentence;
  const Facts levels = InSentence(LevelsFor(loose, material.levels), sentence);
  if (levels.size() != 2 || !InSentence(material.changes, sentence).empty()) return std::nullopt;
  if (!Adjoin(loose, *levels[0], sentence) && !Adjoin(loose, *levels[1], sentence) &&
      !IsOpenBeforeClose(*levels[0], *levels[1], sentence))
    return std::nullopt;
  const Facts all = {&loose, levels[0], levels[1]};
  const size_t figures =
      InSentence(article.bound, sentence).size() + InSentence(article.loose, sentence).size();
  if (figures != all.size()) return std::nullopt;
  return Order(loose, *levels[0], *levels[1], sentence);
}

bool IsPositive(const Fact& fact) {
  const auto& low = fact.value().interval.low;
  return low && *low > Decimal(0);
}

// Growth compares like with like: one unit, no two bases, and percent only of what is positive.
bool PremisesHold(const Growth& growth) {
  if (growth.now->value().unit != growth.before->value().unit) return false;
  // "The yen rose to 153 from 154": the rate falls where the currency rises.
  if (growth.now->traits->either_way) return false;
  if (!ShareBasis({growth.change, growth.before, growth.now})) return false;
  if (growth.change->value().unit != "percent") return true;
  const auto& fall = growth.change->value().interval.low;
  return IsPositive(*growth.now) && IsPositive(*growth.before) && fall && *fall > Decimal(-100);
}

Equation InPercent(const Growth& growth) {
  Equation equation{"growth", "growth = 100 × (now ÷ before − 1)", "", Law::kProduct, {}, 2, 1};
  equation.figures = {FigureFor(*growth.now, "now", "a level"),
                      FigureFor(*growth.before, "before", "a base"),
                      FigureFor(*growth.change, "growth", "growth", Decimal(1, -2), 1)};
  return equation;
}

Equation AsDifference(const Growth& growth) {
  const Decimal unit = growth.change->value().unit == "basis_point" ? Decimal(1, -2) : Decimal(1);
  Equation equation{"difference", "difference = now − before", "", Law::kSum, {}, 2, 1};
  if (unit != Decimal(1)) equation.formula = "difference = 100 × (now − before)";
  equation.figures = {FigureFor(*growth.now, "now", "a level"),
                      FigureFor(*growth.before, "before", "a base"),
                      FigureFor(*growth.change, "difference", "a difference", unit)};
  return equation;
}

Equation EquationOf(const Growth& growth) {
  const bool percent = growth.change->value().unit == "percent";
  Equation equation = percent ? InPercent(growth) : AsDifference(growth);
  equation.account = fmt::format("from {} to {}", growth.before->claim().value_text,
                                 growth.now->claim().value_text);
  return equation;
}

// Nobody read the sign of a loose figure: it is that of the levels.
void TakeSignOfLevels(Equation* equation) {
  Term& change = equation->figures[2].term;
  const bool falls = equation->figures[0].term.point < equation->figures[1].term.point;
  if (change.point.IsNegative() == falls) return;
  change.point = -change.point;
  change.interval = Negate(change.interval);
}

void AddLoose(const ArticleFigures& article, const Material& material,
              std::vector<Equation>* equations) {
  for (const Fact* figure : article.loose) {
    const auto growth = OfLoose(*figure, material, article);
    if (!growth || !PremisesHold(*growth)) continue;
    equations->push_back(EquationOf(*growth));
    TakeSignOfLevels(&equations->back());
  }
}

bool IsMeasuredByBase(const Fact& change) {
  return change.value().unit == "percent" && !change.traits->moves_all_day && IsOneSeries(change) &&
         (change.comparator.empty() || change.comparator == "yoy" || change.comparator == "qoq");
}

// The only level in a sentence with the change, as what was reached.
const Fact* LevelReached(const Fact& change, const Material& material,
                         const ArticleFigures& article) {
  for (const Claim* mention : change.mentions) {
    if (mention->sentence.empty()) continue;
    const Facts levels = InSentence(LevelsFor(change, material.levels), mention->sentence);
    if (levels.size() != 1 || StandsAsEarlier(*levels[0], mention->sentence)) continue;
    if (AreNeighbours({&change, levels[0]}, article, mention->sentence)) return levels[0];
  }
  return nullptr;
}

// Some level of the article may be the base.
bool MayGiveBase(const Fact& now, const Material& material) {
  return std::any_of(material.levels.begin(), material.levels.end(), [&](const Fact* level) {
    if (level == &now || level->value().unit != now.value().unit) return false;
    return level->period.text != now.period.text ||
           StandsAsEarlier(*level, level->claim().sentence);
  });
}

std::optional<Equation> WithoutBase(const Fact& change, const Material& material,
                                    const ArticleFigures& article) {
  if (!IsMeasuredByBase(change)) return std::nullopt;
  const Fact* now = LevelReached(change, material, article);
  if (!now || MayGiveBase(*now, material)) return std::nullopt;
  const Growth growth{&change, now, now};
  if (!PremisesHold(growth)) return std::nullopt;
  Equation equation = InPercent(growth);
  equation.name = "implied base";
  equation.formula = "base = now ÷ (1 + growth ÷ 100)";
  equation.account =
      fmt::format("growth of {} to {}", change.claim().value_text, now->claim().value_text);
  return equation;
}

}  // namespace

std::vector<Equation> GrowthEquations(const ArticleFigures& article) {
  std::vector<Equation> equations;
  const std::map<std::string, Material> by_metric = MaterialOf(article.bound);
  for (const auto& [metric, material] : by_metric) {
    if (material.levels.size() > kMostFigures || material.changes.size() > kMostFigures) continue;
    for (const Fact* change : material.changes) {
      auto growth = Of(*change, material, article);
      if (!growth) growth = FromActual(*change, material, by_metric, article);
      if (growth && PremisesHold(*growth)) equations.push_back(EquationOf(*growth));
    }
    if (article.loose.size() <= kMostFigures && material.levels.size() > 1)
      AddLoose(article, material, &equations);
  }
  return equations;
}

std::vector<Equation> GrowthWithoutBase(const ArticleFigures& article) {
  std::vector<Equation> equations;
  for (const auto& [metric, material] : MaterialOf(article.bound)) {
    if (material.levels.size() > kMostFigures || material.changes.size() > kMostFigures) continue;
    for (const Fact* change : material.changes)
      if (auto equation = WithoutBase(*change, material, article))
        equations.push_back(std::move(*equation));
  }
  return equations;
}

}  // namespace countercheck
