// What the writer of a rule probably meant. Private to extractors/.
#ifndef COUNTERCHECK_EXTRACTORS_RULE_SPELLING_H_
#define COUNTERCHECK_EXTRACTORS_RULE_SPELLING_H_

#include <string>
#include <string_view>
#include <vector>

namespace countercheck {

// The one of `known` that differs from `word` in the fewest letters (at most two, and at most half
// of them); the first where several do. Empty where none does, and for a word of over 40 bytes.
std::string Nearest(std::string_view word, const std::vector<std::string>& known);

// "; did you mean 'percent'?", or nothing.
std::string DidYouMean(std::string_view word, const std::vector<std::string>& known);

// "metric, unit, name".
std::string Joined(const std::vector<std::string>& words);

// `text` up to 60 bytes, with "…" behind where it is longer; never half a character.
std::string Clipped(std::string_view text);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_RULE_SPELLING_H_
