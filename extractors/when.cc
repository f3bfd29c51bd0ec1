// When a figure holds: the period that its sentence gives it.
#include <algorithm>
#include <array>
#include <string_view>

#include "extractors/fields.h"
#include "extractors/moves.h"
#include "extractors/period/calendar.h"
#include "extractors/period_choice.h"
#include "extractors/price_window.h"
#include "extractors/prior_year.h"

namespace countercheck {
namespace {

bool IsPeriod(const Item& item) { return item.kind == Item::Kind::kPeriod; }
const PeriodMention& MentionAt(const TaggedSentence& sentence, size_t item) {
  return sentence.periods[sentence.items[item].index];
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

// "For the current quarter it expects": the one that runs while the article is read.
bool IsCurrentAhead(const PeriodMention& mention, std::optional<Modality> modality) {
  return mention.role == PeriodRole::kCurrent && mention.period.HasDates() &&
         modality != Modality::kActual;
}

// A period behind the figure, whatever it points to.
bool PointsBehind(const TaggedSentence& sentence, const Draft& draft) {
  constexpr size_t kReach = 8;
  const auto& items = sentence.items;
  for (size_t i = draft.item + 1; i < std::min(items.size(), draft.item + 1 + kReach); ++i) {
    if (IsPeriod(items[i])) return !IsLimit(sentence, i);
    if (IsFigure(items[i]) || items[i].kind == Item::Kind::kMetric) return false;
  }
  return false;
}

// "from $4.8 billion in the prior quarter": a period that is only pointed at, and not a year
// before.
bool IsOfPeriodBefore(const TaggedSentence& sentence, const Draft& draft) {
  constexpr size_t kReach = 6;
  if (draft.kind != ClaimKind::kQuantity || draft.measure != Measure::kLevel) return false;
  const auto& items = sentence.items;
  for (size_t i = draft.item + 1; i < std::min(items.size(), draft.item + 1 + kReach); ++i) {
    if (IsPeriod(items[i]))
      return MentionAt(sentence, i).role == PeriodRole::kPrevious && !IsComparedWith(sentence, i);
    if (IsFigure(items[i]) || items[i].kind == Item::Kind::kMetric || SignOfMove(items[i]) != 0)
      return false;
  }
  return false;
}

bool IsMoveOfPrice(const Draft& draft) {
  return draft.metric && draft.metric->against == "prior_close" &&
         draft.measure == Measure::kChange;
}

// "reported on Aug. 7, and the shares fell 5% the next day"
bool IsTheDayAfter(const TaggedSentence& sentence, const PeriodMention& mention,
                   const Draft& draft) {
  constexpr size_t kReach = 4;
  if (mention.period.grain != Grain::kDay || !mention.period.start) return false;
  const auto& items = sentence.items;
  for (size_t i = draft.item + 1; i + 1 < std::min(items.size(), draft.item + 1 + kReach); ++i)
    if ((items[i].IsWord("next") || items[i].IsWord("following")) && items[i + 1].IsWord("day"))
      return true;
  return false;
}

// The year before the period that the sentence names; where it names none, that of the text is
// still to be found. `told`: the words say that it is the year before.
FoundPeriod OfYearBefore(const TaggedSentence& sentence, const Draft& draft, bool told) {
  FoundPeriod found;
  found.year_before = true;
  found.told = told;
  found.item = PeriodBefore(sentence, draft);
  if (!found.item) found.item = AnyPeriod(sentence, draft);
  if (found.item) found.period = YearBefore(MentionAt(sentence, *found.item).period);
  return found;
}

}  // namespace

FoundPeriod FindPeriod(const FieldContext& context, const Draft& draft,
                       std::optional<Modality> modality) {
  const TaggedSentence& sentence = *context.sentence;
  FoundPeriod found;
  if (IsVerdictOfAnotherClause(sentence, draft)) return found;
  if (IsOfYearEarlier(sentence, draft)) return OfYearBefore(sentence, draft, true);
  if (draft.metric && draft.metric->subject == SubjectKind::kTarget &&
      draft.metric->id == "deal_premium")
    return found;
  found.elsewhere = IsOfPeriodBefore(sentence, draft) ||
                    (IsMoveOfPrice(draft) && IsOverOpenWindow(sentence, draft.item));
  if (found.elsewhere) return found;
  const bool before = draft.prior || IsWhereItCameFrom(sentence, draft, modality);
  if (before && !PointsBehind(sentence, draft)) return OfYearBefore(sentence, draft, false);
  std::optional<size_t> item = ChoosePeriod(sentence, draft);
  if (!item) return found;
  const PeriodMention& mention = MentionAt(sentence, *item);
  if (mention.role == PeriodRole::kYearAgo && draft.prior)
    return OfYearBefore(sentence, draft, true);
  if (mention.role != PeriodRole::kNamed && !IsCurrentAhead(mention, modality)) return found;
  found.period = IsTheDayAfter(sentence, mention, draft)
                     ? periods::DayPeriod(AddDays(*mention.period.start, 1))
                     : mention.period;
  found.item = item;
  return found;
}

}  // namespace countercheck
