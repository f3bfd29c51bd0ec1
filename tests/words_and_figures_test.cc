// Words against figures, verdicts retold, figures easily mixed up, bases that are only implied.
#include "pipeline/check/words_and_figures.h"

#include <gtest/gtest.h>

#include "tests/compared_articles.h"

namespace countercheck {
namespace {

struct Case {
  std::vector<std::string> bodies;
  std::string says;  // a part of the message; empty: no such finding
};

void Expect(RelationKind kind, const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    const std::string said = MessagesOf(kind, FindingsOver(c.bodies));
    if (c.says.empty())
      EXPECT_EQ(said, "") << c.bodies.front();
    else
      EXPECT_NE(said.find(c.says), std::string::npos) << c.bodies.front() << "\n" << said;
  }
}

TEST(WordsAndFiguresTest, StrongWordsForSmallMoves) {
  Expect(RelationKind::kTension,
         {
             {{"Acme shares plunged 0.4% on Tuesday."}, "“plunged” for down 0.4%"},
             {{"Acme shares fell 0.4% on Tuesday."}, ""},
             {{"Acme shares plunged 14% on Tuesday."}, ""},
             {{"Acme's revenue plunged 0.4% in the second quarter of 2026."}, ""},
         });
}

TEST(WordsAndFiguresTest, VerdictsThatTheFiguresRefuse) {
  Expect(RelationKind::kTension,
         {
             {{"Acme's revenue of $190.0 million topped estimates of $200.0 million."},
              "but $190.0 million is below the expected $200.0 million"},
             {{"Acme's revenue of $210.0 million topped estimates of $200.0 million."}, ""},
             // Rounding leaves it open.
             {{"Acme's revenue of $2.0 billion topped estimates of $2.0 billion."}, ""},
         });
}

TEST(WordsAndFiguresTest, SameDigitsForTwoThings) {
  Expect(RelationKind::kNotComparable,
         {
             {{"Acme shares rose 35% on Tuesday. Bolt Industries shares rose 35% on Monday."},
              "not one thing, the subject differs"},
             {{"Acme's gross margin was 35% in the second quarter. Its market share was 35%."},
              "not one thing, the metric differs"},
             {{"Acme shares rose 35% on Tuesday. They rose 35%."}, ""},
         });
}

TEST(WordsAndFiguresTest, BasesThatAreOnlyImplied) {
  Expect(
      RelationKind::kUnverifiable,
      {
          {{"Acme's revenue rose 13% to $3.1 billion in the second quarter."},
           "growth of 13% to $3.1 billion implies a base of 2.687 to 2.800 billion USD"},
          {{"Acme's revenue rose 13% to $3.1 billion in the second quarter, from $2.74 billion."},
           ""},
          {{"Acme's revenue rose to $3.1 billion in the second quarter."}, ""},
          {{"Acme shares rose 13% to $31.20 on Tuesday."}, ""},
      });
}

}  // namespace
}  // namespace countercheck
