// A store on a bad day: damaged, locked, read-only, made by a newer program, on a disk that fails.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <cstring>

#include "pipeline/store/checkup.h"
#include "tests/stored_articles.h"

namespace countercheck {
namespace {

// A file system for SQLite that passes everything on to the usual one, but fails at one write.
class FailingDisk {
 public:
  FailingDisk() {
    usual_ = sqlite3_vfs_find(nullptr);
    disk_ = *usual_;
    disk_.zName = "failing";
    disk_.szOsFile = static_cast<int>(sizeof(File)) + usual_->szOsFile;
    disk_.xOpen = Open;
    sqlite3_vfs_register(&disk_, 1);
  }
  ~FailingDisk() {
    sqlite3_vfs_register(usual_, 1);
    sqlite3_vfs_unregister(&disk_);
  }

  // The write after `writes` others fails with `code`, and all after it.
  static void FailAfter(int writes, int code) { left_ = writes, code_ = code; }
  static void Recover() { left_ = -1; }
  static bool HasFailed() { return left_ == 0; }

 private:
  // The file of the usual file system lies behind this one.
  struct File {
    sqlite3_file base;
    sqlite3_io_methods methods;
  };

  static sqlite3_file* Real(sqlite3_file* file) {
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<File*>(file) + 1);
  }

  static bool Fails() {
    if (left_ > 0) --left_;
    return left_ == 0;
  }

  static int Write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
    return Fails() ? code_ : Real(file)->pMethods->xWrite(Real(file), bytes, size, offset);
  }

  static int Open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
    File* mine = reinterpret_cast<File*>(file);
    const int code = usual_->xOpen(usual_, name, Real(file), flags, out);
    mine->base.pMethods = nullptr;
    if (Real(file)->pMethods == nullptr) return code;
    mine->methods = Methods();
    mine->base.pMethods = &mine->methods;
    return code;
  }

  static sqlite3_io_methods Methods() {
    sqlite3_io_methods m{};
    m.iVersion = 2;
    m.xClose = [](sqlite3_file* f) { return Real(f)->pMethods->xClose(Real(f)); };
    m.xRead = [](sqlite3_file* f, void* p, int n, sqlite3_int64 o) {
      return Real(f)->pMethods->xRead(Real(f), p, n, o);
    };
    m.xWrite = Write;
    m.xTruncate = [](sqlite3_file* f, sqlite3_int64 n) {
      return Real(f)->pMethods->xTruncate(Real(f), n);
    };
    m.xSync = [](sqlite3_file* f, int how) { return Real(f)->pMethods->xSync(Real(f), how); };
    m.xFileSize = [](sqlite3_file* f, sqlite3_int64* n) {
      return Real(f)->pMethods->xFileSize(Real(f), n);
    };
    m.xLock = [](sqlite3_file* f, int how) { return Real(f)->pMethods->xLock(Real(f), how); };
    m.xUnlock = [](sqlite3_file* f, int how) { return Real(f)->pMethods->xUnlock(Real(f), how); };
    m.xCheckReservedLock = [](sqlite3_file* f, int* out) {
      return Real(f)->pMethods->xCheckReservedLock(Real(f), out);
    };
    m.xFileControl = [](sqlite3_file* f, int what, void* p) {
      return Real(f)->pMethods->xFileControl(Real(f), what, p);
    };
    m.xSectorSize = [](sqlite3_file* f) { return Real(f)->pMethods->xSectorSize(Real(f)); };
    m.xDeviceCharacteristics = [](sqlite3_file* f) {
      return Real(f)->pMethods->xDeviceCharacteristics(Real(f));
    };
    m.xShmMap = [](sqlite3_file* f, int i, int n, int more, void volatile** p) {
      return Real(f)->pMethods->xShmMap(Real(f), i, n, more, p);
    };
    m.xShmLock = [](sqlite3_file* f, int o, int n, int how) {
      return Real(f)->pMethods->xShmLock(Real(f), o, n, how);
    };
    m.xShmBarrier = [](sqlite3_file* f) { Real(f)->pMethods->xShmBarrier(Real(f)); };
    m.xShmUnmap = [](sqlite3_file* f, int gone) {
      return Real(f)->pMethods->xShmUnmap(Real(f), gone);
    };
    return m;
  }

  inline static sqlite3_vfs* usual_ = nullptr;
  inline static int left_ = -1;  // writes until the one that fails; negative: none does
  inline static int code_ = SQLITE_OK;
  sqlite3_vfs disk_{};
};

class StoreFaults : public ::testing::Test {
 protected:
  std::string PathOf(const std::string& name) { return (scratch_.path() / name).string(); }

  // Articles that agree, and some that do not.
  Paths SomeArticles() {
    Paths paths;
    for (int i = 0; i < 6; ++i) {
      paths.push_back(scratch_.Write(
          "articles/" + std::to_string(i) + ".txt",
          "Acme reports\n\nAcme Corp revenue was $48" + std::to_string(i % 2) +
              ".5 million in Q1 2026. Its gross margin was 4" + std::to_string(i) + "%.\n"));
    }
    return paths;
  }

  // The error of storing into the file, as it is shown.
  std::string Complaint(const std::string& path, OpenMode mode = OpenMode::kCreate) {
    Result<Database> store = OpenStore(path, mode, 0);
    if (!store) return store.error().message;
    const Result<IntakeCounts> counts = TryToStore(SomeArticles(), 2, &*store);
    return counts ? "" : counts.error().message;
  }

  ScratchFolder scratch_;
};

TEST_F(StoreFaults, AFailedWriteAtAnyPlaceLosesNothing) {
  const Paths articles = SomeArticles();
  std::string undisturbed;
  {
    Database store = Opened(PathOf("undisturbed.db"));
    Store(articles, 2, &store);
    undisturbed = Exported(&store);
  }
  const FailingDisk disk;
  int failures = 0;
  for (const int code : {SQLITE_IOERR_WRITE, SQLITE_FULL}) {
    for (int writes = 1; writes < 10'000; writes += writes < 40 ? 1 : 13) {
      const std::string path = PathOf(std::to_string(code) + "-" + std::to_string(writes) + ".db");
      FailingDisk::FailAfter(writes, code);
      const std::string complaint = Complaint(path);
      const bool failed = FailingDisk::HasFailed();
      FailingDisk::Recover();
      Database store = Opened(path);
      EXPECT_EQ(FaultsOf(&store), std::vector<std::string>()) << writes;
      Store(articles, 2, &store);
      ASSERT_EQ(Exported(&store), undisturbed) << "write " << writes << ", " << complaint;
      if (!failed) break;
      // The last writes tidy up behind what is stored.
      failures += complaint.empty() ? 0 : 1;
      const char* word = code == SQLITE_FULL ? "no space is left" : "disk error";
      EXPECT_TRUE(complaint.empty() || complaint.find(word) != complaint.npos) << complaint;
    }
  }
  EXPECT_GT(failures, 40);
}

TEST_F(StoreFaults, ANewerSchemaIsRefused) {
  const std::string path = PathOf("newer.db");
  Opened(path).Run("PRAGMA user_version = 99");
  for (const OpenMode mode : {OpenMode::kRead, OpenMode::kWrite, OpenMode::kCreate}) {
    EXPECT_NE(Complaint(path, mode).find("schema version 99, made by a newer countercheck"),
              std::string::npos);
  }
  const ProgramRun run = RunProgram({"conflicts", "--db", path});
  EXPECT_EQ(run.exit_code, 4);
  EXPECT_NE(run.err.find("newer"), std::string::npos) << run.err;
}

TEST_F(StoreFaults, WhatIsNoStoreIsRefusedAndLeftAlone) {
  const std::string text = scratch_.Write("notes.txt", std::string(4000, 'x'));
  EXPECT_NE(Complaint(text).find("is no store"), std::string::npos);
  EXPECT_EQ(ReadWhole(text), std::string(4000, 'x'));
  const std::string other = PathOf("other.db");
  {
    Result<Database> database = Database::Open(other, OpenMode::kCreate, 0);
    ASSERT_TRUE(database);
    database->Run("CREATE TABLE diary (day TEXT)");
  }
  const std::string bytes = ReadWhole(other);
  EXPECT_NE(Complaint(other).find("no store of countercheck"), std::string::npos);
  EXPECT_EQ(ReadWhole(other), bytes);
  EXPECT_NE(Complaint(PathOf("missing.db"), OpenMode::kRead).find("no such file"),
            std::string::npos);
}

TEST_F(StoreFaults, ADamagedFileIsToldAndNeverCrashes) {
  const std::string path = PathOf("whole.db");
  {
    Database store = Opened(path);
    Store(SomeArticles(), 100, &store);
  }
  const std::string bytes = ReadWhole(path);
  int told = 0;
  for (size_t at = 5000; at < bytes.size(); at += 9973) {
    std::string damaged = bytes;
    damaged.replace(at, 300, std::string(300, '\xA5'));
    damaged.resize(std::min(damaged.size(), bytes.size()));
    const std::string file = scratch_.Write("damaged.db", damaged);
    const ProgramRun run = RunProgram({"doctor", "--db", file});
    EXPECT_TRUE(run.exit_code == 4 || run.exit_code == 0) << at << run.err;
    told += run.exit_code == 4 && !run.err.empty() ? 1 : 0;
    EXPECT_GE(RunProgram({"conflicts", "--db", file}).exit_code, 0) << at;
  }
  EXPECT_GE(told, 3);
}

TEST_F(StoreFaults, OneWriterAtATimeAndReadersAlways) {
  const std::string path = PathOf("busy.db");
  Database store = Opened(path);
  const Paths articles = SomeArticles();
  Store(articles, 100, &store);
  const std::string more = scratch_.Write("more.txt", "Acme\n\nAcme revenue was $7 million.\n");
  const Transaction writing(&store, OpenMode::kWrite);
  const ProgramRun refused = RunProgram({"ingest", "--db", path, more, "--wait", "0"});
  EXPECT_EQ(refused.exit_code, 4);
  EXPECT_NE(refused.err.find("another process is writing"), std::string::npos) << refused.err;
  const ProgramRun read = RunProgram({"conflicts", "--db", path, "--wait", "0"});
  EXPECT_EQ(read.exit_code, 0) << read.err;
  EXPECT_NE(read.out.find("CONFLICT"), std::string::npos);
}

TEST_F(StoreFaults, AReadOnlyStoreIsSaidToBe) {
  const std::string path = PathOf("fixed.db");
  Opened(path);
  // Opened for reading, as root may write whatever the permissions of a file say.
  EXPECT_NE(Complaint(path, OpenMode::kRead).find("is read-only"), std::string::npos);
}

// As somebody who owns nothing: root may write anywhere.
ProgramRun RunAsNobody(const std::string& arguments) {
  const std::string drop =
      geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : "";
  return RunShell(drop + Quoted(COUNTERCHECK_PROGRAM) + " " + arguments);
}

TEST_F(StoreFaults, AStoreInAFolderOfOthersIsReadAsItLies) {
  namespace fs = std::filesystem;
  const std::string folder = PathOf("of others"), path = folder + "/50% #1?.db";
  fs::create_directories(folder);
  fs::permissions(scratch_.path(), fs::perms(0755));
  if (RunAsNobody("--version").exit_code != 0) GTEST_SKIP() << "nobody cannot reach the program";
  {
    Database store = Opened(path);
    Store(SomeArticles(), 100, &store);
  }
  fs::permissions(folder, fs::perms(0555));
  const std::string db = " --db " + Quoted(path);
  const ProgramRun read = RunAsNobody("conflicts" + db);
  EXPECT_EQ(read.exit_code, 0) << read.err;
  EXPECT_NE(read.out.find("CONFLICT"), std::string::npos);
  const ProgramRun write = RunAsNobody("ingest" + db + " " + Quoted(SomeArticles().front()));
  EXPECT_EQ(write.exit_code, 4) << "cannot be written";
  EXPECT_NE(write.err.find("is read-only, or lies in a folder that is"), write.err.npos)
      << write.err;
  EXPECT_EQ(std::distance(fs::directory_iterator(folder), fs::directory_iterator()), 1);

  // While others have it open, it is read along with them.
  fs::permissions(folder, fs::perms(0755));
  {
    Database store = Opened(path);
    Store({scratch_.Write("new.txt", "Bolt\n\nBolt Ltd revenue was $7 million.\n")}, 1, &store);
    fs::permissions(folder, fs::perms(0555));
    EXPECT_NE(RunAsNobody("claims --subject Bolt" + db).out.find("$7"), std::string::npos);
    fs::permissions(folder, fs::perms(0755));
  }
  // What was left beside it cannot be read by who may not write there.
  scratch_.Write("of others/" + fs::path(path).filename().string() + "-wal", "left over");
  fs::permissions(folder, fs::perms(0555));
  const ProgramRun left = RunAsNobody("conflicts" + db);
  EXPECT_EQ(left.exit_code, 4) << left.out;
  EXPECT_NE(left.err.find("in a folder where you may not write"), left.err.npos) << left.err;
  fs::permissions(folder, fs::perms(0755));
}

TEST_F(StoreFaults, AFileThatMayNotGrowIsAFailedWrite) {
  const ProgramRun run =
      RunShell("ulimit -f 8; " + Quoted(COUNTERCHECK_PROGRAM) + " ingest --db " +
               Quoted(PathOf("small.db")) + " " + Quoted(SomeArticles().front()));
  EXPECT_EQ(run.exit_code, 4);
  EXPECT_NE(run.err.find("nothing of this batch was stored"), run.err.npos) << run.err;
}

TEST_F(StoreFaults, ABadImportLeavesNothing) {
  const std::string path = PathOf("import.db");
  struct Row {
    const char* lines;
    const char* fault;
  };
  const std::string header = "{\"store\":\"countercheck\",\"schema\":3}\n";
  const std::string with_end = "{\"store\":\"countercheck\",\"schema\":4}\n";
  for (const Row& row : {
           Row{"", "line 1 of the import"},
           Row{"{\"store\":\"other\"}\n", "line 1 of the import"},
           Row{"{\"store\":\"countercheck\",\"schema\":1}\n", "line 1 of the import"},
           Row{"{\"store\":\"countercheck\",\"schema\":99}\n", "line 1 of the import"},
           Row{"+{\"table\":\"outlet\",\"id\":1,\"name\":\"A\"}\n{\"table\":\"outlet\"", "line 3"},
           Row{"+{\"table\":\"sqlite_schema\",\"id\":1}\n", "is no row of a store"},
           Row{"+{\"table\":\"outlet\",\"id\":1}\n", "line 2"},
           Row{"+{\"table\":\"outlet\",\"id\":\"x\",\"name\":\"A\"}\n", "line 2"},
           Row{"+{\"table\":\"version\",\"id\":1,\"article\":7,\"number\":1,\"content\":\"c\","
               "\"at\":\"t\",\"claims_added\":0,\"claims_removed\":0}\n",
               "FOREIGN KEY"},
           Row{"4", "line 2"},
           Row{"4{\"table\":\"outlet\",\"id\":1,\"name\":\"A\"}\n", "line 3"},
           Row{"4{\"table\":\"outlet\",\"id\":1,\"name\":\"A\"}\n"
               "{\"end\":\"countercheck\",\"rows\":2}\n",
               "line 3: expected {\"end\":\"countercheck\",\"rows\":1}"},
           Row{"4{\"end\":\"countercheck\",\"rows\":0}\n"
               "{\"table\":\"outlet\",\"id\":1,\"name\":\"A\"}\n",
               "line 3: stands behind the end"},
       }) {
    const std::string lines = *row.lines == '+'   ? header + (row.lines + 1)
                              : *row.lines == '4' ? with_end + (row.lines + 1)
                                                  : row.lines;
    const std::string file = scratch_.Write("rows.jsonl", lines);
    const ProgramRun run = RunProgram({"import", "--db", path, file});
    EXPECT_EQ(run.exit_code, 4) << lines;
    EXPECT_NE(run.err.find(row.fault), std::string::npos) << run.err;
    EXPECT_FALSE(std::filesystem::exists(path)) << lines;
  }
  // What was there before stays.
  Opened(path);
  const std::string file = scratch_.Write("rows.jsonl", "no export\n");
  EXPECT_EQ(RunProgram({"import", "--db", path, file}).exit_code, 4);
  Database store = Opened(path);
  EXPECT_EQ(Exported(&store), with_end + "{\"end\":\"countercheck\",\"rows\":0}\n");
}

TEST_F(StoreFaults, AnExportThatIsCutOffIsNotImported) {
  Database store = Opened(PathOf("whole.db"));
  Store(SomeArticles(), 100, &store);
  const std::string lines = Exported(&store);
  // Within a line, between two, before the end.
  for (const size_t size : {lines.size() / 2, lines.rfind('\n', lines.size() / 2) + 1,
                            lines.rfind('\n', lines.size() - 2) + 1, lines.size() - 2}) {
    const std::string copy = PathOf("cut.db");
    const std::string file = scratch_.Write("cut.jsonl", lines.substr(0, size));
    const ProgramRun run = RunProgram({"import", "--db", copy, file});
    EXPECT_EQ(run.exit_code, 4) << size;
    EXPECT_NE(run.err.find(": line "), run.err.npos) << run.err;
    EXPECT_FALSE(std::filesystem::exists(copy));
  }
}

}  // namespace
}  // namespace countercheck
