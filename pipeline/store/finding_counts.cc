#include "pipeline/store/finding_counts.h"

namespace countercheck {

void FindingTally::Write(Database* database) {
  for (const auto& [place, by] : changes_) {
    if (by == 0) continue;
    const auto& [is_open, kind] = place;
    Query row = database->Ask(
        "INSERT INTO finding_count VALUES (?1, ?2, ?3) "
        "ON CONFLICT DO UPDATE SET findings = findings + ?3");
    row.Bind(int64_t{is_open}).Bind(kind).Bind(by).Run();
  }
  changes_.clear();
}

void CountAllFindings(Database* database) {
  database->Run(
      "DELETE FROM finding_count; INSERT INTO finding_count "
      "SELECT is_open, kind, count(*) FROM finding GROUP BY is_open, kind");
}

std::map<std::string, int64_t> OpenByKind(Database* database) {
  std::map<std::string, int64_t> open;
  Query rows =
      database->Ask("SELECT kind, findings FROM finding_count WHERE is_open = 1 AND findings > 0");
  while (rows.Next()) {
    std::string kind = rows.Text();
    open[std::move(kind)] = rows.Number();
  }
  return open;
}

int64_t CountResolved(Database* database) {
  return database->Number("SELECT coalesce(sum(findings), 0) FROM finding_count WHERE is_open = 0");
}

}  // namespace countercheck
