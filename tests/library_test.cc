// The library as programs of others see it: through countercheck.h, and as it is installed.
#include <gtest/gtest.h>

#include "library/countercheck.h"
#include "tests/stored_articles.h"

namespace countercheck {
namespace {

namespace fs = std::filesystem;

const Checker& BuiltinChecker() {
  static const Result<Checker> checker = Checker::WithBuiltinRules();
  if (!checker) std::abort();
  return *checker;
}

const std::vector<SourceArticle> kTwo = {
    {"a", "Acme reports\n\nAcme Corp revenue was $480.5 million in Q1 2026.\n", "Wire"},
    {"b", "Acme again\n\nAcme Corp revenue was $430.2 million in Q1 2026.\n", "Post"},
};

size_t Conflicts(const Report& report) {
  size_t count = 0;
  for (const Finding& finding : report.findings)
    count += finding.kind == RelationKind::kConflict ? 1 : 0;
  return count;
}

TEST(Library, ChecksTextsAsTheProgramChecksFiles) {
  const ScratchFolder scratch;
  const Paths files = EventArticles(scratch);
  std::istringstream nothing;
  const Report expected = countercheck::Run(files, nothing, BuiltinBook(), RunOptions());
  EXPECT_EQ(ToJsonLines(BuiltinChecker().CheckFiles(files)), FormatJsonLines(expected));
  const Report claims = BuiltinChecker().ExtractFiles(files);
  EXPECT_TRUE(claims.findings.empty());
  EXPECT_EQ(CompareClaims(claims), expected.findings);
  EXPECT_EQ(Conflicts(BuiltinChecker().Check(kTwo)), 1u);
  EXPECT_TRUE(BuiltinChecker().Extract(kTwo).findings.empty());
}

TEST(Library, ErrorsAreValues) {
  const Result<Checker> rules = Checker::WithRulesIn("/nowhere/rules");
  ASSERT_FALSE(rules);
  EXPECT_NE(FormatError(rules.error()).find("/nowhere/rules"), std::string::npos);
  const auto store = ArticleStore::Open("/nowhere/x.db", ArticleStore::Access::kRead);
  ASSERT_FALSE(store);
  EXPECT_NE(store.error().message.find("no such file"), std::string::npos);
  const Report report = BuiltinChecker().ExtractFiles({"/nowhere/a.txt"});
  EXPECT_EQ(report.errors.size(), 1u);
}

TEST(Library, KeepsArticlesAndAnswers) {
  const ScratchFolder scratch;
  const std::string path = (scratch.path() / "a.db").string();
  Result<ArticleStore> store = ArticleStore::Open(path, ArticleStore::Access::kWrite);
  ASSERT_TRUE(store);
  const auto counts = store->Ingest(BuiltinChecker(), kTwo, kNow);
  ASSERT_TRUE(counts);
  EXPECT_EQ(counts->added, 2u);
  EXPECT_EQ(store->Ingest(BuiltinChecker(), kTwo, kNow)->unchanged, 2u);
  std::vector<Error> refused;
  EXPECT_EQ(store->IngestFiles(BuiltinChecker(), {"/nowhere/a.txt"}, kNow, &refused)->failed, 1u);
  EXPECT_EQ(refused.size(), 1u);

  FindingFilter conflicts;
  conflicts.kind = "conflict";
  const Result<Report> found = store->Findings(conflicts);
  ASSERT_TRUE(found);
  ASSERT_EQ(found->findings.size(), 1u);
  EXPECT_EQ(store->Claims(ClaimFilter())->claims.size(), 2u);
  EXPECT_EQ(store->Articles(ArticleFilter())->size(), 2u);
  EXPECT_EQ(Conflicts(*store->Lint(BuiltinChecker(), {"c", kTwo[1].text})), 1u);
  const std::string id = found->findings[0].id;
  EXPECT_FALSE(store->AddReview({id}, {ReviewStatus::kTriaged, "Ann", "", kNow}));
  EXPECT_EQ(store->History(id)->size(), 2u);
  EXPECT_EQ(store->History("a")->size(), 1u);
  EXPECT_TRUE(store->AddReview({"none"}, {ReviewStatus::kTriaged, "Ann", "", kNow}));
  EXPECT_FALSE(store->Claims(ClaimFilter())) << "after an error it is opened anew";
  const auto reopened = ArticleStore::Open(path, ArticleStore::Access::kRead)->Findings(conflicts);
  ASSERT_TRUE(reopened && reopened->findings.size() == 1 && reopened->findings[0].review);
  EXPECT_EQ(reopened->findings[0].review->author, "Ann");
}

// Installs what was built, then builds the example against that and runs it.
class InstalledLibrary : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    scratch_ = new ScratchFolder;
    prefix_ = (scratch_->path() / "prefix").string();
    const ProgramRun install = RunShell("cmake --install " + Quoted(COUNTERCHECK_BINARY_DIR) +
                                        " --prefix " + Quoted(prefix_));
    ASSERT_EQ(install.exit_code, 0) << install.out << install.err;
  }
  static void TearDownTestSuite() {
    delete scratch_;
    scratch_ = nullptr;
  }

  std::string PathOf(const std::string& name) { return (scratch_->path() / name).string(); }

  void ExpectItRuns(const std::string& program) {
    const std::string store = program + ".db";
    const ProgramRun first = RunShell(Quoted(program) + " " + Quoted(store));
    EXPECT_EQ(first.exit_code, 0) << first.err;
    for (const char* line : {"checked: Acme Corp", "2 new, 0 known\n", "stored: Acme Corp",
                             "draft: Acme Corp", "$430.2 million", "$410.9 million"})
      EXPECT_NE(first.out.find(line), first.out.npos) << line << " in " << first.out;
    const ProgramRun again = RunShell(Quoted(program) + " " + Quoted(store));
    EXPECT_NE(again.out.find("0 new, 2 known\n"), again.out.npos) << again.out;
  }

  inline static ScratchFolder* scratch_ = nullptr;
  inline static std::string prefix_;
  const std::string example_ =
      (fs::path(COUNTERCHECK_SOURCE_DIR) / "examples" / "library").string();
};

TEST_F(InstalledLibrary, IsFoundByCMake) {
  const std::string flags = " -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS=" COUNTERCHECK_SANITIZER;
  const ProgramRun build = RunShell(
      "cmake -S " + Quoted(example_) + " -B " + Quoted(PathOf("build")) +
      " -DCMAKE_PREFIX_PATH=" + Quoted(prefix_) + " -DCMAKE_CXX_COMPILER=" + COUNTERCHECK_COMPILER +
      flags + " && cmake --build " + Quoted(PathOf("build")));
  ASSERT_EQ(build.exit_code, 0) << build.out << build.err;
  ExpectItRuns(PathOf("build/newsroom"));
}

TEST_F(InstalledLibrary, IsFoundByPkgConfig) {
  const ProgramRun build =
      RunShell("export PKG_CONFIG_PATH=$(dirname $(find " + Quoted(prefix_) +
               " -name countercheck.pc)) && " COUNTERCHECK_COMPILER " " COUNTERCHECK_SANITIZER " " +
               Quoted(example_ + "/newsroom.cc") +
               " $(pkg-config --cflags --libs countercheck) -o " + Quoted(PathOf("by_pkg_config")));
  ASSERT_EQ(build.exit_code, 0) << build.out << build.err;
  ExpectItRuns(PathOf("by_pkg_config"));
}

// Nothing of this machine, and nothing of how it is made, is in the headers.
TEST_F(InstalledLibrary, ShowsValuesOnly) {
  size_t headers = 0;
  for (const auto& entry : fs::recursive_directory_iterator(prefix_)) {
    if (entry.path().extension() != ".h") continue;
    ++headers;
    const std::string text = ReadWhole(entry.path());
    for (const char* inner : {"\"extractors/", "\"pipeline/", "\"reports/", "sqlite3"})
      EXPECT_EQ(text.find(inner), text.npos) << entry.path() << inner;
  }
  EXPECT_GT(headers, 10u);
}

}  // namespace
}  // namespace countercheck
