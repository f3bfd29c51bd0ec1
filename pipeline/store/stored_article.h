// One article into the store, with its claims and its version.
#ifndef COUNTERCHECK_PIPELINE_STORE_STORED_ARTICLE_H_
#define COUNTERCHECK_PIPELINE_STORE_STORED_ARTICLE_H_

#include <string>

#include "core/result.h"
#include "pipeline/pipeline.h"
#include "pipeline/store/article_rows.h"
#include "pipeline/store/database.h"
#include "pipeline/store/dictionary.h"
#include "pipeline/store/recheck.h"

namespace countercheck {

struct Pending {
  ReadDocument read;
  VersionContent content;
  // The last that a whole run had to say of the article: it counts also where an earlier version
  // had the same.
  bool is_return = false;
};

enum class Stored { kNew, kChanged, kUnchanged };

// True where it is known as a file, and not by an id: such an article says now what its file says
// now, whatever its day.
bool IsOwnFile(const Document& document);

// Within a transaction. Tells `recheck` what has to be compared again. Nothing changes where the
// content is that of the newest version, is dated before it, or is one that the article had before
// and does not return to. An error where another article has this name; what is wrong with the
// store stands in `database`.
Result<Stored> StoreArticle(const Pending& pending, const std::string& now, Recheck* recheck,
                            Dictionary* dictionary, Database* database);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_STORED_ARTICLE_H_
