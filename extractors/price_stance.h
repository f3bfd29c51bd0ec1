// How the price of a share, an index or a good is meant. Private to extractors/.
//
//   The stock closed at $31.                          actual
//   She sees the index at 7,000 by December.          expectation
//   The stock must climb 15% to set a record.         hypothetical
#ifndef COUNTERCHECK_EXTRACTORS_PRICE_STANCE_H_
#define COUNTERCHECK_EXTRACTORS_PRICE_STANCE_H_

#include <vector>

#include "core/claim.h"
#include "extractors/draft.h"

namespace countercheck {

// Of a draft whose metric trades, in the clause around its figure.
Modality ModalityOfPrice(const std::vector<Item>& items, const Clause& clause, const Draft& draft);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_PRICE_STANCE_H_
