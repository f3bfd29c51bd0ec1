#include "extractors/period/words.h"

#include <algorithm>
#include <array>

#include "extractors/ascii.h"
#include "extractors/word_index.h"

namespace countercheck::periods {
namespace {

using Table = WordIndex<Meaning>;

const Table& CalendarWords() {
  using enum WordClass;
  static const Table table({
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
  });
  return table;
}

enum class Sign : unsigned char { kSpace, kDigit, kLetter, kOther };

constexpr std::array<Sign, 256> kSigns = [] {
  std::array<Sign, 256> signs{};
  for (size_t i = 0; i < signs.size(); ++i) {
    const char c = static_cast<char>(i);
    signs[i] = IsDigit(c) ? Sign::kDigit : IsAlpha(c) || IsHigh(c) ? Sign::kLetter : Sign::kOther;
  }
  for (const char c : {' ', '\n', '\t', '\r'}) signs[static_cast<size_t>(c)] = Sign::kSpace;
  return signs;
}();

Sign SignOf(char c) { return kSigns[static_cast<unsigned char>(c)]; }

// The sign that U+2010 … U+201F stands for: a dash, an apostrophe, or nothing of interest.
std::string_view PunctuationAt(std::string_view text, size_t i) {
  if (text[i] != '\xE2' || i + 2 >= text.size() || text[i + 1] != '\x80') return {};
  const auto last = static_cast<unsigned char>(text[i + 2]);
  if (last >= 0x90 && last <= 0x95) return "-";
  if (last == 0x98 || last == 0x99) return "'";
  return last >= 0x96 && last <= 0x9F ? "\"" : std::string_view{};
}

int NumberOf(std::string_view digits) {
  if (digits.size() > 9) return -1;
  int value = 0;
  for (char c : digits) value = value * 10 + (c - '0');
  return value;
}

// Behind the run of digits or of letters that begins at `i`.
size_t RunEnd(std::string_view text, size_t i) {
  const Sign sign = SignOf(text[i]);
  while (++i < text.size() && SignOf(text[i]) == sign) {
    if (text[i] == '\xE2' && !PunctuationAt(text, i).empty()) break;
  }
  return i;
}

}  // namespace

Words::Words(std::string_view text) : lower_(text) {
  LowerInPlace(lower_);
  words_.reserve(text.size() / 5 + 8);
  Split(text);
}

void Words::Split(std::string_view text) {
  const std::string_view lower = lower_;
  size_t i = 0;
  while (i < text.size()) {
    switch (SignOf(text[i])) {
      case Sign::kSpace:
        i = PassSpace(text, i);
        break;
      case Sign::kDigit: {
        const size_t end = RunEnd(text, i);
        Push(i, end, lower.substr(i, end - i),
             {WordClass::kNumber, NumberOf(text.substr(i, end - i))});
        i = end;
        break;
      }
      case Sign::kLetter:
        i = PushLetters(text, i);
        break;
      case Sign::kOther:
        Push(i, i + 1, lower.substr(i, 1), {});
        ++i;
        break;
    }
  }
}

// The place behind the space; an empty line is a word.
size_t Words::PassSpace(std::string_view text, size_t i) {
  if (text[i] == ' ' && i + 1 < text.size() && SignOf(text[i + 1]) != Sign::kSpace) return i + 1;
  int newlines = 0;
  for (; i < text.size() && SignOf(text[i]) == Sign::kSpace; ++i) newlines += text[i] == '\n';
  if (newlines > 1) Push(i, i, "\n", {});
  return i;
}

// A word, or a dash or quotation mark above ASCII; the place behind it.
size_t Words::PushLetters(std::string_view text, size_t i) {
  if (text[i] == '\xE2') {
    if (const std::string_view mark = PunctuationAt(text, i); !mark.empty()) {
      Push(i, i + 3, mark, {});
      return i + 3;
    }
  }
  size_t end = RunEnd(text, i);
  std::string_view lower = std::string_view(lower_).substr(i, end - i);
  // "4QFY25": two words written as one.
  if (lower == "qfy" || lower == "hfy") {
    end = i + 1;
    lower = lower.substr(0, 1);
  }
  static const Table& calendar = CalendarWords();
  const Meaning* meaning = calendar.Find(lower);
  Push(i, end, lower, meaning ? *meaning : Meaning());
  words_.back().capital = IsUpper(text[i]);
  return end;
}

void Words::Push(size_t begin, size_t end, std::string_view lower, Meaning meaning) {
  Word& word = words_.emplace_back();
  word.lower = lower;
  word.begin = static_cast<uint32_t>(begin);
  word.end = static_cast<uint32_t>(end);
  word.word_class = meaning.word_class;
  word.value = meaning.value;
  word.glued = begin > 0 && words_.size() > 1 && words_[words_.size() - 2].end == begin;
}

bool Words::IsAny(size_t i, std::initializer_list<std::string_view> lower) const {
  return std::find(lower.begin(), lower.end(), (*this)[i].lower) != lower.end();
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
