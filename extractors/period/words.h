// A text as words, numbers and signs, the words of the calendar recognised.
//
//   "Q1'26, Aug. 25"  →  q · 1 · ' · 26 · , · aug (month 8) · . · 25
#ifndef COUNTERCHECK_EXTRACTORS_PERIOD_WORDS_H_
#define COUNTERCHECK_EXTRACTORS_PERIOD_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace countercheck::periods {

enum class WordClass : unsigned char {
  kNone,
  kNumber,         // value: the number; -1 for one of more than 9 digits
  kMonth,          // value: 1–12
  kWeekday,        // value: 1 for Monday … 7 for Sunday
  kOrdinal,        // "first" 1 … "fourth" 4, "final" 4, "back" and "latter" (halves only) 2
  kCount,          // "a" 1, "two" 2, "few" 3 …
  kUnit,           // value: a Unit
  kFiscal,         // "fiscal", "fy", "financial"
  kQuarterLetter,  // "q"
  kHalfLetter,     // "h"
  kFull,           // "full"
  kWhich,          // "last", "this", "next" …; value: -1, 0, 1
  kSame,           // "same", "comparable", "corresponding"
  kDayName,        // "today" 0, "yesterday" -1, "tomorrow" 1
  kEdge,           // "end", "start", "early", "mid", "late", "earlier", "later"
  kSeason,         // "spring", "summer", "fall", "autumn", "winter"
  kQuarterly,      // "quarterly"
  kToDate,         // "ytd"
};

enum Unit { kDays, kWeeks, kMonths, kQuarters, kHalves, kYears, kDecades, kPeriods };

// What the calendar knows of a word.
struct Meaning {
  WordClass word_class = WordClass::kNone;
  int value = 0;
};

struct Word {
  std::string_view lower;  // lower case; dashes are "-", an empty line is "\n"
  uint32_t begin = 0;      // bytes of the text
  uint32_t end = 0;
  int value = 0;
  WordClass word_class = WordClass::kNone;
  bool glued = false;    // nothing between this word and the one before
  bool capital = false;  // begins with A–Z
};

// The words of less than 4 GiB. Letters of other scripts count as letters. Views into this object, which therefore stays where it
// is.
class Words {
 public:
  explicit Words(std::string_view text);
  Words(const Words&) = delete;  // words_ points into lower_
  Words& operator=(const Words&) = delete;

  size_t size() const { return words_.size(); }
  // An empty word outside of the text.
  const Word& operator[](size_t i) const { return i < words_.size() ? words_[i] : none_; }
  // The word before; an empty one at the beginning.
  const Word& Before(size_t i, size_t distance = 1) const {
    return i >= distance ? (*this)[i - distance] : none_;
  }

  bool Is(size_t i, std::string_view lower) const { return (*this)[i].lower == lower; }
  bool IsAny(size_t i, std::initializer_list<std::string_view> lower) const;
  bool IsClass(size_t i, WordClass word_class) const { return (*this)[i].word_class == word_class; }
  bool IsUnit(size_t i, Unit unit) const {
    return IsClass(i, WordClass::kUnit) && (*this)[i].value == unit;
  }
  // i + 1 where the word is one of these, else i.
  size_t Skip(size_t i, std::initializer_list<std::string_view> lower) const {
    return IsAny(i, lower) ? i + 1 : i;
  }

 private:
  void Split(std::string_view text);
  size_t PassSpace(std::string_view text, size_t i);
  size_t PushLetters(std::string_view text, size_t i);
  void Push(size_t begin, size_t end, std::string_view lower, Meaning meaning);

  std::string lower_;
  std::vector<Word> words_;
  Word none_;
};

// What the readers below found, and the word behind it.
struct Reading {
  int value = 0;
  size_t next = 0;
};

// A year of four digits, 1900–2099, that is no part of a longer figure ("2,024", "$2026", "2026%").
std::optional<int> YearAt(const Words& words, size_t i);
// A day of the month: "25", "3rd".
std::optional<Reading> DayAt(const Words& words, size_t i);
// A month's name, with the point of its abbreviation.
std::optional<Reading> MonthAt(const Words& words, size_t i);
// A whole number in digits or words: "3", "nine", "a few", "a couple of".
std::optional<Reading> CountAt(const Words& words, size_t i);
// A two-digit year behind an apostrophe ('26) → 2026.
std::optional<Reading> ShortYearAt(const Words& words, size_t i);

}  // namespace countercheck::periods

#endif  // COUNTERCHECK_EXTRACTORS_PERIOD_WORDS_H_
