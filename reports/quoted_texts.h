// What is known of the texts of articles from their claims alone.
#ifndef COUNTERCHECK_REPORTS_QUOTED_TEXTS_H_
#define COUNTERCHECK_REPORTS_QUOTED_TEXTS_H_

#include <vector>

#include "core/article_text.h"
#include "core/claim.h"

namespace countercheck {

// The sentences that `claims` quote, a paragraph each, for every document in the order of the
// claims. Claims of one place share a piece.
std::vector<ArticleText> QuotedTexts(const std::vector<Claim>& claims);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_QUOTED_TEXTS_H_
