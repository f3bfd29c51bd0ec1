// Years, fiscal and calendar, decades, seasons, and the ends of them.

#include <fmt/format.h>

#include "extractors/period/calendar.h"
#include "extractors/period/match.h"
#include "extractors/period/pieces.h"

namespace countercheck::periods {
namespace {

// Behind these words a number of four digits is a year whatever follows, bar a scale or a unit.
bool LeadsToYear(const Words& words, size_t i) {
  return words.IsAny(
      i - 1, {"in", "since", "by", "during", "until", "till", "through", "throughout", "early",
              "late", "mid", "year", "calendar", "end", "back", "circa"});
}

// Behind these it is one unless it counts something ("of 2000 workers", "for 1950 points").
bool MayLeadToYear(const Words& words, size_t i) {
  return words.IsAny(i - 1,
                     {"of",  "for",    "from", "to",     "before", "after",  "than", "between",
                      "vs",  "versus", "with", "over",   "into",   "beyond", "full", "(",
                      "and", "'",      "all",  "entire", "both",   "or",     "on"});
}

bool IsPluralNoun(const Words& words, size_t i) {
  const std::string_view word = words[i].lower;
  if (word.size() < 4 || word.back() != 's' || word.ends_with("ss")) return false;
  return !words.IsAny(
      i, {"sales",     "results",    "earnings",     "revenues", "levels",  "targets", "does",
          "forecasts", "estimates",  "highs",        "lows",     "profits", "numbers", "plans",
          "versus",    "deliveries", "expectations", "goals",    "figures", "was",     "has"});
}

bool IsFollowedByResult(const Words& words, size_t i) {
  return words.IsAny(
      i, {"guidance",  "outlook", "forecast", "forecasts", "revenue",    "revenues",   "results",
          "earnings",  "sales",   "profit",   "profits",   "estimates",  "targets",    "target",
          "budget",    "eps",     "report",   "total",     "levels",     "level",      "average",
          "figure",    "high",    "low",      "peak",      "full",       "capex",      "capital",
          "operating", "net",     "adjusted", "ebitda",    "deliveries", "production", "annual",
          "merger",    "ipo",     "election", "recession", "was",        "is",         "will"});
}

bool IsYearByContext(const Words& words, size_t i, size_t next) {
  const Word& word = words[i];
  if (word.glued && !words.IsAny(i - 1, {"(", "-", "\"", "/", "'", "["})) return false;
  if (words.Before(i).lower == "'" || words.IsAny(i - 1, {"no", "#", "rule", "section"}))
    return false;
  if (word.glued && words.Before(i).lower == "-") {
    return i >= 2 && words.IsAny(i - 2, {"pre", "post", "mid", "late", "early"});
  }
  if (IsCountedThing(words, next)) return false;
  if (LeadsToYear(words, i)) return true;
  if (IsFollowedByResult(words, next)) return true;
  return MayLeadToYear(words, i) && !IsPluralNoun(words, next);
}

Match YearMatch(int year, size_t next) {
  Match match;
  match.period = YearPeriod(year);
  match.named_year = year;
  match.next = next;
  return match;
}

// "1990s", "1990 s", "1990's".
std::optional<Match> MatchDecade(const Words& words, size_t i, int year) {
  const size_t s = words.Skip(i + 1, {"'"});
  if (!words.Is(s, "s") || year % 10 != 0 || (s == i + 2 && !words[s].glued)) return std::nullopt;
  Match match;
  match.period = DatedPeriod({MonthDays(year, 1).start, MonthDays(year + 9, 12).end},
                             Grain::kDecade, fmt::format("{}s", year));
  match.next = s + 1;
  return match;
}

// "the '90s", "late '80s".
std::optional<Match> MatchShortDecade(const Words& words, size_t i) {
  const Word& word = words[i];
  if (word.lower.size() != 2 || word.value % 10 != 0) return std::nullopt;
  if (!words.Is(i + 1, "s") || !words[i + 1].glued) return std::nullopt;
  const bool apostrophe = word.glued && words.Is(i - 1, "'");
  if (!apostrophe) return std::nullopt;
  return MatchDecade(words, i, word.value < 30 ? 2000 + word.value : 1900 + word.value);
}

// "2014-2018", "2025-26".
std::optional<Match> MatchYearRange(const Words& words, size_t i, int year) {
  const Word& second = words[i + 2];
  const bool glued = words[i + 1].glued && second.glued;
  const bool spaced = !words[i + 1].glued && !second.glued && second.lower.size() == 4;
  if (!words.IsAny(i + 1, {"-", "/", "~"}) || (!glued && !spaced)) return std::nullopt;
  if (second.word_class != WordClass::kNumber) return std::nullopt;
  auto last = YearAt(words, i + 2);
  if (!last && second.lower.size() == 2 && second.value == (year + 1) % 100) last = year + 1;
  const bool more = words.IsAny(i + 3, {"-", "/"}) && words[i + 3].glued;
  if (!last || *last <= year || more) return std::nullopt;
  Match match;
  match.period = DatedPeriod({MonthDays(year, 1).start, MonthDays(*last, 12).end}, Grain::kOther,
                             fmt::format("{}-{}", year, *last));
  match.next = i + 3;
  return match;
}

Match FiscalMatch(const Scene& scene, const FiscalSpec& spec, size_t next) {
  Match match;
  match.period = ResolveFiscal(spec, scene.context);
  match.named_year = spec.year;
  match.says_fiscal = spec.says_fiscal;
  match.next = next;
  return match;
}

// "full-year", "full year", "full fiscal year".
std::optional<Match> MatchFullYear(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  if (!words.Is(i, "full")) return std::nullopt;
  size_t next = words.Skip(i + 1, {"-"});
  const bool fiscal = words.IsClass(next, WordClass::kFiscal);
  if (fiscal) next = words.Skip(next + 1, {"-"});
  // "a full year of losses" is a duration.
  if (!words.Is(next, "year")) {
    const auto year = fiscal ? FiscalYearNumberAt(words, next) : std::nullopt;
    if (!year) return std::nullopt;
    return FiscalMatch(scene, {0, year->value, true}, year->next);
  }
  ++next;
  if (words.Before(i).lower == "a" && !words.Is(i + 1, "-")) return std::nullopt;
  // "full-year revenue in 2025" keeps its year for itself: only a year that follows at once counts.
  const bool connected = !words.IsAny(next, {"in", "for"});
  const auto tail = connected ? YearTailAt(scene, next) : std::nullopt;
  if (!tail) return FiscalMatch(scene, {0, 0, fiscal}, next);
  return FiscalMatch(scene, {0, tail->year, fiscal || tail->fiscal}, tail->next);
}

bool EndsSpan(const Words& words, size_t i) {
  return words.IsAny(i, {"ended", "ending", "ends", "that"});
}

// "fiscal 2026, ending June 30": the year tells its end. One that ends early in a year may bear the
// number of the year before.
void ReadYearEnd(const Scene& scene, Match& match) {
  const auto ended = EndedTailAt(scene, match.next);
  if (!ended || !ended->date) return;
  Date end = *ended->date;
  const bool early = MonthOf(end) <= 2;
  if (!early && YearOf(end) != match.named_year) {
    end = AddMonths(end, 12 * (match.named_year - YearOf(end)));
  }
  match.next = ended->next;
  match.stated_end = end;
  match.period.end = end;
  match.period.start.reset();
  if (IsLastOfMonth(end)) match.period.start = MonthsEnding(YearOf(end), MonthOf(end), 12).start;
}

// "fiscal 2025", "FY26", "fiscal year 2026", "current fiscal year".
std::optional<Match> MatchFiscalYear(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  if (!words.IsClass(i, WordClass::kFiscal)) return std::nullopt;
  size_t next = words.Skip(i + 1, {"-"});
  const bool says_year = words.Is(next, "year");
  if (says_year) ++next;
  if (const auto year = FiscalYearNumberAt(words, next)) {
    if (words.Is(i, "financial") && !says_year) return std::nullopt;
    auto match = FiscalMatch(scene, {0, year->value, true}, year->next);
    ReadYearEnd(scene, match);
    return match;
  }
  if (!says_year || EndsSpan(words, next)) return std::nullopt;
  return FiscalMatch(scene, {0, 0, true}, next);
}

}  // namespace

bool IsCountedThing(const Words& words, size_t i) {
  const Word& word = words[i];
  if (word.glued && word.word_class == WordClass::kNone && word.lower != "\"" &&
      !words.IsAny(i, {",", ".", ";", ":", ")", "]", "-", "'", "?", "!", "/", "\n"})) {
    return true;
  }
  return words.IsAny(
      i, {"million",  "billion", "trillion",  "percent", "stores", "shares", "people",  "employees",
          "units",    "jobs",    "points",    "miles",   "mw",     "gw",     "dollars", "euros",
          "pounds",   "yen",     "years",     "months",  "days",   "hours",  "basis",   "workers",
          "vehicles", "cars",    "customers", "tons",    "tonnes", "barrels"});
}

std::optional<Reading> FiscalYearNumberAt(const Words& words, size_t i) {
  if (const auto year = ShortYearAt(words, i)) return year;
  int year = 0;
  const Word& word = words[i];
  if (const auto four = YearAt(words, i)) {
    year = *four;
  } else if (word.word_class == WordClass::kNumber && word.lower.size() == 2 &&
             (words.Before(i).lower == "fy" || words.Before(i).lower == "fiscal") &&
             !words.Is(i + 1, "%")) {
    year = 2000 + word.value;
  } else {
    return std::nullopt;
  }
  const Word& second = words[i + 2];
  const bool joined = words.IsAny(i + 1, {"-", "/"}) && words[i + 1].glued && second.glued;
  if (joined && second.word_class == WordClass::kNumber && second.value % 100 == (year + 1) % 100) {
    return Reading{year + 1, i + 3};
  }
  return Reading{year, i + 1};
}

std::optional<YearTail> YearTailAt(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  if (const auto year = ShortYearAt(words, i)) return YearTail{year->value, false, year->next};
  if (words.IsAny(i, {"-", "/"}) && words[i].glued && words[i + 1].glued) {
    if (const auto year = YearAt(words, i + 1)) return YearTail{*year, false, i + 2};
  }
  const bool of = words.IsAny(i, {"of", "in", "for"});
  size_t next = of ? i + 1 : i;
  if (of) next = words.Skip(next, {"the", "its", "their", "our", "calendar"});
  next = words.Skip(next, {"calendar"});
  YearTail tail;
  if (words.IsClass(next, WordClass::kWhich) || words.Is(next, "that")) {
    const size_t fiscal = words.IsClass(next + 1, WordClass::kFiscal) ? next + 2 : next + 1;
    if (!words.Is(fiscal, "year") || !scene.context.published) return std::nullopt;
    tail.fiscal = fiscal == next + 2;
    if (!tail.fiscal) tail.year = YearOf(*scene.context.published) + words[next].value;
    tail.next = fiscal + 1;
    return tail;
  }
  if (const auto year = YearAt(words, next)) {
    tail = {*year, false, next + 1};
    const size_t fiscal = next + 1;
    if (words.IsClass(fiscal, WordClass::kFiscal) && words.Is(fiscal + 1, "year")) {
      tail.fiscal = true;
      tail.next = fiscal + 2;
    }
    const bool counted = IsCountedThing(words, tail.next);
    return counted ? std::nullopt : std::optional<YearTail>(tail);
  }
  if (words.IsClass(next, WordClass::kFiscal)) {
    size_t number = words.Skip(next + 1, {"-"});
    const bool says_year = words.Is(number, "year");
    if (says_year) ++number;
    if (const auto year = FiscalYearNumberAt(words, number)) {
      return YearTail{year->value, true, year->next};
    }
    if (says_year && of) return YearTail{0, true, number};
  }
  if (of && next > i + 1 && words.Is(next, "year") && !words.IsAny(next + 1, {"ago", "before"})) {
    return YearTail{0, false, next + 1};
  }
  return std::nullopt;
}

std::optional<Match> MatchFiscalOrFullYear(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  if (auto match = MatchFullYear(scene, i)) return match;
  if (auto match = MatchFiscalYear(scene, i)) return match;
  const auto year = YearAt(words, i);
  if (!year || words[i].glued) return std::nullopt;
  // "2026 fiscal year", "2025-26 fiscal year", "2026 full-year".
  const auto number = FiscalYearNumberAt(words, i);
  if (number && words.IsClass(number->next, WordClass::kFiscal) &&
      words.Is(number->next + 1, "year")) {
    return FiscalMatch(scene, {0, number->value, true}, number->next + 2);
  }
  const size_t unit = words.Skip(i + 2, {"-"});
  if (words.Is(i + 1, "full") && words.Is(unit, "year")) {
    return FiscalMatch(scene, {0, *year, false}, unit + 1);
  }
  return std::nullopt;
}

std::optional<Match> MatchYear(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  if (auto decade = MatchShortDecade(words, i)) return decade;
  const auto year = YearAt(words, i);
  if (!year) return std::nullopt;
  const bool free = !words[i].glued || words.IsAny(i - 1, {"(", "\"", "["});
  if (free || words.Is(i - 1, "-")) {
    if (auto decade = MatchDecade(words, i, *year)) return decade;
  }
  if (free) {
    if (auto range = MatchYearRange(words, i, *year)) return range;
    // "2015 June"
    const Word& month = words[i + 1];
    if (month.word_class == WordClass::kMonth && !words.IsClass(i + 2, WordClass::kNumber) &&
        month.lower.size() > 3 && month.capital && month.lower != "may" && month.lower != "march" &&
        !words.IsAny(i + 2, {"'"})) {
      Match match = YearMatch(*year, i + 2);
      match.period = MonthPeriod(*year, static_cast<unsigned>(month.value));
      return match;
    }
  }
  if (!IsYearByContext(words, i, i + 1)) return std::nullopt;
  return YearMatch(*year, i + 1);
}

}  // namespace countercheck::periods
