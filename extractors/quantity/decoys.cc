#include "extractors/quantity/decoys.h"

#include <algorithm>
#include <string_view>

#include "extractors/quantity/nouns.h"
#include "extractors/quantity/number_names.h"
#include "extractors/word_index.h"

namespace countercheck {
namespace {

bool IsMonth(const Tokens& tokens, size_t i) {
  static const WordSet months = {
      "january",   "february", "march",    "april",    "may",  "june", "july", "august",
      "september", "october",  "november", "december", "jan",  "feb",  "mar",  "apr",
      "jun",       "jul",      "aug",      "sep",      "sept", "oct",  "nov",  "dec"};
  if (!tokens.IsWord(i) || !months.contains(tokens.Lower(i))) return false;
  const bool doubtful = tokens.IsWord(i, "may") || tokens.IsWord(i, "march");
  return !doubtful || tokens.IsCapital(i);
}

// Behind the stretch without a space that holds token `i`, without closing punctuation.
size_t GluedEnd(const Tokens& tokens, size_t i) {
  size_t last = i + 1;
  for (size_t at = i + 1; tokens.IsGlued(at); ++at) {
    if (!tokens.IsMark(at)) last = at + 1;
  }
  return last;
}

bool IsPlainInteger(const Amount& amount) {
  const Number& number = amount.number;
  return !amount.HasUnit() && !number.decimals && number.scale_power == 0 && !number.words;
}

bool IsBareWord(const Amount& amount) { return !amount.HasUnit() && amount.number.words; }

bool IsGluedMark(const Tokens& tokens, size_t i, std::u32string_view marks) {
  return tokens.IsMark(i) && tokens.IsGlued(i) && marks.find(tokens[i].mark) != marks.npos;
}

// "Q2", "MI450", "WSE-3": letters run into the number. "sub-300" and "minus-5" do not.
bool FollowsLetters(const Tokens& tokens, const Amount& amount) {
  const size_t i = amount.first;
  if (i == 0 || !tokens.IsGlued(i)) return false;
  if (tokens.IsWord(i - 1) || tokens.IsNumber(i - 1)) return true;
  if (IsGluedMark(tokens, i - 1, U"/:+#&_@*.\u2044")) return true;
  if (tokens.IsMark(i - 1, U'#') || tokens.IsMark(i - 1, U'@')) return true;
  if (tokens.IsMark(i - 1, U'\'') && tokens.Printed(i).size() == 2) return true;
  if (!tokens.IsDash(i - 1) || !tokens.IsGlued(i - 1)) return false;
  static const WordSet words = {"sub", "minus", "now", "then", "plus", "under", "over", "near"};
  return !(tokens.IsWord(i - 2) && words.contains(tokens.Lower(i - 2)));
}

// "5G", "10-K", "7-Eleven", "787-9", "9:30", "6/10", "1-800-555-0199", "5000-series",
// "3-for-1".
bool RunsIntoLetters(const Tokens& tokens, const Amount& amount) {
  const size_t i = amount.last;
  if (tokens.IsWord(i) && tokens.IsGlued(i)) return true;
  const bool number_behind = tokens.IsNumber(i + 1) && tokens.IsGlued(i + 1);
  if (IsGluedMark(tokens, i, U":/.'\u2044×") && number_behind) return true;
  if (!tokens.IsDash(i) || !tokens.IsGlued(i) || !tokens.IsGlued(i + 1)) return false;
  // "3-for-1", "2-on-2"
  const bool between = tokens.IsDash(i + 2) && tokens.IsGlued(i + 2) && tokens.IsNumber(i + 3) &&
                       tokens.IsGlued(i + 3) && !tokens.IsWord(i + 1, "to");
  if (tokens.IsWord(i + 1) && between) return true;
  if (tokens.IsWord(i + 1)) {
    const bool letter =
        tokens.IsCapital(i + 1) && (tokens.Printed(i + 1).size() <= 2 || !ReadNoun(tokens, i));
    return letter || tokens.IsWord(i + 1, "series") || tokens.IsWord(i + 1, "based");
  }
  const bool third = tokens.IsDash(i + 2) && tokens.IsGlued(i + 2) && tokens.IsNumber(i + 3) &&
                     tokens.IsGlued(i + 3);
  return number_behind && third;
}

// "1. Results", "2) Results" at the begin of a line; "(1)" and "[1]" anywhere.
bool IsListNumber(const Tokens& tokens, const Amount& amount) {
  const size_t i = amount.first;
  const bool closes = IsGluedMark(tokens, i + 1, U")].") && !tokens.IsGlued(i + 2);
  if (tokens.StartsLine(i) && closes && tokens.Printed(i).size() <= 3) return true;
  const bool opened =
      i > 0 && tokens.IsGlued(i) && (tokens.IsMark(i - 1, U'(') || tokens.IsMark(i - 1, U'['));
  return opened && IsGluedMark(tokens, i + 1, U")]") && tokens.Printed(i).size() <= 2;
}

bool IsTimeOfDay(const Tokens& tokens, const Amount& amount) {
  const size_t i = amount.last;
  if (tokens.IsWord(i, "o") && tokens.IsMark(i + 1, U'\'')) return true;
  return tokens.IsWord(i, "a.m.") || tokens.IsWord(i, "p.m.") || tokens.IsWord(i, "am") ||
         tokens.IsWord(i, "pm") || tokens.IsWord(i, "gmt") || tokens.IsWord(i, "hrs") ||
         tokens.IsWord(i, "bst");
}

bool IsDayOfMonth(const Tokens& tokens, const Amount& amount) {
  if (Decimal(31) < amount.number.value) return false;
  const size_t i = amount.first;
  if (IsMonth(tokens, amount.last)) return true;
  if (i > 0 && IsMonth(tokens, i - 1)) return true;
  return i > 1 && tokens.IsMark(i - 1, U'.') && IsMonth(tokens, i - 2);
}

// "by 2120", "in A.D. 1260": a year of another time, where nothing else may be meant.
bool IsFarYear(const Tokens& tokens, const Amount& amount) {
  const size_t i = amount.first;
  if (i == 0 || amount.number.grouped || tokens.Printed(i).size() != 4) return false;
  if (tokens.IsWord(i - 1, "a.d.") || tokens.IsWord(amount.last, "b.c.")) return true;
  const bool next_century = tokens.Printed(i).starts_with("21");
  const bool when = tokens.IsWord(i - 1, "by") || tokens.IsWord(i - 1, "until");
  return next_century && when && !tokens.IsWord(amount.last, "to") &&
         !ReadNoun(tokens, amount.last);
}

// "2026", unless it counts ("2000 people") or is hedged ("about 2000").
bool IsYear(const Tokens& tokens, const Amount& amount) {
  if (IsFarYear(tokens, amount)) return true;
  const bool range = !(amount.number.value < Decimal(1900)) && amount.number.value < Decimal(2100);
  if (!range || amount.number.grouped) return false;
  static const WordSet hedges = {"about", "around", "than", "roughly", "nearly", "some", "over"};
  const size_t i = amount.first;
  if (i > 0 && tokens.IsWord(i - 1) && hedges.contains(tokens.Lower(i - 1))) return false;
  static const WordSet counted = {"people",   "employees", "workers",  "jobs",  "units",
                                  "stores",   "men",       "women",    "staff", "homes",
                                  "points",   "calories",  "vehicles", "cars",  "shares",
                                  "students", "soldiers"};
  return !tokens.IsWord(amount.last) || !counted.contains(tokens.Lower(amount.last));
}

// "of June, 25, 26 and 27": a number between commas behind a name that is no age.
bool IsApposition(const Tokens& tokens, const Amount& amount) {
  const size_t i = amount.first;
  return i > 1 && tokens.IsMark(i - 1, U',') && tokens.IsCapital(i - 2) &&
         tokens.IsMark(amount.last, U',') && amount.number.value < Decimal(120) &&
         !IsAgeBehindName(tokens, i, amount.last);
}

// Behind a row that goes on with a hung hyphen: "two[-, five- and 10-year] notes".
size_t BehindRow(const Tokens& tokens, size_t i) {
  constexpr size_t kReach = 16;
  if (!IsHung(tokens, i)) return i;
  for (size_t at = i; at < i + kReach; ++at) {
    if (tokens.IsWord(at, "year") || tokens.IsWord(at, "month")) return at + 1;
  }
  return i;
}

bool IsVerbOfMoney(const Tokens& tokens, size_t i) {
  static const WordSet verbs = {"rose",    "fell",   "added",   "was",   "is",       "climbed",
                                "dropped", "gained", "slipped", "stood", "declined", "advanced",
                                "jumped",  "dipped", "hit",     "edged", "lost",     "fluctuated"};
  return tokens.IsWord(i) && verbs.contains(tokens.Lower(i));
}

// "10-year Treasury", "the 30-year mortgage": what is traded, not how long.
bool IsBondTerm(const Tokens& tokens, const Amount& amount) {
  if (!amount.HasUnit() || amount.unit.kind != QuantityKind::kDuration) return false;
  static const WordSet papers = {"treasury",  "treasuries", "note", "notes", "bond",  "bonds",
                                 "bund",      "bunds",      "gilt", "gilts", "yield", "yields",
                                 "bill",      "bills",      "jgb",  "jgbs",  "fixed", "mortgage",
                                 "mortgages", "breakeven",  "tips"};
  const size_t first = BehindRow(tokens, amount.last);
  // "the two-year rate rose": not "a two-year rate freeze"
  const bool hung = amount.last > 1 && tokens.IsDash(amount.last - 2);
  if (hung && tokens.IsWord(first, "rate") && IsVerbOfMoney(tokens, first + 1)) return true;
  for (size_t i = first; i < first + 3; ++i) {
    if (tokens.IsWord(i) && papers.contains(tokens.Lower(i))) return true;
    if (!tokens.IsWord(i, "u.s.") && !tokens.IsWord(i, "us") && !tokens.IsWord(i, "german") &&
        !tokens.IsWord(i, "government")) {
      return false;
    }
  }
  return false;
}

// "two-way", "one-to-one", "the two of them": bare words are figures only where they count
// something.
bool IsIdleWord(const Tokens& tokens, const Amount& amount) {
  if (!IsBareWord(amount) || amount.number.scale_power > 0 || amount.number.decimals) return false;
  const size_t i = amount.last;
  if (amount.number.open) return false;  // the reader of figures asks for a noun
  if (tokens.IsDash(i) && tokens.IsGlued(i)) {
    return !tokens.IsWord(i + 1, "to") && !ReadNoun(tokens, i);
  }
  if (!(amount.number.value < Decimal(13))) return false;
  return !tokens.IsWord(i, "to") && !tokens.IsWord(i, "or") && !tokens.IsWord(i, "and") &&
         !ReadNoun(tokens, i);
}

// "shares of Take Two Interactive fell", not "Opens Two New Stores" in a headline: a number in
// words between capitals, in a text that writes its other words small.
bool IsWordOfName(const Tokens& tokens, const Amount& amount) {
  const size_t first = amount.first;
  const size_t next = amount.last;
  const bool capitals = first > 0 && tokens.IsCapital(first) && tokens.IsCapital(first - 1) &&
                        tokens.IsCapital(next) && !tokens.StartsLine(first);
  return IsBareWord(amount) && capitals && tokens.IsWord(next + 1) && !tokens.IsCapital(next + 1) &&
         !tokens.StartsLine(next + 1);
}

bool IsBareDecoy(const Tokens& tokens, const Amount& amount) {
  return IsListNumber(tokens, amount) || IsTimeOfDay(tokens, amount) ||
         IsDayOfMonth(tokens, amount) || IsYear(tokens, amount) || IsPartOfName(tokens, amount) ||
         IsApposition(tokens, amount);
}

bool IsScreenSize(const Tokens& tokens, const Amount& amount) {
  const std::string_view printed = tokens.Printed(amount.first);
  return !amount.HasUnit() && tokens.Printed(amount.last - 1) == "K" &&
         (printed == "4" || printed == "8");
}

bool IsDigits(const Tokens& tokens, size_t i, size_t least, size_t most) {
  const std::string_view printed = tokens.Printed(i);
  return tokens.IsNumber(i) && printed.size() >= least && printed.size() <= most &&
         printed.find_first_of(".,") == printed.npos;
}

// A number in groups of digits that begins at `i`: "44 20 3936 2999", "800-555-0199". Behind it, or
// 0 where all are fewer than `digits`, or fewer than two groups.
size_t GroupsEnd(const Tokens& tokens, size_t i, size_t digits) {
  size_t count = 0;
  const size_t first = i;
  for (; IsDigits(tokens, i, 2, 5) && !(i > first && tokens.StartsLine(i)); ++i) {
    count += tokens.Printed(i).size();
    if (tokens.IsDash(i + 1) && tokens.IsGlued(i + 1)) ++i;
  }
  return count >= digits && i > first + 1 ? i : 0;
}

// "(201) 689-8560", "+44 20 3936 2999", "020 7946 0000". Behind the number, or 0.
size_t PhoneEnd(const Tokens& tokens, const Amount& amount) {
  constexpr size_t kNational = 9;
  constexpr size_t kInternational = 10;
  const size_t i = amount.first;
  const bool area = i > 0 && tokens.IsMark(i - 1, U'(') && IsDigits(tokens, i, 3, 3) &&
                    tokens.IsMark(i + 1, U')');
  const size_t rest = i + 2;
  if (area && IsDigits(tokens, rest, 3, 3) && tokens.IsDash(rest + 1) &&
      IsDigits(tokens, rest + 2, 4, 4)) {
    return rest + 3;
  }
  if (tokens.Printed(i).starts_with('0')) return GroupsEnd(tokens, i, kNational);
  const size_t digits = tokens.IsMark(i, U'+') ? i + 1 : i;
  const bool country = digits > 0 && tokens.IsMark(digits - 1, U'+') && tokens.IsGlued(digits);
  return country ? GroupsEnd(tokens, digits, kInternational) : 0;
}

}  // namespace

bool IsAgeBehindName(const Tokens& tokens, size_t first, size_t last) {
  const bool between_commas = first > 1 && tokens.IsMark(first - 1, U',') &&
                              tokens.IsGlued(first - 1) && tokens.IsMark(last, U',');
  if (!between_commas || last != first + 1 || tokens.Printed(first).size() != 2) return false;
  const bool name = tokens.IsCapital(first - 2) && !IsMonth(tokens, first - 2) &&
                    tokens.Printed(first - 2).size() > 1;
  return name && tokens.IsWord(last + 1) && tokens.Printed(first) >= "16";
}

bool IsScore(const Tokens& tokens, const Amount& amount) {
  const size_t i = amount.last;
  return IsPlainInteger(amount) && tokens.IsDash(i) && tokens.IsGlued(i) && tokens.IsGlued(i + 1) &&
         tokens.IsNumber(i + 1);
}

std::optional<size_t> DecoyEnd(const Tokens& tokens, const Amount& amount) {
  const bool marked = amount.HasUnit() && (amount.unit.kind == QuantityKind::kMoney ||
                                           amount.unit.kind == QuantityKind::kPercent ||
                                           amount.unit.kind == QuantityKind::kPercentagePoint ||
                                           amount.unit.kind == QuantityKind::kBasisPoint);
  if (marked) return {};
  if (const size_t end = IsPlainInteger(amount) ? PhoneEnd(tokens, amount) : 0) return end;
  // Lazy: a stretch of many figures that are none must not be walked for each of them.
  const auto glued = [&] { return std::max(GluedEnd(tokens, amount.last - 1), amount.last); };
  if (FollowsLetters(tokens, amount) || IsScreenSize(tokens, amount)) return glued();
  if (IsBondTerm(tokens, amount)) return amount.last;
  if (IsVersion(tokens, amount)) return glued();
  if (!amount.HasUnit() && RunsIntoLetters(tokens, amount)) return glued();
  if (IsIdleWord(tokens, amount) || IsWordOfName(tokens, amount)) return amount.last;
  if (IsPlainInteger(amount) && IsBareDecoy(tokens, amount)) return glued();
  // "Exhibit 99.1", "9.30 am".
  const bool reference = !amount.HasUnit() && amount.number.decimals && !amount.number.words &&
                         (FollowsDesignator(tokens, amount) || IsTimeOfDay(tokens, amount));
  if (reference) return glued();
  return {};
}

}  // namespace countercheck
