#include "pipeline/read_ahead.h"

#include <algorithm>
#include <utility>

namespace countercheck {
namespace {

// As much as keeps the threads at work while a batch is stored.
constexpr size_t kMostDocuments = 512;
constexpr size_t kMostBytes = 8u << 20;

}  // namespace

ReadAhead::ReadAhead(const RuleBook& rules, const ExtractLimits& limits, size_t threads)
    : rules_(rules), limits_(limits) {
  const size_t cores = std::max<size_t>(std::thread::hardware_concurrency(), 1);
  for (size_t i = 0; i < (threads == 0 ? cores : threads); ++i)
    threads_.emplace_back([this] { Work(); });
}

ReadAhead::~ReadAhead() {
  {
    const std::lock_guard lock(mutex_);
    ends_ = true;
    waiting_.clear();
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void ReadAhead::Add(RawDocument raw) {
  Task task{std::move(raw), {}};
  added_.push_back({task.raw.bytes.size(), task.read.get_future()});
  bytes_ += added_.back().bytes;
  {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(task));
  }
  changed_.notify_one();
}

Result<ReadDocument> ReadAhead::Take() {
  Added first = std::move(added_.front());
  added_.pop_front();
  bytes_ -= first.bytes;
  return first.read.get();
}

bool ReadAhead::IsFull() const { return added_.size() >= kMostDocuments || bytes_ >= kMostBytes; }

void ReadAhead::Work() {
  for (;;) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return ends_ || !waiting_.empty(); });
    if (ends_) return;
    Task task = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    try {
      task.read.set_value(Read(std::move(task.raw), rules_, limits_));
    } catch (...) {
      // Out of memory: for the thread that takes.
      task.read.set_exception(std::current_exception());
    }
  }
}

}  // namespace countercheck
