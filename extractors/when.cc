// When a figure holds: period, session, moment.
#include <algorithm>

#include "extractors/fields.h"
#include "extractors/moves.h"

namespace countercheck {
namespace {

// The label of a period that is only known to be the one a year before.
constexpr const char* kYearEarlier = "a year earlier";

bool IsPeriod(const Item& item) { return item.kind == Item::Kind::kPeriod; }
bool IsFigure(const Item& item) { return item.kind == Item::Kind::kQuantity; }

const PeriodMention& MentionAt(const TaggedSentence& sentence, size_t item) {
  return sentence.periods[sentence.items[item].index];
}

// What a month, quarter or year brought does not hold on the Friday on which it was told. A period
// that is only pointed at ("the prior month") is no period of its own, unless the figure is that
// one's.
bool CanBeOf(const TaggedSentence& sentence, size_t item, const Draft& draft) {
  const PeriodMention& mention = MentionAt(sentence, item);
  if (mention.role != PeriodRole::kNamed) return draft.prior;
  // "Nov 25 soybeans": the month of a contract.
  const auto& items = sentence.items;
  if (item + 1 < items.size() && items[item + 1].kind == Item::Kind::kMetric && draft.metric &&
      draft.metric->subject == SubjectKind::kNamed)
    return false;
  return mention.period.grain != Grain::kDay || !draft.metric || draft.metric->daily;
}

// "through 2026", "by 2029", "since June": the end or the beginning of something else.
bool IsLimit(const TaggedSentence& sentence, size_t item) {
  if (item == 0) return false;
  const Item& before = sentence.items[item - 1];
  for (const char* word : {"through", "until", "since", "till", "before", "after"})
    if (before.IsWord(word)) return true;
  // "since going public in 1992"
  for (size_t i = item; i > 0 && item - i < 6;) {
    --i;
    if (IsFigure(sentence.items[i]) || sentence.items[i].kind == Item::Kind::kMark) break;
    if (sentence.items[i].IsWord("since")) return true;
  }
  return before.IsWord("by") || before.lower == "since january";
}

// "rose 7% to $5 billion from last year", "up 3% versus 2023": what it is measured against.
bool IsComparedWith(const TaggedSentence& sentence, size_t period) {
  if (period == 0) return false;
  const Item& before = sentence.items[period - 1];
  for (const char* word : {"from", "versus", "vs", "than", "against"})
    if (before.IsWord(word)) return true;
  const bool compared = before.IsWord("with") || before.IsWord("to");
  return compared && period > 1 && sentence.items[period - 2].IsWord("compared");
}

// A price that moves in sessions takes a longer time only from close by: "so far in 2025 the stock
// is up 9%", not "with guidance for 2025 in doubt, shares fell 9%".
bool IsTooFarForPrice(const TaggedSentence& sentence, size_t period, const Draft& draft) {
  constexpr size_t kNear = 8;
  if (!draft.metric || !draft.metric->trades) return false;
  if (MentionAt(sentence, period).period.grain == Grain::kDay) return false;
  return std::max(draft.item, period) - std::min(draft.item, period) > kNear;
}

// "36–38% for Q2": behind the figure, with no other figure between.
std::optional<size_t> PeriodBehind(const TaggedSentence& sentence, const Draft& draft,
                                   size_t reach) {
  const auto& items = sentence.items;
  size_t item = draft.item;
  for (size_t i = item + 1; i < std::min(items.size(), item + reach + 1); ++i) {
    const bool limit = IsPeriod(items[i]) && (IsLimit(sentence, i) || IsComparedWith(sentence, i));
    if (IsPeriod(items[i]) && CanBeOf(sentence, i, draft) && !limit) return i;
    bool another = items[i].IsWord("and") || items[i].IsWord("with") || items[i].IsWord("while") ||
                   items[i].IsWord(";") || items[i].IsWord("but");
    if (IsFigure(items[i]) || another || items[i].kind == Item::Kind::kMetric) break;
  }
  return std::nullopt;
}

std::optional<size_t> PeriodBefore(const TaggedSentence& sentence, const Draft& draft) {
  for (size_t i = draft.item; i > 0;) {
    --i;
    if (IsPeriod(sentence.items[i]) && IsTooFarForPrice(sentence, i, draft)) continue;
    if (IsPeriod(sentence.items[i]) && MentionAt(sentence, i).role == PeriodRole::kNamed &&
        CanBeOf(sentence, i, draft) && !IsLimit(sentence, i))
      return i;
  }
  return std::nullopt;
}

// "compared with $256 million in Q2 2024": the period is that of the other figure.
bool IsHeldAgainst(const std::vector<Item>& items, size_t figure) {
  for (size_t i = figure; i > 0 && figure - i < 3;) {
    --i;
    if (items[i].IsWord("from") || items[i].Is("versus")) return true;
  }
  return false;
}

// "Q2 gross margin guidance": the period of what stands behind it.
bool BelongsElsewhere(const TaggedSentence& sentence, size_t period, size_t figure) {
  if (period < figure) return false;
  const auto& items = sentence.items;
  for (size_t i = figure + 1; i < period; ++i)
    if (IsFigure(items[i]) && IsHeldAgainst(items, i)) return true;
  for (size_t i = figure; i < period; ++i)
    if (items[i].IsWord("but") || items[i].IsWord("while") || items[i].IsWord("whereas"))
      return true;
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
        !BelongsElsewhere(sentence, i, draft.item) && !IsTooFarForPrice(sentence, i, draft))
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
  size_t space = period.label.rfind(' ');
  size_t digits = period.label.find_first_of("0123456789", space == std::string::npos ? 0 : space);
  bool has_year = digits != std::string::npos && period.label.size() == digits + 4;
  if (!has_year) return {std::nullopt, std::nullopt, period.grain, kYearEarlier, period.fiscal};
  int year = std::stoi(period.label.substr(digits));
  period.label = period.label.substr(0, digits) + std::to_string(year - 1);
  return period;
}

// "$3.35 billion a year earlier", "from $99.5M a year earlier": the year before, where the figure
// is a level; with a change the words say what it is measured against.
bool IsOfYearEarlier(const TaggedSentence& sentence, const Draft& draft) {
  if (draft.kind != ClaimKind::kQuantity || draft.measure != Measure::kLevel) return false;
  const auto& items = sentence.items;
  for (size_t i = draft.item + 1; i < std::min(items.size(), draft.item + 7); ++i) {
    if (IsPeriod(items[i])) return MentionAt(sentence, i).role == PeriodRole::kYearAgo;
    bool other = IsFigure(items[i]) || items[i].kind == Item::Kind::kMetric || SignOfMove(items[i]);
    if (other || items[i].IsWord("and") || items[i].IsWord(";")) return false;
  }
  return false;
}

// "June was revised up, but it was in line with forecasts": a verdict on an economy is on the month
// that its own clause names.
bool IsVerdictOfAnotherClause(const TaggedSentence& sentence, const Draft& draft) {
  if (draft.kind != ClaimKind::kVerdict || !draft.metric ||
      draft.metric->subject != SubjectKind::kCountry)
    return false;
  const Clause clause = ClauseAround(sentence, draft.item);
  return std::none_of(sentence.items.begin() + clause.begin, sentence.items.begin() + clause.end,
                      IsPeriod);
}

bool MovesOnADay(const Draft& draft) { return draft.metric && draft.metric->trades; }

}  // namespace

FoundPeriod FindPeriod(const FieldContext& context, const Draft& draft) {
  const TaggedSentence& sentence = *context.sentence;
  FoundPeriod found;
  if (IsVerdictOfAnotherClause(sentence, draft)) return found;
  if (IsOfYearEarlier(sentence, draft)) {
    auto named = AnyPeriod(sentence, draft);
    Period period = named ? MentionAt(sentence, *named).period : Period();
    return {YearBefore(period), named};
  }
  if (draft.metric && draft.metric->subject == SubjectKind::kTarget &&
      draft.metric->id == "deal_premium")
    return found;
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
  bool results = mention.period.grain == Grain::kQuarter || mention.period.grain == Grain::kHalf ||
                 mention.period.fiscal;
  if (MovesOnADay(draft) && results) return found;
  found = {mention.period, item};
  return found;
}

std::optional<Session> FindSession(const FieldContext& context, const Draft& draft) {
  if (!draft.metric || !draft.metric->trades) return std::nullopt;
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
  if (!draft.metric || !draft.metric->trades) return "";
  const auto& items = context.sentence->items;
  size_t from = draft.item > 4 ? draft.item - 4 : 0;
  for (size_t i = draft.item + 1; i-- > from;) {
    bool ends = items[i].IsWord("end") || items[i].IsWord("ends") || items[i].IsWord("ended") ||
                items[i].IsWord("finished") || items[i].IsWord("finish");
    if (items[i].Is("closed") || ends) return "close";
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

}  // namespace countercheck
