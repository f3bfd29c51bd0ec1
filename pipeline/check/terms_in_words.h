// On what terms a fact stands, as a reader says it, and which words of the article bear it out.
#ifndef COUNTERCHECK_PIPELINE_CHECK_TERMS_IN_WORDS_H_
#define COUNTERCHECK_PIPELINE_CHECK_TERMS_IN_WORDS_H_

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/check/fact.h"
#include "pipeline/check/same_thing.h"

namespace countercheck {

// "status" of the modality: what the dimension is called in a sentence.
std::string_view InWords(Dimension dimension);
// "expected" of an expectation; "guidance", "target".
std::string_view InWords(Modality modality);

// As the article has it, "July 2025"; else by the key, "2025-07". Empty where none is stated.
std::string PeriodInWords(const Fact& fact);

// "after hours", "adjusted", "on the year before"; empty where the fact says nothing.
std::string TermInWords(Dimension dimension, const Fact& fact);

// The mention that itself states most of what the fact holds: its period, session, moment, basis,
// base and other party. The first of several; so the sentence on a fact can be read in its quote.
const Claim& WitnessOf(const Fact& fact);

// Of each fact the mention in the sentence that mentions most of the facts; where that has none of
// it, its first.
std::vector<const Claim*> WitnessesOf(const std::vector<const Fact*>& facts);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_TERMS_IN_WORDS_H_
