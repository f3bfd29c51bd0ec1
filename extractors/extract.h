// From an article to its claims: the one entry to this folder.
//
//   Result<RuleBook> rules = RuleBook::Load(BuiltinRules());
//   std::vector<Claim> claims = Extract(article, *rules);
#ifndef COUNTERCHECK_EXTRACTORS_EXTRACT_H_
#define COUNTERCHECK_EXTRACTORS_EXTRACT_H_

#include <vector>

#include "core/article.h"
#include "core/claim.h"
#include "extractors/rule_book.h"

namespace countercheck {

// The claims of `article` in the order of their places, those of unbound figures (no metric)
// included. Ids and restatements are left empty: pipeline/identity.h gives them.
std::vector<Claim> Extract(const Article& article, const RuleBook& rules);

// Every figure and every period of the article, whatever they are about; for `quantities`.
struct Mentions {
  std::vector<QuantityMention> quantities;  // ranges in the normalised text of the article
  std::vector<PeriodMention> periods;
};
Mentions FindMentions(const Article& article);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_EXTRACT_H_
