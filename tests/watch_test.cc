// ingest --watch: articles as they are written, until somebody asks it to end.
#include <gtest/gtest.h>
#include <signal.h>

#include <chrono>
#include <thread>

#include "tests/stored_articles.h"

namespace countercheck {
namespace {

namespace fs = std::filesystem;

class Watch : public ::testing::Test {
 protected:
  Watch() { fs::create_directories(inbox_); }
  ~Watch() override {
    if (program_ > 0) End(SIGKILL);
  }

  void Start() {
    program_ = fork();
    if (program_ != 0) return;
    const std::string out = (scratch_.path() / "out").string();
    if (freopen(out.c_str(), "w", stdout) == nullptr) _exit(9);
    const std::string err = (scratch_.path() / "err").string();
    if (freopen(err.c_str(), "w", stderr) == nullptr) _exit(9);
    execl(COUNTERCHECK_PROGRAM, COUNTERCHECK_PROGRAM, "ingest", "--db", store_.c_str(), "--watch",
          inbox_.c_str(), static_cast<char*>(nullptr));
    _exit(9);
  }

  // The exit code; -1 where a signal ended it.
  int End(int signal) {
    kill(program_, signal);
    int status = 0;
    waitpid(program_, &status, 0);
    program_ = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  // The values of all claims, once there are so many.
  std::string Values(size_t count) {
    std::string values;
    for (int i = 0; i < 600; ++i) {
      values.clear();
      Result<Database> store = OpenStore(store_, OpenMode::kRead, 1000);
      if (store) {
        const Report report = FindClaims(ClaimFilter(), &*store);
        for (const Claim& claim : report.claims) values += claim.value_text + " ";
        if (report.claims.size() >= count) return values;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return values + "(waited in vain)";
  }

  std::string Article(const std::string& figure) {
    return "Acme\n\nAcme revenue was " + figure + " million in Q1 2026.\n";
  }

  ScratchFolder scratch_;
  std::string inbox_ = (scratch_.path() / "inbox").string();
  std::string store_ = (scratch_.path() / "news.db").string();
  pid_t program_ = 0;
};

TEST_F(Watch, TakesWhatIsThereAndWhatComes) {
  scratch_.Write("inbox/before.txt", Article("$10"));
  Start();
  EXPECT_EQ(Values(1), "$10 million ");
  scratch_.Write("inbox/written.txt", Article("$20"));
  EXPECT_EQ(Values(2), "$10 million $20 million ");
  fs::rename(scratch_.Write("outside.txt", Article("$30")), inbox_ + "/moved.txt");
  EXPECT_EQ(Values(3), "$10 million $20 million $30 million ");
  scratch_.Write("inbox/deep/er/new.txt", Article("$40"));
  EXPECT_EQ(Values(4), "$10 million $20 million $30 million $40 million ");
  scratch_.Write("inbox/notes.bak", Article("$50"));
  EXPECT_EQ(End(SIGINT), 0);
  EXPECT_EQ(Values(4), "$10 million $20 million $30 million $40 million ");
}

TEST_F(Watch, AFileIsReadWhenItIsClosed) {
  Start();
  scratch_.Write("inbox/first.txt", Article("$10"));
  Values(1);
  std::ofstream slow(inbox_ + "/slow.txt", std::ios::binary);
  slow << "Acme\n\nAcme revenue was $2" << std::flush;
  scratch_.Write("inbox/second.txt", Article("$30"));
  EXPECT_EQ(Values(2), "$10 million $30 million ");
  slow << "0 million in Q1 2026.\n";
  slow.close();
  EXPECT_EQ(Values(3), "$10 million $30 million $20 million ");
  EXPECT_EQ(End(SIGTERM), 0);
}

TEST_F(Watch, ASidecarThatComesLaterIsANewVersion) {
  Start();
  const std::string path = scratch_.Write("inbox/a.txt", Article("$10"));
  Values(1);
  scratch_.Write("inbox/a.txt.meta.json", R"({"outlet":"Morning Wire"})");
  std::string outlet;
  for (int i = 0; i < 600 && outlet.empty(); ++i) {
    Database store = Opened(store_, OpenMode::kRead);
    outlet = FindArticles(ArticleFilter(), &store).at(0).outlet;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  EXPECT_EQ(outlet, "Morning Wire");
  EXPECT_EQ(End(SIGINT), 0);
}

TEST_F(Watch, AFolderThatGoesAwayIsSaidTo) {
  for (const bool moved : {false, true}) {
    fs::create_directories(inbox_ + "/deep");
    Start();
    scratch_.Write(moved ? "inbox/deep/b.txt" : "inbox/deep/a.txt", Article("$10"));
    Values(moved ? 2 : 1);
    fs::remove_all(inbox_ + "/deep");
    moved ? fs::rename(inbox_, inbox_ + "2") : void(fs::remove_all(inbox_));
    EXPECT_EQ(End(0), 2);
    const std::string err = ReadWhole(scratch_.path() / "err");
    EXPECT_NE(err.find("was removed or moved away"), err.npos) << err;
  }
}

TEST_F(Watch, WhatIsNoFolderIsSaidToBe) {
  for (const std::string& folder :
       {(scratch_.path() / "missing").string(), scratch_.Write("f", "")}) {
    const ProgramRun run = RunProgram({"ingest", "--db", store_, "--watch", folder});
    EXPECT_EQ(run.exit_code, 2);
    EXPECT_NE(run.err.find("cannot be watched"), run.err.npos) << run.err;
  }
  EXPECT_EQ(RunProgram({"ingest", "--db", store_}).exit_code, 2);
}

}  // namespace
}  // namespace countercheck
