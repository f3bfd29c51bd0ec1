#include "core/decimal.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>
#include <random>
#include <string>

namespace countercheck {
namespace {

using Rational = boost::multiprecision::cpp_rational;
using BigInt = boost::multiprecision::cpp_int;

__extension__ typedef unsigned __int128 Magnitude;

constexpr int kRounds = 20000;

BigInt Power(int power) { return boost::multiprecision::pow(BigInt(10), unsigned(power)); }

Rational Exact(const Decimal& value) {
  const Decimal positive = value.Abs();
  const auto bits = static_cast<Magnitude>(positive.coefficient());
  BigInt whole = (BigInt(uint64_t(bits >> 64)) << 64) + BigInt(uint64_t(bits));
  if (value.IsNegative()) whole = -whole;
  return value.exponent() >= 0 ? Rational(whole * Power(value.exponent()))
                               : Rational(whole, Power(-value.exponent()));
}

// Of any size and precision; often small, often near another, often zero.
Decimal RandomDecimal(std::mt19937_64* random, int max_digits) {
  Decimal::Integer coefficient = 0;
  const int digits = int((*random)() % uint64_t(max_digits + 1));
  for (int i = 0; i < digits; ++i) {
    const int digit = (*random)() % 3 == 0 ? 0 : int((*random)() % 10);
    coefficient = coefficient * 10 + digit;
  }
  if ((*random)() % 2 == 0) coefficient = -coefficient;
  return {coefficient, int((*random)() % 25) - 12};
}

TEST(Decimal, ReadsWhatItWrites) {
  std::mt19937_64 random(1);
  for (int i = 0; i < kRounds; ++i) {
    const Decimal value = RandomDecimal(&random, 24);
    const auto read = Decimal::Parse(value.ToString());
    ASSERT_TRUE(read) << value.ToString();
    EXPECT_EQ(*read, value);
    if (value.exponent() <= 0) {
      EXPECT_EQ(read->exponent(), value.exponent());
    }
  }
}

TEST(Decimal, Parses) {
  const struct {
    const char* text;
    const char* printed;
    int exponent;
  } rows[] = {
      {"0", "0", 0},
      {"007", "7", 0},
      {"193.4", "193.4", -1},
      {"-1234.50", "-1234.50", -2},
      {"+3.40", "3.40", -2},
      {"0.005", "0.005", -3},
      {"-0.0", "0.0", -1},
      {"123456789012345678901234567890123456", "123456789012345678901234567890123456", 0},
      {"0.12345678901234567890123456789012345", "0.12345678901234567890123456789012345", -35},
  };
  for (const auto& row : rows) {
    const auto value = Decimal::Parse(row.text);
    ASSERT_TRUE(value) << row.text;
    EXPECT_EQ(value->ToString(), row.printed);
    EXPECT_EQ(value->exponent(), row.exponent) << row.text;
  }
}

TEST(Decimal, RefusesWhatIsNoPlainNumber) {
  const std::string too_long(37, '1');
  const std::string too_fine = "0." + std::string(36, '1');
  for (const std::string& text :
       {std::string(), std::string("-"), std::string("."), std::string(".5"), std::string("5."),
        std::string("1,000"), std::string("1e3"), std::string(" 1"), std::string("1 "),
        std::string("--1"), std::string("1.2.3"), std::string("1.-2"), std::string("\xD9\xA3"),
        std::string("1\0", 2), std::string("0x1"), too_long, too_fine, std::string(1 << 20, '9')}) {
    EXPECT_FALSE(Decimal::Parse(text)) << text.substr(0, 60);
  }
}

TEST(Decimal, WritesPlainDigits) {
  const struct {
    Decimal value;
    const char* printed;
  } rows[] = {
      {Decimal(82, 5), "8200000"},
      {Decimal(0, 6), "0"},
      {Decimal(-5, -3), "-0.005"},
      {Decimal(5, 0), "5"},
      {Decimal(-5, 2), "-500"},
      {Decimal(1050, -2), "10.50"},
      {Decimal(82, -1).Scaled(6), "8200000"},
      {-Decimal(7), "-7"},
  };
  for (const auto& row : rows) EXPECT_EQ(row.value.ToString(), row.printed);
}

TEST(Decimal, OrdersByValue) {
  std::mt19937_64 random(2);
  int equal = 0;
  for (int i = 0; i < kRounds; ++i) {
    const Decimal a = RandomDecimal(&random, i % 2 == 0 ? 38 : 2);
    const Decimal b = RandomDecimal(&random, i % 4 < 2 ? 38 : 2);
    EXPECT_EQ(a == b, Exact(a) == Exact(b)) << a.ToString() << " " << b.ToString();
    EXPECT_EQ(a < b, Exact(a) < Exact(b)) << a.ToString() << " " << b.ToString();
    EXPECT_EQ(a > b, Exact(a) > Exact(b)) << a.ToString() << " " << b.ToString();
    equal += a == b;
  }
  EXPECT_GT(equal, 100) << "too few equal pairs to mean anything";
}

TEST(Decimal, OrdersFarApartAndFineApart) {
  const Decimal large(Decimal::Integer(1) << 126, 0);
  EXPECT_LT(large, Decimal(99, 37));
  const Decimal largest(static_cast<Decimal::Integer>(~Magnitude{0} >> 1), 0);
  EXPECT_LT(largest, Decimal(9, 38)) << "39 digits each, one beyond 128 bits";
  EXPECT_LT(Decimal(-9, 38), -largest);
  EXPECT_LT(largest, Decimal(1, 39));
  EXPECT_LT(Decimal(1, -1000000000), Decimal(1, 1000000000));
  EXPECT_GT(Decimal(-1, -1000000000), Decimal(-1, 1000000000));
  EXPECT_EQ(Decimal(0, 1000000000), Decimal(0, -1000000000));
  EXPECT_EQ(Decimal(340, -2), Decimal(34, -1));
  EXPECT_NE(Decimal(341, -2), Decimal(34, -1));
}

TEST(Decimal, AddsSubtractsAndMultipliesExactly) {
  std::mt19937_64 random(3);
  int sums = 0;
  int products = 0;
  for (int i = 0; i < kRounds; ++i) {
    const Decimal a = RandomDecimal(&random, 28);
    const Decimal b = RandomDecimal(&random, 28);
    const auto sum = Add(a, b);
    const auto difference = Subtract(a, b);
    const auto product = Multiply(a, b);
    if (sum) {
      EXPECT_EQ(Exact(*sum), Exact(a) + Exact(b));
      EXPECT_EQ(sum->exponent(), std::min(a.exponent(), b.exponent()));
    }
    if (difference) {
      EXPECT_EQ(Exact(*difference), Exact(a) - Exact(b));
    }
    if (product) {
      EXPECT_EQ(Exact(*product), Exact(a) * Exact(b));
      EXPECT_EQ(product->exponent(), a.exponent() + b.exponent());
    }
    sums += sum.has_value();
    products += product.has_value();
  }
  EXPECT_GT(sums, kRounds / 2);
  EXPECT_GT(products, kRounds / 2);
}

TEST(Decimal, GivesNothingWhere38DigitsDoNotSuffice) {
  Decimal::Integer nines = 0;
  for (int i = 0; i < 38; ++i) nines = nines * 10 + 9;
  const Decimal largest(nines, 0);
  EXPECT_FALSE(Add(largest, 1));
  EXPECT_FALSE(Subtract(-largest, 1));
  EXPECT_FALSE(Multiply(largest, 2));
  EXPECT_FALSE(Multiply(largest, largest));
  EXPECT_FALSE(Add(Decimal(1, 50), 1));
  EXPECT_EQ(Add(largest, 0), largest);
  EXPECT_EQ(Add(Decimal(0, 50), 1), Decimal(1));
  EXPECT_EQ(Subtract(largest, largest), Decimal(0));
}

TEST(Decimal, KnowsItsLastDigits) {
  const struct {
    Decimal value;
    Decimal last;
    Decimal last_non_zero;
    const char* trimmed;
  } rows[] = {
      {Decimal(1934, -1), Decimal(1, -1), Decimal(1, -1), "193.4"},
      {Decimal(3000), 1, 1000, "3000"},
      {Decimal(3012), 1, 1, "3012"},
      {Decimal(-200000), 1, 100000, "-200000"},
      {Decimal(82, 5), 100000, 100000, "8200000"},
      {Decimal(340, -2), Decimal(1, -2), Decimal(1, -1), "3.4"},
      {Decimal(500, -2), Decimal(1, -2), 1, "5"},
      {Decimal(0), 1, 1, "0"},
      {Decimal(0, -3), Decimal(1, -3), 1, "0"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(row.value.LastDigitUnit(), row.last) << row.value.ToString();
    EXPECT_EQ(row.value.LastNonZeroUnit(), row.last_non_zero) << row.value.ToString();
    EXPECT_EQ(row.value.Trimmed().ToString(), row.trimmed);
  }
}

}  // namespace
}  // namespace countercheck
