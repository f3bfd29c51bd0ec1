// From an article to its claims: the one entry to this folder.
//
//   Result<RuleBook> rules = RuleBook::Load(BuiltinRules());
//   std::vector<Claim> claims = Extract(article, *rules);
#ifndef COUNTERCHECK_EXTRACTORS_EXTRACT_H_
#define COUNTERCHECK_EXTRACTORS_EXTRACT_H_

#include <vector>

#include "core/article.h"
#include "core/claim.h"
#include "core/result.h"
#include "extractors/rule_book.h"

namespace countercheck {

// What one document may give. More is no article, and would cost memory without end.
struct ExtractLimits {
  size_t max_claims = 20'000;
  size_t max_claim_bytes = 32u << 20;  // of the sentences and quotes that its claims carry
  size_t max_mentions = 100'000;       // figures and periods, for FindMentions
};

// The claims of `article` in the order of their places, those of unbound figures (no metric)
// included. Ids and restatements are left empty: pipeline/identity.h gives them.
std::vector<Claim> Extract(const Article& article, const RuleBook& rules);

// The same within limits: an error that names the line and the limit where there would be more.
Result<std::vector<Claim>> Extract(const Article& article, const RuleBook& rules,
                                   const ExtractLimits& limits);

// Every figure and every period of the article, whatever they are about; for `quantities`.
struct Mentions {
  std::vector<QuantityMention> quantities;  // ranges in the normalised text of the article
  std::vector<PeriodMention> periods;
};
Mentions FindMentions(const Article& article);
Result<Mentions> FindMentions(const Article& article, const ExtractLimits& limits);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_EXTRACT_H_
