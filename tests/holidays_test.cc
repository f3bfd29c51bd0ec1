#include "tests/period_rows.h"

namespace countercheck {
namespace {

// clang-format off: a row a line
TEST(HolidaysTest, DaysOfNamedYears) {
  ExpectPeriods({
      {"2026-06-24", "Christmas 2019", "2019-12-25 2019-12-25..2019-12-25 [Christmas 2019]"},
      {"2026-06-24", "Easter 2025 and Easter 2019",
       "2025-04-20 2025-04-20..2025-04-20 [Easter 2025]; 2019-04-21 2019-04-21..2019-04-21 [Easter 2019]"},
      {"2026-06-24", "Good Friday 2024",
       "2024-03-29 2024-03-29..2024-03-29 [Good Friday 2024]"},
      {"2026-06-24", "Black Friday 2024 and Cyber Monday 2024",
       "2024-11-29 2024-11-29..2024-11-29 [Black Friday 2024]; 2024-12-02 2024-12-02..2024-12-02 [Cyber Monday 2024]"},
      {"2026-06-24", "Thanksgiving 2025",
       "2025-11-27 2025-11-27..2025-11-27 [Thanksgiving 2025]"},
      {"2026-06-24", "Memorial Day 2025",
       "2025-05-26 2025-05-26..2025-05-26 [Memorial Day 2025]"},
      {"2026-06-24", "Presidents' Day 2026",
       "2026-02-16 2026-02-16..2026-02-16 [Presidents' Day 2026]"},
      {"2026-06-24", "Labor Day last year",
       "2025-09-01 2025-09-01..2025-09-01 [Labor Day last year]"},
      {"2026-06-24", "Valentine's Day of this year",
       "2026-02-14 2026-02-14..2026-02-14 [Valentine's Day of this year]"},
      {"2026-06-24", "St. Patrick's Day 2026",
       "2026-03-17 2026-03-17..2026-03-17 [St. Patrick's Day 2026]"},
      {"2026-06-24", "New Year's Eve 2025",
       "2025-12-31 2025-12-31..2025-12-31 [New Year's Eve 2025]"},
  });
}

TEST(HolidaysTest, TheNearestWithoutAYear) {
  ExpectPeriods({
      {"2026-11-20", "It opens on Thanksgiving.",
       "2026-11-26 2026-11-26..2026-11-26 [Thanksgiving]"},
      {"2026-01-05", "It closed on Christmas Eve.",
       "2025-12-24 2025-12-24..2025-12-24 [Christmas Eve]"},
      {"2026-01-05", "open until Labor Day",
       "2026-09-07 2026-09-07..2026-09-07 [Labor Day]"},
      {"2026-03-12", "since last Easter", "2025-04-20 2025-04-20..2025-04-20 [last Easter]"},
      {"2026-03-12", "before next Christmas",
       "2026-12-25 2026-12-25..2026-12-25 [next Christmas]"},
      {"", "before Christmas", "christmas [Christmas]"},
  });
}

TEST(HolidaysTest, Nothing) {
  ExpectPeriods({
      {"2026-11-20", "Christmas sales and the Thanksgiving weekend rush", ""},
      {"2026-11-20", "Black Friday deals, a black Friday", ""},
      {"2026-11-20", "a new year of growth, New Year resolutions", ""},
      {"2026-11-20", "a good day, a good Friday", ""},
      {"2026-11-20", "Easter Holdings rose, mother of all sales", ""},
      {"2026-11-20", "labor costs on the day", ""},
      {"2026-11-20", "the St. Louis Fed, Saint Paul", ""},
  });
}
// clang-format on

}  // namespace
}  // namespace countercheck
