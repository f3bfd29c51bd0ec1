#include "extractors/carried_period.h"

#include <gtest/gtest.h>

#include <string>

#include "extractors/extract.h"
#include "tests/sample_article.h"

namespace countercheck {
namespace {

// "Q1 2026": the label of the last claim's period, "!" behind it where its own sentence names it.
std::string Period(const std::string& body) {
  std::string label = "none";
  for (const Claim& claim : Extract(AcmeArticle(body), BuiltinBook())) {
    if (claim.metric.empty()) continue;
    label = claim.period ? claim.period->label + (claim.period_explicit ? "!" : "") : "-";
  }
  return label;
}

TEST(CarriedPeriod, ComesFromTheTextBefore) {
  const struct {
    const char* body;
    const char* period;
  } rows[] = {
      {"Acme published first-quarter results. Revenue rose 5%.", "Q1 2026"},
      {"First-quarter revenue rose 5%. Net income fell 3%.", "Q1 2026"},
      {"Revenue rose 5% in the first quarter.", "Q1 2026!"},
      {"First-quarter revenue was $5 million, up from $4 million in the first quarter of 2025. Net "
       "income fell 3%.",
       "Q1 2026"},
      {"Revenue rose 5%.", "-"},
      // Not what is annual, expected, or of another company.
      {"Acme published first-quarter results. Annual revenue is $5 million.", "-"},
      {"Acme published first-quarter results. It expects revenue of $5 million.", "-"},
      {"Acme published first-quarter results.\n\nGlobex Corp's revenue rose 5%.", "-"},
      // Prices take the day, and no quarter.
      {"Acme shares fell 5% on Tuesday. They were down 8% at noon.", "2026-06-23"},
      {"Acme published first-quarter results. The shares fell 5%.", "-"},
      {"On Tuesday Acme published results. Its shares are up 20% over the past year.",
       "past year!"},
      // Figures of an economy take its month.
      {"U.S. retail sales rose 0.5% in May. Sales at food shops rose 2%.", "May 2026"},
  };
  for (const auto& row : rows) EXPECT_EQ(Period(row.body), row.period) << row.body;
}

}  // namespace
}  // namespace countercheck
