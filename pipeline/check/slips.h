// How one figure may have become another by a slip of the pen: a suspicion that a finding names, no
// proof.
//
//   $5.5 million and $5.5 billion   kScale: the same digits, a power of ten apart
//   -8.2 and 8.2                    kSign
//   193.4 and 139.4                 kTransposed: two digits next to each other changed places
//   193.4 and 198.4                 kDigit: one digit of three or more differs
#ifndef COUNTERCHECK_PIPELINE_CHECK_SLIPS_H_
#define COUNTERCHECK_PIPELINE_CHECK_SLIPS_H_

#include <string>
#include <vector>

#include "core/quantity.h"

namespace countercheck {

enum class Slip { kNone, kScale, kSign, kTransposed, kDigit };

// kNone for figures that more than one slip tells apart, for ranges against points, for equal ones.
Slip SlipBetween(const Quantity& a, const Quantity& b);

// "the digits are the same: million for billion?", "two digits may have changed places". Empty for
// kNone.
std::string SlipInWords(Slip slip, const Quantity& a, const Quantity& b);

// Digits of the figure without zeros at its end: 2 for 5.50 million, 4 for 12.02.
int SignificantDigits(const Quantity& quantity);

// A figure that one slip makes of another.
struct Slipped {
  Slip slip = Slip::kNone;
  Quantity quantity;
};

// What a point may have been before one slip: its sign turned, moved by one, three or six powers of
// ten, two digits changed. Empty for a range, a bound, zero.
std::vector<Slipped> WithoutOneSlip(const Quantity& quantity);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_SLIPS_H_
