// Words that point to another period: the one the article reports on, the one before, the one a
// year before. They have a role, a grain and a label; the dates are those of what they point to.

#include <fmt/format.h>

#include "extractors/period/calendar.h"
#include "extractors/period/match.h"
#include "extractors/period/pieces.h"

namespace countercheck::periods {
namespace {

Grain GrainOf(const Words& words, size_t unit) {
  switch (words[unit].value) {
    case kWeeks:
      return Grain::kWeek;
    case kMonths:
      return Grain::kMonth;
    case kQuarters:
      return Grain::kQuarter;
    case kHalves:
      return Grain::kHalf;
    case kYears:
      return Grain::kYear;
    default:
      return Grain::kOther;
  }
}

Match Pointing(PeriodRole role, Grain grain, std::string label, size_t next) {
  Match match;
  match.role = role;
  match.period = LabelOnly(grain, std::move(label));
  match.next = next;
  return match;
}

// Year-ago words, with what of the year is meant: "year-ago quarter", "prior-year period".
Match YearAgo(const Words& words, size_t next) {
  size_t unit = words.Skip(next, {"'"});
  if (unit > next) unit = words.Skip(unit, {"s"});
  unit = words.Skip(unit, {"-"});
  if (words.IsAny(unit, {"fiscal"})) ++unit;
  if (words.IsClass(unit, WordClass::kOrdinal)) unit = words.Skip(unit + 1, {"-"});
  const bool named = words.IsClass(unit, WordClass::kUnit) && words[unit].lower.back() != 's' &&
                     !words.IsUnit(unit, kYears) && !words.IsUnit(unit, kDays);
  if (!named) return Pointing(PeriodRole::kYearAgo, Grain::kOther, "year ago", next);
  return Pointing(PeriodRole::kYearAgo, GrainOf(words, unit),
                  fmt::format("year-ago {}", words[unit].lower), unit + 1);
}

// "year ago", "year-earlier", "year before": the word behind "year" that makes it a year ago.
std::optional<size_t> YearAgoAt(const Words& words, size_t year) {
  if (!words.Is(year, "year")) return std::nullopt;
  const size_t at = words.Skip(year + 1, {"-"});
  if (words.IsAny(at, {"ago", "earlier", "previously"})) return at + 1;
  const bool before = words.Is(at, "before") && words.Before(year).lower != "this";
  return before ? std::optional<size_t>(at + 1) : std::nullopt;
}

// "a year earlier", "one year ago", "a quarter earlier", "a month ago".
std::optional<Match> MatchArticle(const Words& words, size_t i) {
  if (!words.IsAny(i, {"a", "one", "1"}) || words.IsAny(i + 1, {"few"})) return std::nullopt;
  const size_t unit = words.Skip(i + 1, {"-"});
  if (const auto next = YearAgoAt(words, unit)) return YearAgo(words, *next);
  if (!words.IsUnit(unit, kQuarters) && !words.IsUnit(unit, kMonths)) return std::nullopt;
  const size_t at = words.Skip(unit + 1, {"-"});
  if (words[unit].lower.back() == 's' || !words.IsAny(at, {"earlier", "ago", "before"})) {
    return std::nullopt;
  }
  return Pointing(PeriodRole::kPrevious, GrainOf(words, unit),
                  fmt::format("previous {}", words[unit].lower), at + 1);
}

// Behind these a bare "quarter" or "period" is the one reported on.
bool PointsToCurrent(const Words& words, size_t i) {
  const std::string_view before = words.Before(i).lower;
  return before == "the" || before == "that" || before == "latest" || before == "recent" ||
         before == "reported" || before == "reporting" || before == "its" || before == "their";
}

bool IsComparator(const Words& words, size_t i) {
  const size_t at = words.Skip(i, {"-"});
  return words.IsAny(at, {"over", "on", "to"}) &&
         words.IsClass(words.Skip(at + 1, {"-"}), WordClass::kUnit);
}

// "year-end 2024", "by year-end"; "at year-end" in the first months of a year is that of the last.
std::optional<Match> MatchYearEnd(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const size_t end = words.Skip(i + 1, {"-"});
  if (!words.Is(i, "year") || !words.Is(end, "end")) return std::nullopt;
  auto year = YearAt(words, end + 1);
  Match match;
  match.next = year ? end + 2 : end + 1;
  if (!year && !words.IsAny(i - 1, {"by", "at", "before", "until", "since"})) return std::nullopt;
  if (!year && scene.context.published && !scene.context.fiscal_quarters) {
    constexpr unsigned kApril = 4;
    const bool past = words.IsAny(i - 1, {"at", "since"}) &&
                      (words.Is(i - 1, "since") || MonthOf(*scene.context.published) < kApril);
    year = YearOf(*scene.context.published) - (past ? 1 : 0);
  }
  match.period = year ? DayPeriod(MonthDays(*year, 12).end) : LabelOnly(Grain::kDay, "year-end");
  return match;
}

// "the year" is the calendar's, unless the company's own is known.
Period TheYear(const Scene& scene, const std::optional<int>& named) {
  if (named) return YearPeriod(*named);
  if (scene.context.fiscal_year_end_month) return ResolveFiscal({}, scene.context);
  return scene.context.year ? YearPeriod(*scene.context.year)
                            : LabelOnly(Grain::kYear, "full year");
}

std::optional<Match> MatchUnit(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  if (auto match = MatchYearEnd(scene, i)) return match;
  if (const auto next = YearAgoAt(words, i)) return YearAgo(words, *next);
  if (words[i].lower.back() == 's' || IsComparator(words, i + 1)) return std::nullopt;
  const size_t at = words.Skip(i + 1, {"-"});
  if (!words.IsUnit(i, kYears) && words.IsAny(at, {"earlier", "ago", "before"})) {
    if (!words.IsUnit(i, kQuarters) && !words.IsUnit(i, kMonths)) return std::nullopt;
    return Pointing(PeriodRole::kPrevious, GrainOf(words, i),
                    fmt::format("previous {}", words[i].lower), at + 1);
  }
  if (!PointsToCurrent(words, i) || words.IsAny(i + 1, {"of", "between", "from", "when", "-"})) {
    return std::nullopt;
  }
  if (words.IsUnit(i, kYears)) {
    if (words.Before(i).lower != "the") return std::nullopt;
    Match match;
    const auto year = YearAt(words, i + 1);
    match.period = TheYear(scene, year);
    match.named_year = year.value_or(0);
    match.next = year ? i + 2 : i + 1;
    return match;
  }
  for (const Unit unit : {kDays, kDecades, kHalves, kFortnights, kWeekends}) {
    if (words.IsUnit(i, unit)) return std::nullopt;
  }
  return Pointing(PeriodRole::kCurrent, GrainOf(words, i), std::string(words[i].lower), i + 1);
}

// "prior month", "previous quarter", "prior-year quarter", "current quarter", "last year's
// quarter", "this time last year".
std::optional<Match> MatchWhichUnit(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const bool before = words.IsAny(i, {"previous", "prior", "preceding"});
  size_t unit = words.Skip(i + 1, {"-"});
  if (before && words.IsClass(unit, WordClass::kFiscal)) ++unit;
  if (before && words.Is(unit, "year")) return YearAgo(words, unit + 1);
  if (before && words.IsClass(unit, WordClass::kUnit) && words[unit].lower.back() != 's' &&
      !words.IsUnit(unit, kDays) && !words.IsUnit(unit, kDecades)) {
    return Pointing(PeriodRole::kPrevious, GrainOf(words, unit),
                    fmt::format("previous {}", words[unit].lower), unit + 1);
  }
  if (words.Is(i, "this") && words.Is(i + 1, "time") && words.Is(i + 2, "last") &&
      words.Is(i + 3, "year")) {
    return Pointing(PeriodRole::kYearAgo, Grain::kOther, "year ago", i + 4);
  }
  if (words.Is(i, "last") && words.Is(i + 1, "year") && words.Is(i + 2, "'") &&
      words.Is(i + 3, "s") && words.IsAny(i + 4, {"quarter", "period", "month"})) {
    return YearAgo(words, i + 2);
  }
  if (words.Is(i, "current") && words.IsAny(unit, {"quarter", "period"})) {
    Match match = Pointing(PeriodRole::kCurrent, GrainOf(words, unit),
                           fmt::format("current {}", words[unit].lower), unit + 1);
    // Which quarter is current is known to a reader of the day, where quarters are the calendar's.
    if (const auto dated = MatchRelative(scene, i)) {
      match.period.start = dated->period.start;
      match.period.end = dated->period.end;
    }
    return match;
  }
  return std::nullopt;
}

// What follows "the same period": "last year", "a year ago", "of 2024", "in the prior year".
std::optional<size_t> YearAgoTail(const Words& words, size_t i) {
  size_t next = words.Skip(i, {","});
  next = words.Skip(next, {"of", "in", "from", "for", "during"});
  next = words.Skip(next, {"the", "a", "one"});
  if (const auto ago = YearAgoAt(words, next)) return ago;
  if (words.IsAny(next, {"last", "prior", "previous", "preceding"})) {
    const size_t year = words.Skip(words.Skip(next + 1, {"-"}), {"fiscal"});
    if (words.Is(year, "year")) return year + 1;
  }
  const bool named = next > i && YearAt(words, next).has_value();
  return named ? std::optional<size_t>(next + 1) : std::nullopt;
}

std::optional<Match> MatchSame(const Words& words, size_t i) {
  size_t unit = i + 1;
  if (words.IsClass(unit, WordClass::kFiscal)) ++unit;
  if (words.IsClass(unit, WordClass::kOrdinal)) unit = words.Skip(unit + 1, {"-"});
  if (const auto count = CountAt(words, unit);
      count && words.IsClass(words.Skip(count->next, {"-"}), WordClass::kUnit)) {
    unit = words.Skip(count->next, {"-"});
    if (words.IsUnit(unit + 1, kPeriods)) ++unit;
  }
  const bool time = words.IsAny(unit, {"time", "point", "stretch", "date", "day"});
  if (!time && !words.IsClass(unit, WordClass::kUnit)) return std::nullopt;
  const Grain grain = time ? Grain::kOther : GrainOf(words, unit);
  const std::string name = time ? "period" : std::string(words[unit].lower);
  if (const auto next = YearAgoTail(words, unit + 1)) {
    return Pointing(PeriodRole::kYearAgo, grain, "year-ago " + name, *next);
  }
  if (time || words.Is(unit + 1, "-") || words.IsUnit(unit, kYears)) return std::nullopt;
  return Pointing(PeriodRole::kCurrent, grain, name, unit + 1);
}

}  // namespace

std::optional<Match> MatchRole(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  switch (words[i].word_class) {
    case WordClass::kUnit:
      return MatchUnit(scene, i);
    case WordClass::kWhich:
      return MatchWhichUnit(scene, i);
    case WordClass::kSame:
      return MatchSame(words, i);
    case WordClass::kQuarterly:
      return Pointing(PeriodRole::kCurrent, Grain::kQuarter, "quarter", i + 1);
    case WordClass::kCount:
    case WordClass::kNumber:
      return MatchArticle(words, i);
    default:
      return std::nullopt;
  }
}

}  // namespace countercheck::periods
