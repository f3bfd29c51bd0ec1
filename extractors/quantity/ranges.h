// Two figures that are one: a range, a tolerance; and figures that lend each other their unit.
//
//   "$855–$865 million"   "36-38%"   "-28% to -32%"   "between 3 and 5 percent"
//   "$2.06 billion, plus or minus 5%"                  1.957 to 2.163 billion
//   "3, 4 and 5 percent"   "from 12 to 15 percent"     the first ones take the last one's unit
#ifndef COUNTERCHECK_EXTRACTORS_QUANTITY_RANGES_H_
#define COUNTERCHECK_EXTRACTORS_QUANTITY_RANGES_H_

#include <optional>

#include "extractors/quantity/amounts.h"
#include "extractors/quantity/hedges.h"
#include "extractors/quantity/tokens.h"

namespace countercheck {

struct RangePlace {
  Amount low;  // both with the unit that they share
  Amount high;
  size_t last = 0;  // the token behind the range
};

// The range that begins with `first`, whose hedges are `hedge`; nothing where it is a figure alone.
// "from A to B" is none, but behind another range and behind "range", nor is "rose $5 million to
// $20 million".
std::optional<RangePlace> ReadRange(const Tokens& tokens, const Amount& first, const Hedge& hedge);

// "…, plus or minus 5%" behind `amount`.
std::optional<RangePlace> ReadTolerance(const Tokens& tokens, const Amount& amount);

// Gives `amount`, if it has no unit, that of the figure it stands in a row with.
void BorrowUnit(const Tokens& tokens, const Hedge& hedge, Amount& amount);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_QUANTITY_RANGES_H_
