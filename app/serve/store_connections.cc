#include "app/serve/store_connections.h"

#include <chrono>
#include <utility>

namespace countercheck {

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
  }
  work(&*database);
  if (database->error()) return database->error();
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
  return own.error;
}

}  // namespace countercheck
