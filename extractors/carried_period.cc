#include "extractors/carried_period.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extractors/moves.h"
#include "extractors/prior_year.h"
#include "extractors/reported_time.h"
#include "extractors/told_outlook.h"

namespace countercheck {
namespace {

// Has begun by the day of the article; a period of which one end is known is known by that.
bool HasBegun(const Period& period, std::optional<Date> published) {
  const std::optional<Date>& known = period.start ? period.start : period.end;
  return known && (!published || *known <= *published);
}

// A day of the trading that the article is written on: others hold for their paragraph only.
bool IsRecent(const Period& day, std::optional<Date> published) {
  constexpr int kDays = 4;
  return day.start && published && AddDays(*day.start, kDays) >= *published;
}

bool IsOver(const Period& period, std::optional<Date> published) {
  return period.end && (!published || *period.end <= *published);
}

bool IsTradingDay(const Period& period, std::optional<Date> published) {
  return period.grain == Grain::kDay && HasBegun(period, published);
}

// "lost ground after surging on Friday": the day of what was before.
bool IsOfOtherMove(const std::vector<Item>& items, size_t day) {
  constexpr size_t kReach = 5;
  for (size_t i = day; i > 0 && day - i < kReach;)
    if (BeginsOtherMove(items, --i)) return true;
  return false;
}

// What a company, or an economy, brings in over a time: not prices, deals or stakes.
bool IsResult(const MetricRule& metric) {
  const bool own = metric.subject == SubjectKind::kCompany;
  return own && !metric.daily && !metric.against.empty();
}

bool HasMetricOfEconomy(const TaggedSentence& sentence, const CompiledRules& rules) {
  return std::any_of(sentence.items.begin(), sentence.items.end(), [&](const Item& item) {
    return item.kind == Item::Kind::kMetric &&
           rules.metrics[item.meaning->metrics.front().metric].subject == SubjectKind::kCountry;
  });
}

// "raised its holdings in the first quarter": a time at which shares were bought, not one of
// results.
bool SpeaksOfHoldings(const TaggedSentence& sentence) {
  return std::any_of(sentence.items.begin(), sentence.items.end(), [](const Item& item) {
    return item.IsWord("holdings") || item.IsWord("stake") || item.IsWord("13f");
  });
}

bool IsSame(const PeriodMemory::Held& held, const Claim& claim) {
  return held.metric == claim.metric && held.subject == claim.subject.name;
}

// "Q4 FY2020" before "Q4 FY2021": periods without dates are told apart by their years.
bool IsEarlierByLabel(const std::string& a, const std::string& b) {
  constexpr size_t kYear = 4;
  if (a.size() != b.size() || a.size() < kYear) return false;
  const size_t head = a.size() - kYear;
  return a.compare(0, head, b, 0, head) == 0 && a.compare(head, kYear, b, head, kYear) < 0;
}

bool IsEarlier(const std::optional<Period>& a, const std::optional<Period>& b) {
  if (!a || !b) return false;
  return a->start && b->start ? *a->start < *b->start : IsEarlierByLabel(a->label, b->label);
}

// "fiscal third quarter": no dates where the calendar is not known.
bool IsFiscalInWords(const Period& period) {
  return period.fiscal && !period.start && !period.end && IsOfResults(period.grain);
}

// A time that a text may report on. `ahead`: its sentence tells what is to come.
bool IsOfText(const Period& period, std::optional<Date> published, bool ahead) {
  return HasBegun(period, published) || (IsFiscalInWords(period) && !ahead);
}

// "the lowest since May 2007", "up from the first quarter": when something else was.
bool IsOfSomethingElse(const TaggedSentence& sentence, size_t period) {
  const auto& items = sentence.items;
  if (period > 1 && items[period - 1].IsWord("the")) --period;
  if (period == 0) return false;
  const Item& before = items[period - 1];
  return before.IsWord("since") || before.IsWord("until") || before.IsWord("from");
}

// Results of a quarter that still runs: one read with another company's calendar, by which nothing
// that follows is to be dated.
bool IsUnfinished(const Claim& claim, std::optional<Date> today) {
  const bool told = claim.modality == Modality::kActual && claim.period && claim.period->end;
  return told && today && claim.period->grain == Grain::kQuarter && *today < *claim.period->end;
}

// "It opened at $70", "it fetched $31 in midday trading": a price at a point of a day.
bool IsAtMoment(const Claim& claim, const MetricRule& metric) {
  return claim.measure == Measure::kLevel && metric.trades &&
         (claim.session || !claim.moment.empty());
}

// "The shares fell 5% on Monday"
bool IsMoveOfDay(const Claim& claim, const MetricRule& metric) {
  return metric.trades && claim.measure == Measure::kChange && claim.comparator == "prior_close" &&
         claim.period && claim.period->grain == Grain::kDay;
}

bool HasOutlook(const TaggedSentence& sentence) {
  return std::any_of(sentence.items.begin(), sentence.items.end(), [](const Item& item) {
    return item.Is("guidance") || item.Is("guide") || item.Is("expected");
  });
}

}  // namespace

void PeriodMemory::ReadOpening(const TaggedSentence& sentence, const CompiledRules& rules,
                               std::optional<Date> published) {
  const bool economy = HasMetricOfEconomy(sentence, rules);
  const bool results = !SpeaksOfHoldings(sentence);
  const bool ahead = LooksAhead(sentence) || HasOutlook(sentence);
  const bool named_before = reported.has_value();
  for (size_t i = 0; i < sentence.items.size(); ++i) {
    if (sentence.items[i].kind != Item::Kind::kPeriod) continue;
    const PeriodMention& mention = sentence.periods[sentence.items[i].index];
    const Period& period = mention.period;
    if (IsOfSomethingElse(sentence, i)) continue;
    if (mention.role != PeriodRole::kNamed || !IsOfText(period, published, ahead)) continue;
    // The quarter that is still running is no quarter that is reported on.
    const bool over = IsOver(period, published) || IsFiscalInWords(period);
    // "fiscal first quarter, which ended on 31 May": of two names for it the one with dates.
    const bool dated = !named_before && reported && !reported->end && period.end;
    const bool better = dated || (reported && ReplacesPartOfYear(period, *reported));
    const bool told = IsReportedIn(sentence.items, i, period);
    if ((!reported || better) && over && results && told) reported = period;
    if (!month && economy && period.grain == Grain::kMonth) month = period;
  }
}

void PeriodMemory::ReadDays(const TaggedSentence& sentence, std::optional<Date> published) {
  today = published;
  if (auto ahead = TimeOfOutlook(sentence)) {
    outlook = ahead;
    outlook_here = true;
  }
  moved.reset();
  for (size_t i = 0; i < sentence.items.size(); ++i) {
    if (sentence.items[i].kind != Item::Kind::kPeriod) continue;
    const PeriodMention& mention = sentence.periods[sentence.items[i].index];
    if (mention.role != PeriodRole::kNamed) continue;
    if (IsTradingDay(mention.period, published) && !IsOfOtherMove(sentence.items, i) &&
        !IsDayOfEvent(sentence.items, i)) {
      other_day |= recent_day && recent_day->start != mention.period.start;
      day = mention.period;
      day_here = true;
      day_opens |= sentences_here == 0;
      const bool older = recent_day && *day->start < *recent_day->start;
      if (IsRecent(mention.period, published) && !older) recent_day = day;
    }
    const std::string& label = mention.period.label;
    if (label.starts_with("past ") || label.starts_with("YTD")) window = mention.period;
  }
  ++sentences_here;
}

void PeriodMemory::ForgetDays() {
  other_day = false;
  day.reset();
  recent_day.reset();
}

void PeriodMemory::BeginParagraph() {
  paragraph.reset();
  day = recent_day;
  day_here = false;
  day_opens = false;
  sentences_here = 0;
  guided.reset();
  if (!outlook_here) outlook.reset();
  outlook_here = false;
  window.reset();
  held.clear();
}

void PeriodMemory::Note(const Claim& claim, const MetricRule& metric) {
  if (IsUnfinished(claim, today)) return;
  if (IsMoveOfDay(claim, metric)) moved = Held{claim.metric, claim.subject.name, *claim.period};
  const bool told = claim.modality == Modality::kActual || claim.modality == Modality::kGuidance;
  const std::optional<Period>& known = paragraph ? paragraph : reported;
  if (told && IsResult(metric) && claim.period && !IsEarlier(claim.period, known))
    held.push_back({claim.metric, claim.subject.name, *claim.period, *claim.modality});
  if (claim.period_explicit && claim.modality == Modality::kGuidance && IsResult(metric))
    guided = claim.period;
  if (!claim.period_explicit || claim.period->label == kYearEarlier) return;
  if (!claim.period->HasDates() && !claim.period->end && !IsFiscalInWords(*claim.period)) return;
  const bool economy = metric.subject == SubjectKind::kCountry;
  if (claim.modality != Modality::kActual || !(IsResult(metric) || economy)) return;
  // "from $17 million in the same period last year": what was is not what the text goes on with.
  if (!IsEarlier(claim.period, known)) {
    paragraph = claim.period;
    spoken_of = claim.subject.name;
  }
}

const PeriodMemory::Held* PeriodMemory::HeldBy(const Claim& claim) const {
  const auto same = std::find_if(held.rbegin(), held.rend(),
                                 [&](const Held& other) { return IsSame(other, claim); });
  return same == held.rend() ? nullptr : &*same;
}

std::optional<Period> PeriodMemory::HeldFor(const Claim& claim) const {
  const Held* same = HeldBy(claim);
  return same ? std::optional(same->period) : std::nullopt;
}

// Output is told by the quarter, everything else of an economy by the month.
std::optional<Period> PeriodMemory::OfEconomy(const MetricRule& metric) const {
  const Grain grain = metric.id == "gdp" ? Grain::kQuarter : Grain::kMonth;
  if (paragraph && paragraph->grain == grain) return paragraph;
  return grain == Grain::kMonth ? month : reported;
}

// "Up 13% at $36.40": the price stood there on the day of the move.
std::optional<Period> PeriodMemory::OfMove(const Claim& claim) const {
  return moved && IsSame(*moved, claim) ? std::optional(moved->period) : std::nullopt;
}

// A share moved on the day that the article is about; markets close at other hours, and are told of
// by the week and by the year as well: theirs is a day of the same paragraph, or the only one that
// the text names. A report on markets comes back to its day after each that it names in passing.
std::optional<Period> PeriodMemory::OfTrading(const Claim& claim, const MetricRule& metric) const {
  const bool move = claim.measure == Measure::kChange && claim.comparator == "prior_close";
  if (!move && claim.measure != Measure::kLevel) return std::nullopt;
  if (trading) return day_opens ? day : trading;
  if (!move) return OfMove(claim);
  const bool only = recent_day && !other_day;
  return metric.subject == SubjectKind::kCompany || day_here || only ? day : std::nullopt;
}

// A way without a figure is of the day that its paragraph names, or the report is about.
std::optional<Period> PeriodMemory::OfDirection(const MetricRule& metric) const {
  if (!metric.trades) return std::nullopt;
  if (trading && !day_opens) return trading;
  return day_here ? day : std::nullopt;
}

std::optional<Period> PeriodMemory::For(const Claim& claim, const MetricRule& metric,
                                        bool of_main) const {
  if (claim.kind == ClaimKind::kDirection) return OfDirection(metric);
  if (claim.modality == Modality::kExpectation && IsResult(metric)) return HeldFor(claim);
  if (claim.modality == Modality::kGuidance && IsResult(metric)) return guided ? guided : outlook;
  if (claim.modality != Modality::kActual) return std::nullopt;
  if (day && IsAtMoment(claim, metric)) return day;
  if (metric.against == "prior_close") return OfTrading(claim, metric);
  const bool economy = metric.subject == SubjectKind::kCountry && metric.verdict;
  if (economy) return OfEconomy(metric);
  if (!IsResult(metric)) return std::nullopt;
  // In one paragraph on several listed companies, each has quarters of its own.
  const bool other = !claim.subject.id.empty() && claim.subject.name != spoken_of;
  if (paragraph && IsReportedOn(*paragraph) && !other) return paragraph;
  return of_main ? reported : std::nullopt;
}

bool LooksAhead(const TaggedSentence& sentence) {
  for (const PeriodMention& mention : sentence.periods)
    if (mention.period.label.starts_with("current")) return true;
  static constexpr std::array<std::string_view, 16> kWords = {
      "expect",         "expects",         "predict",         "predicts",
      "projects",       "anticipate",      "anticipates",     "will",
      "is expected to", "are expected to", "is projected to", "are projected to",
      "next",           "upcoming",        "are expecting",   "now expects"};
  return std::any_of(sentence.items.begin(), sentence.items.end(), [](const Item& item) {
    return std::find(kWords.begin(), kWords.end(), item.lower) != kWords.end();
  });
}

void ShareWithExpectations(const CompiledRules& rules, size_t first, std::vector<Claim>* claims) {
  for (size_t i = first; i < claims->size(); ++i) {
    Claim& expected = (*claims)[i];
    if (expected.modality != Modality::kExpectation || expected.period) continue;
    if (expected.metric.empty() || !IsResult(*rules.FindMetric(expected.metric))) continue;
    const Claim* result = nullptr;
    for (size_t j = first; j < claims->size(); ++j) {
      const Claim& other = (*claims)[j];
      const bool same = other.modality == Modality::kActual && other.period &&
                        other.kind == ClaimKind::kQuantity && other.metric == expected.metric &&
                        other.subject.name == expected.subject.name;
      if (same && (!result || IsEarlier(result->period, other.period))) result = &other;
    }
    if (!result) continue;
    expected.period = result->period;
    expected.notes.push_back("period: that of the result it is held against");
  }
}

}  // namespace countercheck
