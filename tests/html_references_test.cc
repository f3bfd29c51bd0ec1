#include <gtest/gtest.h>

#include <string>

#include "pipeline/ingest/html/html_page.h"
#include "pipeline/ingest/plain_text.h"
#include "pipeline/ingest/raw_document.h"

namespace countercheck {
namespace {

using namespace std::string_literals;

// Whatever stands before a figure in the page, the figure leads to its own bytes.
TEST(HtmlReferenceTest, TheWayBackHoldsBehindEveryReference) {
  const std::string written[] = {
      "&#;",         "&#abc",       "&#x;",          "&#xyz;",          "&#12x",
      "&#65abc;",    "&#x41g;",     "\0"s,           "a\0b"s,           "&bne;",
      "&ngE;",       "&acE;",       "&fjlig;",       "&NotEqualTilde;", "&nvlt;",
      "&nvle",       "&notit;",     "&notin;",       "&notanentity;",   "&notindot;",
      "&copysign;",  "&AMPx;",      "&amp;amp;",     "&ampamp;",        "&unknown;",
      "&gtcc;",      "&gtx;",       "&ltx y;",       "&frac12x",        "&centerdot;",
      "&cent;erdot", "&timesb;",    "&timesx;",      "&ThickSpace;",    "&Afr;",
      "&;",          "&&amp;",      "&#0;",          "&#x110000;",      "&#99999999999;",
      "&#128;",      "&nbsp &yen5", "&amp&amp;&amp", "&lt&gt;",         "&sup2;&sup2",
  };
  for (const std::string& reference : written) {
    const std::string page = "<p>Borea sold anvils " + reference +
                             " and its sales rose to $7.25 billion in the year to May.</p>";
    auto raw = ReadHtmlFile(DocumentOfFile("a.html"), page, "");
    ASSERT_TRUE(raw) << reference;
    const auto article = ToArticle(std::move(*raw));
    ASSERT_TRUE(article) << reference;
    const size_t at = article->text.normalized().find("$7.25 billion");
    ASSERT_NE(at, std::string::npos) << reference << article->text.normalized();
    const Span span = article->text.ToOriginal({at, at + 13});
    EXPECT_EQ(page.substr(span.begin, span.size()), "$7.25 billion") << reference;
  }
}

}  // namespace
}  // namespace countercheck
