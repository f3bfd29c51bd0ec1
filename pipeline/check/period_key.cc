#include "pipeline/check/period_key.h"

#include <fmt/format.h>

#include <cstdlib>
#include <string_view>
#include <vector>

#include "pipeline/check/normal_words.h"

namespace countercheck {
namespace {

using std::chrono::sys_days;

struct Named {
  char grain = 0;  // 'Q', 'H', 'Y'
  int number = 0;  // 0 where not said; of a year always 0
  int year = 0;    // 0 where not said
};

bool AllDigits(const std::string& word) {
  return !word.empty() && word.find_first_not_of("0123456789") == std::string::npos;
}

// "2026", "fy2026", "fy26".
int YearIn(const std::string& word) {
  std::string digits = word;
  if (digits.rfind("fy", 0) == 0 || digits.rfind("cy", 0) == 0) digits = digits.substr(2);
  if (!AllDigits(digits)) return 0;
  const bool marked = digits.size() != word.size();
  if (digits.size() == 2 && marked) return 2000 + std::atoi(digits.c_str());
  if (digits.size() != 4) return 0;
  const int year = std::atoi(digits.c_str());
  return year >= 1900 && year < 2200 ? year : 0;
}

int OrdinalIn(const std::string& word) {
  if (word == "first" || word == "1st") return 1;
  if (word == "second" || word == "2nd") return 2;
  if (word == "third" || word == "3rd") return 3;
  if (word == "fourth" || word == "4th") return 4;
  return 0;
}

void ReadWord(const std::string& word, int* ordinal, Named* named) {
  if (const int year = YearIn(word); year != 0) named->year = year;
  if (const int number = OrdinalIn(word); number != 0) *ordinal = number;
  if (word.rfind("fy", 0) == 0 && named->grain == 0) named->grain = 'Y';
  if (word.size() == 2 && (word[0] == 'q' || word[0] == 'h') && word[1] >= '1' && word[1] <= '4') {
    named->grain = static_cast<char>(word[0] - 'a' + 'A');
    named->number = word[1] - '0';
  }
  if (word.rfind("quarter", 0) == 0 || word.rfind("half", 0) == 0) {
    named->grain = word[0] == 'q' ? 'Q' : 'H';
    if (*ordinal != 0 && named->number == 0) named->number = *ordinal;
  }
}

Named ReadLabel(const std::string& label) {
  Named named;
  int ordinal = 0;
  for (const std::string& word : WordsOf(label)) ReadWord(word, &ordinal, &named);
  return named;
}

Named ReadPeriod(const Period& period) {
  Named named = ReadLabel(period.label);
  if (period.grain == Grain::kQuarter) named.grain = 'Q';
  if (period.grain == Grain::kHalf) named.grain = 'H';
  if (period.grain == Grain::kYear) named.grain = 'Y';
  if (named.grain == 'Y') named.number = 0;
  if (named.grain == 'Y' && period.fiscal) named.grain = 'F';  // "FY2025" need not be 2025
  const bool has_own_text = named.grain != 0 && named.grain != 'Y' && named.number == 0;
  if (has_own_text && period.HasDates()) named.grain = 0;  // "July quarter": the dates say more
  if (named.year == 0 && named.grain != 0 && period.end && !period.fiscal)
    named.year = int(period.end->year());
  return named;
}

std::string DatesText(const Date& start, const Date& end) {
  const int days = DaysApart(start, end);
  if (days <= 3) return FormatIsoDate(start);
  const bool whole_month = start.day() == std::chrono::day{1} && start.month() == end.month() &&
                           end == LastDayOfMonth(end.year(), end.month());
  if (whole_month) return FormatIsoDate(start).substr(0, 7);
  if (unsigned(start.month()) == 1 && unsigned(start.day()) == 1 && unsigned(end.month()) == 12 &&
      unsigned(end.day()) == 31 && start.year() == end.year())
    return fmt::format("Y {}", int(start.year()));
  const bool whole_quarter = start.day() == std::chrono::day{1} && days >= 89 && days <= 92 &&
                             (unsigned(start.month()) - 1) % 3 == 0 &&
                             end == LastDayOfMonth(end.year(), end.month());
  if (whole_quarter)
    return fmt::format("Q{} {}", (unsigned(start.month()) - 1) / 3 + 1, int(start.year()));
  return FormatIsoDate(start) + ".." + FormatIsoDate(end);
}

PeriodKey KeyOfNamed(const Named& named) {
  PeriodKey key;
  key.text = std::string(1, named.grain);
  if (named.number != 0) key.text += std::to_string(named.number);
  if (named.year != 0) key.text += fmt::format(" {}", named.year);
  // "FY2025" may be 2025, and may not: only the company's calendar tells.
  key.partial = named.grain == 'F' || named.year == 0 ||
                (named.grain != 'Y' && named.grain != 'F' && named.number == 0);
  return key;
}

bool Fits(const std::string& partial, const std::string& full) {
  if (full.size() < partial.size() || partial.empty()) return false;
  if (full[0] != partial[0]) return false;
  if (partial.size() == 1)
    return full.size() == 1 || full[1] == ' ' || (full[1] >= '0' && full[1] <= '9');
  if (partial[1] == ' ') {  // "Q 2026": the number is missing
    const size_t year = full.find(' ');
    return year != std::string::npos && full.substr(year) == partial.substr(1);
  }
  return full.compare(0, partial.size(), partial) == 0;
}

}  // namespace

int DaysApart(const Date& a, const Date& b) {
  return std::abs(static_cast<int>((sys_days(a) - sys_days(b)).count()));
}

// What extraction calls "a year earlier" where the year itself is not named.
constexpr std::string_view kYearEarlier = "a year earlier";

PeriodKey KeyOf(const std::optional<Period>& period) {
  if (!period) return {};
  if (period->label == kYearEarlier) return {period->label, false, false, true};
  const Named named = ReadPeriod(*period);
  if (named.grain != 0) return KeyOfNamed(named);
  if (period->HasDates()) {
    const std::string text = DatesText(*period->start, *period->end);
    return {text, false, text.size() == 10};
  }
  if (period->start && period->grain == Grain::kDay)
    return {FormatIsoDate(*period->start), false, true};
  return {NormalWords(period->label), false, false};
}

bool IsFiscalOf(const PeriodKey& fiscal, const PeriodKey& calendar) {
  return fiscal.text.starts_with('F') && calendar.text.starts_with('Y') &&
         fiscal.text.substr(1) == calendar.text.substr(1);
}

PeriodRelation Compare(const PeriodKey& a, const PeriodKey& b) {
  if (!a.stated() || !b.stated()) return PeriodRelation::kUnstated;
  if (a.text == b.text) return a.partial ? PeriodRelation::kFits : PeriodRelation::kSame;
  if (IsFiscalOf(a, b) || IsFiscalOf(b, a)) return PeriodRelation::kFits;
  if (a.partial && Fits(a.text, b.text)) return PeriodRelation::kFits;
  if (b.partial && Fits(b.text, a.text)) return PeriodRelation::kFits;
  return PeriodRelation::kDifferent;
}

std::string YearsBefore(const std::string& key, int years) {
  const size_t space = key.find(' ');
  if (space != std::string::npos && key.size() == space + 5) {
    const std::string digits = key.substr(space + 1);
    if (AllDigits(digits))
      return key.substr(0, space + 1) + std::to_string(std::atoi(digits.c_str()) - years);
  }
  if (key.size() == 7 && key[4] == '-' && AllDigits(key.substr(0, 4)))
    return std::to_string(std::atoi(key.substr(0, 4).c_str()) - years) + key.substr(4);
  return "";
}

std::string StepBefore(const std::string& key) {
  if (key.size() == 7 && key[0] == 'Q' && key[2] == ' ') {
    const int number = key[1] - '0';
    if (number > 1) return fmt::format("Q{}{}", number - 1, key.substr(2));
    return YearsBefore("Q4" + key.substr(2), 1);
  }
  if (key.size() == 7 && key[4] == '-' && AllDigits(key.substr(5))) {
    const int month = std::atoi(key.substr(5).c_str());
    if (month > 1) return fmt::format("{}-{:02}", key.substr(0, 4), month - 1);
    return YearsBefore(key.substr(0, 5) + "12", 1);
  }
  return "";
}

}  // namespace countercheck
