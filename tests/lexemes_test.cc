#include "extractors/lexemes.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "extractors/lexed_text.h"
#include "extractors/quantity/tokens.h"

namespace countercheck {
namespace {

std::string Pieces(const Passage& passage) {
  std::string pieces = "|";
  for (const Lexeme& lexeme : passage.lexemes) {
    pieces += lexeme.lower == "\n" ? "¶" : std::string(lexeme.lower);
    pieces += '|';
  }
  return pieces;
}

std::string TokensOf(const std::string& text) {
  const Lexemes lexemes(text);
  const Tokens tokens(lexemes.All());
  std::string joined = "|";
  for (size_t i = 0; i < tokens.size(); ++i) joined += std::string(tokens.Printed(i)) + "|";
  return joined;
}

TEST(Lexemes, AreWordsDigitsAndMarks) {
  const struct {
    std::string text, pieces;
  } rows[] = {
      {"", "|"},
      {"U.S. sales of $1,234.5m", "|u|.|s|.|sales|of|$|1|,|234|.|5|m|"},
      {"Q1’26 rose 9½%", "|q|1|'|26|rose|9|½|%|"},
      {"4QFY25, 2HFY26", "|4|q|fy|25|,|2|h|fy|26|"},
      {"mid–30s — über Zürich’s", "|mid|-|30|s|-|über|zürich|'|s|"},
      {"“internationalisation”", "|\"|internationalisation|\"|"},
      {"£5\u00A0million", "|£|5|million|"},
      {"one\n\ntwo\nthree", "|one|¶|two|three|"},
      {"a\tb\x01"
       "c",
       "|a|b|c|"},
      {"x\xFFy\xE2\x80", "|x|\xFF|y|\xE2|\x80|"},
  };
  for (const auto& row : rows) EXPECT_EQ(Pieces(Lexemes(row.text).All()), row.pieces) << row.text;
}

TEST(Lexemes, TellLinesBlocksAndWhatTouches) {
  const Lexemes lexemes("Sales rose\n5% in\nJuly.\n\nNext");
  std::string marks;
  for (const Lexeme& lexeme : lexemes.all()) {
    if (lexeme.begin == lexeme.end) continue;
    marks += lexeme.starts_block ? 'B' : lexeme.starts_line ? 'L' : lexeme.glued ? 'g' : '.';
  }
  //                Sales rose 5 % in July . Next
  EXPECT_EQ(marks, "B.Lg.LgB");
}

TEST(Lexemes, KnowTheCalendarAndWhatOpensAFigure) {
  const Lexemes lexemes("July half a dozen USD revenue 2026");
  const auto& all = lexemes.all();
  EXPECT_EQ(all[0].word_class, periods::WordClass::kMonth);
  EXPECT_EQ(all[0].value, 7);
  EXPECT_TRUE(all[1].figure_cues & kOpensFigure);
  EXPECT_EQ(all[2].figure_cues, kIsArticle);
  EXPECT_TRUE(all[3].figure_cues & kFollowsArticle);
  EXPECT_TRUE(all[4].figure_cues & kCurrencyCode);
  EXPECT_EQ(all[5].figure_cues, kNoCue);
  EXPECT_EQ(all[6].value, 2026);
}

TEST(Tokens, JoinNumbersInitialsAndNamesWithAnd) {
  const struct {
    std::string text, tokens;
  } rows[] = {
      {"U.S. sales of $1,234.5m-plus", "|U.S.|sales|of|$|1,234.5|m|-|plus|"},
      {"S&P 500 at 4 p.m. on AT&T", "|S&P|500|at|4|p.m.|on|AT&T|"},
      {"1.234,56 and 12,34,567", "|1.234,56|and|12,34,567|"},
      {".5 of it, 0.5, v.5", "|.5|of|it|,|0.5|,|v|.|5|"},
      {"5, 6 & 7", "|5|,|6|&|7|"},
      {"A & B", "|A|&|B|"},
  };
  for (const auto& row : rows) EXPECT_EQ(TokensOf(row.text), row.tokens) << row.text;
}

// What is read sentence by sentence is what each sentence gives alone.
TEST(LexedText, GivesTheSameAsEachSentenceAlone) {
  std::mt19937 random(7);
  const std::string words[] = {"Revenue", "rose", "5%",   "to", "$1.2", "billion", "(Q2)",
                               "U.S.",    "\n\n", "July", "—",  "½",    "und",     "über"};
  std::string text;
  std::vector<Range> sentences;
  while (text.size() < 400'000) {
    const size_t begin = text.size();
    for (size_t n = 1 + random() % 30; n > 0; --n) text += words[random() % 14] + " ";
    text += "ago. ";
    sentences.push_back({begin, text.size() - 1});
  }
  LexedText lexed(text);
  for (const Range& sentence : sentences) {
    std::string pieces;
    lexed.Read(sentence, [&](const Passage& passage, size_t) { pieces += Pieces(passage); });
    const std::string alone = text.substr(sentence.begin, sentence.size());
    ASSERT_EQ(pieces, Pieces(Lexemes(alone).All())) << sentence.begin;
  }
}

TEST(LexedText, ReadsSentencesInAnyOrderAndCutAnywhere) {
  const std::string text = "Sales of $1,234m rose in July 2026 by 5%.";
  LexedText lexed(text);
  for (size_t end = text.size(); end > 0; --end) {
    for (size_t begin = 0; begin < end; ++begin) {
      lexed.Read({begin, end}, [&](const Passage& passage, size_t offset) {
        for (const Lexeme& lexeme : passage.lexemes) {
          EXPECT_GE(lexeme.begin + offset, begin);
          EXPECT_LE(lexeme.end + offset, end);
        }
      });
    }
  }
}

TEST(WordIndex, FindsWhatItHoldsAndNothingElse) {
  const WordIndex<int> index({{"a", 1},
                              {"to", 2},
                              {"abcdefgh", 8},
                              {"abcdefghi", 9},
                              {"abcdefghXabcdefgh", 17},
                              {"", 0},
                              {"to", 3}});
  EXPECT_EQ(*index.Find("a"), 1);
  EXPECT_EQ(*index.Find("to"), 2);
  EXPECT_EQ(*index.Find("abcdefgh"), 8);
  EXPECT_EQ(*index.Find("abcdefghi"), 9);
  EXPECT_EQ(*index.Find(""), 0);
  EXPECT_EQ(*index.Find("abcdefghXabcdefgh"), 17);
  for (const char* word : {"b", "t", "too", "abcdefg", "abcdefghYabcdefgh", "abcdefghij"}) {
    EXPECT_EQ(index.Find(word), nullptr) << word;
  }
}

}  // namespace
}  // namespace countercheck
