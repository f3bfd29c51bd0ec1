// What the calendar knows of a word.
#ifndef COUNTERCHECK_EXTRACTORS_PERIOD_WORD_CLASS_H_
#define COUNTERCHECK_EXTRACTORS_PERIOD_WORD_CLASS_H_

#include <string>
#include <utility>
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
  kHoliday,        // the first word of a holiday's name: "christmas", "black", "labor"
};

enum Unit {
  kDays,
  kWeeks,
  kMonths,
  kQuarters,
  kHalves,
  kYears,
  kDecades,
  kPeriods,
  kFortnights,
  kWeekends,
};

struct Meaning {
  WordClass word_class = WordClass::kNone;
  int value = 0;
};

// The words of the calendar, in lower case, each once.
const std::vector<std::pair<std::string, Meaning>>& CalendarWords();

}  // namespace countercheck::periods

#endif  // COUNTERCHECK_EXTRACTORS_PERIOD_WORD_CLASS_H_
