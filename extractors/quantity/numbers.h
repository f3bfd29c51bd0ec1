// Numbers without their unit, in digits and in words, with their scale.
//
//   "1,234.5"  "12,34,567"  "4.5-million"  "$20B"  "9 3/4"  "3½"  "1,200 crore"
//   "twenty-five"  "one and a half million"  "a dozen"  "half a billion"  "two-thirds"
#ifndef COUNTERCHECK_EXTRACTORS_QUANTITY_NUMBERS_H_
#define COUNTERCHECK_EXTRACTORS_QUANTITY_NUMBERS_H_

#include <optional>

#include "core/decimal.h"
#include "extractors/quantity/tokens.h"

namespace countercheck {

struct Number {
  Decimal value = {};       // with the scale
  size_t last = 0;          // the token behind it
  int scale_power = 0;      // of the scale word or letter; 0 where there is none
  bool decimals = false;    // printed with a decimal point or a fraction
  bool grouped = false;     // printed with grouping commas
  bool words = false;       // "seven", "seven million"; not "7 million"
  bool indefinite = false;  // "a", "one", "1/2": a figure only before a unit
  bool open = false;        // "several": at least so many
};

// Whether letters behind a figure may be scales that otherwise are units: "$5m" is five million,
// "5m" may be five metres.
enum class ScaleLetters { kPlain, kMoney };

// The number that begins with token `i`; nothing where none does. No sign, no unit.
std::optional<Number> ReadNumber(const Tokens& tokens, size_t i, ScaleLetters letters);

// A share in words, that stands without a unit: "two-thirds", "a third of", "half of", "a quarter
// of". Value with 12 digits.
std::optional<Number> ReadFraction(const Tokens& tokens, size_t i);

// "2/3 of", "1/16 of": such a share in digits, up to the "of".
std::optional<Number> ReadSlashShare(const Tokens& tokens, size_t i);

// The printed digits of a number token: grouping dropped. Nothing for more than 30 digits.
std::optional<Decimal> ParseDigits(std::string_view printed);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_QUANTITY_NUMBERS_H_
