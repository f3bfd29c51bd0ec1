#include "pipeline/text/layout.h"

#include <gtest/gtest.h>

#include <string>

#include "pipeline/text/boilerplate.h"
#include "pipeline/text/title.h"

namespace countercheck {
namespace {

// "headline: …\nbody: …" for the lines of `text`.
std::string Sections(const std::string& text, const std::string& title = "") {
  const auto lines = SplitLines(text);
  std::string sections;
  for (const LaidOutLine& line : LayOut(text, lines, FindTitle(text, lines, title))) {
    sections += std::string(ToString(line.section)) + ": " +
                text.substr(line.range.begin, line.range.size()) + "\n";
  }
  return sections;
}

struct Row {
  std::string text;
  std::string title;
  std::string expected;
};

TEST(LayOutTest, FindsTheHeadline) {
  const Row rows[] = {
      {"Acme shares fall\nAcme fell 5%. It rose before.\n", "",
       "headline: Acme shares fall\nbody: Acme fell 5%. It rose before.\n"},
      {"Acme shares fell on Monday.\n\nThey had risen.\n", "",
       "headline: Acme shares fell on Monday.\nbody: They had risen.\n"},
      {"Acme shares fell on Monday.\nThey had risen.\n", "",
       "body: Acme shares fell on Monday.\nbody: They had risen.\n"},
      {"Acme fell. It rose before. It is a company. It makes anvils.\n\nMore.\n", "",
       "body: Acme fell. It rose before. It is a company. It makes anvils.\nbody: More.\n"},
      {"Signals\nBack to feed\n7/10 Trade 3 Jun 2026, 21:00 UTC\n\nAcme shares drop after a weak "
       "report.\n\nThey fell 5%.\n",
       "",
       "boilerplate: Signals\nboilerplate: Back to feed\nboilerplate: 7/10 Trade 3 Jun 2026, 21:00 "
       "UTC\nheadline: Acme shares drop after a weak report.\nbody: They fell 5%.\n"},
      {"Acme falls - 5%, says CEO\n\nAcme falls 5%, says CEO\nThe rest is text.\n",
       "Acme Falls 5%, Says CEO",
       "headline: Acme falls - 5%, says CEO\nheadline: Acme falls 5%, says CEO\nbody: The rest is "
       "text.\n"},
      {"Acme fell on Monday.\n\nIt rose on Tuesday.\n", "Another title altogether",
       "body: Acme fell on Monday.\nbody: It rose on Tuesday.\n"},
      {"June 3, 2026", "", "headline: June 3, 2026\n"},  // alone it is no date line above a text
  };
  for (const Row& row : rows) EXPECT_EQ(Sections(row.text, row.title), row.expected);
}

TEST(LayOutTest, FindsDeckAndHeadings) {
  EXPECT_EQ(Sections("Acme shares fall\n"
                     "The maker of anvils fell short of what analysts had hoped for.\n"
                     "Background and Context\n"
                     "Acme makes anvils in many sizes. It was founded in 1900.\n"
                     "6. The path from mid-30s to 60%\n"
                     "The company targets a margin of 60%. It takes time to get there.\n"
                     "Will It Ever Get There?\n"
                     "Nobody knows whether it will, but many in the trade have doubts.\n"
                     "Will it ever get there?\n"
                     "Nobody knows.\n"),
            "headline: Acme shares fall\n"
            "deck: The maker of anvils fell short of what analysts had hoped for.\n"
            "heading: Background and Context\n"
            "body: Acme makes anvils in many sizes. It was founded in 1900.\n"
            "heading: The path from mid-30s to 60%\n"
            "body: The company targets a margin of 60%. It takes time to get there.\n"
            "heading: Will It Ever Get There?\n"
            "body: Nobody knows whether it will, but many in the trade have doubts.\n"
            "body: Will it ever get there?\n"
            "body: Nobody knows.\n");
}

TEST(LayOutTest, FindsLists) {
  EXPECT_EQ(Sections("Acme shares fall\n\n"
                     "Key Takeaways\n"
                     "-\n"
                     "Acme fell 5% on Monday.\n"
                     "-\n"
                     "It had risen before.\n"
                     "Acme makes anvils in many sizes.\n"
                     "- Revenue: $2 million vs. $1 million expected\n"
                     "\u2022 Profit rose.\n"
                     "2) A numbered sentence stands here.\n"
                     "Claims\n"
                     "Acme fell 5% on Monday, it said.\n"
                     "Acme had risen 3% before.\n"
                     "Related issues and their history\n"
                     "Acme was founded in 1900 and has made anvils since then.\n"),
            "headline: Acme shares fall\n"
            "heading: Key Takeaways\n"
            "list: Acme fell 5% on Monday.\n"
            "list: It had risen before.\n"
            "body: Acme makes anvils in many sizes.\n"
            "list: Revenue: $2 million vs. $1 million expected\n"
            "list: Profit rose.\n"
            "list: A numbered sentence stands here.\n"
            "heading: Claims\n"
            "list: Acme fell 5% on Monday, it said.\n"
            "list: Acme had risen 3% before.\n"
            "heading: Related issues and their history\n"
            "body: Acme was founded in 1900 and has made anvils since then.\n");
}

TEST(LayOutTest, NumberedHeadingsUnderAHeadingHoldPoints) {
  EXPECT_EQ(Sections("The outline\n"
                     "1. The first point\n"
                     "Acme fell 5% on Monday, and nobody knew why.\n"
                     "2. The second point\n"
                     "It had risen 3% before, as everybody knows.\n"
                     "What it means\n"
                     "It means nothing, as far as anybody can say now.\n",
                     "No such title"),
            "heading: The outline\n"
            "heading: The first point\n"
            "list: Acme fell 5% on Monday, and nobody knew why.\n"
            "heading: The second point\n"
            "list: It had risen 3% before, as everybody knows.\n"
            "heading: What it means\n"
            "body: It means nothing, as far as anybody can say now.\n");
}

TEST(LayOutTest, PromotionTakesItsListWithIt) {
  EXPECT_EQ(Sections("Acme shares fall\n\n"
                     "By Jane Doe\n"
                     "Acme fell 5% on Monday.\n"
                     "More News from Examplechart\n"
                     "-\n"
                     "Three Stocks That Rose 90%\n"
                     "- Why Roe Corp Fell 10%\n"
                     "Acme makes anvils.\n"
                     "| Year | Sales | Profit |\n"
                     "acme anvils shares\n"),
            "headline: Acme shares fall\n"
            "boilerplate: By Jane Doe\n"
            "body: Acme fell 5% on Monday.\n"
            "boilerplate: More News from Examplechart\n"
            "boilerplate: Three Stocks That Rose 90%\n"
            "boilerplate: Why Roe Corp Fell 10%\n"
            "body: Acme makes anvils.\n"
            "table: | Year | Sales | Profit |\n"
            "boilerplate: acme anvils shares\n");
}

TEST(IsBoilerplateTest, SeesWhatIsNotTheArticle) {
  const char* const rows[] = {
      "By Jane Doe",
      "By Jane Doe, John Roe and Ann de Poe",
      "(Reporting by Jane Doe in Oslo; Editing by John Roe)",
      "Read the original article on Example",
      "Read more: anvils of the world",
      "Also Read: Acme rises",
      "Should you invest $1,000 in Acme right now?",
      "Click here for more",
      "Sign up for our letter",
      "Subscribe to our letter",
      "Disclaimer: no advice.",
      "This article originally appeared on Example",
      "Contributed: Example Wire",
      "Advertisement",
      "Related stories",
      "Copyright 2025 Example",
      "\u00A9 2025 Example.",
      "\u2014 Jane Doe contributed to this report.",
      "Anvils stand in front of a plant on June 3, 2026. (Jane Doe/Example via Getty Images)",
      "A smith at work in London. ((Photo by Jane Doe/Example) / Getty Images)",
      "Jane Doe covers anvils. Reach her at jane@example.com.",
      "MORE: Five anvils that cost less than $50",
      "Don't miss: Borea shares could rise 40%, this analyst says",
      "Buy now for $99.9",
  };
  for (const char* row : rows) EXPECT_TRUE(IsBoilerplate(row)) << row;
}

TEST(IsBoilerplateTest, LeavesNews) {
  const char* const rows[] = {
      "",
      "By Tuesday the shares had fallen 5%",
      "By 2030 Acme wants to sell more",
      "By contrast, Roe Corp rose.",
      "Subscribers rose 5%.",
      "Subscription revenue rose 5% to $3 million.",
      "Advertisement sales fell 5%.",
      "Related costs rose 5%.",
      "More: the board wants a bid of $30 for each of the shares that it does not own, and a seat "
      "at "
      "the table of the company for the next five years, with a vote on its plants.",
      "Buyers now pay $99.9 for it.",
      "More from Acme is expected when it reports its results for the second quarter on Monday.",
      "Copyright revenue rose 5%.",
      "Reuters reported that Acme fell 5%.",
      "Readers bought 5% more.",
      "Should you buy the dip in Acme stock?",
  };
  for (const char* row : rows) EXPECT_FALSE(IsBoilerplate(row)) << row;
}

}  // namespace
}  // namespace countercheck
