// The file in which articles, claims and findings are kept from day to day. schema.sql describes
// it; the other headers of this folder put things in and get them out.
#ifndef COUNTERCHECK_PIPELINE_STORE_STORE_H_
#define COUNTERCHECK_PIPELINE_STORE_STORE_H_

#include <string>

#include "core/result.h"
#include "pipeline/store/database.h"

namespace countercheck {

// Opens the store at `path`; kCreate makes it where there is none. An error where the file is no
// store, is damaged, was made by a newer program, or is in use for longer than `wait_ms`; also
// where it is older than this program: BringUpToDate() of migrate.h comes first.
//
// Readers see the state at their begin and wait for nobody; one process writes at a time.
Result<Database> OpenStore(const std::string& path, OpenMode mode, int wait_ms);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_STORE_H_
