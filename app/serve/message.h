// What comes in and what goes out, as values: handlers are functions from one to the other and are
// tested without a socket.
#ifndef COUNTERCHECK_APP_SERVE_MESSAGE_H_
#define COUNTERCHECK_APP_SERVE_MESSAGE_H_

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace countercheck {

// Names in small letters, in the order in which they came.
using HttpHeaders = std::vector<std::pair<std::string, std::string>>;

struct HttpRequest {
  std::string method;  // "GET"
  std::string target;  // as it came: "/claims?subject=Acme%20Corp"
  HttpHeaders headers = {};
  std::string body = {};

  // The first value of a header, by its name in small letters; empty where there is none.
  std::string_view Header(std::string_view name) const {
    for (const auto& [known, value] : headers)
      if (known == name) return value;
    return {};
  }
};

struct HttpResponse {
  int status = 200;
  HttpHeaders headers = {};
  std::string body = {};
  // How long it is kept back, without keeping anybody else waiting: for who guesses.
  std::chrono::milliseconds delay{0};
  // Where it is given, the connection stays open behind the body, and what this gives is sent each
  // time the server is told to Wake(): an event stream. It is called by one thread at a time.
  std::function<std::string()> more = nullptr;
};

using HttpHandler = std::function<HttpResponse(const HttpRequest&)>;

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_MESSAGE_H_
