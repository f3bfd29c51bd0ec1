// One article into the store, with its claims and its version.
#ifndef COUNTERCHECK_PIPELINE_STORE_STORED_ARTICLE_H_
#define COUNTERCHECK_PIPELINE_STORE_STORED_ARTICLE_H_

#include <string>

#include "core/result.h"
#include "pipeline/pipeline.h"
#include "pipeline/store/database.h"
#include "pipeline/store/dictionary.h"
#include "pipeline/store/recheck.h"

namespace countercheck {

// `content` is what ContentOf() gave for the bytes.
struct Pending {
  ReadDocument read;
  std::string content;
};

enum class Stored { kNew, kChanged, kUnchanged };

// Within a transaction. Tells `recheck` what has to be compared again. An error where another
// article has this name; what is wrong with the store stands in `database`.
Result<Stored> StoreArticle(const Pending& pending, const std::string& now, Recheck* recheck,
                            Dictionary* dictionary, Database* database);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_STORED_ARTICLE_H_
