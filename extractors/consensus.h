// What others had expected: the figures of analysts. Private to extractors/.
#ifndef COUNTERCHECK_EXTRACTORS_CONSENSUS_H_
#define COUNTERCHECK_EXTRACTORS_CONSENSUS_H_

#include <vector>

#include "extractors/draft.h"

namespace countercheck {

// True where the consensus is named at the figure: "66 cents expected", "the consensus of $4.67".
bool IsConsensus(const std::vector<Item>& items, size_t figure);

// True where the word at `i` is for what a company expects itself: "its revenue expectations".
bool IsOwnOutlook(const std::vector<Item>& items, size_t i);

// True where analysts, before the figure in its clause, expect or aim: "analysts were targeting".
bool AnalystsExpect(const std::vector<Item>& items, const Clause& clause, size_t figure);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_CONSENSUS_H_
