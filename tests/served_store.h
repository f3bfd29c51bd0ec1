// A service over a store of the test's own, asked without a socket.
#ifndef COUNTERCHECK_TESTS_SERVED_STORE_H_
#define COUNTERCHECK_TESTS_SERVED_STORE_H_

#include <string>
#include <vector>

#include "app/serve/service.h"
#include "tests/stored_articles.h"

namespace countercheck {

constexpr char kToken[] = "a-token-of-the-test";

class ServedStore {
 public:
  ServedStore() {
    scratch_.Write("news/a.txt",
                   "Acme reports\n\nAcme Corp revenue was $480.5 million in Q1 2026.\n");
    scratch_.Write("news/b.txt",
                   "Acme again\n\nAcme Corp revenue was $430.2 million in Q1 2026.\n");
    Database store = Opened(path_);
    Store({(scratch_.path() / "news/a.txt").string(), (scratch_.path() / "news/b.txt").string()}, 9,
          &store);
  }

  const std::string& path() const { return path_; }
  std::string folder() const { return scratch_.path().string(); }
  Service& service() { return service_; }
  const std::vector<std::string>& complaints() const { return complaints_; }

  HttpResponse Send(HttpRequest request) {
    if (request.Header("host").empty()) request.headers.emplace_back("host", "127.0.0.1:8080");
    return service_.Answer(request);
  }
  HttpResponse Get(const std::string& target, HttpHeaders headers = {}) {
    return Send({"GET", target, std::move(headers)});
  }
  // With the token.
  HttpResponse Post(const std::string& target, const std::string& type, const std::string& body) {
    return Send({"POST",
                 target,
                 {{"content-type", type}, {"authorization", std::string("Bearer ") + kToken}},
                 body});
  }
  // The id of the conflict over Acme's revenue.
  std::string Conflict() {
    Database store = Opened(path_);
    FindingFilter filter;
    filter.kind = "conflict";
    return FindFindings(filter, &store).findings.at(0).id;
  }

 private:
  ServiceOptions Options() {
    ServiceOptions options;
    options.access = {kToken, {"desk.example"}};
    options.assets = std::string(COUNTERCHECK_SOURCE_DIR) + "/app/web";
    options.now = [] { return std::string(kNow); };
    options.seconds = [this] { return seconds_; };
    options.complain = [this](const std::string& text) { complaints_.push_back(text); };
    return options;
  }

  ScratchFolder scratch_;
  std::string path_ = (scratch_.path() / "news.db").string();
  int64_t seconds_ = 1'000'000;
  std::vector<std::string> complaints_;
  StoreConnections store_{path_, 1000};
  Service service_{&BuiltinBook(), &store_, Options()};
};

inline std::string HeaderOf(const HttpResponse& response, std::string_view name) {
  for (const auto& [known, value] : response.headers)
    if (known == name) return value;
  return "";
}

}  // namespace countercheck

#endif  // COUNTERCHECK_TESTS_SERVED_STORE_H_
