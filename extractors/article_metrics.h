// How an article as a whole speaks of metrics. Private to extractors/.
#ifndef COUNTERCHECK_EXTRACTORS_ARTICLE_METRICS_H_
#define COUNTERCHECK_EXTRACTORS_ARTICLE_METRICS_H_

#include <string_view>
#include <vector>

#include "core/article.h"
#include "extractors/compiled_rules.h"
#include "extractors/words.h"

namespace countercheck {

// True where the text gives a figure for one share: "41 cents a share", "EPS of $2".
bool TellsPerShare(std::string_view text);

// By metric: whether the article calls it by a name that can mean nothing else.
std::vector<bool> NamedMetrics(const Article& article, ArticleWords& article_words,
                               const CompiledRules& rules);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_ARTICLE_METRICS_H_
