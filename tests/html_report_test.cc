// The HTML report: well-formed, inert whatever the articles hold, and nothing that leaves the page.
#include "reports/html_report.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/check/coverage.h"
#include "reports/html_text.h"
#include "tests/compared_articles.h"
#include "tests/program_run.h"

namespace countercheck {
namespace {

// What a reader of tags sees of a page.
struct Page {
  std::string fault;  // empty where every tag is closed and every & begins a reference
  std::set<std::string> tags;
  std::set<std::string> attributes;
  std::vector<std::string> links;
  std::set<std::string> ids;
};

bool IsVoid(std::string_view tag) {
  return tag == "meta" || tag == "!DOCTYPE" || tag == "br" || tag == "input";
}

void ReadAttributes(std::string_view text, Page* page) {
  while (text.find_first_not_of(" /") != text.npos) {
    text.remove_prefix(text.find_first_not_of(" /"));
    const std::string name(text.substr(0, text.find_first_of(" =")));
    text.remove_prefix(name.size());
    page->attributes.insert(name);
    if (!text.starts_with("=")) continue;
    const size_t end = text.starts_with("=\"") ? text.find('"', 2) : text.npos;
    if (end == text.npos) {
      page->fault += "unquoted " + name + "; ";
      return;
    }
    const std::string value(text.substr(2, end - 2));
    if (name == "href" || name == "src") page->links.push_back(value);
    if (name == "id" && !page->ids.insert(value).second) page->fault += "two ids " + value + "; ";
    text.remove_prefix(end + 1);
  }
}

void ReadText(std::string_view text, Page* page) {
  for (size_t at = text.find('&'); at != text.npos; at = text.find('&', at + 1)) {
    const std::string reference(text.substr(at, text.find(';', at) - at + 1));
    const std::set<std::string> known = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};
    if (!known.contains(reference)) page->fault += "reference " + reference + "; ";
  }
}

Page ReadPage(std::string_view html) {
  Page page;
  std::vector<std::string> open;
  while (!html.empty()) {
    const size_t begin = std::min(html.find('<'), html.size());
    if (open.empty() || (open.back() != "style" && open.back() != "script"))
      ReadText(html.substr(0, begin), &page);
    html.remove_prefix(begin);
    if (!open.empty() && open.back() == "script") html.remove_prefix(html.find("</script>"));
    const size_t end = html.find('>');
    if (end == html.npos) break;
    const std::string_view inner = html.substr(1, end - 1);
    const std::string tag(inner.substr(0, inner.find(' ')));
    html.remove_prefix(end + 1);
    if (tag.starts_with("/")) {
      if (open.empty() || open.back() != tag.substr(1)) page.fault += "closes " + tag + "; ";
      if (!open.empty()) open.pop_back();
      continue;
    }
    page.tags.insert(tag);
    ReadText(inner, &page);
    ReadAttributes(inner.substr(tag.size()), &page);
    if (!IsVoid(tag) && !inner.ends_with("/")) open.push_back(tag);
  }
  if (!open.empty()) page.fault += "leaves open " + open.back();
  return page;
}

Claim Margin(const std::string& id, const std::string& document, const std::string& figure,
             const std::string& words) {
  Claim claim;
  claim.id = id;
  claim.document = document;
  claim.subject.name = "Acme " + words;
  claim.metric = "gross_margin";
  claim.measure = Measure::kLevel;
  claim.value_text = figure + words;
  claim.value.kind = QuantityKind::kPercent;
  claim.value.unit = "percent";
  claim.value.low = claim.value.high = Decimal::Parse(figure);
  claim.value.measured = true;
  claim.value.interval = IntervalOf(claim.value);
  claim.segment = words;
  claim.counterparty = words;
  claim.attribution = {words};
  claim.line = 3;
  claim.quote = claim.sentence = "The margin was " + figure + words + " then " + words;
  return claim;
}

// Two articles, a conflict and an agreement, with `words` wherever text from outside may stand.
Report ReportWith(const std::string& words) {
  Report report;
  for (const std::string name : {"one", "two"}) {
    Document document;
    document.name = "dir/" + name + words + ".txt";
    document.outlet = name + words;
    document.title = words;
    document.published = words;
    report.documents.push_back(document);
  }
  report.claims = {Margin("c1", report.documents[0].name, "46.5", words),
                   Margin("c2", report.documents[1].name, "48", words)};
  Finding finding;
  finding.id = words;
  finding.kind = RelationKind::kConflict;
  finding.severity = Severity::kHigh;
  finding.subject = words;
  finding.metric = words;
  finding.measure = words;
  finding.claims = {"c1", "c2"};
  finding.differs = {words, words + " unstated in two"};
  finding.origins = 2;
  finding.message = words;
  finding.explain = {words};
  report.findings.push_back(finding);
  finding.kind = RelationKind::kAgreement;
  report.findings.push_back(finding);
  report.errors.push_back({words, words, words});
  for (const char* id : {"c1", "c2"})
    report.texts.push_back({report.documents[report.texts.size()].name,
                            {{Section::kHeadline, {{words, {}}}},
                             {Section::kBody, {{words, {}}, {"46.5" + words, {id}}}},
                             {Section::kBody, {{words, {id, "unknown" + words}}}}}});
  return report;
}

Coverage CoverageWith(const std::string& words, const Report& report) {
  Coverage coverage;
  for (const Document& document : report.documents) coverage.documents.push_back(document.name);
  coverage.rows = {{words, {{0, {Answer::kInConflict, {words}}}, {1, {Answer::kHedged, {words}}}}}};
  return coverage;
}

std::string HtmlWith(const std::string& words) {
  const Report report = ReportWith(words);
  return FormatHtml(report, CoverageWith(words, report), false);
}

const char* const kHostile[] = {
    "<script>alert(1)</script>",
    "</style></svg></title><script src=//evil.example/x.js>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "<a href=\"https://evil.example/\">x</a>",
    "&lt;script&gt; &#x3c;script&#60; &broken &amp",
    "{{style}} {{findings}} }} {{",
    "<!-- <![CDATA[ ]]> -->",
    "\x01mark\x02\x01\x02",
    "\xff\xfe<\xc3 \xe2\x80\xae reversed",
};

TEST(HtmlReport, HoldsNothingOfAnArticleButText) {
  const Page plain = ReadPage(HtmlWith("words"));
  EXPECT_EQ(plain.fault, "");
  for (const char* words : kHostile) {
    const Page page = ReadPage(HtmlWith(words));
    EXPECT_EQ(page.fault, "") << words;
    const std::set<std::string>&tags = plain.tags, &attributes = plain.attributes;
    EXPECT_TRUE(std::includes(tags.begin(), tags.end(), page.tags.begin(), page.tags.end()))
        << words;
    EXPECT_TRUE(std::includes(attributes.begin(), attributes.end(), page.attributes.begin(),
                              page.attributes.end()))
        << words;
  }
}

TEST(HtmlReport, LeavesThePageNowhere) {
  for (const char* words : kHostile) {
    const std::string html = HtmlWith(words);
    const Page page = ReadPage(html);
    for (const std::string& link : page.links) {
      EXPECT_TRUE(link.starts_with("#")) << link;
      EXPECT_TRUE(page.ids.contains(link.substr(1))) << link;
    }
    const size_t script = html.find("<script");
    EXPECT_EQ(html.find("<script", script + 1), html.npos) << words;
  }
  const std::string css(HtmlFile("report.css"));
  EXPECT_EQ(css.find("url("), css.npos);
  EXPECT_EQ(css.find("@import"), css.npos);
  const std::string html = HtmlWith("words");
  for (const char* name : {"report.css", "report.js"}) {
    EXPECT_EQ(HtmlFileHash(name).size(), std::string_view("sha256-").size() + 44) << name;
    EXPECT_NE(html.find("-src '" + std::string(HtmlFileHash(name)) + "'"), html.npos) << name;
    EXPECT_NE(html.find(">" + std::string(HtmlFile(name)) + "</"), html.npos) << name;
  }
  EXPECT_NE(html.find("default-src 'none'"), html.npos);
  EXPECT_EQ(html.find("unsafe"), html.npos);
}

// A check that cannot fail would check nothing.
TEST(HtmlReport, IsReadByACheckThatFindsFaults) {
  for (const char* html : {"<p>", "<p></b>", "<p class=x></p>", "a & b", "<p title=\"&x;\"></p>",
                           "<p id=\"a\"></p><p id=\"a\"></p>"}) {
    EXPECT_NE(ReadPage(html).fault, "") << html;
  }
  EXPECT_EQ(ReadPage("<p title=\"a &amp; b\">c<path d=\"M0\"/></p>").fault, "");
}

TEST(HtmlReport, HasACardWithPlotAndMarkedFigures) {
  const std::string html = HtmlWith("");
  for (const char* part :
       {"<li>1 conflict</li>", "<a href=\"#finding-1\">", "id=\"finding-1\"", "<mark>46.5</mark>",
        "<mark>48</mark>", "<svg role=\"img\" aria-label=\"", "Axis: percent. Gap: 46.55% to 47.5%",
        "<dt>To settle it</dt>", "2 articles, 2 origins", "<summary>1 agreement</summary>",
        "in conflict</small>"}) {
    EXPECT_NE(html.find(part), html.npos) << part;
  }
  EXPECT_EQ(html.find("id=\"finding-2\""), html.npos) << "an agreement is no card";
}

TEST(HtmlReport, PlotsOnlyWhatIsOneThingToldTwice) {
  const struct {
    RelationKind kind;
    bool plotted;
  } kRows[] = {{RelationKind::kConflict, true},       {RelationKind::kRoundingOnly, true},
               {RelationKind::kArithmetic, false},    {RelationKind::kUnitSlip, false},
               {RelationKind::kNotComparable, false}, {RelationKind::kCompatible, true}};
  for (const auto& row : kRows) {
    Report report = ReportWith("");
    report.findings = {report.findings.front()};
    report.findings.front().kind = row.kind;
    const std::string html = FormatHtml(report, Coverage(), true);
    EXPECT_EQ(html.find("<svg") != html.npos, row.plotted) << ToString(row.kind);
  }
}

TEST(HtmlReport, LinksNoFindingForInformation) {
  Report report = ReportWith("");
  report.findings.front().severity = Severity::kInfo;
  const std::string html = FormatHtml(report, Coverage(), false);
  EXPECT_EQ(html.find("<li class=\"conflict\"><a href=\"#finding-1\""), html.npos);
  EXPECT_NE(html.find("Nothing that asks for an editor."), html.npos);
  EXPECT_NE(html.find("The only finding"), html.npos);
  EXPECT_NE(html.find("<summary>For information: 1 conflict</summary>"), html.npos);
}

TEST(HtmlReport, CutsLongNamesAndKeepsTheWhole) {
  const std::string name(200, 'n');
  const std::string html = HtmlWith(name);
  EXPECT_NE(html.find("title=\"dir/one" + name), html.npos);
  EXPECT_NE(html.find(">one" + std::string(24, 'n') + "…</span>"), html.npos);
}

// A conflict told by many: each value once, the names of the others beside it, their quotes folded.
TEST(HtmlReport, FoldsEqualValuesOfManyArticles) {
  Report report;
  Finding finding;
  finding.kind = RelationKind::kConflict;
  finding.severity = Severity::kHigh;
  for (int i = 0; i < 9; ++i) {
    const std::string name = "outlet" + std::to_string(i);
    Document document;
    document.name = name + ".txt";
    document.outlet = name;
    report.documents.push_back(document);
    report.claims.push_back(Margin(name, document.name, i == 4 ? "48" : "46.5", ""));
    finding.claims.push_back(name);
  }
  report.findings = {finding};
  const std::string html = FormatHtml(report, Coverage(), false);
  for (const char* part : {">outlet0:3 and 7 more</text>", ">outlet4:3</text>",
                           "<summary>The same in outlet1, outlet2 and 5 more</summary>"})
    EXPECT_NE(html.find(part), html.npos) << part;
  const std::string card = html.substr(html.find("id=\"finding-1\""),
                                       html.find("</article>") - html.find("id=\"finding-1\""));
  EXPECT_EQ(card.find(">outlet1:3"), card.npos) << "a row of the plot each would need scrolling";
  EXPECT_EQ(card.substr(0, card.find("<details")).find("<h4 title=\"outlet1.txt"), card.npos);
}

// A column for each of many articles would be a wall of "not said".
TEST(HtmlReport, ListsTheAnswersOfManyArticles) {
  Report report;
  Coverage coverage;
  coverage.rows = {{"Acme revenue", {}}};
  for (size_t i = 0; i < 20; ++i) {
    report.documents.emplace_back();
    report.documents.back().name = "outlet" + std::to_string(i) + ".txt";
    coverage.documents.push_back(report.documents.back().name);
    if (i < 8)
      coverage.rows[0].cells[i] = {i == 3 ? Answer::kInConflict : Answer::kGiven,
                                   {i == 3 ? "$6 million" : "$5 million"}};
  }
  const std::string html = FormatHtml(report, coverage, false);
  EXPECT_EQ(ReadPage(html).fault, "");
  EXPECT_EQ(html.find("not said"), html.npos);
  EXPECT_NE(
      html.find("<td>8</td><td><div class=\"in-conflict\">$6 million <small>in conflict</small>: "
                "outlet3</div><div class=\"\">$5 million: outlet0 and 6 more</div>"),
      html.npos);
}

TEST(HtmlReport, FoldsWhatIsLong) {
  Report report = ReportWith("");
  Coverage coverage = CoverageWith("", report);
  report.findings.assign(15, report.findings.front());
  for (size_t i = 0; i < report.findings.size(); ++i)
    report.findings[i].id = "f" + std::to_string(i);
  const std::string whole = FormatHtml(report, coverage, false);
  EXPECT_EQ(whole.find("less grave</summary>"), whole.npos);
  EXPECT_EQ(whole.find("more questions</summary>"), whole.npos);
  report.findings.push_back(report.findings.front());
  report.findings.back().id = "f15";
  coverage.rows.assign(60, coverage.rows.front());
  for (CoverageRow& row : coverage.rows) row.cells[1] = row.cells[0] = {Answer::kGiven, {"5%"}};
  const std::string folded = FormatHtml(report, coverage, false);
  EXPECT_EQ(ReadPage(folded).fault, "");
  EXPECT_NE(folded.find("<summary>8 more findings, less grave</summary>"), folded.npos);
  EXPECT_NE(folded.find("<summary>20 more questions</summary>"), folded.npos);
}

TEST(HtmlReport, ShowsTensionsAndAsidesInTheCoverage) {
  Report report = ReportWith("");
  Coverage coverage = CoverageWith("", report);
  CoverageRow row{"Acme cost savings", {{0, {Answer::kInTension, {"$4 million"}}}}};
  row.cells[1] = row.cells[0];
  coverage.rows = {row};
  coverage.documents.push_back("third.txt");
  coverage.rows[0].asides[2] = {"as target: $5 million"};
  const std::string html = FormatHtml(report, coverage, false);
  EXPECT_NE(html.find("$4 million <small>in tension</small>"), html.npos);
  EXPECT_NE(html.find("<td class=\"none\">as target: $5 million</td>"), html.npos);
  EXPECT_EQ(html.find("not said"), html.npos);
}

// Copies of a story make one mistake: one card, the others behind it.
TEST(HtmlReport, FoldsFindingsThatAreAlike) {
  Report report = ReportWith("");
  for (size_t i = 0; i < 2; ++i) {
    report.claims[i] = Margin("c" + std::to_string(i), report.documents[i].name, "46.5", "");
    report.findings[i].kind = RelationKind::kArithmetic;
    report.findings[i].claims = {report.claims[i].id};
  }
  std::string html = FormatHtml(report, Coverage(), false);
  EXPECT_EQ(ReadPage(html).fault, "");
  EXPECT_NE(html.find("<summary>The same in 1 more article</summary>\n<article"), html.npos);
  EXPECT_EQ(html.find("<li class=\"arithmetic\"><a href=\"#finding-2\""), html.npos)
      << "one link for both";
  report.claims[1].value_text = "48";
  html = FormatHtml(report, Coverage(), false);
  EXPECT_EQ(html.find("more article"), html.npos);
  EXPECT_NE(html.find("<li class=\"arithmetic\"><a href=\"#finding-2\""), html.npos);
}

TEST(HtmlReport, IsolatesRightToLeftNames) {
  const std::string html = HtmlWith("\u05E9\u05DC\u05D5\u05DD");
  EXPECT_EQ(ReadPage(html).fault, "");
  EXPECT_NE(html.find("<h4 title=\"dir/one\u05E9\u05DC\u05D5\u05DD.txt\">one<bdi>\u05E9"),
            html.npos);
}

TEST(HtmlReport, IsBoundedForManyFindings) {
  Report report = ReportWith("");
  report.findings.assign(2000, report.findings.front());
  const std::string html = FormatHtml(report, CoverageWith("", report), false);
  EXPECT_EQ(ReadPage(html).fault, "");
  EXPECT_LT(html.size(), 2'000'000u);
  EXPECT_NE(html.find("more; --format jsonl lists them all"), html.npos);
}

TEST(HtmlReport, OfRealArticlesIsWellFormed) {
  ReadArticles articles;
  articles.Add("1.txt", "Acme reports\n\nAcme's gross margin was 46.5% in the first quarter.\n");
  articles.Add("2.txt", "Acme reports\n\nAcme's gross margin was 44% in the first quarter.\n");
  const Report report{articles.documents, articles.claims, articles.Findings(), {}};
  const std::string html = FormatHtml(report, CoverageOf(report), false);
  EXPECT_EQ(ReadPage(html).fault, "");
  EXPECT_NE(html.find("Gap: 44.5% to 46.45%"), html.npos);
}

TEST(HtmlReport, WithoutFindingsSaysSo) {
  const std::string html = FormatHtml(Report(), Coverage(), false);
  EXPECT_EQ(ReadPage(html).fault, "");
  EXPECT_NE(html.find("Nothing that asks for an editor."), html.npos);
}

TEST(HtmlReport, IsWrittenByCheckAndCompareOnly) {
  const ScratchFolder folder;
  const std::string article =
      folder.Write("a.txt", "Acme's revenue was $5 million.\n\nThe wind blew over the harbour.\n");
  const std::string page = (folder.path() / "report.html").string();
  EXPECT_EQ(RunProgram({"check", article, "--format", "html", "-o", page}).exit_code, 0);
  EXPECT_EQ(ReadPage(ReadWhole(page)).fault, "");
  EXPECT_NE(ReadWhole(page).find("The wind blew over the harbour."), std::string::npos)
      << "the whole article is shown";
  EXPECT_TRUE(
      RunProgram({"check", article, "--format", "html"}).out.starts_with("<!DOCTYPE html>"));
  EXPECT_EQ(RunProgram({"extract", article, "--format", "html"}).exit_code, 2);
}

TEST(HtmlText, IsolatesRunsOfRightToLeftScripts) {
  const struct {
    const char* text;
    const char* html;
  } kRows[] = {
      {"plain <b>", "plain &lt;b&gt;"},
      {"\u05D0\u05D1: 7%", "<bdi>\u05D0\u05D1</bdi>: 7%"},
      {"a \u0627\u0628 & \u0627 b", "a <bdi>\u0627\u0628 &amp; \u0627</bdi> b"},
      {"\u05D01\u05D0", "<bdi>\u05D0</bdi>1<bdi>\u05D0</bdi>"},
      {"\uFB1D\uFE8D\U0001E900", "<bdi>\uFB1D\uFE8D\U0001E900</bdi>"},
      {"\u0416\u4E2D\u00E9\uFE0F\uFB01", "\u0416\u4E2D\u00E9\uFE0F\uFB01"},
  };
  for (const auto& row : kRows) EXPECT_EQ(Isolated(row.text), row.html) << row.text;
}

TEST(HtmlText, FillsEachNameOnce) {
  const HtmlParts parts = {{"a", "{{b}}"}, {"b", "x"}};
  const struct {
    const char* page;
    const char* filled;
  } kRows[] = {
      {"{{a}} {{b}}", "{{b}} x"}, {"{{none}}-", "-"}, {"{{a", "{{a"}, {"}}{{b}}", "}}x"}, {"", ""},
  };
  for (const auto& row : kRows) EXPECT_EQ(Filled(row.page, parts), row.filled);
}

TEST(HtmlText, HoldsItsFiles) {
  for (const char* name :
       {"report.html", "report.css", "report.js", "finding.html", "source.html", "quote.html",
        "article.html", "figure.html", "claims.html", "claim.html"})
    EXPECT_FALSE(HtmlFile(name).empty()) << name;
  EXPECT_TRUE(HtmlFile("none.html").empty());
}

}  // namespace
}  // namespace countercheck
