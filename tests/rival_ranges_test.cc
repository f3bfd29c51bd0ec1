// Two ranges for one forecast; articles that name nobody; figures under a label.
#include <gtest/gtest.h>

#include "pipeline/check/judgement.h"
#include "tests/compared_articles.h"

namespace countercheck {
namespace {

TEST(RivalRangesTest, OneForecastHasOneRange) {
  const std::string range =
      "Acme expects adjusted earnings per share of $1.30 to $1.40 for the "
      "fourth quarter of 2026.";
  const std::string other =
      "Acme expects adjusted earnings per share of $1.35 to $1.45 for the "
      "fourth quarter of 2026.";
  ExpectMessages(
      RelationKind::kConflict,
      {
          {{range, other}, "$1.30 to $1.40 adjusted (1) against $1.35 to $1.45 adjusted (2)"},
          {{range, range}, ""},
          // The range before may be told beside the new one.
          {{range,
            "Acme previously expected adjusted earnings per share of $1.35 to $1.45 for the "
            "fourth quarter of 2026."},
           ""},
          {{range, "Acme expects adjusted earnings per share of $1.35 to $1.45."}, ""},
      });
}

std::string KindsOver(const std::string& a, const std::string& b) {
  ReadArticles articles;
  articles.Add("a.txt", a);
  articles.Add("b.txt", b);
  std::string kinds;
  for (const Finding& finding : articles.Findings())
    if (finding.kind == RelationKind::kConflict || finding.kind == RelationKind::kAgreement)
      kinds += ToString(finding.kind);
  return kinds;
}

TEST(UnnamedSubjectTest, SpeaksOfTheOneThatTheOthersName) {
  const std::string ours = "We had revenue of $2.30 billion in the second quarter of 2026.\n";
  const std::string acme =
      "Acme Corp had revenue of $2.80 billion in the second quarter of 2026.\n";
  EXPECT_EQ(KindsOver(ours, acme), "conflict");
  EXPECT_EQ(
      KindsOver(ours, "Acme Corp had revenue of $2.30 billion in the second quarter of 2026.\n"),
      "agreement");
  // Of two that are named as often, none is meant.
  EXPECT_EQ(
      KindsOver(ours, acme + "Bolt Corp had revenue of $5.10 billion in the second quarter of "
                             "2026.\n"),
      "");
}

}  // namespace
}  // namespace countercheck
