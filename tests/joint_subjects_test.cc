#include "extractors/joint_subjects.h"

#include <gtest/gtest.h>

#include "tests/claims_in_lines.h"

namespace countercheck {
namespace {

TEST(JointSubjects, EachMoved) {
  const struct {
    const char* body;
    const char* lines;
  } rows[] = {
      {"On Friday Globex Corp. and Initech Inc. both rose 2%.",
       "2%: Initech Inc share_price; 2%: Globex Corp share_price"},
      {"Shares of Globex Corp. and Initech Inc. added 2%.",
       "2%: Globex Corp share_price; 2%: Initech Inc share_price"},
      {"The Dow and the Nasdaq both lost 1%.", "1%: Nasdaq index_level; 1%: Dow index_level"},
      // One subject, or figures that are dealt out.
      {"On Friday Globex Corp. rose 2%.", "2%: Globex Corp share_price"},
      {"On Friday Globex Corp. rose 2%, while Initech Inc. was flat.",
       "2%: Globex Corp share_price"},
      {"The Dow and the Nasdaq rose 1% and 2%, respectively.",
       "1%: Dow index_level; 2%: Nasdaq index_level"},
      {"Globex Corp. and Initech Inc. grew revenue by 2%.", "2%: Initech Inc revenue"},
  };
  for (const auto& row : rows) EXPECT_EQ(LinesOf(row.body), row.lines) << row.body;
}

}  // namespace
}  // namespace countercheck
