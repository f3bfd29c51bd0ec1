// One store for many threads: connections that are lent out, each to one at a time.
#ifndef COUNTERCHECK_APP_SERVE_STORE_CONNECTIONS_H_
#define COUNTERCHECK_APP_SERVE_STORE_CONNECTIONS_H_

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "pipeline/store/store.h"

namespace countercheck {

class StoreConnections {
 public:
  // `path` of a store that is there, and of this version.
  StoreConnections(std::string path, int wait_ms) : path_(std::move(path)), wait_ms_(wait_ms) {}

  using Work = std::function<void(Database*)>;

  // Runs `work` on a connection for reading; returns what is wrong with the store then, or nothing.
  // A connection that has failed is not used again.
  std::optional<Error> Read(const Work& work);
  // Likewise for writing: one after the other, so that those who wait for each other here need no
  // lock of the file. Other processes may write too, and are waited for; an error after `wait_ms`.
  std::optional<Error> Write(const Work& work);

 private:
  std::optional<Error> RunOn(std::vector<Database>* idle, OpenMode mode, const Work& work);

  std::string path_;
  int wait_ms_;
  std::mutex mutex_;  // of the two lists
  std::vector<Database> readers_;
  std::vector<Database> writers_;
  std::timed_mutex writing_;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_STORE_CONNECTIONS_H_
