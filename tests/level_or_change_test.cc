#include "extractors/level_or_change.h"

#include <gtest/gtest.h>

#include <string>

#include "extractors/extract.h"
#include "tests/sample_article.h"

namespace countercheck {
namespace {

// "change -25 basis_point": of the last claim.
std::string Reading(const std::string& body) {
  std::string reading = "none";
  for (const Claim& claim : Extract(AcmeArticle(body), BuiltinBook())) {
    if (claim.metric.empty() || claim.kind != ClaimKind::kQuantity) continue;
    reading = std::string(ToString(*claim.measure)) + " " + claim.value.low.value_or(0).ToString() +
              " " + claim.value.unit;
  }
  return reading;
}

TEST(LevelOrChange, ReadsStepsOfCentralBanks) {
  const struct {
    const char* body;
    const char* reading;
  } rows[] = {
      {"The Fed cut its benchmark rate by 25 basis points.", "change -25 basis_point"},
      {"The Fed raised interest rates by 50 basis points.", "change 50 basis_point"},
      {"Traders wait for a 25 basis point rate cut.", "change -25 basis_point"},
      {"The policy rate is 4.25%.", "level 4.25 percent"},
      {"The policy rate is 25 basis points.", "none"},
  };
  for (const auto& row : rows) EXPECT_EQ(Reading(row.body), row.reading) << row.body;
}

TEST(LevelOrChange, ASecondFigureOfOneMoveIsAChangeToo) {
  const struct {
    const char* body;
    const char* reading;
  } rows[] = {
      {"The Nasdaq fell 0.2% or nearly 50 points.", "change -50 points"},
      {"The S&P 500 fell 12 points.", "change -12 points"},
      {"The Nasdaq closed at 17,010 points.", "level 17010 points"},
      {"Acme's shares rose 5%, compared with Globex Corp's 3% drop.", "change -3 percent"},
      {"Revenue rose 5%, compared with 3% a year ago.", "change 3 percent"},
  };
  for (const auto& row : rows) EXPECT_EQ(Reading(row.body), row.reading) << row.body;
}

TEST(LevelOrChange, LiesWithinARangeOrFallsByOne) {
  const struct {
    const char* body;
    const char* reading;
  } rows[] = {
      {"Acme expects revenue to fall between $2.4 billion and $2.7 billion.",
       "level 2400000000 USD"},
      {"Acme's gross margin should fall between 46% and 47%.", "level 46 percent"},
      {"Acme expects revenue to fall by $3 billion.", "change -3000000000 USD"},
      {"Acme's revenue fell between 3% and 4%.", "change -4 percent"},
  };
  for (const auto& row : rows) EXPECT_EQ(Reading(row.body), row.reading) << row.body;
}

TEST(LevelOrChange, HoldsALossThatGrowsForAProfitThatFalls) {
  const struct {
    const char* body;
    const char* reading;
  } rows[] = {
      {"Acme's net loss widened by 80 percent.", "change -80 percent"},
      {"Acme narrowed its net loss by 20%.", "change 20 percent"},
      {"Acme's net loss improved by 20%.", "change 20 percent"},
      {"Acme's net income fell 20%.", "change -20 percent"},
  };
  for (const auto& row : rows) EXPECT_EQ(Reading(row.body), row.reading) << row.body;
}

TEST(LevelOrChange, ReadsGrowthThatIsNamed) {
  const struct {
    const char* body;
    const char* reading;
  } rows[] = {
      {"The bank predicted GDP growth of 0.8%.", "change 0.8 percent"},
      {"Wage growth slowed to 4%.", "change 4 percent"},
      {"GDP growth fell to 0.8%.", "change 0.8 percent"},
      {"GDP fell 0.8%.", "change -0.8 percent"},
      // A rank, and how many moved.
      {"Wage growth helped the lowest-paid 50% of workers.", "none"},
      {"Of the stocks in the index, 1,125 rose.", "none"},
  };
  for (const auto& row : rows) EXPECT_EQ(Reading(row.body), row.reading) << row.body;
}

}  // namespace
}  // namespace countercheck
