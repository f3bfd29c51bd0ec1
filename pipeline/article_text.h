// From an article and its claims to the text that a report shows.
#ifndef COUNTERCHECK_PIPELINE_ARTICLE_TEXT_H_
#define COUNTERCHECK_PIPELINE_ARTICLE_TEXT_H_

#include <vector>

#include "core/article.h"
#include "core/article_text.h"
#include "core/claim.h"

namespace countercheck {

// All sentences of the article; `claims` are its own, with their places in the file, as
// ReadDocument holds them. Claims of one place share a piece; one that overlaps a piece before it
// belongs to that.
ArticleText TextOf(const Article& article, const std::vector<Claim>& claims);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_ARTICLE_TEXT_H_
