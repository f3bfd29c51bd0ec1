// One article of a store.
#ifndef COUNTERCHECK_PIPELINE_STORE_ONE_ARTICLE_H_
#define COUNTERCHECK_PIPELINE_STORE_ONE_ARTICLE_H_

#include <optional>
#include <string>

#include "core/article.h"
#include "pipeline/store/database.h"

namespace countercheck {

// The article of this identity, else of this name, else the only one whose name ends in "/" and
// this; with its near copies. Nothing where there is none.
std::optional<Document> FindArticle(const std::string& name, Database* database);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_ONE_ARTICLE_H_
