// The spellings of units and currencies, as rules/words/units.tsv and currencies.tsv list them;
// units.h reads texts.
#ifndef COUNTERCHECK_EXTRACTORS_QUANTITY_UNIT_TABLE_H_
#define COUNTERCHECK_EXTRACTORS_QUANTITY_UNIT_TABLE_H_

#include "core/result.h"
#include "extractors/quantity/units.h"
#include "extractors/rule_files.h"

namespace countercheck {

// Each key once.
struct UnitTable {
  UnitRows names;    // lower case phrases, behind a figure
  UnitRows symbols;  // as printed, behind a figure
};

struct CurrencyTable {
  UnitRows names;     // lower case phrases, behind a figure
  UnitRows symbols;   // as printed, behind a figure
  UnitRows codes;     // as printed, before and behind a figure
  UnitRows prefixes;  // lower case, before "$"
  UnitRows signs;     // "$", before and behind a figure
};

// The errors name file and line: an unknown dimension, style or code, an empty column, a spelling
// that no text can hold, or one that stands there already.
Result<UnitTable> ReadUnitTable(const RuleFile& file);
Result<CurrencyTable> ReadCurrencyTable(const RuleFile& file);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_QUANTITY_UNIT_TABLE_H_
