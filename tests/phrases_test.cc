#include "extractors/phrases.h"

#include <gtest/gtest.h>

#include <string>

namespace countercheck {
namespace {

PhraseTable TableOf(const std::vector<std::string>& phrases) {
  PhraseTable table;
  for (const std::string& phrase : phrases) {
    PhraseMeaning meaning;
    meaning.word_class = phrase;
    table.Add(NormalizePhrase(phrase), meaning);
  }
  return table;
}

// The phrases of `text`, from left to right, each as it was given: "gross margin|rose".
std::string Found(const PhraseTable& table, const std::string& text) {
  std::vector<Word> words = SplitWords(text, 0);
  table.Read(&words);
  std::string found;
  for (size_t at = 0; at < words.size();) {
    const PhraseMatch match = words[at].phrase;
    if (match.meaning) found += (found.empty() ? "" : "|") + match.meaning->word_class;
    at += match.meaning ? match.words : 1;
  }
  return found;
}

TEST(NormalizePhrase, MakesSpellingsOne) {
  const struct {
    const char* phrase;
    const char* normalized;
  } rows[] = {
      {"", ""},
      {"Revenue", "revenue"},
      {"  gross   margin ", "gross margin"},
      {"After-hours ", "after hours"},
      {"year-over-year", "year over year"},
      {"U.S.", "u.s."},
      {"Barron's", "barron 's"},
      {"S&P", "s&p"},
  };
  for (const auto& row : rows) EXPECT_EQ(NormalizePhrase(row.phrase), row.normalized) << row.phrase;
}

TEST(PhraseTable, TakesTheLongestPhrase) {
  const PhraseTable table =
      TableOf({"margin", "gross margin", "gross margin guidance", "gross", "guidance for"});
  const struct {
    const char* text;
    const char* found;
  } rows[] = {
      {"Gross margin rose", "gross margin"},
      {"gross margin guidance", "gross margin guidance"},
      {"gross-margin guidance", "gross margin guidance"},
      {"Gross profit, margin", "gross|margin"},
      {"gross margins", "gross"},
      {"margin guidance for", "margin|guidance for"},
      {"guidance", ""},
      {"", ""},
      {"GROSS MARGIN", "gross margin"},
      {"gross, margin", "gross|margin"},
  };
  for (const auto& row : rows) EXPECT_EQ(Found(table, row.text), row.found) << row.text;
}

TEST(PhraseTable, OrderOfPhrasesDoesNotMatter) {
  const std::string text = "the gross margin guidance and the gross margin and gross";
  const std::string found = "gross margin guidance|gross margin|gross";
  EXPECT_EQ(Found(TableOf({"gross", "gross margin", "gross margin guidance"}), text), found);
  EXPECT_EQ(Found(TableOf({"gross margin guidance", "gross margin", "gross"}), text), found);
  EXPECT_EQ(Found(TableOf({"gross margin", "gross margin guidance", "gross"}), text), found);
}

TEST(PhraseTable, CompaniesNeedACapital) {
  PhraseTable table;
  PhraseMeaning target;
  target.company = 7;
  target.word_class = "the retailer";
  table.Add("target", target);
  EXPECT_EQ(Found(table, "Target rose"), "the retailer");
  EXPECT_EQ(Found(table, "the target rose"), "");
}

TEST(PhraseTable, FindsWhatStandsThere) {
  PhraseTable table = TableOf({"gross margin", "U.S.", "Barron's"});
  for (const char* phrase : {"gross margin", "u.s.", "barron 's"}) {
    EXPECT_NE(table.Find(phrase), nullptr) << phrase;
  }
  for (const char* phrase : {"", "gross", "gross margins", "margin"}) {
    EXPECT_EQ(table.Find(phrase), nullptr) << phrase;
  }
}

// A phrase that stands in the rules is found where the same words stand in a text.
TEST(PhraseTable, EveryPhraseFindsItself) {
  for (const char* phrase :
       {"net sales", "S&P 500", "non-GAAP", "analysts' estimates", "R&D", "Caf\u00E9 Roe",
        "a 3.5 b", "AT&T", "year over year", "U.S.", "Barron's", "the company's", "Roe's Anvils"}) {
    EXPECT_EQ(Found(TableOf({phrase}), phrase), phrase);
  }
}

}  // namespace
}  // namespace countercheck
