#include "core/quantity.h"

#include <gtest/gtest.h>

#include <string>

namespace countercheck {
namespace {

using enum Qualifier;

// A point where `high` is the same text, an open end where one is empty. "8.2e6" is 8.2 million.
std::optional<Decimal> Read(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const size_t e = text.find('e');
  const int power = e == std::string::npos ? 0 : std::stoi(text.substr(e + 1));
  return Decimal::Parse(text.substr(0, e))->Scaled(power);
}

Quantity Make(const std::string& low, const std::string& high, Qualifier qualifier, bool measured) {
  Quantity quantity;
  quantity.low = Read(low);
  quantity.high = Read(high);
  quantity.qualifier = qualifier;
  quantity.measured = measured;
  quantity.is_range = !low.empty() && !high.empty() && low != high;
  return quantity;
}

struct Row {
  const char* words;
  const char* low;
  const char* high;
  Qualifier qualifier;
  bool measured;
  const char* interval;
  const char* negated;
};

const Row kRows[] = {
    {"7.8%", "7.8", "7.8", kExact, true, "[7.75, 7.85]", "[-7.85, -7.75]"},
    {"8%", "8", "8", kExact, true, "[7.5, 8.5]", "[-8.5, -7.5]"},
    {"50%", "50", "50", kExact, true, "[49.5, 50.5]", "[-50.5, -49.5]"},
    {"0%", "0", "0", kExact, true, "[-0.5, 0.5]", "[-0.5, 0.5]"},
    {"$20 billion", "20e9", "20e9", kExact, true, "[19500000000, 20500000000]",
     "[-20500000000, -19500000000]"},
    {"$193.4M", "193.4e6", "193.4e6", kExact, true, "[193350000, 193450000]",
     "[-193450000, -193350000]"},
    {"46.50", "46.50", "46.50", kExact, true, "[46.495, 46.505]", "[-46.505, -46.495]"},
    {"3,012", "3012", "3012", kExact, false, "[3012, 3012]", "[-3012, -3012]"},
    {"3,000", "3000", "3000", kExact, false, "[2500, 3500]", "[-3500, -2500]"},
    {"200,000", "200000", "200000", kExact, false, "[150000, 250000]", "[-250000, -150000]"},
    {"two plants", "2", "2", kExact, false, "[2, 2]", "[-2, -2]"},
    {"no plants", "0", "0", kExact, false, "[0, 0]", "[0, 0]"},
    {"36-38%", "36", "38", kExact, true, "[36, 38]", "[-38, -36]"},
    {"-28% to -32%", "-28", "-32", kExact, true, "[-32, -28]", "[28, 32]"},
    {"about 36-38%", "36", "38", kAbout, true, "[35, 39]", "[-39, -35]"},
    {"over $20 billion", "20e9", "", kOver, true, "(20000000000, ∞)", "(-∞, -20000000000)"},
    {"at least 20", "20", "", kAtLeast, false, "[20, ∞)", "(-∞, -20]"},
    {"under 20", "", "20", kUnder, false, "(-∞, 20)", "(-20, ∞)"},
    {"up to 20", "", "20", kAtMost, false, "(-∞, 20]", "[-20, ∞)"},
    // A bound with both ends keeps the one that its word is about.
    {"over 20", "20", "20", kOver, false, "(20, ∞)", "(-∞, -20)"},
    {"at least 10-12", "10", "12", kAtLeast, false, "[10, ∞)", "(-∞, -10]"},
    {"under 20", "20", "20", kUnder, false, "(-∞, 20)", "(-20, ∞)"},
    {"up to 10-12", "10", "12", kAtMost, false, "(-∞, 12]", "[-12, ∞)"},
    {"roughly 7.8%", "7.8", "7.8", kAbout, true, "[7.7, 7.9]", "[-7.9, -7.7]"},
    {"about 50%", "50", "50", kAbout, true, "[49, 51]", "[-51, -49]"},
    // Shares whose decimals do not end stand for two digits, as "a quarter" has.
    {"about two-thirds", "0.666666666667", "0.666666666667", kAbout, false,
     "[0.656666666667, 0.676666666667]", "[-0.676666666667, -0.656666666667]"},
    {"about a quarter", "0.25", "0.25", kAbout, false, "[0.24, 0.26]", "[-0.26, -0.24]"},
    {"nearly one-third", "0.333333333333", "0.333333333333", kNearly, false,
     "[0.3, 0.333333333333)", "(-0.333333333333, -0.3]"},
    {"two-thirds", "0.666666666667", "0.666666666667", kExact, false,
     "[0.666666666667, 0.666666666667]", "[-0.666666666667, -0.666666666667]"},
    {"some 3,000", "3000", "3000", kAbout, false, "[2000, 4000]", "[-4000, -2000]"},
    {"around 3,012", "3012", "3012", kAbout, false, "[3011, 3013]", "[-3013, -3011]"},
    {"nearly 50%", "50", "50", kNearly, true, "[45, 50)", "(-50, -45]"},
    {"nearly $8.2m", "8.2e6", "8.2e6", kNearly, true, "[7380000, 8200000)", "(-8200000, -7380000]"},
    {"nearly -50%", "-50", "-50", kNearly, true, "(-50, -45]", "[45, 50)"},
    {"nearly nil", "0", "0", kNearly, true, "[-1, 1]", "[-1, 1]"},
    {"mid-30s", "34", "36", kBand, true, "[34, 36]", "[-36, -34]"},
    {"rose", "", "", kQualitative, false, "(-∞, ∞)", "(-∞, ∞)"},
    {"rose 5", "5", "5", kQualitative, false, "(-∞, ∞)", "(-∞, ∞)"},
    {"no figure", "", "", kExact, false, "(-∞, ∞)", "(-∞, ∞)"},
    {"one end", "5", "", kExact, false, "[5, 5]", "[-5, -5]"},
};

TEST(Quantity, AllowsWhatItsWordsAllow) {
  for (const Row& row : kRows) {
    const Quantity quantity = Make(row.low, row.high, row.qualifier, row.measured);
    EXPECT_EQ(ToString(IntervalOf(quantity)), row.interval) << row.words;
  }
}

TEST(Quantity, TurnsItsSign) {
  for (const Row& row : kRows) {
    Quantity quantity = Make(row.low, row.high, row.qualifier, row.measured);
    quantity.interval = IntervalOf(quantity);
    const Quantity negated = Negated(quantity);
    EXPECT_EQ(ToString(negated.interval), row.negated) << row.words;
    EXPECT_EQ(ToString(IntervalOf(negated)), row.negated) << row.words << ", anew";
    EXPECT_EQ(negated.qualifier, quantity.qualifier) << row.words;
    EXPECT_EQ(ToString(Negated(negated).interval), row.interval) << row.words << ", twice";
  }
}

TEST(Quantity, KeepsTheOpenSideOfABound) {
  const Quantity fell_more_than = Negated(Make("10", "", kOver, true));
  EXPECT_FALSE(fell_more_than.low);
  EXPECT_EQ(fell_more_than.high, Decimal(-10));
  const Quantity fell_up_to = Negated(Make("", "10", kAtMost, true));
  EXPECT_EQ(fell_up_to.low, Decimal(-10));
  EXPECT_FALSE(fell_up_to.high);
}

TEST(Quantity, CountsYears) {
  Quantity quantity = Make("10", "10", kExact, false);
  for (const QuantityKind kind : {QuantityKind::kDuration, QuantityKind::kAge}) {
    quantity.kind = kind;
    EXPECT_EQ(ToString(IntervalOf(quantity)), "[10, 10]");
  }
  quantity.kind = QuantityKind::kCount;
  EXPECT_EQ(ToString(IntervalOf(quantity)), "[5, 15]");
}

TEST(Quantity, IsNeverNarrowedByALackOfDigits) {
  Quantity quantity = Make("1", "1", kNearly, true);
  quantity.low = quantity.high = Decimal((Decimal::Integer(1) << 126) / 2, 0);
  EXPECT_FALSE(IntervalOf(quantity).low) << "unbounded where 0.9x does not fit";
}

TEST(Quantity, AddsNoDigitsToAnEnd) {
  EXPECT_EQ(IntervalOf(Make("50", "50", kNearly, true)).low->ToString(), "45");
}

TEST(Quantity, HasWireNames) {
  using enum QuantityKind;
  const std::pair<QuantityKind, const char*> kinds[] = {
      {kMoney, "money"},
      {kPercent, "percent"},
      {kPercentagePoint, "percentage_point"},
      {kBasisPoint, "basis_point"},
      {kRatio, "ratio"},
      {kCount, "count"},
      {kDuration, "duration"},
      {kAge, "age"},
      {kMeasure, "measure"},
  };
  for (const auto& [kind, name] : kinds) EXPECT_EQ(ToString(kind), name);
  const std::pair<Qualifier, const char*> qualifiers[] = {
      {kExact, "exact"},      {kAbout, "about"}, {kOver, "over"},
      {kAtLeast, "at_least"}, {kUnder, "under"}, {kAtMost, "at_most"},
      {kNearly, "nearly"},    {kBand, "band"},   {kQualitative, "qualitative"},
  };
  for (const auto& [qualifier, name] : qualifiers) EXPECT_EQ(ToString(qualifier), name);
}

}  // namespace
}  // namespace countercheck
