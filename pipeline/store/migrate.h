// Stores of older programs, brought to the tables of this one.
#ifndef COUNTERCHECK_PIPELINE_STORE_MIGRATE_H_
#define COUNTERCHECK_PIPELINE_STORE_MIGRATE_H_

#include <optional>
#include <string>

#include "core/result.h"

namespace countercheck {

struct Migration {
  int from = 0;  // schema versions
  int to = 0;
  std::string backup;  // path of the store as it was
};

// Brings the store at `path` forward, whole or not at all; what it was is kept beside it, as
// "PATH.v1.bak", or "PATH.v1.bak.2" where there is one already. Nothing where there is nothing to
// do: a store of this version or a newer one, no store, no file. An error where it cannot be read
// or written.
Result<std::optional<Migration>> BringUpToDate(const std::string& path, int wait_ms);

// The SQL that leads from version 1 to 2.
const char* Migration1To2Sql();
// From version 2 to 3.
const char* Migration2To3Sql();
// From version 3 to 4.
const char* Migration3To4Sql();

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_MIGRATE_H_
