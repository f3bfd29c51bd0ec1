// The words that lines around an article open with, or hold: credits, offers, other articles.
#ifndef COUNTERCHECK_PIPELINE_TEXT_BOILERPLATE_PHRASES_H_
#define COUNTERCHECK_PIPELINE_TEXT_BOILERPLATE_PHRASES_H_

#include <string_view>

namespace countercheck {

// `lower` is a line of `words` words in lower case (ASCII). A phrase counts in lines that are short
// enough for it, so that a sentence of the article that happens to use the words stays.

// Announces a list of other articles or offers.
bool HasPromotionPhrase(std::string_view lower, int words);

// By-lines, credits, promotion, disclaimers.
bool HasBoilerplatePhrase(std::string_view lower, int words);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_TEXT_BOILERPLATE_PHRASES_H_
