// What the words allow: a set of values between two ends, each closed, open or unbounded.
//
//   7.8%              [7.75, 7.85]
//   over $20 billion  (20 billion, ∞)
//   36–38%            [36, 38]
#ifndef COUNTERCHECK_CORE_INTERVAL_H_
#define COUNTERCHECK_CORE_INTERVAL_H_

#include <optional>
#include <string>

#include "core/decimal.h"

namespace countercheck {

// No value at an end means unbounded there; the closed flag of an unbounded end is false.
struct Interval {
  std::optional<Decimal> low;
  std::optional<Decimal> high;
  bool low_closed = false;
  bool high_closed = false;

  static Interval Point(Decimal value) { return {value, value, true, true}; }
  static Interval Closed(Decimal low, Decimal high) { return {low, high, true, true}; }
  static Interval Open(Decimal low, Decimal high) { return {low, high, false, false}; }
  static Interval AtLeast(Decimal low) { return {low, std::nullopt, true, false}; }
  static Interval Over(Decimal low) { return {low, std::nullopt, false, false}; }
  static Interval AtMost(Decimal high) { return {std::nullopt, high, false, true}; }
  static Interval Under(Decimal high) { return {std::nullopt, high, false, false}; }
  static Interval All() { return {}; }

  bool IsEmpty() const;
  bool IsPoint() const { return low && high && low_closed && high_closed && *low == *high; }
  bool IsBounded() const { return low && high; }
  bool Contains(const Decimal& value) const;
  // True where every value of `inner` is one of this.
  bool Covers(const Interval& inner) const;

  bool operator==(const Interval&) const = default;
};

// The values in both; may be empty.
Interval Intersect(const Interval& a, const Interval& b);
bool Disjoint(const Interval& a, const Interval& b);

// The exact set of all -x, x + y, x - y, for x of a and y of b.
// Sums whose ends do not fit a Decimal are unbounded there (wider, never narrower).
Interval Negate(const Interval& a);
Interval Add(const Interval& a, const Interval& b);
Interval Subtract(const Interval& a, const Interval& b);

// "[7.75, 7.85]", "(20000000000, ∞)".
std::string ToString(const Interval& interval);

}  // namespace countercheck

#endif  // COUNTERCHECK_CORE_INTERVAL_H_
