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

TEST_F(StoreLaws, AReplayOfAnOlderTextChangesNothing) {
  const std::string lines = scratch_.Write(
      "day1.jsonl", R"({"id":"x","text":"Acme\n\nAcme revenue was $5 million in Q1 2026."})"
                    "\n");
  const std::string later = scratch_.Write(
      "day2.jsonl", R"({"id":"x","text":"Acme\n\nAcme revenue was $7 million in Q1 2026."})"
                    "\n");
  Database store = Opened(NewPath());
  Store({lines, later}, 1, &store);
  const std::string before = Exported(&store);
  EXPECT_EQ(Store({lines, later, lines}, 10, &store).unchanged, 3u);
  EXPECT_EQ(Exported(&store), before);
  const Report report = FindClaims(ClaimFilter(), &store);
  ASSERT_EQ(report.claims.size(), 1u);
  EXPECT_EQ(report.claims[0].value_text, "$7 million");
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
  std::string undisturbed;
  const auto begin = std::chrono::steady_clock::now();
  {
    Database store = Opened(NewPath());
    Store(articles_, 2, &store);
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
          Store(articles_, 2, &store);
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
  Store(articles_, 2, &store);
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
  // The tables that are exported are those of version 2 still.
  std::string old = lines;
  const std::string now = "\"schema\":" + std::to_string(kSchemaVersion);
  old.replace(old.find(now), now.size(), "\"schema\":2");
  Database from_old = Opened(NewPath());
  std::istringstream in_old(old);
  Import(in_old, &from_old);
  EXPECT_EQ(Exported(&from_old), lines);
}

}  // namespace
}  // namespace countercheck
