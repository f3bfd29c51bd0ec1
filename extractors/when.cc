// When a figure holds: period, session, moment; and what a change is measured against.
#include <algorithm>

#include "extractors/binder.h"
#include "extractors/fields.h"

namespace countercheck {
namespace {

bool IsPeriod(const Item& item) { return item.kind == Item::Kind::kPeriod; }
bool IsFigure(const Item& item) { return item.kind == Item::Kind::kQuantity; }

const PeriodMention& MentionAt(const TaggedSentence& sentence, size_t item) {
  return sentence.periods[sentence.items[item].index];
}

bool HoldsOnADay(const MetricRule& metric) {
  for (const char* id : {"share_price", "market_cap", "valuation", "price_target", "index_level",
                         "commodity_price", "exchange_rate", "bond_yield", "trading_volume",
                         "interest_rate", "ipo_price", "stores", "cash", "debt", "employees",
                         "stake", "shares_outstanding", "product_price"})
    if (metric.id == id) return true;
  return false;
}

// What a month, quarter or year brought does not hold on the Friday on which it was told. A period that
// is only pointed at ("the prior month") is no period of its own, unless the figure is that one's.
bool CanBeOf(const TaggedSentence& sentence, size_t item, const Draft& draft) {
  const PeriodMention& mention = MentionAt(sentence, item);
  if (mention.role != PeriodRole::kNamed) return draft.prior;
  return mention.period.grain != Grain::kDay || !draft.metric || HoldsOnADay(*draft.metric);
}

// "36–38% for Q2": behind the figure, with no other figure between.
std::optional<size_t> PeriodBehind(const TaggedSentence& sentence, const Draft& draft,
                                   size_t reach) {
  const auto& items = sentence.items;
  size_t item = draft.item;
  for (size_t i = item + 1; i < std::min(items.size(), item + reach + 1); ++i) {
    if (IsPeriod(items[i]) && CanBeOf(sentence, i, draft)) return i;
    bool another = items[i].IsWord("and") || items[i].IsWord("with") || items[i].IsWord("while") ||
                   items[i].IsWord(";") || items[i].IsWord("but");
    if (IsFigure(items[i]) || another || items[i].kind == Item::Kind::kMetric) break;
  }
  return std::nullopt;
}

// "through 2026", "by 2029", "since June": the end or the beginning of something else.
bool IsLimit(const TaggedSentence& sentence, size_t item) {
  if (item == 0) return false;
  const Item& before = sentence.items[item - 1];
  for (const char* word : {"through", "by", "until", "since", "till", "before", "after"})
    if (before.IsWord(word)) return true;
  return false;
}

std::optional<size_t> PeriodBefore(const TaggedSentence& sentence, const Draft& draft) {
  for (size_t i = draft.item; i > 0;) {
    --i;
    if (IsPeriod(sentence.items[i]) && MentionAt(sentence, i).role == PeriodRole::kNamed &&
        CanBeOf(sentence, i, draft) && !IsLimit(sentence, i))
      return i;
  }
  return std::nullopt;
}

// "Q2 gross margin guidance": the period of what stands behind it.
bool BelongsElsewhere(const TaggedSentence& sentence, size_t period, size_t figure) {
  if (period < figure) return false;
  const auto& items = sentence.items;
  for (size_t i = figure; i < period; ++i)
    if (items[i].IsWord("but") || items[i].IsWord("while") || items[i].IsWord("whereas")) return true;
  for (size_t i = period + 1; i < std::min(items.size(), period + 4); ++i) {
    if (IsFigure(items[i]) || items[i].kind == Item::Kind::kMark) return false;
    if (items[i].kind == Item::Kind::kMetric || items[i].Is("guidance")) return true;
  }
  return false;
}

std::optional<size_t> AnyPeriod(const TaggedSentence& sentence, const Draft& draft) {
  for (size_t i = 0; i < sentence.items.size(); ++i)
    if (IsPeriod(sentence.items[i]) && MentionAt(sentence, i).role == PeriodRole::kNamed &&
        CanBeOf(sentence, i, draft) && !IsLimit(sentence, i) &&
        !BelongsElsewhere(sentence, i, draft.item))
      return i;
  return std::nullopt;
}

std::optional<size_t> ChoosePeriod(const TaggedSentence& sentence, const Draft& draft) {
  constexpr size_t kNear = 6;
  if (auto item = PeriodBehind(sentence, draft, draft.prior ? 8 : kNear)) return item;
  if (draft.prior) return std::nullopt;
  if (auto item = PeriodBefore(sentence, draft)) return item;
  return AnyPeriod(sentence, draft);
}

Period YearBefore(Period period) {
  using std::chrono::years;
  auto back = [](const Date& date) {
    Date earlier = date - years(1);
    return earlier.ok() ? earlier : Date(earlier.year() / earlier.month() / std::chrono::last);
  };
  if (period.start) period.start = back(*period.start);
  if (period.end) period.end = back(*period.end);
  period.label = "year before " + period.label;
  return period;
}

bool MovesOnADay(const Draft& draft) {
  return draft.metric && draft.metric->id == "share_price";
}

}  // namespace

FoundPeriod FindPeriod(const FieldContext& context, const Draft& draft) {
  const TaggedSentence& sentence = *context.sentence;
  FoundPeriod found;
  std::optional<size_t> item = ChoosePeriod(sentence, draft);
  if (!item) return found;
  const PeriodMention& mention = MentionAt(sentence, *item);
  bool relative = mention.role == PeriodRole::kYearAgo || mention.role == PeriodRole::kPrevious;
  if (relative || mention.role == PeriodRole::kCurrent) {
    if (mention.role != PeriodRole::kYearAgo || !draft.prior) return found;
    auto named = AnyPeriod(sentence, draft);
    if (named) found = {YearBefore(MentionAt(sentence, *named).period), item};
    return found;
  }
  // A price moves on a day: "fiscal 2026" in the same sentence is about something else.
  if (MovesOnADay(draft) && mention.period.grain != Grain::kDay &&
      mention.period.grain != Grain::kMonth && mention.period.label.find("YTD") == std::string::npos)
    return found;
  found = {mention.period, item};
  return found;
}

std::optional<Session> FindSession(const FieldContext& context, const Draft& draft) {
  if (!draft.metric || draft.metric->id != "share_price") return std::nullopt;
  const auto& items = context.sentence->items;
  Clause clause = ClauseAround(*context.sentence, draft.item);
  std::optional<Session> nearest;
  size_t best = 14;
  for (size_t i = clause.begin; i < clause.end; ++i) {
    std::optional<Session> session;
    if (items[i].Is("after_hours")) session = Session::kAfterHours;
    if (items[i].Is("pre_market")) session = Session::kPreMarket;
    if (items[i].Is("regular")) session = Session::kRegular;
    if (items[i].Is("closed") && draft.measure == Measure::kChange) session = Session::kRegular;
    size_t distance = i > draft.item ? i - draft.item : draft.item - i;
    if (!session || distance >= best) continue;
    nearest = session;
    best = distance;
  }
  return nearest;
}

std::string FindMoment(const FieldContext& context, const Draft& draft) {
  if (!draft.metric || draft.metric->id != "share_price") return "";
  const auto& items = context.sentence->items;
  size_t from = draft.item > 4 ? draft.item - 4 : 0;
  for (size_t i = draft.item + 1; i-- > from;) {
    if (items[i].Is("closed")) return "close";
    if (items[i].Is("opened")) return "open";
  }
  for (size_t i = draft.item + 1; i < std::min(items.size(), draft.item + 4); ++i)
    if (items[i].IsWord("noon") || items[i].IsWord("midday")) return "12:00";
  if (draft.kind != ClaimKind::kQuantity) return "";
  const QuantityMention& mention = context.sentence->quantities[items[draft.item].index];
  std::string_view hedge = context.article->text.At({mention.hedged.begin, mention.figure.begin});
  if (hedge.find("as much as") == std::string_view::npos) return "";
  bool down = draft.move_item && SignOfMove(items[*draft.move_item]) < 0;
  return down ? "intraday_low" : "intraday_high";
}

std::string FindComparator(const FieldContext& context, const Draft& draft) {
  if (!draft.comparator.empty()) return draft.comparator;
  if (draft.measure == Measure::kLevel) return "";
  if (draft.measure == Measure::kVersusExpectations) return "consensus";
  const auto& items = context.sentence->items;
  Clause clause = ClauseAround(*context.sentence, draft.item);
  for (size_t i = clause.begin; i < clause.end; ++i) {
    for (const char* name : {"yoy", "qoq", "mom", "ytd"})
      if (items[i].Is(name)) return name;
    if (!IsPeriod(items[i])) continue;
    const PeriodMention& mention = MentionAt(*context.sentence, i);
    if (mention.role == PeriodRole::kYearAgo) return "yoy";
    if (mention.role == PeriodRole::kPrevious)
      return mention.period.grain == Grain::kMonth ? "mom" : "qoq";
    if (mention.period.label.starts_with("YTD")) return "ytd";
  }
  return MovesOnADay(draft) && draft.kind == ClaimKind::kQuantity ? "prior_close" : "";
}

}  // namespace countercheck
