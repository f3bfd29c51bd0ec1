#include "pipeline/check/growth.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "pipeline/check/growth_levels.h"

namespace countercheck {
namespace {

bool IsPositive(const Fact& fact) {
  const auto& low = fact.value().interval.low;
  return low && *low > Decimal(0);
}

bool IsNegative(const Fact& fact) {
  const auto& high = fact.value().interval.high;
  return high && high->IsNegative();
}

// A loss that became another: its growth is a change for the worse, and has a minus.
bool IsOfLosses(const Growth& growth) {
  return IsNegative(*growth.now) && IsNegative(*growth.before);
}

// Percent only of what stays on its side of zero, and is not wholly gone.
bool CanBeInPercent(const Growth& growth) {
  const Interval& change = growth.change->value().interval;
  if (IsOfLosses(growth)) return change.high && *change.high < Decimal(100);
  return IsPositive(*growth.now) && IsPositive(*growth.before) && change.low &&
         *change.low > Decimal(-100);
}

// Growth compares like with like: one unit, and no two bases.
bool PremisesHold(const Growth& growth) {
  if (growth.now->value().unit != growth.before->value().unit) return false;
  // "The yen rose to 153 from 154": the rate falls where the currency rises.
  if (growth.now->traits->either_way) return false;
  if (!ShareBasis({growth.change, growth.before, growth.now})) return false;
  return growth.change->value().unit != "percent" || CanBeInPercent(growth);
}

Equation InPercentOfSize(const Growth& growth) {
  Equation equation{"growth", "growth = 100 × (now ÷ before − 1)", "", Law::kProduct, {}, 2, 1};
  equation.figures = {FigureFor(*growth.now, "now", "a level"),
                      FigureFor(*growth.before, "before", "a base"),
                      FigureFor(*growth.change, "growth", "growth", Decimal(1, -2), 1)};
  return equation;
}

// A loss is told by its size: "widened 50% to $90 million from $60 million".
Equation InPercent(const Growth& growth) {
  Equation equation = InPercentOfSize(growth);
  if (!IsOfLosses(growth)) return equation;
  equation.formula = "growth of the loss = 100 × (now ÷ before − 1)";
  equation.figures[kBaseOfGrowth].noun = "an earlier loss";
  equation.figures[0].noun = "a loss";
  for (Figure& figure : equation.figures) TurnSign(&figure);
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
  const std::string& before = growth.before->claim().value_text;
  const std::string& now = growth.now->claim().value_text;
  equation.account = percent && IsOfLosses(growth)
                         ? fmt::format("from a loss of {} to one of {}", before, now)
                         : fmt::format("from {} to {}", before, now);
  return equation;
}

// Nobody read the sign of a loose figure: it is that of the levels.
void TakeSignOfLevels(Equation* equation) {
  Figure& change = equation->figures[2];
  const bool falls = equation->figures[0].term.point < equation->figures[1].term.point;
  if (change.term.point.IsNegative() != falls) TurnSign(&change);
}

void AddLoose(const ArticleFigures& article, const LevelsAndChanges& figures,
              std::vector<Equation>* equations) {
  for (const Fact* figure : article.loose) {
    const auto growth = GrowthOfLoose(*figure, figures, article);
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
const Fact* LevelReached(const Fact& change, const LevelsAndChanges& figures,
                         const ArticleFigures& article) {
  for (const Claim* mention : change.mentions) {
    if (mention->sentence.empty()) continue;
    const Facts levels = InSentence(LevelsFor(change, figures.levels), mention->sentence);
    if (levels.size() != 1 || StandsAsEarlier(*levels[0], mention->sentence)) continue;
    if (AreNeighbours({&change, levels[0]}, article, mention->sentence)) return levels[0];
  }
  return nullptr;
}

// Some level of the article may be the base.
bool MayGiveBase(const Fact& now, const LevelsAndChanges& figures) {
  return std::any_of(figures.levels.begin(), figures.levels.end(), [&](const Fact* level) {
    if (level == &now || level->value().unit != now.value().unit) return false;
    return level->period.text != now.period.text ||
           StandsAsEarlier(*level, level->claim().sentence);
  });
}

std::optional<Equation> WithoutBase(const Fact& change, const LevelsAndChanges& figures,
                                    const ArticleFigures& article) {
  if (!IsMeasuredByBase(change)) return std::nullopt;
  const Fact* now = LevelReached(change, figures, article);
  if (!now || MayGiveBase(*now, figures)) return std::nullopt;
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
  const FiguresByMetric by_metric = FiguresByMetricOf(article.bound);
  for (const auto& [metric, figures] : by_metric) {
    if (figures.levels.size() > kMostFiguresOfMetric ||
        figures.changes.size() > kMostFiguresOfMetric)
      continue;
    for (const Fact* change : figures.changes) {
      const auto growth = GrowthOf(*change, by_metric, article);
      if (growth && PremisesHold(*growth)) equations.push_back(EquationOf(*growth));
    }
    if (article.loose.size() <= kMostFiguresOfMetric && figures.levels.size() > 1)
      AddLoose(article, figures, &equations);
  }
  return equations;
}

std::vector<Equation> GrowthWithoutBase(const ArticleFigures& article) {
  std::vector<Equation> equations;
  for (const auto& [metric, figures] : FiguresByMetricOf(article.bound)) {
    if (figures.levels.size() > kMostFiguresOfMetric ||
        figures.changes.size() > kMostFiguresOfMetric)
      continue;
    for (const Fact* change : figures.changes)
      if (auto equation = WithoutBase(*change, figures, article))
        equations.push_back(std::move(*equation));
  }
  return equations;
}

}  // namespace countercheck
