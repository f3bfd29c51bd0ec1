#include "pipeline/store/transfer.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "pipeline/store/checkup.h"
#include "pipeline/store/finding_counts.h"
#include "pipeline/store/near_copies.h"
#include "pipeline/store/schema.h"

namespace countercheck {
namespace {

// Those that others point to before these.
constexpr const char* kTables[] = {
    "outlet",        "metric",         "unit",   "rule",        "subject",       "article",
    "version",       "version_change", "claim",  "finding",     "finding_claim", "finding_pair",
    "finding_quote", "finding_event",  "review", "review_claim"};

struct Table {
  std::string name;
  std::vector<std::string> columns;
  std::vector<std::string> key;
};

Table DescribeTable(const std::string& name, Database* database) {
  Table table{name, {}, {}};
  Query columns = database->Ask("SELECT name, pk FROM pragma_table_info(?) ORDER BY cid");
  columns.Bind(name);
  while (columns.Next()) {
    table.columns.push_back(columns.Text());
    if (columns.Flag()) table.key.push_back(table.columns.back());
  }
  return table;
}

// Since this version the tables that are exported are the same.
constexpr int kOldestSchema = 2;

std::string Header(int version) {
  return fmt::format(R"({{"store":"countercheck","schema":{}}})", version);
}

// The schema version that the line names; 0 for what is no header, or that of another program.
int VersionOf(std::string_view line) {
  for (int version = kOldestSchema; version <= kSchemaVersion; ++version)
    if (line == Header(version)) return version;
  return 0;
}

// Since this version a last line tells that nothing was cut off.
constexpr int kSchemaWithEnd = 4;

std::string End(size_t rows) { return fmt::format(R"({{"end":"countercheck","rows":{}}})", rows); }

bool IsEnd(std::string_view line) { return line.starts_with(R"({"end":)"); }

std::string SelectLines(const Table& table) {
  std::string fields = fmt::format("'table', '{}'", table.name);
  for (const std::string& column : table.columns) fields += fmt::format(", '{0}', {0}", column);
  return fmt::format("SELECT json_object({}) FROM {} ORDER BY {}", fields, table.name,
                     fmt::join(table.key, ", "));
}

std::string InsertLine(const Table& table) {
  std::string values;
  for (const std::string& column : table.columns) {
    values += fmt::format("{}json_extract(?1, '$.{}')", values.empty() ? "" : ", ", column);
  }
  return fmt::format("INSERT INTO {} ({}) VALUES ({})", table.name, fmt::join(table.columns, ", "),
                     values);
}

// The inserts by the name of their table.
std::map<std::string, std::string> InsertsOf(Database* database) {
  std::map<std::string, std::string> inserts;
  for (const char* name : kTables) inserts[name] = InsertLine(DescribeTable(name, database));
  return inserts;
}

std::string TableOf(const std::string& line, Database* database) {
  Query query = database->Ask("SELECT CASE WHEN json_valid(?1) THEN ?1 ->> 'table' END");
  return query.Bind(line).Next() ? query.Text() : "";
}

// Empty for a line that was taken over.
std::string FaultOf(const std::string& line, const std::map<std::string, std::string>& inserts,
                    Database* database) {
  const auto insert = inserts.find(TableOf(line, database));
  if (insert == inserts.end()) return "is no row of a store";
  database->Ask(insert->second).Bind(line).Run();
  return database->error() ? database->error()->message : "";
}

// Reads the rows behind the header, and the end.
void ImportRows(std::istream& lines, int version, Database* database) {
  const std::map<std::string, std::string> inserts = InsertsOf(database);
  size_t number = 1, rows = 0;
  bool ended = false;
  const auto fail = [&](const std::string& fault) {
    database->FailAt("line " + std::to_string(number), fault);
  };
  for (std::string line; ++number, std::getline(lines, line);) {
    if (line.empty()) continue;
    if (ended) return fail("stands behind the end of the export");
    ended = IsEnd(line);
    if (ended && line != End(rows)) return fail(fmt::format("expected {}", End(rows)));
    const std::string fault = ended ? "" : FaultOf(line, inserts, database);
    if (!fault.empty()) return fail(fault);
    rows += ended ? 0 : 1;
  }
  if (!ended && version >= kSchemaWithEnd)
    fail(fmt::format("the export was cut off before here: expected more rows, or {}", End(rows)));
}

}  // namespace

void Export(Database* database, const std::function<bool(std::string_view)>& sink) {
  const Transaction transaction(database, OpenMode::kRead);
  if (!sink(Header(kSchemaVersion))) return;
  size_t count = 0;
  for (const char* name : kTables) {
    Query rows = database->Ask(SelectLines(DescribeTable(name, database)));
    for (; rows.Next(); ++count)
      if (!sink(rows.Text())) return;
  }
  // What a damaged file does not give must not look whole.
  if (!database->error()) sink(End(count));
}

void Import(std::istream& lines, Database* database) {
  Transaction transaction(database, OpenMode::kWrite);
  if (database->Number("SELECT count(*) FROM article") > 0) {
    return database->Fail("is not empty; import fills a new store");
  }
  std::string line;
  std::getline(lines, line);
  const int version = VersionOf(line);
  if (version == 0) {
    return database->Fail("line 1 of the import: expected " + Header(kSchemaVersion));
  }
  ImportRows(lines, version, database);
  PutAllBands(database);
  CountAllFindings(database);
  // An older export has no end to tell that all of it is there.
  const auto faults = version < kSchemaWithEnd ? FaultsOf(database) : std::vector<std::string>();
  if (!faults.empty())
    return database->Fail("the import is damaged or ends too early: " + faults.front());
  transaction.Commit();
}

}  // namespace countercheck
