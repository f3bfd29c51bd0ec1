#include "extractors/draft.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace countercheck {
namespace {

bool IsShareWord(const Item& item) {
  static constexpr std::array<std::string_view, 6> kWords = {"share", "shares", "ads",
                                                             "ordinary", "adr", "unit"};
  return std::find(kWords.begin(), kWords.end(), item.lower) != kWords.end();
}

bool EndsClause(const Item& item) {
  static constexpr std::array<std::string_view, 6> kMarks = {";", ":", "\xE2\x80\x94", "(", ")",
                                                             "\xE2\x80\x93"};
  static constexpr std::array<std::string_view, 5> kWords = {"while", "but", "whereas", "although",
                                                             "though"};
  if (item.kind == Item::Kind::kMark)
    return std::find(kMarks.begin(), kMarks.end(), item.lower) != kMarks.end();
  return std::find(kWords.begin(), kWords.end(), item.lower) != kWords.end();
}

}  // namespace

const Quantity& QuantityAt(const TaggedSentence& sentence, size_t item) {
  assert(sentence.items[item].kind == Item::Kind::kQuantity);
  return sentence.quantities[sentence.items[item].index].quantity;
}

bool IsPerShare(const TaggedSentence& sentence, size_t item) {
  size_t at = item + 1;
  const auto& items = sentence.items;
  auto word = [&](size_t i) -> std::string_view { return i < items.size() ? items[i].lower : ""; };
  if (word(at) == "apiece" || word(at) == "/") return true;
  if (word(at) != "a" && word(at) != "per" && word(at) != "an" && word(at) != "each") return false;
  ++at;
  if (word(at) == "diluted" || word(at) == "basic" || word(at) == "common" ||
      word(at) == "american")
    ++at;
  return at < items.size() && IsShareWord(items[at]);
}

int Standing(const TextContext& context, const MetricRule& metric, const MetricName& name) {
  return 2 * (!name.weak || context.named[name.metric]) +
         (metric.subject != SubjectKind::kCountry);
}

const MetricRule* FittingMetric(const CompiledRules& rules, const TextContext& context,
                                const PhraseMeaning& name, const TaggedSentence& sentence,
                                size_t item, Measure measure) {
  const Quantity& quantity = QuantityAt(sentence, item);
  bool per_share = IsPerShare(sentence, item);
  const MetricRule* fitting = nullptr;
  int best = -1;
  for (const MetricName& candidate : name.metrics) {
    const MetricRule& metric = rules.metrics[candidate.metric];
    bool fits = measure == Measure::kLevel ? TakesLevel(metric, quantity)
                                           : TakesChange(metric, quantity);
    if (!fits) continue;
    int score = 4 * (per_share == metric.IsPrice()) + Standing(context, metric, candidate);
    if (score <= best) continue;
    best = score;
    fitting = &metric;
  }
  return fitting;
}

bool IsFold(const Item& item) {
  static constexpr std::array<std::string_view, 7> kStems = {"doubl", "tripl",  "quadrupl", "quintupl",
                                                             "halv",  "fold",   "trebl"};
  return std::any_of(kStems.begin(), kStems.end(), [&](std::string_view stem) {
    return item.lower.find(stem) != std::string::npos;
  });
}

Clause ClauseAround(const TaggedSentence& sentence, size_t item) {
  Clause clause{item, item + 1};
  while (clause.begin > 0 && !EndsClause(sentence.items[clause.begin - 1])) --clause.begin;
  while (clause.end < sentence.items.size() && !EndsClause(sentence.items[clause.end]))
    ++clause.end;
  return clause;
}

}  // namespace countercheck
