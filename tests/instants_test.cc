#include "pipeline/text/instants.h"

#include <gtest/gtest.h>

#include <string>

#include "core/period.h"

namespace countercheck {
namespace {

// "2025-08-14 14:00:00.500", with "local" behind it where no zone is told; "-" for none.
std::string Rendered(const std::string& published) {
  const auto instant = ReadInstant(published);
  if (!instant) return "-";
  const auto day = std::chrono::floor<std::chrono::days>(instant->at);
  const std::chrono::hh_mm_ss time(instant->at - day);
  const auto two = [](auto count) { return (count < 10 ? "0" : "") + std::to_string(count); };
  std::string text = FormatIsoDate(Date(day)) + " " + two(time.hours().count()) + ":" +
                     two(time.minutes().count()) + ":" + two(time.seconds().count());
  if (time.subseconds().count() > 0) text += "." + std::to_string(time.subseconds().count());
  return text + (instant->zoned ? "" : " local");
}

TEST(Instants, AreReadWithTheirZone) {
  const struct {
    const char* published;
    const char* rendered;
  } rows[] = {
      {"2025-08-14T10:00:00Z", "2025-08-14 10:00:00"},
      {"2025-08-14T10:00Z", "2025-08-14 10:00:00"},
      {"2025-08-14T10:00:00-04:00", "2025-08-14 14:00:00"},
      {"2025-08-14T23:30:00-04:00", "2025-08-15 03:30:00"},
      {"2025-08-14T01:00:00+0900", "2025-08-13 16:00:00"},
      {"2025-08-14T01:00:00+05:30", "2025-08-13 19:30:00"},
      {"2025-08-14T10:00:00.5Z", "2025-08-14 10:00:00.500"},
      {"2025-08-14 10:00:00", "2025-08-14 10:00:00 local"},
      {"Wed, 13 Aug 2025 12:00:00 GMT", "2025-08-13 12:00:00"},
      {"Wed, 13 Aug 2025 12:00 EDT", "2025-08-13 16:00:00"},
      {"2025-08-14", "-"},
      {"2025-08-14T10:00:00 CEST", "-"},
      {"no time", "-"},
      {"", "-"},
  };
  for (const auto& row : rows) EXPECT_EQ(Rendered(row.published), row.rendered) << row.published;
}

TEST(Instants, WhatIsEarlier) {
  EXPECT_TRUE(IsEarlier("2025-08-14T01:00:00+09:00", "2025-08-13T20:00:00Z"));
  EXPECT_FALSE(IsEarlier("2025-08-13T20:00:00Z", "2025-08-14T01:00:00+09:00"));
  EXPECT_TRUE(IsEarlier("2025-08-14T10:00:00-04:00", "2025-08-14T11:00:00-04:00"));
  EXPECT_TRUE(IsEarlier("2025-08-14 10:00:00", "2025-08-14 11:00:00"));
  EXPECT_TRUE(IsEarlier("2025-08-14T09:59:59.5Z", "2025-08-14T10:00:00Z"));
  EXPECT_TRUE(IsEarlier("2025-08-13", "2025-08-14T10:00:00Z"));
  EXPECT_FALSE(IsEarlier("2025-08-14", "2025-08-14T10:00:00Z"));
  EXPECT_FALSE(IsEarlier("2025-08-14T10:00:00Z", "2025-08-14T10:00:00Z"));
  EXPECT_FALSE(IsEarlier("", "2025-08-14"));
}

}  // namespace
}  // namespace countercheck
