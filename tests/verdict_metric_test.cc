#include "extractors/verdict_metric.h"

#include <gtest/gtest.h>

#include <string>

#include "extractors/extract.h"
#include "tests/sample_article.h"

namespace countercheck {
namespace {

// "net_income": the metrics of the verdicts, in order.
std::string Verdicts(const std::string& body) {
  std::string line;
  for (const Claim& claim : Extract(AcmeArticle(body), BuiltinBook()))
    if (claim.kind == ClaimKind::kVerdict) line += (line.empty() ? "" : "; ") + claim.metric;
  return line;
}

TEST(VerdictMetric, IsThatOfTheFigureWithTheSameName) {
  const struct {
    const char* body;
    const char* metrics;
  } rows[] = {
      {"Acme made 40 cents a share. Its profit rose 31% to $2.3 billion, in line with estimates.",
       "net_income"},
      {"Acme made 40 cents a share. Its profit missed estimates.", "eps"},
      {"Profit of 40 cents a share missed estimates.", "eps"},
      {"Acme made $1.20 a share on $310 million in revenue, both ahead of estimates.",
       "eps; revenue"},
      {"Revenue rose 4%. It was a fine day.", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(Verdicts(row.body), row.metrics) << row.body;
}

}  // namespace
}  // namespace countercheck
