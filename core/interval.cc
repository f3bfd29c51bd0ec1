#include "core/interval.h"

namespace countercheck {
namespace {

// The two low ends (or high ends) of a sum, or nothing where it has no end.
std::optional<Decimal> AddEnds(const std::optional<Decimal>& a, const std::optional<Decimal>& b) {
  if (!a || !b) return std::nullopt;
  return Add(*a, *b);
}

bool LowReaches(const Interval& outer, const Interval& inner) {
  if (!outer.low) return true;
  if (!inner.low) return false;
  if (*outer.low != *inner.low) return *outer.low < *inner.low;
  return outer.low_closed || !inner.low_closed;
}

bool HighReaches(const Interval& outer, const Interval& inner) {
  return LowReaches(Negate(outer), Negate(inner));
}

}  // namespace

bool Interval::IsEmpty() const {
  if (!low || !high || *low < *high) return false;
  return *low > *high || !low_closed || !high_closed;
}

bool Interval::Contains(const Decimal& value) const { return Covers(Point(value)); }

bool Interval::Covers(const Interval& inner) const {
  return inner.IsEmpty() || (LowReaches(*this, inner) && HighReaches(*this, inner));
}

Interval Intersect(const Interval& a, const Interval& b) {
  const Interval& low = LowReaches(a, b) ? b : a;
  const Interval& high = HighReaches(a, b) ? b : a;
  return {low.low, high.high, low.low_closed, high.high_closed};
}

bool Disjoint(const Interval& a, const Interval& b) { return Intersect(a, b).IsEmpty(); }

Interval Negate(const Interval& a) {
  Interval result{a.high, a.low, a.high_closed, a.low_closed};
  if (result.low) result.low = -*result.low;
  if (result.high) result.high = -*result.high;
  return result;
}

Interval Add(const Interval& a, const Interval& b) {
  if (a.IsEmpty() || b.IsEmpty()) return Interval::Open(0, 0);
  Interval sum;
  sum.low = AddEnds(a.low, b.low);
  sum.high = AddEnds(a.high, b.high);
  sum.low_closed = sum.low && a.low_closed && b.low_closed;
  sum.high_closed = sum.high && a.high_closed && b.high_closed;
  return sum;
}

Interval Subtract(const Interval& a, const Interval& b) { return Add(a, Negate(b)); }

std::string ToString(const Interval& interval) {
  const std::string low = interval.low ? interval.low->Trimmed().ToString() : "-∞";
  const std::string high = interval.high ? interval.high->Trimmed().ToString() : "∞";
  return (interval.low_closed ? "[" : "(") + low + ", " + high + (interval.high_closed ? "]" : ")");
}

}  // namespace countercheck
