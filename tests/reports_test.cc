#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "reports/report_formats.h"
#include "reports/text_layout.h"

namespace countercheck {
namespace {

Decimal D(std::string_view text) { return Decimal::Parse(text).value(); }

// A fall of `percent`, printed in `quote`.
Claim Fall(const std::string& id, const std::string& document, const std::string& text,
           const std::string& percent, const std::string& quote) {
  Claim claim;
  claim.id = id;
  claim.document = document;
  claim.subject = {"Acme Corporation", "", "the stock"};
  claim.metric = "share_price";
  claim.measure = Measure::kChange;
  claim.value_text = text;
  claim.value.kind = QuantityKind::kPercent;
  claim.value.unit = "percent";
  claim.value.low = claim.value.high = D(percent);
  claim.value.interval = Interval::Closed(D("-10.5"), D("-9.5"));
  claim.modality = Modality::kActual;
  claim.span = {{10, 14}, {8, 12}, {9, 13}};
  claim.line = 3;
  claim.quote = quote;
  claim.sentence = quote;
  claim.confidence = 93;
  claim.rule = "rules/frames/level_change.rule:7";
  return claim;
}

Finding Conflict() {
  Finding finding;
  finding.id = "f1";
  finding.kind = RelationKind::kConflict;
  finding.severity = Severity::kHigh;
  finding.subject = "Acme Corporation";
  finding.metric = "share_price";
  finding.measure = "change";
  finding.claims = {"c1", "c2"};
  finding.pairs = {{"c1", "c2", RelationKind::kConflict, "disjoint"}};
  finding.differs = {"session unstated in 002"};
  finding.origins = 2;
  finding.message = "Two falls that cannot both be.";
  finding.explain = {"[9.5, 10.5] and [7.75, 7.85] share no value"};
  return finding;
}

Report TwoArticles() {
  Report report;
  for (const std::string name : {"a/001_x.txt", "a/002_y.txt"}) {
    Document document;
    document.name = name;
    document.identity = name.substr(2);
    document.hash = "00112233445566aa";
    report.documents.push_back(document);
  }
  report.claims = {Fall("c1", "a/001_x.txt", "10%", "-10", "The stock fell 10% after hours."),
                   Fall("c2", "a/002_y.txt", "about 7.8%", "-7.8", "Acme fell about 7.8%.")};
  report.findings = {Conflict()};
  return report;
}

std::vector<std::string> LinesOf(const std::string& text) {
  std::vector<std::string> lines;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

TEST(JsonLines, ClaimHasEveryKeyInOrderAndNullsForWhatIsNotStated) {
  Report report = TwoArticles();
  report.findings.clear();
  const std::vector<std::string> lines = LinesOf(FormatJsonLines(report));
  ASSERT_EQ(lines.size(), 4u);
  EXPECT_EQ(
      lines[0],
      R"({"type":"document","document":"a/001_x.txt","id":"001_x.txt","outlet":null,"url":null,)"
      R"("published":null,"title":null,"hash":"00112233445566aa","sketch":null})");
  EXPECT_EQ(
      lines[1],
      R"({"type":"claim","id":"c1","document":"a/001_x.txt","kind":"quantity","section":"body",)"
      R"("subject":{"name":"Acme Corporation","id":null,"surface":"the stock"},)"
      R"("metric":"share_price","label":null,"measure":"change","segment":null,)"
      R"("value":{"text":"10%","low":"-10","high":"-10","qualifier":"exact","direction":null,)"
      R"("verdict":null,"interval":{"low":"-10.5","high":"-9.5","low_closed":true,)"
      R"("high_closed":true}},"unit":"percent","period":null,"period_explicit":false,)"
      R"("session":null,"moment":null,"modality":"actual","basis":null,"comparator":null,)"
      R"("counterparty":null,"attribution":[],"span":{"bytes":[10,14],"codepoints":[8,12],)"
      R"("utf16":[9,13]},"quote":"The stock fell 10% after hours.",)"
      R"("sentence":"The stock fell 10% after hours.","restates":null,"confidence":0.93,)"
      R"("rule":"rules/frames/level_change.rule:7"})");
  EXPECT_NE(lines[3].find(R"("document":"a/002_y.txt")"), std::string::npos);
}

TEST(JsonLines, FindingsAndErrorsComeLast) {
  Report report = TwoArticles();
  report.errors = {{"b.txt", "byte 7", "is binary"}, {"c.txt", "", "is a folder"}};
  const std::vector<std::string> lines = LinesOf(FormatJsonLines(report));
  ASSERT_EQ(lines.size(), 7u);
  EXPECT_EQ(lines[4], R"({"type":"finding","id":"f1","kind":"conflict","severity":"high",)"
                      R"("subject":"Acme Corporation","metric":"share_price","measure":"change",)"
                      R"("claims":["c1","c2"],"pairs":[{"a":"c1","b":"c2","relation":"conflict",)"
                      R"("reason":"disjoint"}],"differs":["session unstated in 002"],"origins":2,)"
                      R"("message":"Two falls that cannot both be.",)"
                      R"("explain":["[9.5, 10.5] and [7.75, 7.85] share no value"]})");
  EXPECT_EQ(lines[5],
            R"({"type":"error","document":"b.txt","where":"byte 7","message":"is binary"})");
  EXPECT_EQ(lines[6],
            R"({"type":"error","document":"c.txt","where":null,"message":"is a folder"})");
}

TEST(JsonLines, HostileTextStaysOneValidLine) {
  for (const std::string& quote : {std::string("a\nb\"c\\\x01"), std::string("bad \xff\xc3 bytes"),
                                   std::string("\0nul", 4), std::string("\xed\xa0\x80")}) {
    Report report = TwoArticles();
    report.claims[0].quote = quote;
    for (const std::string& line : LinesOf(FormatJsonLines(report))) {
      EXPECT_TRUE(nlohmann::json::accept(line)) << line;
    }
    EXPECT_EQ(LinesOf(FormatJsonLines(report)).size(), 5u);
  }
}

TEST(JsonLines, OpenEndsWordsAndPeriods) {
  Claim claim = Fall("c1", "a/001_x.txt", "over $20 billion", "20000000000", "q");
  claim.value.high.reset();
  claim.value.interval = Interval::Over(D("20000000000"));
  claim.period = Period{ParseIsoDate("2026-04-01"), ParseIsoDate("2026-06-30"), Grain::kQuarter,
                        "Q2 2026", false};
  Claim verdict = claim;
  verdict.kind = ClaimKind::kVerdict;
  verdict.verdict = Verdict::kInLine;
  verdict.value = {};
  verdict.metric.clear();
  verdict.label = "load factor";
  Report report;
  report.claims = {claim, verdict};
  const std::vector<std::string> lines = LinesOf(FormatJsonLines(report));
  const auto first = nlohmann::json::parse(lines.at(0)),
             second = nlohmann::json::parse(lines.at(1));
  EXPECT_EQ(first["value"]["low"], "20000000000");
  EXPECT_TRUE(first["value"]["high"].is_null());
  EXPECT_EQ(first["value"]["interval"]["low_closed"], false);
  EXPECT_EQ(first["period"].dump(),
            R"({"end":"2026-06-30","label":"Q2 2026","start":"2026-04-01"})");
  EXPECT_EQ(second["value"]["verdict"], "in_line");
  EXPECT_EQ(second["value"]["qualifier"], "qualitative");
  EXPECT_TRUE(second["value"]["interval"].is_null());
  EXPECT_TRUE(second["metric"].is_null());
  EXPECT_EQ(second["label"], "load factor");
}

TEST(JsonLines, MentionsStandInTheOrderOfTheirPlaces) {
  Article article;
  article.document.name = "x";
  article.text = Text("Since Q1 2026 it sold €3 and 5 cars");
  QuantityMention money, cars;
  money.quantity.kind = QuantityKind::kMoney;
  money.quantity.low = money.quantity.high = D("3");
  money.quantity.unit = "EUR";
  money.figure = money.hedged = {22, 26};
  cars.quantity.low = cars.quantity.high = D("5");
  cars.quantity.noun = "cars";
  cars.figure = cars.hedged = {31, 32};
  PeriodMention quarter;
  quarter.period = {ParseIsoDate("2026-01-01"), ParseIsoDate("2026-03-31"), Grain::kQuarter,
                    "Q1 2026", false};
  quarter.range = {6, 13};
  const auto lines = LinesOf(FormatMentionsJson(article, {cars, money}, {quarter}));
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[0],
            R"({"type":"period","document":"x","span":{"bytes":[6,13],"codepoints":[6,13],)"
            R"("utf16":[6,13]},"text":"Q1 2026","start":"2026-01-01","end":"2026-03-31",)"
            R"("grain":"quarter","label":"Q1 2026"})");
  EXPECT_EQ(lines[1],
            R"({"type":"quantity","document":"x","span":{"bytes":[22,26],"codepoints":[22,24],)"
            R"("utf16":[22,24]},"text":"€3","kind":"money","value":{"low":"3","high":"3",)"
            R"("qualifier":"exact"},"unit":"EUR","noun":null,"per":null})");
  EXPECT_NE(lines[2].find(R"("unit":null,"noun":"car","per":null})"), std::string::npos);
  EXPECT_NE(FormatMentionsText(article, {}, {}).find("no figures"), std::string::npos);
}

TEST(TextReport, ShowsAConflictWithItsQuotesSideBySide) {
  EXPECT_EQ(FormatText(TwoArticles(), TextStyle()),
            "2 articles, 2 claims, 1 conflict\n"
            "\n"
            "CONFLICT  high    Acme Corporation · share price, change\n"
            "  Two falls that cannot both be.\n"
            "\n"
            "    001:3  −10%             “The stock fell »10%« after hours.”\n"
            "    002:3  down about 7.8%  “Acme fell »about 7.8%«.”\n"
            "\n"
            "    why      9.5 to 10.5 and 7.75 to 7.85 share no value\n"
            "    open     session unstated in 002\n"
            "    sources  2 articles, 2 origins\n"
            "    settle   Look it up in the exchange's prices: the official close, and the trades "
            "after hours\n"
            "             where these are meant. Ask: was it in the regular session, or outside of "
            "it?\n"
            "\n"
            "Coverage: all 2 figures bound.\n");
}

TEST(TextReport, CountsWhatItDoesNotShow) {
  Report report = TwoArticles();
  report.findings[0].kind = RelationKind::kAgreement;
  report.claims[1].metric.clear();
  report.errors = {{"b.txt", "", "is a folder"}};
  const std::string brief = FormatText(report, TextStyle());
  EXPECT_EQ(brief,
            "2 articles, 1 claim, no conflict, 1 document not read\n\n"
            "Not shown: 1 agreement (--show all lists them).\n"
            "Coverage: 1 of 2 figures bound to a metric; 1 seen only (extract lists them).\n");
  TextStyle all;
  all.all_findings = true;
  EXPECT_NE(FormatText(report, all).find("AGREEMENT  high"), std::string::npos);
}

TEST(TextReport, FoldsWhatOneArticleRepeats) {
  Report report = TwoArticles();
  report.claims[1] = report.claims[0];
  report.claims[1].id = "c2";
  report.claims[1].line = 9;
  const std::string text = FormatText(report, TextStyle());
  EXPECT_NE(text.find("also line 9"), std::string::npos);
  EXPECT_EQ(text.find("001:9"), std::string::npos);
}

TEST(TextReport, ColoursOnlyWhereAsked) {
  TextStyle style;
  EXPECT_EQ(FormatText(TwoArticles(), style).find('\x1b'), std::string::npos);
  style.color = true;
  const std::string text = FormatText(TwoArticles(), style);
  EXPECT_NE(text.find("fell \x1b[1m10%\x1b[0m after"), std::string::npos);
  EXPECT_EQ(text.find("»"), std::string::npos);
}

TEST(TextReport, NothingOfAnArticleReachesTheTerminalAsACommand) {
  Report report = TwoArticles();
  for (Claim& claim : report.claims) {
    claim.quote = "fell \x1b[2J10%\r\n\xff about 7.8%\u202E end";
    claim.subject.name = claim.subject.surface = "A\x1b]0;x\x07";
  }
  report.findings[0].message = report.findings[0].subject = "x\x1b[31my";
  report.documents[0].title = "\x1b[5m";
  for (const bool claims : {false, true}) {
    TextStyle style;
    style.claims = claims;
    const std::string text = FormatText(report, style);
    EXPECT_EQ(text.find_first_of("\x1b\r\x07\xff"), std::string::npos);
    EXPECT_EQ(text.find("\u202E"), std::string::npos);
  }
}

TEST(TextReport, MarksTheFigureThatIsMeantWhereItStandsTwice) {
  Report report = TwoArticles();
  Claim& claim = report.claims[0];
  claim.quote = "Sales fell 10% and the stock fell 10%.";
  claim.span.bytes = {134, 137};  // the second, of a quote that begins at 100
  claim.pieces = {{"metric", {123, 128}, "stock"}};
  EXPECT_NE(FormatText(report, TextStyle()).find("fell 10% and the stock fell »10%«."),
            std::string::npos);
}

TEST(TextReport, KeepsToTheWidthWithHugeQuotes) {
  for (const std::string& filler : {std::string("word "), std::string("x")}) {
    std::string quote;
    for (int i = 0; i < 20000; ++i) quote += filler;
    Report report = TwoArticles();
    report.claims[0].quote = quote + " fell 10% " + quote;
    const std::string text = FormatText(report, TextStyle());
    EXPECT_NE(text.find("fell »10%«"), std::string::npos);
    for (const std::string& line : LinesOf(text)) EXPECT_LE(ColumnsOf(line), 100u) << line;
  }
}

TEST(TextReport, ListsClaimsForExtract) {
  Report report = TwoArticles();
  report.findings.clear();
  TextStyle style;
  style.claims = true;
  const std::string text = FormatText(report, style);
  EXPECT_NE(text.find("     3  −10%                      share price, change"), std::string::npos)
      << text;
  EXPECT_NE(text.find("Acme Corporation (“the stock”)"), std::string::npos);
}

TEST(Explanation, SaysRulePiecesAndWhy) {
  Claim claim = Fall("c1", "a.txt", "10%", "-10", "The stock fell 10%.");
  claim.pieces = {{"verb", {5, 9}, "fell"}};
  claim.notes = {"the sign is that of “fell”"};
  const std::string text = FormatExplanation(claim);
  for (const std::string part :
       {"claim c1", "a.txt, line 3, bytes 10–14", "share price (share_price)", "[-10.5, -9.5]",
        "rules/frames/level_change.rule:7", "0.93", "verb: “fell”, bytes 5–9",
        "the sign is that of “fell”", "not stated"}) {
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
  }
}

TEST(TextReport, NamesItsArticlesWhereTheyHaveATitle) {
  Report report = TwoArticles();
  report.documents[1].title = "Acme falls";
  report.documents[1].published = "2026-06-24";
  EXPECT_NE(FormatText(report, TextStyle()).find("\n  002  2026-06-24 · Acme falls\n"),
            std::string::npos);
}

TEST(Reports, NotesStandBelowTheNamesOfTheirArticles) {
  Report report = TwoArticles();
  report.notes = {{"a/001_x.txt", NoteKind::kPaywall, "only its beginning is there"},
                  {"a/002_y.txt",
                   NoteKind::kRevision,
                   "An earlier version\nsaid $3 billion.",
                   Offsets(),
                   14,
                   {"$3 billion"},
                   {}}};
  const std::string paywall = "only its beginning is there\n";
  const std::string revision =
      "revised, line 14: “An earlier version said $3 billion.” (withdrawn: $3 billion)\n";
  const std::string check = FormatText(report, TextStyle());
  EXPECT_NE(check.find("\n  001  " + paywall + "  002  " + revision), std::string::npos) << check;
  TextStyle claims;
  claims.claims = true;
  const std::string extract = FormatText(report, claims);
  EXPECT_NE(extract.find("  note  " + paywall), std::string::npos) << extract;
  EXPECT_NE(extract.find("  note  " + revision), std::string::npos) << extract;
}

}  // namespace
}  // namespace countercheck
