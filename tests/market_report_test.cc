#include "extractors/market_report.h"

#include <gtest/gtest.h>

#include <string>

#include "extractors/extract.h"
#include "tests/sample_article.h"

namespace countercheck {
namespace {

// "2026-06-23 regular": day and session of the last claim; "-" where there is none.
std::string When(const std::string& body) {
  std::string when = "none";
  for (const Claim& claim : Extract(AcmeArticle(body), BuiltinBook())) {
    if (claim.metric.empty()) continue;
    when = claim.period ? claim.period->label : "-";
    if (claim.session) when += " " + std::string(ToString(*claim.session));
  }
  return when;
}

TEST(MarketReport, GivesItsDayToPricesThatNameNone) {
  const struct {
    const char* body;
    const char* when;
  } rows[] = {
      // The day that its opening names, else the one on which it was written.
      {"Stocks slipped on Tuesday. The FTSE 100 lost 0.3%. The Dow fell 1%.\n\nGold rose 2%.",
       "2026-06-23"},
      {"Stocks slipped. The FTSE 100 lost 0.3%. The Dow fell 1%.\n\nGold rose 2%.", "2026-06-24"},
      {"Stocks slipped. The FTSE 100 lost 0.3%. The Dow fell 1%.\n\nGold was at $2,000.",
       "2026-06-24"},
      {"Stocks slipped. The FTSE 100 lost 0.3%. The Dow fell 1%.\n\nAsian stocks gained.",
       "2026-06-24"},
      // A day that is named in passing holds for its sentence, one that opens a paragraph for it.
      {"Stocks slipped. The FTSE 100 lost 0.3%. The Dow fell 1%.\n\nThe Dax rose 1%. The Sensex "
       "rose "
       "2% on Monday. The Kospi fell 1%.",
       "2026-06-24"},
      {"Stocks slipped. The FTSE 100 lost 0.3%. The Dow fell 1%.\n\nThe Sensex rose 2% on Monday. "
       "The Kospi fell 1%.",
       "2026-06-22"},
      // Other articles have none, nor have prices of another time.
      {"Acme makes anvils.\n\nGold rose 2%.", "-"},
      {"Stocks slipped. The FTSE 100 lost 0.3%. The Dow fell 1%.\n\nGold has gained 2% since May.",
       "-"},
      {"Stocks slipped. The FTSE 100 lost 0.3%. The Dow fell 1%.\n\nGold touched a high of $2,000.",
       "-"},
      {"Acme shares rose 5% on Monday after it promised a Tuesday event.", "2026-06-22"},
      {"Acme shares rose 5% after it promised a Tuesday event.", "-"},
      {"West Texas Intermediate crude for April delivery fell 2%.", "-"},
      {"October London white sugar fell 2%.", "-"},
  };
  for (const auto& row : rows) EXPECT_EQ(When(row.body), row.when) << row.body;
}

TEST(MarketReport, TellsTheSessionOfAList) {
  const struct {
    const char* body;
    const char* when;
  } rows[] = {
      {"Companies making headlines before the bell: Acme shares fell 2%.", "2026-06-24 pre_market"},
      {"Companies making headlines after hours:\n\nAcme shares fell 2%.", "2026-06-24 after_hours"},
      {"Companies making headlines before the bell:\n\nAcme shares fell 2% on Monday.",
       "2026-06-22"},
      {"Companies making anvils before the bell:\n\nAcme shares fell 2%.", "-"},
  };
  for (const auto& row : rows) EXPECT_EQ(When(row.body), row.when) << row.body;
}

TEST(MarketReport, SeesThatADayEnded) {
  const struct {
    const char* body;
    const char* when;
  } rows[] = {
      {"The Topix rose 0.8% as of the market close on Tuesday.", "2026-06-23 regular"},
      {"The Topix rose 0.8% to end at 3,105 on Tuesday.", "2026-06-23 regular"},
      {"The Topix rose 0.8% on Tuesday to close higher.", "2026-06-23 regular"},
      {"The Topix rose 0.8% from Monday's close.", "2026-06-22"},
      {"The Topix rose 0.8% on Tuesday.", "2026-06-23"},
  };
  for (const auto& row : rows) EXPECT_EQ(When(row.body), row.when) << row.body;
}

}  // namespace
}  // namespace countercheck
