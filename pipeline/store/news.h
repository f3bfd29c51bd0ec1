// The life of all findings, to be followed as it goes on, whichever process writes.
#ifndef COUNTERCHECK_PIPELINE_STORE_NEWS_H_
#define COUNTERCHECK_PIPELINE_STORE_NEWS_H_

#include <vector>

#include "core/store_values.h"
#include "pipeline/store/database.h"

namespace countercheck {

// Behind all that has happened.
NewsCursor NewestCursor(Database* database);

// What came behind `cursor`, at most `limit` entries: the life of findings in its order, then
// reviews in theirs.
std::vector<FindingNews> NewsAfter(const NewsCursor& cursor, int64_t limit, Database* database);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_NEWS_H_
