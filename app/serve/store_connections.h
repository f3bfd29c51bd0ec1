// One store for many threads: connections that are lent out, each to one at a time.
#ifndef COUNTERCHECK_APP_SERVE_STORE_CONNECTIONS_H_
#define COUNTERCHECK_APP_SERVE_STORE_CONNECTIONS_H_

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "core/result.h"
#include "pipeline/store/store.h"

namespace countercheck {

class StoreConnections {
 public:
  // `path` of a store that is there, and of this version.
  StoreConnections(std::string path, int wait_ms) : path_(std::move(path)), wait_ms_(wait_ms) {}
  ~StoreConnections();

  using Work = std::function<void(Database*)>;

  // Runs `work` on a connection for reading; returns what is wrong with the store then, or nothing.
  // A connection that has failed is not used again.
  std::optional<Error> Read(const Work& work);
  // Likewise for writing, one after the other. What has come while others wrote is written as one
  // transaction: the disk is waited for once, and all of it is stored, or none. `work` is run by
  // any of the threads that are in here. Other processes may write too, and are waited for; an
  // error after `wait_ms`.
  std::optional<Error> Write(const Work& work);

 private:
  struct Waiting {
    const Work* work;
    bool taken = false;
    bool done = false;
    std::optional<Error> error = std::nullopt;
  };

  std::optional<Error> RunOn(std::vector<Database>* idle, OpenMode mode, const Work& work);
  void WriteTogether(const std::vector<Waiting*>& group);
  void KeepLogShort();

  std::string path_;
  int wait_ms_;
  std::mutex mutex_;  // of the two lists
  std::vector<Database> readers_;
  std::vector<Database> writers_;

  std::mutex writing_;  // of what follows
  std::condition_variable written_;
  std::vector<Waiting*> queue_;
  bool is_writing_ = false;

  // What is committed stands in a log until it is copied into the store. That waits for the disk
  // more than once: it is done by a thread of its own, and no writer waits for it.
  std::condition_variable log_grew_;
  int groups_in_log_ = 0;
  bool ending_ = false;
  std::thread log_keeper_;  // from the first write on
};

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_STORE_CONNECTIONS_H_
