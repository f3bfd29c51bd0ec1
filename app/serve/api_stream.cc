// GET /events: the life of findings as it goes on, as server-sent events. Whoever writes to the
// store, this process or another one, is heard. A client that comes back says with Last-Event-ID
// where it was, and misses nothing.
#include <fmt/format.h>

#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/serve/answers.h"
#include "app/serve/finding_news.h"
#include "app/serve/parameters.h"
#include "app/serve/service.h"

namespace countercheck {
namespace {

constexpr int64_t kMostAtOnce = 100;
constexpr int64_t kStillHereSeconds = 15;

std::optional<NewsCursor> CursorOf(std::string_view text) {
  NewsCursor cursor;
  const char* end = text.data() + text.size();
  const auto event = std::from_chars(text.data(), end, cursor.event);
  if (event.ec != std::errc() || event.ptr == end || *event.ptr != '-') return std::nullopt;
  const auto review = std::from_chars(event.ptr + 1, end, cursor.review);
  if (review.ec != std::errc() || review.ptr != end) return std::nullopt;
  return cursor;
}

// One client's place in the stream.
class Follower {
 public:
  Follower(const Service& service, NewsCursor cursor)
      : service_(service), cursor_(cursor), spoke_(service.options().seconds()) {}

  // What is new, or now and then a comment, so that a client that has gone away is noticed.
  std::string More() {
    std::string text;
    const auto error = service_.store()->Read([&](Database* store) {
      for (const FindingNews& news : NewsAfter(cursor_, kMostAtOnce, store)) {
        text += fmt::format("id: {}-{}\nevent: {}\ndata: {}\n", news.cursor.event,
                            news.cursor.review, news.what, NewsObject(news, store));
        cursor_ = news.cursor;
      }
    });
    const int64_t now = service_.options().seconds();
    if (!error && text.empty() && now - spoke_ >= kStillHereSeconds) text = ": still here\n\n";
    if (!text.empty()) spoke_ = now;
    return text;
  }

 private:
  const Service& service_;
  NewsCursor cursor_;
  int64_t spoke_;
};

HttpResponse Events(const Service& service, const RoutedRequest& request) {
  if (const auto fault = Parameters(request).Fault()) return *fault;
  const std::string_view last = request.http.Header("last-event-id");
  const std::optional<NewsCursor> given = CursorOf(last);
  if (!last.empty() && !given) return Problem(400, "Last-Event-ID: is none of this stream");
  return service.Reading([&](Database* store) {
    const auto follower = std::make_shared<Follower>(service, given ? *given : NewestCursor(store));
    HttpResponse response = Ok("text/event-stream", "retry: 2000\n\n");
    response.more = [follower] { return follower->More(); };
    return response;
  });
}

}  // namespace

void AddStreamRoutes(const Service* service, std::vector<Route>* routes) {
  routes->push_back({"GET", "/events", [service](const RoutedRequest& request) {
                       return Events(*service, request);
                     }});
}

}  // namespace countercheck
