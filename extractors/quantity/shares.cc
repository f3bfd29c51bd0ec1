#include "extractors/quantity/shares.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extractors/quantity/nouns.h"
#include "extractors/quantity/number_words.h"
#include "extractors/quantity/numbers.h"
#include "extractors/quantity/units.h"

namespace countercheck {
namespace {

QuantityPlace PlaceOf(const Number& number, const UnitPlace& unit, size_t first) {
  QuantityPlace place = RatioPlace(number.value.Scaled(unit.unit.power), first, unit.last);
  place.quantity.kind = unit.unit.kind;
  place.quantity.unit = unit.unit.name;
  place.quantity.unit_inferred = unit.unit.inferred;
  if (unit.unit.name == "points") place.quantity.noun = "points";
  return place;
}

// "of a percentage point", "of one percent", "of a US pint" at `i`: the unit that is divided.
std::optional<UnitPlace> ReadDividedUnit(const Tokens& tokens, size_t i) {
  if (!tokens.IsWord(i, "of")) return {};
  if (!IsArticle(tokens, i + 1) && !tokens.IsWord(i + 1, "one")) return {};
  const bool country = tokens.IsWord(i + 2, "us") || tokens.IsWord(i + 2, "u.s.");
  auto unit = ReadUnitBehind(tokens, i + 2 + country, false);
  if (!unit || unit->unit.kind == QuantityKind::kDuration || unit->unit.name == "shares") return {};
  return unit;
}

// "quarter", "a quarter", "three quarters", "half" before a unit, with or without a hyphen.
std::optional<Number> ReadPartBefore(const Tokens& tokens, size_t i) {
  const bool three = tokens.IsWord(i, "three");
  const size_t part = i + (three || IsArticle(tokens, i) ? 1 : 0) +
                      (three && tokens.IsDash(i + 1) && tokens.IsGlued(i + 1) ? 1 : 0);
  const bool quarter = tokens.IsWord(part, "quarter") || (three && tokens.IsWord(part, "quarters"));
  if (!quarter && (three || !tokens.IsWord(part, "half"))) return {};
  const Decimal value = quarter ? Decimal(three ? 75 : 25, -2) : Decimal(5, -1);
  return Number{.value = value, .last = part + 1, .decimals = true, .words = true};
}

// Behind "quarter-point": what moves by points of percent.
bool IsRateMove(const Tokens& tokens, size_t i) {
  constexpr std::array<std::string_view, 9> kWords = {
      "cut", "cuts", "hike", "hikes", "increase", "increases", "interest", "reduction", "rate"};
  const auto is = [&](std::string_view word) { return tokens.IsWord(i, word); };
  return std::ranges::any_of(kWords, is);
}

// "a quarter percentage point", "a half-point rate cut".
std::optional<QuantityPlace> ReadPartOfPoint(const Tokens& tokens, size_t i) {
  const auto number = ReadPartBefore(tokens, i);
  if (!number) return {};
  auto unit = ReadUnitBehind(tokens, number->last, false);
  if (!unit) return {};
  const bool rate = unit->unit.name == "points" && IsRateMove(tokens, unit->last);
  if (rate) unit->unit = {QuantityKind::kPercentagePoint, "percentage_point"};
  if (unit->unit.kind != QuantityKind::kPercentagePoint) return {};
  return PlaceOf(*number, *unit, i);
}

bool IsSmallCount(const Number& number) {
  return !number.decimals && number.scale_power == 0 && !number.open &&
         number.value.exponent() == 0 && number.value <= Decimal(100) && Decimal(0) < number.value;
}

// "one in five workers", "two out of three". "One in three days" is when, not how many.
std::optional<Number> ReadOneIn(const Tokens& tokens, size_t i) {
  if (!tokens.IsWord(i) && tokens.Printed(i) != "1") return {};
  const auto part = ReadNumber(tokens, i, ScaleLetters::kPlain);
  if (!part || !IsSmallCount(*part) || IsArticle(tokens, i)) return {};
  const size_t joint = SkipHyphen(tokens, part->last);
  const bool tied = joint != part->last && tokens.IsDash(joint + 1);  // "a 1-in-5 chance"
  const bool out_of = tokens.IsWord(joint, "out") && tokens.IsWord(joint + 1, "of");
  if (!out_of && !tokens.IsWord(joint, "in")) return {};
  const size_t next = joint + (out_of || tied ? 2 : 1);
  const auto whole = ReadNumber(tokens, next, ScaleLetters::kPlain);
  if (!whole || !IsSmallCount(*whole) || !(part->value < whole->value)) return {};
  if (ReadUnitBehind(tokens, whole->last, false)) return {};
  if (!out_of && !tied && !ReadNoun(tokens, whole->last)) return {};
  const auto to_int = [](const Decimal& value) { return static_cast<int>(value.coefficient()); };
  return Number{.value = Quotient(to_int(part->value), to_int(whole->value)),
                .last = whole->last,
                .decimals = true,
                .words = true};
}

}  // namespace

std::optional<QuantityPlace> ReadShare(const Tokens& tokens, size_t i) {
  if (auto place = ReadPartOfPoint(tokens, i)) return place;
  auto number = tokens.IsNumber(i) ? ReadSlashShare(tokens, i) : ReadFraction(tokens, i);
  if (!number) number = ReadOneIn(tokens, i);
  if (!number) return {};
  if (const auto unit = ReadDividedUnit(tokens, number->last)) return PlaceOf(*number, *unit, i);
  return RatioPlace(number->value, i, number->last);
}

}  // namespace countercheck
