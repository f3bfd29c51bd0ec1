// Spans told by their length and end, and parts of a year.

#include <fmt/format.h>

#include "extractors/period/calendar.h"
#include "extractors/period/match.h"
#include "extractors/period/pieces.h"

namespace countercheck::periods {
namespace {

Grain GrainOfMonths(int months) {
  switch (months) {
    case 1:
      return Grain::kMonth;
    case 3:
      return Grain::kQuarter;
    case 6:
      return Grain::kHalf;
    case 12:
      return Grain::kYear;
    default:
      return Grain::kOther;
  }
}

// How long a span is: months or days, one of them 0; both 0 for a bare "period".
struct Length {
  int months = 0;
  int days = 0;
  size_t next = 0;
};

std::optional<Length> LengthOf(int count, int unit, size_t next) {
  if (count < 1 || count > 60) return std::nullopt;
  switch (unit) {
    case kDays:
      return Length{0, count, next};
    case kWeeks:
      return Length{0, 7 * count, next};
    case kMonths:
      return Length{count, 0, next};
    case kQuarters:
      return Length{3 * count, 0, next};
    case kHalves:
      return Length{6 * count, 0, next};
    case kYears:
      return Length{12 * count, 0, next};
    case kFortnights:
      return Length{0, 14 * count, next};
    case kPeriods:
      return Length{0, 0, next};
    default:
      return std::nullopt;
  }
}

std::optional<Length> LengthAt(const Words& words, size_t i) {
  size_t unit = i;
  int count = 1;
  if (const auto read = CountAt(words, i); read && !words.IsAny(i, {"a", "an"})) {
    unit = words.Skip(read->next, {"-"});
    count = read->value;
  }
  if (!words.IsClass(unit, WordClass::kUnit)) return std::nullopt;
  size_t next = unit + 1;
  if (words.IsUnit(unit, kHalves)) next = words.Skip(words.Skip(next, {"-"}), {"year"});
  if (unit > i) next = words.Skip(words.Skip(next, {"-"}), {"period"});
  return LengthOf(count, words[unit].value, next);
}

Period SpanTo(const std::optional<Date>& end, const Length& length) {
  const std::string name = length.months > 0 ? fmt::format("{}M", length.months)
                           : length.days > 0 ? fmt::format("{}D", length.days)
                                             : std::string("period");
  if (!end) return LabelOnly(GrainOfMonths(length.months), name);
  if (length.months > 0 && IsLastOfMonth(*end)) return WholeMonths(*end, length.months);
  Period period =
      LabelOnly(GrainOfMonths(length.months), fmt::format("{} to {}", name, FormatIsoDate(*end)));
  period.end = end;
  if (length.days > 0) period.start = AddDays(*end, 1 - length.days);
  if (length.days == 7) period.grain = Grain::kWeek;
  // 12 to 14 weeks are the quarter of a 52-week calendar.
  if (length.days >= 84 && length.days <= 98) period.grain = Grain::kQuarter;
  return period;
}

// "in the year to March", "for the half-year to June 30", "the month to Dec. 15".
bool IsUnitTo(const Words& words, size_t unit, size_t date) {
  if (words.Before(unit).lower != "the") return false;
  const size_t at = words.Skip(words.Skip(date, {"end"}), {"-"});
  return words.IsClass(at, WordClass::kMonth) && words[at].capital;
}

}  // namespace

Period WholeMonths(const Date& end, int months) {
  const int year = YearOf(end);
  const int last = static_cast<int>(MonthOf(end));
  if (months == 1) return MonthPeriod(year, MonthOf(end));
  if (months == 3 && last % 3 == 0) return QuarterPeriod(year, last / 3);
  if (months == 6 && last % 6 == 0) return HalfPeriod(year, last / 6);
  if (months == 12 && last == 12) return YearPeriod(year);
  const Days days = MonthsEnding(year, MonthOf(end), months);
  const std::string label = months == last
                                ? fmt::format("{}M {}", months, year)
                                : fmt::format("{}M to {}", months, FormatIsoDate(days.end));
  return DatedPeriod(days, GrainOfMonths(months), label);
}

std::optional<Match> MatchSpanEnded(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const bool fiscal = words.IsClass(i, WordClass::kFiscal);
  const size_t from = fiscal ? words.Skip(i + 1, {"-"}) : i;
  const auto length = LengthAt(words, from);
  if (!length) return std::nullopt;
  size_t next = words.Skip(words.Skip(length->next, {","}), {"that", "which"});
  const bool counted = length->next > from + 1 || fiscal || IsUnitTo(words, from, next + 1);
  const bool long_enough = length->months > 0 || length->days >= 7;
  const bool to = counted && long_enough && words.IsAny(next, {"to", "through"});
  if (!to && !words.IsAny(next, {"ended", "ending", "ends"})) return std::nullopt;
  const auto end = EndDateAt(scene, words.Skip(words.Skip(next + 1, {"end"}), {"-"}));
  if (!end) return std::nullopt;
  Match match;
  match.period = SpanTo(end->date, *length);
  match.stated_end = end->date;
  match.says_fiscal = fiscal;
  match.next = end->next;
  return match;
}

std::optional<Match> MatchPartOfYear(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const bool first = words.Is(i, "first");
  if (!first && !words.IsAny(i, {"last", "final"})) return std::nullopt;
  const auto count = CountAt(words, words.Skip(i + 1, {"-"}));
  if (!count || count->value < 2) return std::nullopt;
  const size_t unit = words.Skip(count->next, {"-"});
  if (!words.IsUnit(unit, kMonths) && !words.IsUnit(unit, kQuarters)) return std::nullopt;
  const int months = count->value * (words.IsUnit(unit, kQuarters) ? 3 : 1);
  if (months > 11) return std::nullopt;
  const auto tail = YearTailAt(scene, unit + 1);
  if (!tail && (!first || words.IsAny(unit + 1, {"of", "after", "since"}))) return std::nullopt;
  Match match;
  match.next = tail ? tail->next : unit + 1;
  match.named_year = tail ? tail->year : 0;
  match.says_fiscal = tail && tail->fiscal;
  const int year = match.named_year != 0 ? match.named_year : scene.context.year.value_or(0);
  const bool calendar =
      scene.context.fiscal_year_end_month.value_or(12) == 12 && !scene.context.fiscal_quarters;
  if (year == 0 || match.says_fiscal || !calendar) {
    match.period =
        LabelOnly(Grain::kOther, fmt::format("{} {}M", first ? "first" : "last", months));
    match.period.fiscal = match.says_fiscal || !calendar;
    return match;
  }
  match.period =
      WholeMonths(MonthDays(year, first ? static_cast<unsigned>(months) : 12).end, months);
  return match;
}

}  // namespace countercheck::periods
