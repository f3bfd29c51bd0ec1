// Days: "June 23, 2026", "23rd of June", "2026-06-23", "6/23/2026", "Aug. 25-29".

#include <fmt/format.h>

#include <cstdlib>

#include "extractors/period/calendar.h"
#include "extractors/period/match.h"

namespace countercheck::periods {
namespace {

// A month and day as read, before the year is settled.
struct DayWords {
  unsigned month = 0;
  int day = 0;
  int year = 0;  // 0: not named
  size_t next = 0;
};

// How far ahead a date without a year may lie: news announces dates of the coming weeks, and
// reports the others as past.
constexpr int kAnnouncedDays = 45;

bool LooksAhead(const Words& words, size_t i) {
  const auto ahead = [&](size_t distance) {
    const std::string_view word = words.Before(i, distance).lower;
    return word == "by" || word == "until" || word == "till" || word == "next" ||
           word == "before" || word == "ending";
  };
  return ahead(1) || ahead(2);
}

// "June 23", "Jun-23", "June the 23rd", with the year where it follows.
std::optional<DayWords> MonthThenDay(const Words& words, size_t i) {
  const auto month = MonthAt(words, i);
  if (!month) return std::nullopt;
  const size_t from = words.Skip(words.Skip(month->next, {"-", "/"}), {"the"});
  const auto day = DayAt(words, from);
  if (!day) return std::nullopt;
  DayWords read{static_cast<unsigned>(month->value), day->value, 0, day->next};
  if (const auto year = YearBehind(words, read.next)) {
    read.year = year->value;
    read.next = year->next;
  }
  return read;
}

// "23 June", "23rd of June", "16. Nov.", "22/Jan/2019".
std::optional<DayWords> DayThenMonth(const Words& words, size_t i) {
  const bool spelled =
      words.IsClass(i, WordClass::kOrdinal) && words[i].value <= 4 && words.Is(i + 1, "of");
  const auto day = spelled ? std::optional<Reading>({words[i].value, i + 1}) : DayAt(words, i);
  if (!day) return std::nullopt;
  const size_t from = words.Skip(words.Skip(day->next, {"-", "/", "."}), {"of"});
  const auto month = MonthAt(words, from);
  if (!month) return std::nullopt;
  // "5 may", "2 March-quarter records": a lower-case verb or a count.
  const Word& name = words[from];
  if ((name.lower == "may" || name.lower == "march") && !name.capital &&
      !YearBehind(words, month->next)) {
    return std::nullopt;
  }
  DayWords read{static_cast<unsigned>(month->value), day->value, 0, month->next};
  if (const auto year = YearBehind(words, read.next)) {
    read.year = year->value;
    read.next = year->next;
  } else if (words.Is(month->next - 1, ".")) {
    read.next = month->next - 1;
  }
  return read;
}

// "2026-06-23", "2026/Jun/23".
std::optional<DayWords> YearFirst(const Words& words, size_t i) {
  const Word& year = words[i];
  if (year.word_class != WordClass::kNumber || year.lower.size() != 4) return std::nullopt;
  if (year.value < 1900 || year.value > 2099) return std::nullopt;
  if (!words.IsAny(i + 1, {"-", "/", "."}) || words[i + 3].lower != words[i + 1].lower) {
    return std::nullopt;
  }
  for (size_t k = i + 1; k <= i + 4; ++k) {
    if (!words[k].glued) return std::nullopt;
  }
  const Word& month = words[i + 2];
  const Word& day = words[i + 4];
  if (month.value < 1 || month.value > 12 || day.word_class != WordClass::kNumber) {
    return std::nullopt;
  }
  if (month.word_class != WordClass::kMonth && month.word_class != WordClass::kNumber) {
    return std::nullopt;
  }
  return DayWords{static_cast<unsigned>(month.value), day.value, year.value, i + 5};
}

// "6/23/2026" (US order), "23/6/2026" where the first can be no month.
std::optional<DayWords> YearLast(const Words& words, size_t i) {
  if (!words.IsAny(i + 1, {"-", "/", "."})) return std::nullopt;
  if (words[i + 3].lower != words[i + 1].lower) return std::nullopt;
  for (size_t k = i; k <= i + 4; k += 2) {
    if (!words.IsClass(k, WordClass::kNumber)) return std::nullopt;
    if (k > i && (!words[k].glued || !words[k - 1].glued)) return std::nullopt;
  }
  const auto year = YearAt(words, i + 4);
  const int first = words[i].value;
  const int second = words[i + 2].value;
  if (!year || words[i].lower.size() > 2 || words[i + 2].lower.size() > 2) return std::nullopt;
  const bool day_first = first > 12 || words.Is(i + 1, ".");
  const int month = day_first ? second : first;
  if (month < 1 || month > 12) return std::nullopt;
  return DayWords{static_cast<unsigned>(month), day_first ? first : second, *year, i + 5};
}

std::optional<DayWords> DayWordsAt(const Words& words, size_t i) {
  if (words.IsClass(i, WordClass::kMonth)) return MonthThenDay(words, i);
  if (words.IsClass(i, WordClass::kOrdinal)) return DayThenMonth(words, i);
  if (!words.IsClass(i, WordClass::kNumber)) return std::nullopt;
  // "sales-2026-06-23" is a date, "1.2026-06-23" and "$6/23/2026" are not.
  if (words[i].glued && words.Before(i).word_class == WordClass::kNone &&
      !words.IsAny(i - 1, {"-", "(", "/", "\"", "_"})) {
    return std::nullopt;
  }
  if (auto read = YearFirst(words, i)) return read;
  if (auto read = YearLast(words, i)) return read;
  return DayThenMonth(words, i);
}

// The day of an unnamed year: on the weekday that was printed, else past or announced.
std::optional<Date> ResolveDay(const DayWords& read, const Scene& scene, int weekday, bool ahead) {
  if (read.year) return MakeDate(read.year, read.month, static_cast<unsigned>(read.day));
  if (!scene.context.published) return std::nullopt;
  const Date& published = *scene.context.published;
  std::optional<Date> best;
  for (int year = YearOf(published) + 1; year >= YearOf(published) - 1; --year) {
    const auto date = MakeDate(year, read.month, static_cast<unsigned>(read.day));
    if (!date) continue;
    const int days = DaysBetween(published, *date);
    if (weekday != 0 && IsoWeekday(*date) == weekday && std::abs(days) < 300) return date;
    const bool allowed = ahead ? days >= 0 : days <= kAnnouncedDays;
    if (allowed && (!best || (ahead && days >= 0))) best = date;
  }
  return best;
}

std::optional<Match> DayMatch(const DayWords& read, const Scene& scene, int weekday, bool ahead) {
  if (read.day < 1 || read.day > 31) return std::nullopt;
  Match match;
  match.next = read.next;
  match.named_year = read.year;
  if (const auto date = ResolveDay(read, scene, weekday, ahead)) {
    match.period = DayPeriod(*date);
    return match;
  }
  if (read.year) return std::nullopt;  // no day of the calendar
  match.period = LabelOnly(Grain::kDay, fmt::format("{} {}", MonthName(read.month), read.day));
  return match;
}

// "Aug. 25-29", "June 30-July 2" is left as two.
std::optional<Match> DayRange(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const auto month = MonthAt(words, i);
  const auto first = month ? DayAt(words, month->next) : std::nullopt;
  if (!first || !words.Is(first->next, "-")) return std::nullopt;
  const auto last = DayAt(words, first->next + 1);
  if (!last || last->value <= first->value || words.IsClass(last->next, WordClass::kMonth)) {
    return std::nullopt;
  }
  DayWords read{static_cast<unsigned>(month->value), first->value, 0, last->next};
  if (const auto year = YearBehind(words, read.next)) {
    read.year = year->value;
    read.next = year->next;
  }
  const auto start = ResolveDay(read, scene, 0, LooksAhead(words, i));
  if (!start) return std::nullopt;
  const Date end = AddDays(*start, last->value - first->value);
  if (MonthOf(end) != MonthOf(*start)) return std::nullopt;
  Match match;
  match.next = read.next;
  match.named_year = read.year;
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

}  // namespace

std::optional<Match> MatchDay(const Scene& scene, size_t i) {
  if (auto beside = DayOfNamedMonth(scene, i)) return beside;
  if (auto range = DayRange(scene, i)) return range;
  const auto read = DayWordsAt(scene.words, i);
  if (!read) return std::nullopt;
  return DayMatch(*read, scene, 0, LooksAhead(scene.words, i));
}

std::optional<Match> MatchDayOn(const Scene& scene, size_t i, int weekday) {
  const auto read = DayWordsAt(scene.words, i);
  if (!read) return std::nullopt;
  return DayMatch(*read, scene, weekday, false);
}

std::optional<DateReading> EndDateAt(const Scene& scene, size_t i) {
  const size_t from = scene.words.Skip(i, {"on", "in"});
  if (const auto read = DayWordsAt(scene.words, from)) {
    const bool ahead = scene.words.Is(i - 1, "ending");
    return DateReading{ResolveDay(*read, scene, 0, ahead), read->next};
  }
  const auto month = MonthAt(scene.words, from);
  if (!month) return std::nullopt;
  const auto number = static_cast<unsigned>(month->value);
  const auto year = YearBehind(scene.words, month->next);
  const auto in_year = year ? std::optional<int>(year->value) : YearOfMonth(scene, number, from);
  DateReading reading{std::nullopt, year ? year->next : from + 1};
  if (in_year) reading.date = MonthDays(*in_year, number).end;
  return reading;
}

}  // namespace countercheck::periods
