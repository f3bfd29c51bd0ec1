// Question by question: who gives it, hedges it, leaves it out; and how each source stands.
#include "pipeline/check/coverage.h"

#include <gtest/gtest.h>

#include <set>

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

// From a bug: of three that say the same only those next to the one in conflict were marked.
TEST(CoverageTest, WhoSaysTheSameIsInConflictToo) {
  Report report =
      ReportOn({"Acme's revenue was $480.5 million in the second quarter of 2026.",
                "Acme's revenue was $480.5 million in the second quarter of 2026, it said.",
                "In the second quarter of 2026, Acme's revenue was $480.5 million.",
                "Acme's revenue was $420.5 million in the second quarter of 2026."});
  ASSERT_EQ(report.claims.size(), 4u);
  const auto id = [&report](size_t i) { return report.claims[i].id; };
  Finding finding;
  // A chain, from its far end.
  finding.pairs = {{id(0), id(1), RelationKind::kAgreement, ""},
                   {id(1), id(2), RelationKind::kAgreement, ""},
                   {id(2), id(3), RelationKind::kConflict, ""}};
  report.findings = {finding};
  const Coverage coverage = CoverageOf(report);
  const CoverageRow* revenue = RowOf(coverage, "Acme revenue, Q2 2026");
  ASSERT_NE(revenue, nullptr);
  for (const auto& [place, cell] : revenue->cells)
    EXPECT_EQ(cell.answer, Answer::kInConflict) << place;
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

TEST(CoverageTest, WhatIsSaidAsAnotherThingIsNotLeftOut) {
  const char* const kActual = "Acme's revenue was $480.5 million in the second quarter of 2026.";
  const struct {
    std::string other;
    std::string aside;  // of the second article
  } kRows[] = {
      {"Analysts had expected Acme's revenue of $470.5 million for the second quarter of 2026.",
       "as expected: $470.5 million"},
      // Another period, another metric, the same answer: nothing beside it.
      {"Analysts expect Acme's revenue of $470.5 million for the third quarter of 2027.", ""},
      {"Acme's gross margin was 40% in the second quarter of 2026.", ""},
      {kActual, ""},
  };
  for (const auto& row : kRows) {
    const Report report = ReportOn({kActual, row.other});
    const Coverage coverage = CoverageOf(report);
    const CoverageRow* revenue = RowOf(coverage, "Acme revenue, Q2 2026");
    ASSERT_NE(revenue, nullptr) << row.other;
    const auto aside = revenue->asides.find(1);
    EXPECT_EQ(aside == revenue->asides.end() ? "" : aside->second.front(), row.aside) << row.other;
  }
}

TEST(CoverageTest, TensionsAreMarked) {
  const Coverage coverage =
      CoverageOf(ReportOn({"Acme targets $400 million in annual cost savings.",
                           "Acme targets cost savings of $400 million over three years."}));
  ASSERT_EQ(coverage.rows.size(), 1u);
  EXPECT_EQ(AnswersOf(coverage.rows[0]), "1 in_tension $400 million; 2 in_tension $400 million");
  EXPECT_EQ(coverage.sources[0].differs, 0u) << "a tension is no contradiction";
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

TEST(CoverageTest, QuestionsThatReadAlikeAreToldApart) {
  const Coverage coverage = CoverageOf(
      ReportOn({"OpenFoundry took a stake of 10% in Acme. OpenFoundry took a stake of 160 million "
                "shares in Acme. Acme shares fell 8% on Tuesday. Acme shares tumbled on Tuesday.",
                "Acme's revenue was $480.5 million in the second quarter of 2026."}));
  std::set<std::string> questions;
  for (const CoverageRow& row : coverage.rows)
    EXPECT_TRUE(questions.insert(row.question).second) << row.question;
  EXPECT_GE(questions.size(), 4u);
  for (const char* question :
       {"OpenFoundry stake, in percent", "OpenFoundry stake, in shares", "Acme revenue, Q2 2026"})
    EXPECT_NE(RowOf(coverage, question), nullptr) << question;
}

TEST(CoverageTest, ASubjectHasOneName) {
  const Coverage coverage = CoverageOf(
      ReportOn({"Acme Foods Inc. had revenue of $480.5 million in the second quarter of 2026. Acme "
                "Foods Inc. had a gross margin of 40% in the second quarter of 2026.",
                "Acme Foods had net income of $12 million in the second quarter of 2026."}));
  ASSERT_EQ(coverage.rows.size(), 3u);
  for (const CoverageRow& row : coverage.rows)
    EXPECT_TRUE(row.question.starts_with("Acme Foods Inc ")) << row.question;
}

TEST(CoverageTest, AFigureWithASignIsNotSaidToFallToo) {
  const Coverage coverage =
      CoverageOf(ReportOn({"Acme shares: -8% on Tuesday. Acme shares fell 8% "
                           "on Monday."}));
  for (const CoverageRow& row : coverage.rows)
    EXPECT_EQ(AnswersOf(row).find("down -"), std::string::npos) << AnswersOf(row);
}

TEST(CoverageTest, TheTextSaysNothingTwice) {
  Coverage coverage;
  coverage.documents = {"a/1.txt", "a/2.txt"};
  coverage.rows = {{"Acme revenue",
                    {{0, {Answer::kGiven, {"$5 million"}}},
                     {1, {Answer::kInConflict, {"$6 million", "$7 million"}}}}},
                   {"Acme stake", {{1, {Answer::kHedged, {"about 9%"}}}}}};
  coverage.unbound = {{"1 gigawatt", "two", "1 gigawatt"}, {}};
  std::vector<Document> documents(2);
  documents[0].name = "a/1.txt";
  documents[1].name = "a/2.txt";
  documents[1].outlet = "Daily Post";
  EXPECT_EQ(FormatCoverage(coverage, documents, {}),
            "2 articles, 2 questions, 1 of them answered by several\n\n"
            "Acme revenue\n"
            "  1           $5 million\n"
            "  Daily Post  $6 million, $7 million · in conflict\n\n"
            "In one article only\n"
            "  Daily Post\n"
            "    Acme stake: about 9% · hedged\n\n"
            "Figures bound to no metric\n"
            "  1           1 gigawatt (2 times), two\n");
}

TEST(CoverageTest, NothingFromNothing) {
  const Coverage coverage = CoverageOf({});
  EXPECT_TRUE(coverage.rows.empty());
  EXPECT_EQ(FormatCoverage(coverage, {}, {}), "0 articles, 0 questions\n\n");
  EXPECT_EQ(FormatCoverageLines(coverage) + FormatSourceLines(coverage), "");
}

}  // namespace
}  // namespace countercheck
