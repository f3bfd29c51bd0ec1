// Figures that are words of their own.
//
//   "mid-30s"  "low 30s"  "high-teens"  "mid-single-digit"  "low-to-mid single digits"    bands
//   "doubled"  "tripled"  "halved"  "threefold"  "twice as"                               multiples
//   "multi-year"                                                                          at least
//   2
#ifndef COUNTERCHECK_EXTRACTORS_QUANTITY_BANDS_H_
#define COUNTERCHECK_EXTRACTORS_QUANTITY_BANDS_H_

#include <optional>
#include <string_view>
#include <vector>

#include "core/quantity.h"
#include "extractors/quantity/tokens.h"

namespace countercheck {

// A quantity without its hedges, and where it stands: tokens [first, last).
struct QuantityPlace {
  Quantity quantity;
  size_t first = 0;
  size_t last = 0;
};

// The one that begins with token `i`; nothing where none does.
std::optional<QuantityPlace> ReadBand(const Tokens& tokens, size_t i);
std::optional<QuantityPlace> ReadMultiple(const Tokens& tokens, size_t i);
std::optional<QuantityPlace> ReadMultiYear(const Tokens& tokens, size_t i);

// The multiple `value` at tokens [first, last).
QuantityPlace RatioPlace(Decimal value, size_t first, size_t last);

// Adds the words, in lower case, that a band, a multiple or "multi-year" can begin with.
void AddBandOpenings(std::vector<std::string_view>* words);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_QUANTITY_BANDS_H_
