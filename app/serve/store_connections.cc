#include "app/serve/store_connections.h"

#include <chrono>
#include <utility>

namespace countercheck {

namespace {

constexpr int kGroupsInLog = 32;
// Pages, of 4 KB.
constexpr int64_t kLongLog = 4096;

// Copies what can be copied; returns how many pages the log has.
int64_t CopyLog(Database* database) {
  Query row = database->Ask("PRAGMA wal_checkpoint(PASSIVE)");
  if (!row.Next()) return 0;
  row.Number();
  return row.Number();
}

}  // namespace

StoreConnections::~StoreConnections() {
  {
    const std::lock_guard lock(writing_);
    ending_ = true;
  }
  log_grew_.notify_one();
  if (log_keeper_.joinable()) log_keeper_.join();
}

// Whatever cannot be copied now, for others still read it, is copied by the next turn. The log
// begins anew only when all of it has been copied before somebody writes: where it is long, writers
// wait for the rest. The last connection that is closed copies all.
void StoreConnections::KeepLogShort() {
  Result<Database> own = OpenStore(path_, OpenMode::kWrite, wait_ms_);
  if (!own) return;
  std::unique_lock lock(writing_);
  while (true) {
    log_grew_.wait(lock, [this] { return ending_ || groups_in_log_ >= kGroupsInLog; });
    if (ending_) return;
    groups_in_log_ = 0;
    lock.unlock();
    const bool is_long = CopyLog(&*own) >= kLongLog;
    lock.lock();
    if (!is_long) continue;
    written_.wait(lock, [this] { return !is_writing_; });
    is_writing_ = true;
    lock.unlock();
    CopyLog(&*own);
    lock.lock();
    is_writing_ = false;
    written_.notify_all();
  }
}

std::optional<Error> StoreConnections::RunOn(std::vector<Database>* idle, OpenMode mode,
                                             const Work& work) {
  std::optional<Database> database;
  {
    const std::lock_guard lock(mutex_);
    if (!idle->empty()) {
      database = std::move(idle->back());
      idle->pop_back();
    }
  }
  if (!database) {
    Result<Database> opened = OpenStore(path_, mode, wait_ms_);
    if (!opened) return opened.error();
    database = std::move(*opened);
    if (mode == OpenMode::kWrite) database->Run("PRAGMA wal_autocheckpoint = 0");
  }
  work(&*database);
  if (database->error()) return database->error();
  if (database->WasWrittenMeanwhile())
    return Error{path_, "", "was written to meanwhile; ask again"};
  if (database->is_snapshot()) return std::nullopt;
  const std::lock_guard lock(mutex_);
  idle->push_back(std::move(*database));
  return std::nullopt;
}

std::optional<Error> StoreConnections::Read(const Work& work) {
  return RunOn(&readers_, OpenMode::kRead, work);
}

void StoreConnections::WriteTogether(const std::vector<Waiting*>& group) {
  const auto error = RunOn(&writers_, OpenMode::kWrite, [&group](Database* database) {
    Transaction all(database, OpenMode::kWrite);
    for (const Waiting* waiting : group)
      if (!database->error()) (*waiting->work)(database);
    all.Commit();
  });
  for (Waiting* waiting : group) waiting->error = error;
}

std::optional<Error> StoreConnections::Write(const Work& work) {
  Waiting own{&work};
  std::unique_lock lock(writing_);
  queue_.push_back(&own);
  const auto may_go_on = [&] { return own.done || (!own.taken && !is_writing_); };
  if (!written_.wait_for(lock, std::chrono::milliseconds(wait_ms_), may_go_on)) {
    if (!own.taken) {
      std::erase(queue_, &own);
      return Error{path_, "", "others have been writing for too long"};
    }
    written_.wait(lock, [&own] { return own.done; });
  }
  if (own.done) return own.error;
  // Nobody writes: this thread does, for all who wait.
  is_writing_ = true;
  const std::vector<Waiting*> group = std::exchange(queue_, {});
  for (Waiting* waiting : group) waiting->taken = true;
  lock.unlock();
  WriteTogether(group);
  lock.lock();
  for (Waiting* waiting : group) waiting->done = true;
  is_writing_ = false;
  written_.notify_all();
  if (!log_keeper_.joinable()) log_keeper_ = std::thread([this] { KeepLogShort(); });
  if (++groups_in_log_ >= kGroupsInLog) log_grew_.notify_one();
  return own.error;
}

}  // namespace countercheck
