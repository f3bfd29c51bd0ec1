#include "pipeline/check/fact_codes.h"

#include <gtest/gtest.h>

namespace countercheck {
namespace {

// A fact of `claim`, which lives as long, with the period and the comparator of these texts.
Fact MakeFact(const Claim& claim, std::string period, std::string comparator) {
  Fact fact;
  fact.mentions = {&claim};
  fact.subject = "acme";
  fact.metric = claim.metric;
  fact.period.text = std::move(period);
  fact.comparator = std::move(comparator);
  return fact;
}

Claim MakeClaim(std::string metric, Measure measure, std::string unit) {
  Claim claim;
  claim.metric = std::move(metric);
  claim.measure = measure;
  claim.value.unit = std::move(unit);
  return claim;
}

TEST(FactCodes, AreEqualForEqualTextsOnly) {
  const Claim level = MakeClaim("revenue", Measure::kLevel, "USD");
  const auto codes = CodesOf({MakeFact(level, "Q1 2026", "yoy"), MakeFact(level, "Q2 2026", "yoy"),
                              MakeFact(level, "Q1 2026", "qoq")});
  ASSERT_EQ(codes.size(), 3u);
  EXPECT_NE(codes[0].Along(Dimension::kPeriod), codes[1].Along(Dimension::kPeriod));
  EXPECT_EQ(codes[0].Along(Dimension::kPeriod), codes[2].Along(Dimension::kPeriod));
  EXPECT_EQ(codes[0].Along(Dimension::kComparator), codes[1].Along(Dimension::kComparator));
  EXPECT_NE(codes[0].Along(Dimension::kComparator), codes[2].Along(Dimension::kComparator));
}

TEST(FactCodes, TellFamiliesApart) {
  const std::vector<Claim> claims = {
      MakeClaim("revenue", Measure::kLevel, "USD"), MakeClaim("revenue", Measure::kLevel, "EUR"),
      MakeClaim("revenue", Measure::kChange, "USD"), MakeClaim("eps", Measure::kLevel, "USD"),
      MakeClaim("revenue", Measure::kLevel, "USD")};
  std::vector<Fact> facts;
  for (const Claim& claim : claims) facts.push_back(MakeFact(claim, "Q1 2026", ""));
  const auto codes = CodesOf(facts);
  for (size_t other = 1; other <= 3; ++other) EXPECT_NE(codes[0].family, codes[other].family);
  EXPECT_EQ(codes[0].family, codes[4].family);
}

TEST(FactCodes, AreNoneForWhatIsNotStated) {
  const Claim claim = MakeClaim("revenue", Measure::kLevel, "USD");
  Fact fact = MakeFact(claim, "", "");
  fact.basis = Basis::kGaap;
  const FactCodes codes = CodesOf({fact}).front();
  EXPECT_EQ(codes.Along(Dimension::kPeriod), 0u);
  EXPECT_EQ(codes.Along(Dimension::kSession), 0u);
  EXPECT_NE(codes.Along(Dimension::kBasis), 0u);
  EXPECT_NE(codes.Along(Dimension::kModality), 0u) << "where unstated: actual";
}

}  // namespace
}  // namespace countercheck
