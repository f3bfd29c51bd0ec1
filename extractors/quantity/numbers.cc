#include "extractors/quantity/numbers.h"

#include <algorithm>
#include <array>
#include <string>

#include "extractors/quantity/number_words.h"

namespace countercheck {
namespace {

struct VulgarFraction {
  char32_t mark;
  int numerator;
  int denominator;
};

constexpr std::array<VulgarFraction, 13> kVulgarFractions = {{{U'½', 1, 2},
                                                              {U'¼', 1, 4},
                                                              {U'¾', 3, 4},
                                                              {U'⅓', 1, 3},
                                                              {U'⅔', 2, 3},
                                                              {U'⅕', 1, 5},
                                                              {U'⅖', 2, 5},
                                                              {U'⅗', 3, 5},
                                                              {U'⅘', 4, 5},
                                                              {U'⅛', 1, 8},
                                                              {U'⅜', 3, 8},
                                                              {U'⅝', 5, 8},
                                                              {U'⅞', 7, 8}}};

struct Fraction {
  Decimal value;
  size_t last = 0;
};

std::optional<Fraction> ReadVulgarFraction(const Tokens& tokens, size_t i) {
  for (const VulgarFraction& row : kVulgarFractions) {
    if (tokens.IsMark(i, row.mark)) {
      return Fraction{Quotient(row.numerator, row.denominator), i + 1};
    }
  }
  return {};
}

int SmallInteger(std::string_view printed) {
  if (printed.empty() || printed.size() > 3) return 0;
  int value = 0;
  for (const char c : printed) {
    if (c < '0' || c > '9') return 0;
    value = value * 10 + (c - '0');
  }
  return value;
}

// "3/4", also with the sign that is made for it; of any denominator.
std::optional<Fraction> ReadAnySlash(const Tokens& tokens, size_t i) {
  const bool slash = tokens.IsMark(i + 1, U'/') || tokens.IsMark(i + 1, U'\u2044');
  const bool shaped = tokens.IsNumber(i) && slash && tokens.IsGlued(i + 1) &&
                      tokens.IsNumber(i + 2) && tokens.IsGlued(i + 2);
  if (!shaped || tokens.IsMark(i + 3, U'/')) return {};
  const int numerator = SmallInteger(tokens.Printed(i));
  const int denominator = SmallInteger(tokens.Printed(i + 2));
  if (numerator == 0 || numerator >= denominator) return {};
  return Fraction{Quotient(numerator, denominator), i + 3};
}

// With a denominator that prices and rates are quoted in; "24/7" is none.
std::optional<Fraction> ReadSlashFraction(const Tokens& tokens, size_t i) {
  const int denominator = SmallInteger(tokens.Printed(i + 2));
  constexpr std::array kDenominators = {2, 3, 4, 5, 8, 16, 32, 64};
  const bool quoted = std::ranges::find(kDenominators, denominator) != kDenominators.end();
  return quoted ? ReadAnySlash(tokens, i) : std::nullopt;
}

std::optional<Fraction> ReadTrailingFraction(const Tokens& tokens, size_t i) {
  if (tokens.StartsLine(i)) return {};
  if (auto fraction = ReadVulgarFraction(tokens, i)) return fraction;
  return ReadSlashFraction(tokens, i);
}

// "9 3/4", "9-3/4", "3½"; behind decimals it is a part of the last digit, as grain is quoted:
// "$9.82 1/4".
void AddFraction(const Tokens& tokens, Number& number) {
  const size_t i = number.last;
  const bool hyphen =
      tokens.IsMark(i, U'-') && tokens.IsGlued(i) && tokens.IsGlued(i + 1) && !number.grouped;
  auto fraction = ReadTrailingFraction(tokens, i + hyphen);
  if (fraction && number.decimals)
    fraction->value = fraction->value.Scaled(number.value.exponent());
  const auto sum = fraction ? Add(number.value, fraction->value) : std::nullopt;
  if (!sum) return;
  number.value = *sum;
  number.last = fraction->last;
  number.decimals = true;
}

// "12,50" and "5,4": a comma before one or two digits, of which no group is made.
bool HasDecimalComma(const Tokens& tokens, size_t i) {
  return tokens.IsMark(i + 1, U',') && tokens.IsGlued(i + 1) && tokens.IsNumber(i + 2) &&
         tokens.IsGlued(i + 2) && tokens.Printed(i + 2).size() <= 2 &&
         !(tokens.IsMark(i + 3, U',') && tokens.IsGlued(i + 4));
}

// Such a comma is read where money or a percent sign says that it is no list: "€12,50", "5,4%",
// "12,5 million".
std::optional<Number> ReadDecimalComma(const Tokens& tokens, size_t i, ScaleLetters letters) {
  if (!tokens.IsNumber(i) || !HasDecimalComma(tokens, i)) return {};
  const bool sign = tokens.IsMark(i + 3, U'%') || tokens.IsMark(i + 3, U'€');
  if (letters == ScaleLetters::kPlain && !sign && !ScaleWord(tokens, i + 3)) return {};
  const auto whole = ParseDigits(tokens.Printed(i));
  const auto part = ParseDigits(tokens.Printed(i + 2));
  if (!whole || !part || whole->exponent() != 0 || part->exponent() != 0) return {};
  const int digits = static_cast<int>(tokens.Printed(i + 2).size());
  const auto sum = Add(*whole, part->Scaled(-digits));
  if (!sum) return {};
  return Number{.value = *sum, .last = i + 3, .decimals = true};
}

bool IsGroup(const Tokens& tokens, size_t i, size_t least) {
  const std::string_view printed = tokens.Printed(i);
  return tokens.IsNumber(i) && !tokens.IsGlued(i) && !tokens.StartsLine(i) &&
         printed.size() >= least && printed.size() <= 3 &&
         printed.find_first_of(".,") == printed.npos;
}

// "€1 234 567", "1 234 567 euros": two groups at least, since one may be the next figure, and
// money, since a row of a table is none.
std::optional<Number> ReadSpacedGroups(const Tokens& tokens, size_t i, ScaleLetters letters) {
  constexpr size_t kMostGroups = 5;
  const bool first = tokens.IsNumber(i) && tokens.Printed(i).size() <= 3 &&
                     tokens.Printed(i).find_first_of(".,") == std::string_view::npos;
  if (!first || tokens.Printed(i) == "0") return {};
  std::string digits(tokens.Printed(i));
  size_t last = i + 1;
  for (; IsGroup(tokens, last, 3) && last <= i + kMostGroups; ++last) {
    digits += tokens.Printed(last);
  }
  const auto value = last >= i + 3 ? Decimal::Parse(digits) : std::nullopt;
  const bool money = letters == ScaleLetters::kMoney || tokens.IsMark(last, U'€') ||
                     tokens.IsWord(last, "euros") || tokens.IsWord(last, "kronor");
  if (!value || !money || (tokens.IsNumber(last) && !tokens.StartsLine(last))) return {};
  return Number{.value = *value, .last = last, .grouped = true};
}

std::optional<Number> ReadDigits(const Tokens& tokens, size_t i, ScaleLetters letters) {
  if (const auto number = ReadDecimalComma(tokens, i, letters)) return number;
  if (const auto number = ReadSpacedGroups(tokens, i, letters)) return number;
  if (const auto vulgar = ReadVulgarFraction(tokens, i)) {
    return Number{.value = vulgar->value, .last = vulgar->last, .decimals = true};
  }
  if (!tokens.IsNumber(i)) return {};
  if (const auto slash = ReadSlashFraction(tokens, i)) {
    return Number{.value = slash->value, .last = slash->last, .decimals = true, .indefinite = true};
  }
  const auto value = ParseDigits(tokens.Printed(i));
  if (!value) return {};
  Number number{.value = *value, .last = i + 1};
  number.decimals = value->exponent() < 0;
  number.grouped = tokens.Printed(i).find(',') != std::string_view::npos;
  AddFraction(tokens, number);
  return number;
}

struct LetterScale {
  std::string_view printed;
  int power;
  bool money_only;  // otherwise a unit: metres, millimetres, tesla …
  bool spaced;      // also with a space before it, in money
};

constexpr std::array<LetterScale, 21> kLetterScales = {
    {{"k", 3, false, false},   {"K", 3, false, true},  {"m", 6, true, true},
     {"M", 6, false, true},    {"mm", 6, true, true},  {"MM", 6, false, true},
     {"mn", 6, false, true},   {"Mn", 6, false, true}, {"mln", 6, false, true},
     {"mil", 6, true, true},   {"b", 9, true, true},   {"B", 9, false, true},
     {"bn", 9, false, true},   {"Bn", 9, false, true}, {"BN", 9, false, true},
     {"bln", 9, false, true},  {"T", 12, true, true},  {"tn", 12, false, true},
     {"trn", 12, false, true}, {"t", 12, true, false}, {"trln", 12, false, true}}};

// "5m users": what follows can be counted by the million.
bool IsCounted(const Tokens& tokens, size_t i) {
  if (!tokens.IsWord(i) || tokens.IsCapital(i) || tokens.StartsLine(i)) return false;
  const std::string_view word = tokens.Lower(i);
  constexpr std::array<std::string_view, 5> kPlurals = {"people", "children", "new", "customers",
                                                        "men"};
  if (std::ranges::find(kPlurals, word) != kPlurals.end()) return true;
  return word.size() > 3 && word.ends_with("s") && !word.ends_with("ss") && word != "across" &&
         word != "versus";
}

// "5m wide", "the 100m sprint", "a 200m drop": what metres are of; nothing else is written so in
// news of business.
bool IsLength(const Tokens& tokens, size_t i) {
  constexpr std::array<std::string_view, 25> kWords = {
      "wide",   "long",      "high",       "tall",  "deep",       "thick",     "away",
      "apart",  "race",      "sprint",     "dash",  "hurdles",    "butterfly", "butterflies",
      "relay",  "freestyle", "backstroke", "yacht", "superyacht", "telescope", "tower",
      "vessel", "pool",      "below",      "above"};
  const bool hyphen = tokens.IsDash(i) && tokens.IsGlued(i);
  const auto is = [&](std::string_view word) { return tokens.IsWord(i + hyphen, word); };
  return std::ranges::any_of(kWords, is);
}

// Without a currency "5m" is five million unless it measures something; "5mm" and "5t" measure.
bool FitsWithoutMoney(const Tokens& tokens, const LetterScale& row, size_t behind) {
  if (!row.money_only) return true;
  if (row.printed == "m") return !IsLength(tokens, behind) && !tokens.IsMark(behind, U'/');
  if (row.printed == "T" || row.printed == "mil") return IsCounted(tokens, behind);
  return false;
}

const LetterScale* LetterScaleAt(const Tokens& tokens, size_t i, ScaleLetters letters) {
  if (!tokens.IsWord(i) || tokens.StartsLine(i)) return nullptr;
  if (tokens.IsGlued(i + 1) && tokens.IsNumber(i + 1)) return nullptr;
  const auto* row = std::ranges::find(kLetterScales, tokens.Printed(i), &LetterScale::printed);
  if (row == kLetterScales.end()) return nullptr;
  const bool money = letters == ScaleLetters::kMoney;
  if (!money && !FitsWithoutMoney(tokens, *row, i + 1)) return nullptr;
  if (tokens.IsGlued(i)) return row;
  if (tokens.Printed(i).size() > 1 && row->spaced) return row;
  return (money && row->spaced) || row->printed == "B" || row->printed == "M" ? row : nullptr;
}

// "3M" without a currency is a company's name.
bool IsBareLetterName(const Tokens& tokens, const Number& number, ScaleLetters letters) {
  return letters == ScaleLetters::kPlain && tokens.Printed(number.last - 1) == "3" &&
         tokens.Printed(number.last) == "M" && !IsCounted(tokens, number.last + 1);
}

void ApplyScale(Number& number, int power, size_t last) {
  number.value = number.value.Scaled(power);
  number.scale_power += power;
  number.last = last;
}

// At most three scales: "2 hundred thousand crore". More is not a figure that anyone prints.
void ReadScales(const Tokens& tokens, ScaleLetters letters, Number& number) {
  if (IsBareLetterName(tokens, number, letters)) return;
  if (const LetterScale* row = LetterScaleAt(tokens, number.last, letters)) {
    return ApplyScale(number, row->power, number.last + 1);
  }
  for (int n = 0; n < 3; ++n) {
    const size_t i = number.last + (tokens.IsDash(number.last) && tokens.IsGlued(number.last) &&
                                    tokens.IsGlued(number.last + 1));
    const auto power = ScaleWord(tokens, i);
    if (!power || tokens.StartsLine(i)) return;
    ApplyScale(number, *power, i + 1);
  }
}

}  // namespace

std::optional<Decimal> ParseDigits(std::string_view printed) {
  std::string digits;
  const bool continental =
      printed.find('.') < printed.find(',') && printed.find(',') != std::string_view::npos;
  const bool points_group = continental || std::ranges::count(printed, '.') > 1;
  const char grouping = points_group ? '.' : ',';
  if (printed.starts_with('.')) digits += '0';
  for (const char c : printed) {
    if (c == grouping) continue;
    digits += c == ',' ? '.' : c;
  }
  if (digits.size() > 24) return {};
  return Decimal::Parse(digits);
}

std::optional<Number> ReadSlashShare(const Tokens& tokens, size_t i) {
  const auto fraction = ReadAnySlash(tokens, i);
  if (!fraction || !tokens.IsWord(fraction->last, "of")) return {};
  return Number{.value = fraction->value, .last = fraction->last, .decimals = true};
}

std::optional<Number> ReadNumber(const Tokens& tokens, size_t i, ScaleLetters letters) {
  auto number = ReadDigits(tokens, i, letters);
  if (!number) return ReadNumberWords(tokens, i);
  ReadScales(tokens, letters, *number);
  return number;
}

}  // namespace countercheck
