#include "pipeline/check/same_value.h"

#include <fmt/format.h>

#include <algorithm>

namespace countercheck {
namespace {

bool IsPoint(const Quantity& q) { return q.low && q.high && *q.low == *q.high; }
bool IsRange(const Quantity& q) { return q.low && q.high && *q.low != *q.high; }
bool IsBand(const Quantity& q) { return q.qualifier == Qualifier::kBand; }

bool IsPlainPoint(const Quantity& q) {
  return IsPoint(q) && (q.qualifier == Qualifier::kExact || q.qualifier == Qualifier::kAbout);
}

bool SameFigure(const Quantity& a, const Quantity& b) { return a.low == b.low && a.high == b.high; }

bool Inside(const Decimal& value, const Interval& interval) {
  return (!interval.low || value > *interval.low) && (!interval.high || value < *interval.high);
}

bool IsFiner(const Quantity& a, const Quantity& b) {
  if (a.measured != b.measured) return a.interval.IsPoint();
  // Of counts the zeros at the end may be rounding: 3,012 is finer than 3,000.
  if (!a.measured) return a.low->LastNonZeroUnit() < b.low->LastNonZeroUnit();
  return a.low->LastDigitUnit() < b.low->LastDigitUnit();
}

// Sums printed to the cent are printed in full: two that differ are two sums.
bool AreToTheCent(const Quantity& a, const Quantity& b) {
  constexpr int kCents = -2;
  const auto is_exact = [](const Quantity& q) {
    return q.kind == QuantityKind::kMoney && q.qualifier == Qualifier::kExact &&
           q.low->exponent() == kCents;
  };
  return is_exact(a) && is_exact(b);
}

// More than a twentieth apart: "200 stores" may be 180, but is hardly 180 rounded.
bool AreFar(const Decimal& finer, const Decimal& coarser) {
  const auto difference = Subtract(finer, coarser);
  const auto twentyfold = difference ? Multiply(difference->Abs(), Decimal(20)) : std::nullopt;
  return !twentyfold || *twentyfold > coarser.Abs();
}

ValueRelation ComparePoints(const Quantity& a, const Quantity& b) {
  if (SameFigure(a, b)) return ValueRelation::kCovers;  // one of them is hedged
  if (AreToTheCent(a, b)) return ValueRelation::kDisjoint;
  const Quantity& finer = IsFiner(a, b) ? a : b;
  const Quantity& coarser = &finer == &a ? b : a;
  if (!Inside(*finer.low, coarser.interval)) return ValueRelation::kEdge;
  if (!coarser.measured && AreFar(*finer.low, *coarser.low)) return ValueRelation::kCovers;
  const bool hedged =
      coarser.qualifier == Qualifier::kAbout || finer.qualifier == Qualifier::kAbout;
  return hedged ? ValueRelation::kCovers : ValueRelation::kRounded;
}

// 46.58 printed as 46.5: the finer figure lies above the coarser by less than one unit of its last
// digit.
bool IsCutOff(const Quantity& a, const Quantity& b) {
  if (!IsPlainPoint(a) || !IsPlainPoint(b) || !a.measured || !b.measured) return false;
  const Quantity& finer = IsFiner(a, b) ? a : b;
  const Quantity& coarser = &finer == &a ? b : a;
  if (a.unit != b.unit || finer.low->IsNegative() != coarser.low->IsNegative()) return false;
  const Decimal low = coarser.low->Abs();
  const auto high = Add(low, low.LastDigitUnit());
  const bool finer_printed = finer.low->LastDigitUnit() < coarser.low->LastDigitUnit();
  return finer_printed && high && low < finer.low->Abs() && finer.low->Abs() < *high;
}

ValueRelation CompareBandAndRange(const Quantity& a, const Quantity& b) {
  const Interval common = Intersect(a.interval, b.interval);
  return common.IsEmpty() || common.IsPoint() ? ValueRelation::kTouch : ValueRelation::kCovers;
}

ValueRelation CompareOverlapping(const Quantity& a, const Quantity& b) {
  if (IsPlainPoint(a) && IsPlainPoint(b)) return ComparePoints(a, b);
  if (IsPlainPoint(a) && a.low && !b.interval.Contains(*a.low)) return ValueRelation::kEdge;
  if (IsPlainPoint(b) && b.low && !a.interval.Contains(*b.low)) return ValueRelation::kEdge;
  if (IsRange(a) && IsRange(b) && !IsBand(a) && !IsBand(b)) return ValueRelation::kTwoRanges;
  return ValueRelation::kCovers;
}

bool HaveOppositeSigns(const Decimal& a, const Decimal& b) {
  return !a.IsZero() && !b.IsZero() && a.IsNegative() != b.IsNegative();
}

// a <= 1.5 × b, exactly; false where the product has no room.
bool AtMostHalfMore(const Decimal& a, const Decimal& b) {
  const auto doubled = Multiply(a, Decimal(2));
  const auto tripled = Multiply(b, Decimal(3));
  return doubled && tripled && *doubled <= *tripled;
}

}  // namespace

ValueRelation CompareValues(const Quantity& a, const Quantity& b) {
  if (SameFigure(a, b) && a.qualifier == b.qualifier) return ValueRelation::kEqual;
  if ((IsBand(a) && IsRange(b)) || (IsBand(b) && IsRange(a))) return CompareBandAndRange(a, b);
  if (Disjoint(a.interval, b.interval))
    return IsCutOff(a, b) ? ValueRelation::kCutOff : ValueRelation::kDisjoint;
  return CompareOverlapping(a, b);
}

bool FiguresDiffer(const Quantity& a, const Quantity& b) {
  return Disjoint(IntervalWithoutHedge(a), IntervalWithoutHedge(b));
}

Decimal FigureOf(const Quantity& quantity) {
  if (quantity.low && quantity.high)
    return quantity.low->Abs() < quantity.high->Abs() ? *quantity.high : *quantity.low;
  return quantity.low ? *quantity.low : quantity.high.value_or(Decimal(0));
}

bool HaveOppositeSigns(const Quantity& a, const Quantity& b) {
  return HaveOppositeSigns(FigureOf(a), FigureOf(b));
}

bool AreClose(const Quantity& a, const Quantity& b) { return AreClose(FigureOf(a), FigureOf(b)); }

bool AreClose(const Decimal& a, const Decimal& b) {
  if (HaveOppositeSigns(a, b)) return false;
  return AtMostHalfMore(std::max(a.Abs(), b.Abs()), std::min(a.Abs(), b.Abs()));
}

int SignOf(const Quantity& quantity) {
  const Interval& i = quantity.interval;
  if (i.low && (i.low->IsZero() ? !i.low_closed : !i.low->IsNegative())) return 1;
  if (i.high && (i.high->IsZero() ? !i.high_closed : i.high->IsNegative())) return -1;
  return 0;
}

std::string ValueReason(ValueRelation relation, const Quantity& a, const Quantity& b) {
  const std::string both = ToString(a.interval) + " and " + ToString(b.interval);
  const std::string common = ToString(Intersect(a.interval, b.interval));
  switch (relation) {
    case ValueRelation::kEqual:
      return "the same figure";
    case ValueRelation::kRounded:
      return fmt::format("one is the other, rounded: {} have {} in common", both, common);
    case ValueRelation::kEdge:
      return fmt::format("equal only by rounding: {} have only {} in common", both, common);
    case ValueRelation::kCutOff:
      return "equal only if one figure was cut off, not rounded: " + both;
    case ValueRelation::kCovers:
      return fmt::format("one covers the other: {} have {} in common", both, common);
    case ValueRelation::kTouch:
      return "a band and a range with no more than an end in common: " + both;
    case ValueRelation::kTwoRanges:
      return "two different ranges: " + both;
    case ValueRelation::kDisjoint:
      if (!Disjoint(a.interval, b.interval)) return "two different sums, both to the cent";
      return "disjoint: " + both;
  }
  return "";
}

}  // namespace countercheck
