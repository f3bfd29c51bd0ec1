#include "pipeline/text/dateline.h"

#include <algorithm>
#include <array>
#include <deque>
#include <string>

#include "pipeline/text/boilerplate.h"

namespace countercheck {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char Lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// A run of letters or of digits; text[gap_begin, range.begin) stands between it and the one before.
struct Token {
  Range range;
  size_t gap_begin = 0;
  int number = -1;  // of at most four digits, else -1
  int month = 0;    // 1–12 for the name of a month, else 0
};

constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

bool EqualIgnoringCase(std::string_view a, std::string_view lower) {
  return a.size() == lower.size() && std::equal(a.begin(), a.end(), lower.begin(),
                                                [](char x, char y) { return Lowered(x) == y; });
}

// "June", "Jun", "Sept"; a small "march", "may" is a verb.
int MonthOf(std::string_view word) {
  if (word.size() < 3 || word.front() < 'A' || word.front() > 'Z') return 0;
  for (size_t i = 0; i < kMonths.size(); ++i) {
    const bool whole = EqualIgnoringCase(word, kMonths[i]);
    const bool shortened = EqualIgnoringCase(word, kMonths[i].substr(0, 3));
    if (whole || shortened || (i == 8 && EqualIgnoringCase(word, "sept"))) {
      return static_cast<int>(i) + 1;
    }
  }
  return 0;
}

int NumberOf(std::string_view digits) {
  if (digits.empty() || digits.size() > 4) return -1;
  int number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

Token ReadToken(std::string_view text, size_t begin, size_t gap_begin) {
  const bool digits = IsDigit(text[begin]);
  size_t end = begin;
  while (end < text.size() && (digits ? IsDigit(text[end]) : IsLetter(text[end]))) ++end;
  const std::string_view word = text.substr(begin, end - begin);
  return {{begin, end}, gap_begin, digits ? NumberOf(word) : -1, digits ? 0 : MonthOf(word)};
}

bool IsOrdinalEnding(std::string_view word) {
  return word == "st" || word == "nd" || word == "rd" || word == "th";
}

bool IsPreposition(std::string_view word) {
  constexpr std::array<std::string_view, 13> kWords = {
      "due",    "until",  "till",    "through",  "by",     "before", "expires",
      "expire", "mature", "matures", "maturing", "ending", "ended"};
  return std::any_of(kWords.begin(), kWords.end(),
                     [word](std::string_view w) { return EqualIgnoringCase(word, w); });
}

std::optional<Date> DateOf(int year, int month, int day) {
  if (year < 1800 || year > 2199 || month < 1 || day < 1) return std::nullopt;
  const Date date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                  std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return date;
}

// Reads tokens one by one and sees a date when its last token comes.
class DateScanner {
 public:
  explicit DateScanner(std::string_view text) : text_(text) {}

  std::vector<DateMention> Run() {
    size_t gap_begin = 0;
    for (size_t i = 0; i < text_.size();) {
      if (!IsDigit(text_[i]) && !IsLetter(text_[i])) {
        ++i;
        continue;
      }
      const Token token = ReadToken(text_, i, gap_begin);
      i = gap_begin = token.range.end;
      Take(token);
    }
    return std::move(dates_);
  }

 private:
  void Take(const Token& token) {
    const bool ordinal = IsOrdinalEnding(At(token)) && token.gap_begin == token.range.begin;
    if (ordinal && !last_.empty() && last_.back().number > 0) {
      last_.back().range.end = token.range.end;
      return;
    }
    last_.push_back(token);
    if (last_.size() > 4) last_.pop_front();
    if (last_.size() < 3) return;
    const Token& a = last_[last_.size() - 3];
    const Token& b = last_[last_.size() - 2];
    if (const auto date = Read(a, b, token)) {
      dates_.push_back({*date, {a.range.begin, token.range.end}, FollowsPreposition()});
    }
  }

  std::optional<Date> Read(const Token& a, const Token& b, const Token& c) const {
    const bool iso = a.number >= 1000 && Gap(b) == "-" && Gap(c) == "-" && b.range.size() == 2;
    if (iso) return DateOf(a.number, b.number, c.number);
    if (!IsSoftGap(Gap(b)) || !IsSoftGap(Gap(c)) || c.number < 1000) return std::nullopt;
    if (a.month > 0) return DateOf(c.number, a.month, b.number);
    if (b.month > 0) return DateOf(c.number, b.month, a.number);
    return std::nullopt;
  }

  // The word before the three that make the date; "on" and "of" aside would be more exact, but "due
  // on June 1" is rare.
  bool FollowsPreposition() const { return last_.size() == 4 && IsPreposition(At(last_.front())); }

  static bool IsSoftGap(std::string_view gap) {
    return !gap.empty() && gap.size() <= 3 && gap.find_first_not_of(" ,.-") == gap.npos &&
           (gap != "-.");
  }

  std::string_view Gap(const Token& token) const {
    const size_t begin = std::min(token.gap_begin, token.range.begin);
    return text_.substr(begin, token.range.begin - begin);
  }
  std::string_view At(const Token& token) const {
    return text_.substr(token.range.begin, token.range.size());
  }

  std::string_view text_;
  std::deque<Token> last_;
  std::vector<DateMention> dates_;
};

constexpr size_t kTopLines = 5;
// A date this near to the beginning of a line is a dateline: "LONDON, 3 June 2026 (Wire) - …".
constexpr size_t kDatelineBytes = 60;

bool IsDateline(std::string_view line, const DateMention& mention) {
  return mention.range.begin <= kDatelineBytes &&
         line.substr(mention.range.end, 20).find_first_of("(-–—:") != line.npos;
}

constexpr std::array<std::string_view, 3> kPublishedCues = {"publish", "posted", "first "};
constexpr std::array<std::string_view, 7> kChangeCues = {"updat", "modifi", "amend",  "correct",
                                                         "revis", "edited", "changed"};

std::string LowerOf(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), Lowered);
  return lower;
}

template <size_t N>
size_t LastOf(std::string_view text, const std::array<std::string_view, N>& words) {
  size_t last = 0;
  for (const std::string_view word : words) {
    const size_t place = text.rfind(word);
    if (place != text.npos) last = std::max(last, place + 1);
  }
  return last;
}

// What the words between a date and the one before it say of its day.
enum class DayOf { kPublished, kUnsaid, kChange };

DayOf DayOfDate(std::string_view text, size_t begin, const DateMention& mention) {
  constexpr size_t kNear = 40;
  begin = std::max(begin, mention.range.begin - std::min(mention.range.begin, kNear));
  const std::string before = LowerOf(text.substr(begin, mention.range.begin - begin));
  const size_t published = LastOf(before, kPublishedCues);
  const size_t change = LastOf(before, kChangeCues);
  if (published == change) return DayOf::kUnsaid;
  return published > change ? DayOf::kPublished : DayOf::kChange;
}

// What the words before each of `dates` say of it.
std::vector<DayOf> DaysOf(std::string_view text, const std::vector<DateMention>& dates) {
  std::vector<DayOf> days;
  size_t begin = 0;
  for (const DateMention& mention : dates) {
    days.push_back(DayOfDate(text, begin, mention));
    begin = mention.range.end;
  }
  return days;
}

// The latest day that a line names, where it is one to go by.
void TakeLatest(std::string_view line, std::optional<Date>* latest) {
  const std::vector<DateMention> dates = FindDates(line);
  const std::vector<DayOf> days = DaysOf(line, dates);
  for (size_t i = 0; i < dates.size(); ++i) {
    if (dates[i].is_deadline || days[i] == DayOf::kChange) continue;
    if (!*latest || **latest < dates[i].date) *latest = dates[i].date;
  }
}

}  // namespace

std::optional<DateMention> PublishedAmong(std::string_view text,
                                          const std::vector<DateMention>& dates) {
  const std::vector<DayOf> days = DaysOf(text, dates);
  for (const DayOf wanted : {DayOf::kPublished, DayOf::kUnsaid, DayOf::kChange}) {
    const auto found = std::find(days.begin(), days.end(), wanted);
    if (found != days.end()) return dates[static_cast<size_t>(found - days.begin())];
  }
  return std::nullopt;
}

std::vector<DateMention> FindDates(std::string_view text) { return DateScanner(text).Run(); }

std::optional<Date> ReadDate(std::string_view published) {
  if (const auto iso = ParseIsoDate(published)) return iso;
  published = published.substr(0, 200);
  const auto found = PublishedAmong(published, FindDates(published));
  if (!found) return std::nullopt;
  return found->date;
}

bool IsDateLine(std::string_view line) {
  constexpr int kOtherWords = 4;  // "Published", a rubric, a time zone
  if (line.size() > 120 || line.ends_with('.') || line.find_first_of("%$") != line.npos) {
    return false;
  }
  const auto dates = FindDates(line);
  if (dates.empty()) return false;
  const Range date = dates.front().range;
  return CountWords(line) - CountWords(line.substr(date.begin, date.size())) <= kOtherWords;
}

std::optional<Date> FindPublished(std::string_view text, const std::vector<Range>& lines) {
  std::optional<Date> changed;
  for (size_t i = 0; i < lines.size() && i < kTopLines; ++i) {
    const std::string_view line =
        text.substr(lines[i].begin, std::min<size_t>(lines[i].size(), 300));
    const auto dates = FindDates(line);
    if (dates.empty() || !(IsDateLine(line) || IsDateline(line, dates.front()))) continue;
    const DateMention found = *PublishedAmong(line, dates);
    const std::vector<DayOf> days = DaysOf(line, {found});
    if (days.front() != DayOf::kChange) return found.date;
    if (!changed) changed = found.date;
  }
  std::optional<Date> latest = changed;
  for (const Range line : lines) {
    if (!changed) TakeLatest(text.substr(line.begin, line.size()), &latest);
  }
  return latest;
}

}  // namespace countercheck
