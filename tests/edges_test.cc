// Ends, parts and times within longer periods.
#include "tests/period_rows.h"

namespace countercheck {
namespace {

// clang-format off: a row a line
TEST(EdgesTest, EndsOfPeriods) {
  ExpectPeriods({
      {"2026-06-24", "in early June", "June 2026 2026-06-01..2026-06-30 [early June]"},
      {"2026-06-24", "since mid-March", "March 2026 2026-03-01..2026-03-31 [mid-March]"},
      {"2026-06-24", "late in 2024 and early in May",
       "2024 2024-01-01..2024-12-31 [late in 2024]; May 2026 2026-05-01..2026-05-31 [early in May]"},
      {"2026-06-24", "early next week",
       "week of 2026-06-29 2026-06-29..2026-07-05 [early next week]"},
      {"2026-06-24", "late last week",
       "week of 2026-06-15 2026-06-15..2026-06-21 [late last week]"},
      {"2026-06-24", "by end-March", "2026-03-31 2026-03-31..2026-03-31 [end-March]"},
      {"2026-06-24", "at end 2024, end-2025",
       "2024-12-31 2024-12-31..2024-12-31 [end 2024]; 2025-12-31 2025-12-31..2025-12-31 [end-2025]"},
      {"2026-06-24", "its lowest level since the start of the year",
       "2026 2026-01-01..2026-12-31 [year]"},
      {"2026-06-24", "since the start of the year",
       "YTD 2026 2026-01-01..2026-06-23 [start of the year]"},
      {"2026-06-24", "toward the end of the year, after that of 2024 and 2024 guidance",
       "2026-12-31 2026-12-31..2026-12-31 [end of the year]; 2024 2024-01-01..2024-12-31 [2024]; 2024 2024-01-01..2024-12-31 [2024]"},
      {"2026-06-24", "for the rest of the week",
       "rest of week of 2026-06-22 2026-06-24..2026-06-28 [rest of the week]"},
      {"2026-06-24", "by year-end", "2026-12-31 2026-12-31..2026-12-31 [year-end]"},
      {"2026-02-24", "cash at year-end", "2025-12-31 2025-12-31..2025-12-31 [year-end]"},
      {"2026-06-24", "the late '90s and the mid-1990s",
       "1990s 1990-01-01..1999-12-31 [late '90s]; 1990s 1990-01-01..1999-12-31 [mid-1990s]"},
      {"2026-06-24", "so far this quarter",
       "so far in Q2 2026 2026-04-01..2026-06-23 [so far this quarter]"},
      {"2026-06-24", "up 4% quarter-to-date and month to date",
       "quarter to date 2026-04-01..2026-06-23 [quarter-to-date]; month to date 2026-06-01..2026-06-23 [month to date]"},
      {"2026-06-24", "the end-user, a dead end, mid-term, early risers, late fees", ""},
      {"2026-06-24", "the year-end rally, a period to date of none", ""},
  });
}

TEST(EdgesTest, PartsOfMonthsAndYears) {
  ExpectPeriods({
      {"2026-08-24", "the first half of July",
       "2026-07-01 to 2026-07-15 2026-07-01..2026-07-15 [first half of July]"},
      {"2026-08-24", "the second half of February 2024",
       "2024-02-16 to 2024-02-29 2024-02-16..2024-02-29 [second half of February 2024]"},
      {"2026-08-24", "the first week of August",
       "week of 2026-08-03 2026-08-03..2026-08-09 [first week of August]"},
      {"2026-08-24", "the second week of July",
       "week of 2026-07-06 2026-07-06..2026-07-12 [second week of July]"},
      {"2026-08-24", "the last week of March 2026",
       "week of 2026-03-23 2026-03-23..2026-03-29 [last week of March 2026]"},
      {"2026-08-24", "the first ten days of August",
       "2026-08-01 to 2026-08-10 2026-08-01..2026-08-10 [first ten days of August]"},
      {"2026-08-24", "the first two weeks of 2021",
       "2021-01-04 to 2021-01-17 2021-01-04..2021-01-17 [first two weeks of 2021]"},
      {"2026-08-24", "the first half of the match, the first week of work, the last days of July",
       "July 2026 2026-07-01..2026-07-31 [July]"},
      {"2026-08-24", "the 2nd week of July, and the 13th week of 2026",
       "week of 2026-07-06 2026-07-06..2026-07-12 [2nd week of July]; week of 2026-03-23 2026-03-23..2026-03-29 [13th week of 2026]"},
      {"2026-08-24", "the first two months of Q2, the last month of the first quarter",
       "2026-04-01 to 2026-05-31 2026-04-01..2026-05-31 [first two months of Q2]; March 2026 2026-03-01..2026-03-31 [last month of the first quarter]"},
      {"2026-08-24", "the first six weeks of the third quarter",
       "2026-07-01 to 2026-08-11 2026-07-01..2026-08-11 [first six weeks of the third quarter]"},
      {"2026-08-24", "the first two weeks of July",
       "2026-07-01 to 2026-07-14 2026-07-01..2026-07-14 [first two weeks of July]"},
      {"2026-08-24", "the first Friday of July, the last Monday in May 2025",
       "2026-07-03 2026-07-03..2026-07-03 [first Friday of July]; 2025-05-26 2025-05-26..2025-05-26 [last Monday in May 2025]"},
      {"2026-08-24", "in the first 40 days of July",
       "July 2026 2026-07-01..2026-07-31 [July]"},
      {"2026-08-24", "in the 13th week of talks, the 3rd month of losses", ""},
      {"2026-08-24", "the first 40 days of July", "July 2026 2026-07-01..2026-07-31 [July]"},
  });
}

TEST(EdgesTest, Sessions) {
  ExpectPeriods({
      {"2026-06-24", "this morning, tonight and last night",
       "2026-06-24 2026-06-24..2026-06-24 [this morning]; 2026-06-24 2026-06-24..2026-06-24 [tonight]; 2026-06-23 2026-06-23..2026-06-23 [last night]"},
      {"2026-06-24", "the next four business days",
       "next 4 business days 2026-06-25..2026-06-30 [next four business days]"},
      {"2026-06-24", "in the past five trading sessions",
       "past 5 sessions [past five trading sessions]"},
      {"2026-06-24", "over the weekend",
       "weekend of 2026-06-20 2026-06-20..2026-06-21 [weekend]"},
      {"2026-06-26", "over the weekend", "weekend [weekend]"},
      {"2026-06-24", "this weekend and last weekend",
       "weekend of 2026-06-27 2026-06-27..2026-06-28 [this weekend]; weekend of 2026-06-20 2026-06-20..2026-06-21 [last weekend]"},
      {"2026-06-24", "a morning, the night, weekend trips, four business days", ""},
  });
}
// clang-format on

}  // namespace
}  // namespace countercheck
