// A figure as printed, with its unit and what the words around it allow.
//
//   "over $20 billion"   low 20000000000, no high, kOver, kMoney, "USD", (20000000000, ∞)
//   "36–38%"             low 36, high 38, kExact, kPercent, "percent", [36, 38]
#ifndef COUNTERCHECK_CORE_QUANTITY_H_
#define COUNTERCHECK_CORE_QUANTITY_H_

#include <optional>
#include <string>
#include <string_view>

#include "core/decimal.h"
#include "core/interval.h"
#include "core/span.h"

namespace countercheck {

enum class QuantityKind {
  kMoney,
  kPercent,
  kPercentagePoint,
  kBasisPoint,
  kRatio,
  kCount,
  kDuration,
  kAge,
  kMeasure,
};

enum class Qualifier {
  kExact,
  kAbout,
  kOver,
  kAtLeast,
  kUnder,
  kAtMost,
  kNearly,
  kBand,         // "mid-30s"
  kQualitative,  // a direction or verdict without a figure
};

struct Quantity {
  QuantityKind kind = QuantityKind::kCount;
  // What is printed, in the base unit. A point has low = high; an open end has no value:
  // "over 20" has low 20 and no high, "up to 20" high 20 and no low.
  std::optional<Decimal> low;
  std::optional<Decimal> high;
  Qualifier qualifier = Qualifier::kExact;
  // "percent", "percentage_point", "basis_point", an ISO 4217 code, "shares", "count", "ratio",
  // "points", "years", "megawatt", … Empty where the text names none.
  std::string unit;
  bool unit_inferred = false;  // "$" read as USD only by the context
  std::string noun;            // of a count: what is counted, as printed ("shares", "stores")
  // True for figures with decimals, a scale word or a percent sign, which are rounded to their last
  // digit; false for bare integers, which are counted (see IntervalOf).
  bool measured = false;
  bool is_range = false;
  bool just = false;  // of kOver and kUnder: not by much ("just over")
  Interval interval;

  bool operator==(const Quantity&) const = default;
};

// The interval that the words allow, from low, high, qualifier, measured, is_range, and kind (years
// are counted). The table for users is in README.md ("What a figure allows").
Interval IntervalOf(const Quantity& quantity);
// The same for `figure` in its place, printed like it.
Interval IntervalAt(const Quantity& quantity, const Decimal& figure);
// The same without its hedge: of "over 20" that of 20. A band is no hedge.
Interval IntervalWithoutHedge(const Quantity& quantity);

// The quantity with its sign turned: low and high change places and sides of a bound
// ("fell more than 10%": over 10 becomes low none, high -10).
Quantity Negated(const Quantity& quantity);

// A quantity where it stands in a text.
struct QuantityMention {
  Quantity quantity;
  Range figure;          // figure and unit: "$20 billion"
  Range hedged;          // with the hedge words before and behind: "over $20 billion"
  std::string per = {};  // "share", "barrel", "day": what one of them is for; empty where unsaid

  bool operator==(const QuantityMention&) const = default;
};

std::string_view ToString(QuantityKind kind);    // "percentage_point"
std::string_view ToString(Qualifier qualifier);  // "at_least"

}  // namespace countercheck

#endif  // COUNTERCHECK_CORE_QUANTITY_H_
