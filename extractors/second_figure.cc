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

}  // namespace

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
  for (size_t i = first + 1; i < second; ++i) {
    const Item& item = sentence.items[i];
    if (IsFigure(item) || item.IsWord(";")) return false;
  }
  if (points) return true;
  for (size_t i = first + 1; i < second; ++i) {
    const Item& item = sentence.items[i];
    bool holds_against = item.IsWord("from") || item.Is("versus") || item.Is("than") ||
                         item.Is("consensus") || item.Is("analyst") || item.Is("beat") ||
                         item.Is("beat_verb") || item.Is("miss") || item.Is("miss_verb") ||
                         item.Is("expected");
    if (holds_against) return true;
  }
  return false;
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
  if (first.measure == Measure::kChange) second->move_item = first.move_item;
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
