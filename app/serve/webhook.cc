#include "app/serve/webhook.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <optional>
#include <utility>

#include "app/serve/digest.h"
#include "app/serve/finding_news.h"
#include "reports/service_json.h"

namespace countercheck {
namespace {

constexpr std::chrono::milliseconds kBetweenLooks{250};
constexpr std::chrono::milliseconds kLongestWait{300'000};
constexpr int64_t kMostAtOnce = 50;

// "12 5".
std::optional<NewsCursor> ReadCursor(const std::string& path) {
  NewsCursor cursor;
  std::ifstream file(path);
  if (!(file >> cursor.event >> cursor.review)) return std::nullopt;
  return cursor;
}

}  // namespace

std::string SignatureFor(std::string_view body, int64_t seconds, std::string_view secret) {
  const std::string signed_text = std::to_string(seconds) + "." + std::string(body);
  return fmt::format("t={},v1={}", seconds, HmacSha256(secret, signed_text));
}

Webhook::Webhook(StoreConnections* store, WebhookOptions options)
    : store_(store), options_(std::move(options)) {
  if (const auto kept = ReadCursor(options_.state_file)) {
    cursor_ = *kept;
  } else {
    store_->Read([this](Database* database) { cursor_ = NewestCursor(database); });
    Keep(cursor_);
  }
  thread_ = std::thread([this] { Run(); });
}

Webhook::~Webhook() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  ends_.notify_all();
  thread_.join();
}

bool Webhook::Wait(std::chrono::milliseconds time) {
  std::unique_lock lock(mutex_);
  return !ends_.wait_for(lock, time, [this] { return ending_; });
}

void Webhook::Run() {
  do DeliverNews();
  while (Wait(kBetweenLooks));
}

void Webhook::DeliverNews() {
  struct Telling {
    FindingNews news;
    std::string body;  // empty: not to be told
  };
  std::vector<Telling> events;
  store_->Read([&](Database* database) {
    for (FindingNews& news : NewsAfter(cursor_, kMostAtOnce, database)) {
      const std::optional<Finding> finding = FindingOf(news, database);
      const bool told = finding && finding->severity >= options_.least && news.what != "reviewed";
      std::string body = told ? FormatFindingEvent(news.what, news.at, *finding) : "";
      events.push_back({std::move(news), std::move(body)});
    }
  });
  for (const Telling& event : events) {
    if (!event.body.empty() && !Deliver(event.news, event.body)) return;
    Keep(event.news.cursor);
  }
}

// False where it is to end first.
bool Webhook::Deliver(const FindingNews& news, const std::string& body) {
  std::chrono::milliseconds wait = options_.first_wait;
  for (int tried = 1; !IsDelivered(news, body); ++tried) {
    if (tried == options_.tries) {
      options_.complain(fmt::format("{}: gave up on {} of finding {} after {} tries", options_.url,
                                    news.what, news.finding, tried));
      return true;
    }
    if (!Wait(wait)) return false;
    wait = std::min(wait * 2, kLongestWait);
  }
  return true;
}

bool Webhook::IsDelivered(const FindingNews& news, const std::string& body) {
  const Result<int> status = options_.post(
      options_.url,
      {"Content-Type: application/json", "User-Agent: countercheck",
       "X-Countercheck-Event: " + news.what,
       fmt::format("X-Countercheck-Delivery: {}-{}", news.cursor.event, news.cursor.review),
       "X-Countercheck-Signature: " + SignatureFor(body, options_.seconds(), options_.secret)},
      body);
  return status && *status >= 200 && *status < 300;
}

// Whole or not at all, as a file that is written beside it.
void Webhook::Keep(const NewsCursor& cursor) {
  cursor_ = cursor;
  const std::string beside = options_.state_file + ".new";
  std::ofstream file(beside);
  file << cursor.event << ' ' << cursor.review << '\n';
  file.close();
  if (!file || std::rename(beside.c_str(), options_.state_file.c_str()) != 0)
    options_.complain(options_.state_file + ": cannot be written; a new start may repeat events");
}

}  // namespace countercheck
