// Equations between figures in exact arithmetic. Quotients are no Decimals: this is the one home of
// exact rationals; what leaves it is text, rounded outwards, and yes or no.
//
//   now = before × (1 + growth ÷ 100)     a product; the growth stands in it as 1 + 0.01 × figure
//   actual = expected + surprise          a sum
#ifndef COUNTERCHECK_PIPELINE_CHECK_EXACT_H_
#define COUNTERCHECK_PIPELINE_CHECK_EXACT_H_

#include <optional>
#include <string>
#include <vector>

#include "core/decimal.h"
#include "core/interval.h"

namespace countercheck {

// A figure with what its words allow. It stands in the equation as offset + factor × figure.
struct Term {
  Decimal point;
  Interval interval;
  Decimal factor = 1;
  Decimal offset = 0;
  // How it is printed: in units of 10^scale, with `digits` places.
  int scale = 0;
  int digits = 2;
};

enum class Law { kProduct, kSum };

// What a figure would have to be, given the others: from their figures as printed, and the least
// and the greatest that their words allow.
struct Needed {
  std::string point;
  std::string low;
  std::string high;
};

struct Weighing {
  bool fits = false;            // some values that the words allow hold the equation
  bool fits_truncated = false;  // none do, but one last printed digit further of `stated` some do
  std::vector<Needed> needed;   // of each term
};

// Holds terms[0] = terms[1] ∘ terms[2] ∘ … where ∘ is × or +. `stated` is the place of the figure
// that may have been cut off instead of rounded; it alone may be a bound ("more than doubled"), and
// the others are then told for the bound itself. Nothing where a premise fails: fewer than two
// terms, an end without a bound, a part of a product that may be zero.
std::optional<Weighing> Weigh(Law law, const std::vector<Term>& terms, size_t stated);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_EXACT_H_
