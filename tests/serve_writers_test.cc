// Several at once: threads of the service, other processes, and the program from its start to its
// end.
#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <thread>

#include "tests/served_store.h"

namespace countercheck {
namespace {

// Programs and processes write at once: nothing is lost, nothing is there twice, and the findings
// are those of all articles stored in a row.
TEST(ServeWriters, SeveralAtOnceLoseNothing) {
  ServedStore served;
  const ScratchFolder scratch;
  constexpr int kEach = 12, kThreads = 4;
  const auto text = [](int i) {
    return "Bolt Ltd revenue was $" + std::to_string(100 + i) + ".5 million in Q1 2026.";
  };
  for (int i = 0; i < kEach; ++i)
    scratch.Write("f" + std::to_string(i) + ".txt", "Bolt\n\n" + text(i) + "\n");
  std::vector<std::thread> writers;
  std::atomic<int> refused{0};
  for (int thread = 0; thread < kThreads; ++thread)
    writers.emplace_back([&, thread] {
      for (int i = 0; i < kEach; ++i) {
        // Two of the writers send the same articles.
        const std::string id = std::to_string(thread / 2) + "-" + std::to_string(i);
        const HttpResponse response =
            served.Post("/articles", "application/json",
                        R"({"id":")" + id + R"(","text":")" + text(50 + i) + R"("})");
        if (response.status != 200) ++refused;
      }
    });
  std::vector<ProgramRun> runs(2);
  for (ProgramRun& run : runs)
    writers.emplace_back([&] {
      run = RunProgram({"ingest", "--db", served.path(), "--batch", "2", scratch.path().string()});
    });
  for (std::thread& writer : writers) writer.join();
  for (const ProgramRun& run : runs) EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(refused, 0);
  Database store = Opened(served.path());
  EXPECT_EQ(FindArticles({}, &store).size(), 2u + kEach + 2u * kEach);
  EXPECT_EQ(RunProgram({"doctor", "--db", served.path()}).exit_code, 0);
  FindingFilter filter;
  filter.subject = "Bolt Ltd";
  const std::vector<Finding> found = FindFindings(filter, &store).findings;
  std::vector<std::string> documents;
  const std::string lines = RunProgram({"claims", "--db", served.path(), "--subject", "Bolt Ltd",
                                        "--limit", "0", "--format", "jsonl"})
                                .out;
  const std::string compared =
      RunProgram({"compare", scratch.Write("all.jsonl", lines), "--format", "jsonl"}).out;
  for (const Finding& finding : found)
    EXPECT_NE(compared.find("\"id\":\"" + finding.id + "\""), compared.npos) << finding.message;
}

// A writer that never ends keeps others waiting for a time, and readers not at all.
TEST(ServeWriters, GiveUpAfterATime) {
  ServedStore served;
  StoreConnections store(served.path(), 100);
  std::atomic<bool> begun{false}, done{false};
  std::thread slow([&] {
    store.Write([&](Database*) {
      begun = true;
      while (!done) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    });
  });
  while (!begun) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  const auto error = store.Write([](Database*) { ADD_FAILURE() << "two write at once"; });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->message, "others have been writing for too long");
  bool read = false;
  EXPECT_FALSE(store.Read([&](Database*) { read = true; }));
  EXPECT_TRUE(read);
  done = true;
  slow.join();
}

// What waits together is written together: an error of one undoes all, and each is told.
TEST(ServeWriters, AGroupIsWrittenWholeOrNotAtAll) {
  ServedStore served;
  StoreConnections store(served.path(), 5000);
  const auto add = [](const char* outlet) {
    return [outlet](Database* database) {
      Transaction transaction(database, OpenMode::kWrite);
      database->Ask("INSERT INTO outlet (name) VALUES (?)").Bind(outlet).Run();
      transaction.Commit();
    };
  };
  const auto outlets = [&served] {
    return Opened(served.path()).Number("SELECT count(*) FROM outlet WHERE name LIKE 'group %'");
  };
  for (const bool fails : {true, false}) {
    std::atomic<bool> begun{false}, go{false};
    std::atomic<int> errors{0};
    std::vector<std::thread> threads;
    threads.emplace_back([&] {
      store.Write([&](Database*) {
        begun = true;
        while (!go) std::this_thread::sleep_for(std::chrono::milliseconds(1));
      });
    });
    while (!begun) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    for (const char* outlet : {"group 1", "group 2", "group 3"})
      threads.emplace_back([&, outlet] { errors += store.Write(add(outlet)) ? 1 : 0; });
    if (fails)
      threads.emplace_back([&] {
        errors += store.Write([](Database* database) { database->Fail("is broken"); }) ? 1 : 0;
      });
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    go = true;
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(errors, fails ? 4 : 0);
    EXPECT_EQ(outlets(), fails ? 0 : 3);
  }
}

// Nobody who writes waits for it, but the log behind the store does not grow for ever.
TEST(ServeWriters, TheLogStaysShort) {
  ServedStore served;
  const auto write = [](StoreConnections* store, int i) {
    return store->Write([i](Database* database) {
      database->Ask("INSERT INTO outlet (name) VALUES (?)")
          .Bind(std::string(80'000, 'x') + std::to_string(i))
          .Run();
    });
  };
  {
    StoreConnections store(served.path(), 5000);
    for (int i = 0; i < 600; ++i) {
      ASSERT_FALSE(write(&store, i));
      if (i % 30 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    // 600 times twenty pages and more, were it kept.
    EXPECT_LT(std::filesystem::file_size(served.path() + "-wal"), 32u << 20);
  }
  EXPECT_EQ(Opened(served.path()).Number("SELECT count(*) FROM outlet WHERE name LIKE 'xx%'"), 600);
}

TEST(ServeWriters, ATransactionWithinAnotherCanBeUndoneAlone) {
  ServedStore served;
  Database store = Opened(served.path());
  const auto count = [&store] { return store.Number("SELECT count(*) FROM outlet"); };
  const int64_t before = count();
  {
    Transaction outer(&store, OpenMode::kWrite);
    store.Run("INSERT INTO outlet (name) VALUES ('one')");
    {
      Transaction inner(&store, OpenMode::kWrite);
      store.Run("INSERT INTO outlet (name) VALUES ('two')");
    }
    EXPECT_EQ(count(), before + 1);
    Transaction inner(&store, OpenMode::kWrite);
    store.Run("INSERT INTO outlet (name) VALUES ('three')");
    EXPECT_TRUE(inner.Commit());
    EXPECT_TRUE(outer.Commit());
  }
  EXPECT_EQ(count(), before + 2);
}

TEST(ServeProgram, SaysWhatIsWrongWithItsOptions) {
  const ScratchFolder scratch;
  const std::string store = (scratch.path() / "news.db").string();
  const std::string secret = scratch.Write("secret", "0123456789abcdef\n");
  const std::string weak = scratch.Write("weak", "short\n");
  const struct {
    std::vector<std::string> options;
    int exit_code;
    const char* message;
  } rows[] = {
      {{"--listen", "here"}, 2, "expected ADDRESS:PORT"},
      {{"--listen", "127.0.0.1:65536"}, 2, "expected ADDRESS:PORT"},
      {{"--listen", "nowhere:1"}, 2, "nowhere"},
      {{"--token-file", weak}, 2, "expected 16 letters or more"},
      {{"--token-file", "/nowhere/token"}, 2, "expected 16 letters or more"},
      {{"--webhook", "https://desk.example/"}, 2, "go together"},
      {{"--webhook-secret-file", secret}, 2, "go together"},
      {{"--webhook", "ftp://desk.example/", "--webhook-secret-file", secret}, 2, "expected https"},
      {{"--assets", "/nowhere"}, 2, "/nowhere"},
      {{"--rules", "/nowhere"}, 2, "/nowhere"},
  };
  for (const auto& row : rows) {
    std::vector<std::string> arguments = {"serve", "--db", store};
    arguments.insert(arguments.end(), row.options.begin(), row.options.end());
    const ProgramRun run = RunProgram(arguments);
    EXPECT_EQ(run.exit_code, row.exit_code) << row.options[0] << run.err;
    EXPECT_NE(run.err.find(row.message), std::string::npos) << run.err;
  }
  EXPECT_EQ(RunProgram({"serve", "--db", "/nowhere/news.db"}).exit_code, 4);
}

TEST(ServeProgram, EndsWhenItIsAskedTo) {
  const ScratchFolder scratch;
  const ProgramRun run =
      RunShell("timeout --preserve-status -s TERM 2 " + Quoted(COUNTERCHECK_PROGRAM) +
               " serve --listen 127.0.0.1:0 --db " + Quoted((scratch.path() / "news.db").string()));
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_NE(run.err.find(" at http://127.0.0.1:"), std::string::npos) << run.err;
  EXPECT_NE(run.err.find("token for writing"), std::string::npos) << run.err;
  EXPECT_EQ(run.out, "");
}

}  // namespace
}  // namespace countercheck
