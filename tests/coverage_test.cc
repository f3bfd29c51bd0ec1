// Question by question: who gives it, hedges it, leaves it out; and how each source stands.
#include "pipeline/check/coverage.h"

#include <gtest/gtest.h>

#include "reports/coverage_report.h"
#include "tests/compared_articles.h"

namespace countercheck {
namespace {

Report ReportOn(const std::vector<std::string>& bodies) {
  ReadArticles articles;
  for (const std::string& body : bodies)
    articles.Add(std::to_string(articles.documents.size() + 1) + ".txt",
                 "Acme reports\n\n" + body + "\n");
  Report report;
  report.documents = articles.documents;
  report.claims = articles.claims;
  report.findings = articles.Findings();
  return report;
}

const CoverageRow* RowOf(const Coverage& coverage, const std::string& question) {
  for (const CoverageRow& row : coverage.rows)
    if (row.question == question) return &row;
  return nullptr;
}

std::string AnswersOf(const CoverageRow& row) {
  std::string answers;
  for (const auto& [place, cell] : row.cells)
    answers += (answers.empty() ? "" : "; ") + std::to_string(place + 1) + " " +
               std::string(ToString(cell.answer)) + " " + cell.values.front();
  return answers;
}

TEST(CoverageTest, ShowsWhoSaysWhat) {
  const Coverage coverage = CoverageOf(ReportOn(
      {"Acme's revenue was $480.5 million in the second quarter of 2026. Acme shares fell 8% on "
       "Tuesday.",
       "Acme's revenue was about $480 million in the second quarter of 2026.",
       "Acme's revenue was $420.5 million in the second quarter of 2026."}));
  const CoverageRow* revenue = RowOf(coverage, "Acme revenue, Q2 2026");
  ASSERT_NE(revenue, nullptr);
  EXPECT_EQ(AnswersOf(*revenue),
            "1 in_conflict $480.5 million; 2 in_conflict about $480 million; 3 in_conflict $420.5 "
            "million");
  EXPECT_EQ(coverage.rows.front().question, revenue->question);
  ASSERT_EQ(coverage.sources.size(), 3u);
  EXPECT_EQ(coverage.sources[0].shared, 1u);
  EXPECT_EQ(coverage.sources[0].questions, 2u);
  EXPECT_EQ(coverage.sources[0].differs, 1u);
  EXPECT_EQ(coverage.unbound[0].size(), 0u);
}

TEST(CoverageTest, HedgesAreNoConflict) {
  const Coverage coverage = CoverageOf(
      ReportOn({"Acme's revenue was $480.5 million in the second quarter of 2026.",
                "Acme's revenue was about $480 million in the second quarter of 2026."}));
  const CoverageRow* revenue = RowOf(coverage, "Acme revenue, Q2 2026");
  ASSERT_NE(revenue, nullptr);
  EXPECT_EQ(AnswersOf(*revenue), "1 given $480.5 million; 2 hedged about $480 million");
  EXPECT_EQ(coverage.sources[0].differs, 0u);
}

TEST(CoverageTest, ACopyFollowsItsOriginal) {
  const std::string body = "Acme's revenue was $480.5 million in the second quarter of 2026.";
  const Report report = ReportOn({body, body});
  const Coverage coverage = CoverageOf(report);
  EXPECT_EQ(coverage.sources[1].origin, "1.txt");
  EXPECT_EQ(coverage.sources[1].shared, 0u);
  const std::string text = FormatSources(coverage, report.documents, {});
  EXPECT_NE(text.find("2 articles, 1 origin"), std::string::npos) << text;
  EXPECT_NE(text.find("follows 1"), std::string::npos) << text;
}

TEST(CoverageTest, NothingFromNothing) {
  const Coverage coverage = CoverageOf({});
  EXPECT_TRUE(coverage.rows.empty());
  EXPECT_EQ(FormatCoverage(coverage, {}, {}), "0 articles, 0 questions\n\n");
  EXPECT_EQ(FormatCoverageLines(coverage) + FormatSourceLines(coverage), "");
}

}  // namespace
}  // namespace countercheck
