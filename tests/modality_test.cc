// How figures are meant: actual, guided, expected.
#include <gtest/gtest.h>

#include <string>

#include "core/claim.h"
#include "extractors/extract.h"
#include "tests/sample_article.h"

namespace countercheck {
namespace {

// "$5 billion: guidance; $4 billion: actual", of each figure that has a metric, in order.
std::string Modalities(const std::string& body) {
  std::string line;
  for (const Claim& claim : Extract(AcmeArticle(body), BuiltinBook())) {
    if (claim.metric.empty() || claim.kind != ClaimKind::kQuantity) continue;
    line += line.empty() ? "" : "; ";
    line += claim.value_text + ": " + std::string(ToString(*claim.modality));
  }
  return line;
}

TEST(Modality, AnOutlookThatWasIsGuidanceToo) {
  const struct {
    const char* body;
    const char* modalities;
  } rows[] = {
      {"Acme now expects annual revenue of $5 billion, up from $4 billion previously.",
       "$5 billion: guidance; $4 billion: guidance"},
      {"Acme forecast revenue of $5 billion, down from the $6 billion projected previously.",
       "$5 billion: guidance; $6 billion: guidance"},
      {"Revenue is projected to reach $5 billion, up from its previous guidance of $4 billion.",
       "$5 billion: guidance; $4 billion: guidance"},
      {"Acme now targets revenue of $5 billion, above its previous target of $4 billion.",
       "$5 billion: guidance; $4 billion: guidance"},
      {"Acme raised its profit guidance to a range of $12 million to $13 million, from $10 "
       "million to $12 million.",
       "$12 million to $13 million: guidance; $10 million to $12 million: guidance"},
      {"Earnings of $1.20 a share (vs. $1.10 expected) and revenue of $5 billion.",
       "$1.20: actual; $1.10: expectation; $5 billion: actual"},
      {"For 2026 Acme expects: Revenue of $5 billion; Capital expenditures of $90 million.",
       "$5 billion: guidance; $90 million: guidance"},
      {"Acme expects revenue of $5 billion, up from $4 billion a year ago.",
       "$5 billion: guidance; $4 billion: actual"},
      {"Acme raised its revenue guidance to $5 billion, above the previous consensus of $4 "
       "billion.",
       "$5 billion: guidance; $4 billion: expectation"},
  };
  for (const auto& row : rows) EXPECT_EQ(Modalities(row.body), row.modalities) << row.body;
}

TEST(Modality, ARangeOfMoneyIsGuidedToNotAimedAt) {
  EXPECT_EQ(Modalities("Acme is targeting earnings of $5.10 to $5.20 a share."),
            "$5.10 to $5.20: guidance");
  EXPECT_EQ(Modalities("Acme is targeting revenue of $5 billion."), "$5 billion: target");
}

TEST(Modality, BothFiguresOfAConsensusAreExpected) {
  EXPECT_EQ(Modalities("Earnings of $1.20 a share and revenue of $6 billion beat the "
                       "consensus of $1.10 and $5 billion in revenue."),
            "$1.20: actual; $6 billion: actual; $1.10: expectation; $5 billion: expectation");
  EXPECT_EQ(Modalities("Earnings of 25 cents a share beat both its guidance range of 17 to 21 "
                       "cents and the consensus estimate of 20 cents."),
            "25 cents: actual; 17 to 21 cents: guidance; 20 cents: expectation");
}

TEST(Modality, WhatIsExpectedOfAnOwnOutlookIsGuidance) {
  const struct {
    const char* body;
    const char* modalities;
  } rows[] = {
      {"Acme raised its outlook. Revenue is now expected to be $5 billion.",
       "$5 billion: guidance"},
      {"Acme raised its outlook.\n\nNet income is projected to be $5 million.",
       "$5 million: guidance"},
      {"Acme kept its forecasts for the mill, with an anticipated net income of $5 million.",
       "$5 million: guidance"},
      {"Acme improved its profit outlook, which is now expected to be $5 million.",
       "$5 million: guidance"},
      {"Analysts cut their outlook. Revenue is expected to be $5 billion.",
       "$5 billion: expectation"},
      {"Acme raised its outlook. Revenue of $6 million topped the expected $5 million.",
       "$6 million: actual; $5 million: expectation"},
      {"Acme raised its outlook. By the Street's view revenue is expected to be $5 billion.",
       "$5 billion: expectation"},
  };
  for (const auto& row : rows) EXPECT_EQ(Modalities(row.body), row.modalities) << row.body;
}

TEST(Modality, WhatIsHeldAgainstHopesIsNotHopedFor) {
  EXPECT_EQ(Modalities("Sales were higher than projected, and the app has 40 million users."),
            "40 million: actual");
  EXPECT_EQ(Modalities("The net loss was smaller than expected at $3 million."),
            "$3 million: actual");
  EXPECT_EQ(Modalities("Acme plans to use data from 40 million users."), "40 million: actual");
  EXPECT_EQ(Modalities("Acme is expected to have 40 million users."), "40 million: expectation");
}

TEST(Modality, ARangeBehindFromWasGuidedToo) {
  EXPECT_EQ(Modalities("Acme now expects revenue of $5 billion to $6 billion, up from $4 billion "
                       "to $5 billion."),
            "$5 billion to $6 billion: guidance; $4 billion to $5 billion: guidance");
}

TEST(Modality, PricesToComeAreExpected) {
  EXPECT_EQ(Modalities("She sees the S&P 500 ending the year at 7,000."), "7,000: expectation");
  EXPECT_EQ(Modalities("The S&P 500 ended the day at 7,000."), "7,000: actual");
  EXPECT_EQ(Modalities("Acme shares must climb 15% to set a record."), "15%: hypothetical");
}

TEST(Modality, AnOfferingThatIsAimedAtIsAPlan) {
  EXPECT_EQ(
      Modalities("Acme is aiming to price its initial public offering at $35 to $37 a share."),
      "$35 to $37: expectation");
}

TEST(Modality, ASumInAnotherCurrencyIsMeantAsTheFirst) {
  EXPECT_EQ(Modalities("Acme expects revenue of 7.5 billion yuan ($1 billion)."),
            "7.5 billion yuan: guidance; $1 billion: guidance");
  EXPECT_EQ(Modalities("Revenue was 7.5 billion yuan ($1 billion)."),
            "7.5 billion yuan: actual; $1 billion: actual");
}

}  // namespace
}  // namespace countercheck
