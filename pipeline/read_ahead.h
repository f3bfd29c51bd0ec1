// Documents read by several threads, and given back in the order in which they came.
#ifndef COUNTERCHECK_PIPELINE_READ_AHEAD_H_
#define COUNTERCHECK_PIPELINE_READ_AHEAD_H_

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

#include "core/result.h"
#include "extractors/rule_book.h"
#include "pipeline/pipeline.h"

namespace countercheck {

// One thread adds and takes; others read in between. `rules` outlives it.
class ReadAhead {
 public:
  // `threads` of 0: one for each core.
  ReadAhead(const RuleBook& rules, const ExtractLimits& limits, size_t threads);
  ReadAhead(const ReadAhead&) = delete;
  ReadAhead& operator=(const ReadAhead&) = delete;
  // What was not taken is dropped.
  ~ReadAhead();

  void Add(RawDocument raw);
  // The document that was added first, read; waits for it. There must be one.
  Result<ReadDocument> Take();

  bool IsEmpty() const { return added_.empty(); }
  // So many documents, or so many bytes of them, that one has to be taken before another is added:
  // depends on what was added and taken only, not on how fast they are read.
  bool IsFull() const;

 private:
  struct Task {
    RawDocument raw;
    std::promise<Result<ReadDocument>> read;
  };
  struct Added {
    size_t bytes = 0;
    std::future<Result<ReadDocument>> read;
  };

  void Work();

  const RuleBook& rules_;
  ExtractLimits limits_;
  std::deque<Added> added_;  // not yet taken
  size_t bytes_ = 0;         // of these
  std::mutex mutex_;         // for what follows
  std::condition_variable changed_;
  std::deque<Task> waiting_;
  bool ends_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_READ_AHEAD_H_
