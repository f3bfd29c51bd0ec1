// The tables of units, currencies and hedges: those that are built in are whole, and a mistake in
// one is an error that names its line.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "extractors/quantity/hedge_table.h"
#include "extractors/quantity/unit_table.h"
#include "extractors/quantity/word_table.h"

namespace countercheck {
namespace {

template <typename Table>
std::string MessageOf(const Result<Table>& table) {
  return table ? "" : FormatError(table.error());
}

struct Row {
  std::string_view content;
  std::string_view message;
};

template <typename Read>
void ExpectMessages(Read read, const std::vector<Row>& rows) {
  for (const Row& row : rows)
    EXPECT_EQ(MessageOf(read({"t.tsv", std::string(row.content)})), row.message) << row.content;
}

TEST(WordTables, BuiltinTablesAreWhole) {
  const auto units = ReadUnitTable(BuiltinTable("words/units.tsv"));
  ASSERT_EQ(MessageOf(units), "");
  EXPECT_GT(units->names.size(), 250u);
  EXPECT_GT(units->symbols.size(), 50u);
  const auto currencies = ReadCurrencyTable(BuiltinTable("words/currencies.tsv"));
  ASSERT_EQ(MessageOf(currencies), "");
  EXPECT_GT(currencies->names.size(), 150u);
  EXPECT_GT(currencies->codes.size(), 70u);
  EXPECT_GT(currencies->signs.size(), 10u);
  const auto hedges = ReadHedgeTable(BuiltinTable("words/hedges.tsv"));
  ASSERT_EQ(MessageOf(hedges), "");
  EXPECT_GT(hedges->before.size(), 100u);
  EXPECT_GT(hedges->behind.size(), 20u);
}

// A phrase may be a unit or a currency, not both.
TEST(WordTables, UnitsAreNoCurrencies) {
  UnitRows rows = UnitNames();
  rows.insert(rows.end(), CurrencyNames().begin(), CurrencyNames().end());
  EXPECT_EQ(CheckOnce(BuiltinTable("words/units.tsv"), rows), std::nullopt);
  EXPECT_EQ(CheckOnce(BuiltinTable("words/units.tsv"), UnitSymbols()), std::nullopt);
}

TEST(WordTables, UnitErrors) {
  ExpectMessages(
      ReadUnitTable,
      {{"# a comment\n\nmeasure\tvolt\tword\tvolt | volts\n", ""},
       {"measure\tvolt\tletter\tV\n", ""},
       {"measure\tvolt\tvolts\n", "t.tsv:1: expected 4 columns separated by tabs; found 3"},
       {"\n\tvolt\tword\tvolt\n", "t.tsv:2: column 1 is empty"},
       {"measure\t\tword\tvolt\n", "t.tsv:1: column 2 is empty"},
       {"measure\tvolt\tword\t\n", "t.tsv:1: column 4 is empty"},
       {"voltage\tvolt\tword\tvolt\n", "t.tsv:1: unknown dimension 'voltage'"},
       {"money\tEUR\tword\teuro\n", "t.tsv:1: unknown dimension 'money'"},
       {"measure\tvolt\tname\tvolt\n", "t.tsv:1: 'name': expected word, alone, symbol or letter"},
       {"measure\tvolt\tword\tVolt\n",
        "t.tsv:1: 'Volt' has a capital letter: text is compared in small"},
       {"measure\tvolt\tword\ta b c d e f g\n", "t.tsv:1: 'a b c d e f g' has more than six words"},
       {"measure\tvolt hour\tword\tvolt-hour\n",
        "t.tsv:1: 'volt-hour' cannot be met: write one space between words, for hyphens too"},
       {"measure\tvolt\tword\tvolt | volts | volt\n", "t.tsv: 'volt' stands in it twice"},
       {"measure\tvolt\tletter\tV\nmeasure\tvote\tsymbol\tV\n", "t.tsv: 'V' stands in it twice"}});
}

TEST(WordTables, CurrencyErrors) {
  ExpectMessages(
      ReadCurrencyTable,
      {{"EUR\t0\tsure\tsign\t€\nEUR\t-2\tsure\tword\teuro cents\nEUR\t6\tsure\tcode\tMEUR\n", ""},
       {"Euro\t0\tsure\tword\teuro\n", "t.tsv:1: 'Euro': expected a code of three capital letters"},
       {"EUR\tcent\tsure\tword\teuro\n", "t.tsv:1: 'cent': expected a power of ten from -3 to 12"},
       {"EUR\t99\tsure\tword\teuro\n", "t.tsv:1: '99': expected a power of ten from -3 to 12"},
       {"EUR\t0\tyes\tword\teuro\n", "t.tsv:1: 'yes': expected sure or guess"},
       {"EUR\t0\tsure\tname\teuro\n",
        "t.tsv:1: 'name': expected sign, prefix, code, word, alone, risky or letter"},
       {"EUR\t0\tsure\tsign\tE€\n", "t.tsv:1: 'E€' is not one sign"},
       {"USD\t0\tsure\tprefix\tUS\n",
        "t.tsv:1: 'US' has a capital letter: text is compared in small"},
       {"EUR\t0\tsure\tcode\tEUR\nEUR\t0\tguess\tcode\tEUR\n", "t.tsv: 'EUR' stands in it twice"},
       {"JPY\t0\tguess\tsign\t¥\nCNY\t0\tguess\tsign\t¥\n", "t.tsv: '¥' stands in it twice"}});
}

TEST(WordTables, HedgeErrors) {
  ExpectMessages(
      ReadHedgeTable,
      {{"before\tabout\tabout\nbehind\tabout\tabout\n", ""},
       {"above\tabout\tabout\n", "t.tsv:1: side 'above': expected before or behind"},
       {"before\tmore\tover\n",
        "t.tsv:1: qualifier 'more': expected about, nearly, over, just_over, at_least, under, "
        "just_under or at_most"},
       {"before\tover\tMore than\n",
        "t.tsv:1: 'More than' has a capital letter: text is compared in small"},
       {"before\tover\tover\nbefore\tunder\tover\n", "t.tsv: 'over' stands in it twice"}});
}

}  // namespace
}  // namespace countercheck
