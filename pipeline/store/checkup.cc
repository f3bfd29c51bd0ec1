#include "pipeline/store/checkup.h"

#include <fmt/format.h>

namespace countercheck {
namespace {

struct Check {
  const char* counts;  // the rows that should not be
  const char* fault;
};

constexpr Check kChecks[] = {
    {"SELECT count(*) FROM article WHERE id NOT IN (SELECT article FROM version)",
     "articles without a version"},
    {"SELECT count(*) FROM finding WHERE is_open AND id NOT IN (SELECT finding FROM finding_claim)",
     "open findings without members"},
    {"SELECT count(*) FROM finding WHERE NOT is_open AND id IN (SELECT finding FROM finding_claim)",
     "resolved findings with members"},
    {"SELECT count(*) FROM finding WHERE id NOT IN (SELECT finding FROM finding_event)",
     "findings without a history"},
    {"SELECT count(*) FROM subject WHERE id NOT IN (SELECT subject FROM claim) AND id NOT IN "
     "(SELECT counterparty FROM claim WHERE counterparty IS NOT NULL)",
     "names of subjects that no claim gives"},
    {"WITH counted AS (SELECT is_open, kind, count(*) AS findings FROM finding GROUP BY 1, 2), "
     "kept AS (SELECT * FROM finding_count WHERE findings <> 0) SELECT "
     "(SELECT count(*) FROM (SELECT * FROM counted EXCEPT SELECT * FROM kept)) + "
     "(SELECT count(*) FROM (SELECT is_open, kind FROM kept EXCEPT SELECT is_open, kind FROM "
     "counted))",
     "counts of findings that are wrong"},
};

}  // namespace

std::vector<std::string> FaultsOf(Database* database) {
  const Transaction transaction(database, OpenMode::kRead);
  std::vector<std::string> faults;
  Query integrity = database->Ask("PRAGMA integrity_check");
  while (integrity.Next()) {
    std::string line = integrity.Text();
    if (line != "ok") faults.push_back(std::move(line));
  }
  Query orphans =
      database->Ask("SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY 1");
  while (orphans.Next()) {
    const std::string table = orphans.Text();
    faults.push_back(fmt::format("{} rows of {} point to nothing", orphans.Number(), table));
  }
  for (const Check& check : kChecks) {
    const int64_t count = database->Number(check.counts);
    if (count > 0) faults.push_back(fmt::format("{} {}", count, check.fault));
  }
  return faults;
}

void Compact(Database* database) { database->Run("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)"); }

}  // namespace countercheck
