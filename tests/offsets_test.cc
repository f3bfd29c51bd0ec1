// Days told by their distance from another day.
#include "tests/period_rows.h"

namespace countercheck {
namespace {

// clang-format off: a row a line
TEST(OffsetsTest, DistancesFromADay) {
  ExpectPeriods({
      {"2026-06-24", "1 month, 21 days ago",
       "2026-05-03 2026-05-03..2026-05-03 [1 month, 21 days ago]"},
      {"2026-06-24", "a year and a half ago",
       "December 2024 2024-12-01..2024-12-31 [a year and a half ago]"},
      {"2026-06-24", "two and a half years ago",
       "December 2023 2023-12-01..2023-12-31 [two and a half years ago]"},
      {"2026-06-24", "a fortnight ago",
       "2026-06-10 2026-06-10..2026-06-10 [a fortnight ago]"},
      {"2026-06-24", "a few days ago", "3 days ago [a few days ago]"},
      {"2026-06-24", "two weeks after June 3",
       "2026-06-17 2026-06-17..2026-06-17 [two weeks after June 3]"},
      {"2026-06-24", "three days before Monday",
       "2026-06-19 2026-06-19..2026-06-19 [three days before Monday]"},
      {"2026-06-24", "three days after tomorrow",
       "2026-06-28 2026-06-28..2026-06-28 [three days after tomorrow]"},
      {"2026-06-24", "the day after Christmas",
       "2025-12-26 2025-12-26..2025-12-26 [day after Christmas]"},
      {"2026-06-24", "the day before yesterday",
       "2026-06-22 2026-06-22..2026-06-22 [day before yesterday]"},
      {"2026-06-24", "the week of June 17",
       "week of 2026-06-15 2026-06-15..2026-06-21 [week of June 17]"},
      {"2026-06-24", "the week before Christmas",
       "week of 2025-12-15 2025-12-15..2025-12-21 [week before Christmas]"},
      {"2026-06-24", "closed for 3 days from today",
       "2026-06-24 to 2026-06-26 2026-06-24..2026-06-26 [3 days from today]"},
      {"2026-06-24", "a week starting Monday",
       "week of 2026-06-22 2026-06-22..2026-06-28 [a week starting Monday]"},
      {"2026-06-24", "the week beginning June 29",
       "week of 2026-06-29 2026-06-29..2026-07-05 [week beginning June 29]"},
      {"2026-06-24", "on Monday two weeks ago",
       "2026-06-08 2026-06-08..2026-06-08 [Monday two weeks ago]"},
      {"", "two weeks after Monday", "2 weeks away [two weeks after Monday]"},
  });
}

TEST(OffsetsTest, DistancesToCome) {
  ExpectPeriods({
      {"2026-06-24", "It will open in two weeks.",
       "2026-07-08 2026-07-08..2026-07-08 [two weeks]"},
      {"2026-06-24", "The offer will expire in 10 days.",
       "2026-07-04 2026-07-04..2026-07-04 [10 days]"},
      {"2026-06-24", "a decision in two weeks' time",
       "2026-07-08 2026-07-08..2026-07-08 [two weeks' time]"},
      {"2026-06-24", "It expects to close within 3 months.",
       "2026-06-24 to 2026-09-23 2026-06-24..2026-09-23 [3 months]"},
      {"2026-06-24", "It will be paid within the next two years.",
       "next 2 years 2026-06-24..2028-06-23 [next two years]"},
  });
}

TEST(OffsetsTest, LengthsAreNoDays) {
  ExpectPeriods({
      {"2026-06-24", "It was sold out in two weeks.", ""},
      {"2026-06-24", "It will be the first loss in three years.", ""},
      {"2026-06-24", "It will post the sharpest fall in two years.", ""},
      {"2026-06-24", "what one would earn in a week", ""},
      {"2026-06-24", "It will be ready in two weeks of tests.", ""},
      {"2026-06-24", "Within a week the shares had doubled.", ""},
      {"2026-06-24", "It plans to sell $45 million in five year notes.", ""},
      {"2026-06-24", "two weeks after the launch", ""},
      {"2026-06-24", "three years, 21 days of them", ""},
      {"2026-06-24", "a week before long", ""},
  });
}
// clang-format on

}  // namespace
}  // namespace countercheck
