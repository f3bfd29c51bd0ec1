// Months: "May 2026", "July", "the September quarter".

#include <fmt/format.h>

#include "extractors/period/calendar.h"
#include "extractors/period/match.h"
#include "extractors/period/pieces.h"

namespace countercheck::periods {
namespace {

// A name of a month that is also a common word, a verb or a person's name, and abbreviations, need
// more than their spelling.
bool IsMonthByContext(const Words& words, size_t i) {
  const Word& word = words[i];
  const bool after_preposition =
      words.Before(i).end != 0 &&
      words.IsAny(i - 1, {"in",   "since",   "of",       "last",  "next",   "by",  "until",
                          "till", "through", "during",   "late",  "early",  "mid", "this",
                          "from", "between", "for",      "after", "before", "to",  "than",
                          "vs",   "versus",  "previous", "end",   "into"});
  // "its May forecast": no modal verb stands behind these.
  const bool determined = words.IsAny(i - 1, {"the", "its", "their", "our"}) &&
                          !words[i + 1].lower.empty() &&
                          !words.IsAny(i + 1, {"on", "of", ".", ","});
  const bool listed = words.IsAny(i - 1, {"and", "or", "-", "/"}) && i >= 2 &&
                      words.IsClass(i - 2, WordClass::kMonth);
  const bool lists =
      words.IsAny(i + 1, {"and", "-", "/"}) && words.IsClass(i + 2, WordClass::kMonth);
  const bool possessive = words.Is(i + 1, "'") && words.Is(i + 2, "s");
  const bool data_noun = words.IsAny(
      i + 1,
      {"retail",  "sales",   "spending", "inflation",  "payrolls", "payroll",  "jobs",    "data",
       "report",  "figures", "reading",  "readings",   "consumer", "producer", "cpi",     "ppi",
       "pmi",     "orders",  "results",  "deliveries", "earnings", "exports",  "imports", "quarter",
       "numbers", "gain",    "increase", "decline",    "drop",     "rise",     "revenue", "high",
       "low",     "peak",    "meeting",  "contract",   "futures",  "delivery"});
  const bool verb = word.lower == "may" || word.lower == "march";
  if (verb) {
    return word.capital && (after_preposition || determined || listed || lists || possessive ||
                            (data_noun && !words.IsAny(i + 1, {"rise", "drop", "gain", "increase",
                                                               "decline", "report", "orders"})));
  }
  const bool abbreviated = word.lower.size() <= 4 && word.lower != "june" && word.lower != "july";
  if (abbreviated) return word.capital && (after_preposition || listed || lists);
  // "in april", but "an august company".
  return word.capital || (after_preposition && word.lower != "august");
}

// "Nov 25 Soybeans closed at …": a contract for delivery in November 2025, no day. Contracts run
// for the next years; a day has words such as "on" in front.
std::optional<Reading> ContractYear(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const Word& word = words[i];
  if (word.word_class != WordClass::kNumber || word.lower.size() != 2) return std::nullopt;
  if (!scene.context.published || !IsTradedGood(words, i + 1)) return std::nullopt;
  const int ahead = 2000 + word.value - YearOf(*scene.context.published);
  if (ahead < 0 || ahead > 3 || words.Is(i - 1, ".")) return std::nullopt;
  if (words.IsAny(i - 2, {"on", "by", "until", "since", "from", "to", "through", "of"})) {
    return std::nullopt;
  }
  return Reading{2000 + word.value, i + 1};
}

// "July quarter": the three months that end with July.
std::optional<Match> MonthQuarter(const Scene& scene, unsigned month, int year, size_t next) {
  const size_t unit = scene.words.Skip(next, {"-"});
  if (!scene.words.IsUnit(unit, kQuarters)) return std::nullopt;
  Match match;
  match.next = unit + 1;
  match.named_year = year;
  if (const auto tail = YearBehind(scene.words, match.next); tail && year == 0) {
    match.named_year = tail->value;
    match.next = tail->next;
  }
  const std::string name = fmt::format("{} quarter", MonthName(month));
  int in_year = match.named_year;
  if (in_year == 0 && scene.context.published) {
    // A quarter may be guided to before it ends, so one that has begun is not last year's.
    const Date& published = *scene.context.published;
    in_year = YearOf(published) + 1;
    while (DaysBetween(published, MonthsEnding(in_year, month, 3).start) > 45) --in_year;
  }
  if (in_year == 0) {
    match.period = LabelOnly(Grain::kQuarter, name);
  } else {
    match.period = DatedPeriod(MonthsEnding(in_year, month, 3), Grain::kQuarter,
                               fmt::format("{} {}", name, in_year));
  }
  return match;
}

// "April to June 2024", "Jan-Feb 2017", "Nov. to Feb. 2017": the year that stands behind the
// second.
std::optional<int> YearOfOtherEnd(const Words& words, unsigned month, size_t i) {
  const auto first = MonthAt(words, i);
  if (!first || !words.IsAny(first->next, {"-", "to", "and", "through", "until", "/"})) {
    return std::nullopt;
  }
  const auto second = MonthAt(words, first->next + 1);
  const auto year = second ? YearBehind(words, second->next) : std::nullopt;
  if (!year) return std::nullopt;
  return static_cast<unsigned>(second->value) >= month ? year->value : year->value - 1;
}

// Where the second month of "April-June", "April-to-June", "April to June period" and "between
// April and June" stands. The first is at `first`, the words that tie it to the second begin at
// `tie`.
std::optional<size_t> SecondOfRange(const Words& words, size_t first, size_t tie) {
  if (words.Is(first - 1, "between") && words.Is(tie, "and")) return tie + 1;
  if (words.Is(tie, "-") && words[tie].glued) {
    const bool to = words.Is(tie + 1, "to") && words.Is(tie + 2, "-");
    const size_t at = to ? tie + 3 : tie + 1;
    return words[at].glued ? std::optional(at) : std::nullopt;
  }
  if (!words.IsAny(tie, {"to", "through"})) return std::nullopt;
  const auto second = MonthAt(words, tie + 1);
  const bool period = second && words.IsUnit(words.Skip(second->next, {"-"}), kPeriods);
  return period ? std::optional(tie + 1) : std::nullopt;
}

// "April-June", "Nov-Feb 2017", "January-March quarter": the months from the one to the other. A
// spread of two contracts is none.
std::optional<Match> MonthRange(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const auto first = MonthAt(words, i);
  const auto place = first ? SecondOfRange(words, i, first->next) : std::nullopt;
  if (!place) return std::nullopt;
  const size_t at = *place;
  const auto second = MonthAt(words, at);
  if (!second || !words[i].capital || !words[at].capital) return std::nullopt;
  const int months = (second->value - first->value + 12) % 12 + 1;
  const bool day_behind =
      words.IsClass(second->next, WordClass::kNumber) && words[second->next].lower.size() < 4;
  if (months == 1 || day_behind || words.Is(second->next, "spread") ||
      IsTradedGood(words, second->next)) {
    return std::nullopt;
  }
  auto match = ReadMonth(scene, at);
  const auto start = YearOfMonth(scene, static_cast<unsigned>(first->value), i);
  if (match.named_year == 0 && (months == 12 || !start)) {
    // The year of crops or budgets, of no year in particular.
    match.period = LabelOnly(Grain::kOther,
                             fmt::format("{}-{}", MonthName(static_cast<unsigned>(first->value)),
                                         MonthName(static_cast<unsigned>(second->value))));
  } else {
    const int wrap = second->value < first->value ? 1 : 0;
    const int year = match.named_year != 0 ? match.named_year : *start + wrap;
    match.period = WholeMonths(MonthDays(year, static_cast<unsigned>(second->value)).end, months);
  }
  const size_t unit = words.Skip(match.next, {"-"});
  if (words.IsUnit(unit, kQuarters) || words.IsUnit(unit, kPeriods)) match.next = unit + 1;
  return match;
}

// "03/2026", "2026-03"; "2025-26" is a season.
std::optional<Match> MonthInFigures(const Words& words, size_t i) {
  const Word& first = words[i];
  const Word& second = words[i + 2];
  const bool slash = words.Is(i + 1, "/") && first.lower.size() <= 2;
  const bool dash = words.Is(i + 1, "-") && first.lower.size() == 4 && second.lower.size() == 2;
  if (first.glued || !words[i + 1].glued || !second.glued || (!slash && !dash)) return std::nullopt;
  if (second.word_class != WordClass::kNumber) return std::nullopt;
  const auto year = YearAt(words, slash ? i + 2 : i);
  const int month = slash ? first.value : second.value;
  if (!year || month < 1 || month > 12) return std::nullopt;
  const Word& behind = words[i + 3];
  const bool more = behind.glued && (words.IsAny(i + 3, {"-", "/", "%"}) ||
                                     behind.word_class == WordClass::kNumber);
  if (more || (dash && month == (*year + 1) % 100)) return std::nullopt;
  Match match;
  match.period = MonthPeriod(*year, static_cast<unsigned>(month));
  match.named_year = *year;
  match.next = i + 3;
  return match;
}

}  // namespace

std::optional<Reading> YearBehind(const Words& words, size_t i) {
  const bool of = words.IsAny(i, {"of", "in"});
  const bool mark = words.IsAny(i, {",", "-", "/"});
  if (const auto year = YearAt(words, i)) return Reading{*year, i + 1};
  if (!of && !mark) return ShortYearAt(words, i);
  const auto year = YearAt(words, i + 1);
  if (!year) return std::nullopt;
  return Reading{*year, i + 2};
}

std::optional<Reading> RelativeYearBehind(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const size_t which = words.Skip(i, {"of"});
  if (!words.IsAny(which, {"last", "this", "next"}) || !words.Is(which + 1, "year")) {
    return std::nullopt;
  }
  if (words.Is(which + 2, "'") || !scene.context.published) return std::nullopt;
  return Reading{YearOf(*scene.context.published) + words[which].value, which + 2};
}

std::optional<int> YearOfMonth(const Scene& scene, unsigned month, size_t i) {
  if (const auto year = YearOfOtherEnd(scene.words, month, i)) return year;
  if (!scene.context.published) return std::nullopt;
  const int year = YearOf(*scene.context.published);
  const unsigned now = MonthOf(*scene.context.published);
  const std::string_view before = scene.words.Before(i).lower;
  if (before == "next") return month > now ? year : year + 1;
  if (before == "last") return month < now ? year : year - 1;
  if (before == "this") return year;
  const int ahead = static_cast<int>(month + 12 - now) % 12;
  const bool to_come = before == "by" || (ahead != 0 && IsMonthToCome(scene.words, ahead, i));
  if (to_come) return month >= now ? year : year + 1;
  return month <= now ? year : year - 1;
}

std::optional<Match> MatchMonth(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  if (words.IsClass(i, WordClass::kNumber)) return MonthInFigures(words, i);
  if (auto range = MonthRange(scene, i)) return range;
  const auto month = MonthAt(words, i);
  if (!month) return std::nullopt;
  const auto number = static_cast<unsigned>(month->value);
  if (const auto year = ContractYear(scene, month->next)) {
    Match match;
    match.period = MonthPeriod(year->value, number);
    match.next = year->next;
    return match;
  }
  const auto year = YearBehind(words, month->next);
  if (auto quarter =
          MonthQuarter(scene, number, year ? year->value : 0, year ? year->next : month->next)) {
    return quarter;
  }
  if (!year && !IsMonthByContext(words, i) && !RelativeYearBehind(scene, month->next)) {
    return std::nullopt;
  }
  return ReadMonth(scene, i);
}

Match ReadMonth(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const auto number = static_cast<unsigned>(words[i].value);
  const size_t behind = MonthAt(words, i).value_or(Reading{0, i + 1}).next;
  auto year = YearBehind(words, behind);
  if (!year) year = RelativeYearBehind(scene, behind);
  Match match;
  match.next = year ? year->next : i + 1;
  match.named_year = year ? year->value : 0;
  const auto in_year = year ? std::optional<int>(year->value) : YearOfMonth(scene, number, i);
  match.period = in_year ? MonthPeriod(*in_year, number)
                         : LabelOnly(Grain::kMonth, std::string(MonthName(number)));
  return match;
}

}  // namespace countercheck::periods
