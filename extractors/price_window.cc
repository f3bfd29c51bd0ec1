#include "extractors/price_window.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace countercheck {
namespace {

constexpr size_t kReach = 8;

// "to its highest since June": how far back one has to look for another such price.
bool IsRecord(const Item& item) {
  static constexpr std::array<std::string_view, 9> kWords = {
      "highest", "lowest", "biggest", "largest", "best", "worst", "most", "steepest", "first"};
  return std::find(kWords.begin(), kWords.end(), item.lower) != kWords.end();
}

bool IsDay(const TaggedSentence& sentence, const Item& item) {
  return item.kind == Item::Kind::kPeriod &&
         sentence.periods[item.index].period.grain == Grain::kDay;
}

// Calls `is` for the items behind the figure, up to the next one, or to a day or a record.
template <typename Predicate>
bool AnyBehind(const TaggedSentence& sentence, size_t item, Predicate is) {
  const auto& items = sentence.items;
  for (size_t i = item + 1; i < std::min(items.size(), item + 1 + kReach); ++i) {
    if (items[i].kind == Item::Kind::kQuantity || items[i].IsWord(",")) return false;
    if (IsDay(sentence, items[i]) || IsRecord(items[i])) return false;
    if (is(i)) return true;
  }
  return false;
}

}  // namespace

bool IsOverSameWindow(const TaggedSentence& sentence, size_t item) {
  static constexpr std::array<std::string_view, 6> kTimes = {"time",   "timeframe", "span",
                                                             "period", "stretch",   "frame"};
  return AnyBehind(sentence, item, [&](size_t i) {
    const Item& which = sentence.items[i];
    const bool points = which.IsWord("this") || which.IsWord("that") || which.IsWord("same");
    if (which.kind == Item::Kind::kPeriod)
      return sentence.periods[which.index].role == PeriodRole::kCurrent;
    return points && i + 1 < sentence.items.size() &&
           std::find(kTimes.begin(), kTimes.end(), sentence.items[i + 1].lower) != kTimes.end();
  });
}

bool IsOverOpenWindow(const TaggedSentence& sentence, size_t item) {
  return AnyBehind(sentence, item, [&](size_t i) { return sentence.items[i].IsWord("since"); });
}

}  // namespace countercheck
