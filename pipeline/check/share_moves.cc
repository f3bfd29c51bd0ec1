#include "pipeline/check/share_moves.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "pipeline/check/same_thing.h"

namespace countercheck {
namespace {

constexpr Decimal kPercent = Decimal(1, -2);

bool Is(const Fact& fact, std::string_view metric, Measure measure) {
  return fact.metric == metric && fact.claim().measure == measure &&
         fact.modality == Modality::kActual;
}

bool IsMoveInPercent(const Fact* fact) {
  return Is(*fact, "share_price", Measure::kChange) && fact->value().unit == "percent";
}

bool IsPrice(const Fact* fact) { return Is(*fact, "share_price", Measure::kLevel); }

bool IsOutsideHours(const Fact* fact) {
  return fact->session == Session::kAfterHours || fact->session == Session::kPreMarket;
}

bool IsClose(const Fact* fact) {
  return IsPrice(fact) && fact->session == Session::kRegular && fact->moment == "close";
}

template <typename Test>
Facts Those(const Facts& facts, Test test) {
  Facts those;
  std::copy_if(facts.begin(), facts.end(), std::back_inserter(those), test);
  return those;
}

// The prices in the sentence of the move, and in its session.
Facts PricesReached(const Fact& move, const ArticleFigures& article) {
  return Those(InSentence(article.bound, move.claim().sentence),
               [&](const Fact* fact) { return IsPrice(fact) && fact->session == move.session; });
}

bool MayBeOneDay(const Fact& a, const Fact& b) {
  return Along(Dimension::kPeriod, a, b) != Sameness::kDifferent;
}

Equation FromTheClose(const Fact& now, const Fact& close, const Fact& move) {
  Equation equation{"move", "move = 100 × (price ÷ close − 1)", "", Law::kProduct, {}, 2, 2};
  equation.figures = {FigureFor(now, "price", "a price"), FigureFor(close, "close", "a close"),
                      FigureFor(move, "move", "a move", kPercent, 1)};
  equation.account =
      fmt::format("from a close of {} to {}", close.claim().value_text, now.claim().value_text);
  return equation;
}

bool IsMoveOfMarketValue(const Fact* fact) {
  return Is(*fact, "market_cap", Measure::kChange) && fact->value().kind == QuantityKind::kMoney;
}

bool IsMarketValue(const Fact* fact) {
  return Is(*fact, "market_cap", Measure::kLevel) || Is(*fact, "valuation", Measure::kLevel);
}

// Of one day, and one way.
bool AreOneMove(const Fact& percent, const Fact& money) {
  return SignOfMove(percent) == SignOfMove(money) && SignOfMove(money) != 0 &&
         percent.comparator != "ytd" && !IsOutsideHours(&percent) && AreNear(percent, money) &&
         percent.period.is_day && MayBeOneDay(percent, money);
}

}  // namespace

std::vector<Equation> MovesFromTheClose(const ArticleFigures& article) {
  std::vector<Equation> equations;
  const Facts closes = Those(article.bound, IsClose);
  if (closes.size() != 1) return equations;
  for (const Fact* move : article.bound) {
    if (!IsMoveInPercent(move) || !IsOutsideHours(move) || move->claim().sentence.empty()) continue;
    const Facts reached = PricesReached(*move, article);
    if (reached.size() != 1 || !MayBeOneDay(*move, *closes[0])) continue;
    const bool one_unit = reached[0]->value().unit == closes[0]->value().unit;
    if (one_unit && AreNear(*move, *closes[0]))
      equations.push_back(FromTheClose(*reached[0], *closes[0], *move));
  }
  return equations;
}

std::vector<Implication> ImpliedMarketValues(const ArticleFigures& article) {
  const Facts gains = Those(article.bound, IsMoveOfMarketValue);
  if (gains.size() != 1 || !Those(article.bound, IsMarketValue).empty()) return {};
  const Fact& gain = *gains.front();
  const Facts moves = Those(article.bound, [&](const Fact* fact) {
    return IsMoveInPercent(fact) && AreOneMove(*fact, gain);
  });
  if (moves.size() != 1) return {};
  const Fact& move = *moves.front();
  Equation equation{
      "implied market value", "value before = gain ÷ (move ÷ 100)", "", Law::kProduct, {}, 2, 1};
  equation.figures = {FigureFor(gain, "gain", "a gain"),
                      FigureFor(gain, "value before", "a market value before it"),
                      FigureFor(move, "move", "a move", kPercent)};
  equation.account =
      fmt::format("a move of {} worth {}", move.claim().value_text, gain.claim().value_text);
  return {{std::move(equation), 1}};
}

}  // namespace countercheck
