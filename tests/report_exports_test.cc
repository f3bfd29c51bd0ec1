// Web Annotation, ClaimReview, the digest and `diff`, each held against the rules of its form.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "core/finding_changes.h"
#include "pipeline/article_text.h"
#include "reports/claim_review.h"
#include "reports/digest.h"
#include "reports/text_layout.h"
#include "reports/uri_text.h"
#include "reports/web_annotation.h"
#include "tests/compared_articles.h"
#include "tests/program_run.h"

namespace countercheck {
namespace {

using Json = nlohmann::ordered_json;

const char* const kHostileWords[] = {"<script>alert(1)</script>", "\"}],\"x\":[{\"",
                                     "\x1b[2J\r\nBcc: x", "\xff\xfe \xe2\x80\xae",
                                     "javascript:alert(1)"};

struct Compared {
  Report report;
  std::vector<std::string> bodies;
};

// Articles "1.txt", "2.txt", … that are compared, with their texts.
Compared ComparedOf(const std::vector<std::string>& bodies) {
  ReadArticles articles;
  Compared compared;
  for (const std::string& body : bodies) {
    const std::string name = std::to_string(compared.bodies.size() + 1) + ".txt";
    compared.bodies.push_back("Acme reports\n\n" + body + "\n");
    const size_t first = articles.claims.size();
    articles.Add(name, compared.bodies.back());
    const std::vector<Claim> own(articles.claims.begin() + static_cast<long>(first),
                                 articles.claims.end());
    Article article = ArticleOf(compared.bodies.back());
    article.document.name = name;
    compared.report.texts.push_back(TextOf(article, own));
  }
  compared.report.documents = articles.documents;
  compared.report.claims = articles.claims;
  compared.report.findings = articles.Findings();
  return compared;
}

Compared Margins() {
  return ComparedOf({"Zoë’s view: Acme's gross margin was 46.5% in the first quarter.",
                     "Acme's gross margin was 44% in the first quarter."});
}

// The text between two code points.
std::string CodePoints(const std::string& text, size_t begin, size_t end) {
  std::string part;
  size_t count = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++count;
    if (count > begin && count <= end) part += c;
  }
  return part;
}

// What the Web Annotation Data Model asks of a collection; empty where nothing is wrong.
std::string FaultOf(const Json& collection) {
  if (collection.at("@context") != "http://www.w3.org/ns/anno.jsonld") return "context";
  if (collection.at("type") != "AnnotationCollection" || !collection.contains("id")) return "type";
  if (collection.at("total") == 0) return collection.contains("first") ? "empty page" : "";
  const Json& page = collection.at("first");
  if (page.at("type") != "AnnotationPage" || !page.contains("id")) return "page";
  if (page.at("items").size() != collection.at("total")) return "total";
  std::set<std::string> ids;
  for (const Json& annotation : page.at("items")) {
    if (annotation.at("type") != "Annotation") return "annotation";
    if (!ids.insert(annotation.at("id").get<std::string>()).second) return "two of one id";
    if (annotation.at("motivation") != "assessing") return "motivation";
    for (const Json& body : annotation.at("body"))
      if (body.at("type") != "TextualBody" || !body.at("value").is_string()) return "body";
    const std::string source = annotation.at("target").at("source");
    if (source.empty() || source.find_first_of(" <>\"{}|\\^`") != source.npos) return "source";
    for (const Json& selector : annotation.at("target").at("selector")) {
      if (selector.at("type") == "TextQuoteSelector") {
        if (!selector.at("exact").is_string()) return "exact";
      } else if (selector.at("type") == "TextPositionSelector") {
        if (selector.at("start") > selector.at("end")) return "position";
      } else {
        return "selector";
      }
    }
  }
  return "";
}

TEST(WebAnnotation, QuotesAndPlacesEachFigure) {
  const Compared compared = Margins();
  const Json collection = Json::parse(FormatWebAnnotations(compared.report, false));
  EXPECT_EQ(FaultOf(collection), "");
  ASSERT_EQ(collection["total"], 2);
  for (size_t i = 0; i < 2; ++i) {
    const Json& target = collection["first"]["items"][i]["target"];
    EXPECT_EQ(target["source"], std::to_string(i + 1) + ".txt");
    const Json& quote = target["selector"][0];
    const Json& position = target["selector"][1];
    const std::string& body = compared.bodies[i];
    const std::string exact = quote["exact"];
    EXPECT_EQ(CodePoints(body, position["start"], position["end"]), exact);
    EXPECT_NE(
        body.find(quote["prefix"].get<std::string>() + exact + quote["suffix"].get<std::string>()),
        body.npos);
  }
}

TEST(WebAnnotation, PlacesFiguresOfAPlainTextThatHasAnAddress) {
  Compared compared = Margins();
  for (Document& document : compared.report.documents) document.url = "https://example.com/a";
  const Json collection = Json::parse(FormatWebAnnotations(compared.report, false));
  EXPECT_EQ(FaultOf(collection), "");
  const Json& target = collection["first"]["items"][0]["target"];
  EXPECT_EQ(target["source"], "https://example.com/a");
  ASSERT_EQ(target["selector"].size(), 2u);
  const Json& position = target["selector"][1];
  EXPECT_EQ(position["type"], "TextPositionSelector");
  EXPECT_EQ(CodePoints(compared.bodies[0], position["start"], position["end"]), "46.5%");
}

TEST(WebAnnotation, PlacesNothingInAMarkedUpText) {
  Report report = Margins().report;
  for (ArticleText& text : report.texts) text.is_plain = false;
  const Json collection = Json::parse(FormatWebAnnotations(report, false));
  EXPECT_EQ(FaultOf(collection), "");
  EXPECT_EQ(collection["first"]["items"][0]["target"]["selector"].size(), 1u);
  report.texts.clear();
  const Json quoted = Json::parse(FormatWebAnnotations(report, false));
  EXPECT_EQ(quoted["first"]["items"][0]["target"]["selector"][0]["exact"], "46.5%");
}

TEST(WebAnnotation, StaysSoundWhateverArticlesHold) {
  for (const char* words : kHostileWords) {
    Report report = Margins().report;
    for (Finding& finding : report.findings) finding.message = words;
    for (Document& document : report.documents) document.url = words;
    for (Claim& claim : report.claims) claim.sentence = claim.value_text = words;
    for (ArticleText& text : report.texts) text.paragraphs.back().pieces[1].text = words;
    EXPECT_EQ(FaultOf(Json::parse(FormatWebAnnotations(report, true))), "") << words;
  }
  EXPECT_EQ(FaultOf(Json::parse(FormatWebAnnotations(Report(), true))), "");
}

// A check that cannot fail would check nothing.
TEST(WebAnnotation, IsReadByACheckThatFindsFaults) {
  const Json sound = Json::parse(FormatWebAnnotations(Margins().report, false));
  const struct {
    const char* place;
    Json value;
  } kRows[] = {{"/@context", "https://schema.org"},
               {"/total", 7},
               {"/first/items/0/type", "Note"},
               {"/first/items/0/motivation", "liking"},
               {"/first/items/0/target/source", "a b"},
               {"/first/items/0/target/selector/0/type", "Selector"},
               {"/first/items/0/id", sound["first"]["items"][1]["id"]}};
  for (const auto& row : kRows) {
    Json broken = sound;
    broken[Json::json_pointer(row.place)] = row.value;
    EXPECT_NE(FaultOf(broken), "") << row.place;
  }
}

TEST(UriText, HoldsNothingThatNoAddressHas) {
  const struct {
    const char* name;
    const char* url;
    const char* uri;
  } kRows[] = {
      {"a b/1.txt", "", "a%20b/1.txt"},
      {"1.txt", "https://example.com/a?b=c#d", "https://example.com/a?b=c#d"},
      {"1.txt", "https://example.com/a b\"<c>", "https://example.com/a%20b%22%3Cc%3E"},
      {"1.txt", "javascript:alert(1)", "1.txt"},
      {"javascript:1.txt", "", "javascript%3A1.txt"},
  };
  for (const auto& row : kRows) {
    Document document;
    document.name = row.name;
    document.url = row.url;
    EXPECT_EQ(UriOf(document), row.uri);
  }
}

std::vector<std::string> LinesOf(const std::string& text) {
  std::vector<std::string> lines;
  size_t begin = 0;
  for (size_t end; (end = text.find('\n', begin)) != text.npos; begin = end + 1)
    lines.push_back(text.substr(begin, end - begin));
  return lines;
}

Report ReviewedReport(RelationKind kind, const Review& review) {
  Report report = Margins().report;
  report.findings[0].kind = kind;
  report.findings[0].review = review;
  report.documents[0].url = "https://example.com/1";
  report.documents[0].outlet = "Example";
  return report;
}

// What schema.org and those who read ClaimReview ask of one; empty where nothing is wrong.
std::string FaultOfReview(const Json& review) {
  if (review.at("@type") != "ClaimReview") return "type";
  if (review.at("claimReviewed").get<std::string>().empty()) return "claimReviewed";
  if (review.at("author").at("@type") != "Person") return "author";
  if (review.at("author").at("name").get<std::string>().empty()) return "author's name";
  if (review.at("reviewRating").at("@type") != "Rating") return "rating";
  if (review.at("reviewRating").at("alternateName").get<std::string>().empty()) return "words";
  if (!ParseIsoDate(review.at("datePublished").get<std::string>())) return "date";
  for (const Json& claim : review.at("itemReviewed")) {
    if (claim.at("@type") != "Claim") return "item";
    const Json& appearance = claim.at("appearance");
    for (const Json& work : appearance.is_array() ? appearance : Json::array({appearance}))
      if (work.at("@type") != "CreativeWork") return "appearance";
  }
  return review.at("itemReviewed").empty() ? "no item" : "";
}

Review ReviewBy(const char* author, ReviewStatus status = ReviewStatus::kConfirmed) {
  return {status, author, "Asked the company.", "2026-06-25T08:00:00Z", 0};
}

TEST(ClaimReview, IsWrittenForConfirmedClashesOnly) {
  using enum RelationKind;
  using enum ReviewStatus;
  const struct {
    RelationKind kind;
    Review review;
    size_t reviews;
  } kRows[] = {{kConflict, ReviewBy("Ada"), 1},
               {kArithmetic, ReviewBy("Ada"), 1},
               {kTension, ReviewBy("Ada"), 1},
               {kConflict, ReviewBy(""), 0},
               {kConflict, ReviewBy("Ada", kOpen), 0},
               {kConflict, ReviewBy("Ada", kTriaged), 0},
               {kConflict, ReviewBy("Ada", kExplained), 0},
               {kConflict, ReviewBy("Ada", kDismissed), 0},
               {kAgreement, ReviewBy("Ada"), 0},
               {kRoundingOnly, ReviewBy("Ada"), 0},
               {kCompatible, ReviewBy("Ada"), 0}};
  for (const auto& row : kRows) {
    const Json graph = Json::parse(FormatClaimReviews(ReviewedReport(row.kind, row.review), ""));
    EXPECT_EQ(graph["@context"], "https://schema.org");
    ASSERT_EQ(graph["@graph"].size(), row.reviews) << ToString(row.kind);
    for (const Json& review : graph["@graph"]) EXPECT_EQ(FaultOfReview(review), "");
  }
  const Json none = Json::parse(FormatClaimReviews(Margins().report, ""));
  EXPECT_TRUE(none["@graph"].empty()) << "the program passes no verdict";
}

TEST(ClaimReview, SaysWhoConfirmedWhatAndWhereItAppeared) {
  Report report = ReviewedReport(RelationKind::kConflict, ReviewBy("Ada"));
  const Json review = Json::parse(FormatClaimReviews(report, "https://desk.example/"))["@graph"][0];
  EXPECT_EQ(review["url"], "https://desk.example/#finding-" + report.findings[0].id);
  EXPECT_EQ(review["author"]["name"], "Ada");
  EXPECT_EQ(review["datePublished"], "2026-06-25");
  EXPECT_EQ(review["reviewBody"], "Asked the company.");
  EXPECT_EQ(review["reviewRating"]["alternateName"], "Asked the company.");
  EXPECT_EQ(review["reviewRating"]["ratingExplanation"], "Asked the company.");
  EXPECT_EQ(review["itemReviewed"][0]["appearance"]["url"], "https://example.com/1");
  EXPECT_FALSE(review["itemReviewed"][1]["appearance"].contains("url"));
  for (const char* words : kHostileWords) {
    report.findings[0].review->author = report.findings[0].review->note = words;
    const Json graph = Json::parse(FormatClaimReviews(report, ""));
    EXPECT_EQ(FaultOfReview(graph["@graph"][0]), "") << words;
  }
}

// What stands under a person's name is that person's word, and what is reviewed the sources'.
TEST(ClaimReview, HasNoWordsOfTheProgram) {
  const std::string long_note(200, 'x');
  const struct {
    std::string note;
    std::string rating;
  } kRows[] = {{"Wrong in the Post.", "Wrong in the Post."},
               {"", "Confirmed by Ada"},
               {long_note, "Confirmed by Ada"}};
  for (const auto& row : kRows) {
    Report report = ReviewedReport(RelationKind::kConflict, ReviewBy("Ada"));
    report.findings[0].review->note = row.note;
    const Json review = Json::parse(FormatClaimReviews(report, ""))["@graph"][0];
    EXPECT_EQ(review["reviewRating"]["alternateName"], row.rating);
    EXPECT_EQ(review["reviewRating"].contains("ratingExplanation"), !row.note.empty());
    const std::string reviewed = review["claimReviewed"];
    for (const char* said : {"gross margin was 46.5%", "gross margin was 44%"})
      EXPECT_NE(reviewed.find(said), reviewed.npos) << reviewed;
    for (const char* word : {"check", "cannot", "true"})
      EXPECT_EQ(reviewed.find(word), reviewed.npos) << reviewed;
  }
}

TEST(ClaimReview, SaysATextOnceWithAllItsArticles) {
  Report report = ReviewedReport(RelationKind::kConflict, ReviewBy("Ada"));
  for (Claim& claim : report.claims) claim.quote = "The margin was 46.5%.";
  const Json review = Json::parse(FormatClaimReviews(report, ""))["@graph"][0];
  EXPECT_EQ(FaultOfReview(review), "");
  ASSERT_EQ(review["itemReviewed"].size(), 1u);
  EXPECT_EQ(review["itemReviewed"][0]["appearance"].size(), 2u);
}

TEST(ClaimReview, IsWrittenFromAStore) {
  const ScratchFolder folder;
  const std::string articles = folder.Write(
      "a.jsonl",
      R"({"id":"a1","title":"Acme reports","published":"2026-06-24","outlet":"Daily","text":"Acme reports\n\nAcme's gross margin was 46.5% in the first quarter.\n"})"
      "\n"
      R"({"id":"a2","title":"Acme reports","published":"2026-06-24","outlet":"Post","text":"Acme reports\n\nAcme's gross margin was 44% in the first quarter.\n"})"
      "\n");
  const std::string db = (folder.path() / "news.db").string();
  ASSERT_EQ(RunProgram({"ingest", articles, "--db", db}).exit_code, 0);
  const auto reviews = [&] {
    return Json::parse(
        RunProgram({"conflicts", "--db", db, "--format", "claimreview"}).out)["@graph"];
  };
  EXPECT_TRUE(reviews().empty()) << "nobody has confirmed anything";
  const std::string id = Json::parse(
      LinesOf(RunProgram({"conflicts", "--db", db, "--format", "jsonl"}).out).back())["id"];
  const ProgramRun run = RunProgram({"review", id, "--db", db, "--status", "confirmed", "--author",
                                     "Ada", "--note", "Asked the company."});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  ASSERT_EQ(reviews().size(), 1u);
  EXPECT_EQ(FaultOfReview(reviews()[0]), "");
  for (const bool with_page : {false, true}) {
    std::vector<std::string> words = {"conflicts", "--db", db, "--format", "claimreview"};
    if (with_page) words.insert(words.end(), {"--page", "https://desk.example/"});
    EXPECT_EQ(RunProgram(words).err.find("--page") == std::string::npos, with_page);
  }
  const std::string html = RunProgram({"conflicts", "--db", db, "--format", "html"}).out;
  EXPECT_NE(html.find("<dt>Review</dt>"), html.npos);
  EXPECT_EQ(RunProgram({"check", articles, "--format", "claimreview"}).exit_code, 2)
      << "without a store there is no person's word";
}

TEST(Digest, HasAtMostFifteenShortLines) {
  Report report = Margins().report;
  report.findings.assign(40, report.findings[0]);
  report.errors.push_back({"a.txt", "", "cannot be read"});
  for (const char* words : {"Acme", "<script>alert(1)</script>", "\x1b[2J\r\nBcc: x",
                            "a name that is very much longer than the seventy-eight columns of a "
                            "line in a mail, as names in articles may well be"}) {
    for (Finding& finding : report.findings) finding.subject = words;
    for (Claim& claim : report.claims) claim.value_text = words;
    for (Document& document : report.documents) document.outlet = words + document.name;
    const std::vector<std::string> lines = LinesOf(FormatDigest(report));
    EXPECT_LE(lines.size(), 15u);
    EXPECT_EQ(lines[1], "");
    for (const std::string& line : lines) {
      EXPECT_LE(ColumnsOf(line), 78u) << line;
      EXPECT_TRUE(IsPrintable(line)) << line;
    }
  }
}

TEST(Digest, SaysWhatOneValueIsSaidOf) {
  const Report report = ComparedOf({"Acme targets $400 million in annual cost savings.",
                                    "Acme targets cost savings of $400 million over three years."})
                            .report;
  const std::string digest = FormatDigest(report);
  EXPECT_NE(digest.find("$400 million, rate: a year (1), over three years in all (2)\n"),
            digest.npos)
      << digest;
}

TEST(Digest, LeavesOutWholeWhatDoesNotFit) {
  Report report = Margins().report;
  const size_t second = report.claims.size() - 1;
  for (int i = 0; i < 6; ++i) {
    report.documents.push_back(report.documents[1]);
    report.documents.back().name = "copy" + std::to_string(i) + ".txt";
    report.documents.back().outlet = "The Long Name of an Outlet " + std::to_string(i);
    Claim claim = report.claims[second];
    claim.id = claim.document = report.documents.back().name;
    claim.value.interval = Interval::Point(i);
    report.claims.push_back(claim);
    report.findings[0].claims.push_back(claim.id);
  }
  for (const std::string& line : LinesOf(FormatDigest(report)))
    EXPECT_EQ(std::count(line.begin(), line.end(), '('), std::count(line.begin(), line.end(), ')'))
        << line;
}

// Whatever the sources are called, and however long they speak.
TEST(Digest, HasBothSidesOfEveryFinding) {
  const char* kLong[] = {"The Business Daily of the North", "A Wire Agency via Some Portal"};
  for (const size_t findings : {1, 5}) {
    Report report = Margins().report;
    report.documents[0].outlet = kLong[0], report.documents[1].outlet = kLong[1];
    report.claims[0].value_text = "fell well short of what was asked";
    report.claims[1].value_text = "matched what economists expected";
    for (Claim& claim : report.claims) claim.kind = ClaimKind::kVerdict;
    report.claims[0].verdict = Verdict::kMiss, report.claims[1].verdict = Verdict::kInLine;
    report.findings.assign(findings, report.findings[0]);
    for (size_t i = 0; i < findings; ++i) {
      report.findings[i].severity = Severity::kMedium;
      report.findings[i].id = std::to_string(i);
    }
    const std::string digest = FormatDigest(report);
    EXPECT_LE(LinesOf(digest).size(), 15u);
    for (const char* side : {"  fell well short", "matched what "}) {
      size_t told = 0;
      for (size_t at = digest.find(side); at != digest.npos; at = digest.find(side, at + 1)) ++told;
      EXPECT_EQ(told, findings) << digest;
    }
  }
}

TEST(Digest, SaysAMistakeOfManyCopiesOnce) {
  Report report;
  for (const char* name : {"1", "2", "3"}) {
    report.documents.emplace_back();
    report.documents.back().name = name;
    report.claims.emplace_back();
    report.claims.back().id = report.claims.back().document = name;
    report.claims.back().value_text = "92%";
    report.findings.emplace_back();
    report.findings.back().kind = RelationKind::kArithmetic;
    report.findings.back().severity = Severity::kHigh;
    report.findings.back().subject = "Acme";
    report.findings.back().claims = {name};
  }
  EXPECT_EQ(FormatDigest(report),
            "Acme: 3 arithmetic mismatches in 3 articles\n\nARITHMETIC high: Acme\n  92% (1)\n");
}

TEST(Digest, IsTitledAfterOneSubjectOnlyWhereItIsAboutOne) {
  const struct {
    std::vector<const char*> subjects;  // of a finding in an article each
    const char* title;
  } kRows[] = {{{"Acme"}, "Acme: "},
               {{"Acme", "Acme", "Bolt"}, "Acme: "},
               {{"Bolt", "Acme", "Acme"}, "Acme: "},
               {{"Acme", "Bolt", "Cog"}, "Acme and others: "},
               {{""}, "Countercheck: "}};
  for (const auto& row : kRows) {
    Report report;
    for (const char* subject : row.subjects) {
      const std::string id = std::to_string(report.documents.size());
      report.documents.emplace_back();
      report.documents.back().name = id;
      report.claims.emplace_back();
      report.claims.back().id = report.claims.back().document = id;
      report.findings.emplace_back();
      report.findings.back().subject = subject;
      report.findings.back().claims = {id};
    }
    EXPECT_TRUE(FormatDigest(report).starts_with(row.title)) << FormatDigest(report);
  }
}

TEST(Digest, SaysWhatClashesAndWhoSaysIt) {
  EXPECT_EQ(FormatDigest(Margins().report),
            "Acme: 1 conflict in 2 articles\n\n"
            "CONFLICT high: Acme · gross margin, level\n"
            "  46.5% (1) / 44% (2)\n");
  EXPECT_EQ(FormatDigest(Report()),
            "Countercheck: no conflict in 0 articles\n\nNothing that asks for an editor.\n");
}

Finding FindingOf(const std::string& id, Severity severity,
                  const std::vector<std::string>& claims) {
  Finding finding;
  finding.id = id;
  finding.severity = severity;
  finding.claims = claims;
  return finding;
}

// "new a; changed b (severity high, was low); gone c; as before 1"
std::string InWords(const FindingChanges& changes) {
  std::string words;
  for (const Finding& finding : changes.added) words += "new " + finding.id + "; ";
  for (const ChangedFinding& changed : changes.changed) {
    words += "changed " + changed.now.id + " (";
    for (const std::string& what : changed.changes) words += what + ", ";
    words += "); ";
  }
  for (const Finding& finding : changes.gone) words += "gone " + finding.id + "; ";
  return words + "as before " + std::to_string(changes.unchanged);
}

TEST(FindingChanges, AreFoundById) {
  const Finding a = FindingOf("a", Severity::kLow, {"1", "2"});
  const Finding graver = FindingOf("a", Severity::kHigh, {"1", "2"});
  const Finding larger = FindingOf("a", Severity::kLow, {"2", "3", "4"});
  const Finding b = FindingOf("b", Severity::kLow, {"9"});
  const struct {
    std::vector<Finding> before, now;
    const char* words;
  } kRows[] = {
      {{}, {}, "as before 0"},
      {{a}, {a}, "as before 1"},
      {{}, {a}, "new a; as before 0"},
      {{a, b}, {b}, "gone a; as before 1"},
      {{a}, {graver}, "changed a (severity high, was low, ); as before 0"},
      {{a}, {larger, b}, "new b; changed a (2 more claims, 1 fewer claim, ); as before 0"},
  };
  for (const auto& row : kRows) EXPECT_EQ(InWords(ChangesBetween(row.before, row.now)), row.words);
}

TEST(Diff, ComparesTwoReports) {
  const ScratchFolder folder;
  const std::string one = folder.Write(
      "1.txt", "Acme reports\n\nAcme's gross margin was 46.5% in the first quarter.\n");
  const std::string two =
      folder.Write("2.txt", "Acme reports\n\nAcme's gross margin was 44% in the first quarter.\n");
  const std::string before = (folder.path() / "before.jsonl").string();
  const std::string now = (folder.path() / "now.jsonl").string();
  RunProgram({"check", one, "--format", "jsonl", "-o", before});
  RunProgram({"check", one, two, "--format", "jsonl", "-o", now});

  const ProgramRun text = RunProgram({"diff", before, now, "--fail-on", "medium"});
  EXPECT_EQ(text.exit_code, 1);
  EXPECT_TRUE(text.out.starts_with("1 new, 0 changed, 1 gone, 0 as before\n")) << text.out;
  EXPECT_NE(text.out.find("NEW      CONFLICT  "), std::string::npos) << text.out;
  EXPECT_EQ(text.out.find("GONE"), std::string::npos) << "a single source is counted only";
  EXPECT_EQ(RunProgram({"diff", now, now, "--fail-on", "low"}).exit_code, 0);
  EXPECT_EQ(RunProgram({"diff", now, before, "--fail-on", "medium"}).exit_code, 0)
      << "what is gone is no failure";

  const Json line =
      Json::parse(LinesOf(RunProgram({"diff", before, now, "--format", "jsonl"}).out)[0]);
  EXPECT_EQ(line["change"], "new");
  EXPECT_EQ(line["kind"], "conflict");
}

TEST(Diff, NamesLinesThatAreNoReport) {
  const ScratchFolder folder;
  const std::string good = folder.Write("good.jsonl", "");
  const struct {
    const char* line;
    const char* fault;
  } kRows[] = {{"{", "line 1: not valid JSON"},
               {"{\"type\":\"finding\"}", "\"id\" is missing"},
               {"{\"type\":\"finding\",\"id\":\"a\",\"kind\":\"fight\"}", "unknown value: 'fight'"},
               {"{\"type\":\"finding\",\"id\":\"a\",\"kind\":\"conflict\",\"severity\":\"x\"}",
                "unknown value: 'x'"}};
  for (const auto& row : kRows) {
    const std::string bad = folder.Write("bad.jsonl", std::string(row.line) + "\n");
    const ProgramRun run = RunProgram({"diff", good, bad});
    EXPECT_EQ(run.exit_code, 3) << row.line;
    EXPECT_NE(run.err.find(row.fault), std::string::npos) << run.err;
    EXPECT_EQ(run.out, "") << "nothing is gone because it could not be read";
  }
  EXPECT_EQ(RunProgram({"diff", "-", "-"}).exit_code, 2);
}

TEST(ReportExports, AreWrittenByCheck) {
  const ScratchFolder folder;
  const std::string article = folder.Write("a.txt", "Acme's revenue was $5 million.\n");
  EXPECT_EQ(FaultOf(Json::parse(RunProgram({"check", article, "--format", "webannotation"}).out)),
            "");
  EXPECT_TRUE(RunProgram({"check", article, "--format", "digest"}).out.starts_with("Acme"));
}

}  // namespace
}  // namespace countercheck
