// Lines around an article that are not part of it: by-lines, credits, promotion, disclaimers.
#ifndef COUNTERCHECK_PIPELINE_TEXT_BOILERPLATE_H_
#define COUNTERCHECK_PIPELINE_TEXT_BOILERPLATE_H_

#include <string_view>

namespace countercheck {

// `line` is one line of normalised text, without a list marker. False where it may be news.
bool IsBoilerplate(std::string_view line);

// True for lines that announce a list of other articles or offers ("More News from …", "Don't
// miss"): the list items directly behind them are boilerplate too.
bool OpensPromotion(std::string_view line);

// The number of words in `line`, counted up to 1,000.
int CountWords(std::string_view line);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_TEXT_BOILERPLATE_H_
