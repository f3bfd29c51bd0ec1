#include "app/serve/http_server.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <optional>
#include <thread>
#include <utility>

#include "app/serve/http_session.h"

namespace countercheck {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using Failure = boost::system::error_code;

}  // namespace

// All but the handler runs on one thread, so that nothing of it needs a lock.
class HttpServer::Impl {
 public:
  Impl(const ServerLimits& limits, HttpHandler handler) : workers(limits.threads) {
    room.limits = limits;
    room.handler = std::move(handler);
    room.io = &io;
    room.workers = &workers;
    room.on_last_closed = [this] { end_of_patience.cancel(); };
  }
  ~Impl() {
    Stop();
    if (thread.joinable()) thread.join();
    workers.join();
    // What still waits in `io` holds sessions, which know the room.
    room.sessions.clear();
  }

  std::optional<Error> Listen(const std::string& address, uint16_t port);
  void Accept();
  void Admit(tcp::socket socket);
  void Wake();
  void Stop();

  HttpSessionRoom room;
  asio::io_context io{1};
  tcp::acceptor acceptor{io};
  asio::steady_timer end_of_patience{io};
  asio::steady_timer next_accept{io};
  uint16_t bound_port = 0;
  asio::thread_pool workers;
  std::thread thread;
};

std::optional<Error> HttpServer::Impl::Listen(const std::string& address, uint16_t port) {
  Failure failure;
  const auto ip = asio::ip::make_address(address, failure);
  const auto fail = [&] { return Error{address, "", failure.message()}; };
  if (failure) return fail();
  const tcp::endpoint place(ip, port);
  acceptor.open(place.protocol(), failure);
  if (!failure) acceptor.set_option(asio::socket_base::reuse_address(true), failure);
  if (!failure) acceptor.bind(place, failure);
  if (!failure) acceptor.listen(asio::socket_base::max_listen_connections, failure);
  if (failure) return fail();
  bound_port = acceptor.local_endpoint().port();
  Accept();
  thread = std::thread([this] { io.run(); });
  return std::nullopt;
}

void HttpServer::Impl::Accept() {
  acceptor.async_accept([this](const Failure& failure, tcp::socket socket) {
    if (room.stopping || failure == asio::error::operation_aborted) return;
    if (!failure) {
      Admit(std::move(socket));
      return Accept();
    }
    // No more files may be open, most likely: a moment later there may be room again.
    next_accept.expires_after(std::chrono::milliseconds(50));
    next_accept.async_wait([this](const Failure& ended) {
      if (!ended && !room.stopping) Accept();
    });
  });
}

void HttpServer::Impl::Admit(tcp::socket socket) {
  const size_t most = room.limits.connections;
  const auto others = [this] { return room.sessions.size() - room.streams.size(); };
  if (others() >= most && !room.waiting.empty()) {
    ++room.made_room;
    room.waiting.front()->Close();
  }
  const bool full = others() >= most;
  // Those who are told that there is no room take some themselves.
  if (others() >= most + most / 4) return void(++room.turned_away);
  Failure failure;
  socket.set_option(tcp::no_delay(true), failure);
  const bool is_ipv6 = acceptor.local_endpoint(failure).address().is_v6();
  const int connected = socket.release(failure);
  if (failure) return;
  const auto session = OpenSession(connected, is_ipv6, &room);
  if (!full) return session->Start();
  ++room.turned_away;
  session->Refuse(503);
}

void HttpServer::Impl::Wake() {
  asio::post(io, [this] {
    for (const auto& session : HttpSessions(room.sessions)) session->SendMore();
  });
}

void HttpServer::Impl::Stop() {
  asio::post(io, [this] {
    if (std::exchange(room.stopping, true)) return;
    Failure ignored;
    acceptor.close(ignored);
    next_accept.cancel();
    for (const auto& session : HttpSessions(room.sessions)) session->CloseIfIdle();
    if (room.sessions.empty()) return;
    end_of_patience.expires_after(room.limits.stop_time);
    end_of_patience.async_wait([this](const Failure& ended) {
      if (!ended) io.stop();
    });
  });
}

HttpServer::HttpServer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
HttpServer::~HttpServer() = default;

Result<std::unique_ptr<HttpServer>> HttpServer::Start(const std::string& address, uint16_t port,
                                                      const ServerLimits& limits,
                                                      HttpHandler handler) {
  auto impl = std::make_unique<Impl>(limits, std::move(handler));
  if (const auto error = impl->Listen(address, port)) return Unexpected(*error);
  return std::unique_ptr<HttpServer>(new HttpServer(std::move(impl)));
}

uint16_t HttpServer::port() const { return impl_->bound_port; }

ServerCounts HttpServer::counts() const {
  const HttpSessionRoom& room = impl_->room;
  return {room.open, room.open_streams, room.made_room, room.turned_away};
}

void HttpServer::Wake() { impl_->Wake(); }

void HttpServer::Stop() {
  impl_->Stop();
  if (impl_->thread.joinable()) impl_->thread.join();
}

}  // namespace countercheck
