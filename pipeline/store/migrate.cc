#include "pipeline/store/migrate.h"

#include <fmt/format.h>

#include <filesystem>
#include <iterator>
#include <utility>

#include "pipeline/store/database.h"
#include "pipeline/store/dictionary.h"
#include "pipeline/store/finding_counts.h"
#include "pipeline/store/near_copies.h"
#include "pipeline/store/schema.h"

namespace countercheck {
namespace {

namespace fs = std::filesystem;

struct Step {
  const char* (*sql)();
  // What SQL alone cannot do; null where there is nothing.
  void (*finish)(Database*);
};

// The step at place n leads from version n + 1 to n + 2.
constexpr Step kSteps[] = {{Migration1To2Sql,
                            [](Database* database) {
                              PutAllBands(database);
                              PutAllWords(database);
                            }},
                           {Migration2To3Sql, CountAllFindings},
                           {Migration3To4Sql, nullptr}};
static_assert(std::size(kSteps) == kSchemaVersion - 1);

// 0 for what is no store.
int VersionOf(Database* database) {
  if (database->Number("PRAGMA application_id") != kApplicationId) return 0;
  return static_cast<int>(database->Number("PRAGMA user_version"));
}

bool IsOld(int version) { return version > 0 && version < kSchemaVersion; }

// `name`, or with ".2", ".3" … behind it: what was kept before stays.
std::string FreeName(const std::string& name) {
  std::string free = name;
  std::error_code ignored;
  for (int n = 2; fs::exists(free, ignored); ++n) free = fmt::format("{}.{}", name, n);
  return free;
}

// Through a connection of its own: the other one holds the lock for writing, so that what is kept
// is what is migrated.
void BackUp(const std::string& path, const std::string& backup, int wait_ms, Database* migrating) {
  Result<Database> reading = Database::Open(path, OpenMode::kWrite, wait_ms);
  if (!reading) return migrating->Fail(reading.error().message);
  const std::string unfinished = backup + ".tmp";
  std::error_code ignored, failed;
  fs::remove(unfinished, ignored);
  reading->Ask("VACUUM INTO ?").Bind(unfinished).Run();
  if (reading->error()) {
    return migrating->FailAt(backup, "no backup can be made: " + reading->error()->message);
  }
  fs::rename(unfinished, backup, failed);
  if (failed) migrating->FailAt(backup, "no backup can be made: " + failed.message());
}

void Migrate(int from, Database* database) {
  for (int version = from; version < kSchemaVersion; ++version) {
    const Step& step = kSteps[version - 1];
    database->Run(step.sql());
    if (step.finish != nullptr) step.finish(database);
  }
  database->Run(fmt::format("PRAGMA user_version = {}", kSchemaVersion).c_str());
}

}  // namespace

Result<std::optional<Migration>> BringUpToDate(const std::string& path, int wait_ms) {
  std::error_code ignored;
  if (!fs::exists(path, ignored)) return std::optional<Migration>();
  Result<Database> database = Database::Open(path, OpenMode::kWrite, wait_ms);
  if (!database) return Unexpected(database.error());
  if (!IsOld(VersionOf(&*database))) return std::optional<Migration>();
  Transaction transaction(&*database, OpenMode::kWrite);
  // Another process may have done it while this one waited.
  const int from = VersionOf(&*database);
  if (!database->error() && !IsOld(from)) return std::optional<Migration>();
  const std::string backup = FreeName(fmt::format("{}.v{}.bak", path, from));
  if (!database->error()) BackUp(path, backup, wait_ms, &*database);
  Migrate(from, &*database);
  if (!transaction.Commit()) return Unexpected(*database->error());
  return std::optional<Migration>({from, kSchemaVersion, backup});
}

}  // namespace countercheck
