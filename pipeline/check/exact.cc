#include "pipeline/check/exact.h"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>

namespace countercheck {
namespace {

using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;

enum class Rounding { kDown, kNearest, kUp };

// Beyond these a Decimal is no figure of an article, and powers of ten would only cost time.
constexpr int kGreatestExponent = 60;

cpp_int PowerOfTen(int exponent) {
  return boost::multiprecision::pow(cpp_int(10), static_cast<unsigned>(exponent));
}

__extension__ typedef unsigned __int128 Unsigned128;

cpp_int ToInteger(Decimal::Integer value) {
  const bool negative = value < 0;
  // Negated as unsigned, so that the least value has room.
  auto rest = static_cast<Unsigned128>(value);
  if (negative) rest = ~rest + 1;
  cpp_int result = static_cast<unsigned long long>(rest >> 64);
  result <<= 64;
  result += static_cast<unsigned long long>(rest);
  return negative ? cpp_int(-result) : result;
}

cpp_rational ToRational(const Decimal& value) {
  const cpp_int coefficient = ToInteger(value.coefficient());
  if (value.exponent() >= 0) return coefficient * PowerOfTen(value.exponent());
  return cpp_rational(coefficient, PowerOfTen(-value.exponent()));
}

// Floor for a positive denominator, as cpp_rational keeps it.
cpp_int Floor(const cpp_rational& value) {
  const cpp_int top = numerator(value);
  const cpp_int bottom = denominator(value);
  cpp_int quotient = top / bottom;
  if (top % bottom != 0 && top < 0) --quotient;
  return quotient;
}

std::string Format(const cpp_rational& value, int digits, Rounding rounding) {
  cpp_rational scaled = value * PowerOfTen(digits);
  cpp_int units;
  if (rounding == Rounding::kDown) units = Floor(scaled);
  if (rounding == Rounding::kUp) units = -Floor(-scaled);
  if (rounding == Rounding::kNearest) units = Floor(scaled + cpp_rational(1, 2));
  const bool negative = units < 0;
  std::string text = cpp_int(abs(units)).str();
  const auto places = static_cast<size_t>(digits);
  if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
  if (places > 0) text.insert(text.size() - places, ".");
  return (negative ? "-" : "") + text;
}

// A closed range of exact values.
struct Ends {
  cpp_rational low, high;
};

bool IsReasonable(const Decimal& value) {
  return value.exponent() < kGreatestExponent && value.exponent() > -kGreatestExponent;
}

// What the term stands for in the equation.
struct Value {
  cpp_rational point;
  Ends ends;
};

cpp_rational InEquation(const Term& term, const Decimal& figure) {
  return ToRational(term.offset) + ToRational(term.factor) * ToRational(figure);
}

Ends Ordered(cpp_rational a, cpp_rational b) {
  if (b < a) std::swap(a, b);
  return {std::move(a), std::move(b)};
}

std::optional<Value> ValueOf(const Term& term) {
  const Interval& interval = term.interval;
  if (!interval.low || !interval.high || term.factor.IsZero()) return std::nullopt;
  for (const Decimal* figure : {&*interval.low, &*interval.high, &term.point})
    if (!IsReasonable(*figure)) return std::nullopt;
  return Value{InEquation(term, term.point),
               Ordered(InEquation(term, *interval.low), InEquation(term, *interval.high))};
}

bool MayBeZero(const Value& value) {
  return (value.ends.low <= 0 && value.ends.high >= 0) || value.point == 0;
}

Ends Corners(const std::vector<cpp_rational>& values) {
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  return {*low, *high};
}

Value Times(const Value& a, const Value& b) {
  return {a.point * b.point, Corners({a.ends.low * b.ends.low, a.ends.low * b.ends.high,
                                      a.ends.high * b.ends.low, a.ends.high * b.ends.high})};
}

// 1 ÷ a, for an `a` that cannot be zero.
Value Inverse(const Value& a) { return {1 / a.point, Ordered(1 / a.ends.low, 1 / a.ends.high)}; }

Value Plus(const Value& a, const Value& b) {
  return {a.point + b.point, {a.ends.low + b.ends.low, a.ends.high + b.ends.high}};
}

Value Opposite(const Value& a) { return {-a.point, {-a.ends.high, -a.ends.low}}; }

// What the term at `place` must be for the equation to hold.
Value Solve(Law law, const std::vector<Value>& values, size_t place) {
  const bool product = law == Law::kProduct;
  const Value neutral = product ? Value{1, {1, 1}} : Value{0, {0, 0}};
  Value others = neutral;
  for (size_t i = 1; i < values.size(); ++i)
    if (i != place) others = product ? Times(others, values[i]) : Plus(others, values[i]);
  if (place == 0) return others;
  return product ? Times(values[0], Inverse(others)) : Plus(values[0], Opposite(others));
}

// From the equation back to the figure.
Value BackToFigure(const Term& term, const Value& value) {
  const cpp_rational offset = ToRational(term.offset), factor = ToRational(term.factor);
  return {(value.point - offset) / factor,
          Ordered((value.ends.low - offset) / factor, (value.ends.high - offset) / factor)};
}

Needed Print(const Term& term, const Value& figure) {
  const cpp_rational unit = ToRational(Decimal(1).Scaled(term.scale));
  return {Format(figure.point / unit, term.digits, Rounding::kNearest),
          Format(figure.ends.low / unit, term.digits, Rounding::kDown),
          Format(figure.ends.high / unit, term.digits, Rounding::kUp)};
}

bool Overlap(const Ends& a, const Ends& b) { return a.low <= b.high && b.low <= a.high; }

// Half a unit of the last printed digit further to both sides.
Ends Widened(const Term& term) {
  const cpp_rational half = ToRational(term.point.LastDigitUnit()) / 2;
  return {ToRational(*term.interval.low) - half, ToRational(*term.interval.high) + half};
}

bool IsBound(const Interval& interval) {
  return interval.low.has_value() != interval.high.has_value();
}

// "more than doubled": what the others need is told for the bound itself.
Term AtItsBound(Term term) {
  if (!IsBound(term.interval)) return term;
  term.point = term.interval.low ? *term.interval.low : *term.interval.high;
  term.interval = Interval::Point(term.point);
  return term;
}

// Some of the values in `ends` are allowed; an end that is not there is no limit.
bool Allows(const Interval& interval, const Ends& ends) {
  if (interval.low && ends.high < ToRational(*interval.low)) return false;
  return !interval.high || ToRational(*interval.high) >= ends.low;
}

}  // namespace

std::optional<Weighing> Weigh(Law law, const std::vector<Term>& terms, size_t stated) {
  if (terms.size() < 2 || stated >= terms.size()) return std::nullopt;
  std::vector<Value> values;
  for (size_t i = 0; i < terms.size(); ++i) {
    const auto value = ValueOf(i == stated ? AtItsBound(terms[i]) : terms[i]);
    if (!value) return std::nullopt;
    if (law == Law::kProduct && !values.empty() && MayBeZero(*value)) return std::nullopt;
    values.push_back(*value);
  }
  Weighing weighing;
  for (size_t i = 0; i < terms.size(); ++i) {
    const Value figure = BackToFigure(terms[i], Solve(law, values, i));
    weighing.needed.push_back(Print(terms[i], figure));
    if (i != stated) continue;
    weighing.fits = Allows(terms[i].interval, figure.ends);
    weighing.fits_truncated =
        !weighing.fits && !IsBound(terms[i].interval) && Overlap(figure.ends, Widened(terms[i]));
  }
  return weighing;
}

}  // namespace countercheck
