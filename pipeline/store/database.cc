#include "pipeline/store/database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <utility>

namespace countercheck {
namespace {

namespace fs = std::filesystem;

// What to do about an error of SQLite. Empty where its own words are all there is to say.
std::string AdviceOn(int code, int wait_ms) {
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return fmt::format(
          "another process is writing to it (waited {} s); try again, or wait "
          "longer with --wait",
          wait_ms / 1000);
    case SQLITE_CORRUPT:
      return "the file is damaged; restore it from a backup (countercheck doctor says more)";
    case SQLITE_NOTADB:
      return "is no store of countercheck, or is damaged";
    case SQLITE_READONLY:
      return "is read-only, or lies in a folder that is";
    case SQLITE_FULL:
      return "no space is left on the disk; nothing of this batch was stored, free some and run "
             "it again";
    case SQLITE_IOERR:
      return "cannot be read or written (disk error); nothing of this batch was stored";
    case SQLITE_CANTOPEN:
      return "cannot be opened: no such file or folder, or no permission";
    default:
      return "";
  }
}

// True where readers cannot tell each other what they read: the folder cannot be written to, and
// nobody else has the file open.
bool CannotBeShared(sqlite3* connection) {
  const int code =
      sqlite3_exec(connection, "PRAGMA user_version", nullptr, nullptr, nullptr) & 0xFF;
  return code == SQLITE_CANTOPEN || code == SQLITE_READONLY;
}

// Nobody asks how much memory SQLite has; to count it takes a lock each time it gets some. Refused,
// and nothing lost, where SQLite is in use already.
void CountNoMemory() {
  static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static_cast<void>(once);
}

std::string UriOf(const std::string& path) {
  std::string uri = "file:";
  for (const char c : path) {
    const bool special = c == '%' || c == '?' || c == '#';
    uri += special ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string(1, c);
  }
  return uri;
}

}  // namespace

void StatementCloser::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

void Database::Closer::operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }

Query::~Query() {
  if (statement_ == nullptr) return;
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
}

Query& Query::Bind(std::string_view text) {
  // A null pointer would bind NULL.
  const char* data = text.data() == nullptr ? "" : text.data();
  if (statement_ != nullptr) {
    sqlite3_bind_text64(statement_, ++bound_, data, text.size(), SQLITE_STATIC, SQLITE_UTF8);
  }
  return *this;
}

Query& Query::Bind(int64_t number) {
  if (statement_ != nullptr) sqlite3_bind_int64(statement_, ++bound_, number);
  return *this;
}

Query& Query::BindNull() {
  ++bound_;
  return *this;
}

bool Query::Next() {
  column_ = 0;
  if (statement_ == nullptr || database_->error()) return false;
  const int code = sqlite3_step(statement_);
  if (code != SQLITE_ROW && code != SQLITE_DONE) database_->FailWith(code);
  return code == SQLITE_ROW;
}

std::string Query::Text() {
  const int column = column_++;
  const unsigned char* text = sqlite3_column_text(statement_, column);
  if (text == nullptr) return "";
  const int size = sqlite3_column_bytes(statement_, column);
  return {reinterpret_cast<const char*>(text), static_cast<size_t>(size)};
}

int64_t Query::Number() { return sqlite3_column_int64(statement_, column_++); }

std::optional<int64_t> Query::OptionalNumber() {
  const int column = column_++;
  if (sqlite3_column_type(statement_, column) == SQLITE_NULL) return std::nullopt;
  return sqlite3_column_int64(statement_, column);
}

Database::Database(std::string path) : path_(std::move(path)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

bool Database::Connect(const std::string& name, int flags) {
  sqlite3* connection = nullptr;
  // One thread at a time uses a connection: SQLite need not lock at each step.
  const int code = sqlite3_open_v2(name.c_str(), &connection,
                                   SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX | flags, nullptr);
  connection_.reset(connection);
  if (code != SQLITE_OK) return FailWith(code), false;
  sqlite3_busy_timeout(connection, wait_ms_);
  Run("PRAGMA foreign_keys = ON");
  // A file may come from anywhere: nothing in it may run.
  sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  return !error_;
}

Result<Database> Database::Open(const std::string& path, OpenMode mode, int wait_ms) {
  CountNoMemory();
  Database database(path);
  database.wait_ms_ = wait_ms;
  const int flags = mode == OpenMode::kCreate ? SQLITE_OPEN_CREATE : 0;
  if (database.Connect(path, SQLITE_OPEN_READWRITE | flags) && mode == OpenMode::kRead) {
    database.Run("PRAGMA query_only = ON");
    if (CannotBeShared(database.connection_.get())) database.OpenAsItLies();
  }
  if (database.error_) return Unexpected(*database.error_);
  return database;
}

Database::FileState Database::StateOf(const std::string& path) {
  std::error_code missing;
  const auto changed = fs::last_write_time(path, missing);
  const auto bytes = missing ? 0 : fs::file_size(path, missing);
  return missing ? FileState() : FileState{changed, bytes};
}

bool Database::WasWrittenMeanwhile() const {
  return snapshot_ && (*snapshot_ != StateOf(path_) || StateOf(path_ + "-wal").bytes > 0);
}

void Database::OpenAsItLies() {
  if (StateOf(path_ + "-wal").bytes > 0) {
    return Fail(
        "has changes that lie beside it, in a folder where you may not write: let somebody "
        "who may run countercheck vacuum, or copy the file with its -wal");
  }
  statements_.clear();
  snapshot_ = StateOf(path_);
  Connect(UriOf(path_) + "?immutable=1", SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
}

Query Database::Ask(std::string_view sql) {
  if (error_) return {this, nullptr};
  const auto known = statements_.find(sql);
  StatementHandle& handle =
      known != statements_.end() ? known->second : statements_[std::string(sql)];
  if (!handle) {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(connection_.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    handle.reset(statement);
    if (code != SQLITE_OK) FailWith(code);
  }
  return {this, handle.get()};
}

// SQLite does not wait by itself where the mode of the file changes while another process opens it.
void Database::UseWriteAheadLog() {
  constexpr int kStepMs = 10;
  if (error_) return;
  int code = SQLITE_BUSY;
  for (int waited = 0; (code & 0xFF) == SQLITE_BUSY && waited <= wait_ms_; waited += kStepMs) {
    if (waited > 0) sqlite3_sleep(kStepMs);
    code = sqlite3_exec(connection_.get(), "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr);
  }
  if (code != SQLITE_OK) FailWith(code);
}

void Database::Run(const char* sql) {
  if (error_) return;
  const int code = sqlite3_exec(connection_.get(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) FailWith(code);
}

int64_t Database::Number(std::string_view sql) {
  Query query = Ask(sql);
  return query.Next() ? query.Number() : 0;
}

int64_t Database::LastId() const { return sqlite3_last_insert_rowid(connection_.get()); }

int64_t Database::CountChanged() const { return sqlite3_changes64(connection_.get()); }

void Database::Fail(std::string message) {
  if (!error_) error_ = Error{path_, "", std::move(message)};
}

void Database::FailAt(std::string where, std::string message) {
  error_ = Error{path_, std::move(where), std::move(message)};
}

void Database::FailWith(int code) {
  const std::string advice = AdviceOn(code, wait_ms_);
  Fail(!advice.empty() ? advice : connection_ ? sqlite3_errmsg(connection_.get()) : "no memory");
}

Transaction::Transaction(Database* database, OpenMode mode) : database_(database) {
  inner_ = sqlite3_get_autocommit(database_->connection_.get()) == 0;
  database_->Run(inner_                    ? "SAVEPOINT inner"
                 : mode == OpenMode::kRead ? "BEGIN"
                                           : "BEGIN IMMEDIATE");
  open_ = !database_->error_;
}

Transaction::~Transaction() {
  // SQLite may have undone it already; then there is nothing to do.
  const char* undo = inner_ ? "ROLLBACK TO inner; RELEASE inner" : "ROLLBACK";
  if (open_) sqlite3_exec(database_->connection_.get(), undo, nullptr, nullptr, nullptr);
}

bool Transaction::Commit() {
  database_->Run(inner_ ? "RELEASE inner" : "COMMIT");
  open_ = open_ && database_->error_.has_value();
  return !database_->error_;
}

}  // namespace countercheck
