// Both sides of deals, contracts and stakes, by small articles.
#include "extractors/parties.h"

#include <gtest/gtest.h>

#include <string>

#include "extractors/extract.h"
#include "tests/sample_article.h"

namespace countercheck {
namespace {

// "Initech Inc < Globex Corp": subject and counterparty of the last claim that has a metric.
std::string Sides(const std::string& body) {
  std::string sides = "-";
  for (const Claim& claim : Extract(AcmeArticle(body), BuiltinBook()))
    if (!claim.metric.empty()) sides = claim.subject.name + " < " + claim.counterparty;
  return sides;
}

struct Row {
  const char* body;
  const char* sides;
};

TEST(Parties, OfADeal) {
  const Row rows[] = {
      {"Globex Corp agreed to buy Initech Inc for $18 billion.", "Initech Inc < Globex Corp"},
      {"Initech Inc was bought by Globex Corp for $18 billion.", "Initech Inc < Globex Corp"},
      {"Initech Inc will be taken private for $18 billion by a group led by Globex Corp.",
       "Initech Inc < Globex Corp"},
      {"Globex Corp is selling Initech Inc, which it bought in 2018 for $5 billion.",
       "Initech Inc < Globex Corp"},
      {"Globex Corp wants to rival Hooli Inc with an $18 billion takeover of Initech Inc.",
       "Initech Inc < Globex Corp"},
      {"Globex Corp will buy Initech Inc. The deal is worth $18 billion.",
       "Initech Inc < Globex Corp"},
      {"The company completed a $18 million acquisition of Initech Inc.", "Initech Inc < Acme"},
      {"In May it bought Initech Inc for $18 million.", "Initech Inc < Acme"},
      {"The company has made a series of purchases, lately also agreeing to buy Initech Inc for "
       "$18 "
       "million.",
       "Initech Inc < Acme"},
      {"Acme opened a plant for $18 million.", "-"},
  };
  for (const Row& row : rows) EXPECT_EQ(Sides(row.body), row.sides) << row.body;
}

TEST(Parties, OfAStateThatHolds) {
  const Row rows[] = {
      {"The U.S. government took a 10% stake in Acme.", "U.S. government < Acme"},
      {"Acme fell after the Quill administration took a 10% stake in anvil maker Globex Corp.",
       "U.S. government < Globex Corp"},
      {"The government is getting a 10% stake in Acme.", "U.S. government < Acme"},
      {"The U.S. took a 10% stake in Acme.", "U.S. government < Acme"},
      {"The government would invest $4 billion in Acme.", "U.S. government < Acme"},
      {"Initech Inc took a 10% stake in Acme.", "Initech Inc < Acme"},
      {"The government said Initech Inc took a 10% stake in Acme.", "Initech Inc < Acme"},
      {"Government data show that a fund took a 10% stake in Acme.", "Acme < "},
      {"With a 10% stake in Globex Corp and two from Initech Inc, the firm is big.",
       "Acme < Globex Corp"},
  };
  for (const Row& row : rows) EXPECT_EQ(Sides(row.body), row.sides) << row.body;
}

TEST(Parties, OfMoneyThatIsPutSomewhere) {
  const Row rows[] = {
      {"Globex Corp committed $30 million to anvil maker Initech Inc.",
       "Globex Corp < Initech Inc"},
      {"Shares of Initech Inc rose after Globex Corp said it would put $30 million into the lab.",
       "Globex Corp < "},
      {"Shares of Initech Inc rose after Globex Corp said it would put $30 million into the ailing "
       "chipmaker.",
       "Globex Corp < Initech Inc"},
      {"It has pumped $30 million into its plant.", "Acme < "},
      {"Next year, Globex Corp will pump $30 million into the startup.", "Globex Corp < Acme"},
  };
  for (const Row& row : rows) EXPECT_EQ(Sides(row.body), row.sides) << row.body;
}

TEST(Parties, OfAContract) {
  const Row rows[] = {
      {"Acme will supply Globex Corp with chips under a contract worth $2 billion.",
       "Acme < Globex Corp"},
      {"Globex Corp will buy chips from Acme under a contract worth $2 billion.",
       "Acme < Globex Corp"},
      {"Acme has a contract with Globex Corp worth $2 billion to supply chips.",
       "Acme < Globex Corp"},
      {"Acme will supply Globex Corp with chips. Globex Corp also signed a contract with Initech "
       "Inc "
       "worth $2 billion.",
       "Initech Inc < Globex Corp"},
      {"Acme will supply chips to Globex Corp. The contract is worth $2 billion.",
       "Acme < Globex Corp"},
      {"Acme rents halls to fulfil contracts with Globex Corp. One contract is worth $2 billion.",
       "Acme < Globex Corp"},
      {"Acme won a contract worth $2 billion.", "Acme < "},
  };
  for (const Row& row : rows) EXPECT_EQ(Sides(row.body), row.sides) << row.body;
}

TEST(Parties, OfAStake) {
  const Row rows[] = {
      {"Globex Corp invested $4 billion in Acme on Monday. It gives it a 9% stake in the company.",
       "Globex Corp < Acme"},
      {"Initech Inc scored a $4 billion investment from Globex Corp.", "Globex Corp < Initech Inc"},
      {"Globex Corp bought a $4 billion stake in Initech Inc.", "Globex Corp < Initech Inc"},
      {"Globex Corp invested $4 billion in Acme on Monday. Globex Corp will pay $12 per share.",
       "Acme < Globex Corp"},
      {"Globex Corp invested $4 billion in staff.", "Globex Corp < "},
      {"Globex Corp bought a 10% stake in Initech Inc.", "Globex Corp < Initech Inc"},
      {"Acme will supply chips to Globex Corp. The buyer may buy up to 10% of Acme.",
       "Globex Corp < Acme"},
  };
  for (const Row& row : rows) EXPECT_EQ(Sides(row.body), row.sides) << row.body;
}

}  // namespace
}  // namespace countercheck
