// Entries of a live blog: relative dates in each are read from its own day.
#include <gtest/gtest.h>

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
