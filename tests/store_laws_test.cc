// What must hold of a store however the articles came: the open findings are those of `check`,
// nothing is stored twice, and what was interrupted is as if it had not been.
#include <gtest/gtest.h>
#include <signal.h>

#include <chrono>
#include <random>
#include <thread>

#include "pipeline/store/checkup.h"
#include "pipeline/store/schema.h"
#include "tests/stored_articles.h"

namespace countercheck {
namespace {

class StoreLaws : public ::testing::Test {
 protected:
  std::string NewPath() { return (scratch_.path() / (std::to_string(++made_) + ".db")).string(); }

  ScratchFolder scratch_;
  Paths articles_ = EventArticles(scratch_);
  int made_ = 0;
};

Paths Shuffled(Paths paths, unsigned seed) {
  std::shuffle(paths.begin(), paths.end(), std::mt19937(seed));
  return paths;
}

TEST_F(StoreLaws, AnyOrderInAnyBatchesGivesTheFindingsOfCheck) {
  ASSERT_GE(articles_.size(), 11u);
  const std::vector<std::string> expected = CheckedFindings(articles_);
  ASSERT_GE(expected.size(), 50u);
  for (const size_t batch : {1, 2, 5, 1000}) {
    for (const unsigned seed : {1u, 2u}) {
      Database store = Opened(NewPath());
      const IntakeCounts counts = Store(Shuffled(articles_, seed), batch, &store);
      EXPECT_EQ(counts.added, articles_.size());
      EXPECT_EQ(OpenFindings(&store), expected) << batch << " at once, seed " << seed;
    }
  }
}

std::vector<Claim> ById(std::vector<Claim> claims) {
  std::sort(claims.begin(), claims.end(),
            [](const Claim& a, const Claim& b) { return a.id < b.id; });
  return claims;
}

TEST_F(StoreLaws, EveryClaimAndDocumentComesBackAsItWasRead) {
  articles_.push_back(scratch_.Write(
      "odd.txt",
      "Acme’s odd quarter\n\nAcme Corp revenue was over $8.20 million, or $0, or up to $1,000.50, "
      "in Q1 2026.\nIts loss was 0.00 million dollars; revenue doubled, then fell 3½% to "
      "$123,456,789,012,345,678,901,234,567 in the mid-30s.\nMargins of -3.40% to 5.0%, and "
      "$3,000 billion trillion of sales.\n"));
  std::istringstream nothing;
  const Report read = countercheck::Run(articles_, nothing, BuiltinBook(), RunOptions());
  Database store = Opened(NewPath());
  Store(articles_, 3, &store);
  const Report stored = FindClaims(ClaimFilter(), &store);
  const std::vector<Claim> expected = ById(read.claims), found = ById(stored.claims);
  ASSERT_EQ(found.size(), expected.size());
  for (size_t i = 0; i < found.size(); ++i) {
    Claim claim = expected[i];
    // `explain` finds these anew.
    claim.pieces.clear();
    claim.notes.clear();
    EXPECT_TRUE(found[i] == claim) << claim.value_text << " in " << claim.sentence;
    for (const auto& [a, b] : {std::pair(found[i].value.low, claim.value.low),
                               std::pair(found[i].value.high, claim.value.high)}) {
      if (!a || !b) continue;
      EXPECT_EQ(a->exponent(), b->exponent()) << claim.value_text;
    }
  }
  EXPECT_EQ(FindArticles(ArticleFilter(), &store).size(), read.documents.size());
}

TEST_F(StoreLaws, StoringTwiceIsStoringOnce) {
  Database store = Opened(NewPath());
  Store(articles_, 4, &store);
  const std::string once = Exported(&store);
  const IntakeCounts again = Store(Shuffled(articles_, 3), 4, &store, "2027-01-01");
  EXPECT_EQ(again.unchanged, articles_.size());
  EXPECT_EQ(again.added + again.changed + again.failed, 0u);
  EXPECT_EQ(Exported(&store), once);
}

// Articles that name 30 companies between them, and some that name none: more than are taken to
// speak of one event.
TEST_F(StoreLaws, ManyArticlesThatNameNobody) {
  Paths paths;
  for (int i = 0; i < 40; ++i) {
    const std::string figure = std::to_string(10 + i % 3);
    const std::string text =
        i < 30
            ? "Margins narrow\n\nWe expect gross margin of " + figure + "%.\n"
            : "Acme Holdings reports\n\nAcme Holdings revenue rose " + figure + "% in Q1 2026.\n";
    paths.push_back(scratch_.Write("many/" + std::to_string(i) + ".txt", text));
  }
  const std::vector<std::string> expected = CheckedFindings(paths);
  for (const size_t batch : {1, 7}) {
    Database store = Opened(NewPath());
    Store(Shuffled(paths, 5), batch, &store);
    EXPECT_EQ(OpenFindings(&store), expected) << batch;
  }
}

TEST_F(StoreLaws, AChangedArticleLeavesWhatItsNewTextSays) {
  const std::string a = scratch_.Write(
      "a.txt", "Acme Corp reports\n\nAcme Corp revenue was $480.5 million in Q1 2026.\n");
  const std::string b = scratch_.Write(
      "b.txt", "Acme Corp figures\n\nAcme Corp revenue was $430.2 million in Q1 2026.\n");
  const std::string c =
      scratch_.Write("c.txt", "Acme sinks\n\nAcme revenue was $480.5 million in Q1 2026.\n");
  Database store = Opened(NewPath());
  Store({a, b, c}, 10, &store, "2026-01-01");
  EXPECT_EQ(OpenFindings(&store), CheckedFindings({a, b, c}));
  const auto conflicts = [&store] {
    FindingFilter filter;
    filter.kind = "conflict";
    return FindFindings(filter, &store).findings;
  };
  ASSERT_EQ(conflicts().size(), 1u);
  const std::string id = conflicts()[0].id;

  // The long name is gone from two articles, and the conflict with it.
  scratch_.Write("b.txt", "Acme figures\n\nAcme revenue was $480.5 million in Q1 2026.\n");
  scratch_.Write("a.txt", "Acme reports\n\nAcme revenue was $480.5 million in Q1 2026.\n");
  const IntakeCounts counts = Store({a, b, c}, 10, &store, "2026-01-02");
  EXPECT_EQ(counts.changed, 2u);
  EXPECT_EQ(counts.unchanged, 1u);
  EXPECT_EQ(OpenFindings(&store), CheckedFindings({a, b, c}));
  EXPECT_TRUE(conflicts().empty());

  scratch_.Write("b.txt", "Acme Corp now\n\nAcme Corp revenue was $430.2 million in Q1 2026.\n");
  scratch_.Write("a.txt", "Acme Corp now\n\nAcme Corp revenue was $480.5 million in Q1 2026.\n");
  Store({a, b}, 10, &store, "2026-01-03");
  EXPECT_EQ(OpenFindings(&store), CheckedFindings({a, b, c}));
  ASSERT_EQ(conflicts().size(), 1u);
  EXPECT_EQ(conflicts()[0].id, id);
  std::string life;
  for (const Event& event : HistoryOfFinding(id, &store))
    life += event.at + " " + event.what + "\n";
  EXPECT_EQ(life, "2026-01-01 opened\n2026-01-02 resolved\n2026-01-03 reopened\n");
  EXPECT_EQ(FaultsOf(&store), std::vector<std::string>());
  EXPECT_EQ(HistoryOfArticle(a, &store).size(), 3u);
}

// A line of JSON lines: revenue of so many millions, and the day that the source gives, if any.
std::string RevenueLine(const std::string& millions, const std::string& published = "") {
  return R"({"id":"x","published":")" + published + R"(","text":"Acme\n\nAcme revenue was $)" +
         millions + " million in Q1 2026.\"}\n";
}

std::string StoredFigures(Database* store) {
  std::string figures;
  for (const Claim& claim : FindClaims(ClaimFilter(), store).claims)
    figures += claim.value_text + " ";
  return figures;
}

TEST_F(StoreLaws, WhatComesLastCountsAlsoWhereItWasSaidBefore) {
  const std::string a = scratch_.Write("day1.jsonl", RevenueLine("5"));
  const std::string b = scratch_.Write("day2.jsonl", RevenueLine("7"));
  const std::string other =
      scratch_.Write("other.txt", "Acme\n\nAcme revenue was $7 million in Q1 2026.\n");
  Database store = Opened(NewPath());
  Store({other, a, b}, 1, &store);
  EXPECT_EQ(StoredFigures(&store), "$7 million $7 million ");
  const std::string before = Exported(&store);
  EXPECT_EQ(Store({other, a, b}, 1, &store).unchanged, 3u) << "in a whole run the last is the same";
  EXPECT_EQ(Exported(&store), before);

  EXPECT_EQ(Store({a}, 1, &store).changed, 1u);
  EXPECT_EQ(StoredFigures(&store), "$7 million $5 million ");
  EXPECT_EQ(OpenFindings(&store), CheckedFindings({other, a}));
  EXPECT_EQ(HistoryOfArticle("x", &store).size(), 3u);
  EXPECT_EQ(Store({a}, 1, &store).unchanged, 1u);
  EXPECT_EQ(Store({b, a, b}, 10, &store).changed, 1u);
  EXPECT_EQ(OpenFindings(&store), CheckedFindings({other, b}));
  EXPECT_EQ(FaultsOf(&store), std::vector<std::string>());
}

TEST_F(StoreLaws, AnArticleThatGoesBackWithinARunDoesSoOnce) {
  const std::string a = scratch_.Write("1.jsonl", RevenueLine("5"));
  const std::string b = scratch_.Write("2.jsonl", RevenueLine("7"));
  for (const size_t batch : {1, 10}) {
    Database store = Opened(NewPath());
    const IntakeCounts counts = Store({a, b, a, b, a}, batch, &store);
    EXPECT_EQ(counts.added + counts.changed + counts.unchanged, 5u);
    EXPECT_EQ(StoredFigures(&store), "$5 million ") << batch;
    const std::string before = Exported(&store);
    EXPECT_EQ(Store({a, b, a, b, a}, batch, &store).unchanged, 5u);
    EXPECT_EQ(Exported(&store), before);
  }
}

TEST_F(StoreLaws, WhatIsDatedBeforeIsNotNewer) {
  const std::string old = scratch_.Write("1.jsonl", RevenueLine("5", "2026-05-02"));
  const std::string now = scratch_.Write("2.jsonl", RevenueLine("7", "2026-05-02T10:00:00Z"));
  const std::string then = scratch_.Write("3.jsonl", RevenueLine("6", "2026-05-02T09:00:00Z"));
  const std::string next = scratch_.Write("4.jsonl", RevenueLine("8", "May 3, 2026"));
  Database store = Opened(NewPath());
  Store({now}, 1, &store);
  EXPECT_EQ(Store({then}, 1, &store).unchanged, 1u) << "an hour before";
  EXPECT_EQ(Store({old}, 1, &store).changed, 1u) << "of that day, at no hour";
  Store({next}, 1, &store);
  for (const std::string& path : {old, now, then})
    EXPECT_EQ(Store({path}, 1, &store).unchanged, 1u) << path;
  EXPECT_EQ(StoredFigures(&store), "$8 million ");
}

// The sidecar of a file may get a day that is earlier: it was wrong before.
TEST_F(StoreLaws, AFileSaysNowWhatItSaysNow) {
  const auto put = [this](const std::string& millions, const std::string& day) {
    scratch_.Write("own.txt.meta.json", R"({"published":")" + day + "\"}");
    return scratch_.Write("own.txt", "Acme\n\nAcme revenue was $" + millions + " million.\n");
  };
  Database store = Opened(NewPath());
  for (const auto& [millions, day] : {std::pair("5", "2026-05-05"), std::pair("7", "2026-05-05"),
                                      std::pair("5", "2026-05-05"), std::pair("5", "2026-04-01")}) {
    Store({put(millions, day)}, 1, &store);
    EXPECT_EQ(StoredFigures(&store), std::string("$") + millions + " million ");
    EXPECT_EQ(FindArticles(ArticleFilter(), &store)[0].published, day);
  }
  EXPECT_EQ(HistoryOfArticle("own.txt", &store).size(), 4u);
}

// Runs `work` in a process of its own, and kills it after `microseconds`. True where it was done by
// then.
template <typename Work>
bool DoneBeforeKill(const Work& work, int microseconds) {
  const pid_t child = fork();
  if (child == 0) {
    work();
    _exit(0);
  }
  std::this_thread::sleep_for(std::chrono::microseconds(microseconds));
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status);
}

TEST_F(StoreLaws, KilledAnywhereAndRunAgainIsUndisturbed) {
  constexpr int kKills = 200;
  BuiltinBook();  // loaded once, before the processes part
  // One article changes, and goes back to what it was.
  const std::string x = scratch_.Write("1.jsonl", RevenueLine("5"));
  Paths paths = {x, scratch_.Write("2.jsonl", RevenueLine("7"))};
  paths.insert(paths.end(), articles_.begin(), articles_.end());
  paths.push_back(x);
  std::string undisturbed;
  const auto begin = std::chrono::steady_clock::now();
  {
    Database store = Opened(NewPath());
    Store(paths, 2, &store);
    undisturbed = Exported(&store);
  }
  const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - begin);
  std::mt19937 random(7);
  std::uniform_int_distribution<int> moment(0, static_cast<int>(whole.count()) / 2);
  int kills = 0, finished = 0;
  std::string path = NewPath();
  while (kills < kKills) {
    const bool done = DoneBeforeKill(
        [&] {
          Database store = Opened(path);
          Store(paths, 2, &store);
        },
        moment(random));
    if (!done) {
      ++kills;
      continue;
    }
    Database store = Opened(path);
    ASSERT_EQ(Exported(&store), undisturbed) << "after " << kills << " kills";
    ++finished;
    path = NewPath();
  }
  Database store = Opened(path);
  Store(paths, 2, &store);
  EXPECT_EQ(Exported(&store), undisturbed);
  EXPECT_GE(finished, 1);
}

TEST_F(StoreLaws, TwoProcessesStoreEachArticleOnce) {
  BuiltinBook();
  const std::string path = NewPath();
  std::vector<pid_t> children;
  for (const unsigned seed : {11u, 12u, 13u}) {
    children.push_back(fork());
    if (children.back() != 0) continue;
    Database store = Opened(path);
    const bool stored = TryToStore(Shuffled(articles_, seed), 1, &store).has_value();
    _exit(stored && !::testing::Test::HasFailure() ? 0 : 1);
  }
  for (const pid_t child : children) {
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
  }
  Database store = Opened(path);
  EXPECT_EQ(store.Number("SELECT count(*) FROM article"), static_cast<int64_t>(articles_.size()));
  EXPECT_EQ(store.Number("SELECT count(*) FROM version"), static_cast<int64_t>(articles_.size()));
  EXPECT_EQ(OpenFindings(&store), CheckedFindings(articles_));
}

TEST_F(StoreLaws, ExportAndImportAreARoundTrip) {
  Database store = Opened(NewPath());
  Store(articles_, 3, &store);
  const std::string lines = Exported(&store);
  Database copy = Opened(NewPath());
  std::istringstream in(lines);
  Import(in, &copy);
  ASSERT_FALSE(copy.error()) << FormatError(*copy.error());
  EXPECT_EQ(Exported(&copy), lines);
  EXPECT_EQ(OpenFindings(&copy), OpenFindings(&store));
  EXPECT_EQ(FaultsOf(&copy), std::vector<std::string>());
}

// The tables that are exported are those of version 2 still; the day of a version and the last line
// came with version 4.
TEST_F(StoreLaws, OlderExportsAreImported) {
  Database store = Opened(NewPath());
  Store(articles_, 100, &store);
  store.Run("UPDATE version SET published = NULL");
  const std::string lines = Exported(&store);
  for (const int version : {2, 3}) {
    std::string old = lines.substr(0, lines.rfind('\n', lines.size() - 2) + 1);
    const std::string now = "\"schema\":" + std::to_string(kSchemaVersion);
    old.replace(old.find(now), now.size(), "\"schema\":" + std::to_string(version));
    for (const std::string part = ",\"published\":null,\"at\"";;) {
      const size_t at = old.find(part);
      if (at == old.npos) break;
      old.replace(at, part.size(), ",\"at\"");
    }
    Database from_old = Opened(NewPath());
    std::istringstream in_old(old);
    Import(in_old, &from_old);
    ASSERT_FALSE(from_old.error()) << FormatError(*from_old.error());
    EXPECT_EQ(Exported(&from_old), lines);
    // Cut off where it tells of findings whose claims are not there.
    Database from_part = Opened(NewPath());
    std::istringstream part(old.substr(0, old.find("{\"table\":\"finding_claim\"")));
    Import(part, &from_part);
    ASSERT_TRUE(from_part.error());
    EXPECT_NE(FormatError(*from_part.error()).find("ends too early"), std::string::npos);
  }
}

}  // namespace
}  // namespace countercheck
