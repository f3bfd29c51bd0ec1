// What people make of findings, and how long it holds.
#include <gtest/gtest.h>

#include "pipeline/store/reviews.h"
#include "tests/stored_articles.h"

namespace countercheck {
namespace {

class Reviews : public ::testing::Test {
 protected:
  Reviews() {
    Write("a", "$480.5 million");
    Write("b", "$430.2 million");
    Ingest("2026-01-01");
  }

  void Write(const std::string& name, const std::string& revenue, const std::string& more = "") {
    scratch_.Write("news/" + name + ".txt",
                   "Acme\n\nAcme Corp revenue was " + revenue + " in Q1 2026.\n" + more);
  }
  ProgramRun Ingest(const std::string& now) {
    return Run({"ingest", (scratch_.path() / "news").string(), "--now", now});
  }
  ProgramRun Run(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin() + 1, {"--db", store_});
    return RunProgram(arguments);
  }
  ProgramRun Review(const std::string& status, const std::string& note = "") {
    return Run({"review", Conflict().substr(0, 6), "--status", status, "--author", "Ann", "--note",
                note, "--now", "2026-02-01"});
  }
  // The id of the only conflict.
  std::string Conflict() {
    Database store = Opened(store_);
    FindingFilter filter;
    filter.kind = "conflict";
    const Report report = FindFindings(filter, &store);
    return report.findings.empty() ? "none" : report.findings.front().id;
  }
  bool IsListed(const std::string& status) {
    const ProgramRun run = Run({"conflicts", "--kind", "conflict", "--status", status});
    EXPECT_EQ(run.exit_code, 0) << run.err;
    return run.out.find("CONFLICT") != run.out.npos;
  }
  std::string StatusNow() {
    Database store = Opened(store_);
    const auto review = ReviewOf(Conflict(), &store);
    return review ? std::string(ToString(review->status)) : "none";
  }

  ScratchFolder scratch_;
  std::string store_ = (scratch_.path() / "news.db").string();
};

TEST_F(Reviews, AreShownWhereverTheFindingIs) {
  EXPECT_EQ(StatusNow(), "none");
  const ProgramRun review = Review("confirmed", "the wire has it right");
  EXPECT_EQ(review.exit_code, 0) << review.err;
  EXPECT_EQ(review.out, Conflict() + ": confirmed by Ann, 2026-02-01: the wire has it right\n");
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"conflicts"}, {"show", Conflict()}, {"history", Conflict()}}) {
    const ProgramRun run = Run(command);
    EXPECT_NE(run.out.find("confirmed"), run.out.npos) << run.out;
    EXPECT_NE(run.out.find("the wire has it right"), run.out.npos) << run.out;
  }
  const ProgramRun lines = Run({"conflicts", "--format", "jsonl"});
  EXPECT_NE(lines.out.find(R"("review":{"status":"confirmed","author":"Ann",)"
                           R"("note":"the wire has it right","at":"2026-02-01","claims_since":0})"),
            lines.out.npos)
      << lines.out;
}

TEST_F(Reviews, AreFilteredByAndDismissedOnesAreLeftOut) {
  const auto listed = [this] {
    std::string statuses;
    for (const char* status : {"open", "triaged", "confirmed", "explained", "dismissed", "all"})
      if (IsListed(status)) statuses += std::string(status) + " ";
    const bool by_default = Run({"conflicts"}).out.find("CONFLICT") != std::string::npos;
    return statuses + (by_default ? "default" : "");
  };
  EXPECT_EQ(listed(), "open all default");
  for (const char* status : {"triaged", "confirmed", "explained"}) {
    Review(status);
    EXPECT_EQ(listed(), std::string(status) + " all default");
  }
  Review("dismissed");
  EXPECT_EQ(listed(), "dismissed all ");
  EXPECT_TRUE(IsListed("open,dismissed"));
  Review("open");
  EXPECT_EQ(listed(), "open all default");
}

TEST_F(Reviews, AreOnlyAddedTo) {
  Review("triaged");
  Review("explained", "two fiscal years");
  const ProgramRun life = Run({"history", Conflict()});
  EXPECT_NE(life.out.find("2026-02-01  triaged   by Ann\n"
                          "2026-02-01  explained by Ann: two fiscal years\n"),
            life.out.npos)
      << life.out;
}

TEST_F(Reviews, HoldUntilAClaimThatTheyJudgedChanges) {
  const std::string before = Conflict();
  Review("dismissed", "known");
  Write("c", "$480.5 million");
  Ingest("2026-03-01");
  EXPECT_EQ(StatusNow(), "dismissed") << "a claim that comes takes nothing back";
  EXPECT_NE(Run({"show", before}).out.find("1 claim came since"), std::string::npos);
  Write("a", "$480.5 million", "Its margin was 30%.\n");
  Ingest("2026-03-02");
  EXPECT_EQ(StatusNow(), "dismissed") << "nor does another sentence of the article";
  Write("b", "$433.3 million");
  Ingest("2026-03-03");
  EXPECT_EQ(Conflict(), before) << "one question, one finding";
  EXPECT_EQ(StatusNow(), "open");
  EXPECT_TRUE(IsListed("open"));
  EXPECT_NE(Run({"history", before}).out.find("2026-03-03  open      a claim"), std::string::npos);
}

TEST_F(Reviews, OutliveAFindingThatComesBackAsItWas) {
  const std::string before = Conflict();
  Review("dismissed");
  const auto rewrite_b = [&](const std::string& revenue, const std::string& day) {
    scratch_.Write("news/b.txt",
                   "Acme\n\nAcme Corp revenue was " + revenue + " in Q1 2026.\n" + day + "\n");
    Ingest(day);
  };
  rewrite_b("$480.5 million", "2026-03-01");
  EXPECT_EQ(Conflict(), "none");
  rewrite_b("$430.2 million", "2026-03-02");
  ASSERT_EQ(Conflict(), before);
  EXPECT_EQ(StatusNow(), "dismissed");
  rewrite_b("$480.5 million", "2026-03-03");
  rewrite_b("$440.2 million", "2026-03-04");
  EXPECT_EQ(StatusNow(), "open") << "another figure";
}

TEST_F(Reviews, SurviveExportAndImport) {
  Review("explained", "“fiscal” against calendar");
  const std::string lines = Run({"export"}).out;
  const std::string copy = (scratch_.path() / "copy.db").string();
  const std::string file = scratch_.Write("export.jsonl", lines);
  EXPECT_EQ(RunProgram({"import", "--db", copy, file}).exit_code, 0);
  EXPECT_EQ(RunProgram({"export", "--db", copy}).out, lines);
  EXPECT_EQ(RunProgram({"show", "--db", copy, Conflict()}).out, Run({"show", Conflict()}).out);
}

TEST_F(Reviews, UsageIsChecked) {
  EXPECT_EQ(Review("liked").exit_code, 2);
  const ProgramRun unknown =
      Run({"review", "ffffffffffff", "--status", "triaged", "--author", "Ann"});
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_NE(unknown.err.find("no finding of this id"), unknown.err.npos) << unknown.err;
  const ProgramRun one_of_two =
      Run({"review", Conflict(), "ffffffffffff", "--status", "triaged", "--author", "Ann"});
  EXPECT_EQ(one_of_two.exit_code, 2);
  EXPECT_EQ(StatusNow(), "none") << "all or none";
  Database store = Opened(store_);
  AddReviews({Conflict(), "no such finding"}, {ReviewStatus::kTriaged, "Ann", "", kNow}, &store);
  ASSERT_TRUE(store.error());
  EXPECT_NE(store.error()->message.find("no such finding"), std::string::npos);
  EXPECT_EQ(StatusNow(), "none");
}

}  // namespace
}  // namespace countercheck
