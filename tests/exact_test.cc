// Equations in exact arithmetic: what fits, and what each figure would have to be.
#include "pipeline/check/exact.h"

#include <gtest/gtest.h>

namespace countercheck {
namespace {

Term Printed(const std::string& figure, const std::string& half) {
  const Decimal point = *Decimal::Parse(figure), slack = *Decimal::Parse(half);
  return {point, Interval::Closed(*Subtract(point, slack), *Add(point, slack))};
}

std::string Show(const Weighing& weighing) {
  std::string text = weighing.fits ? "fits" : weighing.fits_truncated ? "cut off" : "does not fit";
  for (const Needed& needed : weighing.needed)
    text += " | " + needed.point + " [" + needed.low + ", " + needed.high + "]";
  return text;
}

TEST(ExactTest, SolvesAProductForEachTerm) {
  Term growth = Printed("50", "0.5");
  growth.factor = Decimal(1, -2), growth.offset = 1;
  const auto weighing = Weigh(Law::kProduct, {Printed("30", "0.5"), Printed("20", "0"), growth}, 2);
  ASSERT_TRUE(weighing);
  EXPECT_EQ(Show(*weighing),
            "fits | 30.00 [29.90, 30.10] | 20.00 [19.60, 20.41] | 50.00 [47.50, "
            "52.50]");
}

TEST(ExactTest, SolvesASumForEachTerm) {
  const auto weighing =
      Weigh(Law::kSum, {Printed("10.0", "0"), Printed("-3", "0.5"), Printed("12", "0")}, 0);
  ASSERT_TRUE(weighing);
  EXPECT_EQ(Show(*weighing),
            "does not fit | 9.00 [8.50, 9.50] | -2.00 [-2.00, -2.00] | 13.00 "
            "[12.50, 13.50]");
}

TEST(ExactTest, OneDigitFurtherIsCutOff) {
  const auto weighing =
      Weigh(Law::kSum, {Printed("9.4", "0.05"), Printed("4.4", "0"), Printed("5.09", "0")}, 0);
  ASSERT_TRUE(weighing);
  EXPECT_FALSE(weighing->fits);
  EXPECT_TRUE(weighing->fits_truncated);
}

TEST(ExactTest, NothingWhereAPremiseFails) {
  const Term ten = Printed("10", "0"), zero = Printed("0", "0.5");
  Term open = ten;
  open.interval = Interval::Over(10);
  EXPECT_FALSE(Weigh(Law::kProduct, {ten}, 0));
  EXPECT_FALSE(Weigh(Law::kProduct, {ten, ten}, 2));
  EXPECT_FALSE(Weigh(Law::kProduct, {ten, ten, zero}, 0));
  EXPECT_FALSE(Weigh(Law::kSum, {ten, open}, 0));
  EXPECT_TRUE(Weigh(Law::kSum, {ten, zero}, 0));
}

}  // namespace
}  // namespace countercheck
