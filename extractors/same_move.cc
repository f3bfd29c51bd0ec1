#include "extractors/same_move.h"

#include <algorithm>

#include "extractors/words.h"

namespace countercheck {
namespace {

constexpr size_t kReach = 6;  // items between the two

// "261 points, or 0.7%", "0.7% (261 points)"
bool IsToldAgain(const TaggedSentence& sentence, size_t first, size_t second) {
  const auto& items = sentence.items;
  const bool closed = second + 1 < items.size() && items[second + 1].IsWord(")");
  const bool tied = items[second - 1].IsWord("or") || (items[second - 1].IsWord("(") && closed);
  const size_t between = second - first - 1;
  const bool comma = between == 2 && items[first + 1].IsWord(",");
  return tied && (between == 1 || comma) &&
         QuantityAt(sentence, first).unit != QuantityAt(sentence, second).unit;
}

bool LeadsOn(const Item& item) {
  return item.Is("closed") || item.Is("trade") ||
         IsAnyOf(item.lower,
                 {",",     ")",       "to",     "at",        "near",     "end",    "ending",
                  "ended", "close",   "finish", "finishing", "finished", "settle", "settling",
                  "trade", "trading", "a",      "an",        "just",     "around", "about",
                  "and",   "new",     "stand",  "reach",     "hit"});
}

// "0.6%, to finish at 14,210": nothing stands between but the way there.
bool IsWhereItLed(const TaggedSentence& sentence, size_t first, size_t second) {
  const auto& items = sentence.items;
  bool led = false;
  for (size_t i = first + 1; i < second; ++i) {
    if (!LeadsOn(items[i])) return false;
    led |= items[i].IsWord("to") || items[i].IsWord("at") || items[i].Is("closed") ||
           items[i].IsWord("ending");
  }
  return led;
}

void Bind(const Draft& first, Measure measure, Draft* second) {
  second->metric = first.metric;
  second->metric_item = first.metric_item;
  second->subject_item = first.subject_item;
  second->measure = measure;
  second->confidence = std::max(60, first.confidence - 10);
  second->rule = "binder";
}

}  // namespace

void TakeUpMove(const TaggedSentence& sentence, const Draft& first, Draft* second) {
  if (second->metric || !first.metric || first.measure != Measure::kChange) return;
  if (!first.metric->daily || second->item - first.item > kReach) return;
  const Quantity& quantity = QuantityAt(sentence, second->item);
  if (TakesChange(*first.metric, quantity) && IsToldAgain(sentence, first.item, second->item)) {
    Bind(first, Measure::kChange, second);
    second->move_item = first.move_item;
    second->sign = first.sign;
  } else if (TakesLevel(*first.metric, quantity) &&
             IsWhereItLed(sentence, first.item, second->item)) {
    Bind(first, Measure::kLevel, second);
  }
}

}  // namespace countercheck
