#include "pipeline/text/charset.h"

#include <gtest/gtest.h>

#include <string>

namespace countercheck {
namespace {

using namespace std::string_literals;

struct CharsetRow {
  std::string bytes;
  std::string charset;
};

TEST(DetectCharsetTest, NamesTheCharset) {
  const CharsetRow rows[] = {
      {"", "UTF-8"},
      {"Sales rose 5%.", "UTF-8"},
      {"\xEF\xBB\xBFSales", "UTF-8"},
      {"Sales rose 3\xE2\x80\x93"
       "5%.",
       "UTF-8"},
      {"caf\xC3\xA9", "UTF-8"},  // ucsdet alone takes it for windows-1252
      {"\xFF\xFE"
       "S\0a\0"s,
       "UTF-16LE"},
      {"\xFE\xFF\0S\0a"s, "UTF-16BE"},
      {"\xFF\xFE\0\0S\0\0\0"s, "UTF-32LE"},
      {"S\0a\0l\0e\0s\0"s, "UTF-16LE"},
      {"\0S\0a\0l\0e\0s"s, "UTF-16BE"},
      {"S\0\0\0a\0\0\0l\0\0\0e\0\0\0s\0\0\0"s, "UTF-32LE"},
      {"\0\0\0S\0\0\0a\0\0\0l\0\0\0e\0\0\0s"s, "UTF-32BE"},
      {"a caf\xE9 in Paris costs \x80 5 more", "windows-1252"},
      {"caf\xC3\xA9 and 5\xE2\x82\xAC, then \xFF damage", "UTF-8"},
      {"cut off after 5\xE2\x82", "UTF-8"},
      {"one \x01 control in a line of text that is otherwise fine", "UTF-8"},
  };
  for (const CharsetRow& row : rows) {
    const auto charset = DetectCharset(row.bytes);
    ASSERT_TRUE(charset) << row.bytes;
    EXPECT_EQ(*charset, row.charset) << row.bytes;
  }
}

struct BinaryRow {
  std::string bytes;
  std::string where;
  std::string message_part;
};

TEST(DetectCharsetTest, RefusesWhatIsNoText) {
  const BinaryRow rows[] = {
      {"%PDF-1.7\nwhatever", "byte 0", "PDF"},
      {"PK\x03\x04rest", "byte 0", "ZIP"},
      {"ab\x01\x02\x03\x04"
       "cd",
       "byte 2", "control bytes"},
      {"abc\0\0\0\0\0\0"s, "byte 3", "control bytes"},
  };
  for (const BinaryRow& row : rows) {
    const auto charset = DetectCharset(row.bytes);
    ASSERT_FALSE(charset) << row.bytes;
    EXPECT_EQ(charset.error().where, row.where);
    EXPECT_NE(charset.error().message.find(row.message_part), std::string::npos)
        << charset.error().message;
  }
}

TEST(ToValidUtf8Test, ReplacesOnlyWhatIsInvalid) {
  EXPECT_EQ(ToValidUtf8("plain"), "plain");
  EXPECT_EQ(ToValidUtf8("caf\xC3\xA9"), "caf\xC3\xA9");
  EXPECT_EQ(ToValidUtf8("a\xFF"
                        "b"),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(ToValidUtf8("a\xC3"), "a\xEF\xBF\xBD");
}

}  // namespace
}  // namespace countercheck
