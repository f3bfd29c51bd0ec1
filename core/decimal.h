// An exact base-10 number with the precision as printed: coefficient × 10^exponent.
//
//   "193.4"        1934 × 10^-1
//   "8.2 million"    82 × 10^5      two significant digits, last printed digit is worth 100,000
//   "3.40"          340 × 10^-2     equal to 3.4, but printed finer
//
// No float touches a figure, from the page to the database.
#ifndef COUNTERCHECK_CORE_DECIMAL_H_
#define COUNTERCHECK_CORE_DECIMAL_H_

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace countercheck {

class Decimal {
 public:
  __extension__ typedef __int128 Integer;  // an alias cannot take the mark

  constexpr Decimal() = default;
  constexpr Decimal(long long value) : coefficient_(value) {}  // NOLINT: a literal is a number
  constexpr Decimal(Integer coefficient, int exponent)
      : coefficient_(coefficient), exponent_(exponent) {}

  // Reads "-1234.50": an optional sign, digits, optionally a point and digits. No grouping, no
  // spaces, no exponent. Nothing for anything else, and for more than 36 digits.
  static std::optional<Decimal> Parse(std::string_view text);

  constexpr Integer coefficient() const { return coefficient_; }
  // The power of ten of the last printed digit.
  constexpr int exponent() const { return exponent_; }

  // Plain digits, as the wire carries them: "-1234.50", "8200000". Parse(ToString()) is equal.
  std::string ToString() const;

  // This × 10^power: "8.2" Scaled(6) is "8200000". Exact, and keeps the printed digits.
  constexpr Decimal Scaled(int power) const { return {coefficient_, exponent_ + power}; }
  // One unit of the last printed digit: 0.1 for 193.4, 100,000 for 8.2 million.
  constexpr Decimal LastDigitUnit() const { return {1, exponent_}; }
  // One unit of the last digit that is not zero: 1,000 for 3,000; the last digit's for 3,012. 1 for
  // 0.
  Decimal LastNonZeroUnit() const;
  // The same value without trailing zeros behind the point ("3.40" becomes "3.4").
  Decimal Trimmed() const;

  constexpr bool IsZero() const { return coefficient_ == 0; }
  constexpr bool IsNegative() const { return coefficient_ < 0; }
  constexpr Decimal operator-() const { return {-coefficient_, exponent_}; }
  Decimal Abs() const { return IsNegative() ? -*this : *this; }

 private:
  Integer coefficient_ = 0;
  int exponent_ = 0;
};

// By value: 3.40 == 3.4. Exact for all values.
std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
bool operator==(const Decimal& a, const Decimal& b);

// Exact; the exponent of a sum is the smaller of the two, of a product their sum.
// Nothing where 38 digits do not suffice.
std::optional<Decimal> Add(const Decimal& a, const Decimal& b);
std::optional<Decimal> Subtract(const Decimal& a, const Decimal& b);
std::optional<Decimal> Multiply(const Decimal& a, const Decimal& b);

}  // namespace countercheck

#endif  // COUNTERCHECK_CORE_DECIMAL_H_
