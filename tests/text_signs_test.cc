#include "pipeline/ingest/html/text_signs.h"

#include <gtest/gtest.h>

namespace countercheck {
namespace {

TEST(TextSignsTest, ConsentIsAskedForInTheFirstPerson) {
  const struct {
    const char* paragraph;
    bool asks;
  } rows[] = {
      {"We and our 31 partners store information on a device, such as cookies.", true},
      {"By clicking Accept all you agree to the use of your personal data.", true},
      {"Wir und unsere Partner verwenden Cookies und verarbeiten Daten.", true},
      {"Die Firma und ihre Partner verarbeiten Milch zu Keksen.", false},
      {"We value your privacy. Change your preferences at any time.", true},
      {"The regulator fined the shop $3 million for its cookies and for unique identifiers.",
       false},
      {"Sales of devices rose 5%, and our partners did well, the maker said.", false},
      {"", false},
  };
  for (const auto& row : rows) EXPECT_EQ(AsksForConsent(row.paragraph), row.asks) << row.paragraph;
}

TEST(TextSignsTest, LinesOfDatesSayNothingElse) {
  const struct {
    const char* line;
    bool date;
  } rows[] = {
      {"PUBLISHED THU, OCT 22 2026 4:31 PM EDT", true},
      {"9 Jul 2026, 06:12 GMT", true},
      {"Updated June 3, 2026 at 9:30 a.m. ET", true},
      {"06.08.2026, 10:30 Uhr", true},
      {"Updated 2026-08-06 at 9:30 a.m.", true},
      {"6/8/2026: 3 million tons", false},
      {"1.2.3 is out", false},
      {"3 min read", true},
      {"12 minute read", true},
      {"The deal of June 3, 2026", false},
      {"June 3, 2026: revenue of $3 million", false},
      {"Shares fell on Oct 22 2026", false},
      {"3 minutes later it fell", false},
      {"May 5", false},
      {"", false},
  };
  for (const auto& row : rows) EXPECT_EQ(IsDayOrReadingTime(row.line), row.date) << row.line;
}

TEST(TextSignsTest, OffersOfTheSiteAreShort) {
  const struct {
    const char* line;
    bool offers;
  } rows[] = {
      {"Sign up for our morning briefing", true},
      {"All you need to know, in your inbox at 6.30.", true},
      {"See also: Box makers brace for a long summer", true},
      {"Acme signs up for a loan of $3 million", false},
      {"The stock that nobody follows rose 5%.", false},
      {"The firm, which sends offers that land in your inbox and earns a few cents for each of the "
       "two hundred million that it sends in an ordinary month, lost $3 million.",
       false},
      {"", false},
  };
  for (const auto& row : rows) EXPECT_EQ(AsksToFollow(row.line), row.offers) << row.line;
}

TEST(TextSignsTest, LabelsOfAdsSayNothingElse) {
  for (const char* line : {"Advertisement", "ADVERTISEMENT - Scroll to continue", "Anzeige"}) {
    EXPECT_TRUE(IsAdLabel(line)) << line;
  }
  for (const char* line : {"Advertisement sales rose 5%.", "Advertisements", "Anzeigenerlös", ""}) {
    EXPECT_FALSE(IsAdLabel(line)) << line;
  }
}

TEST(TextSignsTest, LettersAreOfferedInHeadings) {
  for (const char* line :
       {"Newsletter: Der Morgen", "Sign up to Desk Today", "The Tea Newsletter"}) {
    EXPECT_TRUE(OffersLetter(line)) << line;
  }
  for (const char* line : {"Letters grow dear", "How newsletters make money", ""}) {
    EXPECT_FALSE(OffersLetter(line)) << line;
  }
}

}  // namespace
}  // namespace countercheck
