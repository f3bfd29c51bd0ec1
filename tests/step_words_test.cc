#include "reports/step_words.h"

#include <gtest/gtest.h>

#include <string>

#include "reports/amount_words.h"

namespace countercheck {
namespace {

TEST(StepWords, SayIntervalsAsPeopleDo) {
  const struct {
    const char* step;
    const char* words;
  } kRows[] = {
      {"“$193.4M” allows [193350000, 193450000] USD",
       "“$193.4M” allows $193.35 million to $193.45 million"},
      {"now: “$99.5M” allows [99450000, 99550000]",
       "now: “$99.5M” allows 99.45 million to 99.55 million"},
      {"“10%” allows [-10.5, -9.5] percent", "“10%” allows −10.5 to −9.5 percent"},
      {"“multi-year” allows [2, ∞) years", "“multi-year” allows at least 2 years"},
      {"(20000000000, ∞) CHF, at most", "over CHF 20 billion, at most"},
      {"“10 gigawatts” allows [5000, 15000] MW", "“10 gigawatts” allows 5 GW to 15 GW"},
      {"“300 MW” allows [250, 350] MW", "“300 MW” allows 250 MW to 350 MW"},
      {"[1, 2] MWh", "1 to 2 MWh"},
      {"(-∞, 5)", "under 5"},
      {"[3, 3] years", "exactly 3 years"},
      {"[1234567.5, 1234568.5] USD", "1,234,567.5 to 1,234,568.5"},
      {"up 19%, 2025-01-01..2025-08-15", "up 19%, 2025-01-01 to 2025-08-15"},
      {"and so on... 5", "and so on... 5"},
      {"session after_hours", "session after hours"},
      {"a total of 1234567", "a total of 1\u202F234\u202F567"},
      // No intervals.
      {"004 (Reuters, via CNBC) [sic]", "004 (Reuters, via CNBC) [sic]"},
      {"[1, 2", "[1, 2"},
      {"(1; 2)", "(1; 2)"},
      {"[1, 2] USDX", "1 to 2 USDX"},
      {"", ""},
  };
  for (const auto& row : kRows) EXPECT_EQ(StepInWords(row.step), row.words);
}

TEST(StepWords, FillInTheCurrencyWhereNoUnitStands) {
  const struct {
    const char* step;
    const char* unit;
    const char* words;
  } kRows[] = {
      {"have only [17000000000, 19000000000] in common", "USD",
       "have only $17 billion to $19 billion in common"},
      {"allows [5000000, 6000000] EUR", "USD", "allows €5 million to €6 million"},
      {"have [46.5, 46.55] in common", "percent", "have 46.5 to 46.55 in common"},
      {"have [3, 4] in common", "", "have 3 to 4 in common"},
  };
  for (const auto& row : kRows) EXPECT_EQ(StepInWords(row.step, row.unit), row.words);
}

TEST(RoughlyInWords, HasTwoDigits) {
  const struct {
    const char* value;
    const char* unit;
    const char* words;
  } kRows[] = {{"765600000", "USD", "$770 million"},
               {"64384900000", "USD", "$64 billion"},
               {"100000000000000", "USD", "$100 trillion"},
               {"-9.25", "percent", "−9.3%"},
               {"40", "percent", "40%"},
               {"99.9", "", "100"},
               {"0", "USD", "$0"}};
  for (const auto& row : kRows)
    EXPECT_EQ(RoughlyInWords(*Decimal::Parse(row.value), row.unit), row.words);
}

TEST(ExactInWords, HasAllDigits) {
  const auto decimal = [](const char* text) { return *Decimal::Parse(text); };
  const struct {
    Interval interval;
    const char* unit;
    const char* words;
  } kRows[] = {
      {Interval::Closed(decimal("193350000"), decimal("193450000.5")), "USD",
       "193,350,000 to 193,450,000.5 USD"},
      {Interval::Over(decimal("-20.25")), "percent", "over −20.25 percent"},
      {Interval::AtMost(decimal("5")), "percentage_point", "at most 5 percentage points"},
      {Interval::Point(decimal("3012")), "count", "exactly 3,012"},
      {Interval::All(), "USD", ""},
      // Two thirds have no last digit to show.
      {Interval::Closed(decimal("0.656666666667"), decimal("0.676666666667")), "ratio",
       "0.6567 to 0.6767"},
      {Interval::Closed(decimal("0.24"), decimal("0.26")), "ratio", "0.24 to 0.26"},
  };
  for (const auto& row : kRows) EXPECT_EQ(ExactInWords(row.interval, row.unit), row.words);
}

TEST(TickInWords, CarriesTheUnitWhereItHasASign) {
  const struct {
    const char* value;
    const char* unit;
    int scale;
    const char* words;
  } kRows[] = {{"193350000", "USD", 6, "$193.35M"},
               {"-8", "percent", 0, "−8%"},
               {"20000000000", "CHF", 9, "CHF 20B"},
               {"2.5", "years", 0, "2.5"},
               {"-1200", "EUR", 0, "−€1,200"}};
  for (const auto& row : kRows)
    EXPECT_EQ(TickInWords(*Decimal::Parse(row.value), row.unit, row.scale), row.words);
}

}  // namespace
}  // namespace countercheck
