// Which parts of a page are its article, and which are not: small pages, the lines that come out.
#include "pipeline/ingest/html/body_finder.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/page_score.h"

namespace countercheck {
namespace {

const std::string kLong =
    "<p>The maker of anvils said that its sales rose, helped by demand for its larger models, and "
    "that it would open a plant.</p>"
    "<p>Its shares went up by a tenth, the most in years, as investors had feared much worse.</p>"
    "<p>Analysts had expected less, as smiths held back, and spent little on new tools.</p>";

// True where `words` are among the lines of the article in `body`.
bool IsRead(const std::string& body, const std::string& words) {
  const std::string page =
      "<html><head><title>Acme sales rise again</title></head><body>" + body + "</body></html>";
  const Result<RawDocument> raw = ReadHtmlFile(DocumentOfFile("page.html"), page, "");
  return raw && raw->reading && raw->reading->text.text.find(words) != std::string::npos;
}

constexpr char kHeadline[] = "<h1>Acme sales rise again</h1>";

TEST(BodyFinderTest, ShortPartsOfTheArticleStay) {
  const std::string rest = "Cash was $7 million.";
  const std::string paragraph = "<p>" + rest + "</p>";
  const struct {
    const char* why;
    std::string body;
    bool read = true;
  } rows[] = {
      {"in a box as the others", "<article><div>" + kLong + "</div><div>" + paragraph + "</div>"},
      {"in a section", "<section>" + kLong + "</section><section>" + paragraph + "</section>"},
      {"before the others",
       "<article><div class=c1>" + paragraph + "</div><div class=c2>" + kLong + "</div>"},
      {"a caption",
       "<section><div>" + kLong + "</div><div><figure><figcaption>" + rest + "</figcaption>"},
      {"a caption of a part of another kind", "<section><div class=a>" + kLong +
                                                  "</div><div><figure><figcaption>" + rest +
                                                  "</figcaption></figure></div>"},
      {"before a gallery",
       "<article><p>" + rest + " It had more debt.</p><div class=g><ul><li><figure><figcaption>" +
           kLong.substr(3, 100) + "</figcaption></figure></li><li><figure><figcaption>" +
           kLong.substr(120, 90) + " demand</figcaption></figure></li></ul></div>"},
      {"of a numbered class",
       "<div><div class=part-1>" + kLong + "</div><div class=part-2>" + paragraph + "</div></div>"},
      {"in no article", "<div><div>" + kLong + "</div><div>" + paragraph + "</div></div>", false},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(IsRead("<main>" + (kHeadline + row.body), rest), row.read) << row.why;
    EXPECT_TRUE(IsRead("<main>" + (kHeadline + row.body), "demand")) << row.why;
  }
}

TEST(BodyFinderTest, WhatSpeaksToTheVisitorGoes) {
  const struct {
    const char* why;
    std::string body;
    const char* words;
    bool read = false;
  } rows[] = {
      {"a link between lines",
       "<div>" + std::string(200, 'a') +
           " rose.<br><br>Also read: <a href=/1>Five buybacks</a><br>"
           "<br>It fell again.</div>",
       "Five buybacks"},
      {"a link to a part of the page", "<p><a href='#skip-1'>skip past the letter</a></p>",
       "skip past"},
      {"a note in a list", "<ol><li><a href='#1'>1</a> As the company said in May.</li></ol>",
       "As the company", true},
      {"a promotion that is linked", "<p>Lesen Sie auch: <a href=/1>Wer noch verlor</a></p>",
       "Wer noch"},
      {"a date in digits", "<div>06.08.2026, 10:30 Uhr</div>", "06.08"},
      {"a letter", "<div><h3>Newsletter: Der Morgen</h3><p>Was heute wichtig wird.</p></div>",
       "Was heute"},
      {"one other article",
       "<article><h3><a href=/1>Scooter firm leaves town</a></h3><p>It says that the fees leave it "
       "no room for profit at all.</p></article>",
       "no room"},
      {"a card of a link", "<x-box name=RichLinkBox><h4>Pubs raise a glass</h4></x-box>", "Pubs"},
      {"an anchor's name", "<p><a name=related>Its debt was $3 million.</a></p>", "Its debt", true},
      {"a date in a sentence",
       "<p>It said so on <span class=date>the third of June</span> to all who asked for it.</p>",
       "the third of June", true},
      {"half of a joined name", "<div class=news><p>Its debt was $3 million.</p></div>", "Its debt",
       true},
      {"a joined name", "<div class=latest-news><p>Its debt was $3 million.</p></div>", "Its debt"},
      {"of AMP", "<amp-ad><div>Ten trains to see</div></amp-ad>", "Ten trains"},
      {"consent in French",
       "<p>Nous et nos partenaires utilisons des cookies avec votre consentement.</p>",
       "partenaires"},
  };
  for (const auto& row : rows) {
    const std::string body = kHeadline + ("<div>" + kLong + row.body + kLong + "</div>");
    EXPECT_EQ(IsRead(body, row.words), row.read) << row.why;
    EXPECT_TRUE(IsRead(body, "demand")) << row.why;
  }
}

TEST(BodyFinderTest, NamesOfThePageTellNothingOfItsParts) {
  for (const char* name :
       {"comments-open entry-content", "cookie-banner-shown", "has-modal", "left-sidebar"}) {
    const std::string body = "<div class='" + std::string(name) + "'>" + kLong + kLong + "</div>";
    EXPECT_TRUE(IsRead(body, "demand")) << name;
    EXPECT_TRUE(IsRead(kHeadline + body, "demand")) << name;
  }
}

TEST(BodyFinderTest, ParagraphsMayStandInBoxesOfTheirOwn) {
  const std::string paragraphs[] = {
      "The maker of anvils said that its sales rose, helped by demand for its larger models.",
      "It would open a plant, the company said, and close another one in the north.",
      "Its shares went up by a tenth, the most in years."};
  const std::string comment =
      "<div class=c1><b class=c2>Heinz</b><div class=c3>I have one of these, and I must say that, "
      "for "
      "all that it cost, it does what it should do, day after day, year after year.</div></div>";
  std::string body = "<div class=aQ>";
  for (const std::string& paragraph : paragraphs) {
    body += "<div class=bZ><div class=dT><span>" + paragraph + "</span></div></div>";
  }
  body = "<div>" + (kHeadline + body) + "</div><div>" + comment + comment + "</div></div>";
  for (const std::string& paragraph : paragraphs) EXPECT_TRUE(IsRead(body, paragraph));
  EXPECT_FALSE(IsRead(body, "day after day"));
}

TEST(BodyFinderTest, WordsThatStandTwiceAreReadOnce) {
  const std::string said = "It would open a plant in the spring, the company said on Tuesday.";
  const struct {
    const char* why;
    std::string again;
    int times = 1;
  } rows[] = {
      {"a quote set large", "<blockquote>" + said + "</blockquote>"},
      {"by its class", "<div class=pull-quote><span>" + said + "</span></div>"},
      {"for narrow screens", "<p>" + said + " It gave no price for it and named no town.</p>"},
      {"a quote of its own", "<blockquote>It would open a plant, and then another.</blockquote>",
       2},
      {"a short line", "<p>It would open a plant.</p>", 2},
  };
  for (const auto& row : rows) {
    const std::string page = "<html><body>" + (kHeadline + kLong) + "<p>" + said +
                             " It gave no price for it and named no town.</p>" + row.again + kLong;
    const std::string body = BodyOf(page);
    int times = 0;
    for (size_t i = body.find("would open a plant"); i != body.npos;
         i = body.find("would open a plant", i + 1)) {
      ++times;
    }
    // Once more in the text around it.
    EXPECT_EQ(times - 1, row.times) << row.why << "\n" << body;
  }
}

}  // namespace
}  // namespace countercheck
