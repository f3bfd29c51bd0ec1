#include "core/period.h"

#include <gtest/gtest.h>

#include <string>

namespace countercheck {
namespace {

TEST(Period, ReadsIsoDates) {
  const struct {
    const char* text;
    const char* date;
  } rows[] = {
      {"2026-06-23", "2026-06-23"},
      {"2024-02-29", "2024-02-29"},
      {"0001-01-01", "0001-01-01"},
      {"2026-06-23T14:00:00+00:00", "2026-06-23"},
      {"2026-06-23T23:59:59-11:00", "2026-06-23"},  // the day as written
      {"2026-06-23 14:00", "2026-06-23"},
      {"2026-06-23t14Z", "2026-06-23"},
  };
  for (const auto& row : rows) {
    const auto date = ParseIsoDate(row.text);
    ASSERT_TRUE(date) << row.text;
    EXPECT_EQ(FormatIsoDate(*date), row.date);
  }
}

TEST(Period, RefusesWhatIsNoDate) {
  for (const std::string text :
       {"", "2026", "2026-06", "2026-6-23", "2025-02-29", "2026-13-01", "2026-00-10", "2026-04-31",
        "2026-06-00", "2026/06/23", "20260623", "2026-06-233", "2026-06-23x", "2026-06-23T",
        "2026-06-23 June", " 2026-06-23", "202a-06-23", "-026-06-23", "2026-+6-23"}) {
    EXPECT_FALSE(ParseIsoDate(text)) << text;
  }
  const std::string_view longer = "2026-06-23T14:00";
  EXPECT_FALSE(ParseIsoDate(longer.substr(0, 11))) << "looks beyond its end";
}

TEST(Period, AddsDays) {
  const struct {
    const char* from;
    int days;
    const char* to;
  } rows[] = {
      {"2026-06-23", 0, "2026-06-23"},    {"2026-06-30", 1, "2026-07-01"},
      {"2026-01-01", -1, "2025-12-31"},   {"2024-02-28", 1, "2024-02-29"},
      {"2025-02-28", 1, "2025-03-01"},    {"2026-01-01", 365, "2027-01-01"},
      {"2024-12-31", -366, "2023-12-31"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(FormatIsoDate(AddDays(*ParseIsoDate(row.from), row.days)), row.to) << row.from;
  }
}

TEST(Period, KnowsTheEndsOfMonths) {
  const struct {
    int year;
    unsigned month;
    const char* last;
  } rows[] = {
      {2026, 1, "2026-01-31"},  {2026, 2, "2026-02-28"}, {2024, 2, "2024-02-29"},
      {1900, 2, "1900-02-28"},  {2000, 2, "2000-02-29"}, {2026, 4, "2026-04-30"},
      {2026, 12, "2026-12-31"},
  };
  for (const auto& row : rows) {
    const Date last = LastDayOfMonth(std::chrono::year(row.year), std::chrono::month(row.month));
    EXPECT_EQ(FormatIsoDate(last), row.last);
  }
}

TEST(Period, CountsWeekdaysFromMonday) {
  const Date monday = *ParseIsoDate("2026-06-22");
  for (int i = 0; i < 14; ++i) EXPECT_EQ(IsoWeekday(AddDays(monday, i)), i % 7 + 1);
}

TEST(Period, HasDatesOnlyWithBothEnds) {
  Period period;
  EXPECT_FALSE(period.HasDates());
  period.start = ParseIsoDate("2026-04-01");
  EXPECT_FALSE(period.HasDates());
  period.end = ParseIsoDate("2026-06-30");
  EXPECT_TRUE(period.HasDates());
}

TEST(Period, NamesItsGrain) {
  using enum Grain;
  const std::pair<Grain, const char*> rows[] = {
      {kDay, "day"},   {kWeek, "week"}, {kMonth, "month"},   {kQuarter, "quarter"},
      {kHalf, "half"}, {kYear, "year"}, {kDecade, "decade"}, {kOther, "other"},
  };
  for (const auto& [grain, name] : rows) EXPECT_EQ(ToString(grain), name);
}

}  // namespace
}  // namespace countercheck
