#include "extractors/same_move.h"

#include <gtest/gtest.h>

#include "tests/claims_in_lines.h"

namespace countercheck {
namespace {

TEST(SameMove, IsToldAgainAndLeadsSomewhere) {
  const struct {
    const char* body;
    const char* lines;
  } rows[] = {
      {"The Kospi index rose 26 points, or 0.8%, to end near 3,105.",
       "26 points: Kospi index index_level; 0.8%: Kospi index index_level; 3,105: Kospi index "
       "index_level"},
      {"The FTSE 100 lost 31 points (0.3%), closing at 9,012.",
       "31 points: FTSE 100 index_level; 0.3%: FTSE 100 index_level; 9,012: FTSE 100 index_level"},
      {"The Sensex ended 427 points, or 0.7%, lower.",
       "427 points: Sensex index_level; 0.7%: Sensex index_level"},
      // Not a ratio of two sums, nor what stands behind another statement.
      {"The yield would fall to 3% ($2/$60).", ""},
      {"Acme's revenue rose 5%, and it sold 3,105 anvils.", "5%: Acme revenue"},
  };
  for (const auto& row : rows) EXPECT_EQ(LinesOf(row.body), row.lines) << row.body;
}

// What a page shows beside a name is no figure of the text.
TEST(SameMove, LeavesLiveQuotes) {
  EXPECT_EQ(LinesOf(std::string("The FTSE 100\n UKX,\n +0.44%\n rose 0.2% to 9,012.")),
            "0.2%: FTSE 100 index_level; 9,012: FTSE 100 index_level");
}

}  // namespace
}  // namespace countercheck
