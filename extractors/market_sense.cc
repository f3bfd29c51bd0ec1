#include "extractors/market_sense.h"

#include <algorithm>

#include "extractors/moves.h"
#include "extractors/words.h"

namespace countercheck {
namespace {

// "Acme (17%)" in a list where nothing moves: a weight, and no move. Gainers have moved.
bool IsBareBracket(const TaggedSentence& sentence, size_t item) {
  const auto& items = sentence.items;
  if (item == 0 || !items[item - 1].IsWord("(")) return false;
  return !items[item].lower.starts_with("-") &&
         std::none_of(items.begin(), items.end(), [](const Item& i) {
           return SignOfMove(i) != 0 || IsAnyOf(i.lower, {"gainers", "losers", "laggards"});
         });
}

bool IsMoneyFor(const MetricRule& metric, const TaggedSentence& sentence, size_t item) {
  if (!IsFigure(sentence.items[item])) return false;
  const Quantity& quantity = QuantityAt(sentence, item);
  return quantity.kind == QuantityKind::kMoney && TakesLevel(metric, quantity);
}

}  // namespace

bool MarketIsMeant(const TaggedSentence& sentence, const CompiledRules& rules,
                   const TextContext& context, size_t item, const MetricRule* metric) {
  if (!context.market && !SpeaksOfTrading(sentence)) return false;
  if (IsBareBracket(sentence, item)) return false;
  const Clause clause = ClauseAround(sentence, item);
  for (size_t i = clause.begin; i < item; ++i) {
    const Item& other = sentence.items[i];
    if (other.kind != Item::Kind::kMetric) continue;
    // Which way something went, without a figure: a name that stands before may be that of it.
    if (!IsFigure(sentence.items[item])) return false;
    const MetricRule* fitting =
        FittingMetric(rules, context, *other.meaning, sentence, item, Measure::kChange);
    // "On the Nikkei, Acme rose 3%": an index says where.
    if (fitting && fitting != metric && fitting->subject != SubjectKind::kNamed) return false;
    // "May corn closed at $4.07": what it says the price of.
    if (fitting && fitting != metric && IsMoneyFor(*fitting, sentence, item)) return false;
  }
  return true;
}

int SignOfList(const TaggedSentence& sentence, size_t item) {
  const auto& items = sentence.items;
  const bool bracketed = item > 0 && items[item - 1].IsWord("(");
  const auto loses = [](const Item& i) { return IsAnyOf(i.lower, {"losers", "laggards"}); };
  return bracketed && std::any_of(items.begin(), items.begin() + item, loses) ? -1 : 0;
}

}  // namespace countercheck
