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

const Period& PeriodAt(const TaggedSentence& sentence, size_t item) {
  return sentence.periods[sentence.items[item].index].period;
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

// "over that period", "for the period": one that the text has named.
bool IsLedByTime(const Item& item) {
  for (const char* word : {"over", "for", "in", "during"})
    if (item.IsWord(word)) return true;
  return false;
}

// "this time frame", "the same time", "for the period"
bool NamesTimeFrame(const std::vector<Item>& items, size_t i) {
  static constexpr std::array<std::string_view, 6> kTimes = {"time",   "timeframe", "span",
                                                             "period", "stretch",   "frame"};
  const bool the = items[i].IsWord("the") && i > 0 && IsLedByTime(items[i - 1]);
  const bool points =
      the || items[i].IsWord("this") || items[i].IsWord("that") || items[i].IsWord("same");
  return points && i + 1 < items.size() &&
         std::find(kTimes.begin(), kTimes.end(), items[i + 1].lower) != kTimes.end();
}

// "over the period": a time that the price has moved over; "its quarterly report" is none.
bool FollowsOver(const std::vector<Item>& items, size_t i) {
  if (i > 0 && (items[i - 1].IsWord("the") || items[i - 1].IsWord("this"))) --i;
  return i > 0 && IsLedByTime(items[i - 1]);
}

bool PointsToWindow(const TaggedSentence& sentence, size_t i) {
  const Item& item = sentence.items[i];
  if (item.kind == Item::Kind::kPeriod)
    return sentence.periods[item.index].role == PeriodRole::kCurrent &&
           FollowsOver(sentence.items, i);
  return NamesTimeFrame(sentence.items, i);
}

// "The stock is up 9% year to date, while the index has gained 4%": a time up to now is that of
// what "has" happened.
bool IsUpToNow(const TaggedSentence& sentence, size_t period, size_t figure) {
  constexpr size_t kAuxiliary = 4;
  const std::string& label = PeriodAt(sentence, period).label;
  if (!label.starts_with("YTD") && !label.starts_with("past ")) return false;
  for (size_t i = figure; i > 0 && figure - i < kAuxiliary;) {
    --i;
    if (sentence.items[i].IsWord("has") || sentence.items[i].IsWord("have")) return true;
  }
  return false;
}

bool IsLongWindow(const Period& period) {
  return period.label.starts_with("YTD") || period.label.starts_with("past ") ||
         period.grain == Grain::kQuarter || period.grain == Grain::kHalf || period.fiscal ||
         period.grain == Grain::kYear;
}

}  // namespace

bool IsOverSameWindow(const TaggedSentence& sentence, size_t item) {
  const auto points = [&](size_t i) { return PointsToWindow(sentence, i); };
  if (AnyBehind(sentence, item, points)) return true;
  // "It has jumped 12% over this time frame, while the index has gained 5%."
  for (size_t i = 0; i < item; ++i)
    if (NamesTimeFrame(sentence.items, i)) return true;
  return false;
}

bool IsOverOpenWindow(const TaggedSentence& sentence, size_t item) {
  const auto& items = sentence.items;
  return AnyBehind(sentence, item, [&](size_t i) {
    // "since the start of the year" has its dates.
    const bool dated = i + 2 < items.size() && items[i + 2].kind == Item::Kind::kPeriod &&
                       PeriodAt(sentence, i + 2).label.starts_with("YTD");
    return items[i].IsWord("since") && !dated;
  });
}

bool IsTooFarForPrice(const TaggedSentence& sentence, size_t period, const Draft& draft) {
  constexpr size_t kNear = 8;
  if (!draft.metric || !draft.metric->trades) return false;
  if (PeriodAt(sentence, period).grain == Grain::kDay) return false;
  if (IsUpToNow(sentence, period, draft.item)) return false;
  // "Over the past year it gained 16%, underperforming the index's 22% rise"
  const bool index = draft.metric->subject == SubjectKind::kNamed;
  if (index && period < draft.item && IsLongWindow(PeriodAt(sentence, period))) return false;
  return std::max(draft.item, period) - std::min(draft.item, period) > kNear;
}

}  // namespace countercheck
