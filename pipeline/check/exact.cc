#include "pipeline/check/exact.h"

#include <boost/multiprecision/cpp_int.hpp>

namespace countercheck {
namespace {

using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;

enum class Rounding { kDown, kNearest, kUp };

constexpr int kPercentDigits = 2;
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

// Both ends, for intervals that have them.
struct Ends {
  cpp_rational low, high;
};

bool IsReasonable(const Decimal& value) {
  return value.exponent() < kGreatestExponent && value.exponent() > -kGreatestExponent;
}

std::optional<Ends> EndsOf(const Interval& interval) {
  if (!interval.low || !interval.high) return std::nullopt;
  if (!IsReasonable(*interval.low) || !IsReasonable(*interval.high)) return std::nullopt;
  return Ends{ToRational(*interval.low), ToRational(*interval.high)};
}

cpp_rational GrowthInPercent(const cpp_rational& before, const cpp_rational& now) {
  return 100 * (now / before - 1);
}

bool Overlap(const Ends& a, const Ends& b) { return a.low <= b.high && b.low <= a.high; }

cpp_rational FactorOf(const cpp_rational& percent) { return 1 + percent / 100; }

}  // namespace

std::optional<GrowthCheck> CheckGrowth(const Allowed& before, const Allowed& now,
                                       const Allowed& stated, int scale, int digits) {
  const auto old_level = EndsOf(before.interval);
  const auto new_level = EndsOf(now.interval);
  const auto told = EndsOf(stated.interval);
  if (!old_level || !new_level || !told) return std::nullopt;
  if (old_level->low <= 0 || new_level->low <= 0 || told->low <= -100) return std::nullopt;
  if (!IsReasonable(before.point) || !IsReasonable(now.point) || !IsReasonable(stated.point) ||
      before.point.IsZero())
    return std::nullopt;

  const Ends growth{GrowthInPercent(old_level->high, new_level->low),
                    GrowthInPercent(old_level->low, new_level->high)};
  const cpp_rational digit = ToRational(stated.point.LastDigitUnit());
  GrowthCheck check;
  check.fits = Overlap(growth, *told);
  check.fits_truncated =
      !check.fits && Overlap(growth, {told->low - digit / 2, told->high + digit / 2});
  check.growth = Format(GrowthInPercent(ToRational(before.point), ToRational(now.point)),
                        kPercentDigits, Rounding::kNearest);
  check.growth_low = Format(growth.low, kPercentDigits, Rounding::kDown);
  check.growth_high = Format(growth.high, kPercentDigits, Rounding::kUp);

  const cpp_rational unit = ToRational(Decimal(1).Scaled(scale));
  check.base_low = Format(new_level->low / FactorOf(told->high) / unit, digits, Rounding::kDown);
  check.base_high = Format(new_level->high / FactorOf(told->low) / unit, digits, Rounding::kUp);
  check.level_low = Format(old_level->low * FactorOf(told->low) / unit, digits, Rounding::kDown);
  check.level_high = Format(old_level->high * FactorOf(told->high) / unit, digits, Rounding::kUp);
  return check;
}

}  // namespace countercheck
