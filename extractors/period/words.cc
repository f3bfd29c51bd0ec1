#include "extractors/period/words.h"

namespace countercheck::periods {

const std::vector<std::pair<std::string, Meaning>>& CalendarWords() {
  using enum WordClass;
  static const std::vector<std::pair<std::string, Meaning>> words = {
      {"january", {kMonth, 1}},
      {"jan", {kMonth, 1}},
      {"february", {kMonth, 2}},
      {"feb", {kMonth, 2}},
      {"march", {kMonth, 3}},
      {"mar", {kMonth, 3}},
      {"april", {kMonth, 4}},
      {"apr", {kMonth, 4}},
      {"may", {kMonth, 5}},
      {"june", {kMonth, 6}},
      {"jun", {kMonth, 6}},
      {"july", {kMonth, 7}},
      {"jul", {kMonth, 7}},
      {"august", {kMonth, 8}},
      {"aug", {kMonth, 8}},
      {"september", {kMonth, 9}},
      {"sept", {kMonth, 9}},
      {"sep", {kMonth, 9}},
      {"october", {kMonth, 10}},
      {"oct", {kMonth, 10}},
      {"november", {kMonth, 11}},
      {"nov", {kMonth, 11}},
      {"december", {kMonth, 12}},
      {"dec", {kMonth, 12}},
      {"monday", {kWeekday, 1}},
      {"mon", {kWeekday, 1}},
      {"tuesday", {kWeekday, 2}},
      {"tue", {kWeekday, 2}},
      {"tues", {kWeekday, 2}},
      {"wednesday", {kWeekday, 3}},
      {"wed", {kWeekday, 3}},
      {"thursday", {kWeekday, 4}},
      {"thu", {kWeekday, 4}},
      {"thurs", {kWeekday, 4}},
      {"friday", {kWeekday, 5}},
      {"fri", {kWeekday, 5}},
      {"saturday", {kWeekday, 6}},
      {"sat", {kWeekday, 6}},
      {"sunday", {kWeekday, 7}},
      {"sun", {kWeekday, 7}},
      {"first", {kOrdinal, 1}},
      {"second", {kOrdinal, 2}},
      {"third", {kOrdinal, 3}},
      {"fourth", {kOrdinal, 4}},
      {"final", {kOrdinal, 4}},
      {"back", {kOrdinal, 2}},
      {"latter", {kOrdinal, 2}},
      {"a", {kCount, 1}},
      {"an", {kCount, 1}},
      {"one", {kCount, 1}},
      {"two", {kCount, 2}},
      {"couple", {kCount, 2}},
      {"three", {kCount, 3}},
      {"few", {kCount, 3}},
      {"four", {kCount, 4}},
      {"five", {kCount, 5}},
      {"six", {kCount, 6}},
      {"seven", {kCount, 7}},
      {"eight", {kCount, 8}},
      {"nine", {kCount, 9}},
      {"ten", {kCount, 10}},
      {"eleven", {kCount, 11}},
      {"twelve", {kCount, 12}},
      {"thirteen", {kCount, 13}},
      {"day", {kUnit, kDays}},
      {"days", {kUnit, kDays}},
      {"week", {kUnit, kWeeks}},
      {"weeks", {kUnit, kWeeks}},
      {"month", {kUnit, kMonths}},
      {"months", {kUnit, kMonths}},
      {"quarter", {kUnit, kQuarters}},
      {"quarters", {kUnit, kQuarters}},
      {"half", {kUnit, kHalves}},
      {"year", {kUnit, kYears}},
      {"years", {kUnit, kYears}},
      {"decade", {kUnit, kDecades}},
      {"decades", {kUnit, kDecades}},
      {"period", {kUnit, kPeriods}},
      {"fortnight", {kUnit, kFortnights}},
      {"fortnights", {kUnit, kFortnights}},
      {"weekend", {kUnit, kWeekends}},
      {"fiscal", {kFiscal, 0}},
      {"fy", {kFiscal, 0}},
      {"financial", {kFiscal, 0}},
      {"q", {kQuarterLetter, 0}},
      {"h", {kHalfLetter, 0}},
      {"full", {kFull, 0}},
      {"last", {kWhich, -1}},
      {"past", {kWhich, -1}},
      {"previous", {kWhich, -1}},
      {"prior", {kWhich, -1}},
      {"preceding", {kWhich, -1}},
      {"trailing", {kWhich, -1}},
      {"this", {kWhich, 0}},
      {"current", {kWhich, 0}},
      {"next", {kWhich, 1}},
      {"coming", {kWhich, 1}},
      {"upcoming", {kWhich, 1}},
      {"following", {kWhich, 1}},
      {"same", {kSame, 0}},
      {"comparable", {kSame, 0}},
      {"corresponding", {kSame, 0}},
      {"today", {kDayName, 0}},
      {"yesterday", {kDayName, -1}},
      {"tomorrow", {kDayName, 1}},
      {"tonight", {kDayName, 0}},
      {"end", {kEdge, 0}},
      {"start", {kEdge, 0}},
      {"beginning", {kEdge, 0}},
      {"early", {kEdge, 0}},
      {"mid", {kEdge, 0}},
      {"late", {kEdge, 0}},
      {"earlier", {kEdge, 0}},
      {"later", {kEdge, 0}},
      {"rest", {kEdge, 0}},
      {"remainder", {kEdge, 0}},
      {"so", {kEdge, 0}},
      {"spring", {kSeason, 0}},
      {"summer", {kSeason, 0}},
      {"fall", {kSeason, 0}},
      {"autumn", {kSeason, 0}},
      {"winter", {kSeason, 0}},
      {"quarterly", {kQuarterly, 0}},
      {"ytd", {kToDate, 0}},
      {"qtd", {kToDate, 0}},
      {"christmas", {kHoliday, 0}},
      {"easter", {kHoliday, 0}},
      {"good", {kHoliday, 0}},
      {"new", {kHoliday, 0}},
      {"valentine", {kHoliday, 0}},
      {"saint", {kHoliday, 0}},
      {"st", {kHoliday, 0}},
      {"patrick", {kHoliday, 0}},
      {"earth", {kHoliday, 0}},
      {"mother", {kHoliday, 0}},
      {"mothers", {kHoliday, 0}},
      {"father", {kHoliday, 0}},
      {"fathers", {kHoliday, 0}},
      {"memorial", {kHoliday, 0}},
      {"juneteenth", {kHoliday, 0}},
      {"independence", {kHoliday, 0}},
      {"labor", {kHoliday, 0}},
      {"labour", {kHoliday, 0}},
      {"president", {kHoliday, 0}},
      {"presidents", {kHoliday, 0}},
      {"columbus", {kHoliday, 0}},
      {"halloween", {kHoliday, 0}},
      {"veterans", {kHoliday, 0}},
      {"singles", {kHoliday, 0}},
      {"thanksgiving", {kHoliday, 0}},
      {"black", {kHoliday, 0}},
      {"cyber", {kHoliday, 0}},
      {"boxing", {kHoliday, 0}},
  };
  return words;
}

std::optional<int> YearAt(const Words& words, size_t i) {
  const Word& word = words[i];
  if (word.word_class != WordClass::kNumber || word.lower.size() != 4) return std::nullopt;
  if (word.value < 1900 || word.value > 2099) return std::nullopt;
  const auto glued_number = [&](size_t k) {
    return words.IsClass(k, WordClass::kNumber) && words[k].glued;
  };
  if (words.IsAny(i + 1, {",", "."}) && words[i + 1].glued && glued_number(i + 2)) {
    return std::nullopt;
  }
  if (words.Is(i + 1, "%") || words.Before(i).lower == "$") return std::nullopt;
  if (word.glued && words.Before(i).lower == ".") return std::nullopt;
  return word.value;
}

std::optional<Reading> DayAt(const Words& words, size_t i) {
  const Word& word = words[i];
  if (word.word_class != WordClass::kNumber || word.lower.size() > 2) return std::nullopt;
  if (word.value < 1 || word.value > 31) return std::nullopt;
  const bool suffix = words.IsAny(i + 1, {"st", "nd", "rd", "th"}) && words[i + 1].glued;
  const size_t next = suffix ? i + 2 : i + 1;
  // "June 5%", "June 5.2", "June 12,000" and "June 9:30" are figures behind a month.
  const bool glued_number = words.IsClass(next + 1, WordClass::kNumber) && words[next + 1].glued;
  if (words.Is(next, "%")) return std::nullopt;
  if (words.IsAny(next, {".", ":"}) && words[next].glued && glued_number) return std::nullopt;
  if (words.Is(next, ",") && glued_number && words[next + 1].lower.size() == 3) {
    return std::nullopt;
  }
  return Reading{word.value, next};
}

std::optional<Reading> MonthAt(const Words& words, size_t i) {
  if (!words.IsClass(i, WordClass::kMonth)) return std::nullopt;
  const bool point = words[i].lower.size() <= 4 && words.Is(i + 1, ".") && words[i + 1].glued;
  return Reading{words[i].value, point ? i + 2 : i + 1};
}

std::optional<Reading> CountAt(const Words& words, size_t i) {
  if (words.Is(i, "a") && words.IsAny(i + 1, {"few", "couple"})) return CountAt(words, i + 1);
  if (words.Is(i, "couple")) return Reading{2, words.Skip(i + 1, {"of"})};
  if (words.IsClass(i, WordClass::kCount)) return Reading{words[i].value, i + 1};
  const Word& word = words[i];
  if (word.word_class != WordClass::kNumber || word.lower.size() > 3) return std::nullopt;
  if (word.glued && !words.IsAny(i - 1, {"(", "-"})) return std::nullopt;
  return Reading{word.value, i + 1};
}

std::optional<Reading> ShortYearAt(const Words& words, size_t i) {
  if (!words.Is(i, "'") || !words.IsClass(i + 1, WordClass::kNumber)) return std::nullopt;
  if (!words[i + 1].glued || words[i + 1].lower.size() != 2) return std::nullopt;
  return Reading{2000 + words[i + 1].value, i + 2};
}

}  // namespace countercheck::periods
