#include "extractors/period_choice.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extractors/asides.h"
#include "extractors/moves.h"
#include "extractors/price_window.h"
#include "extractors/prior_year.h"

namespace countercheck {
namespace {

bool IsPeriod(const Item& item) { return item.kind == Item::Kind::kPeriod; }
const PeriodMention& MentionAt(const TaggedSentence& sentence, size_t item) {
  return sentence.periods[sentence.items[item].index];
}

// A price, and what a broker thinks of one, holds on a day: "fiscal 2026" in the same sentence is
// about something else.
bool HoldsOnADay(const Draft& draft) {
  if (!draft.metric) return false;
  return draft.metric->trades ||
         (draft.metric->daily && draft.metric->modality == Modality::kExpectation);
}

bool IsOfResults(const Period& period) {
  return period.grain == Grain::kQuarter || period.grain == Grain::kHalf || period.fiscal;
}

// "the year ending in December": the month says which year it is, and is no time of its own.
bool IsEndOfYear(const TaggedSentence& sentence, size_t item) {
  const auto& items = sentence.items;
  if (MentionAt(sentence, item).period.grain != Grain::kMonth || item < 3) return false;
  const size_t ending = items[item - 1].IsWord("in") ? item - 2 : item - 1;
  const size_t year = items[ending - 1].IsWord(",") && ending > 1 ? ending - 2 : ending - 1;
  return items[ending].IsWord("ending") && IsPeriod(items[year]) &&
         MentionAt(sentence, year).period.grain == Grain::kYear;
}

// "crude for April delivery": the month of a contract.
bool IsOfDelivery(const std::vector<Item>& items, size_t period) {
  if (period + 1 >= items.size()) return false;
  for (const char* word : {"delivery", "contract", "contracts"})
    if (items[period + 1].IsWord(word)) return true;
  return false;
}

// "Nov 25 soybeans", "October London white sugar": the month of a contract, before the name of the
// good and words in capitals that belong to it.
bool IsOfContract(const std::vector<Item>& items, size_t period) {
  constexpr size_t kReach = 5;
  const bool when =
      period > 0 && (items[period - 1].IsWord("in") || items[period - 1].IsWord("for"));
  for (size_t i = period + 1; i < std::min(items.size(), period + 1 + kReach); ++i) {
    if (items[i].kind == Item::Kind::kMetric) return i == period + 1 || !when;
    if (!items[i].capital) return false;
  }
  return false;
}

// "the $5 million it forecast in May"
bool StandsBehindForetelling(const std::vector<Item>& items, size_t period) {
  static constexpr std::array<std::string_view, 8> kVerbs = {
      "forecast",  "forecasted", "guided",    "guided to",
      "projected", "predicted",  "estimated", "had forecast"};
  if (period < 2 || !items[period - 1].IsWord("in")) return false;
  return std::ranges::find(kVerbs, items[period - 2].lower) != kVerbs.end();
}

// "its May forecast of", "the February outlook": when something was foretold.
bool IsWhenForetold(const TaggedSentence& sentence, size_t item) {
  static constexpr std::array<std::string_view, 9> kWords = {"prediction", "forecast", "estimate",
                                                             "projection", "outlook",  "guidance",
                                                             "statement",  "letter",   "update"};
  if (MentionAt(sentence, item).period.grain != Grain::kMonth) return false;
  if (StandsBehindForetelling(sentence.items, item)) return true;
  if (item + 1 >= sentence.items.size()) return false;
  const Item& next = sentence.items[item + 1];
  return next.Is("guidance") || std::ranges::find(kWords, next.lower) != kWords.end();
}

// What a month, quarter or year brought does not hold on the Friday on which it was told. A period
// that is only pointed at ("the prior month") is no period of its own, unless the figure is that
// one's.
bool CanBeOf(const TaggedSentence& sentence, size_t item, const Draft& draft) {
  const PeriodMention& mention = MentionAt(sentence, item);
  if (HoldsOnADay(draft) && IsOfResults(mention.period)) return false;
  if (IsEndOfYear(sentence, item) || IsWhenForetold(sentence, item)) return false;
  // "Worth $3 billion, it is up 9% year to date": a price stands on a day, and moves over a time.
  const std::string& label = mention.period.label;
  const bool window = label.starts_with("YTD") || label.starts_with("past ");
  if (window && draft.metric && draft.metric->daily && draft.measure == Measure::kLevel)
    return false;
  if (mention.role != PeriodRole::kNamed) return draft.prior;
  const auto& items = sentence.items;
  if (mention.period.grain == Grain::kDay && IsDayOfEvent(items, item)) return false;
  if (IsOfDelivery(items, item)) return false;
  if (draft.metric && draft.metric->subject == SubjectKind::kNamed && IsOfContract(items, item))
    return false;
  return mention.period.grain != Grain::kDay || !draft.metric || draft.metric->daily;
}

// "up 3% versus 2023", "compared with the first quarter of 2025": what it is measured against.
bool IsHeldAgainst(const TaggedSentence& sentence, size_t period) {
  const auto& items = sentence.items;
  if (period > 1 && items[period - 1].IsWord("the")) --period;
  if (period == 0) return false;
  // "more than three years ago" holds nothing against them.
  const bool size =
      period > 1 && (items[period - 2].IsWord("more") || items[period - 2].IsWord("less"));
  return items[period - 1].Is("versus") || (items[period - 1].Is("than") && !size);
}

// "rose 5% in May compared with April to 3.2 million": it went there in May.
bool IsYardstickOfMove(const TaggedSentence& sentence, size_t period) {
  const bool goes_on =
      period + 1 < sentence.items.size() && sentence.items[period + 1].IsWord("to");
  return goes_on && IsHeldAgainst(sentence, period);
}

// "rose 7% to $5 billion from last year", "from the second quarter": likewise, behind a figure.
bool StandsBehindFrom(const TaggedSentence& sentence, size_t period) {
  const auto& items = sentence.items;
  if (period > 1 && items[period - 1].IsWord("the")) --period;
  return period > 0 && items[period - 1].IsWord("from");
}

// "up 5% from the second quarter": where a change began. "From 2023 to 2025" is how long it took.
bool IsWhereItBegan(const TaggedSentence& sentence, size_t period, const Draft& draft) {
  const auto& items = sentence.items;
  if (draft.measure != Measure::kChange) return false;
  const bool ends = period + 2 < items.size() && IsPeriod(items[period + 2]) &&
                    (items[period + 1].IsWord("to") || items[period + 1].IsWord("through"));
  return StandsBehindFrom(sentence, period) && !ends;
}

// "After surging on Friday, the shares fell", "Acme, which went public in May, has": the time
// stands in a clause of its own.
bool IsOfOtherMove(const std::vector<Item>& items, size_t period, size_t figure) {
  const auto comma = [](const Item& item) { return item.IsWord(","); };
  if (std::none_of(items.begin() + period, items.begin() + figure, comma)) return false;
  for (size_t i = period; i > 0 && !items[i].IsWord(",");)
    if (BeginsOtherMove(items, --i) || items[i].IsWord("which") || items[i].IsWord("who"))
      return true;
  return false;
}

// "flat revenue, which should recover in 2027": what is said of the noun is not said of the figure.
bool BeginsRelativeClause(const std::vector<Item>& items, size_t i) {
  return i > 0 && items[i - 1].IsWord(",") && (items[i].IsWord("which") || items[i].IsWord("who"));
}

// "36–38% for Q2": behind the figure, with no other figure between.
std::optional<size_t> PeriodBehind(const TaggedSentence& sentence, const Draft& draft,
                                   size_t reach) {
  const auto& items = sentence.items;
  size_t item = draft.item;
  // "5 trillion won ($4 billion) in the first quarter"
  if (item + 2 < items.size() && SumInFirstCurrency(sentence, item + 2) == item) item += 3;
  for (size_t i = item + 1; i < std::min(items.size(), item + reach + 1); ++i) {
    const bool limit = IsPeriod(items[i]) && (IsLimit(sentence, i) || IsComparedWith(sentence, i));
    if (IsPeriod(items[i]) && CanBeOf(sentence, i, draft) && !limit) return i;
    bool another = items[i].IsWord("and") || items[i].IsWord("with") || items[i].IsWord("while") ||
                   items[i].IsWord(";") || items[i].IsWord("but") || BeginsOtherMove(items, i) ||
                   BeginsRelativeClause(items, i);
    // "a $12 million loss in 2023": the name right behind is the figure's own.
    const bool named = items[i].kind == Item::Kind::kMetric && i > item + 1;
    if (IsFigure(items[i]) || another || named) break;
  }
  return std::nullopt;
}

// "rose 5% from May to 3 million", not "to 5% from May's 4%", where May has a figure of its own.
bool IsBehindPercent(const TaggedSentence& sentence, size_t period) {
  const auto& items = sentence.items;
  const bool owns = period + 1 < items.size() && items[period + 1].IsWord("'s");
  if (owns || !StandsBehindFrom(sentence, period)) return false;
  const size_t from = items[period - 1].IsWord("from") ? period - 1 : period - 2;
  return from > 0 && IsFigure(items[from - 1]) &&
         QuantityAt(sentence, from - 1).kind == QuantityKind::kPercent;
}

// "8% more than last year and in line with": held against, not when it was.
bool IsBehindThan(const TaggedSentence& sentence, size_t period) {
  const auto& items = sentence.items;
  const size_t at = period > 1 && items[period - 1].IsWord("the") ? period - 1 : period;
  const bool owns = period + 2 < items.size() && items[period + 1].IsWord("'s") &&
                    items[period + 2].kind == Item::Kind::kMetric;
  return at > 0 && !owns && items[at - 1].Is("than") && IsHeldAgainst(sentence, period);
}

// "rose 5% from the second quarter, and profit fell 8%": where the 5% began is not when the 8% was.
// "From February, when it fell 8%" is.
bool BeganAnotherMove(const TaggedSentence& sentence, size_t period, const Draft& draft) {
  if (!IsWhereItBegan(sentence, period, draft)) return false;
  bool turns = false;
  for (size_t i = period + 1; i < draft.item; ++i) {
    if (sentence.items[i].IsWord("when")) return false;
    turns |= sentence.items[i].IsWord(",") || sentence.items[i].IsWord("and");
  }
  return turns;
}

// "compared with $256 million in Q2 2024", "after a 3% rise in May": the period is that of the
// other figure.
bool IsFigureHeldAgainst(const std::vector<Item>& items, size_t figure) {
  constexpr size_t kReach = 6;
  for (size_t i = figure; i > 0 && figure - i < kReach;) {
    --i;
    if (items[i].IsWord("from") || items[i].Is("versus")) return true;
    if (items[i].IsWord("after")) return !items[i + 1].IsWord("buying");
    if (IsFigure(items[i]) || items[i].IsWord(",")) return false;
  }
  return false;
}

// "Q2 gross margin guidance": the period of what stands behind it.
bool BelongsElsewhere(const TaggedSentence& sentence, size_t period, size_t figure) {
  if (period < figure) return false;
  const auto& items = sentence.items;
  for (size_t i = figure + 1; i < period; ++i)
    if (IsFigure(items[i]) && IsFigureHeldAgainst(items, i)) return true;
  for (size_t i = figure; i < period; ++i)
    if (items[i].IsWord("but") || items[i].IsWord("while") || items[i].IsWord("whereas") ||
        BeginsOtherMove(items, i) || BeginsRelativeClause(items, i))
      return true;
  for (size_t i = period + 1; i < std::min(items.size(), period + 4); ++i) {
    if (IsFigure(items[i]) || items[i].kind == Item::Kind::kMark) return false;
    if (items[i].kind == Item::Kind::kMetric || items[i].Is("guidance")) return true;
  }
  return false;
}

// "up 3% for the quarter, and 9% for the year": a time that only the text before names.
bool IsOfTheQuarter(const TaggedSentence& sentence, size_t figure) {
  const auto& items = sentence.items;
  if (figure + 3 >= items.size() || !IsPeriod(items[figure + 3])) return false;
  const bool when = items[figure + 1].IsWord("for") || items[figure + 1].IsWord("in");
  return when && items[figure + 2].IsWord("the") &&
         MentionAt(sentence, figure + 3).role == PeriodRole::kCurrent;
}

// "Its Q2 sales rose, and profit missed estimates for the quarter": the quarter that the sentence
// has named, if it has.
std::optional<size_t> PeriodOfTheQuarter(const TaggedSentence& sentence, const Draft& draft) {
  constexpr size_t kTime = 3;
  const auto before = PeriodBefore(sentence, draft);
  if (!before) return std::nullopt;
  const Grain named = MentionAt(sentence, *before).period.grain;
  const Grain meant = MentionAt(sentence, draft.item + kTime).period.grain;
  return named == meant || named == Grain::kYear ? before : std::nullopt;
}

}  // namespace

bool IsLimit(const TaggedSentence& sentence, size_t item) {
  if (item == 0) return false;
  // "since the start of the year" is a time, and not the end of one.
  if (MentionAt(sentence, item).period.label.starts_with("YTD")) return false;
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

bool IsComparedWith(const TaggedSentence& sentence, size_t period) {
  return StandsBehindFrom(sentence, period) || IsHeldAgainst(sentence, period);
}

std::optional<size_t> PeriodBefore(const TaggedSentence& sentence, const Draft& draft) {
  for (size_t i = draft.item; i > 0;) {
    --i;
    if (IsPeriod(sentence.items[i]) && IsTooFarForPrice(sentence, i, draft)) continue;
    if (IsPeriod(sentence.items[i]) && IsOfOtherMove(sentence.items, i, draft.item)) continue;
    if (IsPeriod(sentence.items[i]) && MentionAt(sentence, i).role == PeriodRole::kNamed &&
        CanBeOf(sentence, i, draft) && !IsLimit(sentence, i) && !IsBehindPercent(sentence, i) &&
        !IsBehindThan(sentence, i) && !IsYardstickOfMove(sentence, i) &&
        !BeganAnotherMove(sentence, i, draft))
      return i;
  }
  return std::nullopt;
}

std::optional<size_t> AnyPeriod(const TaggedSentence& sentence, const Draft& draft) {
  for (size_t i = 0; i < sentence.items.size(); ++i)
    if (IsPeriod(sentence.items[i]) && MentionAt(sentence, i).role == PeriodRole::kNamed &&
        CanBeOf(sentence, i, draft) && !IsLimit(sentence, i) && !IsHeldAgainst(sentence, i) &&
        !IsWhereItBegan(sentence, i, draft) && !(i < draft.item && IsBehindPercent(sentence, i)) &&
        !BelongsElsewhere(sentence, i, draft.item) &&
        !(i < draft.item && IsOfOtherMove(sentence.items, i, draft.item)) &&
        !IsTooFarForPrice(sentence, i, draft))
      return i;
  return std::nullopt;
}

std::optional<size_t> ChoosePeriod(const TaggedSentence& sentence, const Draft& draft) {
  constexpr size_t kNear = 6;
  if (IsOfTheQuarter(sentence, draft.item)) return PeriodOfTheQuarter(sentence, draft);
  if (auto item = PeriodBehind(sentence, draft, draft.prior ? 8 : kNear)) return item;
  if (draft.prior) return std::nullopt;
  if (auto item = PeriodBefore(sentence, draft)) return item;
  return AnyPeriod(sentence, draft);
}

}  // namespace countercheck
