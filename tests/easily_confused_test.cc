// Figures of several articles that must not be set against each other.
#include "pipeline/check/easily_confused.h"

#include <gtest/gtest.h>

#include "tests/compared_articles.h"

namespace countercheck {
namespace {

TEST(EasilyConfusedTest, ApartInSeveralDimensions) {
  const std::string second = "Acme's revenue was $2.01 billion in the second quarter of 2026.";
  ExpectMessages(
      RelationKind::kNotComparable,
      {
          {{second, "Acme expects revenue of $2.06 billion for the third quarter of 2026."},
           "they differ in period and status"},
          {{second, "Acme expects revenue of $9.06 billion for the third quarter of 2026."}, ""},
          // Half a year's revenue is near that of the year, as twice as much is expected.
          {{"Acme's revenue was $4.3 billion in the first half of 2026.",
            "Acme expects revenue of $8.9 billion for 2026."},
           "they differ in period and status"},
      });
}

TEST(EasilyConfusedTest, KindredMetrics) {
  ExpectMessages(
      RelationKind::kNotComparable,
      {
          {{"Bolt agreed to buy Acme for $18.0 billion.", "Acme is valued at $15.1 billion."},
           "not one thing, the metric differs"},
          {{"Bolt agreed to buy Acme for $18.0 billion.", "Acme is valued at $1.1 billion."}, ""},
      });
}

TEST(EasilyConfusedTest, GrowthOfProfitAndOfProfitPerShare) {
  const std::string profit = "Acme's net income rose 33% in the second quarter of 2026.";
  ExpectMessages(
      RelationKind::kNotComparable,
      {
          {{profit, "Acme's earnings per share rose 77% in the second quarter of 2026."},
           "not one thing, the metric differs"},
          {{profit, "Acme's earnings per share rose 33% in the second quarter of 2026."}, ""},
          {{profit + " Its earnings per share rose 77%."}, ""},
      });
}

TEST(EasilyConfusedTest, PaymentsBothWays) {
  const std::string invests = "Acme will invest $100 billion in Bolt Industries.";
  ExpectMessages(
      RelationKind::kTension,
      {
          {{invests, "Acme won a contract worth more than $100 billion from Bolt Industries."},
           "one of the two has it the wrong way round"},
          {{invests, "Acme won a contract worth $7 billion from Bolt Industries."}, ""},
          {{invests, "Acme won a contract worth $100 billion from Cog Works."}, ""},
          {{invests + " Acme won a contract worth $100 billion from Bolt Industries."}, ""},
      });
}

}  // namespace
}  // namespace countercheck
