#include "extractors/other_figures.h"

#include <algorithm>

#include "extractors/asides.h"
#include "extractors/draft.h"
#include "extractors/moves.h"
#include "extractors/name_words.h"
#include "extractors/words.h"

namespace countercheck {
namespace {

// "an 85% chance of a cut": about the odds, not about the rate.
bool IsLikelihood(const TaggedSentence& sentence, size_t item) {
  const auto& items = sentence.items;
  if (QuantityAt(sentence, item).kind != QuantityKind::kPercent) return false;
  Clause clause = ClauseAround(sentence, item);
  for (size_t i = clause.begin; i < clause.end; ++i)
    if (IsAnyOf(items[i].lower, {"chance", "chances", "odds", "probability", "likelihood",
                                 "discounting", "bets", "pricing"}))
      return true;
  return false;
}

// "the $20.50 put": the strike of an option.
bool IsStrike(const TaggedSentence& sentence, size_t item) {
  const auto& items = sentence.items;
  return item + 1 < items.size() && QuantityAt(sentence, item).kind == QuantityKind::kMoney &&
         IsAnyOf(items[item + 1].lower, {"put", "puts", "call", "calls", "strike", "strikes"});
}

// "a hit of $40 million from tariffs": what something brings or costs, not what the metric is.
bool IsImpact(const TaggedSentence& sentence, size_t item) {
  const auto& items = sentence.items;
  return item > 1 && items[item - 1].IsWord("of") &&
         IsAnyOf(items[item - 2].lower,
                 {"hit", "impact", "headwind", "headwinds", "tailwind", "tailwinds", "benefit"});
}

// "the $400 billion coffee market": about a market, not about a company.
bool IsMarketSize(const TaggedSentence& sentence, size_t item) {
  const auto& items = sentence.items;
  if (QuantityAt(sentence, item).kind != QuantityKind::kMoney) return false;
  // "the anvil market is expected to generate $5 billion"
  constexpr size_t kReach = 8;
  for (size_t i = item; i > 0 && item - i < kReach;) {
    --i;
    if (items[i].kind == Item::Kind::kMark || items[i].kind == Item::Kind::kCompany ||
        items[i].Is("pronoun"))
      break;
    if (items[i].IsWord("expected") || items[i].IsWord("projected") || items[i].Is("expected"))
      if (i > 0 && (items[i - 1].IsWord("market") || items[i - 1].IsWord("industry") ||
                    items[i - 1].IsWord("sector")))
        return true;
  }
  // "the $400 billion coffee market", where the price of coffee is a metric, too
  const auto is_market = [&](size_t i) {
    return i < items.size() && (IsAnyOf(items[i].lower, {"market", "industry", "economy"}) ||
                                items[i].lower.ends_with(" market"));
  };
  for (size_t i = item + 1; i < std::min(items.size(), item + 5); ++i) {
    const bool metric = items[i].kind == Item::Kind::kMetric && !is_market(i + 1);
    if (items[i].kind == Item::Kind::kMark || metric) return false;
    if (is_market(i)) return true;
  }
  return false;
}

// "compared to the Smallcap Fund's (SCF) 9.7% rise": of one that is no company here.
bool IsOfAnother(const TaggedSentence& sentence, size_t item) {
  const auto& items = sentence.items;
  if (QuantityAt(sentence, item).kind != QuantityKind::kPercent || item < 2) return false;
  size_t owner = item - 1;
  if (items[owner].IsWord(")"))
    while (owner > 0 && !items[owner].IsWord("(")) --owner;
  if (owner > 1 && items[owner].IsWord("(")) --owner;
  const bool owned = owner > 0 && items[owner].IsWord("'s");
  return owned && items[owner - 1].capital && items[owner - 1].kind == Item::Kind::kWord &&
         !IsFunctionWord(items[owner - 1].lower);
}

// "Acme (ACM, -1.12%) fell 3%": what a web page shows beside the name whenever it is opened.
bool IsLiveQuote(const TaggedSentence& sentence, size_t item) {
  return item >= 3 && EndOfLiveQuote(sentence, item - 3) > item;
}

// "the top 10 percent", "the lowest-paid 50% of workers": a rank.
bool IsRank(const TaggedSentence& sentence, size_t item) {
  if (item == 0 || QuantityAt(sentence, item).kind != QuantityKind::kPercent) return false;
  return IsAnyOf(
      sentence.items[item - 1].lower,
      {"top", "bottom", "richest", "poorest", "wealthiest", "paid", "lowest-paid", "highest-paid"});
}

// "a beta of 2.45", "the 50-day moving average is $9.41": what is reckoned from prices.
bool IsStatistic(const TaggedSentence& sentence, size_t item) {
  constexpr size_t kReach = 3;
  const auto& items = sentence.items;
  for (size_t i = item; i > 0 && item - i < kReach;) {
    --i;
    if (items[i].IsWord("beta")) return true;
    if (items[i].IsWord("average") && i > 0 && items[i - 1].IsWord("moving")) return true;
    if (IsFigure(items[i]) || items[i].kind == Item::Kind::kMetric) return false;
  }
  return false;
}

// "owns 940 shares of its stock valued at $26,000": what they are worth together.
bool IsWorthOfHolding(const TaggedSentence& sentence, size_t item) {
  const auto& items = sentence.items;
  if (item < 2 || QuantityAt(sentence, item).kind != QuantityKind::kMoney) return false;
  const bool valued = items[item - 1].lower == "valued at" || items[item - 1].lower == "worth";
  return valued &&
         (items[item - 2].lower.starts_with("stock") || items[item - 2].lower.starts_with("share"));
}

// "However, if the stock price increases to $60", "if a stock pays $2": worked through for any
// share.
bool IsOfAnyShare(const TaggedSentence& sentence, size_t item) {
  constexpr size_t kReach = 4;
  const auto& items = sentence.items;
  for (size_t i = 0; i < item; ++i) {
    if (!items[i].IsWord("if")) continue;
    for (size_t k = i + 1; k < std::min(item, i + kReach); ++k)
      if (items[k].lower.starts_with("stock") || items[k].lower.starts_with("share"))
        return IsAnyOf(items[k - 1].lower, {"a", "the", "if", "each"});
  }
  return false;
}

}  // namespace

// "recalled 112,000 vehicles": what is called back was sold long ago.
bool IsRecalled(const TaggedSentence& sentence, size_t item) {
  return item > 0 && sentence.items[item - 1].lower.starts_with("recall");
}

bool IsOfSomethingElse(const TaggedSentence& sentence, size_t item) {
  return IsMarketSize(sentence, item) || IsLikelihood(sentence, item) || IsStrike(sentence, item) ||
         IsOfAnother(sentence, item) || IsImpact(sentence, item) || IsLiveQuote(sentence, item) ||
         IsRank(sentence, item) || IsStatistic(sentence, item) || IsOfAnyShare(sentence, item) ||
         IsWorthOfHolding(sentence, item) || IsRecalled(sentence, item);
}

bool CountsMovers(const TaggedSentence& sentence, size_t item) {
  const Quantity& quantity = QuantityAt(sentence, item);
  return quantity.kind == QuantityKind::kCount && quantity.noun != "points" &&
         item + 1 < sentence.items.size() && SignOfMove(sentence.items[item + 1]) != 0;
}

}  // namespace countercheck
