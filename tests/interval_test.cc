#include "core/interval.h"

#include <gtest/gtest.h>

#include <boost/multiprecision/cpp_int.hpp>
#include <cstdlib>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace countercheck {
namespace {

using Rational = boost::multiprecision::cpp_rational;

constexpr int kRounds = 20000;

// Ends on a small grid, so that ends often meet: n × 10^-1 or n.
std::optional<Decimal> RandomEnd(std::mt19937_64* random) {
  if ((*random)() % 5 == 0) return std::nullopt;
  const int n = int((*random)() % 9) - 4;
  return (*random)() % 2 == 0 ? Decimal(n) : Decimal(n * 10, -1);
}

Interval RandomInterval(std::mt19937_64* random) {
  Interval result;
  result.low = RandomEnd(random);
  result.high = RandomEnd(random);
  if (result.low && result.high && *result.high < *result.low) std::swap(result.low, result.high);
  result.low_closed = result.low && (*random)() % 2 == 0;
  result.high_closed = result.high && (*random)() % 2 == 0;
  return result;
}

// Quarter steps: every end, a place between any two ends, and places beyond all of them.
std::vector<Decimal> Places(int from, int to) {
  std::vector<Decimal> places;
  for (int n = from * 4; n <= to * 4; ++n) places.push_back(Decimal(n * 25, -2));
  return places;
}

Rational Exact(const Decimal& value) {
  const Rational whole(static_cast<long long>(value.coefficient()));
  const Rational ten(10);
  Rational scale(1);
  for (int i = 0; i < std::abs(value.exponent()); ++i) scale *= ten;
  return value.exponent() < 0 ? Rational(whole / scale) : Rational(whole * scale);
}

// Membership by its definition, in other arithmetic than that of the code.
bool Holds(const Interval& interval, const Rational& x) {
  const bool low = !interval.low || Exact(*interval.low) < x ||
                   (interval.low_closed && Exact(*interval.low) == x);
  const bool high = !interval.high || x < Exact(*interval.high) ||
                    (interval.high_closed && x == Exact(*interval.high));
  return low && high;
}

TEST(Interval, ContainsWhatLiesBetweenItsEnds) {
  std::mt19937_64 random(1);
  for (int i = 0; i < kRounds / 10; ++i) {
    const Interval a = RandomInterval(&random);
    bool any = false;
    for (const Decimal& x : Places(-6, 6)) {
      EXPECT_EQ(a.Contains(x), Holds(a, Exact(x))) << ToString(a) << " " << x.ToString();
      any |= Holds(a, Exact(x));
    }
    EXPECT_EQ(a.IsEmpty(), !any) << ToString(a);
  }
}

TEST(Interval, IntersectsCoversAndNegatesAsSets) {
  std::mt19937_64 random(2);
  const std::vector<Decimal> places = Places(-6, 6);
  for (int i = 0; i < kRounds / 10; ++i) {
    const Interval a = RandomInterval(&random);
    const Interval b = RandomInterval(&random);
    const Interval both = Intersect(a, b);
    const Interval negated = Negate(a);
    bool covers = true;
    bool disjoint = true;
    for (const Decimal& x : places) {
      const bool in_a = Holds(a, Exact(x));
      const bool in_b = Holds(b, Exact(x));
      EXPECT_EQ(Holds(both, Exact(x)), in_a && in_b) << ToString(a) << " " << ToString(b);
      EXPECT_EQ(Holds(negated, Exact(-x)), in_a) << ToString(a);
      covers &= in_a || !in_b;
      disjoint &= !(in_a && in_b);
    }
    EXPECT_EQ(a.Covers(b), covers) << ToString(a) << " " << ToString(b);
    EXPECT_EQ(Disjoint(a, b), disjoint) << ToString(a) << " " << ToString(b);
    EXPECT_EQ(Disjoint(b, a), disjoint);
  }
}

// The end of a sum is the sum of the ends, and part of it where both are.
void ExpectSum(const Interval& a, const Interval& b, const Interval& sum) {
  ASSERT_EQ(sum.low.has_value(), a.low && b.low);
  ASSERT_EQ(sum.high.has_value(), a.high && b.high);
  if (sum.low) {
    EXPECT_EQ(Exact(*sum.low), Exact(*a.low) + Exact(*b.low));
  }
  if (sum.high) {
    EXPECT_EQ(Exact(*sum.high), Exact(*a.high) + Exact(*b.high));
  }
  EXPECT_EQ(sum.low_closed, a.low_closed && b.low_closed);
  EXPECT_EQ(sum.high_closed, a.high_closed && b.high_closed);
}

TEST(Interval, AddsAndSubtractsAsSets) {
  std::mt19937_64 random(3);
  int empty = 0;
  for (int i = 0; i < kRounds; ++i) {
    const Interval a = RandomInterval(&random);
    const Interval b = RandomInterval(&random);
    if (a.IsEmpty() || b.IsEmpty()) {
      EXPECT_TRUE(Add(a, b).IsEmpty());
      EXPECT_TRUE(Subtract(a, b).IsEmpty());
      ++empty;
      continue;
    }
    ExpectSum(a, b, Add(a, b));
    const Interval minus_b{b.high ? std::optional(-*b.high) : std::nullopt,
                           b.low ? std::optional(-*b.low) : std::nullopt, b.high_closed,
                           b.low_closed};
    ExpectSum(a, minus_b, Subtract(a, b));
  }
  EXPECT_GT(empty, 100);
}

TEST(Interval, IsUnboundedWhereASumDoesNotFit) {
  const Decimal far(1, 60);
  const Interval sum = Add(Interval::Closed(1, far), Interval::Closed(Decimal(1, -1), 1));
  EXPECT_EQ(ToString(sum), "[1.1, ∞)");
}

TEST(Interval, HasDegenerateForms) {
  EXPECT_TRUE(Interval::Point(3).IsPoint());
  EXPECT_FALSE(Interval::Open(3, 3).IsPoint());
  EXPECT_TRUE(Interval::Open(3, 3).IsEmpty());
  EXPECT_TRUE(Interval::Closed(4, 3).IsEmpty());
  EXPECT_FALSE(Interval::All().IsEmpty());
  EXPECT_FALSE(Interval::Over(3).IsBounded());
  EXPECT_TRUE(Interval::Open(3, 3).Covers(Interval::Closed(2, 1)));
  EXPECT_FALSE(Interval::Closed(1, 2).Covers(Interval::All()));
}

TEST(Interval, IsWrittenAsInBooks) {
  const struct {
    Interval interval;
    const char* text;
  } rows[] = {
      {Interval::Closed(Decimal(775, -2), Decimal(785, -2)), "[7.75, 7.85]"},
      {Interval::Over(Decimal(20, 9)), "(20000000000, ∞)"},
      {Interval::AtLeast(5), "[5, ∞)"},
      {Interval::AtMost(Decimal(-50, -1)), "(-∞, -5]"},
      {Interval::Under(5), "(-∞, 5)"},
      {Interval::Open(1, 2), "(1, 2)"},
      {Interval::All(), "(-∞, ∞)"},
      {Interval::Point(Decimal(340, -2)), "[3.4, 3.4]"},
  };
  for (const auto& row : rows) EXPECT_EQ(ToString(row.interval), row.text);
}

}  // namespace
}  // namespace countercheck
