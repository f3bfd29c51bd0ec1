// The words that hedge a figure, as rules/words/hedges.tsv lists them; hedges.h reads texts.
#ifndef COUNTERCHECK_EXTRACTORS_QUANTITY_HEDGE_TABLE_H_
#define COUNTERCHECK_EXTRACTORS_QUANTITY_HEDGE_TABLE_H_

#include <string>
#include <utility>
#include <vector>

#include "core/quantity.h"
#include "core/result.h"
#include "extractors/rule_files.h"

namespace countercheck {

struct HedgeMeaning {
  Qualifier qualifier = Qualifier::kExact;
  bool just = false;  // the figure is near its bound: "just over"
};

// Lower case phrases of at most kMaxPhraseWords words; each once.
using HedgeRows = std::vector<std::pair<std::string, HedgeMeaning>>;

struct HedgeTable {
  HedgeRows before;  // "more than"
  HedgeRows behind;  // "or more"
};

// The error names file and line: an unknown side or qualifier, an empty column, a phrase that no
// text can hold, or one that stands on its side already.
Result<HedgeTable> ReadHedgeTable(const RuleFile& file);

// Of the table that was built in; read at first use.
const HedgeTable& BuiltinHedges();

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_QUANTITY_HEDGE_TABLE_H_
