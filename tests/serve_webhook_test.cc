// The webhook: each event at least once, in order, signed, whatever the other side does.
#include <gtest/gtest.h>

#include <mutex>
#include <thread>

#include "app/serve/digest.h"
#include "app/serve/webhook.h"
#include "tests/served_store.h"

namespace countercheck {
namespace {

using std::chrono::milliseconds;

class ServeWebhook : public ::testing::Test {
 protected:
  struct Delivery {
    std::vector<std::string> headers;
    std::string body;
  };

  WebhookOptions Options() {
    WebhookOptions options;
    options.url = "https://desk.example/hook";
    options.secret = "a secret of the test";
    options.state_file = served_.path() + ".webhook";
    options.first_wait = milliseconds(5);
    options.tries = 4;
    options.seconds = [] { return int64_t{1'782'293'400}; };
    options.complain = [this](const std::string& text) { complaints_.push_back(text); };
    options.post = [this](const std::string&, const std::vector<std::string>& headers,
                          const std::string& body) -> Result<int> {
      const std::lock_guard lock(mutex_);
      ++tries_;
      if (failures_ > 0)
        return --failures_, failures_ % 2 == 0 ? Result<int>(500)
                                               : Result<int>(Unexpected({"", "", "no answer"}));
      deliveries_.push_back({headers, body});
      return 204;
    };
    return options;
  }
  void Add(const std::string& id, const std::string& figure) {
    served_.Post("/articles", "application/json",
                 R"({"id":")" + id + R"(","text":"Acme Corp revenue was $)" + figure +
                     R"( million in Q1 2026."})");
  }
  size_t WaitFor(size_t count) {
    for (int i = 0; i < 400 && Count() < count; ++i) std::this_thread::sleep_for(milliseconds(10));
    return Count();
  }
  size_t Count() {
    const std::lock_guard lock(mutex_);
    return deliveries_.size();
  }

  ServedStore served_;
  StoreConnections store_{served_.path(), 1000};
  std::mutex mutex_;
  std::vector<Delivery> deliveries_;
  std::vector<std::string> complaints_;
  int failures_ = 0, tries_ = 0;
};

TEST_F(ServeWebhook, TellsWhatIsNewAndSignsIt) {
  const Webhook webhook(&store_, Options());
  Add("x1", "461.5");
  ASSERT_GE(WaitFor(1), 1u);
  const Delivery& first = deliveries_.front();
  EXPECT_TRUE(first.body.starts_with("{\"event\":\"changed\",\"at\":\"")) << first.body;
  const std::string signature = "X-Countercheck-Signature: t=1782293400,v1=" +
                                HmacSha256("a secret of the test", "1782293400." + first.body);
  EXPECT_EQ(first.headers.back(), signature);
  EXPECT_EQ(first.body.find(served_.folder()), first.body.npos);
}

TEST_F(ServeWebhook, TriesAgainAndLosesNothing) {
  failures_ = 3;
  {
    const Webhook webhook(&store_, Options());
    Add("x1", "461.5");
    ASSERT_GE(WaitFor(1), 1u);
  }
  EXPECT_GE(tries_, 4);
  EXPECT_TRUE(complaints_.empty());
  const size_t told = Count();
  // What happens while nobody delivers is told by the next one; nothing is told twice.
  Add("x2", "471.5");
  const Webhook webhook(&store_, Options());
  EXPECT_GT(WaitFor(told + 1), told);
  for (size_t i = 0; i < deliveries_.size(); ++i)
    for (size_t j = 0; j < i; ++j) EXPECT_NE(deliveries_[i].headers[3], deliveries_[j].headers[3]);
}

TEST_F(ServeWebhook, GivesUpInTheEndAndSaysSo) {
  failures_ = 4;
  const Webhook webhook(&store_, Options());
  Add("x1", "461.5");
  for (int i = 0; i < 300 && complaints_.empty(); ++i)
    std::this_thread::sleep_for(milliseconds(10));
  ASSERT_EQ(complaints_.size(), 1u);
  EXPECT_NE(complaints_[0].find("gave up on"), std::string::npos) << complaints_[0];
}

TEST_F(ServeWebhook, TellsWhatIsResolved) {
  const auto add = [this](const char* id, const char* figure) {
    served_.Post("/articles", "application/json",
                 std::string(R"({"id":")") + id + R"(","text":"Bolt Ltd revenue was $)" + figure +
                     R"( million in Q1 2026."})");
  };
  const Webhook webhook(&store_, Options());
  add("y1", "7.5");
  add("y2", "9.5");
  ASSERT_EQ(WaitFor(1), 1u);
  EXPECT_TRUE(deliveries_[0].body.starts_with("{\"event\":\"opened\"")) << deliveries_[0].body;
  add("y2", "7.5");
  ASSERT_GE(WaitFor(2), 2u);
  EXPECT_TRUE(deliveries_[1].body.starts_with("{\"event\":\"resolved\"")) << deliveries_[1].body;
  const auto id = [](const std::string& body) { return body.substr(body.find("\"id\":"), 24); };
  EXPECT_EQ(id(deliveries_[0].body), id(deliveries_[1].body));
}

// The test vector of RFC 4231, case 2.
TEST(Digest, IsHmacSha256) {
  EXPECT_EQ(HmacSha256("Jefe", "what do ya want for nothing?"),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  EXPECT_EQ(Sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_TRUE(EqualInConstantTime("a", "a"));
  EXPECT_FALSE(EqualInConstantTime("a", "ab"));
  EXPECT_FALSE(EqualInConstantTime("", "a"));
  EXPECT_NE(RandomDigits(16), RandomDigits(16));
  EXPECT_EQ(RandomDigits(16).size(), 32u);
}

}  // namespace
}  // namespace countercheck
