// Entries of a live blog: relative dates in each are read from its own day.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "extractors/extract.h"
#include "pipeline/ingest/html/html_page.h"
#include "pipeline/ingest/plain_text.h"
#include "pipeline/ingest/raw_document.h"
#include "tests/sample_article.h"

namespace countercheck {
namespace {

// "5% 2026-06-23 of 2026-06-24": value, period, and the entry's day, a line a claim.
std::string DaysOf(const Article& article) {
  std::string days;
  for (const Claim& claim : Extract(article, BuiltinBook())) {
    days += claim.value_text + " " + (claim.period ? claim.period->label : "-");
    days += (claim.published.empty() ? "" : " of " + claim.published) + "\n";
  }
  return days;
}

std::string DaysOfPage(const std::string& entries, const std::string& json_ld = "") {
  Result<RawDocument> raw = ReadHtmlFile(
      DocumentOfFile("live.html"),
      "<html><head><title>Markets live: Acme falls</title>"
      "<meta property='article:published_time' content='2026-06-22T08:00:00Z'>"
      "<script type='application/ld+json'>" +
          json_ld + "</script></head><body><main><h1>Markets live: Acme falls</h1><div>" + entries +
          "</div></main></body></html>",
      "");
  EXPECT_TRUE(raw);
  Result<Article> article = ToArticle(*std::move(raw));
  EXPECT_TRUE(article);
  return DaysOf(*article);
}

constexpr char kLate[] =
    "<p>Acme shares fell 5% on Wednesday, their worst day since the company was listed.</p>";
constexpr char kEarly[] =
    "<p>Acme shares fell 7% today, after the maker of anvils said that its chief would go.</p>";

TEST(LiveBlogTest, EntriesHaveTheirOwnDay) {
  const std::string late = kLate, early = kEarly;
  const std::string read = "5% 2026-06-24 of 2026-06-24\n7% 2026-06-23 of 2026-06-23\n";
  const std::string as_one = "5% 2026-06-17\n7% 2026-06-22\n";
  const struct {
    const char* why;
    std::string entries;
    std::string days;
  } rows[] = {
      {"by <time>",
       "<article><time datetime='2026-06-24T16:05Z'>16:05</time>" + late +
           "</article><article><time datetime='2026-06-23T21:30Z'>21:30</time>" + early +
           "</article>",
       read},
      {"by a printed date",
       "<div class='e'><p class='timestamp'>June 24, 2026 4:05 p.m. ET</p>" + late +
           "</div><div class='e'><p class='timestamp'>June 23, 2026 9:30 p.m. ET</p>" + early +
           "</div>",
       read},
      {"short, in elements that are numbered",
       "<div class='post-2'><time datetime='2026-06-24T16:05Z'>16:05</time><p>Acme shares fell 5% "
       "on "
       "Wednesday.</p></div><div class='post-1'><time datetime='2026-06-23T21:30Z'>21:30</time>"
       "<p>Acme shares fell 7% today.</p></div>",
       read},
      {"items",
       "<ul><li><h3>Close</h3><time datetime='2026-06-24T16:05Z'>16:05</time><p>Acme shares fell "
       "5% on "
       "Wednesday.</p></li><li><h3>Open</h3><time datetime='2026-06-23T21:30Z'>21:30</time><p>Acme "
       "shares fell 7% today.</p></li></ul>",
       read},
      {"by microdata",
       "<div itemprop='liveBlogUpdate'><meta itemprop='datePublished' "
       "content='2026-06-24T16:05Z'>" +
           late +
           "</div><div itemprop='liveBlogUpdate'><meta itemprop='datePublished' "
           "content='2026-06-23T21:30Z'>" +
           early + "</div>",
       read},
      {"by lines above them",
       "<h3><time datetime='2026-06-24T16:05Z'>16:05</time></h3>" + late +
           "<h3><time datetime='2026-06-23T21:30Z'>21:30</time></h3>" + early,
       read},
      {"published and updated",
       "<span><time datetime='2026-06-24'>x</time></span><span><time datetime='2026-06-23'>y</time>"
       "</span>" +
           late + early,
       as_one},
      {"one entry is none",
       "<article><time datetime='2026-06-24'>x</time>" + late + early + "</article>", as_one},
      {"a day long ago is what an entry is about",
       "<article><time datetime='1987-10-19'>1987</time>" + late +
           "</article><article><time datetime='2008-09-15'>2008</time>" + early + "</article>",
       as_one},
      {"no days", "<article>" + late + "</article><article>" + early + "</article>", as_one},
  };
  for (const auto& row : rows) EXPECT_EQ(DaysOfPage(row.entries), row.days) << row.why;
}

TEST(LiveBlogTest, MetadataDateEntriesByTheirIds) {
  const std::string json_ld =
      R"({"@type":"LiveBlogPosting","datePublished":"2026-06-22T08:00:00Z","liveBlogUpdate":[)"
      R"({"@type":"BlogPosting","url":"https://a.example/live#b7","datePublished":"2026-06-24T16:05Z"},)"
      R"({"@type":"BlogPosting","@id":"#b6","datePublished":"2026-06-23T21:30Z"}]})";
  EXPECT_EQ(
      DaysOfPage("<div id='b7'>" + std::string(kLate) + "</div><div id='b6'>" + kEarly + "</div>",
                 json_ld),
      "5% 2026-06-24 of 2026-06-24\n7% 2026-06-23 of 2026-06-23\n");
}

// "Acme: Shares fell": the lines of a page and the day of each, where what is shown is `body`.
std::string LinesOfPage(const std::string& json_ld, const std::string& body) {
  const std::string page = "<html><head><script type='application/ld+json'>" + json_ld +
                           "</script></head><body>" + body + "</body></html>";
  const Result<HtmlArticle> article = ReadHtml(page, HtmlScope::kPage);
  EXPECT_TRUE(article);
  std::string lines;
  const MappedText& text = article->lines.text;
  for (size_t begin = 0, line = 0; begin < text.text.size(); ++line) {
    const size_t end = std::min(text.text.find('\n', begin), text.text.size());
    const auto& days = article->lines.days;
    const bool dated = end > begin && line < days.size() && days[line];
    if (dated) lines += FormatIsoDate(*days[line]) + " ";
    const SourceRange source = ToSource(text.way_back, begin, end);
    if (end > begin) lines += page.substr(source.begin, source.end - source.begin) + "\n";
    begin = end + 1;
  }
  return lines;
}

TEST(LiveBlogTest, WordsThatOnlyAScriptHoldsAreReadWhereTheyStand) {
  const std::string article =
      R"({"@type":"NewsArticle","headline":"Acme falls","articleBody":)"
      R"("Acme shares fell 5% on Friday.\nIts rival AT&amp;T rose \u20ac2 a share."})";
  const std::string read =
      "Acme falls\nAcme shares fell 5% on Friday.\nIts rival AT&amp;T rose \\u20ac2 a share.\n";
  const std::string shown = "<p>Acme shares fell 5% on Friday. Its rival AT&amp;T rose.</p>";
  const std::string blog =
      R"({"@type":"LiveBlogPosting","articleBody":"Follow it here.","liveBlogUpdate":[)"
      R"({"@type":"BlogPosting","headline":"Acme rises","articleBody":)"
      R"("Acme shares rose 7% after lunch.","datePublished":"2026-06-24"},)"
      R"({"@type":"BlogPosting","articleBody":)"
      R"("<p>Acme shares fell 5% on Friday.</p>","datePublished":"2026-06-23"}]})";
  const std::string both =
      "2026-06-24 Acme rises\n2026-06-24 Acme shares rose 7% after lunch.\n"
      "2026-06-23 Acme shares fell 5% on Friday.\n";
  const std::string behind = "<script type='application/ld+json'>" + blog + "</script>";
  const struct {
    const char* why;
    std::string json_ld;
    std::string body;
    std::string lines;
  } rows[] = {
      {"a page that a script makes", article, "<div id='root'></div>", read},
      {"a stub", article, "<p>Acme shares fell.</p>", read},
      {"all is shown", article, shown, shown.substr(3, shown.size() - 7) + "\n"},
      {"no article", R"({"@type":"Product","articleBody":"Acme shares fell 5% on Friday."})", "",
       ""},
      {"no text", R"({"@type":"NewsArticle","articleBody":["Acme shares fell 5%."]})", "", ""},
      {"what browsers forgive", "//<![CDATA[\n" + article + "//]]>", "", read},
      {"commas", R"({"@type":"NewsArticle","articleBody":"Sales, [they said,] rose 5%.",})", "",
       "Sales, [they said,] rose 5%.\n"},
      {"entries that a script adds", blog, "<div id='root'></div>", both},
      {"entries that are not shown", blog, "<p>Acme shares fell 5% on Friday.</p>",
       both.substr(0, both.rfind("2026")) + "Acme shares fell 5% on Friday.\n"},
      {"behind what is shown", "", "<p>Acme shares fell 5% on Friday.</p>" + behind,
       "Acme shares fell 5% on Friday.\n" + both.substr(0, both.rfind("2026"))},
      {"between what is shown", "",
       "<p>Acme shares fell 5% on Friday.</p>" + behind + "<p>Its rivals fell too, by less.</p>",
       "Acme shares fell 5% on Friday.\nIts rivals fell too, by less.\n"},
  };
  for (const auto& row : rows) EXPECT_EQ(LinesOfPage(row.json_ld, row.body), row.lines) << row.why;
}

TEST(LiveBlogTest, LinesOfDatesDivideATextWithoutMarkUp) {
  const std::string late = "Acme shares fell 5% on Wednesday, their worst day on record.\n\n";
  const std::string early = "Acme shares fell 7% today, after its chief said he would go.\n\n";
  const std::string end = "The company makes anvils in Ohio and has done so for long.\n";
  EXPECT_EQ(DaysOf(ArticleOf("Markets live\n\n24 June 2026, 16:05\n\n" + late +
                             "23 June 2026, 21:30\n\n" + early + end)),
            "5% 2026-06-24 of 2026-06-24\n7% 2026-06-23 of 2026-06-23\n");
  // When it was published and updated.
  EXPECT_EQ(DaysOf(ArticleOf("Acme falls\n\nPublished 24 June 2026\n\nUpdated 25 June 2026\n\n" +
                             late + end)),
            "5% 2026-06-24\n");
}

}  // namespace
}  // namespace countercheck
