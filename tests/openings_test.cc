// The cheap test for where a figure may begin never hides a figure from the readers behind it.
#include "extractors/quantity/openings.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "extractors/quantity/amounts.h"
#include "extractors/quantity/bands.h"
#include "extractors/quantity/number_words.h"
#include "extractors/quantity/shares.h"
#include "extractors/quantity/units.h"

namespace countercheck {
namespace {

std::vector<std::string> Vocabulary() {
  std::vector<std::string_view> openings;
  AddNumberOpenings(&openings);
  AddBandOpenings(&openings);
  std::vector<std::string> words(openings.begin(), openings.end());
  for (const auto& [code, unit] : CurrencyCodes()) words.push_back(code);
  for (const auto& [prefix, unit] : DollarPrefixes()) words.push_back(prefix);
  for (const auto& [name, unit] : UnitNames()) words.push_back(name);
  words.insert(words.end(), {"a", "an"});
  for (const char* word : {"the", "revenue", "couple", "dozen", "minus", "negative", "over", "up",
                           "hundred", "million", "quarter", "third", "and", "plus", "Half", "Ten"})
    words.push_back(word);
  return words;
}

bool BeginsFigure(const Tokens& tokens, size_t i) {
  return ReadBand(tokens, i) || ReadMultiple(tokens, i) || ReadShare(tokens, i) ||
         ReadMultiYear(tokens, i) || ReadAmount(tokens, i);
}

TEST(Openings, NoFigureIsPassedOver) {
  constexpr std::string_view kBehind[] = {
      "",           " 5",    "$5",       " $5",    " million", " half",    " of the", "-thirds",
      " couple of", "-year", " dozen",   " penny", " few",     " hundred", "-30s",    " teens",
      " the",       ". 5",   " percent", "-fold",  " as much", " GW"};
  size_t figures = 0;
  for (const std::string& word : Vocabulary()) {
    for (const std::string_view behind : kBehind) {
      const std::string text = word + std::string(behind);
      const Lexemes lexemes(text);
      const Tokens tokens(lexemes.All());
      if (!BeginsFigure(tokens, 0)) continue;
      ++figures;
      EXPECT_TRUE(MayOpenFigure(tokens, 0)) << text;
    }
  }
  EXPECT_GT(figures, 500u);
}

TEST(Openings, MostWordsArePassedOver) {
  const Lexemes lexemes("revenue a company according, to the shares which would. Government");
  const Tokens tokens(lexemes.All());
  for (size_t i = 0; i < tokens.size(); ++i)
    EXPECT_FALSE(MayOpenFigure(tokens, i)) << tokens.Printed(i);
}

}  // namespace
}  // namespace countercheck
