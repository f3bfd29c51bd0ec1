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
      {"of a numbered class",
       "<div><div class=part-1>" + kLong + "</div><div class=part-2>" + paragraph + "</div></div>"},
      {"in no article", "<div><div>" + kLong + "</div><div>" + paragraph + "</div></div>", false},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(IsRead("<main>" + (kHeadline + row.body), rest), row.read) << row.why;
    EXPECT_TRUE(IsRead("<main>" + (kHeadline + row.body), "demand")) << row.why;
  }
}

}  // namespace
}  // namespace countercheck
