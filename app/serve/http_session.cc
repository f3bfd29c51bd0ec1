#include "app/serve/http_session.h"

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <cctype>
#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/serve/http_head.h"

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
// What has come and is not understood yet; longer lines than this are none of HTTP.
constexpr size_t kMostBuffered = 64u << 10;
constexpr size_t kReadBytes = 8u << 10;

// A request without its body.
HttpRequest HeadOf(const http::request<http::string_body>& message) {
  HttpRequest request;
  request.method = std::string(message.method_string());
  request.target = std::string(message.target());
  for (const auto& field : message) {
    std::string name(field.name_string());
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    request.headers.emplace_back(std::move(name), std::string(field.value()));
  }
  return request;
}

int StatusOf(const Failure& failure) {
  if (failure == http::error::header_limit || failure == http::error::buffer_overflow) return 431;
  if (failure == http::error::body_limit) return 413;
  if (failure == http::error::bad_version) return 505;
  return 400;
}

bool IsOfParser(const Failure& failure) {
  return failure.category() == make_error_code(http::error::bad_method).category();
}

class Session : public HttpSession, public std::enable_shared_from_this<Session> {
 public:
  Session(tcp::socket socket, HttpSessionRoom* room) : room_(room), stream_(std::move(socket)) {}

  void Start() override { ReadHead(); }
  void Refuse(int status) override { Answer(Refusal(status), false); }

  void Close() override {
    const std::shared_ptr<Session> self = shared_from_this();
    StopWaiting();
    EndDeadline();
    stream_.socket().close(ignored_);
    if (room_->sessions.erase(self) == 0) return;
    --room_->open;
    StopStream();
    if (room_->stopping && room_->sessions.empty()) room_->on_last_closed();
  }

  void CloseIfIdle() override {
    if (idle_ || more_) Close();
  }

  bool IsBehind() const override { return writing_; }

  void SendMore() override {
    if (!more_ || busy_) return void(asked_again_ = true);
    busy_ = true;
    asio::post(*room_->workers, [self = shared_from_this()] {
      std::string text = self->more_();
      asio::post(*self->room_->io, [self, text = std::move(text)]() mutable {
        self->out_ = std::move(text);
        self->WriteMore();
      });
    });
  }

 private:
  void StartWaiting(bool makes_room_first = false) {
    StopWaiting();
    auto& waiting = room_->waiting;
    in_waiting_ = waiting.insert(makes_room_first ? waiting.begin() : waiting.end(), this);
  }

  void StopWaiting() {
    if (in_waiting_) room_->waiting.erase(*in_waiting_);
    in_waiting_.reset();
  }

  // Where there is no room for one more, one makes it.
  void StartStream(std::function<std::string()> more) {
    auto& streams = room_->streams;
    if (!streams.empty() && streams.size() >= room_->limits.streams) {
      const auto behind = std::find_if(streams.begin(), streams.end(),
                                       [](const HttpSession* one) { return one->IsBehind(); });
      ++room_->made_room;
      (behind == streams.end() ? streams.front() : *behind)->Close();
    }
    more_ = std::move(more);
    in_streams_ = streams.insert(streams.end(), this);
    ++room_->open_streams;
  }

  void StopStream() {
    drains_.cancel();
    if (!in_streams_) return;
    room_->streams.erase(*in_streams_);
    --room_->open_streams;
    in_streams_.reset();
  }

  void ReadHead() {
    if (room_->stopping) return Close();
    StartWaiting();
    idle_ = true;
    parser_.emplace();
    parser_->header_limit(static_cast<uint32_t>(room_->limits.header_bytes));
    parser_->body_limit(room_->limits.body_bytes);
    fields_ = FieldLines();
    StartDeadline(room_->limits.head_time);
    ParseHead();
  }

  // Not by async_read_header(): it mends lines that are folded, and shows only what came of them.
  void ParseHead() {
    Failure failure;
    const std::string_view bytes(static_cast<const char*>(buffer_.data().data()), buffer_.size());
    const size_t taken = bytes.empty() ? 0 : parser_->put(buffer_.data(), failure);
    fields_.Add(bytes.substr(0, taken));
    buffer_.consume(taken);
    if (failure && failure != http::error::need_more) return OnFailure(failure);
    if (parser_->is_header_done()) return OnHead();
    stream_.async_read_some(buffer_.prepare(kReadBytes),
                            [self = shared_from_this()](const Failure& broken, size_t size) {
                              self->buffer_.commit(size);
                              broken ? self->OnFailure(broken) : self->ParseHead();
                            });
  }

  void OnHead() {
    // Taken now: fields behind the body are no headers.
    request_ = HeadOf(parser_->get());
    const bool named = parser_->get().version() < 11 || !request_.Header("host").empty();
    if (!named || fields_.folded() || !TakeHostOfTarget(&request_) || !HasOneMeaning(request_))
      return Refuse(400);
    body_bytes_ = 0;
    // The deadline of the head is not that of the body: a slow client has one for each.
    StartDeadline(room_->limits.body_time);
    if (!beast::iequals(parser_->get()[http::field::expect], "100-continue")) return ReadBody();
    out_ = "HTTP/1.1 100 Continue\r\n\r\n";
    asio::async_write(stream_, asio::buffer(out_),
                      [self = shared_from_this()](const Failure& broken, size_t) {
                        broken ? self->Close() : self->ReadBody();
                      });
  }

  void ReadBody() {
    if (parser_->is_done()) return Handle();
    http::async_read_some(stream_, buffer_, *parser_,
                          [self = shared_from_this()](const Failure& failure, size_t size) {
                            self->OnBody(failure, size);
                          });
  }

  // The sizes and extensions of chunks, and the fields behind them, may take as much as a head.
  void OnBody(const Failure& failure, size_t size) {
    body_bytes_ += size;
    if (failure) return OnFailure(failure);
    const ServerLimits& limits = room_->limits;
    body_bytes_ > limits.body_bytes + limits.header_bytes ? Refuse(413) : ReadBody();
  }

  // Who sends no HTTP, too much of it, or too slowly, is told so; who is gone, or asks nothing, is
  // not.
  void OnFailure(const Failure& failure) {
    const bool begun = parser_->got_some() || buffer_.size() > 0;
    if (late_) return begun ? Refuse(408) : Close();
    if (failure == asio::error::eof && begun) return Refuse(400);
    if (failure == http::error::end_of_stream || !IsOfParser(failure)) return Close();
    Refuse(StatusOf(failure));
  }

  // For what is read; the time of the stream itself would close it without a word.
  void StartDeadline(std::chrono::milliseconds time) {
    late_ = false;
    deadline_.expires_after(time);
    deadline_.async_wait([self = shared_from_this(), turn = ++turn_](const Failure& ended) {
      if (ended || turn != self->turn_) return;
      self->late_ = true;
      self->stream_.cancel();
    });
  }

  void EndDeadline() {
    ++turn_;
    deadline_.cancel();
  }

  void Handle() {
    const bool keep_alive = parser_->get().keep_alive();
    head_only_ = parser_->get().method() == http::verb::head;
    StopWaiting();
    EndDeadline();
    idle_ = false;
    request_.body = std::move(parser_->get().body());
    asio::post(*room_->workers, [self = shared_from_this(), keep_alive,
                                 request = std::move(request_)] {
      HttpResponse response;
      try {
        response = self->room_->handler(request);
      } catch (const std::exception&) {
        response = Refusal(500);
      }
      asio::post(*self->room_->io, [self, keep_alive, response = std::move(response)]() mutable {
        self->AnswerInTime(std::move(response), keep_alive);
      });
    });
  }

  // Who is kept waiting makes room first.
  void AnswerInTime(HttpResponse response, bool keep_alive) {
    if (response.delay.count() == 0) return Answer(std::move(response), keep_alive);
    StartWaiting(true);
    deadline_.expires_after(response.delay);
    deadline_.async_wait([self = shared_from_this(), keep_alive,
                          response = std::move(response)](const Failure& ended) mutable {
      if (!ended) self->Answer(std::move(response), keep_alive);
    });
  }

  void Answer(HttpResponse response, bool keep_alive) {
    if (response.more && !head_only_) StartStream(std::move(response.more));
    keep_alive = keep_alive && !more_ && !room_->stopping;
    out_ = HeadOf(response, keep_alive, more_ != nullptr);
    if (HasBody(response) && !head_only_) out_ += response.body;
    StartWaiting();
    EndDeadline();
    stream_.expires_after(room_->limits.write_time);
    asio::async_write(stream_, asio::buffer(out_),
                      [self = shared_from_this(), keep_alive](const Failure& failure, size_t) {
                        self->OnAnswered(failure, keep_alive);
                      });
  }

  void OnAnswered(const Failure& failure, bool keep_alive) {
    if (failure) return Close();
    stream_.expires_never();
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
    if (room_->stopping) return Close();
    StopWaiting();
    lingering_.resize(1);
    stream_.async_read_some(asio::buffer(lingering_),
                            [self = shared_from_this()](const Failure&, size_t) { self->Close(); });
    SendMore();
  }

  // Who does not read is dropped after a time; it can come back, and misses nothing.
  void WriteMore() {
    writing_ = true;
    drains_.expires_after(room_->limits.write_time);
    drains_.async_wait([self = shared_from_this()](const Failure& ended) {
      if (!ended && self->writing_) self->Close();
    });
    // Not through the stream, whose time limit is one for reading and writing.
    asio::async_write(stream_.socket(), asio::buffer(out_),
                      [self = shared_from_this()](const Failure& failure, size_t) {
                        self->busy_ = self->writing_ = false;
                        self->drains_.cancel();
                        if (failure) return self->Close();
                        if (std::exchange(self->asked_again_, false)) self->SendMore();
                      });
  }

  HttpSessionRoom* room_;
  beast::tcp_stream stream_;
  beast::flat_buffer buffer_{kMostBuffered};
  std::optional<http::request_parser<http::string_body>> parser_;
  std::optional<std::list<HttpSession*>::iterator> in_waiting_;
  std::string out_;
  std::optional<std::list<HttpSession*>::iterator> in_streams_;
  asio::steady_timer drains_{*room_->io};  // what a stream has sent
  std::function<std::string()> more_;
  HttpRequest request_;
  FieldLines fields_;
  asio::steady_timer deadline_{*room_->io};  // of what is read, or kept back
  int turn_ = 0;                             // of the deadline
  bool late_ = false;
  size_t body_bytes_ = 0;  // over the wire
  std::vector<char> lingering_;
  size_t lingered_ = 0;
  bool head_only_ = false;
  bool idle_ = true;          // no whole request has come
  bool busy_ = false;         // a stream asks for more, or writes it
  bool writing_ = false;      // the latter
  bool asked_again_ = false;  // meanwhile
  Failure ignored_;
};

}  // namespace

std::shared_ptr<HttpSession> OpenSession(int socket, bool is_ipv6, HttpSessionRoom* room) {
  tcp::socket connected(*room->io, is_ipv6 ? tcp::v6() : tcp::v4(), socket);
  const auto session = std::make_shared<Session>(std::move(connected), room);
  room->sessions.insert(session);
  ++room->open;
  return session;
}

}  // namespace countercheck
