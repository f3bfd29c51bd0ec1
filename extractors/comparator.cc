// What a change is measured against: the year before, the last close, the consensus.
#include <algorithm>
#include <tuple>

#include "extractors/fields.h"
#include "extractors/moves.h"
#include "extractors/price_window.h"

namespace countercheck {
namespace {

bool IsPeriod(const Item& item) { return item.kind == Item::Kind::kPeriod; }
const PeriodMention& MentionAt(const TaggedSentence& sentence, size_t item) {
  return sentence.periods[sentence.items[item].index];
}

// What a premium is paid over: the last price, or an average.
std::string PremiumBase(const FieldContext& context, const Draft& draft) {
  const auto& items = context.sentence->items;
  for (size_t i = draft.item + 1; i < std::min(items.size(), draft.item + 14); ++i) {
    if (IsFigure(items[i]) && QuantityAt(*context.sentence, i).kind == QuantityKind::kPercent)
      break;
    for (const char* word : {"average", "weighted", "vwap"})
      if (items[i].IsWord(word)) return "average price";
    if (items[i].Is("closed") || items[i].IsWord("close") || items[i].lower == "closing price" ||
        items[i].IsWord("last"))
      return "last close";
  }
  return "";
}

// "from July 2024" in August 2025: about a year back.
bool IsYearBack(const FieldContext& context, const Period& period) {
  constexpr int kDays = 300;
  const auto& day = context.sentence->sentence->day;
  const auto& published = day ? day : context.article->published;
  return published && period.start && AddDays(*period.start, kDays) < *published;
}

// A comparator, or nothing where the words at an item name none. "A month earlier" says rather when
// something else was than what is compared: `weak`.
struct ComparatorWords {
  std::string name;
  bool weak = false;
};

ComparatorWords ComparatorAt(const FieldContext& context, size_t i) {
  const TaggedSentence& sentence = *context.sentence;
  const auto& items = sentence.items;
  for (const char* name : {"yoy", "qoq", "mom", "ytd"})
    if (items[i].Is(name)) return {name};
  if (!IsPeriod(items[i])) return {};
  const PeriodMention& mention = MentionAt(sentence, i);
  const size_t before = i > 1 && items[i - 1].IsWord("the") ? i - 2 : i - 1;
  const bool from = i > 0 && items[before].IsWord("from") && mention.role == PeriodRole::kNamed;
  if (from && IsYearBack(context, mention.period)) return {"yoy"};
  if (from && mention.period.grain == Grain::kMonth) return {"mom"};
  if (from && mention.period.grain == Grain::kQuarter) return {"qoq"};
  if (mention.role == PeriodRole::kYearAgo) return {"yoy"};
  if (mention.role == PeriodRole::kPrevious)
    return {mention.period.grain == Grain::kMonth ? "mom" : "qoq", !items[before].IsWord("from")};
  if (mention.period.label.starts_with("YTD")) return {"ytd", true};
  return {};
}

// "a 1% drop last month, with sales also falling 3% from a year ago": true where the words at
// `words` stand behind another figure that moves for itself.
bool IsOfAnotherMove(const std::vector<Item>& items, size_t figure, size_t words) {
  bool comma = false;
  bool moves = false;
  for (size_t i = figure + 1; i < words; ++i) {
    comma |= items[i].IsWord(",");
    moves |= comma && SignOfMove(items[i]) != 0;
    if (moves && IsFigure(items[i])) return true;
  }
  return false;
}

// "an increase of 37% and a sequential one of 5%": true where the words at `words`, behind the
// figure, describe the next.
bool DescribesNextFigure(const std::vector<Item>& items, size_t figure, size_t words) {
  constexpr size_t kReach = 4;
  const auto parts = [](const Item& item) { return item.IsWord("and") || item.IsWord(","); };
  if (words <= figure || std::none_of(items.begin() + figure, items.begin() + words, parts))
    return false;
  const auto end = items.begin() + std::min(items.size(), words + 1 + kReach);
  return std::any_of(items.begin() + words + 1, end, IsFigure);
}

// The comparator that the words of the items [begin, end) name nearest to `figure`; empty where
// they name none.
std::string NamedComparator(const FieldContext& context, size_t begin, size_t end, size_t figure) {
  const auto& items = context.sentence->items;
  ComparatorWords best;
  size_t distance = 0;
  for (size_t i = begin; i < end; ++i) {
    ComparatorWords found = ComparatorAt(context, i);
    if (found.name.empty() || IsOfAnotherMove(items, figure, i) ||
        DescribesNextFigure(items, figure, i))
      continue;
    // Of two as near, the one behind.
    const size_t away = i > figure ? 2 * (i - figure) - 1 : 2 * (figure - i);
    const bool better =
        best.name.empty() || std::tuple(found.weak, away) < std::tuple(best.weak, distance);
    if (!better) continue;
    best = std::move(found);
    distance = away;
  }
  return best.name;
}

// "a 13-month low": how long it had not been seen, and no time over which it moved.
bool IsOfExtreme(const std::vector<Item>& items, size_t duration) {
  if (duration + 1 >= items.size()) return false;
  // "15% down from a 13-year high": what it is measured against.
  for (size_t i = duration; i > 0 && duration - i < 3;)
    if (items[--i].IsWord("from")) return false;
  for (const char* word : {"low", "lows", "high", "highs", "peak"})
    if (items[duration + 1].IsWord(word)) return true;
  return false;
}

// "after third-quarter profit": the time of another metric.
bool IsOfOtherMetric(const TaggedSentence& sentence, size_t period, const Draft& draft) {
  const size_t next = period + 1;
  return next < sentence.items.size() && sentence.items[next].kind == Item::Kind::kMetric &&
         draft.metric_item != next;
}

// "up 17% over the past year", "up 8% since June": a window of its own.
bool HasWindow(const TaggedSentence& sentence, const Clause& clause, const Draft& draft) {
  const auto& items = sentence.items;
  const bool daily = draft.metric->daily;
  for (size_t i = clause.begin; i < clause.end; ++i) {
    if (IsFigure(items[i]) && QuantityAt(sentence, i).kind == QuantityKind::kDuration &&
        !IsOfExtreme(items, i))
      return true;
    if (!IsPeriod(items[i]) || MentionAt(sentence, i).role != PeriodRole::kNamed) continue;
    if (daily && IsOfOtherMetric(sentence, i, draft)) continue;
    const Grain grain = MentionAt(sentence, i).period.grain;
    if (daily ? grain != Grain::kDay : i > 0 && items[i - 1].IsWord("since")) return true;
  }
  return false;
}

// What changes of the metric are held against where nobody says it: prices against the last close,
// results against the year before.
std::string UsualComparator(const FieldContext& context, const Draft& draft, const Clause& clause) {
  if (!draft.metric || draft.kind != ClaimKind::kQuantity || draft.metric->against.empty())
    return "";
  const bool window = IsOverOpenWindow(*context.sentence, draft.item) ||
                      IsOverSameWindow(*context.sentence, draft.item);
  if (draft.metric->daily && window) return "";
  return HasWindow(*context.sentence, clause, draft) ? "" : draft.metric->against;
}

// The price of something that trades: what results in the same clause are measured against is not
// what it is.
bool IsPriceMove(const Draft& draft) { return draft.metric && draft.metric->trades; }

// "up 34% from its IPO price": what the shares were first sold for.
bool IsOverIpoPrice(const FieldContext& context, const Draft& draft) {
  constexpr size_t kReach = 6;
  const auto& items = context.sentence->items;
  for (size_t i = draft.item + 1; i < std::min(items.size(), draft.item + kReach); ++i) {
    if (IsFigure(items[i]) || items[i].kind == Item::Kind::kMark) break;
    if (items[i].kind != Item::Kind::kMetric || !items[i].lower.ends_with("price")) continue;
    const auto& names = items[i].meaning->metrics;
    return std::any_of(names.begin(), names.end(), [&](const MetricName& name) {
      return context.rules->metrics[name.metric].id == "ipo_price";
    });
  }
  return false;
}

Clause NearFigure(const Clause& clause, size_t figure) {
  constexpr size_t kNear = 6;
  return {std::max(clause.begin, figure - std::min(figure, kNear)),
          std::min(clause.end, figure + kNear + 1)};
}

}  // namespace

FoundComparator FindComparator(const FieldContext& context, const Draft& draft) {
  if (!draft.comparator.empty()) return {draft.comparator};
  if (draft.metric && draft.metric->id == "deal_premium") return {PremiumBase(context, draft)};
  if (draft.measure == Measure::kLevel) return {};
  if (draft.measure == Measure::kVersusExpectations) return {"consensus"};
  if (IsPriceMove(draft) && IsOverIpoPrice(context, draft)) return {"ipo_price"};
  const Clause clause = ClauseAround(*context.sentence, draft.item);
  const Clause near = IsPriceMove(draft) ? NearFigure(clause, draft.item) : clause;
  std::string named = NamedComparator(context, near.begin, near.end, draft.item);
  if (named.empty() && draft.metric && draft.metric->subject == SubjectKind::kCountry)
    named = NamedComparator(context, 0, clause.begin, draft.item);
  if (!named.empty()) return {named};
  return {UsualComparator(context, draft, clause), true};
}

}  // namespace countercheck
