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
      {"Acme shares rose on Tuesday. They opened at $90.", "2026-06-23"},
      // What a change starts from is the time of nothing else.
      {"Production rose 5% from May 2025 to 3 million cars.", "-"},
      // Of a quarter that still runs there are no results, and none are dated by it.
      {"Revenue rose 5% in the third quarter of 2026.", "-"},
      {"Acme expects that revenue will rise 5% in the third quarter.", "Q3 2026!"},
      {"Globex Corp had a loss of $2 million in the second quarter. Its revenue rose 5%.", "-"},
      {"Acme shares are down 5% this year.", "YTD 2026!"},
      {"Acme shares are down 5% since the start of the year.", "YTD 2026!"},
      {"Revenue of 5 trillion won ($4 billion) in the first quarter rose.", "Q1 2026!"},
      {"Acme published first-quarter results. During the quarter it bought back 5 million shares.",
       "Q1 2026"},
      {"Acme published first-quarter results. It bought back 5 million shares.", "-"},
      {"Revenue is down 5% this year.", "2026!"},
      // A forecast goes on with the time that the one before it named.
      {"For the third quarter Acme expects revenue of $5 million. It sees capital spending of $1 "
       "million and net income of $2 million.",
       "Q3 2026"},
      {"For the third quarter Acme expects revenue of $5 million. For the full year it sees net "
       "income of $2 million.",
       "2026!"},
      // An outlook that is told of without figures gives the next sentences its time.
      {"Acme raised its full-year outlook. It now sees revenue of $5 billion.", "2026"},
      {"Acme lifted guidance for the third quarter.\n\nIt expects net income of $5 million.",
       "Q3 2026"},
      {"Acme raised its full-year outlook.\n\nThe mill is old.\n\nIt expects revenue of $5 "
       "billion.",
       "-"},
      {"Analysts cut their full-year outlook for Acme. It expects revenue of $5 billion.", "-"},
      {"Acme raised its full-year outlook. It expects long-term revenue growth of 5%.", "-"},
      {"Acme expects revenue of $5 billion in 2027, not the $4 billion it forecast in March.",
       "2027!"},
      // The months of a year so far, where a report is of them.
      {"Acme published results for the nine months ended March 31, 2026. Net loss rose to $5 "
       "million.",
       "9M to 2026-03-31"},
      {"For the nine months ended March 31, 2026, revenue was $9 million. Net loss widened to $5 "
       "million from $4 million.",
       "9M to 2025-03-31"},
      {"In the first five months of 2026 Acme hired a chief. Revenue rose 5%.", "-"},
      // A time that only the text before names, not that of the next figure.
      {"In the first quarter, revenue rose 5%. Net income was up 3% for the quarter and is told "
       "for "
       "2025.",
       "Q1 2026"},
      {"Q1 sales rose, and Acme had net income of $5 million in the quarter.", "Q1 2026!"},
      {"Gross profit rose 4%, after a 3% rise in 2024.", "2024!"},
      // What analysts had expected is held against the result, or against the forecast.
      {"Acme published first-quarter results. Revenue was $5 million. Analysts had expected "
       "revenue "
       "of $6 million.",
       "Q1 2026"},
      {"Acme published first-quarter results. Revenue was $5 million, beating estimates of $4 "
       "million.",
       "Q1 2026"},
      {"Acme expects revenue of $5 million for the third quarter. The consensus for revenue was $6 "
       "million.",
       "Q3 2026"},
      {"Acme published first-quarter results. Revenue was $5 million. Analysts expect revenue of "
       "$6 "
       "million next time.",
       "-"},
      {"Acme published first-quarter results. Revenue was $5 million. Analysts had expected net "
       "income of $6 million.",
       "-"},
      // A verdict on the forecast before it.
      {"Acme published first-quarter results. For the third quarter it expects revenue of $5 "
       "billion. That is below the $6 billion forecast by analysts.",
       "Q3 2026"},
      // Figures of an economy take its month.
      {"U.S. retail sales rose 0.5% in May. Sales at food shops rose 2%.", "May 2026"},
  };
  for (const auto& row : rows) EXPECT_EQ(Period(row.body), row.period) << row.body;
}

// The label of the period of the figure printed `text`, "?" behind it where it has no dates.
std::string PeriodOf(const std::string& body, const std::string& text) {
  for (const Claim& claim : Extract(AcmeArticle(body), BuiltinBook()))
    if (claim.value_text == text && !claim.metric.empty())
      return claim.period ? claim.period->label + (claim.period->HasDates() ? "" : "?") : "-";
  return "none";
}

TEST(CarriedPeriod, APriceStandsOnTheDayOfItsMove) {
  const struct {
    const char* body;
    const char* text;
    const char* period;
  } rows[] = {
      {"On Tuesday Acme cut jobs. Its shares fell 5% to $36.40.", "$36.40", "2026-06-23"},
      {"On Tuesday Acme cut jobs. Its shares fetched $36.40 in midday trading.", "$36.40",
       "2026-06-23"},
      {"On Tuesday Acme cut jobs. Its shares were worth $36.40.", "$36.40", "-"},
      {"On Tuesday Acme cut jobs. Its shares fell 5% from a high of $36.40.", "$36.40", "-"},
      {"Its shares fell 5% to $36.40.", "$36.40", "-"},
      // An index, where the text names one day only.
      {"Acme cut jobs on Tuesday.\n\nThe S&P 500 fell 0.4%.", "0.4%", "2026-06-23"},
      {"Acme cut jobs on Tuesday and on Monday.\n\nThe S&P 500 fell 0.4%.", "0.4%", "-"},
  };
  for (const auto& row : rows) EXPECT_EQ(PeriodOf(row.body, row.text), row.period) << row.body;
}

TEST(PriorYear, IsAYearBeforeTheOneSpokenOf) {
  const struct {
    const char* body;
    const char* text;
    const char* period;
  } rows[] = {
      {"In the first quarter, revenue rose 5% to $5 million from $4.8 million.", "$4.8 million",
       "Q1 2025"},
      {"Acme published first-quarter results. Revenue rose 5% to $5 million from $4.8 million.",
       "$4.8 million", "Q1 2025"},
      {"Acme published first-quarter results. Net income was $5 million, against $3 million a year "
       "earlier.",
       "$3 million", "Q1 2025"},
      {"Acme's first-quarter net loss was $9 million, or 30 cents a share, after a net loss of $8 "
       "million, or 27 cents a share, in the year-ago period.",
       "$8 million", "Q1 2025"},
      {"For the three months ended April 30, 2026, Acme's net income was $9 million, compared with "
       "$7 million a year earlier.",
       "$7 million", "3M to 2025-04-30"},
      {"Acme's net loss was $9 million after a net loss of $8 million a year earlier.",
       "$8 million", "a year earlier?"},
      // Held against something else than the year before.
      {"In the first quarter, revenue rose sequentially to $5 million from $4.8 million.",
       "$4.8 million", "Q1 2026"},
      {"Acme raised its full-year revenue forecast to $50 million from $48 million.", "$48 million",
       "2026"},
      {"In the first quarter, revenue rose to $5 million from $4.8 million in the prior quarter.",
       "$4.8 million", "-"},
      {"In the first quarter, revenue of $5 million from services helped.", "$5 million",
       "Q1 2026"},
  };
  for (const auto& row : rows) EXPECT_EQ(PeriodOf(row.body, row.text), row.period) << row.body;
}

TEST(PriorYear, StandsWhereTheWordsSayWhen) {
  const struct {
    const char* body;
    const char* text;
    const char* period;
  } rows[] = {
      {"Acme published first-quarter results. During the same quarter last year, it earned EPS of "
       "$0.02.",
       "$0.02", "Q1 2025"},
      {"Acme published first-quarter results. Revenue had grown 27% in the same quarter last year.",
       "27%", "Q1 2025"},
      {"Acme published first-quarter results. EPS reached 9 cents, from the previous year's figure "
       "of 4 cents.",
       "4 cents", "Q1 2025"},
      {"Acme published first-quarter results. Revenue fell, unlike in the same quarter a year "
       "earlier, when it had grown 9%.",
       "9%", "Q1 2025"},
      // What a change is held against is no time of its own.
      {"Acme published first-quarter results. Revenue grew 27% from the same quarter last year.",
       "27%", "Q1 2026"},
      // The text goes on with the quarter reported on.
      {"Acme's first-quarter revenue was $5 million, up from $4 million a year earlier. Net income "
       "was $1 million.",
       "$1 million", "Q1 2026"},
      {"Acme's first-quarter net income was $5 million, or 9 cents a share, up from $4 million, or "
       "7 cents a share, a year earlier.",
       "7 cents", "Q1 2025"},
  };
  for (const auto& row : rows) EXPECT_EQ(PeriodOf(row.body, row.text), row.period) << row.body;
}

TEST(FiscalQuarters, InWordsCarryOverLikeOthers) {
  const char* body =
      "Acme published results for its fiscal second quarter.\n\nRevenue was $5 million.";
  EXPECT_EQ(PeriodOf(body, "$5 million").substr(0, 2), "Q2");
  EXPECT_EQ(PeriodOf("Acme raised its outlook for the fiscal second quarter.\n\nRevenue was $5 "
                     "million.",
                     "$5 million"),
            "-");
  EXPECT_EQ(PeriodOf("A fund raised its holdings in Acme in the first quarter.\n\nAcme's revenue "
                     "was $5 million.",
                     "$5 million"),
            "-");
}

TEST(PriceMoves, HaveTheDayOrTheWindowOfTheirWords) {
  const struct {
    const char* body;
    const char* period;
  } rows[] = {
      {"Acme reported on June 16, and its shares fell 5.7% the next day.", "2026-06-17"},
      {"Acme reported on June 16, and its shares fell 5.7%.", "2026-06-16"},
      {"On Tuesday, Acme shares are down 5.7% since January.", "-"},
      {"On Tuesday, Acme shares rose 5.7% to the highest level since January.", "2026-06-23"},
      {"Acme has trailed the market over the past year. Its stock has dropped 5.7% over this time "
       "frame.",
       "past year"},
      {"Acme has trailed the market over the past year. It has dropped 9% over this time frame, "
       "while the S&P 500 has gained 5.7%.",
       "past year"},
      {"Acme shares lost 5.7% after surging on Tuesday.", "-"},
      {"After surging on Tuesday, Acme shares lost 5.7%.", "-"},
      {"Acme shares lost 5.7% after it reported on Tuesday.", "2026-06-23"},
      // A day long gone holds for its paragraph only.
      {"Acme opened a shop on May 4.\n\nAcme shares fell 5.7%.", "-"},
      {"Acme opened a shop on Tuesday.\n\nAcme shares fell 5.7%.", "2026-06-23"},
  };
  for (const auto& row : rows) {
    std::string found = PeriodOf(row.body, "5.7%");
    if (found.ends_with('?')) found.pop_back();
    EXPECT_EQ(found, row.period) << row.body;
  }
}

TEST(CarriedPeriod, IsThatOfMarginsAndUsersToo) {
  EXPECT_EQ(PeriodOf("Acme published first-quarter results. Its gross margin was 41%.", "41%"),
            "Q1 2026");
  EXPECT_EQ(PeriodOf("Employment is at its lowest since May 2007. U.S. payrolls rose by 55,000.",
                     "55,000"),
            "-");
}

TEST(TimesInAClauseOfTheirOwn, AreNotThoseOfTheFigure) {
  const std::string cash = "Acme, which went public in May 2020, has net cash of $5 million.";
  EXPECT_EQ(PeriodOf(cash, "$5 million"), "-");
  const std::string value = "With a market value of $5 billion, Acme is up 9% year to date.";
  EXPECT_EQ(PeriodOf(value, "$5 billion"), "-");
}

TEST(YearsEndingInAMonth, AreYears) {
  EXPECT_EQ(PeriodOf("For the fiscal year ending in December 2026, analysts expect EPS of $6.53.",
                     "$6.53"),
            "2026");
}

TEST(PriceTargets, HoldOnDaysAndNotInQuarters) {
  EXPECT_EQ(PeriodOf("A broker has a price target of $90 on Acme ahead of results on July 7, 2026.",
                     "$90"),
            "-");
  EXPECT_EQ(
      PeriodOf("A broker has a price target of $90 on Acme ahead of first-quarter results.", "$90"),
      "-");
  EXPECT_EQ(PeriodOf("On Tuesday, Acme shares fell 6% after its first-quarter results.", "6%"),
            "2026-06-23");
}

}  // namespace
}  // namespace countercheck
