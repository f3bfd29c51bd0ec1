// Figures as quantities: their kind, unit and noun, without the hedges around them.
#ifndef COUNTERCHECK_EXTRACTORS_QUANTITY_FIGURE_PLACES_H_
#define COUNTERCHECK_EXTRACTORS_QUANTITY_FIGURE_PLACES_H_

#include <cstddef>

#include "extractors/quantity/amounts.h"
#include "extractors/quantity/bands.h"
#include "extractors/quantity/ranges.h"
#include "extractors/quantity/tokens.h"

namespace countercheck {

QuantityPlace FromAmount(const Tokens& tokens, const Amount& amount);
QuantityPlace FromRange(const Tokens& tokens, const RangePlace& range);

// Where the noun of a count that ends before token `last` is looked for: in "dozens of people" the
// "of" is passed.
size_t NounBehind(const Tokens& tokens, size_t last);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_QUANTITY_FIGURE_PLACES_H_
