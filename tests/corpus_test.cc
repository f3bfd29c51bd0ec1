// Each event of corpus/ gives the report that stands beside its articles.
// COUNTERCHECK_UPDATE=1 writes the reports anew; review the difference.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tests/program_run.h"

namespace countercheck {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> Sorted(const fs::path& folder) {
  std::vector<fs::path> paths;
  if (fs::is_directory(folder)) {
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
      paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<fs::path> Events() {
  std::vector<fs::path> events;
  for (const fs::path& path : Sorted(fs::path(COUNTERCHECK_SOURCE_DIR) / "corpus")) {
    if (fs::is_directory(path / "articles")) events.push_back(path);
  }
  return events;
}

std::vector<std::string> ArticlesOf(const fs::path& event) {
  std::vector<std::string> articles;
  for (const fs::path& path : Sorted(event / "articles")) {
    if (path.extension() == ".txt") articles.push_back(path.string());
  }
  return articles;
}

ProgramRun Check(const std::vector<std::string>& articles, const std::string& format) {
  std::vector<std::string> arguments = {"check"};
  arguments.insert(arguments.end(), articles.begin(), articles.end());
  arguments.insert(arguments.end(), {"--format", format});
  return RunProgram(arguments);
}

std::string Difference(const fs::path& golden, const std::string& report) {
  const ScratchFolder scratch;
  const std::string file = scratch.Write("report.txt", report);
  return RunShell("diff -u " + Quoted(golden.string()) + " " + Quoted(file)).out;
}

bool Updates() {
  const char* update = std::getenv("COUNTERCHECK_UPDATE");
  return update != nullptr && std::string(update) == "1";
}

TEST(Corpus, EveryEventGivesItsReport) {
  const std::vector<fs::path> events = Events();
  ASSERT_FALSE(events.empty()) << "no folder corpus/EVENT/articles";
  for (const fs::path& event : events) {
    const std::vector<std::string> articles = ArticlesOf(event);
    EXPECT_GE(articles.size(), 2u) << event.filename();
    const ProgramRun text = Check(articles, "text");
    EXPECT_EQ(text.exit_code, 0) << text.err;
    EXPECT_EQ(text.err, "");
    const fs::path golden = event / "report.txt";
    if (Updates()) std::ofstream(golden, std::ios::binary) << text.out;
    if (text.out == ReadWhole(golden)) continue;
    ADD_FAILURE() << event.filename().string() << ": the report differs\n"
                  << Difference(golden, text.out);
  }
}

TEST(Corpus, JsonLinesHoldADocumentForEveryArticle) {
  for (const fs::path& event : Events()) {
    const std::vector<std::string> articles = ArticlesOf(event);
    const ProgramRun json = Check(articles, "jsonl");
    EXPECT_EQ(json.exit_code, 0) << json.err;
    size_t documents = 0;
    for (size_t at = json.out.find("{\"type\":\"document\""); at != std::string::npos;
         at = json.out.find("{\"type\":\"document\"", at + 1)) {
      ++documents;
    }
    EXPECT_EQ(documents, articles.size()) << event.filename();
    EXPECT_NE(json.out.find("{\"type\":\"claim\""), std::string::npos) << event.filename();
    EXPECT_NE(json.out.find("{\"type\":\"finding\""), std::string::npos) << event.filename();
  }
}

}  // namespace
}  // namespace countercheck
