// Stores of a test's own, and what they have to agree with.
#ifndef COUNTERCHECK_TESTS_STORED_ARTICLES_H_
#define COUNTERCHECK_TESTS_STORED_ARTICLES_H_

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "pipeline/pipeline.h"
#include "pipeline/store/intake.h"
#include "pipeline/store/questions.h"
#include "pipeline/store/store.h"
#include "pipeline/store/transfer.h"
#include "reports/report_formats.h"
#include "tests/program_run.h"
#include "tests/sample_article.h"

namespace countercheck {

using Paths = std::vector<std::string>;

constexpr char kNow[] = "2026-06-24T09:30:00Z";

inline Database Opened(const std::string& path, OpenMode mode = OpenMode::kCreate) {
  Result<Database> database = OpenStore(path, mode, 10'000);
  if (!database) ADD_FAILURE() << FormatError(database.error());
  return std::move(*database);
}

// Stores `paths`, so many articles at once.
inline Result<IntakeCounts> TryToStore(const Paths& paths, size_t batch, Database* database,
                                       const std::string& now = kNow) {
  IntakeOptions options;
  options.now = now;
  options.batch_articles = batch;
  std::istringstream nothing;
  return TakeIn(
      paths, nothing, BuiltinBook(), options, [](const IntakeCounts&, const Error*) {}, database);
}

inline IntakeCounts Store(const Paths& paths, size_t batch, Database* database,
                          const std::string& now = kNow) {
  const Result<IntakeCounts> counts = TryToStore(paths, batch, database, now);
  EXPECT_TRUE(counts) << FormatError(counts ? Error() : counts.error());
  return counts ? *counts : IntakeCounts();
}

inline std::string Exported(Database* database) {
  std::string lines;
  Export(database, [&lines](std::string_view line) {
    lines.append(line).push_back('\n');
    return true;
  });
  EXPECT_FALSE(database->error());
  return lines;
}

// One line for each finding, with all that it says.
inline std::vector<std::string> LinesOf(const std::vector<Finding>& findings) {
  Report report;
  report.findings = findings;
  std::istringstream in(FormatJsonLines(report));
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

inline std::vector<std::string> OpenFindings(Database* database) {
  std::vector<std::string> lines = LinesOf(FindFindings(FindingFilter(), database).findings);
  EXPECT_FALSE(database->error());
  return lines;
}

// What `check` says of the same files.
inline std::vector<std::string> CheckedFindings(const Paths& paths) {
  std::istringstream nothing;
  return LinesOf(Run(paths, nothing, BuiltinBook(), RunOptions()).findings);
}

// The articles of an event, copied so that no two share a file name.
inline void CopyEvent(const std::filesystem::path& event, const std::filesystem::path& to,
                      Paths* paths) {
  namespace fs = std::filesystem;
  for (const auto& entry : fs::directory_iterator(event / "articles")) {
    const std::string name = event.filename().string() + "-" + entry.path().filename().string();
    fs::copy_file(entry.path(), to / name);
    if (entry.path().extension() == ".txt") paths->push_back((to / name).string());
  }
}

// The articles of corpus/, and of gold/ where COUNTERCHECK_SHARED names a folder that has it.
inline Paths EventArticles(const ScratchFolder& scratch) {
  namespace fs = std::filesystem;
  std::vector<fs::path> roots = {fs::path(COUNTERCHECK_SOURCE_DIR) / "corpus"};
  if (const char* shared = std::getenv("COUNTERCHECK_SHARED"))
    roots.push_back(fs::path(shared) / "gold");
  Paths paths;
  for (const fs::path& root : roots) {
    if (!fs::is_directory(root)) continue;
    const fs::path folder = scratch.path() / root.filename();
    fs::create_directories(folder);
    for (const auto& entry : fs::directory_iterator(root))
      if (fs::is_directory(entry.path() / "articles")) CopyEvent(entry.path(), folder, &paths);
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace countercheck

#endif  // COUNTERCHECK_TESTS_STORED_ARTICLES_H_
