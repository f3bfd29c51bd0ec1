#include "extractors/second_figure.h"

#include <algorithm>

#include "extractors/moves.h"

namespace countercheck {
namespace {

constexpr size_t kReach = 18;  // items between the two

// "a loss of $9 million, compared with a gain of $3 million": the other figure has a sign of its
// own.
bool IsGain(const TaggedSentence& sentence, size_t first, size_t second) {
  for (size_t i = first + 1; i < second; ++i)
    for (const char* word : {"gain", "positive", "surplus"})
      if (sentence.items[i].IsWord(word)) return true;
  return false;
}

// The item behind the bracket that opens at `open`; `open` where it does not close before `end`.
size_t BehindBracket(const std::vector<Item>& items, size_t open, size_t end) {
  for (size_t i = open + 1; i < end; ++i)
    if (items[i].IsWord(")")) return i + 1;
  return open;
}

// "added 119,000, more than double the 50,000 forecast"
bool IsFoldOfNext(const std::vector<Item>& items, size_t figure) {
  return figure > 1 && items[figure - 1].IsWord("the") &&
         (items[figure - 2].lower.ends_with("double") ||
          items[figure - 2].lower.ends_with("triple"));
}

// The items between two figures, without what stands in brackets.
std::vector<size_t> ItemsBetween(const std::vector<Item>& items, size_t first, size_t second) {
  std::vector<size_t> between;
  for (size_t i = first + 1; i < second;) {
    const size_t behind = items[i].IsWord("(") ? BehindBracket(items, i, second) : i;
    // "$65 billion in sales, plus or minus 2%, versus"
    const bool tolerance = IsFigure(items[i]) && items[i - 1].IsWord("minus");
    const bool fold = IsFigure(items[i]) && i + 2 == second && IsFoldOfNext(items, second);
    if (behind == i && !tolerance && !fold) between.push_back(i);
    i = std::max(behind, i + 1);
  }
  return between;
}

// "$212 million (margin: 18.4%)": the figure before the bracket that holds the one at `inner`.
std::optional<size_t> FigureBeforeBracket(const std::vector<Item>& items, size_t inner) {
  constexpr size_t kLongest = 6;
  for (size_t i = inner; i > 1 && inner - i < kLongest;) {
    if (!items[--i].IsWord("(")) continue;
    return IsFigure(items[i - 1]) ? std::optional(i - 1) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

bool IsInBracket(const TaggedSentence& sentence, size_t item) {
  constexpr size_t kLongest = 12;
  for (size_t i = item; i > 0 && item - i < kLongest;) {
    --i;
    if (sentence.items[i].IsWord("(")) return true;
    if (sentence.items[i].IsWord(")")) return false;
  }
  return false;
}

bool IsSecondInBrackets(const TaggedSentence& sentence, size_t first, size_t second) {
  const auto before_first = FigureBeforeBracket(sentence.items, first);
  const auto before_second = FigureBeforeBracket(sentence.items, second);
  if (!before_first || !before_second || *before_second <= first) return false;
  return QuantityAt(sentence, first).kind == QuantityAt(sentence, second).kind &&
         IsSecondFigure(sentence, *before_first, *before_second);
}

bool IsDealtOutWith(const TaggedSentence& sentence, const Draft& first, size_t second) {
  const auto& items = sentence.items;
  if (!first.metric || !first.metric->trades || first.measure != Measure::kChange) return false;
  if (second != first.item + 2) return false;
  if (!items[second - 1].IsWord("and")) return false;
  const auto kind = [&](size_t i) { return QuantityAt(sentence, i).kind; };
  if (kind(first.item) != kind(second)) return false;
  const size_t comma = second + 1 < items.size() && items[second + 1].IsWord(",");
  const size_t word = second + 1 + comma;
  return word < items.size() && items[word].IsWord("respectively");
}

bool IsSecondFigure(const TaggedSentence& sentence, size_t first, size_t second) {
  const Quantity& a = QuantityAt(sentence, first);
  const Quantity& b = QuantityAt(sentence, second);
  bool points = a.kind == QuantityKind::kPercent && b.kind == QuantityKind::kPercentagePoint &&
                GoverningMove(sentence, second).value_or(0) > first;
  if ((a.kind != b.kind && !points) || second - first > kReach) return false;
  const std::vector<size_t> between = ItemsBetween(sentence.items, first, second);
  for (size_t i : between)
    if (IsFigure(sentence.items[i]) || sentence.items[i].IsWord(";")) return false;
  if (points || IsFoldOfNext(sentence.items, second)) return true;
  for (size_t i : between) {
    const Item& item = sentence.items[i];
    bool holds_against = item.IsWord("from") || item.Is("versus") || item.Is("than") ||
                         item.Is("consensus") || item.Is("analyst") || item.Is("beat") ||
                         item.Is("beat_verb") || item.Is("miss") || item.Is("miss_verb") ||
                         item.Is("expected") || item.Is("ahead_of") || item.Is("short_of");
    if (holds_against) return true;
  }
  return false;
}

// "rose 5%, compared with a 3% drop": a way of its own behind the second figure, else that of the
// first.
std::optional<size_t> MoveOf(const TaggedSentence& sentence, const Draft& first,
                             const Draft& second) {
  const auto own = GoverningMove(sentence, second.item);
  return own && *own > second.item ? own : first.move_item;
}

void TakeUp(const TaggedSentence& sentence, const Draft& first, Draft* second) {
  if (!first.metric) return;
  for (size_t i = first.item + 1; i < second->item; ++i)
    if (sentence.items[i].kind == Item::Kind::kMetric && second->metric_item == i) return;
  if (second->metric_item && *second->metric_item > second->item) return;
  const Quantity& quantity = QuantityAt(sentence, second->item);
  const bool points = quantity.kind == QuantityKind::kPercentagePoint;
  const bool level = first.measure == Measure::kLevel && !points;
  if (level ? !TakesLevel(*first.metric, quantity) : !TakesChange(*first.metric, quantity)) return;
  second->metric = first.metric;
  second->measure = first.measure;
  second->metric_item = first.metric_item;
  second->confidence = std::max(60, first.confidence - 10);
  if (first.measure == Measure::kChange) second->move_item = MoveOf(sentence, first, *second);
  if (points) second->measure = Measure::kChange;
  if (IsGain(sentence, first.item, second->item)) second->sign = 1;
  second->rule = "binder";
}

bool IsForOneShare(const TaggedSentence& sentence, size_t first, size_t second) {
  constexpr size_t kReach = 3;
  const auto& items = sentence.items;
  const bool money = QuantityAt(sentence, first).kind == QuantityKind::kMoney &&
                     QuantityAt(sentence, second).kind == QuantityKind::kMoney;
  const bool tied = items[second - 1].IsWord("or") || items[second - 1].IsWord("(");
  return money && tied && second - first <= kReach && IsPerShare(sentence, second);
}

void TakeUpForOneShare(const TaggedSentence& sentence, const CompiledRules& rules,
                       const Draft& first, Draft* second) {
  if (!first.metric || first.metric->id != "net_income" || first.measure != Measure::kLevel) return;
  const MetricRule* eps = rules.FindMetric("eps");
  if (!eps) return;
  second->metric = eps;
  second->measure = Measure::kLevel;
  second->metric_item = first.metric_item;
  second->modality = first.modality;
  second->sign = first.sign;
  if (first.metric_item)
    for (const MetricName& name : sentence.items[*first.metric_item].meaning->metrics)
      if (&rules.metrics[name.metric] == first.metric && name.negative) second->sign = -1;
  second->confidence = first.confidence;
  second->rule = "binder";
}

}  // namespace countercheck
