// One connection of the server, and what all of them share. The one home of Boost.Beast is behind
// it.
#ifndef COUNTERCHECK_APP_SERVE_HTTP_SESSION_H_
#define COUNTERCHECK_APP_SERVE_HTTP_SESSION_H_

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <set>

#include "app/serve/http_server.h"
#include "app/serve/message.h"

namespace boost::asio {
class io_context;
class thread_pool;
}  // namespace boost::asio

namespace countercheck {

// A class with functions to override only so that the library stands in no header.
class HttpSession {
 public:
  virtual ~HttpSession() = default;

  // Reads a request, answers it, and so on.
  virtual void Start() = 0;
  // Answers so without reading one.
  virtual void Refuse(int status) = 0;
  virtual void Close() = 0;
  // Where no whole request has come, or its answer is with the client.
  virtual void CloseIfIdle() = 0;
  // Of an event stream; nothing of any other.
  virtual void SendMore() = 0;
  // Whether it is a stream whose client has not taken yet what was sent.
  virtual bool IsBehind() const = 0;
};

using HttpSessions = std::set<std::shared_ptr<HttpSession>>;

// What the connections of one server share. One thread alone, that of `io`, uses what can change.
struct HttpSessionRoom {
  ServerLimits limits;
  HttpHandler handler;
  boost::asio::io_context* io = nullptr;
  boost::asio::thread_pool* workers = nullptr;
  std::function<void()> on_last_closed;  // when it is stopping

  HttpSessions sessions;
  std::list<HttpSession*> waiting;  // for their client, the first to make room first
  std::list<HttpSession*> streams;  // the oldest first
  bool stopping = false;
  std::atomic<size_t> open{0}, open_streams{0};
  std::atomic<uint64_t> made_room{0}, turned_away{0};
};

// The session of a connected socket, which it closes in the end; it is among room->sessions until
// then. Only to be called from the thread of `io`; `room` outlives it.
std::shared_ptr<HttpSession> OpenSession(int socket, bool is_ipv6, HttpSessionRoom* room);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_HTTP_SESSION_H_
