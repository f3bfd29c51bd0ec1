#include "extractors/quantity/unit_table.h"

#include <cassert>
#include <charconv>

#include "extractors/code_point.h"
#include "extractors/quantity/word_table.h"
#include "extractors/rule_spelling.h"

namespace countercheck {
namespace {

constexpr std::array<NamedValue<QuantityKind>, 7> kDimensions = {
    {{"percent", QuantityKind::kPercent},
     {"percentage_point", QuantityKind::kPercentagePoint},
     {"basis_point", QuantityKind::kBasisPoint},
     {"ratio", QuantityKind::kRatio},
     {"count", QuantityKind::kCount},
     {"duration", QuantityKind::kDuration},
     {"measure", QuantityKind::kMeasure}}};

constexpr std::array<NamedValue<UnitStyle>, 4> kUnitStyles = {{{"word", UnitStyle::kName},
                                                               {"alone", UnitStyle::kStandalone},
                                                               {"symbol", UnitStyle::kSymbol},
                                                               {"letter", UnitStyle::kLetter}}};

// Where a spelling of a currency stands, and how.
struct CurrencyStyle {
  UnitRows CurrencyTable::*rows;
  UnitStyle style;
  bool phrase;  // lower case
};

constexpr std::array<NamedValue<CurrencyStyle>, 7> kCurrencyStyles = {
    {{"word", {&CurrencyTable::names, UnitStyle::kName, true}},
     {"alone", {&CurrencyTable::names, UnitStyle::kStandalone, true}},
     {"risky", {&CurrencyTable::names, UnitStyle::kRisky, true}},
     {"letter", {&CurrencyTable::symbols, UnitStyle::kLetter, false}},
     {"sign", {&CurrencyTable::signs, UnitStyle::kSymbol, false}},
     {"code", {&CurrencyTable::codes, UnitStyle::kName, false}},
     {"prefix", {&CurrencyTable::prefixes, UnitStyle::kName, true}}}};

std::optional<int> ParsePower(std::string_view text) {
  int power = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), power);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && power >= -3 && power <= 12 ? std::optional(power) : std::nullopt;
}

bool IsCode(std::string_view code) {
  return code.size() == 3 && std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// Of a row of currencies.tsv; no style yet.
Result<Unit> ReadCurrency(const RuleFile& file, const WordTableLine& row) {
  const auto error = [&](size_t column, const std::string& expected) {
    return RuleError(file.path, row.line,
                     "'" + Clipped(row.columns[column]) + "': expected " + expected);
  };
  if (!IsCode(row.columns[0])) return error(0, "a code of three capital letters");
  const auto power = ParsePower(row.columns[1]);
  if (!power) return error(1, "a power of ten from -3 to 12");
  const bool guess = row.columns[2] == "guess";
  if (!guess && row.columns[2] != "sure") return error(2, "sure or guess");
  return Unit{QuantityKind::kMoney, row.columns[0], *power, guess};
}

bool IsSign(const std::string& spelling) {
  const CodePoint sign = DecodeAt(spelling, 0);
  const char32_t c = sign.value;
  if (sign.size != spelling.size()) return false;
  return c >= 0x80 ? !IsHighLetter(c) && !IsHighSpace(c) : c == U'$';
}

std::optional<Error> CheckSpellings(const RuleFile& file, const WordTableLine& row,
                                    const CurrencyStyle& style) {
  if (style.phrase) return CheckPhrases(file, row);
  if (style.rows != &CurrencyTable::signs) return {};
  for (const std::string& spelling : SplitList(row.columns.back(), '|'))
    if (!IsSign(spelling))
      return RuleError(file.path, row.line, "'" + Clipped(spelling) + "' is not one sign").error;
  return {};
}

void AddRows(const WordTableLine& row, const Unit& unit, UnitRows& rows) {
  for (std::string& spelling : SplitList(row.columns.back(), '|'))
    rows.emplace_back(std::move(spelling), unit);
}

const UnitTable& Units() {
  static const UnitTable table = [] {
    auto read = ReadUnitTable(BuiltinTable("words/units.tsv"));
    assert(read);  // a test reads it
    return std::move(*read);
  }();
  return table;
}

const CurrencyTable& Currencies() {
  static const CurrencyTable table = [] {
    auto read = ReadCurrencyTable(BuiltinTable("words/currencies.tsv"));
    assert(read);  // a test reads it
    return std::move(*read);
  }();
  return table;
}

}  // namespace

Result<UnitTable> ReadUnitTable(const RuleFile& file) {
  const auto rows = ReadColumns(file, 4);
  if (!rows) return Unexpected(rows.error());
  UnitTable table;
  for (const WordTableLine& row : *rows) {
    const auto kind = ValueOf(kDimensions, row.columns[0]);
    if (!kind)
      return RuleError(file.path, row.line, "unknown dimension '" + Clipped(row.columns[0]) + "'");
    const auto style = ValueOf(kUnitStyles, row.columns[2]);
    if (!style)
      return RuleError(file.path, row.line,
                       "'" + Clipped(row.columns[2]) + "': expected word, alone, symbol or letter");
    const bool phrase = *style == UnitStyle::kName || *style == UnitStyle::kStandalone;
    if (auto error = phrase ? CheckPhrases(file, row) : std::nullopt) return Unexpected(*error);
    AddRows(row, {*kind, row.columns[1], 0, false, *style}, phrase ? table.names : table.symbols);
  }
  for (const UnitRows* spellings : {&table.names, &table.symbols})
    if (auto error = CheckOnce(file, *spellings)) return Unexpected(*error);
  return table;
}

Result<CurrencyTable> ReadCurrencyTable(const RuleFile& file) {
  const auto rows = ReadColumns(file, 5);
  if (!rows) return Unexpected(rows.error());
  CurrencyTable table;
  for (const WordTableLine& row : *rows) {
    auto unit = ReadCurrency(file, row);
    if (!unit) return Unexpected(unit.error());
    const auto style = ValueOf(kCurrencyStyles, row.columns[3]);
    if (!style)
      return RuleError(file.path, row.line,
                       "'" + Clipped(row.columns[3]) +
                           "': expected sign, prefix, code, word, alone, risky or letter");
    if (auto error = CheckSpellings(file, row, *style)) return Unexpected(*error);
    unit->style = style->style;
    AddRows(row, *unit, table.*style->rows);
  }
  for (const auto& style : kCurrencyStyles)
    if (auto error = CheckOnce(file, table.*style.value.rows)) return Unexpected(*error);
  return table;
}

const UnitRows& UnitNames() { return Units().names; }
const UnitRows& CurrencyNames() { return Currencies().names; }
const UnitRows& CurrencyCodes() { return Currencies().codes; }
const UnitRows& DollarPrefixes() { return Currencies().prefixes; }

const UnitRows& UnitSymbols() {
  static const UnitRows rows = [] {
    UnitRows all = Units().symbols;
    all.insert(all.end(), Currencies().symbols.begin(), Currencies().symbols.end());
    return all;
  }();
  return rows;
}

const std::vector<CurrencyMark>& CurrencyMarks() {
  static const std::vector<CurrencyMark> marks = [] {
    std::vector<CurrencyMark> all;
    for (const auto& [spelling, unit] : Currencies().signs)
      all.push_back({DecodeAt(spelling, 0).value, unit.name, unit.inferred});
    return all;
  }();
  return marks;
}

}  // namespace countercheck
