// The editors' pages: who may judge, what a form does, and that no word from outside becomes
// mark-up.
#include <gtest/gtest.h>

#include <filesystem>

#include "app/serve/assets.h"
#include "app/serve/url.h"
#include "tests/served_store.h"

namespace countercheck {
namespace {

class ServePages : public ::testing::Test {
 protected:
  HttpResponse Form(const std::string& target, const std::string& body, HttpHeaders headers = {}) {
    headers.emplace_back("content-type", "application/x-www-form-urlencoded");
    return served_.Send({"POST", target, std::move(headers), body});
  }
  // The cookie of somebody who has signed in.
  std::string SignIn(const std::string& name = "Anna") {
    const HttpResponse response =
        Form("/desk/sign-in", "name=" + name + "&token=" + std::string(kToken));
    EXPECT_EQ(response.status, 303) << response.body;
    const std::string cookie = HeaderOf(response, "set-cookie");
    EXPECT_NE(cookie.find("; HttpOnly; SameSite=Strict"), cookie.npos) << cookie;
    return cookie.substr(0, cookie.find(';'));
  }
  std::string Page(const std::string& target, const std::string& cookie = "") {
    const HttpResponse response = served_.Get(target, {{"cookie", cookie}});
    EXPECT_EQ(response.status, 200) << target << response.body;
    return response.body;
  }
  // The word that the forms of this page carry.
  static std::string WordIn(const std::string& page) {
    const std::string before = "name=\"word\" value=\"";
    const size_t at = page.find(before);
    return at == page.npos ? "" : page.substr(at + before.size(), 64);
  }
  std::string StatusNow() {
    Database store = Opened(served_.path());
    FindingFilter filter;
    filter.finding = conflict_;
    const auto review = FindFindings(filter, &store).findings.at(0).review;
    return review ? std::string(ToString(review->status)) + " " + review->author : "none";
  }

  ServedStore served_;
  const std::string conflict_ = served_.Conflict();
  const std::string review_ = "/desk/findings/" + conflict_ + "/review";
  const std::string undo_ = "/desk/findings/" + conflict_ + "/undo";
};

TEST_F(ServePages, AreReadByAnyone) {
  const struct {
    const char* target;
    const char* has;
  } rows[] = {{"/", "Acme Corp · revenue, level"},
              {"/?state=open&severity=medium", "$430.2 million"},
              {"/?state=dismissed", "Nothing here"},
              {"/?words=nowhere", "No finding fits"},
              {"/?words=REVENUE&subject=Acme", "$430.2 million"},
              {"/desk/articles", "Acme again"},
              {"/desk/articles/a.txt", "$480.5 million"},
              {"/desk/articles?since=2031-01-01", "There is no article"},
              {"/desk/timeline?subject=Acme+Corp&metric=revenue", "class=\"plot timeline\""},
              {"/desk/timeline", "Acme Corp"},
              {"/desk/coverage?subject=Acme+Corp", "in conflict"},
              {"/desk/sources?subject=Acme+Corp", "Shared with others"},
              {"/desk/coverage?subject=Nobody", "The store knows nothing"},
              {"/desk/draft", "<textarea"},
              {"/desk/sign-in", "type=\"password\""}};
  for (const auto& row : rows)
    EXPECT_NE(Page(row.target).find(row.has), std::string::npos) << row.target << Page(row.target);
  EXPECT_NE(Page("/desk/findings/" + conflict_).find("opened"), std::string::npos);
  for (const char* target : {"/desk/findings/none", "/desk/articles/none", "/assets/page.html",
                             "/assets/none.js", "/assets/..%2fserve.cc"})
    EXPECT_EQ(served_.Get(target).status, 404) << target;
  EXPECT_EQ(served_.Get("/?state=wrong").status, 400);
  EXPECT_EQ(HeaderOf(served_.Get("/assets/desk.js"), "content-type"),
            "text/javascript; charset=utf-8");
  const std::string page = Page("/");
  EXPECT_EQ(page.find("<script>"), page.npos)
      << "nothing stands in the page that the policy forbids";
  EXPECT_EQ(page.find(" style="), page.npos);
}

// The card's own heading says what it is about; the headings of a page leave out no level.
TEST_F(ServePages, HeadingsComeInOrder) {
  for (const std::string& target :
       {std::string("/?state=open&severity=info"), "/desk/findings/" + conflict_,
        std::string("/desk/articles/a.txt"), std::string("/desk/timeline"),
        std::string("/desk/coverage"), std::string("/desk/draft")}) {
    const std::string page = Page(target);
    char level = '0';
    for (size_t at = page.find("<h"); at != page.npos; at = page.find("<h", at + 1)) {
      const char here = page[at + 2];
      if (here < '1' || here > '6') continue;
      EXPECT_LE(here, level + 1) << target << page.substr(at, 80);
      level = here;
    }
  }
  const std::string page = Page("/desk/findings/" + conflict_);
  EXPECT_NE(page.find("<title>Acme Corp"), page.npos) << page;
  EXPECT_NE(page.find("<h1>Finding</h1>"), page.npos) << page;
}

TEST_F(ServePages, TabsSayHowManyThereAre) {
  const auto count_of = [&](const std::string& target, const std::string& tab) {
    const std::string page = Page(target);
    const std::string before = ">" + tab + " <span class=\"count\">";
    const size_t at = page.find(before);
    return at == page.npos ? std::string("none")
                           : page.substr(at + before.size(),
                                         page.find('<', at + before.size()) - at - before.size());
  };
  EXPECT_EQ(count_of("/", "New"), "1");
  EXPECT_EQ(count_of("/", "Dismissed"), "0");
  EXPECT_EQ(count_of("/?words=nowhere", "New"), "0");
  served_.Post("/findings/" + conflict_ + "/review", "application/json",
               R"({"status":"dismissed","author":"Anna"})");
  EXPECT_EQ(count_of("/", "New"), "0");
  EXPECT_EQ(count_of("/", "Dismissed"), "1");
}

// Of files that say nothing of themselves.
TEST_F(ServePages, ArticlesAreCalledByTheirWords) {
  served_.Post(
      "/articles", "application/json",
      R"({"id":"002_ef277dc60c32","text":"Acme Corp revenue was $455.5 million in Q1 2026."})");
  const std::string list = Page("/desk/articles");
  EXPECT_NE(list.find(">Acme Corp revenue was $455.5 million in Q1 2026.</a>"), list.npos) << list;
  for (const std::string& target : {std::string("/?state=open"), "/desk/findings/" + conflict_}) {
    const std::string page = Page(target);
    EXPECT_NE(page.find("“Acme Corp revenue was $"), page.npos) << page;
    EXPECT_EQ(page.find("(002_"), page.npos) << page;
  }
}

TEST_F(ServePages, AJudgementTakesACookieAndTheWordOfThePage) {
  const std::string cookie = SignIn();
  const std::string word = WordIn(Page("/", cookie));
  ASSERT_EQ(word.size(), 64u);
  EXPECT_EQ(WordIn(Page("/")), "") << "nobody has signed in";
  const std::string judged = "status=dismissed&note=a+typo&return=%2F&word=";
  EXPECT_EQ(Form(review_, judged + word).status, 403) << "no cookie";
  EXPECT_EQ(Form(review_, judged, {{"cookie", cookie}}).status, 403) << "no word";
  EXPECT_EQ(Form(review_, judged + std::string(64, '0'), {{"cookie", cookie}}).status, 403);
  EXPECT_EQ(Form(review_, judged + word, {{"cookie", SignIn("Ben")}}).status, 403)
      << "the word of another";
  EXPECT_EQ(Form(review_, judged + word, {{"cookie", cookie + "0"}}).status, 403);
  EXPECT_EQ(StatusNow(), "none");
  EXPECT_EQ(Form(review_, judged + word, {{"cookie", cookie}, {"origin", "http://evil"}}).status,
            403);
  EXPECT_EQ(Form(review_, "status=wrong&word=" + word, {{"cookie", cookie}}).status, 422);
  const HttpResponse done = Form(review_, judged + word, {{"cookie", cookie}});
  EXPECT_EQ(done.status, 303);
  EXPECT_EQ(HeaderOf(done, "location"), "/?done=" + conflict_);
  EXPECT_EQ(StatusNow(), "dismissed Anna");
}

TEST_F(ServePages, UndoGivesTheJudgementBefore) {
  const std::string cookie = SignIn();
  const HttpHeaders headers = {{"cookie", cookie}};
  const std::string word = "word=" + WordIn(Page("/", cookie));
  EXPECT_EQ(Form(undo_, word, headers).status, 422) << "there is nothing to take back";
  Form(review_, word + "&status=confirmed&note=seen", headers);
  Form(review_, word + "&status=dismissed", headers);
  EXPECT_NE(Page("/?done=" + conflict_, cookie).find("Dismissed: Acme Corp"), std::string::npos);
  EXPECT_EQ(Form(undo_, word, headers).status, 303);
  EXPECT_EQ(StatusNow(), "confirmed Anna");
  const std::string life = Page("/desk/findings/" + conflict_);
  EXPECT_NE(life.find("dismissed"), life.npos) << "nothing is forgotten";
}

TEST_F(ServePages, UndoNeverJudgesAgain) {
  const std::string cookie = SignIn();
  const HttpHeaders headers = {{"cookie", cookie}};
  const std::string word = "word=" + WordIn(Page("/", cookie));
  Form(review_, word + "&status=confirmed&note=seen", headers);
  Form(review_, word + "&status=dismissed", headers);
  for (const char* status : {"confirmed Anna", "open Anna"}) {
    EXPECT_EQ(Form(undo_, word, headers).status, 303);
    EXPECT_EQ(StatusNow(), status);
  }
  EXPECT_EQ(Form(undo_, word, headers).status, 422);
  EXPECT_EQ(StatusNow(), "open Anna");
  EXPECT_EQ(Page("/?done=" + conflict_, cookie).find(">Undo<"), std::string::npos);
}

TEST_F(ServePages, AJudgementOfAnOldPageIsRefused) {
  const std::string cookie = SignIn();
  const std::string page = Page("/", cookie);
  const std::string word = "&word=" + WordIn(page);
  EXPECT_NE(page.find("name=\"seen\" value=\"open\""), page.npos) << page;
  const HttpHeaders headers = {{"cookie", cookie}};
  EXPECT_EQ(Form(review_, "status=dismissed&seen=open" + word, headers).status, 303);
  const HttpResponse late = Form(review_, "status=confirmed&seen=open" + word, headers);
  EXPECT_EQ(late.status, 409);
  EXPECT_NE(late.body.find("now it is &quot;dismissed"), late.body.npos) << late.body;
  EXPECT_EQ(Form(undo_, "seen=open" + word, headers).status, 409);
  EXPECT_EQ(StatusNow(), "dismissed Anna");
}

TEST_F(ServePages, AReviewLeadsToNoOtherSite) {
  const std::string cookie = SignIn();
  const std::string word = "status=triaged&word=" + WordIn(Page("/", cookie)) + "&return=";
  for (const std::string to : {"http%3A%2F%2Fevil", "%2F%2Fevil", "%2F%0d%0aX%3A1",
                               "javascript%3A1", "%2F..%2F", "%2F%5Cevil", "%2F%5C%5Cevil%2F%2F"}) {
    const std::string location =
        HeaderOf(Form(review_, word + to, {{"cookie", cookie}}), "location");
    EXPECT_EQ(location, "/?done=" + conflict_);
  }
}

TEST_F(ServePages, SigningInTakesTheToken) {
  for (const char* body : {"name=Anna&token=", "name=Anna&token=a-token-of-the-tesT", "name=Anna"})
    EXPECT_EQ(Form("/desk/sign-in", body).status, 403) << body;
  EXPECT_EQ(Form("/desk/sign-in", std::string("name=%FF&token=") + kToken).status, 415);
  for (const char* name : {"", "+", "%07Anna", "Anna%E2%80%AE"})
    EXPECT_EQ(Form("/desk/sign-in", std::string("name=") + name + "&token=" + kToken).status, 422)
        << name;
  EXPECT_NE(Page("/", SignIn("A.B%3B%20%3Cb%3E")).find("A.B; &lt;b&gt;"), std::string::npos);
}

TEST_F(ServePages, ADraftIsCheckedAndNotKept) {
  const std::string before = RunProgram({"export", "--db", served_.path()}).out;
  const HttpResponse page =
      Form("/desk/draft",
           "text=Acme+Corp+revenue+was+%24455.5+million+in+Q1+2026.%0D%0A%3C/textarea%3E");
  EXPECT_EQ(page.status, 200);
  EXPECT_NE(page.body.find("1 claim in the draft; "), page.body.npos) << page.body;
  EXPECT_NE(page.body.find("CONFLICT"), page.body.npos);
  EXPECT_NE(page.body.find("2026.\n&lt;/textarea&gt;</textarea>"), page.body.npos) << page.body;
  EXPECT_EQ(RunProgram({"export", "--db", served_.path()}).out, before);
}

TEST_F(ServePages, WordsFromOutsideAreWords) {
  const std::string attack = "<script>x</script>\\\"'><img src=x onerror=y>";
  const std::string article =
      R"({"id":")" + attack + R"(","outlet":")" + attack + R"(","title":")" + attack +
      R"(","url":"javascript:x","published":")" + attack + R"(","text":"Acme Corp )" + attack +
      R"( revenue was $111.5 million in Q1 2026."})";
  // By way of a file: the API does not take such a date.
  const ScratchFolder files;
  Database store = Opened(served_.path());
  Store({files.Write("attack.jsonl", article + "\n")}, 9, &store);
  const std::string cookie = SignIn("%3Cscript%3Ex");
  const std::string word = "word=" + WordIn(Page("/", cookie));
  Form(review_, word + "&status=confirmed&note=%3Cscript%3Ex%3C%2Fscript%3E", {{"cookie", cookie}});
  const std::string encoded = PercentEncoded("<script>x</script>\"'><img src=x onerror=y>");
  for (const std::string& target :
       {std::string("/?state=open&severity=info&words=%3Cscript%3Ex"),
        std::string("/?state=open&severity=info"), std::string("/desk/articles"),
        "/desk/articles/" + encoded, "/desk/findings/" + conflict_, "/?done=" + conflict_,
        std::string("/desk/timeline?subject=%3Cscript%3Ex"), std::string("/desk/timeline"),
        std::string("/desk/coverage?subject=Acme+Corp"),
        std::string("/desk/sources?subject=Acme+Corp")}) {
    const std::string page = Page(target, cookie);
    EXPECT_EQ(page.find("<script>x"), page.npos) << target;
    EXPECT_EQ(page.find("<img"), page.npos) << target;
    EXPECT_EQ(page.find("href=\"javascript:"), page.npos) << target;
  }
}

AccessRules RulesFor(const std::string& public_url) {
  const std::string origin = OriginOf(public_url).value_or("");
  return {kToken, {HostOf(origin)}, origin};
}

// Whoever has kept the cookie: the server knows it no more.
TEST_F(ServePages, WhoSignsOutIsOut) {
  const std::string anna = SignIn("Anna"), ben = SignIn("Ben");
  const std::string word = WordIn(Page("/", anna));
  const HttpResponse out = Form("/desk/sign-out", "word=" + word, {{"cookie", anna}});
  EXPECT_EQ(out.status, 303);
  EXPECT_NE(HeaderOf(out, "set-cookie").find("Max-Age=0"), std::string::npos);
  EXPECT_EQ(Form(review_, "status=confirmed&word=" + word, {{"cookie", anna}}).status, 403);
  EXPECT_NE(Page("/", anna).find("Sign in"), std::string::npos);
  EXPECT_NE(Page("/", ben).find("Ben"), std::string::npos) << "others stay";
  EXPECT_EQ(StatusNow(), "none");
}

TEST(SignIns, EndWhenTheyAreEndedAndAfterADay) {
  SignIns sign_ins;
  const std::string anna = sign_ins.Begin("Anna", 1000), ben = sign_ins.Begin("Ben", 1000);
  EXPECT_EQ(anna.size(), 64u);
  EXPECT_NE(anna, ben);
  const auto who = [&](const std::string& secret, int64_t now) {
    const auto editor = sign_ins.Find(secret, now);
    return editor ? editor->name : "nobody";
  };
  EXPECT_EQ(who(anna, 1001), "Anna");
  EXPECT_EQ(who(anna, 1000 + 13 * 3600), "nobody") << "a day's work";
  EXPECT_EQ(who(anna, 999), "nobody") << "the clock went back";
  for (const std::string& wrong : {std::string(), anna.substr(1), anna + "0", std::string("Anna")})
    EXPECT_EQ(who(wrong, 1001), "nobody") << wrong;
  sign_ins.End(anna);
  sign_ins.End("nobody's");
  EXPECT_EQ(who(anna, 1001), "nobody");
  EXPECT_EQ(who(ben, 1001), "Ben");
  EXPECT_FALSE(SignIns().Find(ben, 1001)) << "another process";
}

TEST(Access, BehindAProxyCookiesAreSecureAndItsPagesMayWrite) {
  const AccessRules plain = RulesFor("http://desk.example"),
                    tls = RulesFor("https://desk.example/");
  EXPECT_EQ(CookieFor("secret", plain).find("Secure"), std::string::npos);
  EXPECT_NE(CookieFor("secret", tls).find("; Secure"), std::string::npos);
  EXPECT_NE(CookieAway(tls).find("; Secure; Max-Age=0"), std::string::npos);
  const auto refused = [&tls](const char* host, const char* origin) {
    const auto refusal = RefusalOf({"POST", "/", {{"host", host}, {"origin", origin}}}, tls);
    return refusal ? refusal->status : 200;
  };
  EXPECT_EQ(refused("desk.example", "https://desk.example"), 200);
  EXPECT_EQ(refused("127.0.0.1:8080", "https://desk.example"), 200) << "the proxy names us";
  EXPECT_EQ(refused("127.0.0.1:8080", "https://evil.example"), 403);
  EXPECT_EQ(refused("127.0.0.1:8080", "http://desk.example:81"), 403);
  EXPECT_EQ(refused("evil.example", "https://desk.example"), 421);
}

TEST(Access, AnOriginIsASchemeAndAName) {
  const std::pair<const char*, const char*> rows[] = {
      {"https://Desk.example", "https://desk.example"},
      {"http://[::1]:8080/", "http://[::1]:8080"},
      {"https://desk.example/path", ""},
      {"https://a@desk.example", ""},
      {"https://", ""},
      {"ftp://desk.example", ""},
      {"desk.example", ""}};
  for (const auto& [address, origin] : rows)
    EXPECT_EQ(OriginOf(address).value_or(""), origin) << address;
  EXPECT_EQ(HostOf("https://desk.example:8443"), "desk.example");
}

TEST(Assets, OfAFolderAreItsOwnFilesOnly) {
  const ScratchFolder scratch;
  scratch.Write("secret.css", "secret");
  scratch.Write("web/own.css", "own");
  const std::string folder = (scratch.path() / "web").string();
  std::filesystem::create_symlink("../secret.css", folder + "/out.css");
  std::filesystem::create_symlink("own.css", folder + "/alias.css");
  std::filesystem::create_directory(folder + "/folder.css");
  EXPECT_EQ(AssetText("own.css", folder), "own");
  EXPECT_EQ(AssetText("alias.css", folder), "own");
  for (const char* name : {"out.css", "../secret.css", "folder.css", "none.css", ".", ""})
    EXPECT_EQ(AssetText(name, folder), "") << name;
}

TEST(Url, IsTakenApart) {
  const auto segments = [](const std::string& target) {
    const auto url = ParseUrl(target);
    if (!url) return std::string("none");
    std::string text;
    for (const std::string& segment : url->segments) text += "[" + segment + "]";
    for (const auto& [name, value] : url->query) text += " " + name + "=" + value;
    return text;
  };
  const struct {
    const char* target;
    const char* parts;
  } rows[] = {{"/", ""},
              {"/a/b", "[a][b]"},
              {"/a%2Fb", "[a/b]"},
              {"/a+b", "[a+b]"},
              {"/?a=b+c&d=%26&e", " a=b c d=& e="},
              {"/a?", "[a]"},
              {"/a/", "none"},
              {"//a", "none"},
              {"/a/../b", "none"},
              {"/%2e", "none"},
              {"/a%0a", "none"},
              {"/%", "none"},
              {"/%4", "none"},
              {"/%4g", "none"},
              {"/%c3%bc?a=%c3%bc", "[ü] a=ü"},
              {"/%ff", "none"},
              {"/a?b=%c3", "none"},
              {"/a?b=%", "none"},
              {"", "none"},
              {"a", "none"},
              {"*", "none"}};
  for (const auto& row : rows) EXPECT_EQ(segments(row.target), row.parts) << row.target;
  const std::string all = "a/b?c=d&e f%\nü";
  EXPECT_EQ(ParseForm("x=" + PercentEncoded(all))->at(0).second, all);
}

}  // namespace
}  // namespace countercheck
