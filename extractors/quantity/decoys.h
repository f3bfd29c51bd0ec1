// Digits that are no figure: "S&P 500", "10-K", "No. 1", "9:30", "1-800-555-0199", "6/10", "WSE-3".
#ifndef COUNTERCHECK_EXTRACTORS_QUANTITY_DECOYS_H_
#define COUNTERCHECK_EXTRACTORS_QUANTITY_DECOYS_H_

#include <optional>

#include "extractors/quantity/amounts.h"
#include "extractors/quantity/tokens.h"

namespace countercheck {

// Where `amount` is no figure: the token behind all of what it is part of, to go on from. Nothing
// where it is a figure. Money and percentages are always figures.
std::optional<size_t> DecoyEnd(const Tokens& tokens, const Amount& amount);

// "89-89", "5-3", "2025-26": `amount`, known to begin no range, is tied to another number.
bool IsScore(const Tokens& tokens, const Amount& amount);

// "Ann Smith, 25, said": the number at tokens [first, last) is an age without a word.
bool IsAgeBehindName(const Tokens& tokens, size_t first, size_t last);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_QUANTITY_DECOYS_H_
