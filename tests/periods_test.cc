#include "extractors/periods.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "tests/period_rows.h"

namespace countercheck {
namespace {

// clang-format off: a row a line
TEST(PeriodsTest, Days) {
  ExpectPeriods({
      {"2026-06-24", "Results of June 23, 2026.",
       "2026-06-23 2026-06-23..2026-06-23 [June 23, 2026]"},
      {"2026-06-24", "Results of 23 June 2026.",
       "2026-06-23 2026-06-23..2026-06-23 [23 June 2026]"},
      {"2026-06-24", "on the 23rd of June, 2026",
       "2026-06-23 2026-06-23..2026-06-23 [23rd of June, 2026]"},
      {"2026-06-24", "the period ended 31 March 2026",
       "period to 2026-03-31 ..2026-03-31 [period ended 31 March 2026]"},
      {"2025-08-27", "closed on Aug. 25 at a high", "2025-08-25 2025-08-25..2025-08-25 [Aug. 25]"},
      {"2025-08-27", "It fell on Monday, Aug. 25.",
       "2025-08-25 2025-08-25..2025-08-25 [Monday, Aug. 25]"},
      {"2025-08-27", "On Friday, Aug. 22, it rose.",
       "2025-08-22 2025-08-22..2025-08-22 [Friday, Aug. 22]"},
      {"2026-01-05", "On Dec. 14 it rose.", "2025-12-14 2025-12-14..2025-12-14 [Dec. 14]"},
      {"2025-08-20", "The report is due Aug. 27.", "2025-08-27 2025-08-27..2025-08-27 [Aug. 27]"},
      {"2025-08-20", "The offer is open until Nov. 30.",
       "2025-11-30 2025-11-30..2025-11-30 [Nov. 30]"},
      {"2025-08-20", "the week of Aug. 25-29",
       "2025-08-25 to 2025-08-29 2025-08-25..2025-08-29 [Aug. 25-29]"},
      {"2026-06-24", "published 2026-06-23T14:00:00",
       "2026-06-23 2026-06-23..2026-06-23 [2026-06-23]"},
      {"2026-06-24", "on 6/23/2026", "2026-06-23 2026-06-23..2026-06-23 [6/23/2026]"},
      {"2026-06-24", "on 23/6/2026", "2026-06-23 2026-06-23..2026-06-23 [23/6/2026]"},
      {"2026-06-24", "on 2/30/2026", ""},
      {"2026-03-20", "on 12/03/2026", "2026-12-03 2026-12-03..2026-12-03 [12/03/2026]"},
      {"2026-03-20", "on 23/02/2026 and 12/03/2026",
       "2026-02-23 2026-02-23..2026-02-23 [23/02/2026]; 2026-03-12 2026-03-12..2026-03-12 [12/03/2026]"},
      {"1987-04-02", "04/09/87 and 3/31/87",
       "1987-04-09 1987-04-09..1987-04-09 [04/09/87]; 1987-03-31 1987-03-31..1987-03-31 [3/31/87]"},
      {"2026-03-20", "12-Mar-26 and 2026-03-12 and 12 March 2026",
       "2026-03-12 2026-03-12..2026-03-12 [12-Mar-26]; 2026-03-12 2026-03-12..2026-03-12 [2026-03-12]; 2026-03-12 2026-03-12..2026-03-12 [12 March 2026]"},
      {"2026-03-20", "the third of March and March 12th",
       "2026-03-03 2026-03-03..2026-03-03 [third of March]; 2026-03-12 2026-03-12..2026-03-12 [March 12th]"},
      {"2026-03-20", "January first 2000, and on July One",
       "2000-01-01 2000-01-01..2000-01-01 [January first 2000]; 2026-07-01 2026-07-01..2026-07-01 [July One]"},
      {"2026-03-20", "since May 5, 1865", "1865-05-05 1865-05-05..1865-05-05 [May 5, 1865]"},
      {"2026-03-20", "data/report-20260302.html and a total of 20260302",
       "2026-03-02 2026-03-02..2026-03-02 [20260302]"},
      {"2026-03-20", "It will open on Dec. 1.",
       "2026-12-01 2026-12-01..2026-12-01 [Dec. 1]"},
      {"2026-03-20", "Pay June 15, record May 29",
       "2026-06-15 2026-06-15..2026-06-15 [June 15]; 2026-05-29 2026-05-29..2026-05-29 [May 29]"},
      {"2026-03-20", "since Dec. 1, until last Feb. 3",
       "2025-12-01 2025-12-01..2025-12-01 [Dec. 1]; 2026-02-03 2026-02-03..2026-02-03 [last Feb. 3]"},
      {"2026-03-20", "July 1 this year, and on June 3 last year",
       "2026-07-01 2026-07-01..2026-07-01 [July 1 this year]; 2025-06-03 2025-06-03..2025-06-03 [June 3 last year]"},
      {"2026-03-20", "next March 5, and next Oct. 5",
       "2027-03-05 2027-03-05..2027-03-05 [next March 5]; 2026-10-05 2026-10-05..2026-10-05 [next Oct. 5]"},
      {"2026-03-20", "up from before its March 5 report, open until May 5",
       "2026-03-05 2026-03-05..2026-03-05 [March 5]; 2026-05-05 2026-05-05..2026-05-05 [May 5]"},
      {"2026-03-20", "15-17 January 2026, from 4 to 22 January",
       "2026-01-15 to 2026-01-17 2026-01-15..2026-01-17 [15-17 January 2026]; 2026-01-04 to 2026-01-22 2026-01-04..2026-01-22 [4 to 22 January]"},
      {"2026-03-20", "Feb. 3 through 7, March 3 to 7 percent, March 3-July 2",
       "2026-02-03 to 2026-02-07 2026-02-03..2026-02-07 [Feb. 3 through 7]; 2026-03-03 2026-03-03..2026-03-03 [March 3]; 2026-03-03 2026-03-03..2026-03-03 [March 3]; 2026-07-02 2026-07-02..2026-07-02 [July 2]"},
      {"2026-03-20", "the March 1-10 period",
       "2026-03-01 to 2026-03-10 2026-03-01..2026-03-10 [March 1-10]"},
      {"2026-03-20", "rose 3 to 22 January levels, 3-7 May",
       "2026-01-22 2026-01-22..2026-01-22 [22 January]; 2026-05-03 to 2026-05-07 2026-05-03..2026-05-07 [3-7 May]"},
      {"2026-03-20", "on the 15th, and since the 28th",
       "2026-03-15 2026-03-15..2026-03-15 [15th]; 2026-02-28 2026-02-28..2026-02-28 [28th]"},
      {"2026-03-20", "It will open on the 15th.",
       "2026-04-15 2026-04-15..2026-04-15 [15th]"},
      {"2026-03-20", "the 15th time, on the 15th floor, 15th.", ""},
      {"2026-03-20", "the Dec24 contract, Dec31, 1994",
       "1994-12-31 1994-12-31..1994-12-31 [Dec31, 1994]"},
      {"2026-06-20", "June 10 - Year ended March 31",
       "2026-06-10 2026-06-10..2026-06-10 [June 10]; 12M to 2026-03-31 2025-04-01..2026-03-31 [Year ended March 31]"},
      {"2026-06-20", "June 10-year notes", "June 2026 2026-06-01..2026-06-30 [June]"},
      {"2026-03-20", "Jun7 and Jun 8, UP 8 JUN7 1884",
       "2026-06-08 2026-06-08..2026-06-08 [Jun 8]"},
      {"", "on Aug. 25", "August 25 [Aug. 25]"},
  });
}
// clang-format on

// clang-format off: a row a line
TEST(PeriodsTest, Months) {
  ExpectPeriods({
      {"2026-06-24", "shares sold in May 2026", "May 2026 2026-05-01..2026-05-31 [May 2026]"},
      {"2025-08-15", "Retail sales rose 0.5% in July from June.",
       "July 2025 2025-07-01..2025-07-31 [July]; June 2025 2025-06-01..2025-06-30 [June]"},
      {"2025-08-15", "July's gain", "July 2025 2025-07-01..2025-07-31 [July]"},
      {"2025-08-15", "July retail sales beat forecasts", "July 2025 2025-07-01..2025-07-31 [July]"},
      {"2025-08-15", "declines in April and May",
       "April 2025 2025-04-01..2025-04-30 [April]; May 2025 2025-05-01..2025-05-31 [May]"},
      {"2025-08-15", "sales from October to December 2024",
       "October 2024 2024-10-01..2024-10-31 [October]; December 2024 2024-12-01..2024-12-31 "
       "[December 2024]"},
      {"2025-08-15", "the highest since November",
       "November 2024 2024-11-01..2024-11-30 [November]"},
      {"2017-01-05", "Nov-Feb 2017",
       "4M to 2017-02-28 2016-11-01..2017-02-28 [Nov-Feb 2017]"},
      {"2025-08-15", "in the January-to-July period, in the April to June period, from April to June",
       "7M 2025 2025-01-01..2025-07-31 [January-to-July period]; Q2 2025 2025-04-01..2025-06-30 [April to June period]; April 2025 2025-04-01..2025-04-30 [April]; June 2025 2025-06-01..2025-06-30 [June]"},
      {"2025-08-15", "in April-June, in the January-March quarter",
       "Q2 2025 2025-04-01..2025-06-30 [April-June]; Q1 2025 2025-01-01..2025-03-31 [January-March quarter]"},
      {"2025-06-29", "a ceiling for July-December, the 2024/25 (Oct-Sept) crop",
       "H2 2025 2025-07-01..2025-12-31 [July-December]; 2024-2025 2024-01-01..2025-12-31 [2024/25]; October-September [Oct-Sept]"},
      {"", "in April-June", "April-June [April-June]"},
      {"2025-08-15", "between January and July this year, between May and Jones", "7M 2025 2025-01-01..2025-07-31 [January and July this year]; May 2025 2025-05-01..2025-05-31 [May]"},
      {"2025-08-15", "between October and January", "4M to 2025-01-31 2024-10-01..2025-01-31 [October and January]"},
      {"2025-08-15", "over the last decade, in the last decade of peace", "past decade 2015-08-15..2025-08-14 [last decade]; past decade 2015-08-15..2025-08-14 [last decade]"},
      {"2025-08-15", "the Dec-March futures spread, Dec-March corn",
       "December 2024 2024-12-01..2024-12-31 [Dec]; March 2025 2025-03-01..2025-03-31 [March]; December 2024 2024-12-01..2024-12-31 [Dec]; March 2025 2025-03-01..2025-03-31 [March]"},
      {"2025-08-15", "a cut by October", "October 2025 2025-10-01..2025-10-31 [October]"},
      {"2025-08-15", "03/2024 and 2024-03, but 2023-24 and 24/7",
       "March 2024 2024-03-01..2024-03-31 [03/2024]; March 2024 2024-03-01..2024-03-31 [2024-03]; 2023-2024 2023-01-01..2024-12-31 [2023-24]"},
      {"2025-08-15", "2024-03%, 13/2024, 3/20245", ""},
      {"2025-08-15", "next March", "March 2026 2026-03-01..2026-03-31 [next March]"},
      {"2025-08-15", "May retail sales fell", "May 2025 2025-05-01..2025-05-31 [May]"},
      {"2025-08-15", "orders were weak in March", "March 2025 2025-03-01..2025-03-31 [March]"},
      {"2025-08-15", "In the September quarter it grew.",
       "September quarter 2025 2025-07-01..2025-09-30 [September quarter]"},
      {"2025-08-29", "October-quarter guidance",
       "October quarter 2025 2025-08-01..2025-10-31 [October-quarter]"},
      {"2025-08-29", "July quarter 2024 results",
       "July quarter 2024 2024-05-01..2024-07-31 [July quarter 2024]"},
      {"", "in July", "July [July]"},
      {"2025-08-15", "It will open in December.",
       "December 2025 2025-12-01..2025-12-31 [December]"},
      {"2025-08-15", "It opened in December.",
       "December 2024 2024-12-01..2024-12-31 [December]"},
      {"2025-08-15", "the highest since September",
       "September 2024 2024-09-01..2024-09-30 [September]"},
      {"2025-08-15", "a cut at the September meeting",
       "September 2025 2025-09-01..2025-09-30 [September]"},
      {"2025-08-15", "It raised its stake in September.",
       "September 2024 2024-09-01..2024-09-30 [September]"},
      {"2025-08-15", "the target that it set in September, sales fell in September",
       "September 2024 2024-09-01..2024-09-30 [September]; September 2024 2024-09-01..2024-09-30 [September]"},
      {"2025-08-15", "It raised the odds of a cut in September, a payment to be made in September",
       "September 2025 2025-09-01..2025-09-30 [September]; September 2025 2025-09-01..2025-09-30 [September]"},
      {"2025-08-15", "It supported a cut at its September meeting.",
       "September 2025 2025-09-01..2025-09-30 [September]"},
      {"2025-08-15", "Rates will be set in September.",
       "September 2025 2025-09-01..2025-09-30 [September]"},
      {"2025-08-15", "December corn futures",
       "December 2025 2025-12-01..2025-12-31 [December]"},
      {"2025-08-15", "a peak of 7.25% is expected in November",
       "November 2025 2025-11-01..2025-11-30 [November]"},
      {"2025-08-15", "unlikely before November",
       "November 2025 2025-11-01..2025-11-30 [November]"},
      {"2025-08-15", "June of last year, October this year and May next year",
       "June 2024 2024-06-01..2024-06-30 [June of last year]; October 2025 2025-10-01..2025-10-31 [October this year]; May 2026 2026-05-01..2026-05-31 [May next year]"},
      {"2025-08-15", "Nov 25 Soybeans and Mar 26 Corn fell",
       "November 2025 2025-11-01..2025-11-30 [Nov 25]; March 2026 2026-03-01..2026-03-31 [Mar 26]"},
      {"2025-08-15", "its May forecast, into March, the March on the capital",
       "May 2025 2025-05-01..2025-05-31 [May]; March 2025 2025-03-01..2025-03-31 [March]"},
      {"2025-08-15", "What the Fed May Do", ""},
      {"2025-08-15", "On Nov 25 soybeans fell.",
       "2025-11-25 2025-11-25..2025-11-25 [Nov 25]"},
  });
}
// clang-format on

// clang-format off: a row a line
TEST(PeriodsTest, QuartersAndHalves) {
  ExpectPeriods({
      {"2026-06-24", "Q2", "Q2 2026 2026-04-01..2026-06-30 [Q2]"},
      {"2026-06-24", "Q2 2026 and Q1'26 and 1Q25 and 2019-Q3 and Q4-2025",
       "Q2 2026 2026-04-01..2026-06-30 [Q2 2026]; Q1 2026 2026-01-01..2026-03-31 [Q1'26]; Q1 2025 "
       "2025-01-01..2025-03-31 [1Q25]; Q3 2019 2019-07-01..2019-09-30 [2019-Q3]; Q4 2025 "
       "2025-10-01..2025-12-31 [Q4-2025]"},
      {"2026-06-24", "first-quarter results", "Q1 2026 2026-01-01..2026-03-31 [first-quarter]"},
      {"2026-06-24", "the first quarter of 2026",
       "Q1 2026 2026-01-01..2026-03-31 [first quarter of 2026]"},
      {"2025-09-27", "It boosted its stake in the fourth quarter.",
       "Q4 2024 2024-10-01..2024-12-31 [fourth quarter]"},
      {"2026-03-20", "It is expected to be completed in the second quarter.",
       "Q2 2026 2026-04-01..2026-06-30 [second quarter]"},
      {"2025-09-27", "It sees growth in the fourth quarter.",
       "Q4 2025 2025-10-01..2025-12-31 [fourth quarter]"},
      {"2025-08-30", "shares gained after better-than-expected results on May 29",
       "2025-05-29 2025-05-29..2025-05-29 [May 29]"},
      {"2026-01-20", "fourth quarter profit", "Q4 2025 2025-10-01..2025-12-31 [fourth quarter]"},
      {"2026-06-24", "third-quarter outlook", "Q3 2026 2026-07-01..2026-09-30 [third-quarter]"},
      {"2026-06-24", "the second half of next year",
       "H2 2027 2027-07-01..2027-12-31 [second half of next year]"},
      {"2026-06-24", "H1 and 2H25 and the first half of 2025",
       "H1 2025 2025-01-01..2025-06-30 [H1]; H2 2025 2025-07-01..2025-12-31 [2H25]; H1 2025 "
       "2025-01-01..2025-06-30 [first half of 2025]"},
      {"2025-08-16", "the back half of 2025", "H2 2025 2025-07-01..2025-12-31 [back half of 2025]"},
      {"2026-06-24", "the second quarter of last year",
       "Q2 2025 2025-04-01..2025-06-30 [second quarter of last year]"},
      {"2026-06-24", "last year's second quarter",
       "Q2 2025 2025-04-01..2025-06-30 [last year's second quarter]"},
      {"2026-06-24", "the three months ended June 30, 2025",
       "Q2 2025 2025-04-01..2025-06-30 [three months ended June 30, 2025]"},
      {"2026-06-24", "the six months ended June 30, 2025",
       "H1 2025 2025-01-01..2025-06-30 [six months ended June 30, 2025]"},
      {"2026-06-24", "nine months ended 30 September 2025",
       "9M 2025 2025-01-01..2025-09-30 [nine months ended 30 September 2025]"},
      {"2026-06-24", "the quarter ended 31 March 2026",
       "Q1 2026 2026-01-01..2026-03-31 [quarter ended 31 March 2026]"},
      {"2026-06-24", "three months ended July 31",
       "3M to 2025-07-31 2025-05-01..2025-07-31 [three months ended July 31]"},
      {"2026-06-24", "the 13 weeks ended Aug. 2, 2025",
       "91D to 2025-08-02 2025-05-04..2025-08-02 [13 weeks ended Aug. 2, 2025]"},
      {"2026-06-24", "the first nine months of 2025",
       "9M 2025 2025-01-01..2025-09-30 [first nine months of 2025]"},
      {"2025-08-16", "the last four months of 2024",
       "4M to 2024-12-31 2024-09-01..2024-12-31 [last four months of 2024]"},
      {"2026-06-24", "the week ended June 19",
       "7D to 2026-06-19 2026-06-13..2026-06-19 [week ended June 19]"},
      {"2026-06-24", "the 4 weeks to June 12",
       "28D to 2026-06-12 2026-05-16..2026-06-12 [4 weeks to June 12]"},
      {"2026-06-24", "the half-year to March 31",
       "6M to 2026-03-31 2025-10-01..2026-03-31 [half-year to March 31]"},
      {"2026-06-24", "in the year to May",
       "12M to 2026-05-31 2025-06-01..2026-05-31 [year to May]"},
      {"2026-06-24", "six months to end-March",
       "6M to 2026-03-31 2025-10-01..2026-03-31 [six months to end-March]"},
      {"2026-06-24", "from a year to a decade, a week to come", ""},
      {"2026-06-24", "trailing the market, a trailing year", ""},
      {"2026-06-24", "the trailing 12 months, the past 52 weeks and the past fortnight",
       "trailing 12 months [trailing 12 months]; past 52 weeks 2025-06-25..2026-06-23 [past 52 weeks]; past 14 days 2026-06-10..2026-06-23 [past fortnight]"},
      {"", "Q2", "Q2 [Q2]"},
  });
}
// clang-format on

// clang-format off: a row a line
TEST(PeriodsTest, FiscalPeriods) {
  ExpectPeriods({
      {"2026-03-12", "the fiscal year ending September",
       "12M to 2026-09-30 2025-10-01..2026-09-30 [fiscal year ending September]"},
      {"2026-05-12", "the year ending March 31",
       "12M to 2026-03-31 2025-04-01..2026-03-31 [year ending March 31]"},
      {"2026-05-12", "fiscal 2026, ending June 30. It guided Q4.",
       "FY2026 2025-07-01..2026-06-30 [fiscal 2026, ending June 30]; Q4 FY2026 2026-04-01..2026-06-30 [Q4]"},
      {"2025-08-12", "fiscal 2024, which ended Sept. 28, and fiscal 2026",
       "FY2024 ..2024-09-28 [fiscal 2024, which ended Sept. 28]; FY2026 [fiscal 2026]"},
      {"2026-05-12", "For fiscal 2026, ending a long wait, it sees growth.",
       "FY2026 [fiscal 2026]"},
      {"2026-05-12", "the 2025-26 fiscal year", "FY2026 [2025-26 fiscal year]"},
      {"2026-05-12", "the fiscal year to March 2026",
       "12M to 2026-03-31 2025-04-01..2026-03-31 [fiscal year to March 2026]"},
      {"2026-06-24", "Q1 fiscal 2026, the period ended 31 March 2026. It guided Q2 and full-year.",
       "Q1 2026 2026-01-01..2026-03-31 [Q1 fiscal 2026, the period ended 31 March 2026]; Q2 2026 "
       "2026-04-01..2026-06-30 [Q2]; 2026 2026-01-01..2026-12-31 [full-year]"},
      {"2025-08-29", "the fiscal second quarter that ended Aug. 2. In Q3 it expects more.",
       "Q2 ..2025-08-02 [fiscal second quarter that ended Aug. 2]; Q3 [Q3]"},
      {"2025-08-29", "the second quarter of fiscal 2026 ended July 31; the fiscal third quarter",
       "Q2 FY2026 2025-05-01..2025-07-31 [second quarter of fiscal 2026 ended July 31]; Q3 FY2026 "
       "2025-08-01..2025-10-31 [fiscal third quarter]"},
      {"2025-08-14", "its fiscal third quarter; full-year profit",
       "Q3 [fiscal third quarter]; fiscal year [full-year]"},
      {"2025-08-14", "Third-quarter profit fell. It sees fiscal 2025 profit higher.",
       "Q3 FY2025 [Third-quarter]; FY2025 [fiscal 2025]"},
      {"2025-08-14", "Q3 FY25 and 4QFY25 and FY26 and FY'24 and FY2025-26",
       "Q3 FY2025 [Q3 FY25]; Q4 FY2025 [4QFY25]; FY2026 [FY26]; FY2024 [FY'24]; FY2026 "
       "[FY2025-26]"},
      {"2025-08-14", "for the full fiscal year 2026", "FY2026 [full fiscal year 2026]"},
      {"2025-08-14", "the current fiscal year", "current fiscal year [current fiscal year]"},
  });
}
// clang-format on

// clang-format off: a row a line
TEST(PeriodsTest, Years) {
  ExpectPeriods({
      {"2026-06-24", "full-year margin and full year 2025",
       "2026 2026-01-01..2026-12-31 [full-year]; 2025 2025-01-01..2025-12-31 [full year 2025]"},
      {"2026-06-24", "in 2024, since 2018 and by 2029",
       "2024 2024-01-01..2024-12-31 [2024]; 2018 2018-01-01..2018-12-31 [2018]; 2029 "
       "2029-01-01..2029-12-31 [2029]"},
      {"2026-06-24", "2026 guidance", "2026 2026-01-01..2026-12-31 [2026]"},
      {"2026-06-24", "from 2014 to 2018",
       "2014 2014-01-01..2014-12-31 [2014]; 2018 2018-01-01..2018-12-31 [2018]"},
      {"2026-06-24", "from 2014 - 2018", "2014-2018 2014-01-01..2018-12-31 [2014 - 2018]"},
      {"2026-06-24", "the 1990s", "1990s 1990-01-01..1999-12-31 [1990s]"},
      {"2026-06-24", "at the end of 2024", "2024-12-31 2024-12-31..2024-12-31 [end of 2024]"},
      {"2026-06-24", "by mid-2026", "mid-2026 ..2026-06-30 [mid-2026]"},
      {"2026-06-24", "in late 2025", "2025 2025-01-01..2025-12-31 [late 2025]"},
      {"2026-06-24", "in fall 2025", "fall 2025 [fall 2025]"},
      {"2026-06-24", "profit for the year", "2026 2026-01-01..2026-12-31 [year]"},
      {"2026-06-24", "for the rest of the year",
       "rest of 2026 2026-06-24..2026-12-31 [rest of the year]"},
  });
}
// clang-format on

// clang-format off: a row a line
TEST(PeriodsTest, RelativePeriods) {
  ExpectPeriods({
      {"2026-06-24", "today and yesterday",
       "2026-06-24 2026-06-24..2026-06-24 [today]; 2026-06-23 2026-06-23..2026-06-23 [yesterday]"},
      {"2025-08-30", "on Friday", "2025-08-29 2025-08-29..2025-08-29 [Friday]"},
      {"2025-08-29", "Friday morning", "2025-08-29 2025-08-29..2025-08-29 [Friday]"},
      {"2025-08-28", "last Thursday", "2025-08-21 2025-08-21..2025-08-21 [last Thursday]"},
      {"2025-08-28", "next Monday", "2025-09-01 2025-09-01..2025-09-01 [next Monday]"},
      {"2025-08-28", "last Monday, and previous Monday",
       "2025-08-18 2025-08-18..2025-08-18 [last Monday]; 2025-08-18 2025-08-18..2025-08-18 [previous Monday]"},
      {"2025-08-31", "last Monday", "2025-08-25 2025-08-25..2025-08-25 [last Monday]"},
      {"2025-08-28", "this past Monday", "2025-08-25 2025-08-25..2025-08-25 [past Monday]"},
      {"2025-08-26", "The council is to meet Friday.",
       "2025-08-29 2025-08-29..2025-08-29 [Friday]"},
      {"2025-08-26", "It will report on Friday.",
       "2025-08-29 2025-08-29..2025-08-29 [Friday]"},
      {"2025-08-26", "a premium of 9% that it would have on Friday's close",
       "2025-08-22 2025-08-22..2025-08-22 [Friday]"},
      {"2025-08-26", "the 14% fee announced on Friday",
       "2025-08-22 2025-08-22..2025-08-22 [Friday]"},
      {"2025-08-26", "The Sunday Times", ""},
      {"2025-08-26", "108 now and 330 last year", "2024 2024-01-01..2024-12-31 [last year]"},
      {"2025-08-28", "this Friday", "2025-08-29 2025-08-29..2025-08-29 [this Friday]"},
      {"2025-08-28", "Friday next week", "2025-09-05 2025-09-05..2025-09-05 [Friday next week]"},
      {"2025-08-28", "last week", "week of 2025-08-18 2025-08-18..2025-08-24 [last week]"},
      {"2025-08-31", "last month", "July 2025 2025-07-01..2025-07-31 [last month]"},
      {"2026-01-15", "last quarter", "Q4 2025 2025-10-01..2025-12-31 [last quarter]"},
      {"2025-08-28", "this year and next year",
       "2025 2025-01-01..2025-12-31 [this year]; 2026 2026-01-01..2026-12-31 [next year]"},
      {"2025-08-28", "earlier this month",
       "August 2025 2025-08-01..2025-08-31 [earlier this month]"},
      {"2025-08-28", "over the last year, during the next month, in the last quarter",
       "past year 2024-08-28..2025-08-27 [last year]; next month 2025-08-29..2025-09-28 [next month]; Q2 2025 2025-04-01..2025-06-30 [last quarter]"},
      {"2025-08-28", "It opened higher, following Monday's rise, and the following Monday.",
       "2025-08-25 2025-08-25..2025-08-25 [Monday]; 2025-09-01 2025-09-01..2025-09-01 [following Monday]"},
      {"2025-08-28", "In the following month it fell; a plan for the following month",
       "September 2025 2025-09-01..2025-09-30 [following month]"},
      {"2025-08-28", "the past year", "past year 2024-08-28..2025-08-27 [past year]"},
      {"2025-08-28", "over the past three months",
       "past 3 months 2025-05-28..2025-08-27 [past three months]"},
      {"2025-08-28", "the next five years",
       "next 5 years 2025-08-29..2030-08-28 [next five years]"},
      {"2025-08-28", "two weeks ago", "2025-08-14 2025-08-14..2025-08-14 [two weeks ago]"},
      {"2025-08-28", "the 15th of next month",
       "2025-09-15 2025-09-15..2025-09-15 [15th of next month]"},
      {"2025-08-28", "5 days from today", "2025-09-02 2025-09-02..2025-09-02 [5 days from today]"},
      {"2025-08-28", "three years ago", "2022 2022-01-01..2022-12-31 [three years ago]"},
      {"2025-08-14", "shares are 21% higher year-to-date",
       "YTD 2025 2025-01-01..2025-08-13 [year-to-date]"},
      {"2025-08-14", "so far this year", "YTD 2025 2025-01-01..2025-08-13 [so far this year]"},
      {"", "last month", "last month [last month]"},
      {"", "on Friday", "Friday [Friday]"},
  });
}
// clang-format on

// clang-format off: a row a line
TEST(PeriodsTest, Roles) {
  ExpectPeriods({
      {"2026-06-24", "during the quarter", "quarter (current) [quarter]"},
      {"2026-06-24", "quarterly revenue", "quarter (current) [quarterly]"},
      {"2026-06-24", "in the same quarter", "quarter (current) [same quarter]"},
      {"2026-05-24", "for the current quarter",
       "current quarter 2026-04-01..2026-06-30 (current) [current quarter]"},
      {"2026-06-24", "from a year earlier", "year ago (year ago) [a year earlier]"},
      {"2026-06-24", "58% from a year ago", "year ago (year ago) [a year ago]"},
      {"2026-06-24", "the year-ago quarter", "year-ago quarter (year ago) [year-ago quarter]"},
      {"2026-06-24", "the year-earlier period", "year-ago period (year ago) [year-earlier period]"},
      {"2026-06-24", "the same period last year",
       "year-ago period (year ago) [same period last year]"},
      {"2026-06-24", "the same month last year",
       "year-ago month (year ago) [same month last year]"},
      {"2026-06-24", "the prior-year quarter", "year-ago quarter (year ago) [prior-year quarter]"},
      {"2026-06-24", "from the prior year", "year ago (year ago) [prior year]"},
      {"2026-06-24", "from the prior month", "previous month (previous) [prior month]"},
      {"2026-06-24", "the previous quarter", "previous quarter (previous) [previous quarter]"},
      {"2026-06-24", "a quarter earlier", "previous quarter (previous) [a quarter earlier]"},
  });
}
// clang-format on

// clang-format off: a row a line
TEST(PeriodsTest, Nothing) {
  ExpectPeriods({
      {"2026-06-24", "Profit may rise and shares may march on.", ""},
      {"2026-06-24", "May I ask? March on!", ""},
      {"2026-06-24", "a second offer, a second time", ""},
      {"2026-06-24", "a fall in sales", ""},
      {"2026-06-24", "an august firm", ""},
      {"2026-06-24", "the 10-year note and a one-year term", ""},
      {"2026-06-24", "open 24/7", ""},
      {"2026-06-24", "2,024 stores and $2026 and 2024 stores", ""},
      {"2026-06-24", "2026% and 2024.5 points and ABC-2024", ""},
      {"2026-06-24", "of 2000 workers", ""},
      {"2026-06-24", "up 5% year-over-year and quarter-over-quarter", ""},
      {"2026-06-24", "annual revenue over three years", ""},
      {"2026-06-24", "a quarter of the shares", ""},
      {"2026-06-24", "on a monthly basis", ""},
      {"2026-06-24", "version 22H2 of it", ""},
      {"2026-06-24", "H1N1 and Q5 and Q3.5 and EQ2", ""},
      {"2026-06-24", "the third quarter in a row", ""},
      {"2026-06-24", "the second half of the game", ""},
      {"2026-06-24", "Black Friday sales", ""},
      {"2026-06-24", "the sun, a sat phone, a wed couple", ""},
      {"2026-06-24", "USA Today", ""},
      {"2026-06-24", "the most in two years", ""},
      {"2026-06-24", "2/29/2019 and 13/13/2020", ""},
      {"2026-06-24", "No. 2024", ""},
      {"2026-06-24", "1 year, 1 half, 21 days ago", ""},
      {"2026-06-24", "the last day, the next day", ""},
      {"2026-06-24", "on 1.2026-06-23.4", ""},
      {"2026-06-24", "€2024 and 2024%", ""},
      {"2026-06-24", "in 2024 million", ""},
      {"2026-06-24", "financial results and a full house", ""},
      {"2026-06-24", "", ""},
      {"2026-06-24", "a period of growth", ""},
  });
}
// clang-format on

// A fiscal calendar that is given from outside serves every quarter of the article.
TEST(PeriodsTest, GivenFiscalCalendar) {
  struct FiscalRow {
    unsigned year_end_month;
    std::string_view published;
    std::string_view text;
    std::string_view periods;
  };
  const std::vector<FiscalRow> rows = {
      {10, "2025-08-14", "Q3", "Q3 FY2025 2025-05-01..2025-07-31 [Q3]"},
      {10, "2025-11-26", "Q4", "Q4 FY2025 2025-08-01..2025-10-31 [Q4]"},
      {10, "2025-08-14", "fiscal 2025", "FY2025 2024-11-01..2025-10-31 [fiscal 2025]"},
      {6, "2025-08-14", "Q1 FY26", "Q1 FY2026 2025-07-01..2025-09-30 [Q1 FY26]"},
      {6, "2025-08-14", "fiscal H1 2026", "H1 FY2026 2025-07-01..2025-12-31 [fiscal H1 2026]"},
      {1, "2025-08-27", "second quarter", "Q2 2025-05-01..2025-07-31 [second quarter]"},
      {12, "2025-08-27", "fiscal second quarter",
       "Q2 2025 2025-04-01..2025-06-30 [fiscal second quarter]"},
  };
  for (const FiscalRow& row : rows) {
    PeriodContext context = ReadPeriodContext(row.text, ParseIsoDate(row.published));
    context.fiscal_year_end_month = row.year_end_month;
    EXPECT_EQ(Render(row.text, FindPeriods(row.text, context)), row.periods) << row.text;
  }
}

TEST(PeriodsTest, ContextOfTheArticle) {
  struct ContextRow {
    std::string_view published;
    std::string_view text;
    int year;         // 0: none
    int fiscal_year;  // 0: none
    unsigned month;   // 0: none
    bool whole_months;
    bool fiscal_quarters;
  };
  const std::vector<ContextRow> rows = {
      {"", "Revenue rose.", 0, 0, 0, true, false},
      {"2026-06-24", "Q2 margin", 2026, 0, 0, true, false},
      {"", "Q1 2026 revenue against Q1 2025", 2026, 0, 0, true, false},
      {"2025-08-14", "ready in the first half of 2026 and Q3 2026", 2025, 0, 0, true, false},
      {"2025-08-14", "a plan of 2024", 2025, 0, 0, true, false},
      {"2026-06-24", "Q1 fiscal 2026, the period ended 31 March 2026", 2026, 2026, 12, true, true},
      {"2025-08-29", "the fiscal second quarter that ended Aug. 2", 2025, 0, 1, false, true},
      {"2025-08-29", "the second quarter ended July 27", 2025, 0, 1, false, false},
      {"2025-08-29", "the fiscal year ended June 30", 2025, 0, 6, true, false},
      {"2025-08-14", "It sees fiscal 2025 profit.", 2025, 2025, 0, true, true},
      {"2025-08-14", "FY25 revenue", 2025, 2025, 0, true, false},
  };
  for (const ContextRow& row : rows) {
    const PeriodContext context = ReadPeriodContext(row.text, ParseIsoDate(row.published));
    EXPECT_EQ(context.year.value_or(0), row.year) << row.text;
    EXPECT_EQ(context.fiscal_year.value_or(0), row.fiscal_year) << row.text;
    EXPECT_EQ(context.fiscal_year_end_month.value_or(0), row.month) << row.text;
    EXPECT_EQ(context.fiscal_year_ends_with_month, row.whole_months) << row.text;
    EXPECT_EQ(context.fiscal_quarters, row.fiscal_quarters) << row.text;
  }
}

// Every day of three years in several spellings reads back as that day.
TEST(PeriodsTest, SpelledDaysReadBack) {
  const std::vector<std::string_view> months = {"Jan.",  "February", "Mar. ", "April",
                                                "May",   "June",     "July",  "Aug.",
                                                "Sept.", "Oct.",     "Nov.",  "December"};
  const PeriodContext context = ReadPeriodContext("", ParseIsoDate("2025-06-30"));
  Date day = *ParseIsoDate("2024-01-01");
  for (int i = 0; i < 3 * 365; ++i, day = AddDays(day, 1)) {
    const std::string iso = FormatIsoDate(day);
    const std::string month(months[static_cast<unsigned>(day.month()) - 1]);
    const std::string number = std::to_string(static_cast<unsigned>(day.day()));
    const std::string year = std::to_string(static_cast<int>(day.year()));
    const std::string slashes =
        std::to_string(static_cast<unsigned>(day.month())) + "/" + number + "/" + year;
    for (const std::string& spelled :
         {iso, month + " " + number + ", " + year, number + " " + month + " " + year, slashes}) {
      const std::string text = "It opened on " + spelled + ".";
      const auto found = FindPeriods(text, context);
      ASSERT_EQ(found.size(), 1u) << text;
      EXPECT_EQ(found[0].period.start, day) << text;
      EXPECT_EQ(found[0].period.end, day) << text;
      EXPECT_EQ(found[0].range, (Range{13, 13 + spelled.size()})) << text;
    }
  }
}

// Bytes that are no text, and words of dates in no order.
TEST(PeriodsTest, RangesAreOrderedAndWithinTheText) {
  const std::vector<std::string_view> words = {
      "Q2", "2026", "of",  "the",        "fiscal", "year",  "ended",    "Aug.", "2",
      ",",  "last", "a",   "month",      "ago",    "end",   "first",    "half", "-",
      "'",  "26",   "May", "Friday",     "next",   "three", "\xE2\x80", "\xFF", "quarter",
      "FY", "same", "(",   "9999999999", "\n\n",   "0",
      "Christmas", "week", "after", "before", "weekend", "will", "in", "first", "days", "15th", "to",
      "starting", "new", "year's", "Eve", "trailing", "and", "half", "years"};
  const auto published = ParseIsoDate("2025-08-31");
  unsigned state = 1;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int k = 0; k < 12; ++k) {
      state = state * 1103515245u + 12345u;
      text += words[(state >> 16) % words.size()];
      if ((state >> 9) % 3 != 0) text += ' ';
    }
    size_t behind = 0;
    for (const PeriodMention& mention : FindPeriods(text, ReadPeriodContext(text, published))) {
      EXPECT_GE(mention.range.begin, behind) << text;
      EXPECT_LT(mention.range.begin, mention.range.end) << text;
      EXPECT_LE(mention.range.end, text.size()) << text;
      EXPECT_FALSE(mention.period.label.empty()) << text;
      EXPECT_NE(text[mention.range.end - 1], ',') << text;
      if (mention.period.HasDates()) {
        EXPECT_LE(*mention.period.start, *mention.period.end) << text;
      }
      behind = mention.range.end;
    }
  }
}

// A reader that looked back or ahead without bound would need minutes for these.
TEST(PeriodsTest, LongLinesTakeLinearTime) {
  const PeriodContext context = ReadPeriodContext("", ParseIsoDate("2026-06-24"));
  for (const std::string_view part :
       {"end of the ", "2026-", "May ", "1 ", "a year ", "in Q2 2026 it rose 5% ", "rest of the ",
        "two weeks after ", "Monday two weeks after ", "first two weeks of ", "early ", "1 year ",
        "last ", "will "}) {
    std::string text;
    while (text.size() < 1000000) text += part;
    const auto begin = std::chrono::steady_clock::now();
    FindPeriods(text, context);
    const auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - begin);
    EXPECT_LT(seconds.count(), 30) << part;
  }
}

}  // namespace
}  // namespace countercheck
