#include "extractors/quantity/units.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extractors/quantity/word_map.h"
#include "extractors/word_index.h"

namespace countercheck {
namespace {

const WordIndex<Unit>& Codes() {
  static const WordIndex<Unit> codes(CurrencyCodes());
  return codes;
}

const CurrencyMark* MarkAt(const Tokens& tokens, size_t i) {
  if (!tokens.IsMark(i)) return nullptr;
  const auto& marks = CurrencyMarks();
  const auto it = std::ranges::find(marks, tokens[i].mark, &CurrencyMark::mark);
  return it == marks.end() ? nullptr : &*it;
}

Unit MarkUnit(const CurrencyMark& mark) {
  return {QuantityKind::kMoney, mark.code, 0, mark.inferred, UnitStyle::kSymbol};
}

const Unit* DollarPrefix(std::string_view lower) {
  static const WordIndex<Unit> prefixes(DollarPrefixes());
  return prefixes.Find(lower);
}

// "US$", "A$", and "hk $" of texts that put a space between all words. "a $5 coupon" is none.
std::optional<UnitPlace> ReadPrefixedDollar(const Tokens& tokens, size_t i) {
  if (!tokens.IsWord(i) || !tokens.IsMark(i + 1, U'$') || tokens.StartsLine(i + 1)) return {};
  const Unit* unit = DollarPrefix(tokens.Lower(i));
  if (!unit) return {};
  const std::string_view lower = tokens.Lower(i);
  const bool word = lower == "a" || lower == "s" || lower == "can" || lower == "r";
  if (!tokens.IsGlued(i + 1) && word) return {};
  if (tokens.IsGlued(i + 1) && lower == "a" && !tokens.IsCapital(i)) return {};
  return UnitPlace{*unit, i + 2};
}

// "$US160", "$A12": the Australian order.
std::optional<UnitPlace> ReadSuffixedDollar(const Tokens& tokens, size_t i) {
  const bool shaped = tokens.IsMark(i, U'$') && tokens.IsWord(i + 1) && tokens.IsGlued(i + 1) &&
                      tokens.IsGlued(i + 2) && tokens.IsNumber(i + 2);
  const Unit* unit = shaped ? DollarPrefix(tokens.Lower(i + 1)) : nullptr;
  return unit ? std::optional(UnitPlace{*unit, i + 2}) : std::nullopt;
}

std::optional<UnitPlace> ReadMark(const Tokens& tokens, size_t i) {
  const CurrencyMark* mark = MarkAt(tokens, i);
  if (!mark) return {};
  return UnitPlace{MarkUnit(*mark), i + 1};
}

// "Y=590 billion": the yen of agencies without the sign.
std::optional<UnitPlace> ReadYenLetter(const Tokens& tokens, size_t i) {
  const bool shaped = tokens.IsWord(i, "y") && tokens.IsMark(i + 1, U'=') &&
                      tokens.IsGlued(i + 1) && tokens.IsNumber(i + 2) && tokens.IsGlued(i + 2);
  if (!shaped) return {};
  return UnitPlace{{QuantityKind::kMoney, "JPY", 0, true, UnitStyle::kSymbol}, i + 2};
}

// "EUR 3.5bn", "Rs. 1,200". A code and what it stands before are on one line.
std::optional<UnitPlace> ReadCode(const Tokens& tokens, size_t i) {
  if (!tokens.IsWord(i)) return {};
  const Unit* unit = Codes().Find(tokens.Printed(i));
  if (!unit) return {};
  size_t last = i + 1;
  if (tokens.Lower(i) == "rs" && tokens.IsMark(last, U'.') && tokens.IsGlued(last)) ++last;
  const bool mark = tokens.IsMark(last, U'$') && tokens.IsGlued(last);
  last += mark;
  if (tokens.StartsLine(last)) return {};
  return UnitPlace{*unit, last};
}

std::optional<UnitPlace> ReadPercentSign(const Tokens& tokens, size_t i) {
  if (!tokens.IsMark(i, U'%') && !tokens.IsMark(i, U'\uFF05')) return {};
  const bool points = (tokens.IsWord(i + 1, "points") || tokens.IsWord(i + 1, "pts") ||
                       tokens.IsWord(i + 1, "point")) &&
                      !tokens.StartsLine(i + 1);
  if (points) return UnitPlace{{QuantityKind::kPercentagePoint, "percentage_point"}, i + 2};
  return UnitPlace{{QuantityKind::kPercent, "percent"}, i + 1};
}

// "5 €"; not the sign of the next figure ("5 €10").
std::optional<UnitPlace> ReadMarkBehind(const Tokens& tokens, size_t i) {
  const CurrencyMark* mark = MarkAt(tokens, i);
  if (!mark || (tokens.IsNumber(i + 1) && tokens.IsGlued(i + 1))) return {};
  if (!tokens.IsGlued(i) && tokens.IsNumber(i + 1)) {
    // "50 $ 20 cents" and "20 $ 30": the sign belongs to the figure that it is nearer to; in doubt
    // to the one before.
    const bool word = tokens.IsWord(i + 2) && !tokens.StartsLine(i + 2);
    if (mark->mark == U'$' && !word) return {};
  }
  return UnitPlace{MarkUnit(*mark), i + 1};
}

// The `"` of inches: glued to the figure, not to what follows, and no quotation is open.
bool IsInchMark(const Tokens& tokens, size_t i) {
  constexpr size_t kReach = 64;
  if (tokens.IsMark(i, U'\u2033')) return true;
  if (!tokens.IsMark(i, U'"') || !tokens.IsGlued(i) || tokens.IsGlued(i + 1)) return false;
  bool open = false;
  for (size_t back = 1; back <= kReach && back <= i; ++back) {
    const bool inch =
        tokens.IsGlued(i - back) && tokens.IsNumber(i - back - 1) && !tokens.IsGlued(i - back + 1);
    if (tokens.IsMark(i - back, U'"') && !inch) open = !open;
    if (tokens.StartsBlock(i - back)) return !open;
  }
  return false;
}

// "°C", "″".
std::optional<UnitPlace> ReadOtherMark(const Tokens& tokens, size_t i) {
  if (IsInchMark(tokens, i)) {
    return UnitPlace{{QuantityKind::kMeasure, "inch"}, i + 1};
  }
  if (tokens.IsMark(i, U'¢')) {
    return UnitPlace{{QuantityKind::kMoney, "USD", -2, true}, i + 1};
  }
  if (!tokens.IsMark(i, U'°')) return {};
  if (tokens.IsWord(i + 1, "c")) return UnitPlace{{QuantityKind::kMeasure, "celsius"}, i + 2};
  if (tokens.IsWord(i + 1, "f")) return UnitPlace{{QuantityKind::kMeasure, "fahrenheit"}, i + 2};
  return UnitPlace{{QuantityKind::kMeasure, "degree"}, i + 1};
}

// "80km/h", "2 mb/d".
std::optional<UnitPlace> ReadSlashSymbol(const WordIndex<Unit>& symbols, const Tokens& tokens,
                                         size_t i) {
  const bool shaped = tokens.IsMark(i + 1, U'/') && tokens.IsGlued(i + 1) && tokens.IsWord(i + 2) &&
                      tokens.IsGlued(i + 2);
  if (!shaped) return {};
  std::string printed(tokens.Printed(i));
  printed += '/';
  printed += tokens.Printed(i + 2);
  const Unit* unit = symbols.Find(printed);
  return unit ? std::optional(UnitPlace{*unit, i + 3}) : std::nullopt;
}

// "a 60 W bulb", "5 W USB chargers"; not "245 W 44th St", "12 W. Main St", "9 W Olympic Blvd".
bool IsWattApart(const Tokens& tokens, size_t i) {
  if (tokens.Printed(i) != "W") return false;
  if (tokens.StartsLine(i + 1)) return true;
  if (tokens.IsNumber(i + 1) || tokens.IsMark(i + 1)) return false;
  const std::string_view next = tokens.Printed(i + 1);
  return !tokens.IsCapital(i + 1) || (next.size() > 1 && next[1] >= 'A' && next[1] <= 'Z');
}

std::optional<UnitPlace> ReadSymbol(const Tokens& tokens, size_t i) {
  static const WordIndex<Unit> symbols(UnitSymbols());
  if (!tokens.IsWord(i)) return {};
  if (const auto rate = ReadSlashSymbol(symbols, tokens, i)) return rate;
  const Unit* unit = symbols.Find(tokens.Printed(i));
  const bool apart = unit && unit->style == UnitStyle::kLetter && !tokens.IsGlued(i);
  if (!unit || (apart && !IsWattApart(tokens, i))) return {};
  // "4x4": a digit behind makes it part of a name.
  if (tokens.IsNumber(i + 1) && tokens.IsGlued(i + 1)) return {};
  return UnitPlace{*unit, i + 1};
}

// "five straight quarters", "three more years": a word that leaves a duration what it is.
bool IsBeforeDuration(const Tokens& tokens, size_t i) {
  constexpr std::array<std::string_view, 9> kWords = {"straight", "consecutive", "successive",
                                                      "full",     "whole",       "more",
                                                      "extra",    "additional",  "previous"};
  const auto is = [&](std::string_view word) { return tokens.IsWord(i, word); };
  return std::ranges::any_of(kWords, is) && !tokens.StartsLine(i + 1);
}

std::optional<UnitPlace> ReadName(const Tokens& tokens, size_t i, bool large) {
  static const WordMap<Unit> units(UnitNames());
  static const WordMap<Unit> currencies(CurrencyNames());
  auto match = units.MatchAt(tokens, i);
  if (!match) match = currencies.MatchAt(tokens, i);
  if (!match && IsBeforeDuration(tokens, i)) {
    match = units.MatchAt(tokens, i + 1);
    if (match && match->value->kind != QuantityKind::kDuration) match.reset();
  }
  if (!match || (match->value->style == UnitStyle::kRisky && !large)) return {};
  size_t last = match->last;
  if (tokens.IsWord(last - 1, "of") && match->value->name == "pound") --last;
  return UnitPlace{*match->value, last};
}

// "17 USD 25.": the hundredths stand behind the code.
bool AreCents(const Tokens& tokens, size_t i) {
  const bool behind = i + 1 >= tokens.size() || tokens.StartsLine(i + 1) ||
                      tokens.IsMark(i + 1, U'.') || tokens.IsMark(i + 1, U',');
  return tokens.Printed(i).size() == 2 && behind;
}

// "USD" behind a figure; "5 EUR 10 million" leaves it to the figure behind.
std::optional<UnitPlace> ReadCodeBehind(const Tokens& tokens, size_t i) {
  if (!tokens.IsWord(i) || tokens.IsMark(i + 1, U'$')) return {};
  if (tokens.IsNumber(i + 1) && !AreCents(tokens, i + 1)) return {};
  const Unit* unit = Codes().Find(tokens.Printed(i));
  const bool shape = unit && tokens.Printed(i).size() == 3;
  return shape ? std::optional(UnitPlace{*unit, i + 1}) : std::nullopt;
}

}  // namespace

std::optional<UnitPlace> ReadCurrencyBefore(const Tokens& tokens, size_t i) {
  if (auto place = ReadPrefixedDollar(tokens, i)) return place;
  if (auto place = ReadSuffixedDollar(tokens, i)) return place;
  if (auto place = ReadMark(tokens, i)) return place;
  if (auto place = ReadYenLetter(tokens, i)) return place;
  return ReadCode(tokens, i);
}

std::optional<UnitPlace> ReadUnitBehind(const Tokens& tokens, size_t i, bool large) {
  if (i >= tokens.size() || tokens.StartsLine(i)) return {};
  if (auto place = ReadPercentSign(tokens, i)) return place;
  if (auto place = ReadMarkBehind(tokens, i)) return place;
  if (auto place = ReadOtherMark(tokens, i)) return place;
  const bool hyphen = tokens.IsDash(i) && tokens.IsGlued(i) && tokens.IsGlued(i + 1);
  const size_t word = i + hyphen;
  if (auto place = ReadSymbol(tokens, word)) return place;
  if (auto place = ReadCodeBehind(tokens, word)) return place;
  return ReadName(tokens, word, large);
}

}  // namespace countercheck
