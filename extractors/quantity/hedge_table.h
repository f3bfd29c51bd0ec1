// The words that hedge a figure, as data; hedges.h reads them.
#ifndef COUNTERCHECK_EXTRACTORS_QUANTITY_HEDGE_TABLE_H_
#define COUNTERCHECK_EXTRACTORS_QUANTITY_HEDGE_TABLE_H_

#include <string>
#include <utility>
#include <vector>

#include "core/quantity.h"

namespace countercheck {

// Lower case phrases of at most kMaxPhraseWords words; each once.
using HedgeRows = std::vector<std::pair<std::string, Qualifier>>;
const HedgeRows& HedgesBefore();
const HedgeRows& HedgesBehind();

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_QUANTITY_HEDGE_TABLE_H_
