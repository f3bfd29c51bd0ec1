#include "reports/amount_words.h"

#include <gtest/gtest.h>

#include <string>

namespace countercheck {
namespace {

Decimal D(std::string_view text) { return Decimal::Parse(text).value(); }

TEST(AmountWords, ReadAsPeopleWriteThem) {
  const struct {
    const char* value;
    const char* unit;
    const char* words;
  } kRows[] = {
      {"193400000", "USD", "$193.4 million"},
      {"-7.8", "percent", "−7.8%"},
      {"0", "percent", "0%"},
      {"3012", "shares", "3,012 shares"},
      {"999999", "EUR", "€999,999"},
      {"1000000", "EUR", "€1 million"},
      {"-2500000000", "CHF", "−CHF 2.5 billion"},
      {"1200000000000", "USD", "$1.2 trillion"},
      {"0.40", "percentage_point", "0.4 percentage points"},
      {"2000000", "basis_point", "2,000,000 basis points"},
      {"1.234567891", "ratio", "1.235"},
      {"0.666666666667", "ratio", "0.6667"},
      {"20123456789", "USD", "$20.1235 billion"},
      {"0.5", "", "0.5"},
      {"750", "MW", "750 MW"},
      {"5500", "MW", "5.5 GW"},
      {"12345678901234567890", "count", "12,345,679 trillion"},
  };
  for (const auto& row : kRows) EXPECT_EQ(AmountInWords(D(row.value), row.unit), row.words);
}

TEST(AmountWords, NameWhatAnIntervalAllows) {
  EXPECT_EQ(IntervalInWords(Interval::Closed(D("46.45"), D("46.55")), "percent"),
            "46.45% to 46.55%");
  EXPECT_EQ(IntervalInWords(Interval::Over(D("20000000000")), "USD"), "over $20 billion");
  EXPECT_EQ(IntervalInWords(Interval::AtLeast(5), "count"), "at least 5");
  EXPECT_EQ(IntervalInWords(Interval::AtMost(35), "percent"), "at most 35%");
  EXPECT_EQ(IntervalInWords(Interval::Under(35), "percent"), "under 35%");
  EXPECT_EQ(IntervalInWords(Interval::Point(3012), "shares"), "exactly 3,012 shares");
  EXPECT_EQ(IntervalInWords(Interval::All(), "USD"), "any value");
}

TEST(AmountWords, NameTheUnitOfAnAxis) {
  EXPECT_EQ(AxisUnitInWords("USD", 9), "$ billion");
  EXPECT_EQ(AxisUnitInWords("CHF", 0), "CHF");
  EXPECT_EQ(AxisUnitInWords("percent", 0), "percent");
  EXPECT_EQ(AxisUnitInWords("shares", 6), "million shares");
  EXPECT_EQ(AxisUnitInWords("ratio", 0), "ratio");
  EXPECT_EQ(AxisUnitInWords("", 0), "number");
  EXPECT_EQ(AxisUnitInWords("MW", 0), "MW");
  EXPECT_EQ(AxisUnitInWords("MW", 3), "GW");
}

TEST(AmountWords, MarkAnAxis) {
  EXPECT_EQ(TickInWords(D("193350000"), "USD", 6), "$193.35M");
  EXPECT_EQ(TickInWords(D("0"), "USD", 6), "$0");
  EXPECT_EQ(TickInWords(D("-5"), "percent", 0), "−5%");
  EXPECT_EQ(TickInWords(D("6000"), "MW", 3), "6");
}

TEST(AmountWords, GroupLongWholeNumbersOnly) {
  const struct {
    const char* text;
    const char* grouped;
  } kRows[] = {
      {"[193350000, 193450000]", "[193\u202F350\u202F000, 193\u202F450\u202F000]"},
      {"-12345", "-12\u202F345"},
      {"in 2026", "in 2026"},
      {"12345.678912", "12\u202F345.678912"},
      {"wire_1234567: 5%", "wire_1234567: 5%"},
      {"3ba21afacdc62345678", "3ba21afacdc62345678"},
      {"20250829T", "20250829T"},
      {"", ""},
  };
  for (const auto& row : kRows) EXPECT_EQ(WithGroupedDigits(row.text), row.grouped);
}

}  // namespace
}  // namespace countercheck
