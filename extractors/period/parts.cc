// Parts of a month, quarter or year: "first half of July", "first two weeks of 2021", "last week of
// March", "first ten days of August", "first two months of Q2", "first Friday of July".

#include <fmt/format.h>

#include <algorithm>

#include "extractors/period/calendar.h"
#include "extractors/period/match.h"
#include "extractors/period/pieces.h"
#include "extractors/period/units.h"

namespace countercheck::periods {
namespace {

// "first two weeks", "second half", "last ten days".
struct Part {
  int rank = 0;  // 1 for the first; -1 for the last
  int count = 1;
  int unit = kWeeks;
  size_t next = 0;
};

// "first" 1, "3rd" 3, "last" -1.
std::optional<Reading> RankAt(const Words& words, size_t i) {
  if (words.IsAny(i, {"last", "final"})) return Reading{-1, i + 1};
  if (words.IsClass(i, WordClass::kOrdinal)) return Reading{words[i].value, i + 1};
  const bool suffix = words.IsAny(i + 1, {"st", "nd", "rd", "th"}) && words[i + 1].glued;
  if (!words.IsClass(i, WordClass::kNumber) || !suffix || words[i].value < 1) return std::nullopt;
  return Reading{words[i].value, i + 2};
}

std::optional<Part> PartAt(const Words& words, size_t i) {
  const auto rank = RankAt(words, i);
  if (!rank) return std::nullopt;
  Part part;
  part.rank = rank->value;
  size_t unit = words.Skip(rank->next, {"-"});
  const auto count = CountAt(words, unit);
  if (count && !words.IsAny(unit, {"a", "an", "few"})) {
    part.count = count->value;
    unit = words.Skip(count->next, {"-"});
  }
  if (!words.IsClass(unit, WordClass::kUnit) || part.count < 1) return std::nullopt;
  part.unit = words[unit].value;
  part.next = words.Skip(words.Skip(unit + 1, {"of", "in"}), {"the"});
  if (part.next == unit + 1) return std::nullopt;
  if (part.count > 1 && part.rank > 1) return std::nullopt;
  return part;
}

// The days of a part counted from the first day of `whole`, or back from its last.
Period DaysOf(const Part& part, const Days& whole) {
  const int each = part.unit == kWeeks ? 7 : 1;
  const int length = each * part.count;
  const Date start = part.rank < 0 ? AddDays(whole.end, 1 - length)
                                   : AddDays(whole.start, length * (part.rank - 1));
  const Days days{start, std::min(AddDays(start, length - 1), whole.end)};
  const bool week = part.unit == kWeeks && part.count == 1;
  if (week && IsoWeekday(days.start) == 1) return Around(days.start, kWeeks);
  return DatedPeriod(days, week ? Grain::kWeek : Grain::kOther,
                     FormatIsoDate(days.start) + " to " + FormatIsoDate(days.end));
}

Period HalfOfMonth(int half, const Days& month) {
  const Date middle = AddDays(month.start, 14);
  const Days days = half == 1 ? Days{month.start, middle} : Days{AddDays(middle, 1), month.end};
  return DatedPeriod(days, Grain::kOther,
                     FormatIsoDate(days.start) + " to " + FormatIsoDate(days.end));
}

// The weeks of a year are those of ISO 8601, from Monday: the first one holds the fourth day, so
// that most of it lies within. Likewise those of a month.
Days WeeksOf(const Days& whole) {
  const auto first_monday = [](const Date& first_day) {
    const Date fourth = AddDays(first_day, 3);
    return AddDays(fourth, 1 - IsoWeekday(fourth));
  };
  return {first_monday(whole.start), AddDays(first_monday(AddDays(whole.end, 1)), -1)};
}

std::optional<Match> PartOfMonth(const Scene& scene, const Part& part) {
  const Words& words = scene.words;
  if (!words.IsClass(part.next, WordClass::kMonth) || !words[part.next].capital) {
    return std::nullopt;
  }
  auto match = ReadMonth(scene, part.next);
  if (!match.period.HasDates()) return std::nullopt;
  const Days month{*match.period.start, *match.period.end};
  if (part.unit == kHalves) {
    if (part.count != 1 || part.rank < 0 || part.rank > 2) return std::nullopt;
    match.period = HalfOfMonth(part.rank, month);
    return match;
  }
  const bool fits = part.unit == kWeeks ? part.count <= 4 && part.rank <= 4 : part.count <= 31;
  const bool counted_days = part.unit == kDays && part.count > 1;
  if (!fits || (part.unit != kWeeks && !counted_days)) return std::nullopt;
  // Several weeks are told as days: from the first one on.
  const bool one_week = part.unit == kWeeks && part.count == 1;
  match.period = DaysOf(part, one_week ? WeeksOf(month) : month);
  return match;
}

std::optional<Match> PartOfYear(const Scene& scene, const Part& part) {
  const auto tail = YearTailAt(scene, part.next);
  if (part.unit != kWeeks || part.count > 52 || part.rank > 52) return std::nullopt;
  if (!tail || tail->fiscal || tail->year == 0) return std::nullopt;
  Match match;
  match.next = tail->next;
  match.named_year = tail->year;
  match.period =
      DaysOf(part, WeeksOf({MonthDays(tail->year, 1).start, MonthDays(tail->year, 12).end}));
  return match;
}

// "first two months of Q2", "last six weeks of the third quarter".
std::optional<Match> PartOfQuarter(const Scene& scene, const Part& part) {
  if (part.unit != kMonths && part.unit != kWeeks) return std::nullopt;
  const bool fits = part.unit == kMonths ? part.count <= 2 && part.rank <= 3
                                         : part.count <= 13 && part.rank <= 13;
  auto match = fits ? MatchQuarter(scene, part.next) : std::nullopt;
  if (!match || match->period.grain != Grain::kQuarter || !match->period.HasDates()) {
    return std::nullopt;
  }
  const Days quarter{*match->period.start, *match->period.end};
  match->quarter = 0;
  if (part.unit == kWeeks) {
    match->period = DaysOf(part, quarter);
    return match;
  }
  const Date first = part.rank < 0 ? AddMonths(quarter.start, 3 - part.count)
                                   : AddMonths(quarter.start, part.rank - 1);
  const Days days{first, AddDays(AddMonths(first, part.count), -1)};
  match->period = DatedPeriod(days, Grain::kOther,
                              FormatIsoDate(days.start) + " to " + FormatIsoDate(days.end));
  if (part.count == 1) match->period = Around(days.start, kMonths);
  return match;
}

// "first Friday of July", "third Wednesday in October 2026".
std::optional<Match> WeekdayOfMonth(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const auto rank = RankAt(words, i);
  if (!rank || rank->value > 4 || !words.IsClass(rank->next, WordClass::kWeekday)) {
    return std::nullopt;
  }
  const size_t at = words.Skip(rank->next + 1, {"of", "in"});
  if (at == rank->next + 1 || !words.IsClass(at, WordClass::kMonth)) return std::nullopt;
  auto match = ReadMonth(scene, at);
  if (!match.period.HasDates()) return std::nullopt;
  const int weekday = words[rank->next].value;
  const Date& first = *match.period.start;
  const Date& last = *match.period.end;
  const int to_first = (weekday - IsoWeekday(first) + 7) % 7;
  const int from_last = (IsoWeekday(last) - weekday + 7) % 7;
  match.period = DayPeriod(rank->value < 0 ? AddDays(last, -from_last)
                                           : AddDays(first, to_first + 7 * (rank->value - 1)));
  return match;
}

}  // namespace

std::optional<Match> MatchPart(const Scene& scene, size_t i) {
  if (auto match = WeekdayOfMonth(scene, i)) return match;
  const auto part = PartAt(scene.words, i);
  if (!part) return std::nullopt;
  if (auto match = PartOfMonth(scene, *part)) return match;
  if (auto match = PartOfQuarter(scene, *part)) return match;
  return PartOfYear(scene, *part);
}

}  // namespace countercheck::periods
