// Periods that are counted from the day of the article.

#include <fmt/format.h>

#include "extractors/period/calendar.h"
#include "extractors/period/match.h"

namespace countercheck::periods {
namespace {

constexpr std::string_view kUnitNames[] = {"day",  "week", "month",  "quarter",
                                           "half", "year", "decade", "period"};
constexpr Grain kUnitGrains[] = {Grain::kDay,  Grain::kWeek, Grain::kMonth,  Grain::kQuarter,
                                 Grain::kHalf, Grain::kYear, Grain::kDecade, Grain::kOther};

bool IsFiscalArticle(const PeriodContext& context) {
  return context.fiscal_quarters || context.fiscal_year_end_month.value_or(12) != 12;
}

int QuarterOf(const Date& date) { return static_cast<int>((MonthOf(date) + 2) / 3); }

Date Shift(const Date& date, int count, int unit) {
  switch (unit) {
    case kDays:
      return AddDays(date, count);
    case kWeeks:
      return AddDays(date, 7 * count);
    case kMonths:
      return AddMonths(date, count);
    case kQuarters:
      return AddMonths(date, 3 * count);
    case kDecades:
      return AddMonths(date, 120 * count);
    default:
      return AddMonths(date, 12 * count);
  }
}

// The week, month, quarter … that holds `date`.
Period Around(const Date& date, int unit) {
  switch (unit) {
    case kWeeks: {
      const Date monday = AddDays(date, 1 - IsoWeekday(date));
      return DatedPeriod({monday, AddDays(monday, 6)}, Grain::kWeek,
                         "week of " + FormatIsoDate(monday));
    }
    case kMonths:
      return MonthPeriod(YearOf(date), MonthOf(date));
    case kQuarters:
      return QuarterPeriod(YearOf(date), QuarterOf(date));
    case kYears:
      return YearPeriod(YearOf(date));
    case kDecades: {
      const int first = YearOf(date) / 10 * 10;
      return DatedPeriod({MonthDays(first, 1).start, MonthDays(first + 9, 12).end}, Grain::kDecade,
                         fmt::format("{}s", first));
    }
    default:
      return DayPeriod(date);
  }
}

// "last month", "this year", "next quarter", "past year".
Period OneUnit(const Scene& scene, const Word& which, int unit) {
  const PeriodContext& context = scene.context;
  const std::string name = fmt::format("{} {}", which.lower, kUnitNames[unit]);
  const bool unknown_calendar = unit == kQuarters && IsFiscalArticle(context);
  if (!context.published || unknown_calendar) return LabelOnly(kUnitGrains[unit], name);
  const Date& published = *context.published;
  if (which.lower == "past") {
    return DatedPeriod({Shift(published, -1, unit), AddDays(published, -1)}, Grain::kOther, name);
  }
  // The middle of a month, so that a shift from the 31st skips none.
  const Date base =
      unit == kWeeks ? published : MonthDays(YearOf(published), MonthOf(published)).start;
  return Around(Shift(base, which.value, unit), unit);
}

// "past three years", "next 4 quarters": from the day behind the article, or up to the day before
// it; quarters and decades are whole ones.
Period SeveralUnits(const Scene& scene, const Word& which, int count, int unit) {
  const std::string name = fmt::format("{} {} {}s", which.lower, count, kUnitNames[unit]);
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
  match.period = LabelOnly(kUnitGrains[words[unit].value],
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

std::optional<Match> MatchWhich(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  if (auto match = FiscalUnit(scene, i)) return match;
  if (auto match = WeekThenDay(scene, i)) return match;
  if (words.IsClass(i + 1, WordClass::kWeekday)) return MatchWeekday(scene, i + 1);
  if (words.IsClass(i + 1, WordClass::kMonth)) {
    auto day = MatchDay(scene, i + 1);
    return day ? day : MatchMonth(scene, i + 1);
  }
  const Word& which = words[i];
  Match match;
  const size_t at = words.Skip(i + 1, {"-"});
  if (words.IsClass(at, WordClass::kUnit)) {
    const int unit = words[at].value;
    // "the next day", "this half", "last period" point to something else than the article.
    if (unit == kDays || unit == kHalves || unit == kPeriods) return std::nullopt;
    if (words[at].lower.back() == 's' || (at > i + 1 && which.lower != "past")) return std::nullopt;
    match.period = OneUnit(scene, which, unit);
    match.next = at + 1;
    return match;
  }
  const bool vague = words.IsAny(i + 1, {"few", "couple"});
  const auto count = CountAt(words, i + 1);
  if (!count || which.value == 0 || !words.IsClass(count->next, WordClass::kUnit)) {
    return std::nullopt;
  }
  const int unit = words[count->next].value;
  if (unit == kHalves || unit == kPeriods || count->value < 1) return std::nullopt;
  match.period = SeveralUnits(scene, which, count->value, unit);
  if (vague) {
    match.period =
        LabelOnly(Grain::kOther, fmt::format("{} few {}s", which.lower, kUnitNames[unit]));
  }
  match.next = count->next + 1;
  return match;
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

// "day before yesterday", "day after tomorrow".
std::optional<Match> MatchDayBeside(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const bool before = words.Is(i + 1, "before") && words.Is(i + 2, "yesterday");
  const bool after = words.Is(i + 1, "after") && words.Is(i + 2, "tomorrow");
  if (!words.Is(i, "day") || !(before || after) || !scene.context.published) return std::nullopt;
  Match match;
  match.next = i + 3;
  match.period = DayPeriod(AddDays(*scene.context.published, before ? -2 : 2));
  return match;
}

// "year to date", "year-to-date", "YTD": from 1 January to the day before the article.
std::optional<Match> MatchToDate(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  size_t next = i + 1;
  if (words.Is(i, "year")) {
    next = words.Skip(i + 1, {"-"});
    if (!words.Is(next, "to")) return std::nullopt;
    next = words.Skip(next + 1, {"-"});
    if (!words.Is(next, "date")) return std::nullopt;
    ++next;
  } else if (!words.Is(i, "ytd")) {
    return std::nullopt;
  }
  Match match;
  match.next = next;
  match.period = LabelOnly(Grain::kOther, "YTD");
  if (!scene.context.published) return match;
  const Date& published = *scene.context.published;
  match.period.label = fmt::format("YTD {}", YearOf(published));
  match.period.start = MonthDays(YearOf(published), 1).start;
  match.period.end = AddDays(published, -1);
  if (*match.period.end < *match.period.start) match.period.end = match.period.start;
  return match;
}

}  // namespace

std::optional<Match> MatchRelative(const Scene& scene, size_t i) {
  switch (scene.words[i].word_class) {
    case WordClass::kWhich:
      return MatchWhich(scene, i);
    case WordClass::kDayName:
      return MatchDayName(scene, i);
    case WordClass::kToDate:
    case WordClass::kUnit:
      if (auto match = MatchDayBeside(scene, i)) return match;
      return MatchToDate(scene, i);
    default:
      return std::nullopt;
  }
}

std::optional<Match> MatchAgo(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const auto count = CountAt(words, i);
  if (!count || count->value < 1) return std::nullopt;
  // "1 month, 21 days ago" is not 21 days ago.
  const size_t comma = words.Before(i).lower == "," ? 2 : 1;
  if (words.Before(i, comma).word_class == WordClass::kUnit) return std::nullopt;
  // "5 previous years"
  if (words.IsClass(count->next, WordClass::kWhich) && words[count->next].value != 0 &&
      words.IsClass(count->next + 1, WordClass::kUnit) && count->value > 1) {
    const int unit = words[count->next + 1].value;
    if (unit == kHalves || unit == kPeriods) return std::nullopt;
    Match match;
    match.period = SeveralUnits(scene, words[count->next], count->value, unit);
    match.next = count->next + 2;
    return match;
  }
  if (!words.IsClass(count->next, WordClass::kUnit)) return std::nullopt;
  const int unit = words[count->next].value;
  if (unit == kHalves || unit == kPeriods) return std::nullopt;
  const size_t at = count->next + 1;
  const bool ago = words.Is(at, "ago");
  const bool from_day = words.IsAny(at, {"from", "after", "before"}) &&
                        (words.IsClass(at + 1, WordClass::kDayName) || words.Is(at + 1, "now"));
  if (!ago && !from_day) return std::nullopt;
  Match match;
  match.next = ago ? at + 1 : at + 2;
  const int sign = ago || words.Is(at, "before") ? -1 : 1;
  const std::string name = fmt::format("{} {}{} {}", count->value, kUnitNames[unit],
                                       count->value == 1 ? "" : "s", ago ? "ago" : "away");
  const bool vague = words.IsAny(count->next - 1, {"few"});
  if (!scene.context.published || vague) {
    match.period = LabelOnly(kUnitGrains[unit], name);
    return match;
  }
  const Date base = AddDays(*scene.context.published, from_day ? words[at + 1].value : 0);
  // Ago in days and weeks means a day; in months and years the month and year of then.
  const Date day = Shift(base, sign * count->value, unit);
  const bool whole = ago && (unit == kMonths || unit == kYears);
  match.period = whole ? Around(day, unit) : DayPeriod(day);
  return match;
}

}  // namespace countercheck::periods
