#include "app/serve/news_watch.h"

#include <chrono>
#include <utility>

#include "pipeline/store/news.h"

namespace countercheck {
namespace {

constexpr std::chrono::milliseconds kBetweenLooks{250};
constexpr int kLooksWithoutNews = 40;

}  // namespace

NewsWatch::NewsWatch(StoreConnections* store, std::function<void()> tell)
    : store_(store), tell_(std::move(tell)), thread_([this] { Run(); }) {}

NewsWatch::~NewsWatch() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  ends_.notify_all();
  thread_.join();
}

bool NewsWatch::Wait() {
  std::unique_lock lock(mutex_);
  return !ends_.wait_for(lock, kBetweenLooks, [this] { return ending_; });
}

void NewsWatch::Run() {
  NewsCursor known;
  int looks = 0;
  do {
    NewsCursor newest = known;
    // An error here is one for every question too, which complains.
    store_->Read([&newest](Database* store) { newest = NewestCursor(store); });
    if (newest == known && ++looks < kLooksWithoutNews) continue;
    known = newest;
    looks = 0;
    tell_();
  } while (Wait());
}

}  // namespace countercheck
