#include "pipeline/text/lines.h"

#include <gtest/gtest.h>

#include <string>

namespace countercheck {
namespace {

// One letter for each property that a line has: i(ndented), b(lank before), a (blank after).
std::string Describe(const std::string& text) {
  std::string described;
  for (const Line& line : SplitLines(text)) {
    described += "[" + text.substr(line.range.begin, line.range.size()) + "]";
    if (line.indented) described += "i";
    if (line.blank_before) described += "b";
    if (line.blank_after) described += "a";
  }
  return described;
}

struct Row {
  std::string text;
  std::string expected;
};

TEST(SplitLinesTest, SeesEmptyLinesAndIndents) {
  const Row rows[] = {
      {"", ""},
      {"\n \n", ""},
      {"one", "[one]b"},
      {"one\n\n\n", "[one]b"},
      {"one\ntwo\n", "[one]b[two]"},
      {"one \n  \n  two", "[one]ba[two]ib"},
      {"one\n\ntwo\nthree", "[one]ba[two]b[three]"},
  };
  for (const Row& row : rows) EXPECT_EQ(Describe(row.text), row.expected) << row.text;
}

std::string Joined(const std::string& text) {
  NormalizedText normalized = Normalize(text, "UTF-8");
  JoinWrappedLines(&normalized);
  const Text mapped(text, normalized.text, normalized.anchors);
  EXPECT_EQ(mapped.ToOriginal({0, normalized.text.size()}), (Span{0, text.size()}));
  return normalized.text;
}

TEST(JoinWrappedLinesTest, JoinsParagraphsOfEqualWidth) {
  EXPECT_EQ(Joined("LONDON, June 3 - Acme Corp said it expects to sell\n"
                   "4,790,000 anvils in the second half of the year, up\n"
                   "from 4,100,000 anvils a year earlier.\n"
                   "    The company makes anvils, and has sold them in\n"
                   "Europe since 1900.\n"),
            "LONDON, June 3 - Acme Corp said it expects to sell "
            "4,790,000 anvils in the second half of the year, up "
            "from 4,100,000 anvils a year earlier.\n"
            "    The company makes anvils, and has sold them in "
            "Europe since 1900.\n");
}

TEST(JoinWrappedLinesTest, LeavesLinesThatWereEndedOnPurpose) {
  const std::string rows[] = {
      "Background and Context\nAcme makes anvils.\nOutlook\nIt expects more.\n",
      "First paragraph with enough words to be as wide as wrapped text.\n"
      "Second paragraph with enough words to be as wide as wrapped text.\n",
      "A list of things that Acme sells in its shops in all of Europe\n"
      "- anvils of iron\n- anvils of lead\n",
      "one\ntwo\nthree\nfour\n",
      "",
      "\n\n\n",
  };
  for (const std::string& row : rows) EXPECT_EQ(Joined(row), row);
}

struct MarkerRow {
  std::string line;
  size_t length;
};

TEST(MarkerLengthTest, SeesListMarkers) {
  const MarkerRow rows[] = {
      {"- Sales rose", 2}, {"- - Sales rose", 4},  {"-", 1},
      {"\u2022 Sales", 4}, {"* Sales", 2},         {"1. Sales", 3},
      {"12) Sales", 4},    {"- 1. Sales", 5},      {"-28% to -32%", 0},
      {"*Returns", 0},     {"2025. Sales", 0},     {"1.5 million", 0},
      {"Sales - rose", 0}, {"\u2014 Jane Roe", 0}, {"", 0},
      {"- -", 3},
  };
  for (const MarkerRow& row : rows) EXPECT_EQ(MarkerLength(row.line), row.length) << row.line;
  EXPECT_TRUE(IsNumbered("3. Sales"));
  EXPECT_FALSE(IsNumbered("- 3. Sales"));
}

}  // namespace
}  // namespace countercheck
