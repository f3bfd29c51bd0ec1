#include <gtest/gtest.h>

#include <string>

#include "extractors/extract.h"
#include "tests/sample_article.h"

namespace countercheck {
namespace {

// The segment of the figure printed "4%"; "-" where it has none.
std::string Segment(const std::string& body) {
  for (const Claim& claim : Extract(AcmeArticle(body), BuiltinBook()))
    if (claim.value_text == "4%" && !claim.metric.empty())
      return claim.segment.empty() ? "-" : claim.segment;
  return "unbound";
}

TEST(Segments, AreNamedBeforeTheMetricBehindItOrInFront) {
  const struct {
    const char* body;
    const char* segment;
  } rows[] = {
      {"Its cloud revenue rose 4%.", "cloud"},
      {"Acme's advertising revenue rose 4%.", "advertising"},
      {"Data Center segment revenue rose 4%.", "Data Center"},
      {"Fee-based revenue rose 4%.", "Fee-based"},
      {"US commercial revenue rose 4%.", "US commercial"},
      {"That gives us commercial revenue growth of 4%.", "commercial"},
      {"Lower fuel costs spurred domestic sales, which rose 4%.", "domestic"},
      {"Revenue at the Garden Tools unit rose 4%.", "Garden Tools"},
      {"Revenue from citrus operations rose 4%.", "citrus"},
      {"Revenue from continuing operations rose 4%.", "-"},
      {"In North America, revenue rose 4%.", "North America"},
      {"In digital payments, revenue rose 4%.", "digital payments"},
      {"The Home segment brought a 4% rise in sales.", "Home"},
      // What says how, when or that something was done is no part.
      {"In addition, revenue rose 4%.", "-"},
      {"Globex Corp posts revenue growth of 4%.", "-"},
      {"Globex Corp notches revenue growth of 4%.", "-"},
      {"Services revenue rose 4%.", "Services"},
      {"In plain words, revenue rose 4%.", "-"},
      {"In the second quarter, revenue rose 4%.", "-"},
      {"Acme generated revenue growth of 4%.", "-"},
      {"Acme posted its fastest revenue growth of 4%.", "-"},
      {"Global revenue rose 4%.", "-"},
      {"Cloud revenue rose 8%. Revenue in Asia fell. Net income rose 4%.", "-"},
      {"Cloud revenue rose 8%. Operating profit rose 4%.", "Cloud"},
      {"Cloud revenue rose 8%. Total revenue rose 4%.", "-"},
      {"After the report, Acme thinks revenue rose 4%.", "-"},
  };
  for (const auto& row : rows) EXPECT_EQ(Segment(row.body), row.segment) << row.body;
}

TEST(Segments, OfGoodsAreTheirContracts) {
  const struct {
    const char* body;
    const char* segment;
  } rows[] = {
      {"April gold rose 4%.", "April"},
      {"West Texas Intermediate crude for April delivery rose 4%.", "April"},
      {"Gold rose 4% in April.", "-"},
      {"Gold for jewellery rose 4%.", "-"},
  };
  for (const auto& row : rows) EXPECT_EQ(Segment(row.body), row.segment) << row.body;
}

TEST(Segments, OfAnIndexAreItsFutures) {
  const struct {
    const char* body;
    const char* segment;
  } rows[] = {
      {"S&P 500 futures rose 4%.", "futures"},
      {"September S&P 500 E-Mini futures (ESU26) are up 4%.", "futures"},
      {"Futures on the S&P 500 rose 4%.", "futures"},
      {"Futures tied to the Dow rose 4%.", "futures"},
      {"Contracts on the Kospi rose 4%.", "futures"},
      {"The S&P 500 rose 4%.", "-"},
      {"Futures had been flat, and the S&P 500 rose 4%.", "-"},
  };
  for (const auto& row : rows) EXPECT_EQ(Segment(row.body), row.segment) << row.body;
}

}  // namespace
}  // namespace countercheck
