#include "pipeline/text/live_quotes.h"

#include <gtest/gtest.h>

#include <string>

#include "core/text.h"

namespace countercheck {
namespace {

std::string Bracketed(const std::string& text) {
  NormalizedText normalized = Normalize(text, "UTF-8");
  BracketLiveQuotes(&normalized);
  const Text mapped(text, normalized.text, normalized.anchors);
  EXPECT_EQ(mapped.ToOriginal({0, normalized.text.size()}), (Span{0, text.size()}));
  return normalized.text;
}

struct Row {
  std::string text;
  std::string expected;
};

TEST(LiveQuotesTest, JoinsTheSentenceAroundAQuote) {
  const Row rows[] = {
      {"The index \n ACM,\n +0.74%\n rose.", "The index  (ACM,  +0.74%) rose."},
      {"Acme \n ACM.B,\n -1.45%,\n which fell", "Acme  (ACM.B,  -1.45%,) which fell"},
      {"Acme\n ACM,\n +1%\n rose, and Bolt\n BLT,\n -2%\n fell.",
       "Acme (ACM,  +1%) rose, and Bolt (BLT,  -2%) fell."},
      {"was up for Acme\n ACM,\n +1%\nNext paragraph.",
       "was up for Acme  ACM,  +1%\nNext paragraph."},
      {"was up for Acme\n ACM,\n +1%", "was up for Acme  ACM,  +1%"},
  };
  for (const Row& row : rows) EXPECT_EQ(Bracketed(row.text), row.expected) << row.text;
}

TEST(LiveQuotesTest, LeavesOtherLines) {
  for (const std::string text :
       {"", "\n", "Acme\n ACM,\n rose", "Acme\n ACM\n +1%\n rose", "Acme\nACM,\n+1%\nrose",
        "Acme\n acm,\n +1%\n rose", "Acme\n ACM,\n 1%\n rose", "Acme\n  ACM,\n  +1%\n  rose",
        "Acme\n ACM,", "Acme\n ,\n +1%\n rose", "Acme\n ACM,\n +%\n rose"})
    EXPECT_EQ(Bracketed(text), text);
}

}  // namespace
}  // namespace countercheck
