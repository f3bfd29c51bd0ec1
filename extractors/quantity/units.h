// Units of figures, before and behind them.
//
//   "US$"  "€"  "EUR"  "Rs."        before a figure
//   "%"  "basis points"  "million euros"'s "euros"  "MW"  "-month"  "cents"  "x"     behind it
//
// The spellings stand in rules/words/units.tsv and currencies.tsv; see unit_table.h.
#ifndef COUNTERCHECK_EXTRACTORS_QUANTITY_UNITS_H_
#define COUNTERCHECK_EXTRACTORS_QUANTITY_UNITS_H_

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/quantity.h"
#include "extractors/quantity/tokens.h"

namespace countercheck {

// How the name of a unit may stand.
enum class UnitStyle {
  kName,        // a word or phrase, in any case
  kStandalone,  // likewise, and "a" or "one" or "first" before it is a figure: "a gigawatt"
  kSymbol,      // letters in this very case, glued or not: "MW"
  kLetter,      // likewise, glued only: "5m"
  kRisky,       // a word with other meanings: only behind a scale, 1,000 or more: "won", "real"
};

struct Unit {
  QuantityKind kind = QuantityKind::kMeasure;
  std::string name;       // as Quantity::unit
  int power = 0;          // the figure counts in 10^power of it: cents -2
  bool inferred = false;  // "$"
  UnitStyle style = UnitStyle::kName;
};

struct UnitPlace {
  Unit unit;
  size_t last = 0;  // the token behind it
};

// The currency that begins with token `i` and stands before a figure.
std::optional<UnitPlace> ReadCurrencyBefore(const Tokens& tokens, size_t i);

// The unit behind a figure, at token `i`; a hyphen before it is passed ("12-month"). `large`: the
// figure has a scale or is 1,000 or more.
std::optional<UnitPlace> ReadUnitBehind(const Tokens& tokens, size_t i, bool large);

// The tables that were built in, read at first use; each key once.
using UnitRows = std::vector<std::pair<std::string, Unit>>;
const UnitRows& UnitNames();      // lower case phrases, behind a figure
const UnitRows& UnitSymbols();    // as printed, behind a figure
const UnitRows& CurrencyNames();  // lower case phrases, behind a figure
const UnitRows& CurrencyCodes();  // as printed, before and behind a figure
// What stands before "$" (lower case): "us", "hk", and the currency that it makes.
const UnitRows& DollarPrefixes();

struct CurrencyMark {
  char32_t mark = 0;
  std::string code;
  bool inferred = false;
};
const std::vector<CurrencyMark>& CurrencyMarks();

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_QUANTITY_UNITS_H_
