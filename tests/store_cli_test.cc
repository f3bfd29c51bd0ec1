// The commands on a store, as people and pipelines use them.
#include <gtest/gtest.h>

#include "tests/stored_articles.h"

namespace countercheck {
namespace {

bool Has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

class StoreCli : public ::testing::Test {
 protected:
  StoreCli() {
    scratch_.Write("news/a.txt",
                   "Acme reports\n\nAcme Corp revenue was $480.5 million in Q1 2026.\n");
    scratch_.Write("news/a.txt.meta.json",
                   R"({"outlet":"Morning Wire","published":"2026-05-02","title":"Acme reports"})");
    scratch_.Write("news/deep/b.txt", "Acme\n\nAcme Corp revenue was $430.2 million in Q1 2026.\n");
    scratch_.Write("news/c.jsonl",
                   R"({"id":"c1","outlet":"Evening Post","published":"2026-05-03",)"
                   R"("text":"Bolt Ltd\n\nBolt Ltd gross margin was 41.2% in Q1 2026."})"
                   "\n");
  }

  ProgramRun Run(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin() + 1, {"--db", store_});
    return RunProgram(arguments);
  }
  std::string PathOf(const std::string& name) { return (scratch_.path() / name).string(); }

  ScratchFolder scratch_;
  std::string store_ = PathOf("news.db");
  std::string folder_ = PathOf("news");
};

TEST_F(StoreCli, IngestReadsFoldersPatternsAndPipes) {
  const ProgramRun folder = Run({"ingest", folder_, "--now", kNow});
  EXPECT_EQ(folder.exit_code, 0) << folder.err;
  EXPECT_TRUE(Has(folder.out, "3 articles new, 0 changed, 0 unchanged, 0 failed\n")) << folder.out;
  const ProgramRun pattern = Run({"ingest", folder_ + "/*.txt"});
  EXPECT_TRUE(Has(pattern.out, "0 articles new, 0 changed, 1 unchanged, 0 failed\n"))
      << pattern.out << pattern.err;
  const ProgramRun piped = RunShell(Quoted(COUNTERCHECK_PROGRAM) + " ingest --db " +
                                    Quoted(store_) + " - <" + Quoted(folder_ + "/c.jsonl"));
  EXPECT_TRUE(Has(piped.out, "1 unchanged")) << piped.out << piped.err;
  const ProgramRun nameless =
      RunShell("echo 'Acme revenue rose 5%.' | " + Quoted(COUNTERCHECK_PROGRAM) + " ingest --db " +
               Quoted(store_) + " -");
  EXPECT_EQ(nameless.exit_code, 3);
  EXPECT_TRUE(Has(nameless.err, "no name")) << nameless.err;
}

TEST_F(StoreCli, OneBadDocumentIsToldAndTheRestGoesOn) {
  const std::string bad = scratch_.Write("bad.jsonl", "{\"id\": \"x\"\n");
  const ProgramRun run = Run({"ingest", "/nowhere/missing.txt", bad, folder_});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_TRUE(Has(run.out, "3 articles new, 0 changed, 0 unchanged, 2 failed\n")) << run.out;
  EXPECT_TRUE(Has(run.err, "/nowhere/missing.txt: no such file")) << run.err;
  EXPECT_TRUE(Has(run.err, "line 1")) << run.err;
}

TEST_F(StoreCli, TwoFilesOfOneNameAreTwoArticles) {
  const std::string a = scratch_.Write("east/x.txt", "Acme\n\nAcme revenue was $5 million.\n");
  const std::string b = scratch_.Write("west/x.txt", "Acme\n\nAcme revenue was $7 million.\n");
  for (const char* expected : {"2 articles new", "0 articles new, 0 changed, 2 unchanged"})
    EXPECT_TRUE(Has(Run({"ingest", a, b}).out, expected)) << expected;
  scratch_.Write("west/x.txt", "Acme\n\nAcme revenue was $9 million.\n");
  EXPECT_TRUE(Has(Run({"ingest", a, b}).out, "0 articles new, 1 changed, 1 unchanged"));
}

TEST_F(StoreCli, ConflictsAreFiltered) {
  Run({"ingest", folder_, "--now", kNow});
  struct Row {
    std::vector<std::string> filter;
    bool found;
  };
  for (const Row& row : {
           Row{{}, true},
           Row{{"--severity", "high"}, true},
           Row{{"--kind", "conflict"}, true},
           Row{{"--kind", "arithmetic"}, false},
           Row{{"--subject", "Acme Corporation"}, true},
           Row{{"--subject", "Bolt"}, false},
           Row{{"--subject", "Nobody"}, false},
           Row{{"--since", "2026-06-24"}, true},
           Row{{"--since", "2026-06-25"}, false},
           Row{{"--state", "resolved"}, false},
       }) {
    std::vector<std::string> arguments = {"conflicts", "--format", "jsonl"};
    arguments.insert(arguments.end(), row.filter.begin(), row.filter.end());
    const ProgramRun run = Run(arguments);
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_EQ(Has(run.out, "\"kind\":\"conflict\""), row.found)
        << testing::PrintToString(row.filter);
  }
  EXPECT_TRUE(Has(Run({"conflicts"}).out, "CONFLICT"));
}

TEST_F(StoreCli, ClaimsAreFiltered) {
  Run({"ingest", folder_});
  struct Row {
    std::vector<std::string> filter;
    size_t claims;
  };
  for (const Row& row : {
           Row{{}, 3},
           Row{{"--subject", "acme"}, 2},
           Row{{"--metric", "gross_margin"}, 1},
           Row{{"--metric", "nonsense"}, 0},
           Row{{"--outlet", "Morning Wire"}, 1},
           Row{{"--article", "c1"}, 1},
           Row{{"--article", folder_ + "/deep/b.txt"}, 1},
           Row{{"--from", "2026-03-31"}, 3},
           Row{{"--from", "2026-04-01"}, 0},
           Row{{"--until", "2026-01-01"}, 3},
           Row{{"--until", "2025-12-31"}, 0},
           Row{{"--confidence", "100", "--metric", "nonsense"}, 0},
           Row{{"--subject", "Acme", "--metric", "revenue", "--limit", "1"}, 1},
       }) {
    std::vector<std::string> arguments = {"claims", "--format", "jsonl"};
    arguments.insert(arguments.end(), row.filter.begin(), row.filter.end());
    const ProgramRun run = Run(arguments);
    EXPECT_EQ(run.exit_code, 0) << run.err;
    size_t claims = 0;
    for (size_t at = 0; (at = run.out.find("\"type\":\"claim\"", at)) != run.out.npos; ++at)
      ++claims;
    EXPECT_EQ(claims, row.claims) << testing::PrintToString(row.filter) << run.out;
  }
}

TEST_F(StoreCli, ShowAndHistoryTakeAPrefix) {
  Run({"ingest", folder_, "--now", kNow});
  const ProgramRun list = Run({"conflicts", "--format", "jsonl", "--kind", "conflict"});
  const size_t line = list.out.find("\"type\":\"finding\"");
  ASSERT_NE(line, std::string::npos);
  const size_t at = list.out.find("\"id\":\"", line) + 6;
  const std::string id = list.out.substr(at, 16);
  for (const std::string& name : {id, id.substr(0, 8)}) {
    EXPECT_TRUE(Has(Run({"show", name}).out, "CONFLICT")) << name;
    EXPECT_TRUE(Has(Run({"history", name}).out, std::string(kNow) + "  opened")) << name;
  }
  EXPECT_TRUE(Has(Run({"show", "c1"}).out, "41.2%"));
  EXPECT_TRUE(Has(Run({"history", "c1"}).out, "version 1"));
  for (const char* command : {"show", "history"}) {
    const ProgramRun none = Run({command, "no such thing"});
    EXPECT_EQ(none.exit_code, 2);
    EXPECT_TRUE(Has(none.err, "no finding, claim or article")) << none.err;
  }
}

TEST_F(StoreCli, ArticlesStatsAndDoctor) {
  Run({"ingest", folder_});
  EXPECT_TRUE(Has(Run({"articles"}).out, "2026-05-02 · Morning Wire · Acme reports · "));
  EXPECT_FALSE(Has(Run({"articles", "--since", "2026-05-03"}).out, "Morning Wire"));
  EXPECT_TRUE(Has(Run({"articles", "--until", "2026-05-02"}).out, "Morning Wire"));
  EXPECT_FALSE(Has(Run({"articles", "--until", "2026-05-02"}).out, "Evening Post"));
  EXPECT_TRUE(Has(Run({"stats"}).out, "3  articles\n"));
  const ProgramRun sound = Run({"doctor"});
  EXPECT_EQ(sound.exit_code, 0) << sound.err;
  EXPECT_TRUE(Has(sound.out, "The store is sound."));
}

TEST_F(StoreCli, DoctorCountsFindingsAnew) {
  Run({"ingest", folder_});
  Opened(store_).Run("UPDATE finding_count SET findings = findings + 1 WHERE kind = 'conflict'");
  const ProgramRun wrong = Run({"doctor"});
  EXPECT_EQ(wrong.exit_code, 4);
  EXPECT_TRUE(Has(wrong.err, "1 counts of findings that are wrong")) << wrong.err;
  Opened(store_).Run("DELETE FROM finding_count WHERE kind = 'conflict'");
  EXPECT_TRUE(Has(Run({"doctor"}).err, "1 counts of findings that are wrong")) << "one is missing";
  Opened(store_).Run("INSERT INTO finding_count VALUES (0, 'of no finding', 2)");
  EXPECT_TRUE(Has(Run({"doctor"}).err, "2 counts of findings that are wrong")) << "one too many";
}

TEST_F(StoreCli, ExportAndImportByFile) {
  Run({"ingest", folder_});
  const ProgramRun lines = Run({"export"});
  EXPECT_EQ(lines.exit_code, 0) << lines.err;
  const std::string file = scratch_.Write("news.jsonl", lines.out);
  const std::string copy = PathOf("copy.db");
  EXPECT_EQ(RunProgram({"import", "--db", copy, file}).exit_code, 0);
  EXPECT_EQ(RunProgram({"export", "--db", copy}).out, lines.out);
  const ProgramRun again = RunProgram({"import", "--db", copy, file});
  EXPECT_EQ(again.exit_code, 4);
  EXPECT_TRUE(Has(again.err, "is not empty")) << again.err;
}

// Of one subject and of all, as if the files had been checked.
TEST_F(StoreCli, CoverageAndSourcesOfAStoreAreThoseOfItsFiles) {
  Run({"ingest", folder_});
  const std::string a = PathOf("news/a.txt"), b = PathOf("news/deep/b.txt");
  for (const char* command : {"coverage", "sources"}) {
    const ProgramRun of_files = RunProgram({command, a, b});
    const ProgramRun of_store = Run({command, "--subject", "Acme Corporation"});
    EXPECT_EQ(of_store.exit_code, 0) << of_store.err;
    EXPECT_TRUE(Has(of_files.out, "2 articles")) << of_files.out;
    EXPECT_EQ(of_store.out, of_files.out);
    EXPECT_TRUE(Has(Run({command}).out, "3 articles"));
    EXPECT_EQ(RunProgram({command}).exit_code, 2);
    EXPECT_EQ(Run({command, a}).exit_code, 2);
  }
}

TEST_F(StoreCli, UsageIsChecked) {
  EXPECT_EQ(RunProgram({"ingest", folder_}).exit_code, 2);
  EXPECT_EQ(Run({"ingest", folder_, "--now", "yesterday"}).exit_code, 2);
  // What cannot be compared would find nothing, and nothing reads as no conflict.
  const std::vector<std::vector<std::string>> unread = {
      {"ingest", folder_, "--now", "2026-01-01T02:00:00+02:00"},
      {"conflicts", "--since", "yesterday"},
      {"conflicts", "--since", "2026-1-1"},
      {"conflicts", "--since", "2026-01-01T24:00:00Z"},
      {"conflicts", "--kind", "bogus"},
      {"articles", "--since", "2026-06"},
      {"articles", "--until", "bogus"},
      {"claims", "--from", "2025-13-01"},
      {"claims", "--until", "2025-01-01T00:00:00Z"},
  };
  for (const std::vector<std::string>& arguments : unread)
    EXPECT_EQ(Run(arguments).exit_code, 2) << arguments.back();
  EXPECT_EQ(Run({"conflicts", "--severity", "grave"}).exit_code, 2);
  const ProgramRun missing = Run({"conflicts"});
  EXPECT_EQ(missing.exit_code, 4);
  EXPECT_TRUE(Has(missing.err, "no such file")) << missing.err;
}

}  // namespace
}  // namespace countercheck
