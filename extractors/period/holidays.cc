// Holidays by which business news tells time: "Black Friday 2024", "the day after Christmas",
// "on Labor Day".

#include "extractors/period/calendar.h"
#include "extractors/period/match.h"
#include "extractors/period/pieces.h"

namespace countercheck::periods {
namespace {

constexpr int kSunday = 7;
constexpr int kMonday = 1;
constexpr int kThursday = 4;
constexpr unsigned kLast = 0;

// How the day of a year is found.
enum class Rule {
  kFixed,   // `month`, `day`
  kNth,     // the `day`-th `weekday` of `month`; kLast: the last one
  kEaster,  // days from Easter Sunday: `shift`
};

struct Holiday {
  std::string_view first;
  std::string_view second;  // the word behind it that the name needs; empty: none
  Rule rule;
  unsigned month;
  unsigned day;
  int weekday = 0;
  int shift = 0;  // days behind the day that the rule gives
};

// "Labor Day" and "Thanksgiving" are those of the United States.
constexpr Holiday kHolidays[] = {
    {"christmas", "", Rule::kFixed, 12, 25},
    {"boxing", "day", Rule::kFixed, 12, 26},
    {"new", "year", Rule::kFixed, 1, 1},
    {"new", "years", Rule::kFixed, 1, 1},
    {"valentine", "day", Rule::kFixed, 2, 14},
    {"president", "day", Rule::kNth, 2, 3, kMonday},
    {"presidents", "day", Rule::kNth, 2, 3, kMonday},
    {"saint", "patrick", Rule::kFixed, 3, 17},
    {"st", "patrick", Rule::kFixed, 3, 17},
    {"patrick", "day", Rule::kFixed, 3, 17},
    {"good", "friday", Rule::kEaster, 0, 0, 0, -2},
    {"easter", "", Rule::kEaster, 0, 0},
    {"earth", "day", Rule::kFixed, 4, 22},
    {"mother", "day", Rule::kNth, 5, 2, kSunday},
    {"mothers", "day", Rule::kNth, 5, 2, kSunday},
    {"memorial", "day", Rule::kNth, 5, kLast, kMonday},
    {"father", "day", Rule::kNth, 6, 3, kSunday},
    {"fathers", "day", Rule::kNth, 6, 3, kSunday},
    {"juneteenth", "", Rule::kFixed, 6, 19},
    {"independence", "day", Rule::kFixed, 7, 4},
    {"labor", "day", Rule::kNth, 9, 1, kMonday},
    {"labour", "day", Rule::kNth, 9, 1, kMonday},
    {"columbus", "day", Rule::kNth, 10, 2, kMonday},
    {"halloween", "", Rule::kFixed, 10, 31},
    {"veterans", "day", Rule::kFixed, 11, 11},
    {"singles", "day", Rule::kFixed, 11, 11},
    {"thanksgiving", "", Rule::kNth, 11, 4, kThursday},
    {"black", "friday", Rule::kNth, 11, 4, kThursday, 1},
    {"cyber", "monday", Rule::kNth, 11, 4, kThursday, 4},
};

// The Gregorian computus of Meeus, Jones and Butcher.
Date EasterOf(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
  return *MakeDate(year, static_cast<unsigned>(f / 31), static_cast<unsigned>(f % 31) + 1);
}

Date NthWeekday(int year, const Holiday& holiday) {
  if (holiday.day == kLast) {
    const Date last = MonthDays(year, holiday.month).end;
    return AddDays(last, -((IsoWeekday(last) - holiday.weekday + 7) % 7));
  }
  const Date first = MonthDays(year, holiday.month).start;
  const int to_first = (holiday.weekday - IsoWeekday(first) + 7) % 7;
  return AddDays(first, to_first + 7 * (static_cast<int>(holiday.day) - 1));
}

Date DayOf(const Holiday& holiday, int year) {
  const Date day = holiday.rule == Rule::kEaster ? EasterOf(year)
                   : holiday.rule == Rule::kNth  ? NthWeekday(year, holiday)
                                                 : *MakeDate(year, holiday.month, holiday.day);
  return AddDays(day, holiday.shift);
}

size_t SkipPossessive(const Words& words, size_t i) {
  return words.Is(i, "'") ? words.Skip(i + 1, {"s"}) : i;
}

// A holiday's name and, behind it, "Day" or "Eve".
struct Name {
  const Holiday* holiday = nullptr;
  int shift = 0;
  bool certain = false;  // "Day", "Eve": cannot be a part of "Christmas sales"
  size_t next = 0;
};

std::optional<Name> NameAt(const Words& words, size_t i) {
  for (const Holiday& holiday : kHolidays) {
    if (words[i].lower != holiday.first) continue;
    size_t next = holiday.second == "day" ? SkipPossessive(words, i + 1) : i + 1;
    if (holiday.first == "st") next = words.Skip(next, {"."});
    if (!holiday.second.empty() && !words.Is(next++, holiday.second)) continue;
    Name name{&holiday, 0, false, next};
    const size_t behind = SkipPossessive(words, next);
    // "a new year", "New Year resolutions": the day is "New Year's Day".
    const bool new_year = holiday.first == "new";
    if (words.IsAny(behind, {"day", "eve"}) && words[behind].capital == words[i].capital) {
      name.shift = words.Is(behind, "eve") ? -1 : 0;
      name.certain = true;
      name.next = behind + 1;
    } else if (new_year) {
      return std::nullopt;
    }
    return name;
  }
  return std::nullopt;
}

// A bare "Christmas" is a day only where it stands for a point in time: not in "Christmas sales".
bool IsDayByContext(const Words& words, size_t i, const Name& name) {
  if (!words[i].capital && !words.IsClass(i - 1, WordClass::kWhich)) return false;
  const Word& behind = words[name.next];
  const bool ends = behind.lower.empty() ||
                    words.IsAny(name.next, {".",  ",",   ";",    ":",   ")",    "\n", "and", "or",
                                            "in", "but", "when", "as",  "with", "to", "for", "the",
                                            "at", "on",  "this", "was", "is",   "?",  "!",   "\""});
  if (!ends) return false;
  return name.certain || words.IsClass(i - 1, WordClass::kWhich) ||
         words.IsAny(i - 1, {"on", "before", "after", "by", "until", "till", "since", "through",
                             "at", "to", "from", "of", "around", "past"});
}

// Of three years the day that is nearest, or the nearest on the side that "last" or "next" asks.
Date NearestTo(const Date& published, const Holiday& holiday, std::optional<int> side) {
  Date best = DayOf(holiday, YearOf(published));
  int best_days = 1000;
  for (int year = YearOf(published) - 1; year <= YearOf(published) + 1; ++year) {
    const Date day = DayOf(holiday, year);
    const int days = DaysBetween(published, day);
    if (side && *side * days <= 0 && *side != 0) continue;
    if (std::abs(days) >= best_days) continue;
    best_days = std::abs(days);
    best = day;
  }
  return best;
}

std::string LabelOf(const Words& words, size_t i, size_t next) {
  std::string label;
  for (size_t k = i; k < next; ++k) {
    if (k > i && !words[k].glued) label += ' ';
    label += words[k].lower;
  }
  return label;
}

}  // namespace

std::optional<Match> MatchHoliday(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const auto name = NameAt(words, i);
  if (!name) return std::nullopt;
  Match match;
  match.next = name->next;
  const auto tail = YearTailAt(scene, name->next);
  if (tail && tail->year != 0 && !tail->fiscal) {
    match.named_year = tail->year;
    match.next = tail->next;
    // The eve of a new year is a day of the old one.
    const bool of_next = name->shift < 0 && name->holiday->first == "new";
    const Date day = DayOf(*name->holiday, tail->year + (of_next ? 1 : 0));
    match.period = DayPeriod(AddDays(day, name->shift));
    return match;
  }
  if (!IsDayByContext(words, i, *name)) return std::nullopt;
  if (!scene.context.published) {
    match.period = LabelOnly(Grain::kDay, LabelOf(words, i, match.next));
    return match;
  }
  std::optional<int> side;
  if (words.IsClass(i - 1, WordClass::kWhich)) side = words[i - 1].value;
  if (words.IsAny(i - 1, {"by", "until", "till"})) side = 1;
  match.period =
      DayPeriod(AddDays(NearestTo(*scene.context.published, *name->holiday, side), name->shift));
  return match;
}

}  // namespace countercheck::periods
