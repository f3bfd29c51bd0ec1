// How fast a store takes articles in, against SQLite alone; how soon it answers; how much memory it
// takes. scripts/bench store builds and runs it.
//
//   countercheck_store_bench FOLDER [CLAIMS]      CLAIMS: of the large store, 1,000,000 if not
//   given
//
// "SQLite alone" inserts the very rows that the articles became, read back and held in memory, by
// prepared statements, with the same tables and indices, foreign keys, journal, synchronisation and
// size of transactions. Articles are of 3 KB, no two alike, on some thousand companies.
#include <fmt/format.h>
#include <malloc.h>
#include <sqlite3.h>
#include <time.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "extractors/rule_book.h"
#include "pipeline/check/coverage.h"
#include "pipeline/store/audit.h"
#include "pipeline/store/dictionary.h"
#include "pipeline/store/finding_counts.h"
#include "pipeline/store/groups.h"
#include "pipeline/store/intake.h"
#include "pipeline/store/questions.h"
#include "pipeline/store/store.h"
#include "tests/business_prose.h"

namespace countercheck {
namespace {

namespace fs = std::filesystem;

constexpr size_t kArticleBytes = 3000;
constexpr size_t kMeasuredArticles = 2000;
constexpr size_t kCompanies = 5000;

double Seconds(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

// "Taroven Corp": of so many, each with a name of its own.
std::string CompanyName(size_t number) {
  constexpr std::string_view kParts[] = {"Ta", "Ro",  "Ven", "Mil", "Kar", "Dos",
                                         "Lu", "Fen", "Bri", "Zo",  "Pel", "Gar"};
  constexpr std::string_view kForms[] = {" Corp", " Holdings", " Industries", " Systems", " Inc."};
  std::string name;
  for (size_t rest = number / std::size(kForms), i = 0; i < 4; ++i, rest /= std::size(kParts)) {
    std::string part(kParts[rest % std::size(kParts)]);
    if (i > 0) part[0] = static_cast<char>(part[0] - 'A' + 'a');
    name += part;
  }
  return name + std::string(kForms[number % std::size(kForms)]);
}

void ReplaceAll(std::string_view from, const std::string& to, std::string* text) {
  for (size_t at = text->find(from); at != text->npos; at = text->find(from, at + to.size()))
    text->replace(at, from.size(), to);
}

// Each article is about one company, and names another one or two.
RawDocument MakeArticle(size_t number) {
  std::mt19937 random(static_cast<unsigned>(number));
  std::string text = BusinessProse(number + 1).Article(kArticleBytes);
  const std::string main = CompanyName(random() % kCompanies);
  const std::string other = CompanyName(random() % kCompanies);
  for (const std::string_view name : prose::kCompanies)
    ReplaceAll(name, random() % 6 == 0 ? other : main, &text);
  RawDocument raw;
  raw.document.name = raw.document.identity = fmt::format("article-{}", number);
  raw.document.outlet = fmt::format("Outlet {}", number % 200);
  raw.document.published = fmt::format("2026-{:02}-{:02}", 1 + number % 12, 1 + number % 28);
  raw.bytes = std::move(text);
  return raw;
}

DocumentSource Articles(size_t begin, size_t end) {
  return [begin, end](const Sink& sink) {
    for (size_t i = begin; i < end; ++i) sink(MakeArticle(i));
  };
}

const RuleBook& Rules() {
  static const Result<RuleBook> rules = RuleBook::Load(BuiltinRules());
  if (!rules) std::abort();
  return *rules;
}

Database Opened(const std::string& path) {
  Result<Database> store = OpenStore(path, OpenMode::kCreate, 0);
  if (!store) std::abort();
  return std::move(*store);
}

void TakeArticles(size_t begin, size_t end, Database* store) {
  IntakeOptions options;
  options.now = "2026-06-24T00:00:00Z";
  const auto counts = TakeIn(
      Articles(begin, end), Rules(), options, [](const IntakeCounts&, const Error*) {}, store);
  if (!counts) std::cerr << FormatError(counts.error()) << "\n", std::abort();
}

// ---- SQLite alone

using Value = std::variant<std::monostate, int64_t, std::string>;
using Row = std::vector<Value>;

struct Table {
  std::string name;
  std::vector<Row> rows;
};

constexpr const char* kTables[] = {
    "outlet", "metric",  "unit",          "rule",         "subject",       "article",     "version",
    "claim",  "finding", "finding_claim", "finding_pair", "finding_event", "article_band"};
constexpr size_t kWordTables = 5;
constexpr size_t kClaimTable = 7;

Row ReadRow(sqlite3_stmt* statement) {
  Row row;
  for (int i = 0; i < sqlite3_column_count(statement); ++i) {
    const int type = sqlite3_column_type(statement, i);
    if (type == SQLITE_NULL) {
      row.emplace_back();
    } else if (type == SQLITE_INTEGER) {
      row.emplace_back(static_cast<int64_t>(sqlite3_column_int64(statement, i)));
    } else {
      const char* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
      row.emplace_back(std::string(text, sqlite3_column_bytes(statement, i)));
    }
  }
  return row;
}

sqlite3* OpenBare(const std::string& path) {
  sqlite3* connection = nullptr;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
  if (sqlite3_open_v2(path.c_str(), &connection, flags, nullptr) != SQLITE_OK) std::abort();
  sqlite3_exec(connection,
               "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768",
               nullptr, nullptr, nullptr);
  return connection;
}

// The rows of a store that another one has not: those with higher ids.
std::vector<Table> NewRows(const std::string& path, const std::string& before) {
  sqlite3* connection = OpenBare(path);
  sqlite3_exec(connection, ("ATTACH '" + before + "' AS old").c_str(), nullptr, nullptr, nullptr);
  std::vector<Table> tables;
  for (const std::string name : kTables) {
    const bool of_finding = name == "finding_claim" || name == "finding_pair";
    const std::string key = of_finding ? "finding" : name == "article_band" ? "article" : "id";
    const std::string parent = of_finding ? "finding" : name == "article_band" ? "article" : name;
    const std::string sql = "SELECT * FROM main." + name + " WHERE " + key +
                            " > (SELECT coalesce(max(id), 0) FROM old." + parent + ") ORDER BY " +
                            key;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(connection, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
      std::cerr << sqlite3_errmsg(connection) << "\n", std::abort();
    tables.push_back({name, {}});
    while (sqlite3_step(statement) == SQLITE_ROW) tables.back().rows.push_back(ReadRow(statement));
    sqlite3_finalize(statement);
  }
  sqlite3_close(connection);
  return tables;
}

void BindAll(const Row& row, sqlite3_stmt* statement) {
  for (size_t i = 0; i < row.size(); ++i) {
    const int place = static_cast<int>(i) + 1;
    if (const auto* number = std::get_if<int64_t>(&row[i])) {
      sqlite3_bind_int64(statement, place, *number);
    } else if (const auto* text = std::get_if<std::string>(&row[i])) {
      sqlite3_bind_text(statement, place, text->data(), static_cast<int>(text->size()),
                        SQLITE_STATIC);
    } else {
      sqlite3_bind_null(statement, place);
    }
  }
}

sqlite3_stmt* PrepareInsert(const Table& table, sqlite3* connection) {
  std::string marks;
  for (size_t i = 0; !table.rows.empty() && i < table.rows[0].size(); ++i)
    marks += i == 0 ? "?" : ", ?";
  const std::string sql = "INSERT INTO " + table.name + " VALUES (" + marks + ")";
  sqlite3_stmt* statement = nullptr;
  if (!marks.empty()) sqlite3_prepare_v2(connection, sql.c_str(), -1, &statement, nullptr);
  return statement;
}

void RunOrStop(const char* sql, sqlite3* connection) {
  if (sqlite3_exec(connection, sql, nullptr, nullptr, nullptr) == SQLITE_OK) return;
  std::cerr << sql << ": " << sqlite3_errmsg(connection) << "\n", std::abort();
}

void InsertRows(const Table& table, size_t begin, size_t end, sqlite3_stmt* statement,
                sqlite3* connection) {
  for (size_t i = begin; i < end; ++i) {
    BindAll(table.rows[i], statement);
    if (sqlite3_step(statement) != SQLITE_DONE)
      std::cerr << table.name << ": " << sqlite3_errmsg(connection) << "\n", std::abort();
    sqlite3_reset(statement);
  }
}

// In so many transactions, a share of each of the tables [first, last) in each.
void InsertShares(const std::vector<Table>& tables, size_t first, size_t last, size_t transactions,
                  sqlite3* connection) {
  std::vector<sqlite3_stmt*> statements;
  for (const Table& table : tables) statements.push_back(PrepareInsert(table, connection));
  for (size_t n = 0; n < transactions; ++n) {
    RunOrStop("BEGIN IMMEDIATE", connection);
    for (size_t t = first; t < last; ++t) {
      const size_t rows = tables[t].rows.size();
      InsertRows(tables[t], rows * n / transactions, rows * (n + 1) / transactions, statements[t],
                 connection);
    }
    RunOrStop("COMMIT", connection);
  }
  for (sqlite3_stmt* statement : statements) sqlite3_finalize(statement);
}

// In about as many transactions as `batches`. What others point to comes first: words, articles and
// claims, findings.
void InsertBare(const std::vector<Table>& tables, size_t batches, sqlite3* connection) {
  const size_t quarter = std::max<size_t>(batches / 4, 1);
  InsertShares(tables, 0, kWordTables, 1, connection);
  InsertShares(tables, kWordTables, kClaimTable, 1, connection);
  InsertShares(tables, kClaimTable, kClaimTable + 1, 2 * quarter, connection);
  InsertShares(tables, kClaimTable + 1, kClaimTable + 2, quarter, connection);
  InsertShares(tables, kClaimTable + 2, tables.size(), quarter, connection);
}

size_t CountRows(const std::vector<Table>& tables) {
  size_t rows = 0;
  for (const Table& table : tables) rows += table.rows.size();
  return rows;
}

// ---- what is measured

// From here on the peak of the memory is counted anew: what the bench itself held is given back.
void ForgetPeak() {
  malloc_trim(0);
  std::ofstream("/proc/self/clear_refs") << "5";
}

long PeakMegabytes() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    long kilobytes = 0;
    if (word == "VmHWM:" && status >> kilobytes) return kilobytes / 1024;
  }
  return 0;
}

// Of all threads: what a busy machine takes away does not count.
double ProcessSeconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

// Of the processor, for this thread alone: other programs do not count.
double ThreadSeconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

void CopyStore(const std::string& from, const std::string& to) {
  fs::remove(to);
  Opened(from).Run(("VACUUM INTO '" + to + "'").c_str());
  Opened(to).Run("PRAGMA journal_mode = WAL");
}

// Takes articles into the store and inserts the same rows into a copy of what it was.
void IngestAgainstBare(const char* what, const std::string& path, size_t begin, size_t end) {
  const std::string before = path + ".before", bare = path + ".bare";
  CopyStore(path, before);
  CopyStore(path, bare);
  double taken = 0;
  ForgetPeak();
  const double processor = ProcessSeconds(), writing = ThreadSeconds();
  {
    Database store = Opened(path);
    taken = Seconds([&] { TakeArticles(begin, end, &store); });
  }
  const double processor_taken = ProcessSeconds() - processor;
  fmt::print(
      "{}: {} articles in {:.2f} s ({:.2f} s of the processor, {:.2f} of them of the thread that "
      "writes), peak {} MB\n",
      what, end - begin, taken, processor_taken, ThreadSeconds() - writing, PeakMegabytes());
  std::fflush(stdout);
  const std::vector<Table> tables = NewRows(path, before);
  sqlite3* connection = OpenBare(bare);
  const size_t batch = IntakeOptions().batch_articles;
  const size_t batches = (end - begin + batch - 1) / batch;
  const double processor_before = ProcessSeconds();
  const double alone = Seconds([&] { InsertBare(tables, batches, connection); });
  const double processor_alone = ProcessSeconds() - processor_before;
  sqlite3_close(connection);
  const double rows = static_cast<double>(CountRows(tables));
  fmt::print("  SQLite alone  {:8.0f} rows/s  {:6.2f} s ({:.2f} s of the processor) of {} rows\n",
             rows / alone, alone, processor_alone, CountRows(tables));
  fmt::print("  ingest        {:8.0f} rows/s: {:.2f} times that, {:.2f} by the processor\n",
             rows / taken, alone / taken, processor_alone / processor_taken);
  std::fflush(stdout);
}

template <typename Ask>
void TimeQuestion(const char* what, Ask ask) {
  constexpr int kTimes = 300;
  std::vector<double> times;
  for (int i = 0; i < kTimes; ++i) {
    const double begin = ThreadSeconds();
    ask(i);
    times.push_back((ThreadSeconds() - begin) * 1000);
  }
  std::sort(times.begin(), times.end());
  fmt::print("  {:<34} median {:7.2f} ms, p99 {:7.2f} ms\n", what, times[kTimes / 2],
             times[kTimes * 99 / 100]);
  std::fflush(stdout);
}

std::vector<std::string> Names(const std::string& table, Database* store) {
  std::vector<std::string> names;
  Query rows = store->Ask("SELECT name FROM " + table + " ORDER BY random() LIMIT 300");
  while (rows.Next()) names.push_back(rows.Text());
  return names;
}

void TimeQuestions(const std::string& path) {
  constexpr int64_t kLimit = 200;  // the default of the commands
  Database store = Opened(path);
  const std::vector<std::string> claims = Names("claim", &store);
  const std::vector<std::string> findings = Names("finding WHERE is_open", &store);
  const std::vector<std::string> articles = Names("article", &store);
  const std::vector<std::string> subjects = Names("subject WHERE name <> ''", &store);
  const auto of = [](const std::vector<std::string>& names, int i) {
    return names[static_cast<size_t>(i) % names.size()];
  };
  const auto ask_claims = [&](const char* what, const auto& set) {
    TimeQuestion(what, [&](int i) {
      ClaimFilter filter;
      filter.limit = kLimit;
      set(i, &filter);
      FindClaims(filter, &store);
    });
  };
  const auto ask_findings = [&](const char* what, const auto& set) {
    TimeQuestion(what, [&](int i) {
      FindingFilter filter;
      filter.limit = kLimit;
      filter.least = Severity::kLow;
      set(i, &filter);
      FindFindings(filter, &store);
    });
  };
  ask_claims("claims", [](int, ClaimFilter*) {});
  ask_claims("claims of a subject", [&](int i, ClaimFilter* f) { f->subject = of(subjects, i); });
  ask_claims("claims of subject and metric",
             [&](int i, ClaimFilter* f) { f->subject = of(subjects, i), f->metric = "revenue"; });
  ask_claims("claims of a metric", [](int, ClaimFilter* f) { f->metric = "gross_margin"; });
  ask_claims("claims of an outlet",
             [](int i, ClaimFilter* f) { f->outlet = fmt::format("Outlet {}", i % 200); });
  ask_claims("claims of a period", [](int i, ClaimFilter* f) {
    f->from = fmt::format("2026-{:02}-01", 1 + i % 12), f->until = f->from;
  });
  ask_claims("claims from a day", [](int i, ClaimFilter* f) {
    f->from = fmt::format("{}-{:02}-01", 2024 + i % 8, 1 + i % 12);
  });
  ask_claims("claims until a day", [](int i, ClaimFilter* f) {
    f->until = fmt::format("{}-{:02}-01", 2020 + i % 8, 1 + i % 12);
  });
  ask_claims("claims by confidence",
             [](int i, ClaimFilter* f) { f->least_confidence = 60 + i % 41; });
  ask_claims("claims of a metric by confidence", [](int i, ClaimFilter* f) {
    f->metric = "revenue", f->least_confidence = 60 + i % 41;
  });
  ask_claims("claims of an article", [&](int i, ClaimFilter* f) { f->article = of(articles, i); });
  ask_claims("claims of a finding", [&](int i, ClaimFilter* f) { f->finding = of(findings, i); });
  ask_claims("a claim", [&](int i, ClaimFilter* f) { f->claim = of(claims, i); });
  const auto audit = [&](const char* what, const auto& set) {
    TimeQuestion(what, [&](int i) {
      ClaimFilter filter;
      filter.limit = 100;  // the default of coverage and sources
      set(i, &filter);
      CoverageOf(FindForAudit(filter, &store).report);
    });
  };
  audit("coverage of all", [](int, ClaimFilter*) {});
  audit("coverage of a subject", [&](int i, ClaimFilter* f) { f->subject = of(subjects, i); });
  audit("coverage of a finding", [&](int i, ClaimFilter* f) { f->finding = of(findings, i); });
  audit("coverage of a metric", [](int, ClaimFilter* f) { f->metric = "gross_margin"; });
  audit("coverage of a period", [](int i, ClaimFilter* f) {
    f->from = fmt::format("2026-{:02}-01", 1 + i % 12), f->until = f->from;
  });
  ask_findings("conflicts", [](int, FindingFilter*) {});
  ask_findings("conflicts of severity high",
               [](int, FindingFilter* f) { f->least = Severity::kHigh; });
  ask_findings("conflicts of a kind", [](int, FindingFilter* f) { f->kind = "arithmetic"; });
  ask_findings("conflicts since", [](int, FindingFilter* f) { f->since = "2026-06-24T00:00:00Z"; });
  ask_findings("conflicts since, none", [](int, FindingFilter* f) { f->since = "2027"; });
  ask_findings("conflicts of a subject",
               [&](int i, FindingFilter* f) { f->subject = of(subjects, i); });
  ask_findings("conflicts dismissed",
               [](int, FindingFilter* f) { f->statuses = {ReviewStatus::kDismissed}; });
  ask_findings("a finding", [&](int i, FindingFilter* f) { f->finding = of(findings, i); });
  TimeQuestion("articles of a month", [&](int i) {
    ArticleFilter filter;
    filter.since = fmt::format("2026-{:02}-01", 1 + i % 12), filter.limit = kLimit;
    FindArticles(filter, &store);
  });
  TimeQuestion("history of a finding", [&](int i) { HistoryOfFinding(of(findings, i), &store); });
  TimeQuestion("history of an article", [&](int i) { HistoryOfArticle(of(articles, i), &store); });
  TimeQuestion("stats", [&](int) { CountAll(&store); });
  if (store.error()) std::cerr << FormatError(*store.error()) << "\n", std::abort();
}

// The whole program, start-up included.
void TimeLint(const std::string& folder, const std::string& path) {
  const std::string draft = folder + "/draft.txt";
  std::ofstream(draft) << MakeArticle(1).bytes;
  const std::string command =
      std::string(COUNTERCHECK_PROGRAM) + " lint " + draft + " --against " + path + " > /dev/null";
  std::vector<double> times;
  for (int i = 0; i < 11; ++i) {
    times.push_back(Seconds([&] {
      if (std::system(command.c_str()) == -1) std::abort();
    }));
  }
  std::sort(times.begin(), times.end());
  fmt::print("lint of one draft: median {:.2f} s, longest {:.2f} s\n", times[5], times.back());
  std::fflush(stdout);
}

// ---- a large store

// Copies all rows as if other articles had said the same of other companies: names get a word more.
// The ids of copy n are n × `step` higher; `n` is at least 1.
void CopyRows(int n, int64_t step, Database* store) {
  const std::string by = fmt::format("{}", n * step),
                    word = CompanyName(7 * n).substr(0, 6) + "son ";
  const auto run = [&](std::string sql) {
    ReplaceAll("$BY", by, &sql), ReplaceAll("$WORD", word, &sql);
    ReplaceAll("$STEP", std::to_string(step), &sql), ReplaceAll("$N", std::to_string(n), &sql);
    store->Run(sql.c_str());
  };
  const auto copy = [&](const std::string& table, const std::string& changed,
                        const std::string& where) {
    std::string columns, values;
    Query rows = store->Ask("SELECT name FROM pragma_table_info(?)");
    rows.Bind(table);
    while (rows.Next()) {
      const std::string column = rows.Text();
      const size_t at = (", " + changed).find(", " + column + " = ");
      columns += (columns.empty() ? "" : ", ") + column;
      values += values.empty() ? "" : ", ";
      values += at == changed.npos ? column
                                   : changed.substr(at + column.size() + 3,
                                                    changed.find(';', at) - at - column.size() - 3);
    }
    run("INSERT INTO " + table + " (" + columns + ") SELECT " + values + " FROM " + table +
        " WHERE " + where);
  };
  copy("subject", "id = id + $BY;, name = '$WORD' || name;, root = '$WORD' || root;",
       "id <= $STEP AND name <> ''");
  copy("article", "id = id + $BY;, identity = identity || '#$N';, name = name || '#$N';",
       "id <= $STEP");
  copy("version", "id = id + $BY;, article = article + $BY;", "id <= $STEP");
  copy("article_band", "band = band + $N;, article = article + $BY;", "article <= $STEP");
  copy(
      "claim",
      "id = id + $BY;, name = substr(name, 1, 12) || printf('%04x', $N) || name;, "
      "article = article + $BY;, subject = iif(subject = (SELECT id FROM subject WHERE name = ''), "
      "subject, subject + $BY);, counterparty = counterparty + $BY;",
      "id <= $STEP");
  copy("finding",
       "id = id + $BY;, name = substr(name, 1, 12) || printf('%04x', $N) || name;, "
       "root = '$WORD' || root;, article = article + $BY;",
       "id <= $STEP");
  copy("finding_claim", "finding = finding + $BY;, claim = claim + $BY;", "finding <= $STEP");
  copy("finding_pair", "finding = finding + $BY;, a = a + $BY;, b = b + $BY;", "finding <= $STEP");
  copy("finding_event", "id = id + $BY;, finding = finding + $BY;", "id <= $STEP");
}

// So that the roots are those that the next batch finds.
void SetRoots(Database* store) {
  PutAllWords(store);
  const std::vector<SubjectRow> rows = ReadSubjectNames(store);
  const SubjectIndex subjects(NamesOf(rows), CountNamingNone(store));
  store->Run("CREATE TEMP TABLE root_of (old TEXT PRIMARY KEY, new TEXT)");
  for (const SubjectRow& row : rows) {
    const std::string root = subjects.RootOf(row.name, "");
    store->Ask("INSERT OR IGNORE INTO root_of VALUES (?, ?)").Bind(row.root).Bind(root).Run();
    store->Ask("UPDATE subject SET root = ? WHERE id = ?").Bind(root).Bind(row.id).Run();
  }
  store->Run(
      "UPDATE finding SET root = (SELECT new FROM root_of WHERE old = root) "
      "WHERE root IN (SELECT old FROM root_of WHERE old <> new); DROP TABLE root_of");
}

void Grow(int64_t claims, Database* store) {
  const int64_t there = store->Number("SELECT count(*) FROM claim");
  const int64_t step = store->Number(
      "SELECT 1 + max((SELECT max(id) FROM finding_event), (SELECT max(id) FROM claim))");
  const auto transaction = std::make_unique<Transaction>(store, OpenMode::kWrite);
  for (int n = 1; n * there < claims; ++n) CopyRows(n, step, store);
  SetRoots(store);
  CountAllFindings(store);
  if (!transaction->Commit()) std::cerr << FormatError(*store->error()) << "\n", std::abort();
}

int Main(const std::string& folder, int64_t claims) {
  fs::create_directories(folder);
  Rules();
  const std::string path = folder + "/bench.db";
  fs::remove(path);
  Opened(path);
  IngestAgainstBare("into a new store", path, 0, kMeasuredArticles);
  const auto grow_to = [&](int64_t count) {
    Database store = Opened(path);
    Grow(count, &store);
    fmt::print("a store of {} claims on {} names: ", store.Number("SELECT count(*) FROM claim"),
               store.Number("SELECT count(*) FROM subject"));
    std::fflush(stdout);
  };
  TimeLint(folder, path);
  grow_to(claims);
  TimeLint(folder, path);
  TimeQuestions(path);
  IngestAgainstBare("into the large store", path, kMeasuredArticles, 2 * kMeasuredArticles);
  return 0;
}

}  // namespace
}  // namespace countercheck

int main(int argc, char** argv) {
  if (argc < 2) return std::cerr << "usage: countercheck_store_bench FOLDER [CLAIMS]\n", 2;
  return countercheck::Main(argv[1], argc > 2 ? std::atoll(argv[2]) : 1'000'000);
}
