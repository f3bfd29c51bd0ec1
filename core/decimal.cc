#include "core/decimal.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <utility>

namespace countercheck {
namespace {

using Integer = Decimal::Integer;
__extension__ typedef unsigned __int128 Magnitude;

constexpr size_t kMaxParsedDigits = 36;
constexpr int kMaxDigits = 38;

constexpr auto kPowersOfTen = [] {
  std::array<Integer, kMaxDigits + 1> powers{1};
  for (size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();

constexpr Integer PowerOfTen(int power) { return kPowersOfTen[static_cast<size_t>(power)]; }

constexpr Integer kFirstTooLarge = PowerOfTen(kMaxDigits);

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Unlike negation, this is defined for the smallest integer too.
Magnitude MagnitudeOf(Integer value) {
  const auto bits = static_cast<Magnitude>(value);
  return value < 0 ? 0 - bits : bits;
}

std::string DigitsOf(Magnitude value) {
  std::array<char, kMaxDigits + 1> digits;  // 2^128 has 39
  char* begin = digits.data() + digits.size();
  // Few figures need more than 64 bits, and division of those is far faster.
  for (; value > std::numeric_limits<uint64_t>::max(); value /= 10)
    *--begin = static_cast<char>('0' + static_cast<int>(value % 10));
  auto low = static_cast<uint64_t>(value);
  do {
    *--begin = static_cast<char>('0' + low % 10);
    low /= 10;
  } while (low != 0);
  return {begin, digits.data() + digits.size()};
}

std::optional<Decimal> IfItFits(Integer coefficient, int exponent) {
  if (coefficient >= kFirstTooLarge || coefficient <= -kFirstTooLarge) return std::nullopt;
  return Decimal(coefficient, exponent);
}

// coefficient × 10^power. Nothing where it does not fit.
std::optional<Integer> ScaledUp(Integer coefficient, long long power) {
  if (coefficient == 0) return Integer{0};
  if (power > kMaxDigits) return std::nullopt;
  Integer result = 0;
  const Integer factor = PowerOfTen(static_cast<int>(power));
  if (__builtin_mul_overflow(coefficient, factor, &result)) return std::nullopt;
  return result;
}

// The order of two values above zero.
std::strong_ordering CompareMagnitudes(Magnitude a, int a_exponent, Magnitude b, int b_exponent) {
  if (a_exponent < b_exponent) return 0 <=> CompareMagnitudes(b, b_exponent, a, a_exponent);
  if (a_exponent == b_exponent) return a <=> b;
  const long long distance = static_cast<long long>(a_exponent) - b_exponent;
  Magnitude scaled = 0;
  // What does not fit is larger than all that fits.
  if (distance > kMaxDigits ||
      __builtin_mul_overflow(a, static_cast<Magnitude>(PowerOfTen(static_cast<int>(distance))),
                             &scaled)) {
    return std::strong_ordering::greater;
  }
  if (scaled == b) return std::strong_ordering::equal;
  return scaled < b ? std::strong_ordering::less : std::strong_ordering::greater;
}

int SignOf(const Decimal& value) { return value.IsZero() ? 0 : value.IsNegative() ? -1 : 1; }

std::optional<Integer> ParseDigits(std::string_view digits) {
  if (digits.empty() || !std::all_of(digits.begin(), digits.end(), IsDigit)) return std::nullopt;
  Integer value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

}  // namespace

std::optional<Decimal> Decimal::Parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  const size_t point = std::min(text.find('.'), text.size());
  const size_t fraction_size = point == text.size() ? 0 : text.size() - point - 1;
  if (point + fraction_size > kMaxParsedDigits) return std::nullopt;
  const auto whole = ParseDigits(text.substr(0, point));
  if (!whole) return std::nullopt;
  if (point == text.size()) return Decimal(negative ? -*whole : *whole, 0);
  const auto fraction = ParseDigits(text.substr(point + 1));
  if (!fraction) return std::nullopt;
  const int places = static_cast<int>(fraction_size);
  const Integer value = *whole * PowerOfTen(places) + *fraction;
  return Decimal(negative ? -value : value, -places);
}

std::string Decimal::ToString() const {
  std::string digits = DigitsOf(MagnitudeOf(coefficient_));
  if (exponent_ > 0 && !IsZero()) digits.append(static_cast<size_t>(exponent_), '0');
  if (exponent_ < 0) {
    const size_t places = static_cast<size_t>(-static_cast<long long>(exponent_));
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, 1, '.');
  }
  return IsNegative() ? "-" + digits : digits;
}

Decimal Decimal::LastNonZeroUnit() const {
  if (IsZero()) return 1;
  Decimal unit = LastDigitUnit();
  for (Integer rest = coefficient_; rest % 10 == 0; rest /= 10) unit = unit.Scaled(1);
  return unit;
}

Decimal Decimal::Trimmed() const {
  if (IsZero()) return 0;
  Decimal result = *this;
  while (result.exponent_ < 0 && result.coefficient_ % 10 == 0) {
    result = {result.coefficient_ / 10, result.exponent_ + 1};
  }
  return result;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const int sign = SignOf(a);
  if (sign != SignOf(b) || sign == 0) return sign <=> SignOf(b);
  const auto order = CompareMagnitudes(MagnitudeOf(a.coefficient()), a.exponent(),
                                       MagnitudeOf(b.coefficient()), b.exponent());
  return sign > 0 ? order : 0 <=> order;
}

bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

std::optional<Decimal> Add(const Decimal& a, const Decimal& b) {
  if (a.exponent() < b.exponent()) return Add(b, a);
  const long long distance = static_cast<long long>(a.exponent()) - b.exponent();
  const auto scaled = ScaledUp(a.coefficient(), distance);
  Integer sum = 0;
  if (!scaled || __builtin_add_overflow(*scaled, b.coefficient(), &sum)) return std::nullopt;
  return IfItFits(sum, b.exponent());
}

std::optional<Decimal> Subtract(const Decimal& a, const Decimal& b) { return Add(a, -b); }

std::optional<Decimal> Multiply(const Decimal& a, const Decimal& b) {
  Integer product = 0;
  if (__builtin_mul_overflow(a.coefficient(), b.coefficient(), &product)) return std::nullopt;
  return IfItFits(product, a.exponent() + b.exponent());
}

}  // namespace countercheck
