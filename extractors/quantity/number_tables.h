// The words of numbers, one by one; number_words.h puts them together.
#ifndef COUNTERCHECK_EXTRACTORS_QUANTITY_NUMBER_TABLES_H_
#define COUNTERCHECK_EXTRACTORS_QUANTITY_NUMBER_TABLES_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "extractors/quantity/tokens.h"

namespace countercheck {

// The value of the word at `i`; nothing where it has none.
std::optional<int> SmallAt(const Tokens& tokens, size_t i);    // "seven" 7, "twenty" 20
std::optional<int> PartAt(const Tokens& tokens, size_t i);     // "third" 3, "quarters" 4
std::optional<int> ScaleWord(const Tokens& tokens, size_t i);  // "million" 6, a power of ten

bool IsArticle(const Tokens& tokens, size_t i);  // "a", "an"

// The token behind a hyphen at `i`, or `i` itself.
size_t SkipHyphen(const Tokens& tokens, size_t i);

// Adds the words that have a value: those of SmallAt, and of ScaleWord and PartAt.
void AddSmallWords(std::vector<std::string_view>* words);
void AddScaleAndPartWords(std::vector<std::string_view>* words);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_QUANTITY_NUMBER_TABLES_H_
