// The period of a claim: what its sentence says, else what the text before says, held against whom
// the claim is about and against the day of the article.
#include <algorithm>

#include "extractors/fields.h"
#include "extractors/period/calendar.h"
#include "extractors/price_window.h"
#include "extractors/prior_year.h"

namespace countercheck {
namespace {

constexpr unsigned kDecember = 12;

// "annual revenue", "the full year", "its long-term outlook": a time that is not the one of the
// text before.
bool NamesAYear(const TaggedSentence& sentence) {
  return std::any_of(sentence.items.begin(), sentence.items.end(), [](const Item& item) {
    for (std::string_view word : {"annual", "annually", "full-year", "yearly", "per year", "a year",
                                  "long-term", "long term"})
      if (item.lower.find(word) != std::string::npos) return true;
    return false;
  });
}

// A quarter, a year …, even one that is only pointed at ("the current quarter").
bool NamesALongTime(const TaggedSentence& sentence) {
  return std::any_of(sentence.periods.begin(), sentence.periods.end(),
                     [](const PeriodMention& m) { return m.period.grain != Grain::kDay; });
}

// "than analysts had expected", "the consensus of": what a result is held against, not "drug makers
// would be happy to grow 5%".
bool IsHeldAgainstResult(const TaggedSentence& sentence) {
  return std::any_of(sentence.items.begin(), sentence.items.end(), [](const Item& item) {
    for (const char* name : {"consensus", "analyst", "guidance", "beat", "miss", "meet"})
      if (item.Is(name)) return true;
    for (const char* word : {"expected", "forecast", "projected", "anticipat", "estimated"})
      if (item.lower.find(word) != std::string::npos) return true;
    return false;
  });
}

// Who an article is about: its company, or the one that it never names.
bool IsOfMain(const ArticleNames& names, const Claim& claim) {
  if (!names.main) return claim.subject.name.empty();
  return claim.subject.name == names.companies[*names.main].name;
}

// "a record high of", "at 4.2% late last week", "the lowest since": a level of another day.
bool IsLevelOfOtherDay(const TaggedSentence& sentence, const Draft& draft) {
  if (draft.measure != Measure::kLevel || draft.metric->against != "prior_close") return false;
  const Clause clause = ClauseAround(sentence, draft.item);
  for (size_t i = clause.begin; i < clause.end; ++i) {
    const Item& item = sentence.items[i];
    if (item.kind == Item::Kind::kPeriod) return true;
    for (const char* word : {"high", "low", "peak", "since", "record", "ago", "highs", "lows",
                             "from", "last", "earlier", "previous", "as low as"})
      if (item.IsWord(word) || item.lower.starts_with("as low as")) return true;
  }
  return false;
}

// "During the quarter, it bought back": the one that the article reports on.
bool NamesTheQuarter(const TaggedSentence& sentence) {
  const auto& items = sentence.items;
  for (size_t i = 2; i < items.size(); ++i) {
    if (items[i].kind != Item::Kind::kPeriod || !items[i - 1].IsWord("the")) continue;
    const bool within = items[i - 2].IsWord("during") || items[i - 2].IsWord("in");
    if (within && sentence.periods[items[i].index].period.label == "quarter") return true;
  }
  return false;
}

// The period of the text before, where the sentence names none of its own or only the way to it.
void CarryPeriod(const FieldContext& context, const Draft& draft, const FoundPeriod& found,
                 Claim* claim) {
  const MetricRule& metric = *draft.metric;
  if (claim->period || NamesAYear(*context.sentence)) return;
  if (IsLevelOfOtherDay(*context.sentence, draft)) return;
  const bool ahead = LooksAhead(*context.sentence);
  const bool expected = claim->modality == Modality::kExpectation;
  if ((ahead && (expected || found.year_before)) ||
      (expected && !IsHeldAgainstResult(*context.sentence)))
    return;
  if (claim->modality == Modality::kGuidance && NamesALongTime(*context.sentence)) return;
  const bool of_main = IsOfMain(*context.text->names, *claim);
  claim->period = context.text->periods.For(*claim, metric, of_main);
  const bool done = claim->modality == Modality::kActual && of_main && !metric.trades;
  if (!claim->period && done && NamesTheQuarter(*context.sentence))
    claim->period = context.text->periods.reported;
  if (claim->period) claim->notes.push_back("period: that of the text before");
}

// A figure of the year before: its period is a year before that of the text.
void StepBack(const FoundPeriod& found, Claim* claim) {
  if (!found.year_before || found.period) return;
  if (claim->period || found.told) claim->period = YearBefore(claim->period.value_or(Period()));
  claim->period_explicit = found.told;
}

const Company* FindCompany(const ArticleNames& names, const std::string& name) {
  for (const Company& known : names.companies)
    if (known.name == name) return &known;
  return nullptr;
}

// 0 where it is not known.
unsigned YearEndOf(const Company& company) { return company.fiscal_year_end_month.value_or(0); }

// Quarters are read with the calendar of the company that the article is about: those of another
// listed company keep their label only, unless both years are known to end in the same month.
void DropForeignCalendar(const ArticleNames& names, Claim* claim) {
  const Company* company = FindCompany(names, claim->subject.name);
  if (!claim->period || !company || company->ticker.empty() || IsOfMain(names, *claim)) return;
  const Period& period = *claim->period;
  const bool quarter = period.grain == Grain::kQuarter || period.grain == Grain::kHalf;
  if (!period.HasDates() || (!period.fiscal && !quarter)) return;
  const unsigned own = YearEndOf(*company);
  const unsigned read = names.main ? YearEndOf(names.companies[*names.main]) : 0;
  const bool foreign = period.fiscal ? own == 0 || own != read : own != 0 && own != kDecember;
  if (!foreign) return;
  claim->period->start.reset();
  claim->period->end.reset();
  claim->notes.push_back("period: the calendar of '" + claim->subject.name + "' is another");
}

// A price target names the day on which results are due, or the end of the year that it is for.
bool IsDaySoon(const Period& period, const Date& published) {
  constexpr int kDays = 45;
  return period.grain == Grain::kDay && *period.start <= AddDays(published, kDays);
}

// Results of a quarter that has a month or more to run: those of a company with another calendar.
bool IsStillRunning(const Period& period, const MetricRule& metric, const Date& published) {
  constexpr int kDays = 30;
  return period.grain == Grain::kQuarter && metric.against == "yoy" && period.end &&
         AddDays(published, kDays) < *period.end;
}

// What is told as done was not done after the article: a fiscal calendar is another company's, or a
// period was carried too far.
void DropPeriodToCome(const FieldContext& context, const MetricRule& metric, Claim* claim) {
  const Sentence& sentence = *context.sentence->sentence;
  const auto& published = sentence.day ? sentence.day : context.article->published;
  const bool told_as_done =
      claim->modality == Modality::kActual && metric.subject != SubjectKind::kSupplier;
  if (!published || !claim->period || !claim->period->start) return;
  const bool running = told_as_done && IsStillRunning(*claim->period, metric, *published);
  if (*claim->period->start <= *published && !running) return;
  const bool told_ahead = claim->period_explicit && !claim->period->fiscal;
  const bool done = told_as_done && (running || !told_ahead);
  if (!done && !(metric.id == "price_target" && IsDaySoon(*claim->period, *published))) return;
  claim->notes.push_back("period: '" + claim->period->label +
                         "' is not over on the day of the article");
  claim->period.reset();
  claim->period_explicit = false;
}

// "The stock is down 40% this year": from its first day to the one before the article.
void CutAtToday(const FieldContext& context, const MetricRule& metric, Claim* claim) {
  const Sentence& sentence = *context.sentence->sentence;
  const auto& published = sentence.day ? sentence.day : context.article->published;
  const bool moved = metric.against == "prior_close" && claim->measure == Measure::kChange &&
                     claim->modality == Modality::kActual;
  if (!moved || !published || !claim->period || claim->period->grain != Grain::kYear) return;
  const Period year = *claim->period;
  const Date last = AddDays(*published, -1);
  if (year.fiscal || !year.HasDates() || last < *year.start || *year.end < last) return;
  claim->period = periods::DatedPeriod({*year.start, last}, Grain::kOther, "YTD " + year.label);
}

// "It sees sales of $5 billion. That is below the consensus": the verdict is on the forecast.
void TakeUpWhatIsJudged(const FieldContext& context, const Draft& draft, Claim* claim) {
  const bool points = draft.kind == ClaimKind::kVerdict && !draft.metric_item;
  if (!points || claim->period || claim->modality != Modality::kActual) return;
  const PeriodMemory::Held* judged = context.text->periods.HeldBy(*claim);
  if (!judged) return;
  claim->modality = judged->modality;
  claim->period = judged->period;
  claim->notes.push_back("period: that of what the sentence before tells");
}

}  // namespace

std::optional<size_t> FillPeriod(const FieldContext& context, const Draft& draft, Claim* claim) {
  const FoundPeriod found = FindPeriod(context, draft, claim->modality);
  claim->period = found.period;
  claim->period_explicit = found.period && (found.told || !found.year_before);
  if (!claim->period && draft.metric->against == "prior_close" &&
      draft.measure == Measure::kChange && IsOverSameWindow(*context.sentence, draft.item))
    claim->period = context.text->periods.window;
  TakeUpWhatIsJudged(context, draft, claim);
  if (!draft.before && !found.elsewhere) CarryPeriod(context, draft, found, claim);
  StepBack(found, claim);
  DropForeignCalendar(*context.text->names, claim);
  DropPeriodToCome(context, *draft.metric, claim);
  CutAtToday(context, *draft.metric, claim);
  return found.item;
}

}  // namespace countercheck
