// Which mention bears a fact out, and which rows, notes and names a reader gets of it.
#include "pipeline/check/terms_in_words.h"

#include <gtest/gtest.h>

#include "core/report.h"
#include "pipeline/check/coverage.h"
#include "reports/finding_rows.h"
#include "reports/shown_findings.h"
#include "tests/compared_articles.h"

namespace countercheck {
namespace {

// "1.txt:5 plunged (also 3)" for each row of the first finding of the kind.
std::string RowsIn(const std::vector<std::string>& bodies, RelationKind kind) {
  ReadArticles articles;
  for (const std::string& body : bodies)
    articles.Add(std::to_string(articles.documents.size() + 1) + ".txt",
                 "Acme reports\n\n" + body + "\n");
  const ClaimIndex index(articles.claims);
  std::string text;
  for (const Finding& finding : articles.Findings()) {
    if (finding.kind != kind || !text.empty()) continue;
    for (const FindingRow& row : RowsOf(finding, index.MembersOf(finding))) {
      text +=
          row.claim->document + ":" + std::to_string(row.claim->line) + " " + row.claim->value_text;
      for (const int line : row.other_lines) text += " +" + std::to_string(line);
      text += "; ";
    }
  }
  return text;
}

// The sentence says "in the regular session", and so does the quote that is shown.
TEST(WitnessTest, TheQuoteHasWhatTheSentenceNames) {
  EXPECT_EQ(RowsIn({"Acme shares plunged.\n\nAcme shares fell in regular trading on June 23.",
                    "Acme shares fell 9% on June 23.\n\nAcme shares fell 9% after hours."},
                   RelationKind::kTension),
            "1.txt:5 fell +3; 2.txt:5 9% +3; ");
}

// All three figures are quoted from the sentence that has them together.
TEST(WitnessTest, FiguresOfAnEquationAreQuotedFromOneSentence) {
  EXPECT_EQ(RowsIn({"Acme's revenue was $200.0 million in the quarter.\n\nAcme's revenue rose 20% "
                    "to $200.0 million from $180.0 million a year earlier."},
                   RelationKind::kArithmetic),
            "1.txt:5 $200.0 million +3; 1.txt:5 20%; 1.txt:5 $180.0 million; ");
}

TEST(RetoldArithmeticTest, CopiesOfOneMistakeAreOneFinding) {
  const std::string wrong =
      "Acme's revenue rose 20% to $200.0 million from $180.0 million a year earlier.";
  const std::string other =
      "Acme's revenue rose 20% to $201.0 million from $180.0 million a year earlier.";
  const auto mismatches = [](const std::vector<std::string>& bodies) {
    std::vector<Finding> findings = FindingsOver(bodies);
    std::erase_if(findings,
                  [](const Finding& finding) { return finding.kind != RelationKind::kArithmetic; });
    return findings;
  };
  const std::vector<Finding> once = mismatches({wrong});
  ASSERT_EQ(once.size(), 1u);
  const std::vector<Finding> retold = mismatches({wrong, wrong, wrong});
  ASSERT_EQ(retold.size(), 1u);
  EXPECT_EQ(retold[0].id, once[0].id) << "a copy adds to it";
  EXPECT_EQ(retold[0].claims.size(), 9u);
  EXPECT_EQ(retold[0].origins, 1);
  EXPECT_TRUE(retold[0].message.starts_with("1, 2")) << retold[0].message;
  EXPECT_EQ(mismatches({wrong, other}).size(), 2u) << "other figures are another mistake";
}

TEST(NamesTest, TheSubjectHasOneNameInHeadingAndSentence) {
  ReadArticles articles;
  articles.Add("1.txt", "Acme Corp reports\n\nAcme Corp revenue was $480.5 million in Q1 2026.\n");
  articles.Add("2.txt",
               "Acme Corp reports\n\nAcme revenue was $430.2 million in Q1 2026. Acme Corp gross "
               "margin was 40%.\n");
  int conflicts = 0;
  for (const Finding& finding : articles.Findings()) {
    if (finding.kind != RelationKind::kConflict) continue;
    ++conflicts;
    EXPECT_TRUE(finding.message.starts_with(finding.subject + " revenue, Q1 2026:"))
        << finding.subject << ": " << finding.message;
  }
  EXPECT_EQ(conflicts, 1);
}

TEST(PeriodWordsTest, PeriodsAreCalledAsInTheArticle) {
  const std::string said = MessagesOf(
      RelationKind::kConflict, FindingsOver({"Acme revenue was $480.5 million in July 2025.",
                                             "Acme revenue was $430.2 million in July 2025."}));
  EXPECT_NE(said.find("revenue, July 2025:"), std::string::npos) << said;
}

// What is left open is said of all who leave it open.
TEST(LeftOpenTest, NamesAllThatLeaveItOpen) {
  const std::string said = MessagesOf(
      RelationKind::kConflict,
      FindingsOver({"Acme revenue was $480.5 million in the second quarter of 2026.",
                    "Acme revenue was $430.2 million.", "Acme revenue was $430.2 million."}));
  EXPECT_NE(said.find("Note: period unstated in 2, 3."), std::string::npos) << said;
}

TEST(CoverageTensionTest, IsMarkedOnBothSides) {
  ReadArticles articles;
  articles.Add("1.txt",
               "Acme reports\n\nAcme shares plummeted during regular trading on June 23.\n");
  articles.Add("2.txt", "Acme reports\n\nAcme shares slid in regular trading on June 23.\n");
  articles.Add("3.txt", "Acme reports\n\nAcme shares fell 9% after hours on June 23.\n");
  Report report{articles.documents, articles.claims, {}, {}};
  report.findings = articles.Findings();
  size_t in_tension = 0;
  for (const CoverageRow& row : CoverageOf(report).rows)
    for (const auto& [place, cell] : row.cells)
      in_tension += cell.answer == Answer::kInTension ? 1 : 0;
  EXPECT_EQ(in_tension, 3u);
}

// What stands beside the answers, as a forecast or a target, is marked as well.
TEST(CoverageTensionTest, IsMarkedOnWhatStandsBeside) {
  ReadArticles articles;
  articles.Add("1.txt",
               "Acme reports\n\nThe takeover by Acme is expected to generate $400 million in cost "
               "savings over three years.\n");
  articles.Add("2.txt",
               "Acme reports\n\nAcme aims to create $400 million in annual cost savings.\n");
  articles.Add("3.txt",
               "Acme reports\n\nThe takeover by Acme is expected to generate $400 million in cost "
               "savings.\n");
  Report report{articles.documents, articles.claims, {}, {}};
  report.findings = articles.Findings();
  std::string asides;
  for (const CoverageRow& row : CoverageOf(report).rows)
    for (const auto& [place, said] : row.asides)
      for (const std::string& aside : said) asides += aside + "; ";
  EXPECT_NE(asides.find("as target: $400 million, in tension"), std::string::npos) << asides;
}

// The counts on top are of what is shown.
TEST(SummaryTest, CountsWhatIsShown) {
  ReadArticles articles;
  articles.Add("1.txt", "Acme reports\n\nAcme revenue was $480.5 million in Q1 2026.\n");
  articles.Add(
      "2.txt",
      "Acme reports\n\nAcme revenue was $480.5 million in Q1 2026. Acme had 412 stores.\n");
  Report report{articles.documents, articles.claims, {}, {}};
  report.findings = articles.Findings();
  const auto has = [&](bool all, const std::string& part) {
    const std::vector<std::string> parts = SummaryOf(report, true, all);
    return std::find(parts.begin(), parts.end(), part) != parts.end();
  };
  EXPECT_TRUE(has(false, "no conflict"));
  EXPECT_FALSE(has(false, "1 agreement"));
  EXPECT_TRUE(has(true, "1 agreement"));
}

}  // namespace
}  // namespace countercheck
