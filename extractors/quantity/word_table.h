// What the readers of rules/words/{units,currencies,hedges}.tsv share.
#ifndef COUNTERCHECK_EXTRACTORS_QUANTITY_WORD_TABLE_H_
#define COUNTERCHECK_EXTRACTORS_QUANTITY_WORD_TABLE_H_

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"
#include "extractors/rule_files.h"
#include "extractors/rule_text.h"

namespace countercheck {

// The word of a column, and what it means.
template <typename Value>
struct NamedValue {
  std::string_view name;
  Value value;
};

// What `name` means; nothing where it is not in `table`.
template <typename Value, size_t n>
std::optional<Value> ValueOf(const std::array<NamedValue<Value>, n>& table, std::string_view name) {
  const auto* row = std::ranges::find(table, name, &NamedValue<Value>::name);
  return row == table.end() ? std::nullopt : std::optional(row->value);
}

// The table that was built into the program: "words/units.tsv".
const RuleFile& BuiltinTable(std::string_view path);

// The rows of `file`, each of `columns` columns, none of them empty; else the error.
Result<std::vector<WordTableLine>> ReadColumns(const RuleFile& file, size_t columns);

// The error of the last column of `row` if it lists something that no text is compared with: a
// phrase with capital letters, of too many words, or with two spaces between them.
std::optional<Error> CheckPhrases(const RuleFile& file, const WordTableLine& row);

// The error if a spelling stands in `rows` twice.
template <typename Value>
std::optional<Error> CheckOnce(const RuleFile& file,
                               const std::vector<std::pair<std::string, Value>>& rows) {
  std::vector<std::string_view> spellings;
  for (const auto& [spelling, value] : rows) spellings.push_back(spelling);
  std::ranges::sort(spellings);
  const auto twice = std::ranges::adjacent_find(spellings);
  if (twice == spellings.end()) return {};
  return Error{file.path, "", "'" + std::string(*twice) + "' stands in it twice"};
}

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_QUANTITY_WORD_TABLE_H_
