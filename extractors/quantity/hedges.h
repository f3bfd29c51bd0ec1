// The words around a figure that say how it is meant.
//
//   "more than" $20 billion     $20B"+"     "up to roughly" 10 percent     500 "or more"
#ifndef COUNTERCHECK_EXTRACTORS_QUANTITY_HEDGES_H_
#define COUNTERCHECK_EXTRACTORS_QUANTITY_HEDGES_H_

#include "core/quantity.h"
#include "extractors/quantity/tokens.h"

namespace countercheck {

struct Hedge {
  Qualifier qualifier = Qualifier::kExact;
  size_t first = 0;  // tokens [first, last): the figure with its hedges
  size_t last = 0;
  bool just = false;     // it is a bound, and the figure near it
  bool between = false;  // "between" stands before the figure
  bool from = false;     // "from" stands before all that
};

// The hedges before token `first` and behind token `last` - 1, of a figure of `kind`.
// Of several, a bound wins over "about": "up to roughly" is kAtMost.
Hedge ReadHedges(const Tokens& tokens, size_t first, size_t last, QuantityKind kind);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_QUANTITY_HEDGES_H_
