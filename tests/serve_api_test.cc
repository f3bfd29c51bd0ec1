// The API: every operation and every answer of app/serve/openapi.json, and nothing besides.
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "app/serve/api_descriptions.h"
#include "tests/served_store.h"

namespace countercheck {
namespace {

using Json = nlohmann::json;

const Json& Description() {
  static const Json description = Json::parse(OpenApiJson());
  return description;
}

// What "$ref" leads to within the description; the object itself where it is none.
const Json& Resolved(const Json& object) {
  if (!object.contains("$ref")) return object;
  const std::string place = object["$ref"];
  return place.starts_with("#") ? Description()[Json::json_pointer(place.substr(1))] : object;
}

// Why `value` is not what `schema` says; empty where it is. As much of JSON Schema as the
// description uses.
std::string FaultOf(const Json& value, const Json& given) {
  const Json& schema = Resolved(given);
  for (const Json& name : schema.value("required", Json::array()))
    if (!value.contains(name)) return "lacks " + name.get<std::string>();
  if (schema.contains("oneOf")) {
    int fitting = 0;
    for (const Json& one : schema["oneOf"]) fitting += FaultOf(value, one).empty() ? 1 : 0;
    return fitting == 1 ? "" : "fits " + std::to_string(fitting) + " of the choices";
  }
  if (!value.is_object() || !schema.contains("properties")) return "";
  for (const auto& [name, member] : value.items()) {
    if (!schema["properties"].contains(name)) return name + " is not described";
    if (const std::string fault = FaultOf(member, schema["properties"][name]); !fault.empty())
      return name + ": " + fault;
  }
  return "";
}

class ServeApi : public ::testing::Test {
 protected:
  // Sends it, and holds the answer against the description of the operation.
  HttpResponse Check(const std::string& path, HttpRequest request, int status,
                     const std::string& described_as = "") {
    const std::string own = request.method == "POST" ? "post" : "get";
    const std::string method = described_as.empty() ? own : described_as;
    const HttpResponse response = served_.Send(std::move(request));
    EXPECT_EQ(response.status, status) << path << response.body;
    seen_.insert(path + " " + method + " " + std::to_string(response.status));
    const Json& answers = Description()["paths"][path][method]["responses"];
    const std::string key = std::to_string(response.status);
    EXPECT_TRUE(answers.contains(key)) << path << " " << key << " is not described";
    if (!answers.contains(key) || response.status == 304) return response;
    const Json& content = Resolved(answers[key])["content"];
    const std::string type = HeaderOf(response, "content-type");
    const std::string bare = type.substr(0, type.find(';'));
    EXPECT_TRUE(content.contains(bare)) << path << " " << type;
    if (bare.ends_with("json") && content.contains(bare)) {
      EXPECT_EQ(FaultOf(Json::parse(response.body), content[bare]["schema"]), "") << response.body;
    }
    return response;
  }
  HttpResponse Get(const std::string& path, const std::string& target, int status) {
    return Check(path, {"GET", target}, status);
  }
  HttpResponse Post(const std::string& path, const std::string& target, const std::string& type,
                    const std::string& body, int status, const std::string& token = kToken) {
    return Check(
        path,
        {"POST", target, {{"content-type", type}, {"authorization", "Bearer " + token}}, body},
        status);
  }

  ServedStore served_;
  std::set<std::string> seen_;
};

constexpr char kArticle[] =
    R"({"id":"x1","text":"Bolt\n\nBolt Ltd revenue was $7.5 million in Q1 2026."})";

constexpr char kPage[] =
    "<html><head><title>Bolt</title><link rel=\"canonical\" href=\"https://news.example/bolt\">"
    "</head><body><article><h1>Bolt reports a good quarter</h1><p>Bolt Ltd revenue was $7.5 "
    "million "
    "in Q1 2026, the company said on Tuesday in a statement to its shareholders.</p></article>"
    "</body></html>";
constexpr char kRss[] =
    "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Wire</title><item>"
    "<title>Bolt reports</title><guid>wire-1</guid><description>Bolt Ltd revenue was $7.5 million "
    "in Q1 2026.</description></item></channel></rss>";

TEST_F(ServeApi, IsWhatItsDescriptionSays) {
  const std::string conflict = served_.Conflict();
  for (const std::string& path :
       std::vector<std::string>{"/claims", "/findings", "/articles", "/coverage", "/sources"}) {
    Get(path, path, 200);
    Get(path, path + "?limit=0", 400);
    Get(path, path + "?sevrity=low", 400);
  }
  Get("/claims", "/claims?subject=Acme&metric=revenue&from=2026-01-01&confidence=10&limit=1", 200);
  Get("/findings", "/findings?severity=info&kind=conflict&status=open,triaged&words=REVENUE", 200);
  Get("/findings", "/findings?article=a.txt&state=resolved&since=2026-06-01", 200);
  Get("/articles", "/articles?since=2026-06-01&until=2026-06-30", 200);
  const struct {
    const char* path;
    const char* query;
  } bad[] = {{"/claims", "confidence=101"},   {"/claims", "from=yesterday"},
             {"/claims", "limit=0"},          {"/claims", "limit=999"},
             {"/findings", "severity=worst"}, {"/findings", "status=open,gone"},
             {"/findings", "state=shut"},     {"/findings", "offset=-1"},
             {"/claims", "limit=1&limit=2"},  {"/findings", "words=a&words=a"},
             {"/findings", "kind=quarrel"},   {"/claims", "subject=%ff"},
             {"/articles", "until=x"},        {"/articles", "a=%zz"}};
  for (const auto& row : bad) Get(row.path, std::string(row.path) + "?" + row.query, 400);

  Get("/articles/{id}", "/articles/a.txt", 200);
  Get("/articles/{id}", "/articles/none", 404);
  Get("/articles/{id}", "/articles/a.txt?x=1", 400);
  Get("/explain/{id}", "/explain/" + conflict, 200);
  const std::string claims = served_.Get("/claims").body;
  const std::string claim = claims.substr(claims.find("\"claim\",\"id\":\"") + 14, 16);
  Get("/explain/{id}", "/explain/" + claim, 200);
  Get("/explain/{id}", "/explain/" + claim.substr(0, 3), 400);
  Get("/explain/{id}", "/explain/zzzzzz", 404);

  Post("/articles", "/articles", "application/json", kArticle, 200);
  Post("/articles", "/articles", "application/x-ndjson", std::string(kArticle) + "\n{\n", 200);
  Post("/articles", "/articles", "application/json", kArticle, 401, "another token, as long");
  Post("/articles", "/articles?dry=1", "application/json", kArticle, 400);
  Post("/articles", "/articles", "image/png", kArticle, 415);
  Post("/articles", "/articles", "text/html", kPage, 200);
  Post("/articles", "/articles", "text/html; charset=utf-8", "<p>Nameless figures: 7%.</p>", 422);
  Post("/articles", "/articles", "application/rss+xml", kRss, 200);
  Post("/articles", "/articles", "application/rss+xml", "no feed", 422);
  for (const char* id : {"a\\nb", "a\\r\\nSet-Cookie: x", "\\u0000"})
    Post("/articles", "/articles", "application/json",
         std::string(R"({"id":")") + id + R"(","text":"Bolt Ltd revenue was $7.5 million."})", 400);
  for (const char* body : {"", "{", "[]", "{\"id\":\"q\"}", "{\"text\":\"nameless\"}"})
    Post("/articles", "/articles", "application/json", body, 400);
  Post("/articles", "/articles", "text/html", "", 422);
  Post("/articles", "/articles?id=plain-1&published=2026-06-24&outlet=Wire", "text/plain",
       "Bolt Ltd revenue was $7.5 million in Q1 2026.", 200);
  Post("/articles", "/articles", "text/plain", "Bolt Ltd revenue was $7.5 million.", 422);
  Post("/articles", "/articles?id=x&published=soon", "text/plain", "Bolt Ltd", 400);
  Post("/articles", "/articles?id=x", "application/json", kArticle, 400);

  Post("/lint", "/lint", "text/plain", "Acme Corp revenue was $1.5 million in Q1 2026.", 200);
  Post("/lint", "/lint?severity=high", "application/json", kArticle, 200);
  Post("/lint", "/lint?severity=top", "text/plain", "x", 400);
  Post("/lint", "/lint", "image/png", "x", 415);
  Post("/lint", "/lint", "application/json", "{", 400);
  Post("/lint", "/lint", "text/plain", std::string("%PDF-1.7\n\0\1\2\3", 13), 422);
  Post("/lint", "/lint", "text/plain", std::string((256 << 10) + 1, 'x'), 413);

  const HttpHeaders packed = {{"content-type", "text/plain"}, {"content-encoding", "gzip"}};
  Check("/lint", {"POST", "/lint", packed, "x"}, 415);
  const std::string bearer = std::string("Bearer ") + kToken;
  Check("/claims", {"GET", "/claims", {{"authorization", bearer}, {"authorization", bearer}}}, 400);

  const std::string review = "/findings/" + conflict + "/review";
  const char kRoute[] = "/findings/{id}/review";
  const char kDismissed[] = R"({"status":"dismissed","author":"Anna","note":"typo"})";
  Post(kRoute, review, "application/json", kDismissed, 200);
  Post(kRoute, review, "application/json", kDismissed, 401, "");
  Post(kRoute, review, "application/json", R"({"status":"open","author":"Ben","seen":"open"})",
       409);
  Post(kRoute, review + "?x=1", "application/json", kDismissed, 400);
  Post(kRoute, review, "text/plain", kDismissed, 415);
  Post(kRoute, "/findings/0000000000000000/review", "application/json", kDismissed, 404);
  for (const char* body :
       {"{}", R"({"status":"wrong","author":"A"})", R"({"status":"open"})",
        R"({"status":"open","author":"  "})", R"({"status":"open","author":"A\u202eB"})"})
    Post(kRoute, review, "application/json", body, 422);
  for (const char* body : {"[", R"({"status":"open","author":"A","note":7})",
                           R"({"status":"open","author":"A","sen":"open"})",
                           R"({"status":"open","author":"A","author":"B"})"})
    Post(kRoute, review, "application/json", body, 400);

  Get("/events", "/events", 200);
  Check("/events", {"GET", "/events", {{"last-event-id", "1-x"}}}, 400);
  for (const char* path : {"/healthz", "/metrics", "/openapi.json", "/schema.json"})
    Get(path, path, 200), Get(path, std::string(path) + "?x=1", 400);
  // Alike for all.
  for (const auto& [path, operations] : Description()["paths"].items()) {
    for (const auto& [method, operation] : operations.items()) {
      const std::string target = path;
      const HttpRequest strange{
          method == "post" ? "POST" : "GET", target, {{"host", "evil.example"}}};
      Check(path, strange, 421);
      if (method == "post")
        Check(path, {"POST", target, {{"origin", "http://evil.example"}}}, 403);
      else if (operation["responses"].contains("304"))
        seen_.insert(path + " get 304");           // EtagsSaveTheBody
      seen_.insert(path + " " + method + " 503");  // AStoreThatIsGoneIsNoPathInAnAnswer
      Check(path, {"DELETE", target}, 405, method);
      for (const char* status : {" 408", " 431", " 500", " 505"})  // ServeHttp
        seen_.insert(path + " " + method + status);
      if (method == "post") seen_.insert(path + " post 413");  // ServeHttp
    }
  }
  seen_.insert("/explain/{id} get 409");
  for (const auto& [path, operations] : Description()["paths"].items())
    for (const auto& [method, operation] : operations.items())
      for (const auto& [status, answer] : operation["responses"].items())
        EXPECT_TRUE(seen_.contains(path + " " + method + " " + status)) << path << " " << status;
}

// What is wrong is said with its place.
TEST_F(ServeApi, BodiesAreReadStrictly) {
  const struct {
    std::string body;
    const char* detail;
  } rows[] = {
      {R"({"id":7,"text":"a"})", "line 1: \"id\": expected a string, found a number"},
      {R"({"id":"a","text":["b"]})", "line 1: \"text\": expected a string, found an array"},
      {R"({"id":"a","text":"b","title":true})", "\"title\": expected a string, found a boolean"},
      {R"({"id":"a","id":"c","text":"b"})", "line 1: \"id\": is given more than once"},
      {R"({"id":"a","text":"b","published":"last week"})",
       "line 1: \"published\": expected ISO 8601"},
      {R"({"id":"a","text":"b","published":"2026-02-30"})", "\"published\": expected ISO 8601"},
      {"{\"id\":\"a\",\"text\":\"\xc3\"}", "line 1: byte 20: not valid JSON in UTF-8"},
      {R"({"text":"b"})", "line 1: give \"id\" or \"url\""},
  };
  for (const auto& row : rows) {
    for (const char* target : {"/articles", "/lint"}) {
      if (std::string(target) == "/lint" && row.body == R"({"text":"b"})") continue;
      const HttpResponse response = served_.Post(target, "application/json", row.body);
      EXPECT_EQ(response.status, 400) << row.body;
      const std::string detail = Json::parse(response.body)["detail"];
      EXPECT_NE(detail.find(row.detail), detail.npos) << detail;
    }
  }
  const std::string lines =
      R"({"id":"m1","text":"Bolt Ltd revenue was $7.5 million in Q1 2026.","published":"2026-06-24T10:00:00Z","tags":[1]})"
      "\n" +
      std::string(R"({"id":"m2","text":7})") + "\n";
  const HttpResponse mixed = served_.Post("/articles", "Application/JSONL", lines);
  EXPECT_EQ(mixed.status, 200);
  EXPECT_EQ(Json::parse(mixed.body)["added"], 1);
  EXPECT_NE(mixed.body.find("\\\"text\\\": expected a string"), std::string::npos) << mixed.body;
}

TEST_F(ServeApi, ATextHasItsNameFromTheAddress) {
  const char kText[] = "Bolt Ltd revenue was $7.5 million in Q1 2026.";
  served_.Post(
      "/articles?url=https%3A%2F%2Fnews.example%2Fb&outlet=The+Wire&title=Bolt&published="
      "2026-06-24",
      "text/plain", kText);
  const std::string articles = served_.Get("/articles").body;
  for (const char* part : {"\"id\":\"https://news.example/b\"", "\"outlet\":\"The Wire\"",
                           "\"published\":\"2026-06-24\"", "\"title\":\"Bolt\""})
    EXPECT_NE(articles.find(part), articles.npos) << part << articles;
  const HttpResponse again = served_.Post(
      "/articles?url=https%3A%2F%2Fnews.example%2Fb&outlet=The+Wire&title=Bolt&published=2026-06-"
      "24",
      "text/plain; charset=utf-8", kText);
  EXPECT_EQ(Json::parse(again.body)["unchanged"], 1) << again.body;
}

TEST_F(ServeApi, AWrongTokenIsAnsweredLate) {
  const auto delay = [&](const char* token) {
    HttpHeaders headers = {{"content-type", "application/json"}};
    if (*token != '\0') headers.emplace_back("authorization", std::string("Bearer ") + token);
    return served_.Send({"POST", "/articles", headers, kArticle}).delay.count();
  };
  EXPECT_EQ(delay(kToken), 0);
  EXPECT_EQ(delay(""), 0) << "who has none has not guessed";
  EXPECT_GE(delay("another token, as long"), 1000);
  const auto sign_in = [&](const std::string& token) {
    return served_
        .Send({"POST",
               "/desk/sign-in",
               {{"content-type", "application/x-www-form-urlencoded"}},
               "name=Anna&token=" + token})
        .delay.count();
  };
  EXPECT_EQ(sign_in(kToken), 0);
  EXPECT_GE(sign_in("guess"), 1000);
}

TEST_F(ServeApi, WordsAreFoundInAnyOrder) {
  const auto found = [&](const char* words) {
    const std::string body = served_.Get(std::string("/findings?words=") + words).body;
    return body.find("\"type\":\"finding\"") != body.npos;
  };
  EXPECT_TRUE(found("acme+revenue"));
  EXPECT_TRUE(found("REVENUE++acme"));
  EXPECT_FALSE(found("acme+margin"));
}

TEST_F(ServeApi, GivesTheLinesOfTheCommandLine) {
  const std::string cli =
      RunProgram({"conflicts", "--db", served_.path(), "--format", "jsonl", "--limit", "50"}).out;
  std::string expected = cli;
  for (size_t at; (at = expected.find(served_.folder() + "/news/")) != expected.npos;)
    expected.erase(at, served_.folder().size() + 6);
  EXPECT_EQ(served_.Get("/findings").body, expected);
}

TEST_F(ServeApi, NamesNoPathOfTheDisk) {
  const std::string conflict = served_.Conflict();
  for (const std::string& target : std::vector<std::string>{
           "/claims", "/findings?severity=info", "/articles", "/articles/a.txt", "/coverage",
           "/sources", "/metrics", "/nowhere", "/explain/none1", "/explain/" + conflict, "/",
           "/desk/articles", "/desk/findings/" + conflict}) {
    const std::string body = served_.Get(target).body;
    EXPECT_EQ(body.find(served_.folder()), body.npos) << target << body;
    EXPECT_EQ(body.find("/tmp"), body.npos) << target << body;
  }
}

TEST_F(ServeApi, FilesOfOneNameAreToldApartWithoutTheirFolders) {
  const ScratchFolder more;
  Database store = Opened(served_.path());
  Store({more.Write("monday/a.txt", "Acme\n\nAcme Corp revenue was $455.5 million in Q1 2026.\n"),
         more.Write("tuesday/a.txt", "Acme\n\nAcme Corp revenue was $465.5 million in Q1 2026.\n")},
        9, &store);
  const std::string articles = served_.Get("/articles").body;
  for (const std::string name : {"a.txt", "b.txt", "a.txt~3", "a.txt~4"})
    EXPECT_NE(articles.find("\"document\":\"" + name + "\""), articles.npos) << articles;
  for (const char* target : {"/articles/a.txt~4", "/articles/tuesday%2Fa.txt",
                             "/claims?article=a.txt~4", "/desk/articles/a.txt~4"})
    EXPECT_NE(served_.Get(target).body.find("$465.5 million"), std::string::npos) << target;
  for (const char* target : {"/articles/a.txt~1", "/articles/a.txt~9", "/articles/a.txt~x"})
    EXPECT_EQ(served_.Get(target).status, 404) << target;
  const std::string explained = "/explain/" + served_.Conflict();
  for (const std::string& target :
       {std::string("/articles"), std::string("/findings?severity=info"),
        std::string("/?state=open"), explained}) {
    const std::string body = served_.Get(target).body;
    EXPECT_EQ(body.find(more.path().string()), body.npos) << body;
    EXPECT_EQ(body.find(served_.folder()), body.npos) << body;
    EXPECT_EQ(body.find("tuesday"), body.npos) << body;
  }
}

// Files that were named from the working folder, two of one name among them.
TEST_F(ServeApi, RelativePathsAreHiddenLikewise) {
  const ScratchFolder work;
  work.Write("rel/sub/c.txt", "Acme\n\nAcme Corp revenue was $455.5 million in Q1 2026.\n");
  work.Write("rel/other/c.txt", "Acme\n\nAcme Corp revenue was $465.5 million in Q1 2026.\n");
  const ProgramRun run =
      RunShell("cd " + Quoted(work.path().string()) + " && " + Quoted(COUNTERCHECK_PROGRAM) +
               " ingest --db " + Quoted(served_.path()) + " rel");
  ASSERT_EQ(run.exit_code, 0) << run.err;
  for (const std::string& target :
       {std::string("/articles"), std::string("/findings?severity=info"),
        "/explain/" + served_.Conflict(), std::string("/desk/articles")}) {
    const std::string body = served_.Get(target).body;
    for (const char* folder : {"rel/", "sub/", "other/"})
      EXPECT_EQ(body.find(folder), body.npos) << body;
  }
  EXPECT_EQ(served_.Get("/articles/c.txt").status, 200);
  EXPECT_EQ(served_.Get("/articles/c.txt~4").status, 200);
}

// Ids are the sender's own, whatever they look like.
TEST_F(ServeApi, IdsThatLookLikePathsStayAsTheyAre) {
  const std::string ids[] = {"/2026/06/24/story",
                             "/2026/06/25/story",
                             "../story",
                             "//story",
                             "/",
                             "https://news.example/2026/06/24/story"};
  for (const std::string& id : ids)
    served_.Post(
        "/articles", "application/json",
        R"({"id":")" + id + R"(","text":"Bolt Ltd revenue was $7.5 million in Q1 2026."})");
  const std::string articles = served_.Get("/articles").body;
  for (const std::string& id : ids) {
    EXPECT_NE(articles.find("\"document\":\"" + id + "\",\"id\":\"" + id + "\""), articles.npos)
        << id << articles;
    const std::string one = served_.Get("/articles/" + PercentEncoded(id)).body;
    EXPECT_NE(one.find("\"document\":\"" + id + "\""), one.npos) << one;
  }
}

TEST_F(ServeApi, PagesHoldEverythingOnce) {
  served_.Post("/articles", "application/json", kArticle);
  const std::string whole = served_.Get("/findings?severity=info").body;
  std::multiset<std::string> found;
  std::string target = "/findings?severity=info&limit=1";
  for (int pages = 0; !target.empty() && pages < 100; ++pages) {
    const HttpResponse page = served_.Get(target);
    const size_t at = page.body.find("{\"type\":\"finding\"");
    if (at != page.body.npos) found.insert(page.body.substr(at));
    const std::string link = HeaderOf(page, "link");
    target = link.empty() ? "" : link.substr(1, link.find('>') - 1);
  }
  EXPECT_GE(found.size(), 2u);
  for (const std::string& line : found) {
    EXPECT_NE(whole.find(line), whole.npos);
    EXPECT_EQ(found.count(line), 1u);
  }
}

TEST_F(ServeApi, AuditsArePagedLikewise) {
  served_.Post("/articles", "application/json", kArticle);
  for (const std::string& path : std::vector<std::string>{"/coverage", "/sources"}) {
    const std::string whole = served_.Get(path).body;
    std::string pages;
    std::string target = path + "?limit=1";
    for (int i = 0; !target.empty() && i < 100; ++i) {
      const HttpResponse page = served_.Get(target);
      pages += page.body;
      const std::string link = HeaderOf(page, "link");
      target = link.empty() ? "" : link.substr(1, link.find('>') - 1);
    }
    EXPECT_EQ(pages, whole);
    EXPECT_EQ(served_.Get(path + "?offset=1000").body, "");
  }
}

// A draft that is all figures costs no more than what is shown of it.
TEST_F(ServeApi, LongDraftsAreAnsweredInPart) {
  std::string draft = "Acme reports\n\n";
  while (draft.size() < 100'000)
    draft += "Acme Corp revenue was $" + std::to_string(100 + draft.size() % 300) +
             ".5 million in Q1 2026. ";
  const std::string body = served_.Post("/lint", "text/plain", draft).body;
  EXPECT_LT(body.size(), 8u << 20);
  const std::string last = body.substr(body.rfind('\n', body.size() - 2) + 1);
  const Json truncated = Json::parse(last);
  EXPECT_EQ(truncated["type"], "truncated") << last;
  EXPECT_GT(truncated["claims"], 0);
  const std::string small = served_.Post("/lint", "text/plain", draft.substr(0, 60)).body;
  EXPECT_EQ(small.find("truncated"), small.npos);
}

TEST_F(ServeApi, ABlankIsNoQuestion) {
  for (const std::string& path :
       std::vector<std::string>{"/claims", "/findings", "/coverage", "/sources"}) {
    const std::string all = served_.Get(path).body;
    EXPECT_EQ(served_.Get(path + "?subject=%20").body, all);
    EXPECT_EQ(served_.Get(path + "?subject=+%09").body, all);
    EXPECT_EQ(served_.Get(path + "?subject=+Acme+Corp+").body, all);
  }
}

TEST_F(ServeApi, ReadersGetAPageForWhatIsNotThere) {
  const HttpHeaders browser = {{"accept", "text/html,application/xhtml+xml,*/*;q=0.8"}};
  for (const auto& [target, headers] : std::vector<std::pair<std::string, HttpHeaders>>{
           {"/desk/nowhere", {}}, {"/nowhere", browser}, {"/desk/a/b/c", browser}}) {
    const HttpResponse response = served_.Get(target, headers);
    EXPECT_EQ(response.status, 404);
    EXPECT_EQ(HeaderOf(response, "content-type"), "text/html; charset=utf-8") << target;
    EXPECT_NE(response.body.find("There is nothing at this address."), response.body.npos);
  }
  EXPECT_EQ(HeaderOf(served_.Get("/nowhere"), "content-type"), "application/problem+json");
}

TEST_F(ServeApi, EtagsSaveTheBody) {
  const HttpResponse first = served_.Get("/findings");
  const std::string tag = HeaderOf(first, "etag");
  ASSERT_FALSE(tag.empty());
  EXPECT_EQ(served_.Get("/findings", {{"if-none-match", tag}}).status, 304);
  EXPECT_EQ(served_.Get("/findings", {{"if-none-match", "\"x\", " + tag}}).body, "");
  EXPECT_EQ(served_.Get("/findings", {{"if-none-match", "\"x\""}}).status, 200);
  served_.Post("/findings/" + served_.Conflict() + "/review", "application/json",
               R"({"status":"confirmed","author":"Anna"})");
  EXPECT_EQ(served_.Get("/findings", {{"if-none-match", tag}}).status, 200);
}

TEST_F(ServeApi, TheSameArticleTwiceIsStoredOnce) {
  const auto counts = [&](const HttpResponse& response) { return Json::parse(response.body); };
  EXPECT_EQ(counts(served_.Post("/articles", "application/json", kArticle))["added"], 1);
  const Json again = counts(served_.Post("/articles", "application/json", kArticle));
  EXPECT_EQ(again["added"], 0);
  EXPECT_EQ(again["unchanged"], 1);
}

TEST_F(ServeApi, TheStreamMissesNothing) {
  HttpResponse live = served_.Get("/events");
  ASSERT_TRUE(live.more);
  EXPECT_EQ(live.more(), "");
  served_.Post("/articles", "application/json", kArticle);
  served_.Post("/findings/" + served_.Conflict() + "/review", "application/json",
               R"({"status":"confirmed","author":"Anna"})");
  const std::string text = live.more();
  EXPECT_NE(text.find("event: opened\n"), text.npos) << text;
  EXPECT_NE(text.find("event: reviewed\n"), text.npos) << text;
  EXPECT_EQ(live.more(), "");
  HttpResponse from_begin = served_.Get("/events", {{"last-event-id", "0-0"}});
  EXPECT_NE(from_begin.more().find(text), text.npos) << "what the other saw is at its end";
}

TEST_F(ServeApi, WritesOfOtherSitesAndStrangersAreRefused) {
  const auto status = [&](HttpHeaders headers) {
    headers.emplace_back("content-type", "application/json");
    return served_.Send({"POST", "/articles", std::move(headers), kArticle}).status;
  };
  const std::string bearer = std::string("Bearer ") + kToken;
  EXPECT_EQ(status({{"authorization", bearer}, {"origin", "http://127.0.0.1:8080"}}), 200);
  EXPECT_EQ(status({{"authorization", bearer}, {"origin", "http://127.0.0.1:9"}}), 403);
  EXPECT_EQ(status({{"authorization", bearer}, {"origin", "null"}}), 403);
  EXPECT_EQ(status({{"authorization", bearer}, {"sec-fetch-site", "cross-site"}}), 403);
  EXPECT_EQ(status({{"authorization", bearer}, {"sec-fetch-site", "same-origin"}}), 200);
  EXPECT_EQ(status({{"authorization", std::string("bearer ") + kToken}}), 200);
  EXPECT_EQ(status({{"authorization", std::string("BEARER ") + kToken}}), 200);
  for (const std::string& given :
       {std::string(), std::string("Bearer "), bearer + "x", bearer.substr(0, bearer.size() - 1),
        std::string(kToken), "Basic " + std::string(kToken)})
    EXPECT_EQ(status({{"authorization", given}}), 401) << given;
  for (const auto& [host, expected] : std::map<std::string, int>{{"localhost:1", 200},
                                                                 {"[::1]:80", 200},
                                                                 {"DESK.example", 200},
                                                                 {"desk.example.evil", 421},
                                                                 {"127.0.0.1.evil", 421}})
    EXPECT_EQ(served_.Get("/healthz", {{"host", host}}).status, expected) << host;
}

TEST_F(ServeApi, AStoreThatIsGoneIsNoPathInAnAnswer) {
  StoreConnections gone(served_.folder() + "/none/news.db", 10);
  std::vector<std::string> complaints;
  ServiceOptions options = served_.service().options();
  options.complain = [&](const std::string& text) { complaints.push_back(text); };
  Service service(&BuiltinBook(), &gone, options);
  const HttpResponse response = service.Answer({"GET", "/claims", {{"host", "localhost"}}});
  EXPECT_EQ(response.status, 503);
  EXPECT_EQ(response.body.find(served_.folder()), response.body.npos) << response.body;
  ASSERT_EQ(complaints.size(), 1u);
  EXPECT_NE(complaints[0].find("news.db"), std::string::npos);
}

TEST_F(ServeApi, UnknownPathsAndMethods) {
  const struct {
    const char* method;
    const char* target;
    int status;
  } rows[] = {{"GET", "/nowhere", 404},
              {"GET", "/claims/", 400},
              {"GET", "//claims", 400},
              {"GET", "/../claims", 400},
              {"GET", "/assets/../news.db", 400},
              {"GET", "/assets/%2e%2e/news.db", 400},
              {"GET", "/assets/..%2fnews.db", 404},
              {"GET", "/articles/..%2f..%2fetc%2fpasswd", 404},
              {"GET", "/claims%00", 400},
              {"GET", "/articles/%zz", 400},
              {"GET", "http://evil.example/", 400},
              {"GET", "claims", 400},
              {"DELETE", "/claims", 405},
              {"PUT", "/articles", 405},
              {"HEAD", "/claims", 200}};
  for (const auto& row : rows)
    EXPECT_EQ(served_.Send({row.method, row.target}).status, row.status) << row.target;
  EXPECT_EQ(HeaderOf(served_.Send({"DELETE", "/articles"}), "allow"), "GET, HEAD, POST");
}

}  // namespace
}  // namespace countercheck
