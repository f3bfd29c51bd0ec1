#include "extractors/article_metrics.h"

#include <algorithm>

namespace countercheck {

bool TellsPerShare(std::string_view text) {
  for (std::string_view words : {"per share", "a share", "per-share", "EPS", "apiece", "per ADS"})
    if (text.find(words) != std::string_view::npos) return true;
  return false;
}

std::vector<bool> NamedMetrics(const Article& article, ArticleWords& article_words,
                               const CompiledRules& rules) {
  std::vector<bool> named(rules.metrics.size(), false);
  for (size_t i = 0; i < article.sentences.size(); ++i) {
    const std::vector<Word>& words = article_words.Of(i);
    for (size_t at = 0; at < words.size();) {
      PhraseMatch match = words[at].phrase;
      if (match.meaning)
        for (const MetricName& name : match.meaning->metrics)
          if (!name.weak) named[name.metric] = true;
      at += std::max<size_t>(match.words, 1);
    }
  }
  return named;
}

}  // namespace countercheck
