// What figures of one article imply of one that it does not give; averages; from open to close.
#include <gtest/gtest.h>

#include "pipeline/check/arithmetic.h"
#include "tests/compared_articles.h"

namespace countercheck {
namespace {

TEST(ImpliedTest, BasesThatAreOnlyImplied) {
  ExpectMessages(
      RelationKind::kUnverifiable,
      {
          {{"Acme's revenue rose 13% to $3.1 billion in the second quarter."},
           "growth of 13% to $3.1 billion implies a base of $2.687 billion to $2.800 billion"},
          {{"Acme's revenue rose 13% to $3.1 billion in the second quarter, from $2.74 billion."},
           ""},
          {{"Acme's revenue rose to $3.1 billion in the second quarter."}, ""},
          {{"Acme shares rose 13% to $31.20 on Tuesday."}, ""},
      });
}

TEST(ImpliedTest, ProfitsOfMarginAndRevenue) {
  const std::string revenue = "Acme expects revenue of $855 million to $865 million for 2026. ";
  const std::string margin = "It expects an operating margin of 28% to 32% for 2026.";
  ExpectMessages(
      RelationKind::kUnverifiable,
      {
          {{revenue + margin}, "implies an operating income of $239.40 million to $276.80 million"},
          {{margin}, ""},
          {{revenue + margin + " Operating income should be $250 million for 2026."}, ""},
      });
}

TEST(ImpliedTest, ThePriceBelowATarget) {
  ExpectMessages(
      RelationKind::kUnverifiable,
      {
          {{"Acme has a price target of $560, implying upside of 18%."}, "implies a price of"},
          {{"Acme has a price target of $560."}, ""},
      });
}

TEST(ImpliedTest, TheMarketValueBeforeAMove) {
  const std::string move = "Acme shares rose 30% on Tuesday";
  ExpectMessages(
      RelationKind::kUnverifiable,
      {
          {{move + ", adding $60 billion to its market value."},
           "implies a market value before it"},
          {{move + ", adding $60 billion to its market value of $260 billion."}, ""},
          {{"Acme shares rose 30% this year. Its market value rose $60 billion on Tuesday."}, ""},
          {{move + "."}, ""},
      });
}

TEST(ArithmeticTest, FromTheCloseToThePriceAfterHours) {
  const std::string close = "Acme shares closed at $20.00 on Tuesday. ";
  ExpectMessages(RelationKind::kArithmetic,
                 {
                     {{close + "The shares rose 12% to $21.00 in extended trading."},
                      "from a close of $20.00 to $21.00"},
                     {{close + "The shares rose 5% to $21.00 in extended trading."}, ""},
                     {{"Acme shares rose 12% to $21.00 in extended trading."}, ""},
                 });
}

TEST(ArithmeticTest, Averages) {
  ExpectMessages(
      RelationKind::kArithmetic,
      {
          {{"Acme sold 121 homes for $60.5 million, an average of $600,000."}, "60.5 million over"},
          {{"Acme sold 121 homes for $60.5 million, an average of $500,000."}, ""},
          {{"Acme sold 121 homes for $60.5 million, and a villa for $600,000."}, ""},
      });
}

TEST(ArithmeticTest, ChangesOfSomethingElse) {
  const std::string from_to =
      "Acme's revenue rose to $27.8 million in the second quarter of 2026 from $7.2 million a year "
      "earlier";
  ExpectMessages(RelationKind::kArithmetic,
                 {
                     {{from_to + ", doubling in a year."}, "not “doubling”"},
                     // The change of what stands behind it.
                     {{from_to + ", with sales doubling to 8,400 ounces."}, ""},
                 });
}

TEST(ArithmeticTest, MarginsOfSomethingElse) {
  const std::string results =
      "Acme had revenue of $160 million and net income of $4 million in the second quarter of "
      "2026, ";
  ExpectMessages(RelationKind::kArithmetic,
                 {
                     {{results + "a net margin of 0.9%."}, "not “0.9%”"},
                     {{results + "a net margin of 0.9% of revenue."}, "not “0.9%”"},
                     {{results + "a net margin of 0.9% of gross bookings."}, ""},
                 });
}

TEST(ArithmeticTest, FromOpenToClose) {
  const std::string day = "Acme shares opened at $350 and closed at $311 on Tuesday, ";
  ExpectMessages(RelationKind::kArithmetic,
                 {
                     {{day + "down 21% from the open."}, "from $350 to $311 is"},
                     {{day + "down 11% from the open."}, ""},
                     {{day + "down 21% from Monday."}, ""},
                 });
}

}  // namespace
}  // namespace countercheck
