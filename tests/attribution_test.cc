// Who a figure is credited to.
#include <gtest/gtest.h>

#include <string>

#include "extractors/extract.h"
#include "tests/sample_article.h"

namespace countercheck {
namespace {

// "8%: the bank", of each claim that has a metric, in order.
std::string Sources(const std::string& body) {
  std::string line;
  for (const Claim& claim : Extract(AcmeArticle(body), BuiltinBook())) {
    if (claim.metric.empty()) continue;
    line += (line.empty() ? "" : "; ") + claim.value_text + ":";
    for (const std::string& who : claim.attribution) line += " " + who;
  }
  return line;
}

TEST(Attribution, WhoGivesTheReasonForAMoveTellsNotOfIt) {
  const struct {
    const char* body;
    const char* sources;
  } rows[] = {
      {"Acme shares fell 8% after the company warned of weak demand.", "8%:"},
      {"After the company announced a merger, Acme shares rose 8%.", "8%:"},
      {"The lender reported a breach, sending its shares down 8%.", "8%:"},
      {"Acme shares fell 8%, the exchange said.", "8%: the exchange"},
      {"Acme shares fell 8% after the crash, the exchange said.", "8%: the exchange"},
  };
  for (const auto& row : rows) EXPECT_EQ(Sources(row.body), row.sources) << row.body;
}

TEST(Attribution, EachSpeaksForItsOwnStatement) {
  EXPECT_EQ(Sources("Acme said sales rose 4%, while Globex Corp said its profit fell 3%."),
            "4%: Acme; 3%: Globex Corp");
  EXPECT_EQ(Sources("Acme said sales rose 4% and profit fell 3%."), "4%: Acme; 3%: Acme");
}

TEST(Attribution, WhoAsksAnalystsTellsOfWhatTheyExpect) {
  EXPECT_EQ(Sources("Revenue was $5 billion, against $4 billion expected, according to LSEG."),
            "$5 billion:; $4 billion: LSEG");
  EXPECT_EQ(Sources("Revenue was $5 billion, according to LSEG."), "$5 billion: LSEG");
}

}  // namespace
}  // namespace countercheck
