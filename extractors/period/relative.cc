// Periods that are counted from the day of the article.

#include <fmt/format.h>

#include "extractors/period/calendar.h"
#include "extractors/period/match.h"
#include "extractors/period/units.h"

namespace countercheck::periods {
namespace {

constexpr int kFortnightDays = 14;

bool IsFiscalArticle(const PeriodContext& context) {
  return context.fiscal_quarters || context.fiscal_year_end_month.value_or(12) != 12;
}

// "last month", "this year", "next quarter", "past year".
Period OneUnit(const Scene& scene, const Word& which, int unit, bool rolling) {
  const PeriodContext& context = scene.context;
  const std::string name = fmt::format("{} {}", which.lower, UnitName(unit));
  const bool unknown_calendar = unit == kQuarters && IsFiscalArticle(context);
  if (!context.published || unknown_calendar) return LabelOnly(UnitGrain(unit), name);
  const Date& published = *context.published;
  if (unit == kWeekends) return Around(Shift(published, which.value, unit), unit);
  if (which.lower == "past" || (rolling && which.value < 0)) {
    return DatedPeriod({Shift(published, -1, unit), AddDays(published, -1)}, Grain::kOther,
                       fmt::format("past {}", UnitName(unit)));
  }
  if (rolling && which.value > 0) {
    return DatedPeriod({AddDays(published, 1), Shift(published, 1, unit)}, Grain::kOther,
                       fmt::format("next {}", UnitName(unit)));
  }
  // The middle of a month, so that a shift from the 31st skips none.
  const Date base =
      unit == kWeeks ? published : MonthDays(YearOf(published), MonthOf(published)).start;
  return Around(Shift(base, which.value, unit), unit);
}

// "past three years", "next 4 quarters": from the day behind the article, or up to the day before
// it; quarters and decades are whole ones.
Period SeveralUnits(const Scene& scene, const Word& which, int count, int unit,
                    bool within = false) {
  const std::string name = fmt::format("{} {} {}s", which.lower, count, UnitName(unit));
  const bool whole = unit == kQuarters || unit == kDecades;
  if (!scene.context.published || (whole && IsFiscalArticle(scene.context))) {
    return LabelOnly(Grain::kOther, name);
  }
  const Date& today = *scene.context.published;
  if (whole) {
    const Date near = Shift(today, which.value, unit);
    const Date far = Shift(today, which.value * count, unit);
    const bool back = which.value < 0;
    return DatedPeriod(
        {*Around(back ? far : near, unit).start, *Around(back ? near : far, unit).end},
        Grain::kOther, name);
  }
  if (which.value < 0) {
    return DatedPeriod({Shift(today, -count, unit), AddDays(today, -1)}, Grain::kOther, name);
  }
  // "within the next two years" begins today.
  if (within) {
    return DatedPeriod({today, AddDays(Shift(today, count, unit), -1)}, Grain::kOther, name);
  }
  return DatedPeriod({AddDays(today, 1), Shift(today, count, unit)}, Grain::kOther, name);
}

// "this fiscal year", "next fiscal quarter".
std::optional<Match> FiscalUnit(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  if (!words.IsClass(i + 1, WordClass::kFiscal)) return std::nullopt;
  const size_t unit = words.Skip(i + 2, {"-"});
  if (!words.IsUnit(unit, kYears) && !words.IsUnit(unit, kQuarters)) return std::nullopt;
  Match match;
  match.next = unit + 1;
  match.says_fiscal = true;
  if (scene.context.fiscal_year_end_month == 12u && scene.context.published) {
    match.period = Around(Shift(*scene.context.published, words[i].value, words[unit].value),
                          words[unit].value);
    return match;
  }
  match.period = LabelOnly(UnitGrain(words[unit].value),
                           fmt::format("{} fiscal {}", words[i].lower, words[unit].lower));
  match.period.fiscal = true;
  return match;
}

// "last week Sunday".
std::optional<Match> WeekThenDay(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  if (!words.IsUnit(i + 1, kWeeks) || !words.IsClass(i + 2, WordClass::kWeekday))
    return std::nullopt;
  if (!scene.context.published) return std::nullopt;
  const Date& published = *scene.context.published;
  Match match;
  match.next = i + 3;
  match.period = DayPeriod(
      AddDays(published, words[i + 2].value - IsoWeekday(published) + 7 * words[i].value));
  return match;
}

// "over the last year": the twelve months up to now, where "last year" is that of the calendar.
bool IsRolling(const Words& words, size_t i, int unit) {
  const bool led = words.Before(i).lower == "the" &&
                   words.IsAny(i - 2, {"over", "in", "during", "within", "for", "throughout"});
  return led && words.IsAny(i, {"last", "next", "coming"}) &&
         (unit == kDecades || unit == kYears || unit == kMonths || unit == kWeeks);
}

// "last month", "past fortnight".
std::optional<Match> WhichUnit(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const Word& which = words[i];
  const size_t at = words.Skip(i + 1, {"-"});
  const int unit = words[at].value;
  // "the next day", "this half", "last period" point to something else than the article.
  if (unit == kDays || unit == kHalves || unit == kPeriods || which.lower == "trailing") {
    return std::nullopt;
  }
  if (words[at].lower.back() == 's' || (at > i + 1 && which.lower != "past")) return std::nullopt;
  if (unit == kFortnights && which.value == 0) return std::nullopt;
  Match match;
  match.next = at + 1;
  match.period = unit == kFortnights ? SeveralUnits(scene, which, kFortnightDays, kDays)
                                     : OneUnit(scene, which, unit, IsRolling(words, i, unit));
  return match;
}

// "past three years", "next few months", "trailing 12 months".
std::optional<Match> WhichUnits(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const Word& which = words[i];
  const auto count = CountAt(words, i + 1);
  if (!count || which.value == 0 || !words.IsClass(count->next, WordClass::kUnit)) {
    return std::nullopt;
  }
  const int unit = words[count->next].value;
  if (unit == kHalves || unit == kPeriods || count->value < 1) return std::nullopt;
  Match match;
  match.next = count->next + 1;
  const bool vague = words.IsAny(i + 1, {"few", "couple"});
  if (vague || which.lower == "trailing") {
    // The last months of a company end with its last report.
    const std::string number = vague ? "few" : std::to_string(count->value);
    match.period =
        LabelOnly(Grain::kOther, fmt::format("{} {} {}s", which.lower, number, UnitName(unit)));
    return match;
  }
  const bool within = words.Before(i, words.Before(i).lower == "the" ? 2 : 1).lower == "within";
  match.period = SeveralUnits(scene, which, count->value, unit, within);
  return match;
}

std::optional<Match> MatchWhich(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  // "following Monday's rise": after it. "The following Monday" is the next one.
  if (words.Is(i, "following") && words.Before(i).lower != "the") return std::nullopt;
  // "In the following month it fell": behind what was told before, not behind the article.
  if (words.Is(i, "following") && words.IsAny(i - 2, {"in", "over", "during"})) {
    return std::nullopt;
  }
  if (auto match = FiscalUnit(scene, i)) return match;
  if (auto match = WeekThenDay(scene, i)) return match;
  if (auto match = MatchSession(scene, i)) return match;
  if (words.IsClass(i + 1, WordClass::kHoliday)) return MatchHoliday(scene, i + 1);
  if (words.IsClass(i + 1, WordClass::kWeekday)) return MatchWeekday(scene, i + 1);
  if (words.IsClass(i + 1, WordClass::kMonth)) {
    auto day = MatchDay(scene, i + 1);
    return day ? day : MatchMonth(scene, i + 1);
  }
  const bool one = words.IsClass(words.Skip(i + 1, {"-"}), WordClass::kUnit);
  return one ? WhichUnit(scene, i) : WhichUnits(scene, i);
}

std::optional<Match> MatchDayName(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  if (words.Before(i).lower == "usa") return std::nullopt;  // the newspaper
  Match match;
  match.next = i + 1;
  match.period = scene.context.published
                     ? DayPeriod(AddDays(*scene.context.published, words[i].value))
                     : LabelOnly(Grain::kDay, std::string(words[i].lower));
  return match;
}

// "5 previous years".
std::optional<Match> MatchCounted(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const auto count = CountAt(words, i);
  if (!count || count->value < 2) return std::nullopt;
  const Word& which = words[count->next];
  if (which.word_class != WordClass::kWhich || which.value == 0) return std::nullopt;
  // "108 this year and 330 last year" counts no years.
  const Word& of = words[count->next + 1];
  if (of.word_class != WordClass::kUnit || of.lower.back() != 's') return std::nullopt;
  const int unit = of.value;
  if (unit == kHalves || unit == kPeriods) return std::nullopt;
  Match match;
  match.period = SeveralUnits(scene, which, count->value, unit);
  match.next = count->next + 2;
  return match;
}

}  // namespace

std::optional<Match> MatchRelative(const Scene& scene, size_t i) {
  switch (scene.words[i].word_class) {
    case WordClass::kWhich:
      return MatchWhich(scene, i);
    case WordClass::kCount:
    case WordClass::kNumber:
      return MatchCounted(scene, i);
    case WordClass::kDayName:
      return MatchDayName(scene, i);
    default:
      return std::nullopt;
  }
}

}  // namespace countercheck::periods
