#include "extractors/symbols.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

namespace countercheck {
namespace {

TEST(Symbols, GivesEachTagAndWordOneSymbol) {
  Symbols symbols;
  const auto rise = symbols.AddTag("rise");
  const auto word = symbols.AddWord("rise");
  ASSERT_TRUE(rise && word);
  EXPECT_NE(*rise, *word);
  EXPECT_NE(*rise, kOtherWord);
  EXPECT_EQ(symbols.AddTag("rise"), rise);
  EXPECT_EQ(symbols.AddWord("rise"), word);
  EXPECT_EQ(symbols.FindTag("rise"), rise);
  EXPECT_EQ(symbols.FindTag("fall"), std::nullopt);
  EXPECT_EQ(symbols.WordOrOther("rise"), *word);
  EXPECT_EQ(symbols.WordOrOther("fall"), kOtherWord);
  EXPECT_EQ(symbols.size(), 3u);
}

TEST(Symbols, ExpandsGroups) {
  Symbols symbols;
  const Symbol money = *symbols.AddTag("money");
  const Symbol percent = *symbols.AddTag("percent");
  symbols.Include("quantity", money);
  symbols.Include("quantity", percent);
  symbols.Include("quantity", money);
  EXPECT_EQ(symbols.Expand("quantity"), (std::vector<Symbol>{money, percent}));
  EXPECT_EQ(symbols.Expand("money"), std::vector<Symbol>{money});
  EXPECT_TRUE(symbols.Expand("unknown").empty());
  symbols.Include("money", percent);  // a tag that is a group, too
  EXPECT_EQ(symbols.Expand("money"), (std::vector<Symbol>{money, percent}));
  EXPECT_EQ(symbols.TagNames(),
            (std::vector<std::string>{"money", "money", "percent", "quantity"}));
}

TEST(Symbols, WritesEachAsTwoBytesOfUtf8) {
  std::set<std::string> seen;
  for (size_t symbol = 0; symbol < kMaxSymbols; ++symbol) {
    std::string text;
    Symbols::Append(static_cast<Symbol>(symbol), &text);
    ASSERT_EQ(text.size(), kSymbolBytes);
    ASSERT_EQ(static_cast<unsigned char>(text[0]) & 0xE0, 0xC0);
    ASSERT_EQ(static_cast<unsigned char>(text[1]) & 0xC0, 0x80);
    seen.insert(text);
  }
  EXPECT_EQ(seen.size(), kMaxSymbols);
}

TEST(Symbols, SaysWhenTheAlphabetIsFull) {
  Symbols symbols;
  size_t made = 0;
  while (symbols.AddWord("w" + std::to_string(made))) ++made;
  EXPECT_EQ(made + 1, kMaxSymbols);
  EXPECT_EQ(symbols.AddTag("more"), std::nullopt);
  EXPECT_TRUE(symbols.AddWord("w0"));
}

}  // namespace
}  // namespace countercheck
