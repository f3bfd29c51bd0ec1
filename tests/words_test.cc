#include "extractors/words.h"

#include <gtest/gtest.h>

#include <string>

namespace countercheck {
namespace {

// "The|data|center".
std::string Lower(const std::string& text) {
  std::string joined;
  for (const Word& word : SplitWords(text, 0)) {
    joined += (joined.empty() ? "" : "|") + word.lower;
  }
  return joined;
}

// The words that `is` picks.
template <typename Is>
std::string Picked(const std::string& text, Is is) {
  std::string joined;
  for (const Word& word : SplitWords(text, 0)) {
    if (is(word)) joined += (joined.empty() ? "" : " ") + word.lower;
  }
  return joined;
}

TEST(SplitWords, PartsWordsAndMarks) {
  const struct {
    const char* text;
    const char* words;
  } rows[] = {
      {"", ""},
      {"  \t\r\n ", ""},
      {"Revenue rose.", "revenue|rose|."},
      {"The data-center unit's sales (NASDAQ: MRVL) rose.",
       "the|data|center|unit|'s|sales|(|nasdaq|:|mrvl|)|rose|."},
      {"after-hours", "after|hours"},
      {"U.S. sales", "u.s.|sales"},
      {"the U.S.", "the|u.s."},
      {"J.P. Morgan", "j.p.|morgan"},
      {"Mr. Roe", "mr|roe"},
      {"vs. 66 cents", "vs|66|cents"},
      {"S&P and AT&T", "s&p|and|at&t"},
      {"O'Neill's shares", "o'neill|'s|shares"},
      {"analysts' estimates", "analysts|'|estimates"},
      {"3.5 and 1,234,567.", "3.5|and|1,234,567|."},
      {"1,and", "1|,|and"},
      {"a,b", "a|,|b"},
      {"- item", "-|item"},
      {"--", "-|-"},
      {"Nestl\u00E9 rose", "nestl\u00E9|rose"},
      {"Acme\u2014the maker", "acme|\u2014|the|maker"},
      {"\u20AC5", "\u20AC5"},
      {"'s", "'|s"},
      {"Q&A", "q&a"},
      {"& Co", "&|co"},
      {"it's", "it|'s"},
      {"x's's", "x|'s|'s"},
  };
  for (const auto& row : rows) EXPECT_EQ(Lower(row.text), row.words) << row.text;
}

TEST(SplitWords, MarksCapitalsAndWhatAHyphenTies) {
  const auto capital = [](const Word& word) { return word.capital; };
  const auto mark = [](const Word& word) { return word.mark; };
  const auto glued = [](const Word& word) { return word.glued; };
  const char* text = "Acme's Anvil-maker unit, in Oslo, rose: data-center sales. \u00C9lan";
  EXPECT_EQ(Picked(text, capital), "acme anvil oslo \u00C9lan");
  EXPECT_EQ(Picked(text, mark), ", , :");
  EXPECT_EQ(Picked(text, glued), "maker center");
}

TEST(SplitWords, RangesHoldTheWordsWhereTheyStand) {
  const std::string text =
      "Acme-made U.S. anvils' price (up 3.5%) \u2014 Nestl\u00E9's too \xFF\xE2";
  size_t last = 0;
  for (const Word& word : SplitWords(text, 100)) {
    ASSERT_GE(word.range.begin, 100 + last);
    ASSERT_GT(word.range.end, word.range.begin);
    std::string printed = text.substr(word.range.begin - 100, word.range.size());
    for (char& c : printed) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    EXPECT_EQ(printed, word.lower);
    last = word.range.end - 100;
  }
  EXPECT_EQ(last, text.size());
}

}  // namespace
}  // namespace countercheck
