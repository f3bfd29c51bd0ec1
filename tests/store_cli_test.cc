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

TEST_F(StoreCli, LinesWithOtherThanTextAreTold) {
  const std::string lines = scratch_.Write(
      "typed.jsonl", "{\"id\":\"n\",\"text\":5}\n{\"id\":17,\"text\":\"Acme revenue rose 5%.\"}\n");
  const ProgramRun run = Run({"ingest", lines});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_TRUE(Has(run.out, "1 article new, 0 changed, 0 unchanged, 1 failed\n")) << run.out;
  EXPECT_TRUE(Has(run.err, "typed.jsonl: line 1: \"text\": expected a string, found a number"))
      << run.err;
}

TEST_F(StoreCli, TwoFilesOfOneNameAreTwoArticles) {
  const std::string a = scratch_.Write("east/x.txt", "Acme\n\nAcme revenue was $5 million.\n");
  const std::string b = scratch_.Write("west/x.txt", "Acme\n\nAcme revenue was $7 million.\n");
  for (const char* expected : {"2 articles new", "0 articles new, 0 changed, 2 unchanged"})
    EXPECT_TRUE(Has(Run({"ingest", a, b}).out, expected)) << expected;
  scratch_.Write("west/x.txt", "Acme\n\nAcme revenue was $9 million.\n");
  EXPECT_TRUE(Has(Run({"ingest", a, b}).out, "0 articles new, 1 changed, 1 unchanged"));
}

// It waits for a pipe that stays open.
TEST_F(StoreCli, AnInterruptedIngestSaysWhatIsKept) {
  const std::string pipe = Quoted(PathOf("pipe"));
  const ProgramRun run =
      RunShell("mkfifo " + pipe + "; { cat " + Quoted(folder_ + "/c.jsonl") + "; sleep 20; } >" +
               pipe + " & " + Quoted(COUNTERCHECK_PROGRAM) + " ingest --batch 1 --db " +
               Quoted(store_) + " - <" + pipe + " & sleep 2; kill -TERM $!; wait $!");
  EXPECT_EQ(run.exit_code, 130) << run.err;
  EXPECT_TRUE(Has(run.out, " new, 0 changed")) << run.out;
  EXPECT_TRUE(Has(run.err, "interrupted: these are stored")) << run.err;
  EXPECT_TRUE(Has(Run({"ingest", folder_ + "/c.jsonl"}).out, "0 failed"));
  EXPECT_TRUE(Has(Run({"doctor"}).out, "The store is sound."));
}

// "news/x.txt" is another file in each folder that the program is started in.
TEST_F(StoreCli, RelativePathsAreThoseOfTheirFolder) {
  const auto ingest_in = [this](const std::string& folder, const std::string& path) {
    return RunShell("cd " + Quoted(PathOf(folder)) + " && " + Quoted(COUNTERCHECK_PROGRAM) +
                    " ingest --db " + Quoted(store_) + " " + Quoted(path))
        .out;
  };
  scratch_.Write("east/news/x.txt", "Acme\n\nAcme revenue was $5 million.\n");
  scratch_.Write("west/news/x.txt", "Acme\n\nAcme revenue was $7 million.\n");
  EXPECT_TRUE(Has(ingest_in("east", "news/x.txt"), "1 article new"));
  EXPECT_TRUE(Has(ingest_in("west", "news/x.txt"), "1 article new"));
  for (const auto& [folder, path] :
       {std::pair("east", "news/x.txt"), std::pair("east/news", "./x.txt"),
        std::pair("west", "../west/news/x.txt"), std::pair("west/news", "x.txt")}) {
    EXPECT_TRUE(Has(ingest_in(folder, path), "1 unchanged")) << folder << " " << path;
  }
  const ProgramRun claims = Run({"claims", "--article", "west/news/x.txt"});
  EXPECT_TRUE(Has(claims.out, "$7")) << claims.out;
  EXPECT_FALSE(Has(claims.out, "$5")) << claims.out;
}

// As programs before this one stored it.
TEST_F(StoreCli, AnArticleOfARelativePathIsKnownAgain) {
  scratch_.Write("news/y.txt", "Acme\n\nAcme revenue was $5 million.\n");
  {
    Database store = Opened(store_);
    const std::filesystem::path before = std::filesystem::current_path();
    std::filesystem::current_path(scratch_.path());
    Store({"news/y.txt"}, 1, &store);
    std::filesystem::current_path(before);
  }
  EXPECT_TRUE(Has(Run({"ingest", PathOf("news/y.txt")}).out, "1 unchanged"));
  scratch_.Write("news/y.txt", "Acme\n\nAcme revenue was $7 million.\n");
  EXPECT_TRUE(Has(Run({"ingest", PathOf("news/y.txt")}).out, "0 articles new, 1 changed"));
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
           Row{{"--outlet", "MORNING wire"}, 1},
           Row{{"--outlet", "Morning"}, 0},
           Row{{"--article", "c1"}, 1},
           Row{{"--article", folder_ + "/deep/b.txt"}, 1},
           Row{{"--article", folder_ + "/deep/../deep/./b.txt"}, 1},
           Row{{"--from", "2026-03-31"}, 3},
           Row{{"--from", "2026-04-01"}, 0},
           Row{{"--from", "2026-02-01", "--until", "2026-02-28"}, 3},
           Row{{"--from", "2026-02-01", "--until", "2025-12-31"}, 0},
           Row{{"--confidence", "1"}, 3},
           Row{{"--confidence", "100"}, 0},
           Row{{"--offset", "2"}, 1},
           Row{{"--limit", "0", "--offset", "2"}, 1},
           Row{{"--confidence", "1", "--limit", "2", "--offset", "1"}, 2},
           Row{{"--from", "2026-03-31", "--limit", "2", "--offset", "2"}, 1},
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
  for (const std::string& name : {id, id.substr(0, 8)}) {
    const ProgramRun members = Run({"claims", "--finding", name, "--format", "csv"});
    EXPECT_TRUE(Has(members.out, "\"480.5 million\"") || Has(members.out, "$480.5"));
    EXPECT_TRUE(Has(Run({"coverage", "--finding", name}).out, "2 articles")) << name;
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

TEST_F(StoreCli, ClaimsAndArticlesAsTables) {
  Run({"ingest", folder_});
  const ProgramRun claims = Run({"claims", "--format", "csv", "--metric", "gross_margin"});
  EXPECT_TRUE(claims.out.starts_with("claim,subject,metric,label,measure,document,line,value,"))
      << claims.out;
  EXPECT_TRUE(Has(claims.out, "\"Bolt Ltd\",\"gross_margin\",\"\",level,\"c1\",3,")) << claims.out;
  EXPECT_TRUE(Has(claims.out, ",41.15,41.25,\"percent\",\"Q1 2026\","));
  EXPECT_TRUE(Has(claims.out, ",\"Evening Post\",\"\",\"2026-05-03\",")) << claims.out;
  const ProgramRun articles = Run({"articles", "--format", "csv", "--until", "2026-05-02"});
  EXPECT_TRUE(Has(articles.out, "document,outlet,url,published,title,near_copies\r\n"));
  EXPECT_TRUE(Has(articles.out, ",\"Morning Wire\",\"\",\"2026-05-02\",\"Acme reports\",\"\"\r\n"))
      << articles.out;
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

TEST_F(StoreCli, CoverageOfAStoreIsPaged) {
  Run({"ingest", folder_});
  for (const char* command : {"coverage", "sources"}) {
    const ProgramRun two = Run({command, "--limit", "2"});
    EXPECT_TRUE(Has(two.out, "2 articles")) << two.out;
    EXPECT_TRUE(Has(two.err, "only 2 articles are looked at, those stored last; --offset 2 looks"))
        << two.err;
    EXPECT_TRUE(Has(Run({command, "--limit", "2", "--offset", "2"}).out, "1 article"));
  }
  // Whatever is asked for, with the conflict where both of its sides are looked at.
  for (const std::vector<std::string>& filter :
       std::vector<std::vector<std::string>>{{"--metric", "revenue"},
                                             {"--from", "2026-01-01"},
                                             {"--subject", "acme", "--until", "2026-03-01"}}) {
    std::vector<std::string> arguments = {"coverage"};
    arguments.insert(arguments.end(), filter.begin(), filter.end());
    EXPECT_TRUE(Has(Run(arguments).out, "conflict")) << testing::PrintToString(filter);
  }
  EXPECT_FALSE(Has(Run({"coverage", "--outlet", "Evening Post"}).out, "conflict"));
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
