// The ends of a period, and seasons: "early July", "mid-2026", "end of 2024", "end-March", "rest of
// the year", "so far this quarter", "fall 2025".

#include <fmt/format.h>

#include <algorithm>

#include "extractors/period/calendar.h"
#include "extractors/period/match.h"
#include "extractors/period/pieces.h"
#include "extractors/period/units.h"

namespace countercheck::periods {
namespace {

bool IsMonthName(const Words& words, size_t i) {
  return words.IsClass(i, WordClass::kMonth) && words[i].capital;
}

// "rest of the year": from the day of the article on.
std::optional<Match> MatchRest(const Scene& scene, size_t i) {
  auto match = MatchAt(scene, i);
  if (!match || !match->period.HasDates() || !scene.context.published) return std::nullopt;
  const Date& published = *scene.context.published;
  if (published < *match->period.start || *match->period.end < published) return std::nullopt;
  match->period =
      DatedPeriod({published, *match->period.end}, Grain::kOther, "rest of " + match->period.label);
  return match;
}

// The weeks and months that "the rest of the week" cuts are those of the day of the article.
std::optional<Match> MatchRestOfUnit(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  if (!words.IsUnit(i, kWeeks) && !words.IsUnit(i, kMonths)) return std::nullopt;
  if (!scene.context.published) return std::nullopt;
  const Period whole = Around(*scene.context.published, words[i].value);
  Match match;
  match.next = i + 1;
  match.period =
      DatedPeriod({*scene.context.published, *whole.end}, Grain::kOther, "rest of " + whole.label);
  return match;
}

// "so far this year": up to the day before the article.
void CutAtToday(const Scene& scene, Match& match) {
  if (!scene.context.published || !match.period.HasDates()) return;
  const Date last = AddDays(*scene.context.published, -1);
  const Date first = *match.period.start;
  if (last < first || *match.period.end < last) return;
  const bool year = match.period.grain == Grain::kYear;
  match.period =
      DatedPeriod({first, last}, Grain::kOther,
                  year ? "YTD " + match.period.label : "so far in " + match.period.label);
}

// The deadline that "by mid-2026" sets; a mid-year has no first day.
void CutToMiddle(Match& match) {
  const int year = YearOf(*match.period.end);
  match.period = LabelOnly(Grain::kOther, fmt::format("mid-{}", year));
  match.period.end = MonthDays(year, 6).end;
}

// "early July", "late last week", "mid-2026", "so far this year".
std::optional<Match> MatchVague(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const bool so_far = words.Is(i, "so");
  if (so_far && !words.Is(i + 1, "far")) return std::nullopt;
  const size_t inner = so_far ? i + 2 : words.Skip(words.Skip(i + 1, {"-", "in"}), {"'"});
  auto match = MatchRelative(scene, inner);
  if (!match && !so_far && IsMonthName(words, inner)) match = ReadMonth(scene, inner);
  if (!match && !so_far) match = MatchYear(scene, inner);
  if (!match || match->period.grain == Grain::kDay) return std::nullopt;
  if (so_far) {
    CutAtToday(scene, *match);
  } else if (words.Is(i, "mid") && match->period.grain == Grain::kYear && match->period.end) {
    CutToMiddle(*match);
  }
  return match;
}

// "the year" of "end of the year" is the one that runs on the day of the article; of a company
// whose year is not the calendar's, that one's.
std::optional<Match> TheRunningYear(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const PeriodContext& context = scene.context;
  if (!words.Is(i, "year") || words.Before(i).lower != "the" || YearAt(words, i + 1)) {
    return std::nullopt;
  }
  if (!context.published || context.fiscal_year_end_month.value_or(12) != 12) return std::nullopt;
  Match match;
  match.period = Around(*context.published, kYears);
  match.next = i + 1;
  return match;
}

// "end-March", "at end 1986": without "of" only where a month or a year follows at once.
std::optional<Match> MatchInside(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const bool of = words.Is(i + 1, "of");
  const size_t at = of ? words.Skip(i + 2, {"the"}) : words.Skip(i + 1, {"-"});
  if (auto year = of ? TheRunningYear(scene, at) : std::nullopt) return year;
  if (of) return words.IsClass(at, WordClass::kEdge) ? std::nullopt : MatchAt(scene, at);
  const bool led = at > i + 1 || words.IsAny(i - 1, {"at", "by", "to", "since", "until", "from"});
  if (!words.Is(i, "end") || !led) return std::nullopt;
  if (IsMonthName(words, at)) return ReadMonth(scene, at);
  const auto year = YearAt(words, at);
  if (!year || IsCountedThing(words, at + 1)) return std::nullopt;
  Match match;
  match.period = YearPeriod(*year);
  match.named_year = *year;
  match.next = at + 1;
  return match;
}

// "since the start of the year".
bool BeginsTimeSince(const Words& words, size_t i) {
  return i >= 2 && words.Is(i - 1, "the") && words.Is(i - 2, "since") && !words.Is(i, "end");
}

// "its lowest value since": how far back one has to look for another such value.
bool IsOfRecord(const Words& words, size_t since) {
  for (size_t i = since; i > 0 && since - i < 2;)
    if (words[--i].lower.ends_with("est") || words.IsAny(i, {"worst", "most"})) return true;
  return false;
}

// "end of 2024", "start of last year".
std::optional<Match> MatchEnd(const Scene& scene, size_t i) {
  auto match = MatchInside(scene, i);
  if (!match || !match->period.HasDates() || match->period.grain == Grain::kDay) {
    return std::nullopt;
  }
  if (match->role != PeriodRole::kNamed) return std::nullopt;
  if (BeginsTimeSince(scene.words, i) && match->period.grain == Grain::kYear) {
    if (IsOfRecord(scene.words, i - 2)) return std::nullopt;
    CutAtToday(scene, *match);
    return match;
  }
  const bool end = scene.words.Is(i, "end");
  match->period = DayPeriod(end ? *match->period.end : *match->period.start);
  return match;
}

struct ToDateWords {
  int unit = kYears;
  size_t next = 0;
};

// "year to date", "quarter-to-date", "YTD".
std::optional<ToDateWords> ToDateAt(const Words& words, size_t i) {
  if (words.IsClass(i, WordClass::kToDate)) {
    return ToDateWords{words.Is(i, "qtd") ? kQuarters : kYears, i + 1};
  }
  const size_t to = words.Skip(i + 1, {"-"});
  const size_t date = words.Skip(to + 1, {"-"});
  const bool unit = words.IsUnit(i, kYears) || words.IsUnit(i, kQuarters) ||
                    words.IsUnit(i, kMonths) || words.IsUnit(i, kWeeks);
  if (!unit || !words.Is(to, "to") || !words.Is(date, "date")) return std::nullopt;
  return ToDateWords{words[i].value, date + 1};
}

}  // namespace

// From the first day of the year, quarter … to the day before the article.
std::optional<Match> MatchToDate(const Scene& scene, size_t i) {
  const auto read = ToDateAt(scene.words, i);
  if (!read) return std::nullopt;
  Match match;
  match.next = read->next;
  const std::string name =
      read->unit == kYears ? "YTD" : fmt::format("{} to date", UnitName(read->unit));
  match.period = LabelOnly(Grain::kOther, name);
  // The quarters of a company may begin in other months than those of the calendar.
  const bool fiscal = read->unit == kQuarters && scene.context.fiscal_quarters;
  if (!scene.context.published || fiscal) return match;
  const Date& published = *scene.context.published;
  const Date first = *Around(published, read->unit).start;
  const Date last = std::max(first, AddDays(published, -1));
  const std::string label = read->unit == kYears ? fmt::format("YTD {}", YearOf(published)) : name;
  match.period = DatedPeriod({first, last}, Grain::kOther, label);
  return match;
}

std::optional<Match> MatchEdge(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  if (words.IsAny(i, {"early", "late", "earlier", "later", "mid", "so"})) {
    return MatchVague(scene, i);
  }
  if (!words.IsAny(i, {"rest", "remainder"})) return MatchEnd(scene, i);
  const size_t inner = words.Skip(words.Skip(i + 1, {"of"}), {"the"});
  if (words.IsClass(inner, WordClass::kEdge)) return std::nullopt;  // "rest of the rest of …"
  if (auto match = MatchRestOfUnit(scene, inner)) return match;
  return MatchRest(scene, inner);
}

std::optional<Match> MatchSeason(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const size_t at = words.Skip(i + 1, {"of"});
  const auto year = YearAt(words, at);
  if (!year || IsCountedThing(words, at + 1)) return std::nullopt;
  // Where spring begins depends on who writes, so seasons have no dates.
  Match match;
  match.period = LabelOnly(Grain::kOther, fmt::format("{} {}", words[i].lower, *year));
  match.named_year = *year;
  match.next = at + 1;
  return match;
}

}  // namespace countercheck::periods
