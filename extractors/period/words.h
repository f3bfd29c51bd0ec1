// A text as words, numbers and signs, the words of the calendar recognised.
//
//   "Q1'26, Aug. 25"  →  q · 1 · ' · 26 · , · aug (month 8) · . · 25
#ifndef COUNTERCHECK_EXTRACTORS_PERIOD_WORDS_H_
#define COUNTERCHECK_EXTRACTORS_PERIOD_WORDS_H_

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

#include "extractors/lexemes.h"
#include "extractors/period/word_class.h"

namespace countercheck::periods {

using Word = Lexeme;

// Lexemes in a row. All questions may be asked of any index: outside there is an empty word.
class Words {
 public:
  explicit Words(const Passage& passage) : words_(passage.lexemes) {}

  size_t size() const { return words_.size(); }
  const Word& operator[](size_t i) const { return i < words_.size() ? words_[i] : kNoWord; }
  // The word before.
  const Word& Before(size_t i, size_t distance = 1) const {
    return i >= distance ? (*this)[i - distance] : kNoWord;
  }

  bool Is(size_t i, std::string_view lower) const { return (*this)[i].lower == lower; }
  bool IsAny(size_t i, std::initializer_list<std::string_view> lower) const {
    const std::string_view word = (*this)[i].lower;
    for (const std::string_view one : lower) {
      if (word == one) return true;
    }
    return false;
  }
  bool IsClass(size_t i, WordClass word_class) const { return (*this)[i].word_class == word_class; }
  bool IsUnit(size_t i, Unit unit) const {
    return IsClass(i, WordClass::kUnit) && (*this)[i].value == unit;
  }
  // i + 1 where the word is one of these, else i.
  size_t Skip(size_t i, std::initializer_list<std::string_view> lower) const {
    return IsAny(i, lower) ? i + 1 : i;
  }

 private:
  static inline const Word kNoWord = {};

  std::span<const Word> words_;
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
