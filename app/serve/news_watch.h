// Looks into the store for news, whichever process wrote them, and tells whoever follows.
#ifndef COUNTERCHECK_APP_SERVE_NEWS_WATCH_H_
#define COUNTERCHECK_APP_SERVE_NEWS_WATCH_H_

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "app/serve/store_connections.h"

namespace countercheck {

class NewsWatch {
 public:
  // Calls `tell` from a thread of its own, shortly after something is new, and now and then without
  // that. `store` outlives it.
  NewsWatch(StoreConnections* store, std::function<void()> tell);
  ~NewsWatch();

 private:
  void Run();
  // False where it is to end.
  bool Wait();

  StoreConnections* store_;
  std::function<void()> tell_;
  std::mutex mutex_;
  std::condition_variable ends_;
  bool ending_ = false;
  std::thread thread_;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_NEWS_WATCH_H_
