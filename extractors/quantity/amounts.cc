#include "extractors/quantity/amounts.h"

#include <algorithm>
#include <array>

#include "extractors/quantity/nouns.h"
#include "extractors/quantity/number_words.h"

namespace countercheck {
namespace {

// A dash that belongs to the figure behind it: glued to it, and to nothing before.
bool IsMinus(const Tokens& tokens, size_t i) {
  if (!tokens.IsMark(i, U'-') && !tokens.IsMark(i, U'\u2212') && !tokens.IsMark(i, U'\u2013')) {
    return false;
  }
  if (!tokens.IsGlued(i + 1)) return false;
  return !tokens.IsGlued(i) || tokens.IsMark(i - 1, U'(') || tokens.IsMark(i - 1, U'=') ||
         tokens.IsMark(i - 1, U'$') || tokens.IsMark(i - 1, U'"') || tokens.IsMark(i - 1, U',') ||
         tokens.IsMark(i - 1, U'~') || tokens.IsMark(i - 1, U'\u2014');
}

// "plus or minus 3 points" has no sign.
bool IsMinusWord(const Tokens& tokens, size_t i) {
  if (tokens.IsWord(i, "minus")) return i == 0 || !tokens.IsWord(i - 1, "or");
  return tokens.IsWord(i, "negative");
}

// The sign at `i`, if any, is read into `amount`; returns the token behind it.
size_t ReadSign(const Tokens& tokens, size_t i, Amount& amount) {
  if (IsMinus(tokens, i)) {
    amount.negative = true;
    return i + 1;
  }
  if (tokens.IsMark(i, U'+') && tokens.IsGlued(i + 1) && !tokens.IsGlued(i)) return i + 1;
  if (!IsMinusWord(tokens, i)) return i;
  const size_t next = i + 1 + (tokens.IsDash(i + 1) && tokens.IsGlued(i + 1));
  amount.negative = true;
  return next;
}

bool IsSpelledFigure(const Tokens& tokens, size_t i) {
  return tokens.IsNumber(i) || tokens.IsWord(i);
}

size_t ReadCurrency(const Tokens& tokens, size_t i, Amount& amount) {
  const auto place = ReadCurrencyBefore(tokens, i);
  if (!place) return i;
  amount.unit = place->unit;
  amount.position = UnitPosition::kBefore;
  return place->last;
}

// "$(0.12)" and "(5.3)%": accountants' minus. A figure in mere parentheses is not negative.
bool IsAccountingClose(const Tokens& tokens, const Amount& amount, size_t i) {
  if (!tokens.IsMark(i, U')') || !tokens.IsGlued(i)) return false;
  return amount.position == UnitPosition::kBefore ||
         (tokens.IsMark(i + 1, U'%') && tokens.IsGlued(i + 1));
}

bool IsLarge(const Number& number) {
  return number.scale_power >= 3 || number.value >= Decimal(1000);
}

// "75 USD million": a code between a figure and its scale.
void AddScaleBehind(const Tokens& tokens, Amount& amount) {
  const bool money = amount.unit.kind == QuantityKind::kMoney && amount.unit.power == 0;
  if (!money || amount.number.scale_power > 0 || tokens.StartsLine(amount.last)) return;
  const auto power = ScaleWord(tokens, amount.last);
  if (!power || *power < 3) return;
  amount.number.value = amount.number.value.Scaled(*power);
  amount.number.scale_power = *power;
  ++amount.last;
}

void AddUnitBehind(const Tokens& tokens, Amount& amount) {
  if (amount.position == UnitPosition::kBefore) return;
  const auto place = ReadUnitBehind(tokens, amount.last, IsLarge(amount.number));
  if (!place) return;
  amount.unit = place->unit;
  amount.position = UnitPosition::kBehind;
  amount.last = place->last;
  AddScaleBehind(tokens, amount);
}

// "$5 dollars" and "US$5 USD" say the currency twice.
void PassRepeatedCurrency(const Tokens& tokens, Amount& amount) {
  if (amount.position != UnitPosition::kBefore || tokens.IsDash(amount.last)) return;
  const auto place = ReadUnitBehind(tokens, amount.last, true);
  if (!place || place->unit.kind != QuantityKind::kMoney || place->unit.power != 0) return;
  if (!tokens.IsWord(amount.last)) return;
  if (place->unit.name != amount.unit.name && !amount.unit.inferred) return;
  const bool inferred = amount.unit.inferred && place->unit.inferred;
  if (!place->unit.inferred) amount.unit = place->unit;
  amount.unit.inferred = inferred;
  amount.last = place->last;
}

// "a gigawatt", "one year": is the unit one that "a" or "one" counts?
bool CountsOne(const Tokens& tokens, const Amount& amount) {
  const bool half = amount.number.decimals;
  if (amount.unit.style == UnitStyle::kStandalone) return true;
  const bool one = half || tokens.IsWord(amount.number.last - 1, "one");
  if (!one || !amount.HasUnit()) return false;
  const std::string& name = amount.unit.name;
  const std::string_view word = tokens.Lower(amount.last - 1);
  constexpr std::array<std::string_view, 8> kIdioms = {"day",  "days",  "times",  "point",
                                                       "time", "share", "second", "fold"};
  if (half) return name != "shares";
  return std::ranges::find(kIdioms, word) == kIdioms.end();
}

bool EndsClause(const Tokens& tokens, size_t i) {
  return i >= tokens.size() || tokens.StartsLine(i) ||
         (tokens.IsMark(i) && !tokens.IsDash(i) && !tokens.IsMark(i, U'$'));
}

// "thirteen dollars and forty-five cents", "17 dollars 25.": one amount of money.
void AddCents(const Tokens& tokens, Amount& amount) {
  const bool named = amount.position == UnitPosition::kBehind && amount.unit.power == 0 &&
                     amount.unit.kind == QuantityKind::kMoney && !amount.number.decimals;
  if (!named) return;
  const size_t i = amount.last + tokens.IsWord(amount.last, "and");
  const auto number = ReadNumber(tokens, i, ScaleLetters::kPlain);
  if (!number || number->decimals || !(number->value < Decimal(100))) return;
  const auto unit = ReadUnitBehind(tokens, number->last, false);
  const bool cents = unit ? unit->unit.power == -2 : EndsClause(tokens, number->last);
  const auto sum = Add(amount.number.value, number->value.Scaled(-2));
  if (!cents || !sum) return;
  amount.number.value = *sum;
  amount.number.decimals = true;
  amount.last = unit ? unit->last : number->last;
}

// "one to two years", "one or two": the unit comes with the second number.
bool BeginsRange(const Tokens& tokens, const Amount& amount) {
  const size_t i = amount.last;
  if (!tokens.IsWord(i - 1, "one") || amount.HasUnit()) return false;
  const size_t word = i + (tokens.IsDash(i) ? 1 : 0);
  if (!tokens.IsWord(word, "to") && !tokens.IsWord(word, "or")) return false;
  const size_t next = word + 1 + (tokens.IsDash(word + 1) ? 1 : 0);
  const auto number = ReadNumber(tokens, next, ScaleLetters::kPlain);
  return number && !number->indefinite;
}

void ApplyUnitPower(Amount& amount) {
  if (!amount.HasUnit() || amount.unit.power == 0) return;
  amount.number.value = amount.number.value.Scaled(amount.unit.power);
}

}  // namespace

std::optional<Amount> ReadAmount(const Tokens& tokens, size_t i, ScaleLetters letters) {
  Amount amount{.first = i};
  size_t at = ReadSign(tokens, i, amount);
  at = ReadCurrency(tokens, at, amount);
  const bool before = amount.position == UnitPosition::kBefore;
  if (before && !amount.negative) at = ReadSign(tokens, at, amount);
  const bool open = tokens.IsMark(at, U'(') && (before ? tokens.IsGlued(at) : true);
  if (open && !amount.negative) ++at;
  if (at > i && (!IsSpelledFigure(tokens, at) || tokens.StartsLine(at))) return {};
  const auto number = ReadNumber(tokens, at, before ? ScaleLetters::kMoney : letters);
  if (!number || (before && number->indefinite)) return {};
  amount.number = *number;
  amount.last = number->last;
  if (open) {
    if (!IsAccountingClose(tokens, amount, amount.last)) return {};
    amount.negative = true;
    ++amount.last;
    if (const auto power = ScaleWord(tokens, amount.last); power && before) {
      amount.number.value = amount.number.value.Scaled(*power);
      amount.number.scale_power = *power;
      ++amount.last;
    }
  }
  AddUnitBehind(tokens, amount);
  PassRepeatedCurrency(tokens, amount);
  if (amount.number.indefinite && !CountsOne(tokens, amount) && !BeginsRange(tokens, amount)) {
    if (amount.HasUnit() || !ReadNounOfOne(tokens, amount.last)) return {};
  }
  AddCents(tokens, amount);
  ApplyUnitPower(amount);
  return amount;
}

}  // namespace countercheck
