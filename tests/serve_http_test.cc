// The server on a socket: clients that are slow, greedy or broken are refused, and others are
// served meanwhile.
#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "app/serve/http_server.h"

namespace countercheck {
namespace {

using std::chrono::milliseconds;

class Client {
 public:
  explicit Client(uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_port = htons(port);
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval patience{5, 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    connected_ = connect(socket_, reinterpret_cast<sockaddr*>(&place), sizeof place) == 0;
  }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;
  ~Client() { close(socket_); }

  bool connected() const { return connected_; }
  bool Send(const std::string& bytes) {
    size_t sent = 0;
    while (sent < bytes.size()) {
      const ssize_t size = ::send(socket_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
      if (size <= 0) return false;
      sent += static_cast<size_t>(size);
    }
    return true;
  }
  // Up to the end of the connection, or until `mark` has come.
  std::string Receive(const std::string& mark = "") {
    std::string text;
    char buffer[4096];
    while (mark.empty() || text.find(mark) == text.npos) {
      const ssize_t size = recv(socket_, buffer, sizeof buffer, 0);
      if (size <= 0) break;
      text.append(buffer, static_cast<size_t>(size));
    }
    return text;
  }

 private:
  int socket_;
  bool connected_ = false;
};

std::string LineOf(const std::string& answer) { return answer.substr(0, answer.find("\r\n")); }

constexpr char kGood[] = "GET /good HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

class ServeHttp : public ::testing::Test {
 protected:
  void Start(ServerLimits limits) {
    auto started = HttpServer::Start(
        "127.0.0.1", 0, limits, [this](const HttpRequest& request) { return Handle(request); });
    ASSERT_TRUE(started) << FormatError(started.error());
    server_ = std::move(*started);
  }
  static ServerLimits Small() {
    ServerLimits limits;
    limits.connections = 16;
    limits.streams = 2;
    limits.header_bytes = 2048;
    limits.body_bytes = 10'000;
    limits.head_time = limits.body_time = milliseconds(400);
    limits.write_time = milliseconds(1000);
    limits.stop_time = milliseconds(3000);
    return limits;
  }
  HttpResponse Handle(const HttpRequest& request) {
    ++handled_;
    HttpResponse response;
    response.headers = {{"content-type", "text/plain"}};
    response.body = request.target + " " + std::to_string(request.body.size());
    if (request.target == "/slow") std::this_thread::sleep_for(milliseconds(300));
    if (request.target == "/delayed") response.delay = milliseconds(600);
    if (request.target == "/host") response.body = std::string(request.Header("host"));
    if (request.target == "/throw") throw std::runtime_error("x");
    if (request.target == "/split") response.headers.emplace_back("x", "a\r\nSet-Cookie: b");
    if (request.target == "/stream")
      response.more = [this] { return "tick " + std::to_string(++ticks_); };
    if (request.target == "/flood") response.more = [] { return std::string(16u << 20, 'x'); };
    if (request.target == "/named") response.body = std::string(request.Header("x-name"));
    return response;
  }
  std::string Ask(const std::string& bytes, const std::string& mark = "") {
    Client client(server_->port());
    client.Send(bytes);
    return client.Receive(mark);
  }
  bool ServesOthers() { return Ask(kGood).ends_with("/good 0"); }

  std::atomic<int> handled_{0}, ticks_{0};
  std::unique_ptr<HttpServer> server_;
};

TEST_F(ServeHttp, AnswersOneBehindTheOther) {
  Start(Small());
  const std::string keep = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n";
  const std::string answers = Ask(keep + keep + kGood);
  EXPECT_EQ(LineOf(answers), "HTTP/1.1 200 OK");
  EXPECT_NE(answers.find("/a 0"), answers.npos);
  EXPECT_TRUE(answers.ends_with("/good 0")) << answers;
  EXPECT_EQ(handled_, 3);
}

TEST_F(ServeHttp, RefusesWhatIsNoRequest) {
  Start(Small());
  const std::string post = "POST /p HTTP/1.1\r\nHost: x\r\n";
  const std::string chunk = "1000\r\n" + std::string(4096, 'x') + "\r\n";
  const std::string extended = "1;a=" + std::string(4000, 'x') + "\r\ny\r\n";
  std::string trailers;
  for (int i = 0; i < 400; ++i)
    trailers += "X-" + std::to_string(i) + ": " + std::string(50, 'x') + "\r\n";
  const struct {
    const char* what;
    std::string bytes;
    const char* line;
  } rows[] = {
      {"no HTTP", "hello\r\n\r\n", "HTTP/1.1 400 Bad Request"},
      {"TLS", "\x16\x03\x01\x02", "HTTP/1.1 400 Bad Request"},
      {"long head", "GET / HTTP/1.1\r\nX: " + std::string(4000, 'x') + "\r\n\r\n",
       "HTTP/1.1 431 Request Header Fields Too Large"},
      {"long body", post + "Content-Length: 10001\r\n\r\n" + std::string(10'001, 'x'),
       "HTTP/1.1 413 Content Too Large"},
      {"huge length", post + "Content-Length: 99999999999999999999999\r\n\r\n",
       "HTTP/1.1 400 Bad Request"},
      {"chunks beyond the limit",
       post + "Transfer-Encoding: chunked\r\n\r\n" + chunk + chunk + chunk + "0\r\n\r\n",
       "HTTP/1.1 413 Content Too Large"},
      {"extensions beyond the limit",
       post + "Transfer-Encoding: chunked\r\n\r\n" + extended + extended + extended + extended +
           "0\r\n\r\n",
       "HTTP/1.1 413 Content Too Large"},
      {"an extension without an end",
       post + "Transfer-Encoding: chunked\r\n\r\n1;" + std::string(100'000, 'x'),
       "HTTP/1.1 431 Request Header Fields Too Large"},
      {"trailers beyond the limit",
       post + "Transfer-Encoding: chunked\r\n\r\n0\r\n" + trailers + "\r\n",
       "HTTP/1.1 413 Content Too Large"},
      {"a trailer without an end",
       post + "Transfer-Encoding: chunked\r\n\r\n0\r\nX: " + std::string(100'000, 'x'),
       "HTTP/1.1 431 Request Header Fields Too Large"},
      {"another version", "GET / HTTP/3.0\r\nHost: x\r\n\r\n",
       "HTTP/1.1 505 HTTP Version Not Supported"},
      {"both lengths", post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
       "HTTP/1.1 400 Bad Request"},
      {"another coding", post + "Transfer-Encoding: xchunked\r\n\r\n" + post + "\r\n",
       "HTTP/1.1 400 Bad Request"},
      {"two codings", post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
       "HTTP/1.1 400 Bad Request"},
      {"no coding", post + "Transfer-Encoding: \r\n\r\n" + post + "\r\n",
       "HTTP/1.1 400 Bad Request"},
      {"coding and length", post + "Transfer-Encoding: identity\r\nContent-Length: 3\r\n\r\nabc",
       "HTTP/1.1 400 Bad Request"},
      {"two hosts", "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", "HTTP/1.1 400 Bad Request"},
      {"both lengths, turned",
       post + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
       "HTTP/1.1 400 Bad Request"},
      {"two lengths", post + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
       "HTTP/1.1 400 Bad Request"},
      {"a folded line", "GET / HTTP/1.1\r\nHost: x\r\nX: a\r\n b\r\n\r\n",
       "HTTP/1.1 400 Bad Request"},
      {"a folded line, by a tab", "GET / HTTP/1.1\r\nHost: x\r\nX: a\r\n\tb\r\n\r\n",
       "HTTP/1.1 400 Bad Request"},
      {"no host", "GET / HTTP/1.1\r\n\r\n", "HTTP/1.1 400 Bad Request"},
      {"an address without a host", "GET http:///a HTTP/1.1\r\nHost: x\r\n\r\n",
       "HTTP/1.1 400 Bad Request"},
      {"an address with a user", "GET http://x@y/a HTTP/1.1\r\nHost: y\r\n\r\n",
       "HTTP/1.1 400 Bad Request"},
      {"bad chunk", post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n", "HTTP/1.1 400 Bad Request"},
      {"negative length", post + "Content-Length: -1\r\n\r\n", "HTTP/1.1 400 Bad Request"},
  };
  for (const auto& row : rows) {
    const std::string answer = Ask(row.bytes);
    EXPECT_EQ(LineOf(answer), row.line) << row.what;
    EXPECT_NE(answer.find("content-security-policy: default-src 'none'"), answer.npos) << answer;
    EXPECT_NE(answer.find("application/problem+json"), answer.npos) << answer;
    EXPECT_TRUE(ServesOthers()) << row.what;
  }
}

TEST_F(ServeHttp, TakesWhatIsWithinTheLimits) {
  Start(Small());
  const std::string post = "POST /p HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
  EXPECT_TRUE(
      Ask(post + "Content-Length: 10000\r\n\r\n" + std::string(10'000, 'x')).ends_with("/p 10000"));
  EXPECT_TRUE(
      Ask(post + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n").ends_with("/p 3"));
  const std::string named = "GET /named HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
  EXPECT_TRUE(Ask(named + "X-Name: head\r\n\r\n").ends_with("head"));
  EXPECT_TRUE(Ask(named + "Transfer-Encoding: chunked\r\n\r\n0\r\nX-Name: tail\r\n\r\n")
                  .ends_with("\r\n\r\n"))
      << "a field behind the body is no header";
  const std::string waited = Ask(post + "Expect: 100-continue\r\nContent-Length: 0\r\n\r\n");
  EXPECT_TRUE(waited.starts_with("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK")) << waited;
  EXPECT_EQ(LineOf(Ask("GET /throw HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")),
            "HTTP/1.1 500 Internal Server Error");
  const std::string split = Ask("GET /split HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(split.find("\r\nSet-Cookie"), split.npos) << "a value ends no line";
  const std::string head = Ask("HEAD /good HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_TRUE(head.ends_with("\r\n\r\n")) << head;
  EXPECT_NE(head.find("Content-Length: 7"), head.npos) << head;
}

// The head of a request that never ends, a body that never does, and none at all: the drip makes it
// a bad one, of which the rest is waited for.
// RFC 9112, section 3.2.2: what the target names is the host, whatever Host says.
TEST_F(ServeHttp, TheTargetMayBeAWholeAddress) {
  Start(Small());
  const std::string rest = " HTTP/1.1\r\nHost: other\r\nConnection: close\r\n\r\n";
  const std::pair<const char*, const char*> rows[] = {
      {"http://desk.example/a", "/a 0"},
      {"HTTPS://desk.example:81/a?b=c", "/a?b=c 0"},
      {"http://desk.example", "/ 0"},
      {"http://desk.example?b", "/?b 0"},
      {"http://desk.example/host", "desk.example"},
      {"http://[::1]:8080/host", "[::1]:8080"},
      {"/host", "other"},
      {"/a?b=http://c/d", "/a?b=http://c/d 0"},
      {"ftp://desk.example/a", "ftp://desk.example/a 0"}};
  for (const auto& [target, end] : rows) {
    const std::string answer = Ask(std::string("GET ") + target + rest);
    EXPECT_TRUE(answer.ends_with(std::string("\r\n\r\n") + end)) << target << answer;
  }
  EXPECT_TRUE(Ask("GET /good HTTP/1.0\r\n\r\n").ends_with("/good 0"));
}

// In pieces of any size, the head is the same.
TEST_F(ServeHttp, HeadsMayComeByteByByte) {
  Start(Small());
  Client client(server_->port());
  for (const char c : std::string("POST /p HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                                  "Content-Length: 3\r\n\r\nabc"))
    client.Send(std::string(1, c));
  EXPECT_TRUE(client.Receive().ends_with("/p 3"));
}

TEST_F(ServeHttp, SlowClientsShutNobodyOut) {
  Start(Small());
  const std::string kSlow[] = {"GET / HTTP/1.1\r\n",
                               "POST /p HTTP/1.1\r\nContent-Length: 5000\r\n\r\n", ""};
  std::vector<std::unique_ptr<Client>> slow;
  std::atomic<bool> done{false};
  for (int i = 0; i < 40; ++i) {
    slow.push_back(std::make_unique<Client>(server_->port()));
    slow.back()->Send(kSlow[i % 3]);
  }
  std::thread drip([&] {
    while (!done) {
      for (const auto& client : slow) client->Send("X: y\r\n");
      std::this_thread::sleep_for(milliseconds(50));
    }
  });
  for (int i = 0; i < 20; ++i) {
    EXPECT_TRUE(ServesOthers()) << i;
    std::this_thread::sleep_for(milliseconds(20));
  }
  done = true;
  drip.join();
  for (const auto& client : slow) EXPECT_EQ(client->Receive().find(" 200 "), std::string::npos);
  EXPECT_GT(server_->counts().made_room, 0u);
}

TEST_F(ServeHttp, ASlowBodyIsCutOff) {
  Start(Small());
  Client client(server_->port());
  client.Send("POST /p HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n");
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < 30 && client.Send("x"); ++i) std::this_thread::sleep_for(milliseconds(50));
  EXPECT_EQ(LineOf(client.Receive()), "HTTP/1.1 408 Request Timeout");
  EXPECT_LT(std::chrono::steady_clock::now() - begin, milliseconds(3000));
  EXPECT_EQ(handled_, 0);
}

TEST_F(ServeHttp, WhoIsTooSlowIsToldSo) {
  Start(Small());
  for (const char* part :
       {"G", "GET / HTTP/1.1\r\nHost: x\r\n",
        "POST /p HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc",
        "POST /p HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n"}) {
    const std::string answer = Ask(part);
    EXPECT_EQ(LineOf(answer), "HTTP/1.1 408 Request Timeout") << part;
    EXPECT_NE(answer.find("application/problem+json"), answer.npos) << answer;
    EXPECT_NE(answer.find("Connection: close"), answer.npos) << answer;
  }
  EXPECT_EQ(Ask(""), "") << "who asks nothing";
  const std::string idle = Ask("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_TRUE(idle.ends_with("/a 0")) << "nor who asks nothing more" << idle;
}

// The answer is kept back; others are not.
TEST_F(ServeHttp, ADelayedAnswerKeepsNobodyElseWaiting) {
  Start(Small());
  const auto begin = std::chrono::steady_clock::now();
  const auto passed = [begin] { return std::chrono::steady_clock::now() - begin; };
  std::vector<std::unique_ptr<Client>> guessing;
  for (int i = 0; i < 12; ++i) {
    guessing.push_back(std::make_unique<Client>(server_->port()));
    guessing.back()->Send("GET /delayed HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  }
  EXPECT_TRUE(ServesOthers());
  EXPECT_LT(passed(), milliseconds(500));
  EXPECT_TRUE(guessing.back()->Receive().ends_with("/delayed 0"));
  EXPECT_GE(passed(), milliseconds(600));
}

TEST_F(ServeHttp, StreamsGoOnWhenTheyAreWoken) {
  Start(Small());
  const std::string ask = "GET /stream HTTP/1.1\r\nHost: x\r\n\r\n";
  Client one(server_->port()), two(server_->port());
  one.Send(ask);
  EXPECT_NE(one.Receive("tick 1").find("tick 1"), std::string::npos);
  server_->Wake();
  EXPECT_NE(one.Receive("tick 2").find("tick 2"), std::string::npos);
  two.Send(ask);
  two.Receive("tick 3");
  Client three(server_->port());
  three.Send(ask);
  EXPECT_NE(three.Receive("tick").find("200 OK"), std::string::npos);
  EXPECT_EQ(one.Receive(), "") << "the oldest makes room";
  EXPECT_EQ(server_->counts().streams, 2u);
  EXPECT_TRUE(ServesOthers());
  server_->Stop();
  two.Receive();
}

// More than may follow, and none of them reads: others follow, and are served.
TEST_F(ServeHttp, FollowersThatDoNotReadLoseTheirPlaces) {
  Start(Small());
  const std::string flood = "GET /flood HTTP/1.1\r\nHost: x\r\n\r\n";
  std::vector<std::unique_ptr<Client>> deaf;
  for (int i = 0; i < 20; ++i) {
    deaf.push_back(std::make_unique<Client>(server_->port()));
    deaf.back()->Send(flood);
    EXPECT_TRUE(ServesOthers());
  }
  EXPECT_EQ(server_->counts().streams, 2u);
  Client reader(server_->port());
  reader.Send("GET /stream HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_NE(reader.Receive("tick").find("tick"), std::string::npos);
  for (int i = 0; i < 300 && server_->counts().streams > 1; ++i)
    std::this_thread::sleep_for(milliseconds(10));
  EXPECT_EQ(server_->counts().streams, 1u) << "write_time is over";
  server_->Wake();
  EXPECT_NE(reader.Receive("tick").find("tick"), std::string::npos) << "who reads stays";
}

TEST_F(ServeHttp, StopsWhenWhatItHasBegunIsDone) {
  Start(Small());
  Client idle(server_->port()), busy(server_->port());
  busy.Send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
  while (handled_ == 0) std::this_thread::sleep_for(milliseconds(5));
  const auto begin = std::chrono::steady_clock::now();
  server_->Stop();
  EXPECT_LT(std::chrono::steady_clock::now() - begin, milliseconds(2000));
  const std::string answer = busy.Receive();
  EXPECT_TRUE(answer.ends_with("/slow 0")) << answer;
  EXPECT_NE(answer.find("Connection: close"), answer.npos);
  EXPECT_FALSE(Client(server_->port()).connected());
}

TEST(HttpServer, SaysWhyItCannotListen) {
  const auto handler = [](const HttpRequest&) { return HttpResponse(); };
  EXPECT_FALSE(HttpServer::Start("nowhere", 0, ServerLimits(), handler));
  const auto first = HttpServer::Start("127.0.0.1", 0, ServerLimits(), handler);
  ASSERT_TRUE(first);
  const auto second = HttpServer::Start("127.0.0.1", (*first)->port(), ServerLimits(), handler);
  ASSERT_FALSE(second);
  EXPECT_EQ(FormatError(second.error()), "127.0.0.1: Address already in use");
}

}  // namespace
}  // namespace countercheck
