// Growth from two levels in exact arithmetic. Quotients are no Decimals: this is the one home of
// exact rationals; what leaves it is text, rounded outwards, and yes or no.
#ifndef COUNTERCHECK_PIPELINE_CHECK_EXACT_H_
#define COUNTERCHECK_PIPELINE_CHECK_EXACT_H_

#include <optional>
#include <string>

#include "core/decimal.h"
#include "core/interval.h"

namespace countercheck {

// A figure with what its words allow.
struct Allowed {
  Decimal point;
  Interval interval;
};

struct GrowthCheck {
  bool fits = false;  // the growth of the levels and the stated one have a value in common
  bool fits_truncated = false;  // they do not, but one last printed digit further they do
  std::string growth;           // 100 × (now ÷ before − 1) of the figures as printed: "94.37"
  std::string growth_low;       // the least and the greatest that the levels allow
  std::string growth_high;
  std::string base_low;  // what `before` would have to be for the stated growth
  std::string base_high;
  std::string level_low;  // what `now` would have to be
  std::string level_high;
};

// Holds "`before`, then `now`" against a stated growth in percent. Nothing where a premise fails: a
// level that may be zero or negative, an end without a bound, a stated fall of 100 percent or more.
// Base and level are in units of 10^scale, with `digits` places.
std::optional<GrowthCheck> CheckGrowth(const Allowed& before, const Allowed& now,
                                       const Allowed& stated, int scale, int digits);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_EXACT_H_
