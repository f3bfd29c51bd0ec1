// HTTP/1.1 over TCP: connections in, requests to a handler, responses out. Nothing here knows what
// is served.
//
// One thread reads and writes all connections; others run the handler. What clients can take is
// bounded in bytes, time and number. When all connections are taken, the one whose client
// has kept the server waiting longest makes room, and of event streams one that is not read, else
// the oldest: who only holds connections open shuts nobody out, and who follows comes back.
#ifndef COUNTERCHECK_APP_SERVE_HTTP_SERVER_H_
#define COUNTERCHECK_APP_SERVE_HTTP_SERVER_H_

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "app/serve/message.h"
#include "core/result.h"

namespace countercheck {

struct ServerLimits {
  size_t connections = 512;
  size_t streams = 128;  // besides these, that follow events
  size_t header_bytes = 16u << 10;
  size_t body_bytes = 16u << 20;
  size_t threads = 4;  // that run the handler
  // For the head of a request, also the time that an idle connection is kept.
  std::chrono::milliseconds head_time{10'000};
  std::chrono::milliseconds body_time{30'000};
  std::chrono::milliseconds write_time{30'000};  // also for each part of an event stream
  std::chrono::milliseconds stop_time{10'000};   // for what has begun when Stop() is called
};

struct ServerCounts {
  size_t connections = 0;    // open now, with the streams
  size_t streams = 0;        // of them
  uint64_t made_room = 0;    // that were closed for others
  uint64_t turned_away = 0;  // for whom there was no room
};

class HttpServer {
 public:
  // Listens at once, and serves from then on. `address` is one of IPv4 or IPv6; a `port` of 0 is
  // any free one. An error where the address is none, or is taken. `handler` is called by several
  // threads; an exception out of it is answered as 500.
  static Result<std::unique_ptr<HttpServer>> Start(const std::string& address, uint16_t port,
                                                   const ServerLimits& limits, HttpHandler handler);
  // Stops.
  ~HttpServer();

  uint16_t port() const;
  ServerCounts counts() const;

  // Asks every open stream for more.
  void Wake();
  // Takes no new connections, answers the requests that have come whole, ends the streams, and
  // returns when that is done, or its time is over.
  void Stop();

 private:
  class Impl;
  explicit HttpServer(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_HTTP_SERVER_H_
