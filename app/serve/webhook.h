// News of findings, sent to an address of the newsroom: each at least once, in their order, signed.
//
//   POST /hook
//   X-Countercheck-Event: opened
//   X-Countercheck-Delivery: 12-5
//   X-Countercheck-Signature: t=1782293400,v1=HMAC-SHA256(secret, "1782293400." + body)
//
//   {"event":"opened","at":…,"finding":{…}}
#ifndef COUNTERCHECK_APP_SERVE_WEBHOOK_H_
#define COUNTERCHECK_APP_SERVE_WEBHOOK_H_

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "app/serve/store_connections.h"
#include "core/finding.h"
#include "core/store_values.h"

namespace countercheck {

struct WebhookOptions {
  std::string url;
  std::string secret;
  // A small file that says what was delivered, so that a new start goes on there.
  std::string state_file;
  Severity least = Severity::kLow;
  std::chrono::milliseconds first_wait{1000};  // after a failure; doubled with each, up to a limit
  int tries = 12;                              // then the event is given up, with a complaint
  std::function<int64_t()> seconds;            // since 1970
  std::function<void(const std::string&)> complain;
  // As PostTo() of http_post.h.
  std::function<Result<int>(const std::string& url, const std::vector<std::string>& headers,
                            const std::string& body)>
      post;
};

// "t=…,v1=…" of a body.
std::string SignatureFor(std::string_view body, int64_t seconds, std::string_view secret);

class Webhook {
 public:
  // Delivers from a thread of its own until it is destroyed; an event whose delivery has failed
  // then is the first of the next start. `store` outlives it.
  Webhook(StoreConnections* store, WebhookOptions options);
  ~Webhook();

 private:
  void Run();
  // False where it is to end.
  bool Wait(std::chrono::milliseconds time);
  void DeliverNews();
  bool Deliver(const FindingNews& news, const std::string& body);
  bool IsDelivered(const FindingNews& news, const std::string& body);
  void Keep(const NewsCursor& cursor);

  StoreConnections* store_;
  WebhookOptions options_;
  NewsCursor cursor_;
  std::mutex mutex_;
  std::condition_variable ends_;
  bool ending_ = false;
  std::thread thread_;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_WEBHOOK_H_
