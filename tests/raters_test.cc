// Who judges shares, and that it is never whom a figure is about, by small articles.
#include "extractors/raters.h"

#include <gtest/gtest.h>

#include <string>

#include "extractors/extract.h"
#include "tests/sample_article.h"

namespace countercheck {
namespace {

// "Initech Inc: Jane Roe, Harbour Bank": subject and attribution of the last claim with a metric.
std::string Rated(const std::string& body) {
  std::string rated = "-";
  for (const Claim& claim : Extract(AcmeArticle(body), BuiltinBook())) {
    if (claim.metric.empty()) continue;
    rated = claim.subject.name + ":";
    for (const std::string& who : claim.attribution)
      rated += (rated.ends_with(':') ? " " : ", ") + who;
  }
  return rated;
}

struct Row {
  const char* body;
  const char* rated;
};

TEST(Raters, OfAPriceTarget) {
  const Row rows[] = {
      {"Harbour Bank analyst Ulpia Roe raised her price target on Initech Inc to $41.",
       "Initech Inc: Ulpia Roe, Harbour Bank"},
      {"Harbour Bank (HBK) analyst Ulpia Roe upgraded Initech Inc and set a price target of $41.",
       "Initech Inc: Ulpia Roe, Harbour Bank"},
      {"Ulpia Roe of Harbour kept a hold rating on Initech Inc. with a $41 price target.",
       "Initech Inc: Harbour"},
      {"Ulpia Roe from Harbour Bank kept a hold rating on the stock with a $41 price target.",
       "Acme: Ulpia Roe, Harbour Bank"},
      {"Harbour Bank's Ulpia Roe cut the price target for Initech Inc to $41.",
       "Initech Inc: Ulpia Roe, Harbour Bank"},
      {"Quarrel downgraded Initech Inc to hold with a price target of $41.",
       "Initech Inc: Quarrel"},
      {"Harbour Securities reiterated its buy rating on the stock and a price target of $41.",
       "Acme: Harbour Securities"},
      {"Analysts at Harbour Bank raised their price target on the shares to $41.",
       "Acme: Harbour Bank"},
      {"Harbour Bank upgraded Initech Inc. The firm raised its price target to $41.",
       "Initech Inc: Harbour Bank"},
      {"The mean price target of Initech Inc is $41.", "Initech Inc: consensus"},
      // No rater: the rated one that a passive names, and a word that begins the sentence.
      {"Initech Inc was upgraded to buy. Initech Inc has a price target of $41.", "Initech Inc:"},
      {"Some raised the price target on Initech Inc to $41.", "Initech Inc:"},
  };
  for (const Row& row : rows) EXPECT_EQ(Rated(row.body), row.rated) << row.body;
}

TEST(Raters, OfAForecast) {
  const Row rows[] = {
      {"Harbour Bank analyst Ulpia Roe expects Initech Inc sales of $41 million.",
       "Initech Inc: Ulpia Roe, Harbour Bank"},
      {"Analysts expect Initech Inc sales of $41 million.", "Initech Inc: Analysts"},
      {"Some analysts expect Initech Inc sales of $41 million.", "Initech Inc: analysts"},
  };
  for (const Row& row : rows) EXPECT_EQ(Rated(row.body), row.rated) << row.body;
}

}  // namespace
}  // namespace countercheck
