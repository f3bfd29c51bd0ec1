// What a bare number counts: "254 U.S. [units]", "2–3 [earnings cycles]", "7.5 million [shares]".
#ifndef COUNTERCHECK_EXTRACTORS_QUANTITY_NOUNS_H_
#define COUNTERCHECK_EXTRACTORS_QUANTITY_NOUNS_H_

#include <optional>

#include "extractors/quantity/tokens.h"

namespace countercheck {

struct NounPlace {
  size_t first = 0;  // tokens [first, last) of the noun, at most three words
  size_t last = 0;
};

// The noun of a number that ends before token `i`. Without a grammar: the first plural within five
// words, with the words before it that are lower case; or the noun of an adjective, "four-cylinder
// engine". Nothing where neither follows.
std::optional<NounPlace> ReadNoun(const Tokens& tokens, size_t i);

// Of a "one" that ends before token `i`: "one [plant]". Nothing where it is a pronoun ("no one",
// "one of them") or an idiom ("one day").
std::optional<NounPlace> ReadNounOfOne(const Tokens& tokens, size_t i);

// The hyphen at token `i` hangs on the word before it, and waits for another: "two- and five-year".
bool IsHung(const Tokens& tokens, size_t i);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_QUANTITY_NOUNS_H_
