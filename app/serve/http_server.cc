#include "app/serve/http_server.h"

#include <algorithm>
#include <atomic>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <cctype>
#include <iterator>
#include <list>
#include <optional>
#include <set>
#include <sstream>
#include <thread>
#include <utility>

namespace countercheck {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using Failure = beast::error_code;

// What a client still sends when it is told that it is refused is read and thrown away for so long:
// closed at once, it would not see the answer.
constexpr std::chrono::milliseconds kLingerTime{1000};
constexpr size_t kLingerBytes = 64u << 20;

HttpRequest ToRequest(http::request<http::string_body> message) {
  HttpRequest request;
  request.method = std::string(message.method_string());
  request.target = std::string(message.target());
  for (const auto& field : message) {
    std::string name(field.name_string());
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    request.headers.emplace_back(std::move(name), std::string(field.value()));
  }
  request.body = std::move(message.body());
  return request;
}

int StatusOf(const Failure& failure) {
  if (failure == http::error::header_limit || failure == http::error::buffer_overflow) return 431;
  if (failure == http::error::body_limit) return 413;
  if (failure == http::error::bad_version) return 505;
  return 400;
}

// Where a request ends, and for whom it is, must be the same for us and for a proxy before us: one
// host, one length, and no coding but "chunked" (RFC 9112, section 6.1).
template <typename Head>
bool HasOneMeaning(const Head& head) {
  const auto coding = head.equal_range(http::field::transfer_encoding);
  const auto codings = std::distance(coding.first, coding.second);
  const auto lengths = head.count(http::field::content_length);
  if (head.count(http::field::host) > 1 || lengths > 1) return false;
  if (codings == 0) return true;
  return codings == 1 && lengths == 0 && beast::iequals(coding.first->value(), "chunked");
}

bool IsOfParser(const Failure& failure) {
  return failure.category() == make_error_code(http::error::bad_method).category();
}

HttpResponse Refusal(int status) {
  HttpResponse response;
  response.status = status;
  response.headers = {{"content-type", "application/problem+json"}};
  response.body = "{\"type\":\"about:blank\",\"title\":\"" +
                  std::string(http::obsolete_reason(static_cast<http::status>(status))) +
                  "\",\"status\":" + std::to_string(status) + "}\n";
  return response;
}

bool HasBody(const HttpResponse& response) {
  return response.status != 304 && response.status != 204;
}

// What a value holds could come from outside: it ends no line.
std::string OneLine(std::string value) {
  std::erase_if(value, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
  return value;
}

std::string HeadOf(const HttpResponse& response, bool keep_alive, bool is_stream) {
  http::response<http::empty_body> message;
  message.result(static_cast<unsigned>(response.status));
  for (const auto& [name, value] : response.headers) message.insert(name, OneLine(value));
  message.keep_alive(keep_alive);
  if (!is_stream && HasBody(response)) message.content_length(response.body.size());
  std::ostringstream head;
  head << message.base();
  return head.str();
}

}  // namespace

// All but the handler runs on one thread, so that nothing of it needs a lock.
class HttpServer::Impl {
 public:
  class Session;
  using SessionPtr = std::shared_ptr<Session>;

  Impl(const ServerLimits& most, HttpHandler answer)
      : limits(most), handler(std::move(answer)), workers(most.threads) {}
  ~Impl() {
    Stop();
    if (thread.joinable()) thread.join();
    workers.join();
  }

  std::optional<Error> Listen(const std::string& address, uint16_t port) {
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

  void Accept();
  void Admit(tcp::socket socket);
  void Wake();
  void Stop();

  const ServerLimits limits;
  const HttpHandler handler;
  asio::io_context io{1};
  tcp::acceptor acceptor{io};
  asio::steady_timer end_of_patience{io};
  asio::steady_timer next_accept{io};
  std::set<SessionPtr> sessions;
  std::list<Session*> waiting;  // for their client, the first to make room first
  size_t streams = 0;
  bool stopping = false;
  uint16_t bound_port = 0;
  std::atomic<size_t> open{0};
  std::atomic<uint64_t> made_room{0}, turned_away{0};
  asio::thread_pool workers;
  std::thread thread;
};

class HttpServer::Impl::Session : public std::enable_shared_from_this<Session> {
 public:
  Session(tcp::socket socket, Impl* server) : server_(server), stream_(std::move(socket)) {}

  void Start() { ReadHead(); }
  void Refuse(int status) { Answer(Refusal(status), false); }

  void Close() {
    const SessionPtr self = shared_from_this();
    StopWaiting();
    stream_.socket().close(ignored_);
    if (server_->sessions.erase(self) == 0) return;
    --server_->open;
    if (more_) --server_->streams;
    if (server_->stopping && server_->sessions.empty()) server_->end_of_patience.cancel();
  }

  // Where no whole request has come, or its answer is with the client.
  void CloseIfIdle() {
    if (idle_ || more_) Close();
  }

  void SendMore() {
    if (!more_ || busy_) return void(asked_again_ = true);
    busy_ = true;
    asio::post(server_->workers, [self = shared_from_this()] {
      std::string text = self->more_();
      asio::post(self->server_->io, [self, text = std::move(text)]() mutable {
        self->out_ = std::move(text);
        self->WriteMore();
      });
    });
  }

 private:
  void StartWaiting(bool makes_room_first = false) {
    StopWaiting();
    auto& waiting = server_->waiting;
    in_waiting_ = waiting.insert(makes_room_first ? waiting.begin() : waiting.end(), this);
  }

  void StopWaiting() {
    if (in_waiting_) server_->waiting.erase(*in_waiting_);
    in_waiting_.reset();
  }

  void ReadHead() {
    if (server_->stopping) return Close();
    StartWaiting();
    idle_ = true;
    parser_.emplace();
    parser_->header_limit(static_cast<uint32_t>(server_->limits.header_bytes));
    parser_->body_limit(server_->limits.body_bytes);
    stream_.expires_after(server_->limits.head_time);
    http::async_read_header(
        stream_, buffer_, *parser_,
        [self = shared_from_this()](const Failure& failure, size_t) { self->OnHead(failure); });
  }

  void OnHead(const Failure& failure) {
    if (failure) return OnFailure(failure);
    if (!HasOneMeaning(parser_->get())) return Refuse(400);
    // The deadline of the head is not that of the body: a slow client has one for each.
    stream_.expires_after(server_->limits.body_time);
    if (!beast::iequals(parser_->get()[http::field::expect], "100-continue")) return ReadBody();
    out_ = "HTTP/1.1 100 Continue\r\n\r\n";
    asio::async_write(stream_, asio::buffer(out_),
                      [self = shared_from_this()](const Failure& broken, size_t) {
                        broken ? self->Close() : self->ReadBody();
                      });
  }

  void ReadBody() {
    http::async_read(stream_, buffer_, *parser_,
                     [self = shared_from_this()](const Failure& failure, size_t) {
                       failure ? self->OnFailure(failure) : self->Handle();
                     });
  }

  // Who sends no HTTP, or too much of it, is told so; who is gone, or too slow, is not.
  void OnFailure(const Failure& failure) {
    const bool ended = failure == http::error::end_of_stream;
    if (ended || !IsOfParser(failure)) return Close();
    Refuse(StatusOf(failure));
  }

  void Handle() {
    const bool keep_alive = parser_->get().keep_alive();
    head_only_ = parser_->get().method() == http::verb::head;
    StopWaiting();
    idle_ = false;
    stream_.expires_never();
    asio::post(server_->workers, [self = shared_from_this(), keep_alive,
                                  request = ToRequest(parser_->release())] {
      HttpResponse response;
      try {
        response = self->server_->handler(request);
      } catch (const std::exception&) {
        response = Refusal(500);
      }
      asio::post(self->server_->io, [self, keep_alive, response = std::move(response)]() mutable {
        self->Answer(std::move(response), keep_alive);
      });
    });
  }

  void Answer(HttpResponse response, bool keep_alive) {
    if (response.more && !head_only_) {
      if (server_->streams >= server_->limits.streams) return Refuse(503);
      ++server_->streams;
      more_ = std::move(response.more);
    }
    keep_alive = keep_alive && !more_ && !server_->stopping;
    out_ = HeadOf(response, keep_alive, more_ != nullptr);
    if (HasBody(response) && !head_only_) out_ += response.body;
    StartWaiting();
    stream_.expires_after(server_->limits.write_time);
    asio::async_write(stream_, asio::buffer(out_),
                      [self = shared_from_this(), keep_alive](const Failure& failure, size_t) {
                        self->OnAnswered(failure, keep_alive);
                      });
  }

  void OnAnswered(const Failure& failure, bool keep_alive) {
    if (failure) return Close();
    if (more_) return OnStream();
    if (keep_alive) return ReadHead();
    stream_.socket().shutdown(tcp::socket::shutdown_send, ignored_);
    lingering_.resize(1 << 14);
    StartWaiting(true);
    idle_ = true;
    stream_.expires_after(kLingerTime);
    Linger();
  }

  void Linger() {
    stream_.async_read_some(asio::buffer(lingering_),
                            [self = shared_from_this()](const Failure& failure, size_t size) {
                              self->lingered_ += size;
                              const bool enough = self->lingered_ > kLingerBytes;
                              failure || enough ? self->Close() : self->Linger();
                            });
  }

  // From here on nothing more is read: what comes is only that the client is gone.
  void OnStream() {
    if (server_->stopping) return Close();
    StopWaiting();
    stream_.expires_never();
    lingering_.resize(1);
    stream_.async_read_some(asio::buffer(lingering_),
                            [self = shared_from_this()](const Failure&, size_t) { self->Close(); });
    SendMore();
  }

  void WriteMore() {
    // Not through the stream, whose time limit is one for reading and writing.
    asio::async_write(stream_.socket(), asio::buffer(out_),
                      [self = shared_from_this()](const Failure& failure, size_t) {
                        self->busy_ = false;
                        if (failure) return self->Close();
                        if (std::exchange(self->asked_again_, false)) self->SendMore();
                      });
  }

  Impl* server_;
  beast::tcp_stream stream_;
  beast::flat_buffer buffer_;
  std::optional<http::request_parser<http::string_body>> parser_;
  std::optional<std::list<Session*>::iterator> in_waiting_;
  std::string out_;
  std::function<std::string()> more_;
  std::vector<char> lingering_;
  size_t lingered_ = 0;
  bool head_only_ = false;
  bool idle_ = true;          // no whole request has come
  bool busy_ = false;         // a stream asks for more, or writes it
  bool asked_again_ = false;  // meanwhile
  Failure ignored_;
};

void HttpServer::Impl::Accept() {
  acceptor.async_accept([this](const Failure& failure, tcp::socket socket) {
    if (stopping || failure == asio::error::operation_aborted) return;
    if (!failure) {
      Admit(std::move(socket));
      return Accept();
    }
    // No more files may be open, most likely: a moment later there may be room again.
    next_accept.expires_after(std::chrono::milliseconds(50));
    next_accept.async_wait([this](const Failure& ended) {
      if (!ended && !stopping) Accept();
    });
  });
}

void HttpServer::Impl::Admit(tcp::socket socket) {
  if (sessions.size() >= limits.connections && !waiting.empty()) {
    ++made_room;
    waiting.front()->Close();
  }
  const bool full = sessions.size() >= limits.connections;
  // Those who are told that there is no room take some themselves.
  if (sessions.size() >= limits.connections + limits.connections / 4) return void(++turned_away);
  Failure ignored;
  socket.set_option(tcp::no_delay(true), ignored);
  const auto session = std::make_shared<Session>(std::move(socket), this);
  sessions.insert(session);
  ++open;
  if (!full) return session->Start();
  ++turned_away;
  session->Refuse(503);
}

void HttpServer::Impl::Wake() {
  asio::post(io, [this] {
    for (const SessionPtr& session : std::set<SessionPtr>(sessions)) session->SendMore();
  });
}

void HttpServer::Impl::Stop() {
  asio::post(io, [this] {
    if (std::exchange(stopping, true)) return;
    Failure ignored;
    acceptor.close(ignored);
    next_accept.cancel();
    for (const SessionPtr& session : std::set<SessionPtr>(sessions)) session->CloseIfIdle();
    if (sessions.empty()) return;
    end_of_patience.expires_after(limits.stop_time);
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
  return {impl_->open, impl_->made_room, impl_->turned_away};
}

void HttpServer::Wake() { impl_->Wake(); }

void HttpServer::Stop() {
  impl_->Stop();
  if (impl_->thread.joinable()) impl_->thread.join();
}

}  // namespace countercheck
