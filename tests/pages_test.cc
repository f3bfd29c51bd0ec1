// Pages that imitate the mark-up of many kinds of sites, in our own words: tests/pages/X.html, and
// X.txt with the body that must come out.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "tests/page_score.h"
#include "tests/program_run.h"

namespace countercheck {
namespace {

namespace fs = std::filesystem;

constexpr double kLeastF1 = 0.95;

fs::path Folder() { return fs::path(COUNTERCHECK_SOURCE_DIR) / "tests/pages"; }

TEST(Pages, TheBodyIsFoundInEachKindOfPage) {
  size_t pages = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(Folder())) {
    fs::path text = entry.path();
    if (text.extension() != ".html") continue;
    ++pages;
    const std::string expected = ReadWhole(text.replace_extension(".txt"));
    const std::string found = BodyOf(ReadWhole(entry.path()));
    EXPECT_GE(TokenF1(found, expected), kLeastF1) << entry.path().filename() << "\n" << found;
  }
  EXPECT_GE(pages, 60u);
}

TEST(Pages, TheScoreTellsGoodFromBad) {
  EXPECT_EQ(TokenF1("Sales rose 5%.", "sales rose 5"), 1);
  EXPECT_EQ(TokenF1("", "sales rose"), 0);
  EXPECT_NEAR(TokenF1("sales rose and related links", "sales rose"), 4.0 / 7, 1e-9);
}

}  // namespace
}  // namespace countercheck
