// Whether a figure is about a share or a market where no name of a metric says so. Private to
// extractors/.
//
//   Acme rose 3% on Tuesday.               meant
//   Acme's revenue in Asia rose 3%.        not meant
#ifndef COUNTERCHECK_EXTRACTORS_MARKET_SENSE_H_
#define COUNTERCHECK_EXTRACTORS_MARKET_SENSE_H_

#include "extractors/compiled_rules.h"
#include "extractors/draft.h"
#include "extractors/tagger.h"

namespace countercheck {

// True where trading is spoken of, and no name of another metric than `metric` that takes the
// figure stands before it in the clause. `item` is the figure, or the word for a move.
bool MarketIsMeant(const TaggedSentence& sentence, const CompiledRules& rules,
                   const TextContext& context, size_t item, const MetricRule* metric);

// -1 for a figure in brackets of a list of losers, which prints no sign; else 0.
int SignOfList(const TaggedSentence& sentence, size_t item);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_MARKET_SENSE_H_
