// Figures of one article in one equation: a sentence, and what the finding says of it; nothing
// where the figures fit, or where it is not certain that they belong together.
#include "pipeline/check/arithmetic.h"

#include <gtest/gtest.h>

#include "tests/compared_articles.h"

namespace countercheck {
namespace {

struct Case {
  std::string body;
  std::string says;  // a part of the message; empty: no finding
};

void Expect(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    const std::string said = MessagesOf(RelationKind::kArithmetic, FindingsOver({c.body}));
    if (c.says.empty())
      EXPECT_EQ(said, "") << c.body;
    else
      EXPECT_NE(said.find(c.says), std::string::npos) << c.body << "\n" << said;
  }
}

TEST(ArithmeticTest, GrowthAndDifference) {
  Expect({
      {"Acme's revenue rose 11% to $200.0 million from $180.0 million a year earlier.", ""},
      {"Acme's revenue rose 20% to $200.0 million from $180.0 million a year earlier.",
       "from $180.0 million to $200.0 million is 11.11%, not “20%”"},
      {"Acme's revenue rose $20.0 million to $200.0 million from $180.0 million a year earlier.",
       ""},
      {"Acme's revenue rose $30.0 million to $200.0 million from $180.0 million a year earlier.",
       "is $20.00 million, not “$30.0 million”"},
      {"Acme's sales doubled to $200.0 million from $120.0 million.", "is 66.67%, not “doubled”"},
      {"Acme's sales doubled to $238.0 million from $120.0 million.", ""},
      {"Operating margin fell 3 percentage points to 12.0% from 15.0%.", ""},
      {"Operating margin fell 5 percentage points to 12.0% from 15.0%.",
       "is −3.00 percentage points, not “−5 percentage points”"},
      {"Gross margin widened 300 basis points to 45.0% from 40.0% a year earlier.",
       "is 500 basis points, not “300 basis points”"},
      {"Gross margin widened 500 basis points to 45.0% from 40.0% a year earlier.", ""},
      // Another figure stands between: which levels are meant is not certain.
      {"Acme's revenue rose 20% to $200.0 million, with $30.0 million of profit, from $180.0 "
       "million "
       "a year earlier.",
       ""},
      {"Acme's revenue could rise 20% to $200.0 million, analysts say.", ""},
  });
}

TEST(ArithmeticTest, GrowthOfALossIsThatOfItsSize) {
  Expect({
      {"Acme's net loss widened 836.6% to $565.7 million from $60.4 million a year earlier.", ""},
      {"Acme's net loss widened 736% to $565.7 million from $60.4 million a year earlier.",
       "from a loss of $60.4 million to one of $565.7 million is 836.59%, not “736%”"},
      {"Acme's operating loss narrowed 25% to $30.0 million from $40.0 million a year earlier.",
       ""},
      {"Acme's operating loss narrowed 35% to $30.0 million from $40.0 million a year earlier.",
       "is −25.00%, not “−35%”. One of the three figures, or its basis, is wrong: −35% would need "
       "an earlier loss of $45.72 million to $46.59 million"},
      {"Acme's net loss widened 50% to $90.0 million from $60.0 billion a year earlier.",
       "would fit: the digits are the same: million for billion?"},
      // A profit that became a loss did not grow by any percent.
      {"Acme swung to a net loss of $90.0 million from a profit of $60.0 million a year earlier, a "
       "fall of 150%.",
       ""},
      {"Acme swung to a net profit of $90.0 million from a loss of $60.0 million a year earlier, "
       "up "
       "50%.",
       ""},
  });
}

TEST(ArithmeticTest, NamesTheSlipThatWouldFit) {
  Expect({{"Acme's revenue fell 11% to $200.0 million from $180.0 million a year earlier.",
           "11% in place of “11%” would fit: the same figure with the other sign"},
          {"Acme's revenue rose 11% to $200.0 million from $180.0 billion a year earlier.",
           "$200.0 billion in place of “$200.0 million”, or $180.0 million in place of “$180.0 "
           "billion” would fit: the digits are the same: million for billion?"}});
}

TEST(ArithmeticTest, Products) {
  Expect({
      {"Acme reported revenue of $200.0 million and gross profit of $90.0 million for the second "
       "quarter of 2026, a gross margin of 45%.",
       ""},
      {"Acme reported revenue of $200.0 million and gross profit of $90.0 million for the second "
       "quarter of 2026, a gross margin of 40%.",
       "gross profit of $90.0 million on revenue of $200.0 million is 45.00%, not “40%”"},
      // Adjusted profit and a plain margin are two things.
      {"Acme reported revenue of $200.0 million and adjusted operating income of $90.0 million in "
       "the second quarter of 2026. Operating margin in the second quarter of 2026 was 40%.",
       ""},
      {"Net income in the second quarter of 2026 was $20.0 million, or $0.50 per diluted share, on "
       "50.0 million shares outstanding.",
       "$20.0 million over 50.0 million shares is $0.40, not “$0.50”"},
      {"Net income in the second quarter of 2026 was $20.0 million, or $0.40 per diluted share, on "
       "50.0 million shares outstanding.",
       ""},
  });
}

TEST(ArithmeticTest, Sums) {
  Expect({
      {"Data center revenue was $120.0 million and gaming revenue was $50.0 million, for total "
       "revenue of $200.0 million.",
       "$120.0 million and $50.0 million is $170.00 million, not “$200.0 million”"},
      {"Data center revenue was $120.0 million and gaming revenue was $80.0 million, for total "
       "revenue of $200.0 million.",
       ""},
      // There may be more parts than these.
      {"Revenue was $200.0 million, including data center revenue of $120.0 million and gaming "
       "revenue of $50.0 million.",
       ""},
      {"For the third quarter Acme expects revenue of $210 million to $220 million, with a "
       "midpoint "
       "of $225 million.",
       "the midpoint of $210 million to $220 million is $215.00 million, not “$225 million”"},
      {"For the third quarter Acme expects revenue of $210 million to $220 million, with a "
       "midpoint "
       "of $215 million.",
       ""},
      {"Data center revenue of $120.0 million was 70% of total revenue of $200.0 million.",
       "$120.0 million of $200.0 million is 60.00%, not “70%”"},
      {"Data center revenue of $120.0 million was 60% of total revenue of $200.0 million.", ""},
      {"Revenue of $200.0 million topped estimates of $190.0 million by 3%.",
       "$200.0 million against an expected $190.0 million is 5.26%, not “3%”"},
      {"Revenue of $200.0 million topped estimates of $190.0 million by 5%.", ""},
  });
}

TEST(ArithmeticTest, SaysEachStep) {
  const std::vector<Finding> findings =
      FindingsOver({"Acme's revenue rose 20% to $200.0 million from $180.0 million a year "
                    "earlier."});
  ASSERT_FALSE(findings.empty());
  EXPECT_EQ(findings[0].kind, RelationKind::kArithmetic);
  EXPECT_EQ(findings[0].metric, "revenue");
  EXPECT_EQ(findings[0].severity, Severity::kHigh);
  EXPECT_EQ(findings[0].explain,
            (std::vector<std::string>{
                "before: “$180.0 million” allows [179950000, 180050000] USD",
                "now: “$200.0 million” allows [199950000, 200050000] USD",
                "growth = 100 × (now ÷ before − 1) = 11.11%, with rounding 11.05% to 11.17%",
                "stated: “20%” allows [19.5, 20.5] percent",
                "“20%” would need a base of $165.93 million to $167.41 million, or a level of "
                "$215.04 million to $216.97 million"}));
}

}  // namespace
}  // namespace countercheck
