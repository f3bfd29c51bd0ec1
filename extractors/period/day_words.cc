#include "extractors/period/day_words.h"

#include "extractors/period/pieces.h"

namespace countercheck::periods {
namespace {

// Years of old, which only a date in front makes years: ", 1865".
std::optional<Reading> OldYearBehind(const Words& words, size_t i) {
  const size_t at = words.Skip(i, {","});
  const Word& word = words[at];
  if (word.word_class != WordClass::kNumber || word.lower.size() != 4 || word.glued) {
    return std::nullopt;
  }
  const bool ends = words[at + 1].lower.empty() || words.IsAny(at + 1, {".", ",", ";", ")", "\n"});
  if (word.value < 1000 || word.value >= 1900 || !ends) return std::nullopt;
  return Reading{word.value, at + 1};
}

// "January first 2000", "on July one": spelled, and certain only with a year or "on".
std::optional<DayWords> MonthThenOrdinal(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const auto month = MonthAt(words, i);
  if (!month) return std::nullopt;
  const bool number = words.IsClass(month->next, WordClass::kCount) &&
                      !words.IsAny(month->next, {"a", "an", "few", "couple"});
  if (!number && !words.IsAny(month->next, {"first", "second", "third", "fourth"})) {
    return std::nullopt;
  }
  const bool led = number && (words[month->next].capital ||
                              words.IsAny(i - 1, {"on", "by", "until", "through", "effective",
                                                  "pay", "payable", "record"}));
  DayWords read{static_cast<unsigned>(month->value), words[month->next].value, 0, month->next + 1};
  ReadYearBehind(scene, read);
  return led || read.year != 0 ? std::optional<DayWords>(read) : std::nullopt;
}

// "26" is 2026, "87" is 1987.
int YearOfTwoDigits(int value) { return value < 70 ? 2000 + value : 1900 + value; }

// "June 23", "Jun-23", "June the 23rd", with the year where it follows.
std::optional<DayWords> MonthThenDay(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const auto month = MonthAt(words, i);
  if (!month) return std::nullopt;
  const size_t from = words.Skip(words.Skip(month->next, {"-", "/"}), {"the"});
  const auto day = DayAt(words, from);
  if (!day) return MonthThenOrdinal(scene, i);
  // "September 10-year notes"
  if (words.Is(day->next, "-") && words[day->next + 1].glued &&
      words.IsClass(day->next + 1, WordClass::kUnit)) {
    return std::nullopt;
  }
  DayWords read{static_cast<unsigned>(month->value), day->value, 0, day->next};
  ReadYearBehind(scene, read);
  // "SEP7", "Dec24" are months of contracts; "Dec31, 1994" is a day.
  const bool contract =
      words[from].glued && from == i + 1 && (read.year == 0 || words[from].lower.size() == 1);
  return contract ? std::nullopt : std::optional<DayWords>(read);
}

// "12-Mar-26", "12/Mar/26": a year of two digits behind the sign that stands behind the day.
void ReadShortYear(const Words& words, size_t sign, DayWords& read) {
  const size_t at = read.next;
  const Word& year = words[at + 1];
  if (!words.IsAny(sign, {"-", "/"}) || words[at].lower != words[sign].lower) return;
  if (!words[at].glued || !year.glued || year.word_class != WordClass::kNumber) return;
  if (year.lower.size() != 2) return;
  read.year = YearOfTwoDigits(year.value);
  read.next = at + 2;
}

// "23 June", "23rd of June", "16. Nov.", "22/Jan/2019".
std::optional<DayWords> DayThenMonth(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const bool spelled =
      words.IsClass(i, WordClass::kOrdinal) && words[i].value <= 4 && words.Is(i + 1, "of");
  const auto day = spelled ? std::optional<Reading>({words[i].value, i + 1}) : DayAt(words, i);
  if (!day) return std::nullopt;
  const size_t from = words.Skip(words.Skip(day->next, {"-", "/", "."}), {"of"});
  const auto month = MonthAt(words, from);
  if (!month) return std::nullopt;
  // "UP 8 JUN7 1884": columns of a table.
  const Word& behind = words[month->next];
  if (behind.glued && behind.word_class == WordClass::kNumber && behind.lower.size() < 4) {
    return std::nullopt;
  }
  // "5 may", "2 March-quarter records": a lower-case verb or a count.
  const Word& name = words[from];
  if ((name.lower == "may" || name.lower == "march") && !name.capital &&
      !YearBehind(words, month->next)) {
    return std::nullopt;
  }
  DayWords read{static_cast<unsigned>(month->value), day->value, 0, month->next};
  ReadYearBehind(scene, read);
  if (read.year == 0) ReadShortYear(words, day->next, read);
  if (read.year == 0 && words.Is(month->next - 1, ".")) read.next = month->next - 1;
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

// The year of a date in figures: of two digits only behind slashes.
std::optional<int> YearOfFigures(const Words& words, size_t i) {
  if (const auto year = YearAt(words, i)) return year;
  const bool slash = words.Is(i - 1, "/") && words[i].lower.size() == 2;
  const bool more = words.IsAny(i + 1, {"/", "%"}) && words[i + 1].glued;
  return slash && !more ? std::optional<int>(YearOfTwoDigits(words[i].value)) : std::nullopt;
}

// "6/23/2026" (US order, unless the article writes "23/6/2026").
std::optional<DayWords> YearLast(const Words& words, size_t i, bool article_day_first) {
  if (!words.IsAny(i + 1, {"-", "/", "."})) return std::nullopt;
  if (words[i + 3].lower != words[i + 1].lower) return std::nullopt;
  for (size_t k = i; k <= i + 4; k += 2) {
    if (!words.IsClass(k, WordClass::kNumber)) return std::nullopt;
    if (k > i && (!words[k].glued || !words[k - 1].glued)) return std::nullopt;
  }
  const auto year = YearOfFigures(words, i + 4);
  const int first = words[i].value;
  const int second = words[i + 2].value;
  if (!year || words[i].lower.size() > 2 || words[i + 2].lower.size() > 2) return std::nullopt;
  const bool told = first > 12 || words.Is(i + 1, ".");
  const bool day_first = told || (article_day_first && second <= 12);
  const int month = day_first ? second : first;
  if (month < 1 || month > 12) return std::nullopt;
  return DayWords{static_cast<unsigned>(month), day_first ? first : second, *year, i + 5, told};
}

// "20260623" in the name of a file or page: "report-20260623.html".
std::optional<DayWords> Compact(const Words& words, size_t i) {
  const Word& word = words[i];
  if (word.lower.size() != 8 || !word.glued || !words.IsAny(i - 1, {"-", "_", "/"})) {
    return std::nullopt;
  }
  const int year = word.value / 10000;
  const int month = word.value / 100 % 100;
  if (year < 1900 || year > 2099 || month < 1 || month > 12) return std::nullopt;
  return DayWords{static_cast<unsigned>(month), word.value % 100, year, i + 1};
}

}  // namespace

void ReadYearBehind(const Scene& scene, DayWords& read) {
  auto year = YearBehind(scene.words, read.next);
  if (!year) year = RelativeYearBehind(scene, read.next);
  if (!year) year = OldYearBehind(scene.words, read.next);
  if (!year) return;
  read.year = year->value;
  read.next = year->next;
}

std::optional<DayWords> DayWordsAt(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  if (words.IsClass(i, WordClass::kMonth)) return MonthThenDay(scene, i);
  if (words.IsClass(i, WordClass::kOrdinal)) return DayThenMonth(scene, i);
  if (!words.IsClass(i, WordClass::kNumber)) return std::nullopt;
  // "sales-2026-06-23" is a date, "1.2026-06-23" and "$6/23/2026" are not.
  if (words[i].glued && words.Before(i).word_class == WordClass::kNone &&
      !words.IsAny(i - 1, {"-", "(", "/", "\"", "_"})) {
    return std::nullopt;
  }
  if (auto read = YearFirst(words, i)) return read;
  if (auto read = YearLast(words, i, scene.context.day_first)) return read;
  if (auto read = Compact(words, i)) return read;
  return DayThenMonth(scene, i);
}

}  // namespace countercheck::periods
