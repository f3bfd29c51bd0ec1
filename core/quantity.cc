#include "core/quantity.h"

#include <algorithm>
#include <utility>

namespace countercheck {
namespace {

Decimal HalfOf(const Decimal& unit) { return {unit.coefficient() * 5, unit.exponent() - 1}; }

// A share in words whose decimals do not end ("two-thirds") is kept with twelve of them, and has no
// last digit: it stands for two digits, as "a quarter" is 0.25.
constexpr int kEndlessExponent = -12;

bool IsEndless(const Decimal& value) { return value.exponent() <= kEndlessExponent; }

Decimal SecondDigitUnit(const Decimal& value) {
  int exponent = value.exponent();
  for (auto rest = value.Abs().coefficient(); rest >= 100; rest /= 10) ++exponent;
  return {1, exponent};
}

// Nine tenths of an endless share are not more finely said than the share itself.
Decimal WithoutTail(const Decimal& value) {
  Decimal::Integer coefficient = value.coefficient();
  int exponent = value.exponent();
  for (; exponent < kEndlessExponent; ++exponent) coefficient = (coefficient + 5) / 10;
  return Decimal(coefficient, exponent).Trimmed();
}

// What the last digit that means something is worth. The zeros of a bare 3,000 may be rounding;
// those of $20 billion were left out where they are.
Decimal SignificantUnit(const Decimal& value, bool measured) {
  if (IsEndless(value)) return SecondDigitUnit(value);
  return measured || value.IsZero() ? value.LastDigitUnit() : value.LastNonZeroUnit();
}

Interval Widened(const Decimal& low, const Decimal& high, const Decimal& low_by,
                 const Decimal& high_by) {
  const auto low_end = Subtract(low, low_by);
  const auto high_end = Add(high, high_by);
  return {low_end, high_end, low_end.has_value(), high_end.has_value()};
}

// What an interval depends on: a quantity without its words, which cost time to copy.
struct Bare {
  QuantityKind kind;
  std::optional<Decimal> low, high;
  Qualifier qualifier;
  bool measured, is_range, just;
};

Bare BareOf(const Quantity& q) {
  return {q.kind, q.low, q.high, q.qualifier, q.measured, q.is_range, q.just};
}

// Years are counted, never rounded: "10 years" is not "five to fifteen years".
bool IsTime(QuantityKind kind) {
  return kind == QuantityKind::kDuration || kind == QuantityKind::kAge;
}

bool IsCounted(const Bare& quantity, const Decimal& value) {
  if (quantity.measured) return false;
  return IsTime(quantity.kind) || SignificantUnit(value, false) <= Decimal(1);
}

Interval Printed(const Bare& quantity, const Decimal& value) {
  if (IsCounted(quantity, value)) return Interval::Point(value);
  const Decimal half = HalfOf(SignificantUnit(value, quantity.measured));
  return Widened(value, value, half, half);
}

Interval About(const Decimal& low, const Decimal& high, bool measured) {
  return Widened(low, high, SignificantUnit(low, measured), SignificantUnit(high, measured));
}

// [0.9 low, high), for values below zero its mirror image.
Interval Nearly(const Decimal& low, const Decimal& high, bool measured) {
  if (low.IsZero() || high.IsZero()) return About(low, high, measured);
  if (high.IsNegative()) return Negate(Nearly(-high, -low, measured));
  auto low_end = Multiply(low, Decimal(9, -1));
  if (low_end) low_end = WithoutTail(*low_end);
  return {low_end, high, low_end.has_value(), false};
}

// "$90" is a price to the dollar, not "85 to 95": the zero of a small sum counts.
bool IsSmallMoney(const Bare& quantity) {
  const Decimal value = quantity.low ? *quantity.low : quantity.high.value_or(Decimal());
  return quantity.kind == QuantityKind::kMoney && value.Abs() < Decimal(10'000);
}

bool IsBound(Qualifier qualifier) {
  return qualifier == Qualifier::kOver || qualifier == Qualifier::kAtLeast ||
         qualifier == Qualifier::kUnder || qualifier == Qualifier::kAtMost;
}

bool IsStrict(Qualifier qualifier) {
  return qualifier == Qualifier::kOver || qualifier == Qualifier::kUnder;
}

// A bound has one end. Where both are given, the qualifier says which one is meant; where one is,
// the other side is open whatever the qualifier ("fell more than 10%" has an upper bound, -10).
template <typename AnyQuantity>
void DropUnboundEnd(AnyQuantity* quantity) {
  if (!IsBound(quantity->qualifier) || !quantity->low || !quantity->high) return;
  const bool below =
      quantity->qualifier == Qualifier::kUnder || quantity->qualifier == Qualifier::kAtMost;
  (below ? quantity->low : quantity->high).reset();
}

// "just over x": (x, 1.1 x]; "just under x" is "nearly x". For values below zero the mirror image.
Interval JustBeyond(const Decimal& bound, bool above, bool measured) {
  if (!above) return Nearly(bound, bound, measured);
  if (bound.IsNegative()) return Negate(JustBeyond(-bound, true, measured));
  auto end = Multiply(bound, Decimal(11, -1));
  if (end) end = WithoutTail(*end);
  return {bound, end, false, end.has_value()};
}

Interval Bound(const Bare& quantity) {
  const bool closed = !IsStrict(quantity.qualifier);
  const Decimal bound = quantity.low ? *quantity.low : *quantity.high;
  if (quantity.just && !closed && !bound.IsZero() && !(quantity.low && quantity.high)) {
    return JustBeyond(bound, quantity.qualifier == Qualifier::kOver, quantity.measured);
  }
  return {quantity.low, quantity.high, closed && quantity.low, closed && quantity.high};
}

Interval IntervalOfBare(Bare q) {
  DropUnboundEnd(&q);
  if (IsSmallMoney(q)) q.measured = true;
  if (q.qualifier == Qualifier::kQualitative || (!q.low && !q.high)) return Interval::All();
  if (IsBound(q.qualifier)) return Bound(q);
  // An end that is missing without a word that leaves it open is the other one.
  const auto [low, high] = std::minmax({q.low ? *q.low : *q.high, q.high ? *q.high : *q.low});
  switch (q.qualifier) {
    case Qualifier::kAbout:
      return About(low, high, q.measured);
    case Qualifier::kNearly:
      return Nearly(low, high, q.measured);
    case Qualifier::kBand:
      return Interval::Closed(low, high);
    default:
      return q.is_range || low != high ? Interval::Closed(low, high) : Printed(q, low);
  }
}

}  // namespace

Interval IntervalOf(const Quantity& quantity) { return IntervalOfBare(BareOf(quantity)); }

Interval IntervalAt(const Quantity& quantity, const Decimal& figure) {
  Bare bare = BareOf(quantity);
  bare.low = bare.high = figure;
  return IntervalOfBare(bare);
}

Interval IntervalWithoutHedge(const Quantity& quantity) {
  if (quantity.qualifier == Qualifier::kBand) return quantity.interval;
  Bare bare = BareOf(quantity);
  if (!bare.low) bare.low = bare.high;
  if (!bare.high) bare.high = bare.low;
  bare.qualifier = Qualifier::kExact;
  return bare.low ? IntervalOfBare(bare) : Interval::All();
}

Quantity Negated(const Quantity& quantity) {
  Quantity result = quantity;
  DropUnboundEnd(&result);
  std::swap(result.low, result.high);
  if (result.low) result.low = -*result.low;
  if (result.high) result.high = -*result.high;
  result.interval = Negate(quantity.interval);
  return result;
}

std::string_view ToString(QuantityKind kind) {
  switch (kind) {
    case QuantityKind::kMoney:
      return "money";
    case QuantityKind::kPercent:
      return "percent";
    case QuantityKind::kPercentagePoint:
      return "percentage_point";
    case QuantityKind::kBasisPoint:
      return "basis_point";
    case QuantityKind::kRatio:
      return "ratio";
    case QuantityKind::kCount:
      return "count";
    case QuantityKind::kDuration:
      return "duration";
    case QuantityKind::kAge:
      return "age";
    case QuantityKind::kMeasure:
      return "measure";
  }
  return "";
}

std::string_view ToString(Qualifier qualifier) {
  switch (qualifier) {
    case Qualifier::kExact:
      return "exact";
    case Qualifier::kAbout:
      return "about";
    case Qualifier::kOver:
      return "over";
    case Qualifier::kAtLeast:
      return "at_least";
    case Qualifier::kUnder:
      return "under";
    case Qualifier::kAtMost:
      return "at_most";
    case Qualifier::kNearly:
      return "nearly";
    case Qualifier::kBand:
      return "band";
    case Qualifier::kQualitative:
      return "qualitative";
  }
  return "";
}

}  // namespace countercheck
