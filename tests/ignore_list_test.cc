// The list of findings that are not to be shown again.
#include "pipeline/check/ignore_list.h"

#include <gtest/gtest.h>

namespace countercheck {
namespace {

constexpr char kFirst[] = "00000000000000aa";
constexpr char kSecond[] = "00000000000000bb";

std::string ErrorOf(const std::string& text) {
  const auto list = ParseIgnoreList(text, "list");
  return list ? "" : FormatError(list.error());
}

TEST(IgnoreList, SaysWhatALineLacks) {
  const struct {
    const char* text;
    const char* error;
  } rows[] = {
      {"", ""},
      {"# only a comment\n\n", ""},
      {"00000000000000aa - settled\n", ""},
      {"00000000000000aa 2026-12-31 settled by the agency\r\n", ""},
      {"aa - settled\n", "list:1: expected the id of a finding, 16 hexadecimal digits, not 'aa'"},
      {"\n00000000000000aa soon settled\n", "list:2: expected a day (2026-12-31) or -, not 'soon'"},
      {"00000000000000aa -\n", "list:1: say why: the reason stands behind the day"},
  };
  for (const auto& row : rows) EXPECT_EQ(ErrorOf(row.text), row.error) << row.text;
}

TEST(IgnoreList, LeavesOutUntilTheDay) {
  const Date until = *ParseIsoDate("2026-06-30");
  const IgnoreList list = {{kFirst, until, "checked"}, {"00000000000000cc", {}, "gone"}};
  std::vector<Finding> findings(2);
  findings[0].id = kFirst, findings[1].id = kSecond;

  std::vector<Finding> later = findings;
  EXPECT_EQ(Ignore(list, AddDays(until, 1), &later).size(), 2u);
  EXPECT_EQ(later.size(), 2u);

  const auto notes = Ignore(list, until, &findings);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].id, kSecond);
  EXPECT_EQ(notes, (std::vector<std::string>{"ignored finding 00000000000000cc is not there (gone)",
                                             "1 finding ignored"}));
}

}  // namespace
}  // namespace countercheck
