#include "extractors/verdict_metric.h"

#include <algorithm>

namespace countercheck {
namespace {

// The first figure that leans on the name that `verdict` is on.
const Draft* FigureOfSameName(const std::vector<Draft>& drafts, const Draft& verdict) {
  const Draft* first = nullptr;
  for (const Draft& draft : drafts) {
    const bool figure = draft.kind == ClaimKind::kQuantity && draft.metric &&
                        draft.measure != Measure::kVersusExpectations;
    const bool same = draft.metric_item == verdict.metric_item && draft.item < verdict.item;
    if (figure && same && (!first || draft.item < first->item)) first = &draft;
  }
  return first;
}

// "profit" may be either; a verdict on sales says "revenue" beside "earnings" as well.
bool MayMean(const Item& name, const CompiledRules& rules, const MetricRule* metric) {
  if (!name.meaning) return false;
  const auto& metrics = name.meaning->metrics;
  return std::any_of(metrics.begin(), metrics.end(), [&](const MetricName& meant) {
    return &rules.metrics[meant.metric] == metric;
  });
}

}  // namespace

void AlignVerdicts(const TaggedSentence& sentence, const CompiledRules& rules,
                   std::vector<Draft>* drafts) {
  for (Draft& draft : *drafts) {
    if (draft.kind != ClaimKind::kVerdict || !draft.metric_item) continue;
    if (!MayMean(sentence.items[*draft.metric_item], rules, draft.metric)) continue;
    const Draft* figure = FigureOfSameName(*drafts, draft);
    if (figure && figure->metric->verdict) draft.metric = figure->metric;
  }
}

}  // namespace countercheck
