// What a store keeps of the past: its own older tables, the versions of an article, near copies.
#include <gtest/gtest.h>

#include "pipeline/store/checkup.h"
#include "pipeline/store/migrate.h"
#include "pipeline/store/reviews.h"
#include "pipeline/store/schema.h"
#include "tests/stored_articles.h"

namespace countercheck {
namespace {

namespace fs = std::filesystem;

class StoreVersions : public ::testing::Test {
 protected:
  std::string PathOf(const std::string& name) { return (scratch_.path() / name).string(); }

  // The store at `from` as a program of an older schema version would have made it, at `to`.
  void WriteOld(int version, const std::string& from, const std::string& to) {
    const std::string number = std::to_string(version);
    std::vector<std::string> tables = {"outlet",  "metric",        "unit",         "rule",
                                       "subject", "article",       "version",      "claim",
                                       "finding", "finding_claim", "finding_pair", "finding_event"};
    if (version > 1) tables.insert(tables.end(), {"version_change", "article_band"});
    if (version > 1) tables.insert(tables.end(), {"review", "review_claim"});
    if (version > 2) tables.emplace_back("finding_count");
    const fs::path schemas = fs::path(COUNTERCHECK_SOURCE_DIR) / "tests" / "store_schemas";
    Result<Database> old = Database::Open(to, OpenMode::kCreate, 0);
    ASSERT_TRUE(old);
    old->Run("PRAGMA journal_mode = WAL");
    old->Run(ReadWhole(schemas / (number + ".sql")).c_str());
    old->Run(("ATTACH '" + from + "' AS new; PRAGMA foreign_keys = OFF").c_str());
    for (const std::string& name : tables) {
      std::string columns;
      {
        Query rows = old->Ask("SELECT group_concat(name, ', ') FROM pragma_table_info(?)");
        ASSERT_TRUE(rows.Bind(name).Next());
        columns = rows.Text();
      }
      old->Run(
          ("INSERT INTO " + name + " (" + columns + ") SELECT " + columns + " FROM new." + name)
              .c_str());
    }
    const std::string marks = "PRAGMA application_id = " + std::to_string(kApplicationId) +
                              "; PRAGMA user_version = " + number;
    old->Run(marks.c_str());
    ASSERT_FALSE(old->error()) << FormatError(*old->error());
  }

  std::string Describe(Database* store) {
    std::string text;
    Query rows = store->Ask(
        "SELECT m.name, i.name, i.type, i.\"notnull\", i.dflt_value, i.pk FROM sqlite_schema AS m "
        "LEFT JOIN pragma_table_info(m.name) AS i ORDER BY 1, i.cid");
    while (rows.Next()) {
      for (int column = 0; column < 6; ++column) text += rows.Text() + " ";
      text += "\n";
    }
    return text;
  }

  ScratchFolder scratch_;
};

TEST_F(StoreVersions, AnOldStoreIsBroughtForwardAndKept) {
  const Paths articles = EventArticles(scratch_);
  const std::string fresh_path = PathOf("fresh.db");
  Database fresh = Opened(fresh_path);
  Store(articles, 100, &fresh);
  fresh.Run("UPDATE version SET published = NULL");  // which nobody wrote down before version 4
  for (int version = 1; version < kSchemaVersion; ++version) {
    const std::string number = std::to_string(version), path = PathOf("old" + number + ".db");
    const std::string backup = path + ".v" + number + ".bak";
    WriteOld(version, fresh_path, path);
    const Result<Database> unmigrated = OpenStore(path, OpenMode::kRead, 0);
    ASSERT_FALSE(unmigrated);
    EXPECT_NE(unmigrated.error().message.find("old schema version " + number), std::string::npos);

    const ProgramRun run = RunProgram({"stats", "--db", path});
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_NE(run.err.find("brought from schema version " + number + " to " +
                           std::to_string(kSchemaVersion) + "; as it was: " + backup),
              run.err.npos)
        << run.err;
    const ProgramRun again = RunProgram({"stats", "--db", path});
    EXPECT_EQ(again.err, "") << "done once";
    EXPECT_EQ(again.out, RunProgram({"stats", "--db", fresh_path}).out);
    Database migrated = Opened(path);
    EXPECT_EQ(Exported(&migrated), Exported(&fresh));
    EXPECT_EQ(Describe(&migrated), Describe(&fresh));
    EXPECT_EQ(FaultsOf(&migrated), std::vector<std::string>());
    EXPECT_EQ(migrated.Number("SELECT count(*) FROM article_band"),
              fresh.Number("SELECT count(*) FROM article_band"));
    Result<Database> kept = Database::Open(backup, OpenMode::kRead, 0);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->Number("PRAGMA user_version"), version);
    EXPECT_EQ(kept->Number("SELECT count(*) FROM claim"),
              fresh.Number("SELECT count(*) FROM claim"));
  }
}

TEST_F(StoreVersions, WhatIsOnlyAddedToCannotBeChanged) {
  const std::string path = PathOf("news.db");
  {
    Database store = Opened(path);
    Store({scratch_.Write("a.txt", "Acme\n\nAcme revenue was $5 million in Q1 2026.\n")}, 1,
          &store);
    const std::string finding = FindFindings(FindingFilter(), &store).findings.at(0).id;
    AddReviews({finding}, {ReviewStatus::kConfirmed, "Ada", "", kNow}, &store);
  }
  for (const char* change : {"UPDATE review SET note = 'other'", "DELETE FROM review",
                             "DELETE FROM review_claim", "UPDATE review_claim SET content = ''",
                             "DELETE FROM finding_event", "UPDATE finding_event SET at = ''"}) {
    Database store = Opened(path, OpenMode::kWrite);
    store.Run(change);
    ASSERT_TRUE(store.error()) << change;
    EXPECT_NE(store.error()->message.find("only added to"), std::string::npos);
  }
}

TEST_F(StoreVersions, AResolvedFindingStillQuotesWhatItWasAbout) {
  const std::string store = PathOf("news.db");
  const auto put = [&](const std::string& name, const std::string& millions) {
    const std::string path = scratch_.Write(
        name, "Acme reports\n\nAcme Corp revenue was $" + millions + " million in Q1 2026.\n");
    RunProgram({"ingest", "--db", store, path, "--now", "2026-05-01"});
    return path;
  };
  const std::string a = put("a.txt", "480.5"), b = put("b.txt", "430.2");
  FindingFilter filter;
  filter.kind = "conflict";
  std::string id;
  {
    Database database = Opened(store);
    id = FindFindings(filter, &database).findings.at(0).id;
  }
  const auto has_quotes = [&](const std::string& text) {
    return text.find(a + ":3 “Acme Corp revenue was $480.5 million in Q1 2026.”") != text.npos &&
           text.find(b + ":3 “Acme Corp revenue was $430.2 million in Q1 2026.”") != text.npos;
  };
  EXPECT_FALSE(has_quotes(RunProgram({"history", "--db", store, id}).out)) << "it is open";
  put("b.txt", "480.5");
  const ProgramRun history = RunProgram({"history", "--db", store, id});
  EXPECT_TRUE(has_quotes(history.out)) << history.out;
  const ProgramRun show = RunProgram({"show", "--db", store, id});
  EXPECT_TRUE(has_quotes(show.out)) << show.out;
  EXPECT_NE(show.out.find("resolved; it was about"), show.out.npos);
  {
    Database database = Opened(store), copy = Opened(PathOf("copy.db"));
    std::istringstream lines(Exported(&database));
    Import(lines, &copy);
    EXPECT_EQ(Exported(&copy), Exported(&database));
  }
  put("b.txt", "430.2");
  EXPECT_FALSE(has_quotes(RunProgram({"history", "--db", store, id}).out)) << "it is open again";
}

TEST_F(StoreVersions, WhereNoBackupCanBeMadeNothingIsDone) {
  const std::string fresh_path = PathOf("fresh.db"), path = PathOf("old.db");
  Opened(fresh_path);
  WriteOld(1, fresh_path, path);
  fs::create_directories(path + ".v1.bak.tmp/in the way");
  const auto migration = BringUpToDate(path, 0);
  ASSERT_FALSE(migration);
  EXPECT_NE(migration.error().message.find("no backup can be made"), std::string::npos);
  Result<Database> store = Database::Open(path, OpenMode::kRead, 0);
  EXPECT_EQ(store->Number("PRAGMA user_version"), 1);
  EXPECT_EQ(RunProgram({"stats", "--db", path}).exit_code, 4);
}

TEST_F(StoreVersions, WhatWasKeptBeforeStays) {
  const std::string fresh_path = PathOf("fresh.db"), path = PathOf("old.db");
  Opened(fresh_path);
  for (const char* name : {"old.db.v1.bak", "old.db.v1.bak.2", "old.db.v1.bak.3"}) {
    fs::remove(path);
    WriteOld(1, fresh_path, path);
    const auto migration = BringUpToDate(path, 0);
    ASSERT_TRUE(migration && *migration);
    EXPECT_EQ((*migration)->backup, PathOf(name));
    EXPECT_TRUE(fs::exists(PathOf(name)));
    fs::remove(path + "-wal"), fs::remove(path + "-shm");
  }
}

TEST_F(StoreVersions, WhatIsNotOldIsLeftAlone) {
  const std::string current = PathOf("current.db");
  Opened(current);
  for (const std::string& path :
       {current, PathOf("missing.db"), scratch_.Write("notes.txt", std::string(5000, 'x')),
        scratch_.Write("empty.db", "")}) {
    const auto migration = BringUpToDate(path, 0);
    ASSERT_TRUE(migration) << path;
    EXPECT_FALSE(*migration) << path;
    EXPECT_FALSE(fs::exists(path + ".v1.bak"));
  }
  EXPECT_FALSE(fs::exists(PathOf("missing.db")));
}

TEST_F(StoreVersions, HistoryShowsWhatAVersionChanged) {
  const auto ingest = [this](const std::string& title, const std::string& text) {
    scratch_.Write("a.txt.meta.json", R"({"title":")" + title + "\"}");
    const std::string path = scratch_.Write("a.txt", "Acme reports\n\n" + text);
    RunProgram({"ingest", "--db", PathOf("news.db"), path, "--now", "2026-05-01"});
    return RunProgram({"history", "--db", PathOf("news.db"), path}).out;
  };
  const std::string first = ingest("Acme reports",
                                   "Acme Corp revenue was $480.5 million in Q1 2026.\n"
                                   "Acme Corp gross margin was 41% in Q1 2026.\n");
  EXPECT_EQ(first, "2026-05-01  version 1 2 claims came, 0 went\n");
  const std::string second = ingest("Acme corrects",
                                    "Acme Corp revenue was $430.2 million in Q1 2026.\n"
                                    "Acme Corp net income was $12 million in Q1 2026.\n");
  EXPECT_EQ(
      second,
      first +
          "2026-05-01  version 2 2 claims came, 2 went\n"
          "              title: Acme reports → Acme corrects\n"
          "              Acme Corp, revenue, level, Q1 2026: $480.5 million → $430.2 million\n"
          "              Acme Corp, net income, level, Q1 2026: new: $12 million\n"
          "              Acme Corp, gross margin, level, Q1 2026: gone: 41%\n");
  const std::string third = ingest("Acme corrects",
                                   "In Q1 2026, revenue of Acme Corp was $430.2 million.\n"
                                   "Acme Corp net income was $12 million in Q1 2026.\n");
  EXPECT_EQ(third, second + "2026-05-01  version 3 1 claim came, 1 went\n")
      << "other words, the same figure";
}

TEST_F(StoreVersions, NearCopiesAreLinked) {
  std::string story = "Acme reports\n\n";
  for (int i = 0; i < 40; ++i) {
    story += "Sentence " + std::to_string(i) + " of the story is about plant " +
             std::to_string(i * 37 % 101) + " and its " + std::to_string(i * i) + " workers.\n";
  }
  const std::string a = scratch_.Write("a.txt", story);
  const std::string b = scratch_.Write("b.txt", story + "This text was corrected.\n");
  const std::string c = scratch_.Write("c.txt", "Bolt\n\nBolt Ltd makes bolts and nothing else.\n");
  Database store = Opened(PathOf("news.db"));
  Store({a, b, c}, 1, &store);
  const auto copies = [&store] {
    std::string text;
    for (const Document& document : FindArticles(ArticleFilter(), &store)) {
      text += fs::path(document.name).stem().string() + ":";
      for (const std::string& name : document.near_copies) text += fs::path(name).stem().string();
      text += " ";
    }
    return text;
  };
  EXPECT_EQ(copies(), "a:b b:a c: ");
  EXPECT_NE(
      RunProgram({"articles", "--db", PathOf("news.db")}).out.find("(nearly the words of " + b),
      std::string::npos);
  scratch_.Write("b.txt", "Bolt again\n\nBolt Ltd makes nuts now, as it said on Monday.\n");
  Store({b}, 1, &store);
  EXPECT_EQ(copies(), "a: b: c: ") << "its new text is no copy";
}

}  // namespace
}  // namespace countercheck
