#include "pipeline/text/paywall.h"

#include <gtest/gtest.h>

#include <string>

#include "extractors/extract.h"
#include "pipeline/ingest/html/html_page.h"
#include "pipeline/ingest/plain_text.h"
#include "pipeline/ingest/raw_document.h"
#include "pipeline/text/boilerplate.h"
#include "tests/sample_article.h"

namespace countercheck {
namespace {

TEST(PaywallTest, IsToldFromNews) {
  const struct {
    const char* line;
    bool paywall;
  } rows[] = {
      {"Subscribe to continue reading", true},
      {"Already a subscriber? Sign in", true},
      {"This article is for subscribers only.", true},
      {"To continue reading this article, choose a plan.", true},
      {"Please log in to continue.", true},
      {"You've reached your limit of 3 free articles: you\u2019ve reached your article limit",
       true},
      {"This story is exclusive to subscribers", true},
      {"Unlock this article for $1", true},
      {"To read the full story, start your free trial", true},
      {"Want to read more? Become a subscriber.", true},
      {"Acme lets users read the full text in a free trial.", false},
      {"Users sign in to continue where they stopped, Acme said.", false},
      {"Acme asked subscribers to continue to pay.", false},
      {"Subscribers paid $9 a month to read it.", false},
      {"Acme hopes to unlock this value by 2027.", false},
      {"Sales of subscriptions rose 5%.", false},
      {"", false},
  };
  for (const auto& row : rows) EXPECT_EQ(IsPaywall(row.line), row.paywall) << row.line;
}

std::string NotesOf(const Article& article) {
  std::string notes;
  for (const Note& note : article.notes) {
    notes += std::string(ToString(note.kind)) + ": " + note.message + "\n";
  }
  return notes;
}

constexpr char kCut[] = "paywall: only its beginning is there: the rest is for subscribers\n";
constexpr char kPaid[] =
    "paywall: its page says that it is for subscribers: the text may not be whole\n";

TEST(BoilerplateTest, OffersOfASiteAreToldFromNews) {
  const struct {
    const char* line;
    bool boilerplate;
  } rows[] = {
      {"Start your free trial: $4 a month after 30 days", true},
      {"Get 40% off your first year of all our stories", true},
      {"Save $50 on an annual plan today", true},
      {"Enjoy full access for $1 a week", true},
      {"10 best stocks returned 845% since 2002", true},
      {"Our stock picks have gained 300% on average.", true},
      {"Limited-time offer: 3 months for $3. Cancel any time.", true},
      {"Shoppers get 40% off anvils this week, Acme said, and its sales rose 12%.", false},
      {"Acme took 10% off its prices.", false},
      {"The fund's best stocks returned 12%.", false},
      {"Save for anvils, sales rose 12%.", false},
      {"The company said that a free trial had won it 3 million users.", false},
  };
  for (const auto& row : rows) EXPECT_EQ(IsBoilerplate(row.line), row.boilerplate) << row.line;
}

TEST(PaywallTest, AStubSaysSoAndItsOffersGiveNoClaims) {
  const Article stub = AcmeArticle(
      "Acme said first-quarter revenue was $3 million.\n\n"
      "Subscribe to continue reading\n\n$1 a week for 12 weeks, then $9 a month\n\n"
      "- Unlimited access\n- Cancel anytime\n\nAlready a subscriber? Sign in");
  EXPECT_EQ(NotesOf(stub), kCut);
  EXPECT_EQ(Extract(stub, BuiltinBook()).size(), 1u);
}

TEST(PaywallTest, AnOfferBeforeTheRestIsNoStub) {
  std::string rest;
  for (int i = 0; i < 8; ++i) rest += "Its plants ran through the night, and no part was late. ";
  const Article whole = AcmeArticle(
      "Acme said first-quarter revenue was $3 million.\n\nSubscribe to continue reading\n\n" +
      rest + "Gross margin was 41%.");
  EXPECT_EQ(NotesOf(whole), "");
  EXPECT_EQ(Extract(whole, BuiltinBook()).size(), 2u);
}

Article PageOf(const std::string& head, const std::string& body) {
  Result<RawDocument> raw = ReadHtmlFile(
      DocumentOfFile("a.html"),
      "<html><head><title>Acme reports its first quarter</title>" + head +
          "</head><body><h1>Acme reports its first quarter</h1>" + body + "</body></html>",
      "");
  EXPECT_TRUE(raw);
  Result<Article> article = ToArticle(*std::move(raw));
  EXPECT_TRUE(article);
  return *std::move(article);
}

TEST(PaywallTest, PagesTellByMetadataAndByTheirOffers) {
  const std::string text =
      "<div class='story'><p>Acme said on Tuesday that its revenue was $3 million in the first "
      "quarter, up from $2 million.</p></div>";
  const auto ld = [](const std::string& fields) {
    return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"," + fields + "}</script>";
  };
  const struct {
    std::string head;
    std::string body;
    const char* notes;
  } rows[] = {
      {"", text, ""},
      {ld("\"isAccessibleForFree\":true"), text, ""},
      {ld("\"isAccessibleForFree\":false"), text, kPaid},
      {ld("\"isAccessibleForFree\":\"False\""), text, kPaid},
      {ld("\"hasPart\":{\"@type\":\"WebPageElement\",\"isAccessibleForFree\":false}"), text, kPaid},
      {"", text + "<div class='regwall'><p>Already a subscriber?</p></div>", kCut},
      {"", text + "<aside><h3>Subscribe to keep reading</h3><p>$1 a week</p></aside>", kCut},
      {"", text + "<div class='regwall' hidden><p>Subscribe to keep reading</p></div>", ""},
      {"", "<header><p>Subscribe to read all</p></header>" + text, ""},
      {"", text + "<footer><p>Already a subscriber? Sign in to continue</p></footer>", ""},
  };
  for (const auto& row : rows) {
    const Article article = PageOf(row.head, row.body);
    EXPECT_EQ(NotesOf(article), row.notes) << row.head << row.body;
    EXPECT_EQ(Extract(article, BuiltinBook()).size(), 2u) << row.head << row.body;
  }
}

}  // namespace
}  // namespace countercheck
