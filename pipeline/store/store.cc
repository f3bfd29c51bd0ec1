#include "pipeline/store/store.h"

#include <fmt/format.h>

#include <utility>

#include "pipeline/store/schema.h"

namespace countercheck {
namespace {

bool IsBlank(Database* database) {
  return database->Number("SELECT count(*) FROM sqlite_schema") == 0 &&
         database->Number("PRAGMA application_id") == 0;
}

void Create(Database* database) {
  Transaction transaction(database, OpenMode::kWrite);
  // Another process may have made it while this one waited.
  if (!IsBlank(database)) return;
  database->Run(SchemaSql());
  database->Run(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", kApplicationId,
                            kSchemaVersion)
                    .c_str());
  transaction.Commit();
}

void CheckVersion(Database* database) {
  const int64_t application = database->Number("PRAGMA application_id");
  const int64_t version = database->Number("PRAGMA user_version");
  if (application != kApplicationId) {
    database->Fail("is an SQLite file, but no store of countercheck");
  } else if (version > kSchemaVersion) {
    database->Fail(
        fmt::format("has schema version {}, made by a newer countercheck; this one "
                    "knows versions up to {}: use the newer program",
                    version, kSchemaVersion));
  } else if (version < kSchemaVersion) {
    database->Fail(
        fmt::format("has the old schema version {}: it has to be brought up to date", version));
  }
}

}  // namespace

Result<Database> OpenStore(const std::string& path, OpenMode mode, int wait_ms) {
  Result<Database> database = Database::Open(path, mode, wait_ms);
  if (!database) return database;
  if (mode == OpenMode::kCreate && IsBlank(&*database)) {
    database->UseWriteAheadLog();
    Create(&*database);
  }
  // Each commit reaches the disk before it counts. The cache, of 32 MB, holds much of the indices of a large store.
  database->Run("PRAGMA synchronous = FULL; PRAGMA cache_size = -32768");
  CheckVersion(&*database);
  if (database->error()) return Unexpected(*database->error());
  return database;
}

}  // namespace countercheck
