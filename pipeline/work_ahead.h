// Work done by several threads, whose results are taken in the order in which it was added.
#ifndef COUNTERCHECK_PIPELINE_WORK_AHEAD_H_
#define COUNTERCHECK_PIPELINE_WORK_AHEAD_H_

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace countercheck {

// One thread adds and takes; others work in between.
template <typename T>
class WorkAhead {
 public:
  // `threads` of 0: one for each core.
  explicit WorkAhead(size_t threads) {
    const size_t cores = std::max<size_t>(std::thread::hardware_concurrency(), 1);
    for (size_t i = 0; i < (threads == 0 ? cores : threads); ++i)
      threads_.emplace_back([this] { Work(); });
  }
  WorkAhead(const WorkAhead&) = delete;
  WorkAhead& operator=(const WorkAhead&) = delete;
  // What was not taken is dropped.
  ~WorkAhead() {
    {
      const std::lock_guard lock(mutex_);
      ends_ = true;
      waiting_.clear();
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  void Add(std::function<T()> work) {
    std::packaged_task<T()> task(std::move(work));
    results_.push_back(task.get_future());
    {
      const std::lock_guard lock(mutex_);
      waiting_.push_back(std::move(task));
    }
    changed_.notify_one();
  }

  // The result of what was added first; waits for it, and throws what it threw. There must be one.
  T Take() {
    std::future<T> first = std::move(results_.front());
    results_.pop_front();
    return first.get();
  }

  // Of what was added and not taken.
  size_t size() const { return results_.size(); }

 private:
  void Work() {
    for (;;) {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return ends_ || !waiting_.empty(); });
      if (ends_) return;
      std::packaged_task<T()> task = std::move(waiting_.front());
      waiting_.pop_front();
      lock.unlock();
      task();
    }
  }

  std::deque<std::future<T>> results_;
  std::mutex mutex_;  // for what follows
  std::condition_variable changed_;
  std::deque<std::packaged_task<T()>> waiting_;
  bool ends_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_WORK_AHEAD_H_
