// Quarters and halves: "Q2 2026", "fiscal second quarter that ended Aug. 2", "first half".

#include "extractors/period/calendar.h"
#include "extractors/period/match.h"
#include "extractors/period/pieces.h"

namespace countercheck::periods {
namespace {

// The quarter or half itself: "Q2", "2Q", "second quarter", "fiscal second quarter", "H1".
struct Head {
  int number = 0;
  bool half = false;
  bool fiscal = false;
  bool letter = false;  // "Q2", behind which a year may be glued
  size_t next = 0;
};

std::optional<Head> LetterHead(const Words& words, size_t i) {
  const auto letter = [&](size_t k) {
    return words.IsClass(k, WordClass::kQuarterLetter) || words.IsClass(k, WordClass::kHalfLetter);
  };
  const bool number_first = words.IsClass(i, WordClass::kNumber) && letter(i + 1);
  if (!number_first && !(letter(i) && words.IsClass(i + 1, WordClass::kNumber))) {
    return std::nullopt;
  }
  const Word& number = words[number_first ? i : i + 1];
  const bool half = words.IsClass(number_first ? i + 1 : i, WordClass::kHalfLetter);
  if (!words[i + 1].glued || number.lower.size() != 1) return std::nullopt;
  if (number.value < 1 || number.value > (half ? 2 : 4)) return std::nullopt;
  // "H1N1", "Q3.5", "24h": glued to more on either side than a year, "FY" or a dash.
  const Word& behind = words[i + 2];
  const bool fiscal_behind = behind.word_class == WordClass::kFiscal;
  const bool year_behind = behind.word_class == WordClass::kNumber && number_first;
  if (behind.glued && !fiscal_behind && !year_behind &&
      !words.IsAny(i + 2, {",", ".", ";", ":", ")", "]", "-", "'", "/", "\"", "?", "!", "\n"})) {
    return std::nullopt;
  }
  if (words.Is(i + 2, ".") && behind.glued && words[i + 3].glued &&
      words.IsClass(i + 3, WordClass::kNumber)) {
    return std::nullopt;
  }
  // "22H2" is a version.
  if (words[i].glued && words.IsClass(i - 1, WordClass::kNumber)) return std::nullopt;
  if (number_first && words[i].glued && !words.IsAny(i - 1, {"-", "(", "\"", "'", "/", "["})) {
    return std::nullopt;
  }
  return Head{number.value, half, false, true, i + 2};
}

std::optional<Head> OrdinalHead(const Words& words, size_t i) {
  int number = words[i].value;
  size_t next = i + 1;
  if (words.IsClass(i, WordClass::kNumber)) {
    if (!words.IsAny(i + 1, {"st", "nd", "rd", "th"}) || !words[i + 1].glued) return std::nullopt;
    next = i + 2;
  } else if (!words.IsClass(i, WordClass::kOrdinal)) {
    return std::nullopt;
  }
  next = words.Skip(next, {"-"});
  const bool fiscal = words.IsClass(next, WordClass::kFiscal);
  if (fiscal) next = words.Skip(next + 1, {"-"});
  const bool half = words.Is(next, "half");
  if (!half && !words.Is(next, "quarter") && !words.Is(next, "quarters")) return std::nullopt;
  if (half && words.Is(i, "final")) number = 2;
  const bool vague = words.IsAny(i, {"back", "latter"});
  if (number < 1 || number > (half ? 2 : 4) || (vague && !half)) return std::nullopt;
  return Head{number, half, fiscal, false, next + 1};
}

std::optional<Head> HeadAt(const Words& words, size_t i) {
  size_t from = i;
  bool fiscal = false;
  if (words.IsClass(i, WordClass::kFiscal)) {
    fiscal = true;
    from = words.Skip(i + 1, {"-"});
  }
  auto head = LetterHead(words, from);
  if (!head) head = OrdinalHead(words, from);
  if (head && fiscal) head->fiscal = true;
  return head;
}

// "third quarter in a row", "first half of the game": a count, or a half of something else.
bool IsOtherThing(const Words& words, const Head& head) {
  const size_t i = head.next;
  if (head.letter) return false;
  if (words.IsAny(i, {"in", "as"}) && words.IsAny(i + 1, {"a"})) return true;
  if (words.IsAny(i, {"running", "straight", "consecutive", "since", "hour", "century", "point"})) {
    return true;
  }
  if (words.Is(i, "of") && words.IsAny(i + 1, {"growth", "declines", "decline", "losses"})) {
    return true;
  }
  const size_t thing = words.Skip(words.Skip(i, {"of"}), {"the", "a", "an", "this", "last"});
  return head.half &&
         words.IsAny(thing, {"game", "match", "day", "month", "century", "decade", "season",
                             "session", "week", "trading", "20th", "film", "book", "story"});
}

// The dates that a stated end gives. Where it is the last day of a month the quarter is the three
// months before; a 52-week calendar tells only the end.
void ApplyStatedEnd(const Head& head, Match& match) {
  const Date& end = *match.stated_end;
  Period& period = match.period;
  if (IsLastOfMonth(end)) {
    const Days days = MonthsEnding(YearOf(end), MonthOf(end), head.half ? 6 : 3);
    const bool calendar = MonthOf(end) == static_cast<unsigned>((head.half ? 6 : 3) * head.number);
    const bool named_other = match.named_year != 0 && match.named_year != YearOf(end);
    if (calendar && !named_other && !head.half) period = QuarterPeriod(YearOf(end), head.number);
    period.start = days.start;
  } else {
    period.start.reset();
  }
  period.end = end;
}

Match HeadMatch(const Scene& scene, const Head& head) {
  Match match;
  match.next = head.next;
  match.says_fiscal = head.fiscal;
  if (auto tail = YearTailAt(scene, head.next)) {
    match.named_year = tail->year;
    match.says_fiscal |= tail->fiscal;
    match.next = tail->next;
  }
  return match;
}

// The year behind a letter may be glued: "1Q26", "Q4FY25" is read by YearTailAt.
void ReadGluedYear(const Words& words, const Head& head, Match& match) {
  const Word& word = words[head.next];
  if (!head.letter || word.word_class != WordClass::kNumber || !word.glued) return;
  if (word.lower.size() == 2) match.named_year = 2000 + word.value;
  if (const auto year = YearAt(words, head.next)) match.named_year = *year;
  if (match.named_year != 0) match.next = head.next + 1;
}

// The year in front: "2019 Q3", "2026 second quarter", "fiscal 2026 third-quarter", "FY26 Q1",
// "2025's second quarter", "last year's fourth quarter".
struct Front {
  int year = 0;
  bool fiscal = false;
  size_t next = 0;
};

std::optional<Front> FrontAt(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  Front front;
  size_t next = i;
  if (words.IsClass(i, WordClass::kFiscal)) {
    front.fiscal = true;
    next = words.Skip(words.Skip(i + 1, {"-"}), {"year"});
    const auto year = FiscalYearNumberAt(words, next);
    if (!year) return std::nullopt;
    front.year = year->value;
    next = year->next;
  } else if (const auto year = YearAt(words, i)) {
    front.year = *year;
    ++next;
  } else if (words.IsClass(i, WordClass::kWhich) && words.Is(i + 1, "year") &&
             scene.context.published) {
    front.year = YearOf(*scene.context.published) + words[i].value;
    next = i + 2;
    if (!words.Is(next, "'")) return std::nullopt;
  } else {
    return std::nullopt;
  }
  if (words.Is(next, "'") && words.Is(next + 1, "s")) next += 2;
  if (words.IsClass(next, WordClass::kFiscal) && !front.fiscal) {
    front.fiscal = true;
    next = words.Skip(next + 1, {"year"});
  }
  front.next = words.Skip(next, {"-"});
  return front;
}

}  // namespace

std::optional<DateReading> EndedTailAt(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  size_t next = words.Skip(i, {",", "("});
  const size_t article = words.Skip(next, {"the", "a"});
  if (words.IsAny(article, {"period", "quarter"})) next = article + 1;
  next = words.Skip(next, {",", "-"});
  next = words.Skip(next, {"that", "which"});
  if (!words.IsAny(next, {"ended", "ending", "ends", "closed"})) return std::nullopt;
  return EndDateAt(scene, next + 1);
}

std::optional<Match> MatchQuarter(const Scene& scene, size_t i) {
  const auto front = FrontAt(scene, i);
  const auto head = HeadAt(scene.words, front ? front->next : i);
  if (!head || IsOtherThing(scene.words, *head)) return std::nullopt;
  Match match = HeadMatch(scene, *head);
  ReadGluedYear(scene.words, *head, match);
  if (front) {
    match = Match{};
    match.next = head->next;
    match.named_year = front->year;
    match.says_fiscal = front->fiscal || head->fiscal;
  }
  if (head->half) {
    match.period = ResolveHalf(head->number, match.named_year, match.says_fiscal, scene.context);
  } else {
    match.quarter = head->number;
    match.period = ResolveFiscal({head->number, match.named_year, match.says_fiscal,
                                  match.named_year == 0 && TellsPast(scene.words, i)},
                                 scene.context);
  }
  if (const auto ended = EndedTailAt(scene, match.next)) {
    match.next = ended->next;
    match.stated_end = ended->date;
    if (ended->date) ApplyStatedEnd(*head, match);
  }
  return match;
}

}  // namespace countercheck::periods
