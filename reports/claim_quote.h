// The words that a claim rests on, with its figure marked, cut to fit.
#ifndef COUNTERCHECK_REPORTS_CLAIM_QUOTE_H_
#define COUNTERCHECK_REPORTS_CLAIM_QUOTE_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "core/claim.h"

namespace countercheck {

// The claim's quote (its sentence, where the quote lacks the figure) as printable text of at most
// `columns`, cut around the figure, which is bold in colour, else »figure«. With the quotation
// marks: “…fell »8%« on Tuesday…”. Empty where the claim has neither.
std::string MarkedQuote(const Claim& claim, size_t columns, bool color);
// Likewise, with `open` and `close` around the figure; they take no columns.
std::string MarkedQuote(const Claim& claim, size_t columns, std::string_view open,
                        std::string_view close);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_CLAIM_QUOTE_H_
