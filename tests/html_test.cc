#include <gtest/gtest.h>

#include <string>

#include "pipeline/ingest/html/html_page.h"
#include "pipeline/ingest/html/page_cleaner.h"
#include "pipeline/ingest/plain_text.h"
#include "pipeline/ingest/raw_document.h"

namespace countercheck {
namespace {

std::string Cleaned(const std::string& page) {
  const auto clean = CleanHtml(page);
  return clean ? clean->html.text.substr(15) : "error " + FormatError(clean.error());
}

TEST(CleanHtmlTest, KeepsStructureAndWords) {
  const struct {
    const char* page;
    const char* cleaned;
  } rows[] = {
      {"<p class=a data-x='1'>5<b>%</b></p>", "<p class=\"a\">5%</p>"},
      {"a<!-- b --><script>if (a<b) c</script>d", "ad"},
      {"a < b <3 </ c", "a < b <3 </ c"},
      {"<svg><title>Icon</title></svg>x<svg>y", "xy"},
      {"<TITLE>A &amp; B</TITLE><title>C</title>", "<title>A &amp; B</title>"},
      {"<s>5%</s> 6%", "<del>5%</del> 6%"},
      {"<img alt='x > y'>z<br/>", "z<br>"},
      {"<p title=\"a\" class='\"q\"'>x", "<p class='\"q\"'>x"},
      {"<a href='http://w.example/a'>x</a><link href='http://w.example/a'>",
       "<a href=\"ht\">x</a><link href=\"http://w.example/a\">"},
      {"<a href=#5>x</a>", "<a href=\"#5\">x</a>"},
      {"<div><a href=1>x</div>y", "<div><a href=\"1\">x</a></div>y"},
      {"<!--[if IE]><p>old</p><![endif]-->x<!-->y", "xy"},
      {"<style>p{}", "p{}"},
      {"", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(Cleaned(row.page), row.cleaned) << row.page;
}

std::string Repeated(const std::string& unit, size_t times) {
  std::string text;
  for (size_t i = 0; i < times; ++i) text += unit;
  return text;
}

TEST(CleanHtmlTest, RefusesWhatNoPageHas) {
  const struct {
    std::string page;
    const char* error;
  } rows[] = {
      {Repeated("<div>", 400'000), "tags nested deeper than 1000"},
      {Repeated("<span></b>", 400'000), "tags nested deeper than 1000"},
      {Repeated("<div><table><td></div>", 100'000), "tags nested deeper than 1000"},
      {"<p" + Repeated(" a=1", 100'000) + ">", "a tag of more than 1000 attributes"},
      {Repeated("<p>", 400'000), "more than 150000 tags"},
      {"<title>" + Repeated("long ", 200'000), "a title longer than 65536 bytes"},
      {Repeated("words ", 1'000'000), "more than 4194304 bytes of text and structure"},
  };
  for (const auto& row : rows) {
    EXPECT_NE(Cleaned(row.page).find(row.error), std::string::npos) << row.error;
  }
  EXPECT_TRUE(CleanHtml(Repeated("<div><p>x</div>", 20'000)));
  EXPECT_TRUE(CleanHtml(Repeated("<!-- <div> --><script><div></script>", 400'000)));
}

// "section: words as they stand in the page", a line for each sentence.
std::string Shown(const std::string& page) {
  auto raw = ReadHtmlFile(DocumentOfFile("a.html"), page, "");
  if (!raw) return "error " + FormatError(raw.error());
  const auto article = ToArticle(std::move(*raw));
  if (!article) return "error " + FormatError(article.error());
  std::string shown;
  for (const Sentence& s : article->sentences) {
    const Span span = article->text.ToOriginal(s.range);
    shown += std::string(ToString(s.section)) + ": " + page.substr(span.begin, span.size()) + "\n";
  }
  return shown;
}

TEST(ReadHtmlTest, SpansLeadThroughTheMarkUp) {
  EXPECT_EQ(
      Shown("<html><title>T</title><body><h1>Acme falls again today</h1>\n"
            "<p>Sales rose <b>5</b>%&nbsp;to &pound;3&#46;2m, said A&amp;B\r\nyesterday.</p>\n"
            "<p>Costs of the company were flat, it said in a statement.</p></body>"),
      "headline: Acme falls again today\n"
      "body: Sales rose <b>5</b>%&nbsp;to &pound;3&#46;2m, said A&amp;B\r\nyesterday.\n"
      "body: Costs of the company were flat, it said in a statement.\n");
}

TEST(ReadHtmlTest, ReferencesAreReadAsBrowsersDo) {
  const std::string rest = " and the company said that its sales rose in the year to May.";
  const struct {
    const char* html;
    const char* text;
  } rows[] = {
      {"AT&ampT &ampere", "AT&T &ere"},
      {"&copy2026 x&y &nosuch; &",
       "\u00A9"
       "2026 x&y &nosuch; &"},
      {"&pound5 &#163;5 &#xA3;5 &#x80;",
       "\u00A3"
       "5 \u00A3"
       "5 \u00A3"
       "5 \u20AC"},
      {"a &lt;b&gt; < c", "a <b> < c"},
      {"one</i> two</b>three", "one twothree"},
      {"&amp;amp; &amp;lt;", "&amp; &lt;"},
      {"line\xE2\x80\xA8sep &#8232; tab\tand\r\nline", "line sep tab and line"},
  };
  for (const auto& row : rows) {
    const std::string page = "<p>" + (row.html + rest) + "</p>";
    const auto raw = ReadHtmlFile(DocumentOfFile("a.html"), page, "");
    ASSERT_TRUE(raw);
    EXPECT_EQ(raw->reading->text.text, row.text + rest) << row.html;
  }
}

TEST(ReadHtmlTest, CharactersAreCountedInTheFile) {
  const std::string page =
      "<p>\xC3\x9C"
      "ber alles: \xF0\x9F\x9A\x80 the company said that sales rose 5% in May.</p>";
  auto raw = ReadHtmlFile(DocumentOfFile("a.html"), page, "");
  ASSERT_TRUE(raw);
  const auto article = ToArticle(std::move(*raw));
  ASSERT_TRUE(article);
  const size_t at = article->text.normalized().find("5%");
  const Offsets offsets = article->text.OffsetsOf({at, at + 2});
  EXPECT_EQ(offsets.bytes, (Span{page.find("5%"), page.find("5%") + 2}));
  EXPECT_EQ(offsets.codepoints.begin, page.find("5%") - 4);  // Ü is 2 bytes, the rocket 4
  EXPECT_EQ(offsets.utf16.begin, page.find("5%") - 3);
}

TEST(ReadHtmlTest, KeepsWhatLinesAre) {
  EXPECT_EQ(Shown("<article><h1>Acme falls again today</h1><p>Acme said on Monday that its sales "
                  "rose 5% in the year to May.</p><h2>Outlook</h2><ul><li>Sales: up</li>"
                  "<li>Costs: down</li></ul><figure><img><figcaption>A plant of Acme.</figcaption>"
                  "</figure><p>It also said that it would close a plant in the autumn.</p>"),
            "headline: Acme falls again today\n"
            "body: Acme said on Monday that its sales rose 5% in the year to May.\n"
            "heading: Outlook\nlist: Sales: up\nlist: Costs: down\n"
            "boilerplate: A plant of Acme.\n"
            "body: It also said that it would close a plant in the autumn.\n");
}

TEST(ReadHtmlTest, TablesGiveLinesWithTheirColumn) {
  const std::string page =
      "<p>Acme published its results on Monday, in a release that had one table.</p>"
      "<table><tr><td>in millions of dollars</td><td>Q1 2026</td><td>Q1 2025</td></tr>"
      "<tr><td>Net<br>sales</td><td>193.4</td><td>99.5</td></tr>"
      "<tr><td>Gross margin</td><td>46.5%</td><td>44%<sup>2</sup></td></tr>"
      "<tr><td>Net income</td><td>(12.3)</td><td>4.0</td></tr></table>";
  auto raw = ReadHtmlFile(DocumentOfFile("a.html"), page, "");
  ASSERT_TRUE(raw);
  const std::string text = raw->reading->text.text;
  EXPECT_EQ(text.substr(text.find("\n\n") + 2),
            "Net sales, Q1 2026: $193.4 million\nNet sales, Q1 2025: $99.5 million\n"
            "Gross margin, Q1 2026: 46.5%\nGross margin, Q1 2025: 44%\n"
            "Net income, Q1 2026: $(12.3) million\nNet income, Q1 2025: $4.0 million");
}

std::string LinesOfTable(const std::string& table) {
  const std::string page =
      "<p>Acme published its results on Monday, in a release that had one table.</p>" + table;
  const auto raw = ReadHtmlFile(DocumentOfFile("a.html"), page, "");
  const std::string text = raw ? raw->reading->text.text : "";
  return text.substr(std::min(text.find("\n\n") + 2, text.size()));
}

TEST(ReadHtmlTest, TablesSayWhatTheirFiguresAreIn) {
  const std::string rows =
      "<tr><td>Net sales</td><td>193.4</td></tr><tr><td>Costs</td><td>99</td></tr>";
  const struct {
    std::string table;
    const char* first;
  } tables[] = {
      {"<table><tr><td>€ million</td><td>Q1 2026</td></tr>" + rows + "</table>",
       "Net sales, Q1 2026: €193.4 million"},
      {"<table><tr><td>(£ thousands)</td><td>Q1 2026</td></tr>" + rows + "</table>",
       "Net sales, Q1 2026: £193.4 thousand"},
      {"<p>(in thousands of dollars)</p><table><tr><td></td><td>Q1 2026</td></tr>" + rows +
           "</table>",
       "(in thousands of dollars)\n\nNet sales, Q1 2026: $193.4 thousand"},
      {"<table><caption>in millions of euros</caption><tr><td></td><td>Q1 2026</td></tr>" + rows +
           "</table>",
       "in millions of euros\n\nNet sales, Q1 2026: €193.4 million"},
      {"<p>It sold 5 million anvils.</p><table><tr><td></td><td>Q1 2026</td></tr>" + rows +
           "</table>",
       "It sold 5 million anvils.\n\nNet sales, Q1 2026: 193.4"},
      // One figure in two cells, and a date in two rows.
      {"<table><tr><td></td><td colspan=3>March 31,</td></tr><tr><td></td><td colspan=3>2026</td>"
       "</tr><tr><td>Net "
       "sales</td><td>$</td><td>193.4</td><td>&nbsp;</td></tr><tr><td>Margin</td><td></td>"
       "<td>46.5</td><td>%</td></tr></table>",
       "Net sales, March 31, 2026: $193.4\nMargin, March 31, 2026: 46.5%"},
      // A column of changes has no period of its own.
      {"<table><tr><td></td><td colspan=2>Second "
       "quarter</td><td></td></tr><tr><td></td><td>2026</td>"
       "<td>2025</td><td>Change</td></tr><tr><td>Net "
       "sales</td><td>5</td><td>4</td><td>25%</td></tr>"
       "</table>",
       "Net sales, Second quarter, 2026: 5\nNet sales, Second quarter, 2025: 4\n"
       "Net sales, Change: 25%"},
  };
  for (const auto& table : tables) {
    const std::string lines = LinesOfTable(table.table);
    EXPECT_EQ(lines.substr(0, std::string(table.first).size()), table.first) << lines;
  }
}

TEST(ReadHtmlTest, TakesMetadataWhereItIsBest) {
  const struct {
    const char* page;
    const char* document;  // title|published|outlet|url|identity
  } rows[] = {
      {"<title>T</title><meta property='og:title' content='A &amp; B'><meta property=og:site_name "
       "content=Wire><link rel=canonical href=https://w.example/a>",
       "A & B||Wire|https://w.example/a|https://w.example/a"},
      {"<script type='application/ld+json'>{\"@graph\":[{\"@type\":[\"NewsArticle\"],\"headline\":"
       "\"L\",\"datePublished\":\"2026-05-01\",\"publisher\":{\"name\":\"P\"}}]}</script>"
       "<meta name=date content=2026-01-01>",
       "L|2026-05-01|P||a.html"},
      {"<script type='application/ld+json'>{broken</script><time datetime=2026-02-02>x</time>",
       "|2026-02-02|||a.html"},
      // A print or AMP version names the article that it is a version of.
      {"<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"url\":"
       "\"https://w.example/amp/a\"}</script><meta property='og:url' "
       "content='https://w.example/a?print'><link rel=canonical href='https://w.example/a'>",
       "|||https://w.example/a|https://w.example/a"},
      {"<link rel=canonical href='https://w.example/'><meta property='og:url' "
       "content='https://w.example/b'>",
       "|||https://w.example/b|https://w.example/b"},
      {"<link rel=canonical href='/a'>", "||||a.html"},
      // Sites leave in what browsers forgive.
      {"<script type='application/ld+json'>//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":"
       "\"A, ] B\",\"datePublished\":\"2026-05-01\",}\n//]]></script>",
       "A, ] B|2026-05-01|||a.html"},
      {"<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":"
       "\"AT&amp;T \\\"up\\\"\", },]}</script>",
       "AT&T \"up\"||||a.html"},
      {"<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":"
       "\"L\",\"publisher\":{\"@id\":\"#p\"}},{\"@id\":\"#p\",\"name\":\"P\"}]}</script>"
       "<meta property=og:site_name content=Q>",
       "L||P||a.html"},
      {"<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"publisher\":{\"@id\":"
       "\"#p\"}}</script><script type='application/ld+json'>{\"@id\":\"#p\",\"name\":\"P\",}"
       "</script>",
       "||P||a.html"},
      {"<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"publisher\":{\"@id\":"
       "\"#p\"}}</script><meta property=og:site_name content=Q>",
       "||Q||a.html"},
      {"<p>nothing</p>", "||||a.html"},
  };
  for (const auto& row : rows) {
    const auto raw = ReadHtmlFile(DocumentOfFile("a.html"), row.page, "");
    ASSERT_TRUE(raw);
    const Document& d = raw->document;
    EXPECT_EQ(d.title + "|" + d.published + "|" + d.outlet + "|" + d.url + "|" + d.identity,
              row.document);
  }
}

TEST(ReadHtmlTest, PagesWithoutTextHaveNoSentences) {
  for (const char* page : {"<html></html>", "<html><script>x", "<div hidden>Some words here</div>",
                           "<html><frameset><frame src=a></frameset>", "<html>\xFF\xFE\xC3"}) {
    EXPECT_EQ(Shown(page), "") << page;
  }
}

TEST(ReadHtmlTest, FindsTheHeadline) {
  const struct {
    const char* page;
    const char* title;
  } rows[] = {
      {"<title>Acme falls again - The Daily Wire</title><h1>The Daily Wire</h1>"
       "<h2>Acme falls again</h2>",
       "Acme falls again"},
      {"<title>The Daily Wire</title><h1>Acme falls again today</h1><h2>The Daily Wire</h2>",
       "The Daily Wire"},
      {"<title>x</title><h1>Acme falls again today</h1>", "Acme falls again today"},
      {"<title>Only a title</title><h1>Wire</h1>", "Only a title"},
  };
  for (const auto& row : rows) {
    const auto raw = ReadHtmlFile(DocumentOfFile("a.html"), row.page, "");
    ASSERT_TRUE(raw);
    EXPECT_EQ(raw->document.title, row.title) << row.page;
  }
}

TEST(ReadHtmlTest, TheDayMayStandOnlyInPrint) {
  const struct {
    const char* page;
    const char* published;
  } rows[] = {
      {"<h1>Acme falls again today</h1><div class=byline>By Jo Roe, April 21, 2026</div>",
       "2026-04-21"},
      {"<h1>Acme falls again today</h1><span class=posted-date>21 Apr 2026, 08:00</span>",
       "2026-04-21"},
      {"<h1>Acme falls again today</h1><p class=date>Updated May 3, 2026 Published May 1, 2026</p>",
       "2026-05-01"},
      {"<h1>Acme falls again today</h1><p>Updated <time datetime=2026-05-03>3 May</time> Published "
       "<time datetime=2026-05-01>1 May</time></p>",
       "2026-05-01"},
      {"<h1>Acme falls again today</h1><p>Updated <time datetime=2026-05-03>3 May</time></p>",
       "2026-05-03"},
      {"<h1>Acme falls again today</h1><p>The company, which was founded in <time "
       "datetime=1950>1950"
       "</time> by two brothers from the north of the country who made anvils, fell again.</p>",
       ""},
      {"<h1>Acme falls again today</h1><p>The company, which opened on <time datetime=1950-01-02>2 "
       "January</time> in a town by the sea and has stayed there for all those years, fell.</p>"
       "<p><time datetime=2026-05-01>1 May 2026</time></p>",
       "2026-05-01"},
      {"<div class=date>May 3, 2026</div><h1>Acme falls again today</h1>", ""},
      {"<h1>Acme falls again today</h1><p>It fell on April 21, 2026, it said.</p>", ""},
  };
  for (const auto& row : rows) {
    const auto raw = ReadHtmlFile(DocumentOfFile("a.html"), row.page, "");
    ASSERT_TRUE(raw);
    EXPECT_EQ(raw->document.published, row.published) << row.page;
  }
}

TEST(ReadHtmlTest, CorrectionsGiveNoClaims) {
  const std::string rest = "<p>The company said that its sales rose again in the year to May.</p>";
  EXPECT_EQ(
      Shown(rest + rest + "<p>An earlier version of this article said that they rose 2%.</p>"),
      "headline: The company said that its sales rose again in the year to May.\n"
      "body: The company said that its sales rose again in the year to May.\n"
      "boilerplate: An earlier version of this article said that they rose 2%.\n");
  // At the foot, where all else goes.
  for (const std::string foot : {"<footer>", "<div class=article-footer>", "<aside>"}) {
    const std::string shown =
        Shown("<article><h1>Acme falls again today</h1>" + rest + rest + foot +
              "<p>Share this</p><p>Correction: An earlier version said that they rose 2%.</p>"
              "<p><a href=/t>Terms</a></p></article>");
    EXPECT_TRUE(
        shown.ends_with("boilerplate: Correction: An earlier version said that they rose "
                        "2%.\n"))
        << foot << shown;
    EXPECT_EQ(shown.find("Share"), std::string::npos);
  }
}

constexpr char kProse[] =
    "<p>The company said that its sales rose again in the year to May, and by more than it had "
    "hoped when the year began.</p><p>Its shares gained 3% on the day, and 9% in the week.</p>";

std::string PageAbout(const std::string& title, const std::string& body) {
  return "<html><head><title>" + title + "</title></head><body>" + body + "</body></html>";
}

TEST(ReadHtmlTest, AnArticleEndsWhereTheNextBegins) {
  const std::string next = "<p>Another company closed its shops, and said so in few words.</p>";
  const struct {
    const char* why;
    std::string body;
    bool next_shown;
  } rows[] = {
      {"an article of its own",
       "<article><h1>Acme sales rise again</h1>" + std::string(kProse) +
           "</article><article><h1>Roe shuts all of its shops</h1>" + next + "</article>",
       false},
      {"parts of one article",
       "<article><section><h1>Acme sales rise again</h1>" + std::string(kProse) +
           "</section><section><h2>What it says of its shops</h2>" + next + "</section></article>",
       true},
  };
  for (const auto& row : rows) {
    const std::string shown = Shown(PageAbout("Acme sales rise again", row.body));
    EXPECT_NE(shown.find("The company said"), std::string::npos) << row.why;
    EXPECT_EQ(shown.find("Another company") != std::string::npos, row.next_shown) << row.why;
  }
}

TEST(ReadHtmlTest, ABoxOfTeasersGoesAndItsArticleStays) {
  const std::string links =
      "<ul><li><a href=/1>How the harbour was won and lost</a></li><li><a href=/2>Tea grows dearer "
      "by the week</a></li><li><a href=/3>Three charts on eggs and on hens</a></li></ul>";
  const std::string shown = Shown(PageAbout(
      "Acme sales rise again",
      "<h1>Acme sales rise again</h1><div>" + std::string(kProse) + links + kProse + "</div>"));
  EXPECT_EQ(shown.find("harbour"), std::string::npos) << shown;
  EXPECT_NE(shown.find("Its shares gained 3%"), std::string::npos) << shown;
}

TEST(ReadHtmlTest, TheRestMayBeFoldedAway) {
  const std::string rest = "<p>The rest of the text is shown to those who ask for it.</p>";
  const std::string body = "<h1>Acme sales rise again</h1><div>" + std::string(kProse);
  EXPECT_NE(Shown(PageAbout("Acme sales rise again",
                            body + "<div class='read-more-wrapper' style='display:none'>" + rest +
                                "</div></div>"))
                .find("The rest"),
            std::string::npos);
  EXPECT_EQ(
      Shown(PageAbout("Acme sales rise again",
                      body + "<div class='popover' style='display:none'>" + rest + "</div></div>"))
          .find("The rest"),
      std::string::npos);
}

TEST(ReadHtmlTest, MarksOfNotesChangeNoFigure) {
  const struct {
    const char* mark;
    const char* line;
  } rows[] = {
      {"<a href='#fn1'>1</a>", "body: It sold 14 plants for $3 million.\n"},
      {"<sup>1</sup>", "body: It sold 14 plants for $3 million.\n"},
      {"<a href='/fn'>1</a>", "body: It sold 14 plants for $3 million1.\n"},
      {"<a href='#'>1</a>", "body: It sold 14 plants for $3 million1.\n"},
  };
  for (const auto& row : rows) {
    const std::string page =
        "<p>It sold 14 plants for $3 million" + std::string(row.mark) + ".</p>" + kProse;
    const auto raw = ReadHtmlFile(DocumentOfFile("a.html"), page, "");
    ASSERT_TRUE(raw && raw->reading);
    const std::string first = raw->reading->text.text.substr(0, raw->reading->text.text.find('\n'));
    EXPECT_EQ("body: " + first + "\n", row.line) << row.mark;
  }
}

TEST(ReadHtmlTest, HiddenIsWhatNobodySees) {
  const std::string rest = "<p>The company said that its sales rose again in the year to May.</p>";
  const struct {
    const char* open;
    bool shown;
  } rows[] = {
      {"<p hidden>", false},
      {"<p style='color:red; display : none'>", false},
      {"<p class='sr-only'>", false},
      {"<p class='hidden md:block'>", true},
      {"<p class=unhidden>", true},
      {"<p aria-hidden=false>", true},
      {"<p style='font-size:0'>", false},
      {"<p style='color:red;font-size: 0px'>", false},
      {"<p style='font-size:0.9em'>", true},
      {"<p style='position:absolute; left:-9999px'>", false},
      {"<p style='text-indent:-999em'>", false},
      {"<p style='margin-left:-20px'>", true},
      {"<p style='opacity:0'>", false},
      {"<p style='opacity:0.5'>", true},
      {"<p><del>", false},
  };
  for (const auto& row : rows) {
    const std::string page = rest + row.open + "Nobody will see it but who looks.</p>" + rest;
    EXPECT_EQ(Shown(page).find("Nobody") != std::string::npos, row.shown) << row.open;
  }
  EXPECT_NE(Shown("<div style='visibility:hidden'>" + rest + "</div>"), "");
}

TEST(ReadHtmlTest, ReadsTheCharsetThatThePageDeclares) {
  const std::string page =
      "<meta charset=iso-8859-1><p>\xA3"
      "5 million was the price, the company said on Monday.</p>";
  auto raw = ReadHtmlFile(DocumentOfFile("a.html"), page, "");
  ASSERT_TRUE(raw);
  EXPECT_TRUE(
      raw->reading->text.text.starts_with("\u00A3"
                                          "5 million"));
  EXPECT_EQ(raw->reading->charset, "windows-1252");
}

}  // namespace
}  // namespace countercheck
