// Numbers in words; numbers.h is the entry for readers of figures.
#ifndef COUNTERCHECK_EXTRACTORS_QUANTITY_NUMBER_WORDS_H_
#define COUNTERCHECK_EXTRACTORS_QUANTITY_NUMBER_WORDS_H_

#include <optional>
#include <string_view>
#include <vector>

#include "core/decimal.h"
#include "extractors/quantity/number_tables.h"
#include "extractors/quantity/numbers.h"
#include "extractors/quantity/tokens.h"

namespace countercheck {

// "twenty-five", "one and a half million", "a dozen", "half a billion", "several".
std::optional<Number> ReadNumberWords(const Tokens& tokens, size_t i);

// numerator ÷ denominator: exact where decimals can, else to 12 digits. 0 < denominator.
Decimal Quotient(int numerator, int denominator);

// Adds the words, in lower case, that a number in words or a fraction can begin with.
void AddNumberOpenings(std::vector<std::string_view>* words);
// Adds those that "a" or "an" begins a number with: "half", "dozen", "million".
void AddArticleFollowers(std::vector<std::string_view>* words);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_QUANTITY_NUMBER_WORDS_H_
