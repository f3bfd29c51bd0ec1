#include "extractors/quantity/word_table.h"

#include <cassert>

#include "extractors/quantity/word_map.h"
#include "extractors/rule_spelling.h"

namespace countercheck {
namespace {

bool IsLower(std::string_view phrase) {
  return std::ranges::none_of(phrase, [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

const RuleFile& BuiltinTable(std::string_view path) {
  const auto& files = BuiltinRules();
  const auto it = std::ranges::find_if(
      files, [&](const RuleFile& file) { return std::string_view(file.path).ends_with(path); });
  assert(it != files.end());
  return *it;
}

Result<std::vector<WordTableLine>> ReadColumns(const RuleFile& file, size_t columns) {
  auto rows = ReadTableLines(file);
  if (!rows) return rows;
  for (const WordTableLine& row : *rows) {
    if (row.columns.size() != columns)
      return RuleError(file.path, row.line,
                       "expected " + std::to_string(columns) +
                           " columns separated by tabs; found " +
                           std::to_string(row.columns.size()));
    const auto empty = std::ranges::find(row.columns, "");
    if (empty != row.columns.end())
      return RuleError(file.path, row.line,
                       "column " + std::to_string(empty - row.columns.begin() + 1) + " is empty");
  }
  return rows;
}

std::optional<Error> CheckPhrases(const RuleFile& file, const WordTableLine& row) {
  const auto error = [&](const std::string& phrase, const std::string& what) {
    return RuleError(file.path, row.line, "'" + Clipped(phrase) + "' " + what).error;
  };
  for (const std::string& phrase : SplitList(row.columns.back(), '|')) {
    if (!IsLower(phrase)) return error(phrase, "has a capital letter: text is compared in small");
    const size_t words = static_cast<size_t>(std::ranges::count(phrase, ' ')) + 1;
    if (words > kMaxPhraseWords) return error(phrase, "has more than six words");
    const bool odd = phrase.find("  ") != phrase.npos || phrase.find('-') != phrase.npos;
    if (odd) return error(phrase, "cannot be met: write one space between words, for hyphens too");
  }
  return {};
}

}  // namespace countercheck
