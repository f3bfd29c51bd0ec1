#include "pipeline/text/dateline.h"

#include <gtest/gtest.h>

#include <string>

#include "pipeline/text/lines.h"

namespace countercheck {
namespace {

struct Row {
  std::string text;
  std::string expected;
};

std::string Dates(const std::string& text) {
  std::string dates;
  for (const DateMention& m : FindDates(text)) {
    dates += FormatIsoDate(m.date) + (m.is_deadline ? "! " : " ");
  }
  return dates;
}

TEST(FindDatesTest, NeedsDayMonthAndYear) {
  const Row rows[] = {
      {"", ""},
      {"24 Jun 2026, 23:00 UTC", "2026-06-24 "},
      {"June 24, 2026", "2026-06-24 "},
      {"Sept. 3, 2025 and 3rd September 2025", "2025-09-03 2025-09-03 "},
      {"2026-06-24T23:00:00Z", "2026-06-24 "},
      {"Mon, 01 Jun 2026 10:00:00 GMT", "2026-06-01 "},
      {"the period ended 31 March 2026", "2026-03-31! "},
      {"notes due June 1, 2035", "2035-06-01! "},
      {"NEW YORK, Aug. 14 (Wire) - 2025 was good", ""},
      {"June 2026", ""},
      {"31 June 2026", ""},
      {"it may 5, 2026 times, march 3 2026", ""},
      {"03/04/2026", ""},
      {"12026-06-24", ""},
  };
  for (const Row& row : rows) EXPECT_EQ(Dates(row.text), row.expected) << row.text;
}

TEST(ReadDateTest, ReadsMetadata) {
  EXPECT_EQ(ReadDate("2025-08-30T09:45:00+00:00"), ParseIsoDate("2025-08-30"));
  EXPECT_EQ(ReadDate("Fri, 29 Aug 2025 17:00:00 GMT"), ParseIsoDate("2025-08-29"));
  EXPECT_EQ(ReadDate("yesterday"), std::nullopt);
  EXPECT_EQ(ReadDate(""), std::nullopt);
}

std::string Published(const std::string& text) {
  std::vector<Range> lines;
  for (const Line& line : SplitLines(text)) lines.push_back(line.range);
  const auto date = FindPublished(text, lines);
  return date ? FormatIsoDate(*date) : "";
}

TEST(FindPublishedTest, PrefersTheTop) {
  const Row rows[] = {
      {"", ""},
      {"Acme fell 5%.", ""},
      {"Acme falls\nJune 3, 2026\nIt fell after 4 June 2026.\n", "2026-06-03"},
      {"LONDON, 3 June 2026 (Wire) - Acme fell. It reports on July 1, 2026.\n", "2026-06-03"},
      {"Acme fell on June 1, 2026 after results. On June 3, 2026 it rose.\n", "2026-06-03"},
      {"Acme fell on June 1, 2026 after its notes, due May 5, 2031, were cut.\n", "2026-06-01"},
      {"LONDON, Aug. 14 (Wire) - Acme fell.\n", ""},
      // The day of a change is not that of the article.
      {"Acme falls\nUpdated June 5, 2026, first published June 3, 2026\nIt fell.\n", "2026-06-03"},
      {"Acme falls\nUpdated June 5, 2026\nPublished June 3, 2026\nIt fell.\n", "2026-06-03"},
      {"Acme falls\nLast updated: June 5, 2026\nIt fell.\n", "2026-06-05"},
      {"Acme fell on June 1, 2026, it said.\n\nThis article was amended on June 9, 2026.\n",
       "2026-06-01"},
      {"This article was amended on June 9, 2026 to say so.\n", ""},
  };
  for (const Row& row : rows) EXPECT_EQ(Published(row.text), row.expected) << row.text;
}

TEST(IsDateLineTest, LeavesHeadlines) {
  EXPECT_TRUE(IsDateLine("Published June 3, 2026 at 10:00"));
  EXPECT_FALSE(IsDateLine("Acme sales rise 5% by June 3, 2026"));
  EXPECT_FALSE(IsDateLine("It was founded on June 3, 1999."));
  EXPECT_FALSE(IsDateLine("Acme"));
}

}  // namespace
}  // namespace countercheck
