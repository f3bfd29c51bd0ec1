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

std::optional<Error> StoreConnections::Write(const Work& work) {
  const std::unique_lock lock(writing_, std::chrono::milliseconds(wait_ms_));
  if (!lock) return Error{path_, "", "others have been writing for too long"};
  return RunOn(&writers_, OpenMode::kWrite, work);
}

}  // namespace countercheck
