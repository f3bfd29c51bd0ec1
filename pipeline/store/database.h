// SQLite, as the store uses it: a connection, statements, transactions, each given back at the end
// of its scope.
//
// An error stays: after the first one every statement does nothing, no row comes, and no
// transaction is committed. So a piece of work is written without a check at each step, and asked
// once at its end, like a stream.
#ifndef COUNTERCHECK_PIPELINE_STORE_DATABASE_H_
#define COUNTERCHECK_PIPELINE_STORE_DATABASE_H_

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace countercheck {

struct StatementCloser {
  void operator()(sqlite3_stmt* statement) const;
};
using StatementHandle = std::unique_ptr<sqlite3_stmt, StatementCloser>;

class Database;

// One run of a statement, from the first value bound to the last row read. Text that is read is
// copied. The Database outlives it.
class Query {
 public:
  Query(Database* database, sqlite3_stmt* statement) : database_(database), statement_(statement) {}
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;
  ~Query();

  // The next value, in the order of the question marks. The view must live until the last row.
  Query& Bind(std::string_view text);
  Query& Bind(int64_t number);
  Query& BindNull();
  // NULL for nothing.
  Query& BindOptional(std::string_view text) { return text.empty() ? BindNull() : Bind(text); }
  Query& BindOptional(std::optional<int64_t> number) { return number ? Bind(*number) : BindNull(); }

  // True where there is a (next) row.
  bool Next();
  // Runs a statement that gives no rows.
  void Run() { Next(); }

  // Columns of the row, from 0, one behind the other.
  std::string Text();  // empty for NULL
  int64_t Number();    // 0 for NULL
  std::optional<int64_t> OptionalNumber();
  bool Flag() { return Number() != 0; }

 private:
  Database* database_;
  sqlite3_stmt* statement_;  // null after an error
  int bound_ = 0;
  int column_ = 0;
};

enum class OpenMode { kRead, kWrite, kCreate };

class Database {
 public:
  // Opens the file at `path`. Another process that writes is waited for up to `wait_ms`.
  //
  // Who may not write beside the file can still read it (kRead): along with others where they have
  // it open, else as it lies there (is_snapshot()).
  static Result<Database> Open(const std::string& path, OpenMode mode, int wait_ms);

  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  // A statement, compiled once for each text. Not to be used twice at the same time.
  Query Ask(std::string_view sql);
  // One or more statements without values and rows.
  void Run(const char* sql);
  // Readers and one writer side by side, from now on and for all who open the file. Waits as long
  // as for other locks.
  void UseWriteAheadLog();
  // The first column of the only row; 0 where there is none.
  int64_t Number(std::string_view sql);
  // The id of the row inserted last.
  int64_t LastId() const;
  // Rows that the last INSERT, UPDATE or DELETE changed.
  int64_t CountChanged() const;

  const std::optional<Error>& error() const { return error_; }
  // True where nobody is told that the file is read: it has to be opened again to see what was
  // written since, and what was read while others wrote is not to be trusted
  // (WasWrittenMeanwhile()).
  bool is_snapshot() const { return snapshot_.has_value(); }
  bool WasWrittenMeanwhile() const;
  // Keeps the first error.
  void Fail(std::string message);
  // The same with the place that it is about, over an error that was kept.
  void FailAt(std::string where, std::string message);
  // Fail() for what SQLite says; `code` is one of its results.
  void FailWith(int code);

 private:
  struct Closer {
    void operator()(sqlite3* connection) const;
  };

  explicit Database(std::string path);

  struct FileState {
    std::filesystem::file_time_type changed;
    uintmax_t bytes = 0;

    bool operator==(const FileState&) const = default;
  };
  static FileState StateOf(const std::string& path);
  // Connects to the file, by its path or an address; false with the error.
  bool Connect(const std::string& name, int flags);
  // For a file whose folder cannot be written to.
  void OpenAsItLies();

  std::string path_;
  int wait_ms_ = 0;
  std::unique_ptr<sqlite3, Closer> connection_;
  // What the file was when it was opened, where it is read as it lies there.
  std::optional<FileState> snapshot_;
  // So that a statement is found without a copy of its text.
  struct TextHash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };

  std::unordered_map<std::string, StatementHandle, TextHash, std::equal_to<>> statements_;
  std::optional<Error> error_;

  friend class Transaction;
};

// All or nothing: what is not committed is undone at the end of the scope. Takes the lock for
// writing at once (`kWrite`), or sees one state of the store throughout (`kRead`). One within
// another is a part of that: it can be undone alone, and counts when the outer one is committed.
class Transaction {
 public:
  Transaction(Database* database, OpenMode mode);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();

  // False, with the error in the Database, where it was undone instead.
  bool Commit();

 private:
  Database* database_;
  bool open_ = false;
  bool inner_ = false;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_DATABASE_H_
