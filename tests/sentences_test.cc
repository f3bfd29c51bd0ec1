#include "pipeline/text/sentences.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace countercheck {
namespace {

// The sentences of `text`, with " | " between them.
std::string Split(const std::string& text) {
  std::string joined;
  for (const Range range : SplitSentences(text, {0, text.size()})) {
    joined += (joined.empty() ? "" : " | ") + text.substr(range.begin, range.size());
  }
  return joined;
}

TEST(SplitSentencesTest, SplitsWhereSentencesEnd) {
  const char* const rows[] = {
      "",
      "No stop at the end",
      "Sales rose. | Profit fell.",
      "Sales rose! | Did profit? | It fell… | Why?",
      "\"Sales rose.\" | \"Profit fell,\" she said.",
      "He said \"sales rose.\" | Profit fell.",
      "(Sales rose.) | Profit fell.",
      "Sales were $1.5 million. | 20 stores closed.",
      "Sales were up 5%. | $3 million went to debt.",
      "Shares of Acme Inc. rose 5%.",
      "It bought Acme Inc. | The price was $3.",
      "It bought Acme Inc. | Shares of Acme rose.",
      "Acme Corp. Chief Executive Jane Roe left.",
      "The U.S. economy grew. | The U.K. economy did not.",
      "It left the U.S. | It went to Canada.",
      "U.S. President Doe met Dr. Roe and Mr. J. P. Poe.",
      "It opened at 9:30 a.m. Eastern time. | It closed at 4 p.m. | Trading was thin.",
      "It reports on Aug. 14 and Sept. 3, on St. John's Day.",
      "No. 2 in its market, e.g. in anvils, i.e. heavy ones, vs. No. 3.",
      "They said no. | 20 voted.",
      "Shares of e.l.f. Beauty and Yahoo! Inc. fell.",
      "Its iOS unit grew. | iPhone sales fell.",
      "He paused... and went on. | She left.",
      "1. The first point. | Another sentence.",
      "It grew in 2025. | Then it fell.",
      "The offer (\"final.\") was low.",
      "At Acme Co. sales fell.",
      "Plan B failed in Portland, Ore. | The company left.",
  };
  for (const std::string row : rows) {
    std::string text = row;
    for (size_t bar = text.find(" | "); bar != std::string::npos; bar = text.find(" | ")) {
      text.replace(bar, 3, " ");
    }
    EXPECT_EQ(Split(text), row);
  }
}

TEST(SplitSentencesTest, SeesWhereASpaceWasLost) {
  const char* const rows[][2] = {
      {"It was flat in Tokyo.Futures rose 0.1%.It fell.",
       "It was flat in Tokyo. | Futures rose 0.1%. | It fell."},
      {"It rose 5 percent.The yen fell.", "It rose 5 percent. | The yen fell."},
      {"It bought Acme Inc.The price was $3.", "It bought Acme Inc. | The price was $3."},
      {"Shares of Booking.com rose.", "Shares of Booking.com rose."},
      {"Shares of Crypto.Com rose.", "Shares of Crypto.Com rose."},
      {"It uses Node.Js in v.Two.", "It uses Node.Js in v.Two."},
      {"The U.S.Steel plant closed.", "The U.S.Steel plant closed."},
      {"It is 5.Two of them fell.", "It is 5.Two of them fell."},
  };
  for (const auto& row : rows) EXPECT_EQ(Split(row[0]), row[1]);
}

TEST(SplitSentencesTest, CutsLongSentencesAtSpaces) {
  std::string text;
  while (text.size() < 20000) text += "word ";
  const auto sentences = SplitSentences(text, {0, text.size()});
  EXPECT_EQ(sentences.size(), 6u);
  for (const Range range : sentences) {
    EXPECT_LE(range.size(), 4000u);
    EXPECT_EQ(text[range.begin], 'w');
    EXPECT_EQ(text[range.end - 1], 'd');
  }
}

TEST(SplitSentencesTest, CutsTextWithoutSpacesBetweenCharacters) {
  std::string text;
  while (text.size() < 10000) text += "\u20AC";
  for (const Range range : SplitSentences(text, {0, text.size()})) {
    EXPECT_LE(range.size(), 4000u);
    EXPECT_EQ(range.begin % 3, 0u);
  }
}

TEST(SplitSentencesTest, StaysInsideTheParagraph) {
  const std::string text = "One. Two. Three.";
  const std::vector<Range> expected = {{5, 9}};
  EXPECT_EQ(SplitSentences(text, {4, 9}), expected);
  EXPECT_TRUE(SplitSentences(text, {4, 5}).empty());
}

TEST(IsQuestionTest, LooksThroughQuotes) {
  EXPECT_TRUE(IsQuestion("Will it?"));
  EXPECT_TRUE(IsQuestion("\"Will it?\""));
  EXPECT_FALSE(IsQuestion("\"Will it?\" he asked."));
  EXPECT_FALSE(IsQuestion(""));
  EXPECT_TRUE(EndsSentence("It did.)"));
  EXPECT_TRUE(EndsSentence("It did…"));
  EXPECT_FALSE(EndsSentence("Background and Context"));
  EXPECT_FALSE(EndsSentence("\")"));
}

}  // namespace
}  // namespace countercheck
