#include "extractors/quantity/hedge_table.h"

#include <array>
#include <cassert>

#include "extractors/quantity/word_table.h"
#include "extractors/rule_spelling.h"

namespace countercheck {
namespace {

constexpr std::array<NamedValue<HedgeRows HedgeTable::*>, 2> kSides = {
    {{"before", &HedgeTable::before}, {"behind", &HedgeTable::behind}}};

constexpr std::array<NamedValue<HedgeMeaning>, 8> kMeanings = {
    {{"about", {Qualifier::kAbout}},
     {"nearly", {Qualifier::kNearly}},
     {"over", {Qualifier::kOver}},
     {"just_over", {Qualifier::kOver, true}},
     {"at_least", {Qualifier::kAtLeast}},
     {"under", {Qualifier::kUnder}},
     {"just_under", {Qualifier::kUnder, true}},
     {"at_most", {Qualifier::kAtMost}}}};

}  // namespace

Result<HedgeTable> ReadHedgeTable(const RuleFile& file) {
  const auto rows = ReadColumns(file, 3);
  if (!rows) return Unexpected(rows.error());
  HedgeTable table;
  for (const WordTableLine& row : *rows) {
    const auto side = ValueOf(kSides, row.columns[0]);
    if (!side)
      return RuleError(file.path, row.line,
                       "side '" + Clipped(row.columns[0]) + "': expected before or behind");
    const auto meaning = ValueOf(kMeanings, row.columns[1]);
    if (!meaning)
      return RuleError(
          file.path, row.line,
          "qualifier '" + Clipped(row.columns[1]) +
              "': expected about, nearly, over, just_over, at_least, under, just_under or "
              "at_most");
    if (auto error = CheckPhrases(file, row)) return Unexpected(*error);
    for (std::string& phrase : SplitList(row.columns[2], '|'))
      (table.**side).emplace_back(std::move(phrase), *meaning);
  }
  for (const HedgeRows& side : {table.before, table.behind})
    if (auto error = CheckOnce(file, side)) return Unexpected(*error);
  return table;
}

const HedgeTable& BuiltinHedges() {
  static const HedgeTable table = [] {
    auto read = ReadHedgeTable(BuiltinTable("words/hedges.tsv"));
    assert(read);  // a test reads it
    return std::move(*read);
  }();
  return table;
}

}  // namespace countercheck
