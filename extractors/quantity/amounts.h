// One figure with its sign, currency, scale and unit; no hedge, no range.
//
//   "-$3.2 million"   "$(0.12)"   "(5.3)%"   "minus 3%"   "EUR 3.5bn"   "45 cents"   "750MW"
#ifndef COUNTERCHECK_EXTRACTORS_QUANTITY_AMOUNTS_H_
#define COUNTERCHECK_EXTRACTORS_QUANTITY_AMOUNTS_H_

#include <optional>

#include "extractors/quantity/numbers.h"
#include "extractors/quantity/tokens.h"
#include "extractors/quantity/units.h"

namespace countercheck {

enum class UnitPosition { kNone, kBefore, kBehind };

struct Amount {
  size_t first = 0;  // tokens [first, last), unit and sign included
  size_t last = 0;
  Number number = {};  // its value with the scale and, for cents, in the currency; unsigned
  bool negative = false;
  UnitPosition position = UnitPosition::kNone;
  Unit unit = {};  // where there is one

  bool HasUnit() const { return position != UnitPosition::kNone; }
  Decimal Value() const { return negative ? -number.value : number.value; }
};

// The amount that begins with token `i`; nothing where none does. "a" and "one" are amounts only
// with a unit that fits. Whether a bare number is a figure at all is for decoys.h to say.
std::optional<Amount> ReadAmount(const Tokens& tokens, size_t i,
                                 ScaleLetters letters = ScaleLetters::kPlain);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_QUANTITY_AMOUNTS_H_
