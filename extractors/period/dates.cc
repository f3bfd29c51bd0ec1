// Days: "June 23, 2026", "23rd of June", "2026-06-23", "6/23/2026", "Aug. 25-29".

#include <fmt/format.h>

#include <cstdlib>

#include "extractors/period/calendar.h"
#include "extractors/period/day_words.h"
#include "extractors/period/match.h"
#include "extractors/period/pieces.h"

namespace countercheck::periods {
namespace {

// How far ahead a date without a year may lie: news announces dates of the coming months, and
// reports the others as past.
constexpr int kAnnouncedDays = 120;
// The same where the words tell of what is to come.
constexpr int kPlannedDays = 300;
// "Before its Aug. 5 report" is said in the weeks behind it, too.
constexpr int kJustPastDays = 60;

bool LooksAhead(const Words& words, size_t i) {
  const auto ahead = [&](size_t distance) {
    const std::string_view word = words.Before(i, distance).lower;
    return word == "by" || word == "until" || word == "till" || word == "next" || word == "before";
  };
  return ahead(1) || ahead(2);
}

// How far off the article puts a day without a year.
enum class Side {
  kLast,    // before the article
  kPast,    // past, or in the days that news announces
  kToCome,  // likewise, in the months that plans are told of
  kAhead,   // to come, or just past
  kNext,    // behind the article
};

Side SideOf(const Words& words, size_t i) {
  if (words.Before(i).lower == "last") return Side::kLast;
  if (words.Is(i - 1, "next")) return Side::kNext;
  if (LooksAhead(words, i)) return Side::kAhead;
  const bool on = words.IsAny(i - 1, {"on", "from"});
  const bool due = words.IsAny(on ? i - 2 : i - 1, {"pay", "payable", "record", "maturing",
                                                    "matures", "expires", "expiring", "due"});
  return due || (on && LooksToCome(words, i)) ? Side::kToCome : Side::kPast;
}

// The day of an unnamed year: on the weekday that was printed, else on that side of the article.
std::optional<Date> ResolveDay(const DayWords& read, const Scene& scene, int weekday, Side side) {
  if (read.year) return MakeDate(read.year, read.month, static_cast<unsigned>(read.day));
  if (!scene.context.published) return std::nullopt;
  const Date& published = *scene.context.published;
  std::optional<Date> best;
  for (int year = YearOf(published) + 1; year >= YearOf(published) - 1; --year) {
    const auto date = MakeDate(year, read.month, static_cast<unsigned>(read.day));
    if (!date) continue;
    const int days = DaysBetween(published, *date);
    if (weekday != 0 && IsoWeekday(*date) == weekday && std::abs(days) < 300) return date;
    const bool allowed = side == Side::kNext     ? days > 0
                         : side == Side::kAhead  ? days >= -kJustPastDays
                         : side == Side::kLast   ? days < 0
                         : side == Side::kToCome ? days <= kPlannedDays
                                                 : days <= kAnnouncedDays;
    if (allowed && (!best || side >= Side::kAhead)) best = date;
  }
  return best;
}

// Stands for the last day of a month.
constexpr int kLastOfMonth = 32;

// The end of a period "ending June 30", the first one that is not long past: results are told up to
// eleven weeks behind it.
std::optional<Date> EndToCome(const DayWords& read, const Scene& scene) {
  constexpr int kReportingDays = 77;
  if (read.year || !scene.context.published) return ResolveDay(read, scene, 0, Side::kPast);
  const Date& published = *scene.context.published;
  for (int year = YearOf(published) - 1; year <= YearOf(published) + 1; ++year) {
    const auto date = read.day == kLastOfMonth
                          ? std::optional<Date>(MonthDays(year, read.month).end)
                          : MakeDate(year, read.month, static_cast<unsigned>(read.day));
    if (date && DaysBetween(published, *date) >= -kReportingDays) return date;
  }
  return std::nullopt;
}

std::optional<Match> DayMatch(const DayWords& read, const Scene& scene, int weekday, Side side) {
  if (read.day < 1 || read.day > 31) return std::nullopt;
  Match match;
  match.next = read.next;
  match.named_year = read.year;
  match.day_first = read.day_first;
  if (const auto date = ResolveDay(read, scene, weekday, side)) {
    match.period = DayPeriod(*date);
    return match;
  }
  if (read.year) return std::nullopt;  // no day of the calendar
  match.period = LabelOnly(Grain::kDay, fmt::format("{} {}", MonthName(read.month), read.day));
  return match;
}

// Behind these a number is no day: "from March 3 to 7 percent".
bool IsFigure(const Words& words, size_t i) {
  return words.IsAny(i, {"%", "percent", "pct", "million", "billion", "mln", "points", "cents"}) ||
         (words.IsClass(i, WordClass::kUnit) && words[i].lower.back() == 's');
}

// The last day of "25-29", "25 to 29", "25 through 29", told from its first.
std::optional<Reading> LastDayAt(const Words& words, const Reading& first) {
  if (!words.IsAny(first.next, {"-", "to", "through"})) return std::nullopt;
  const auto last = DayAt(words, first.next + 1);
  if (!last || last->value <= first.value || IsFigure(words, last->next)) return std::nullopt;
  return last;
}

// "Aug. 25-29", "15-17 January 2026". "June 30-July 2" is left as two.
std::optional<DayWords> DayRangeWords(const Scene& scene, size_t i, int* last_day) {
  const Words& words = scene.words;
  const auto month = MonthAt(words, i);
  const auto first = DayAt(words, month ? month->next : i);
  const auto last = first ? LastDayAt(words, *first) : std::nullopt;
  if (!last) return std::nullopt;
  *last_day = last->value;
  const bool led = words.Is(first->next, "-") || words.Is(i - 1, "from");
  const auto behind = month || !led ? std::nullopt : MonthAt(words, last->next);
  if (month.has_value() == words.IsClass(last->next, WordClass::kMonth)) return std::nullopt;
  if (!month && !behind) return std::nullopt;
  const auto& of = month ? month : behind;
  DayWords read{static_cast<unsigned>(of->value), first->value, 0,
                month ? last->next : behind->next};
  ReadYearBehind(scene, read);
  return read;
}

std::optional<Match> DayRange(const Scene& scene, size_t i) {
  int last = 0;
  const auto read = DayRangeWords(scene, i, &last);
  if (!read) return std::nullopt;
  const auto start = ResolveDay(*read, scene, 0, SideOf(scene.words, i));
  if (!start) return std::nullopt;
  const Date end = AddDays(*start, last - read->day);
  if (MonthOf(end) != MonthOf(*start)) return std::nullopt;
  Match match;
  match.next = read->next;
  match.named_year = read->year;
  match.period = DatedPeriod({*start, end}, Grain::kOther,
                             FormatIsoDate(*start) + " to " + FormatIsoDate(end));
  return match;
}

// "15th of next month", "21st this month".
std::optional<Match> DayOfNamedMonth(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const auto day = DayAt(words, i);
  if (!day || day->next != i + 2 || !scene.context.published) return std::nullopt;
  const size_t which = words.Skip(words.Skip(day->next, {"day"}), {"of"});
  if (!words.IsClass(which, WordClass::kWhich) || !words.IsUnit(which + 1, kMonths)) {
    return std::nullopt;
  }
  const Date& published = *scene.context.published;
  const Date first = MonthDays(YearOf(published), MonthOf(published)).start;
  const Date month = AddMonths(first, words[which].value);
  const auto date = MakeDate(YearOf(month), MonthOf(month), static_cast<unsigned>(day->value));
  if (!date) return std::nullopt;
  Match match;
  match.period = DayPeriod(*date);
  match.next = which + 2;
  return match;
}

// "on the 15th": of the month of the article, or the one before where it is still to come.
std::optional<Match> DayAlone(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const auto day = DayAt(words, i);
  if (!day || day->next != i + 2 || !scene.context.published) return std::nullopt;
  const bool led = words.Before(i).lower == "the" &&
                   words.IsAny(i - 2, {"on", "by", "until", "since", "before", "after"});
  const bool ends = words[day->next].lower.empty() ||
                    words.IsAny(day->next, {".", ",", ";", "and", "but", "\n", ")"});
  if (!led || !ends) return std::nullopt;
  const Date& published = *scene.context.published;
  const Date first = MonthDays(YearOf(published), MonthOf(published)).start;
  const int today = static_cast<int>(static_cast<unsigned>(published.day()));
  const bool to_come = !words.IsAny(i - 2, {"on", "since"}) || LooksToCome(words, i - 1);
  const int months = to_come && day->value < today ? 1 : !to_come && day->value > today ? -1 : 0;
  const Date month = AddMonths(first, months);
  const auto date = MakeDate(YearOf(month), MonthOf(month), static_cast<unsigned>(day->value));
  if (!date) return std::nullopt;
  Match match;
  match.period = DayPeriod(*date);
  match.next = day->next;
  return match;
}

}  // namespace

std::optional<Match> MatchDay(const Scene& scene, size_t i) {
  if (auto beside = DayOfNamedMonth(scene, i)) return beside;
  if (auto alone = DayAlone(scene, i)) return alone;
  if (auto range = DayRange(scene, i)) return range;
  auto read = DayWordsAt(scene, i);
  if (!read) return std::nullopt;
  // "fiscal 2026, ending June 30"
  const bool named = read->year != 0 || !scene.context.published;
  if (!named && scene.words.Is(i - 1, "ending")) {
    if (const auto end = EndToCome(*read, scene)) read->year = YearOf(*end);
  } else if (!named && scene.words.Is(i - 1, "this")) {
    read->year = YearOf(*scene.context.published);
  }
  return DayMatch(*read, scene, 0, SideOf(scene.words, i));
}

std::optional<Match> MatchDayOn(const Scene& scene, size_t i, int weekday) {
  const auto read = DayWordsAt(scene, i);
  if (!read) return std::nullopt;
  return DayMatch(*read, scene, weekday, Side::kPast);
}

// What "ended" on a day without a year ended before the article.
std::optional<Date> Ended(std::optional<Date> date, const Scene& scene) {
  const auto& published = scene.context.published;
  if (date && published && DaysBetween(*published, *date) > 0) return AddMonths(*date, -12);
  return date;
}

std::optional<DateReading> EndDateAt(const Scene& scene, size_t i) {
  const size_t from = scene.words.Skip(i, {"on", "in"});
  const bool ending = scene.words.Is(i - 1, "ending");
  const bool ended = scene.words.Is(i - 1, "ended");
  if (const auto read = DayWordsAt(scene, from)) {
    if (ended && read->year == 0) {
      return DateReading{Ended(ResolveDay(*read, scene, 0, Side::kPast), scene), read->next};
    }
    return DateReading{ending ? EndToCome(*read, scene) : ResolveDay(*read, scene, 0, Side::kPast),
                       read->next};
  }
  const auto month = MonthAt(scene.words, from);
  if (!month) return std::nullopt;
  const auto number = static_cast<unsigned>(month->value);
  auto year = YearBehind(scene.words, month->next);
  if (!year) year = RelativeYearBehind(scene, month->next);
  const auto in_year = year ? std::optional<int>(year->value) : YearOfMonth(scene, number, from);
  DateReading reading{std::nullopt, year ? year->next : from + 1};
  if (in_year) reading.date = MonthDays(*in_year, number).end;
  if (ended && !year) reading.date = Ended(reading.date, scene);
  if (ending && !year && scene.context.published) {
    reading.date = EndToCome({number, kLastOfMonth, 0, from}, scene);
  }
  return reading;
}

}  // namespace countercheck::periods
