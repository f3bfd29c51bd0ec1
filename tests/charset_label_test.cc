#include "pipeline/text/charset_label.h"

#include <gtest/gtest.h>

#include <string>

#include "pipeline/ingest/declared_charset.h"

namespace countercheck {
namespace {

TEST(CharsetLabelTest, ReadsLabelsAsTheWebDoes) {
  const struct {
    const char* label;
    const char* charset;
  } rows[] = {
      {"windows-1251", "windows-1251"},
      {"CP1250", "windows-1250"},
      {" x-cp1256 ", "windows-1256"},
      {"windows-1259", ""},
      {"latin1", "windows-1252"},
      {"US-ASCII", "windows-1252"},
      {"ISO-8859-9", "windows-1254"},
      {"iso-8859-2", "ISO-8859-2"},
      {"gbk", "GB18030"},
      {"GB2312", "GB18030"},
      {"gb18030", "GB18030"},
      {"Shift-JIS", "Shift_JIS"},
      {"iso-2022-jp", "ISO-2022-JP"},
      {"ks_c_5601-1987", "windows-949"},
      {"koi8-r", "KOI8-R"},
      {"utf8", "UTF-8"},
      {"utf-8", "UTF-8"},
      {"", ""},
      {"latin1 l1", ""},
      {"no-such-charset", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(CharsetOfLabel(row.label), row.charset) << row.label;
}

TEST(DeclaredCharsetTest, ADeclarationDecidesWhereTheBytesAllowIt) {
  const struct {
    std::string bytes;
    const char* told;
    const char* charset;
    const char* holds;
  } rows[] = {
      {"<meta charset=windows-1251><p>\xD0\xEE\xF1\xF2 5%</p>", "", "windows-1251", "Рост 5%"},
      {"<META CHARSET = \"GBK\"><p>\xD4\xF6\xB3\xA4 5%</p>", "", "GB18030", "增长 5%"},
      {"<?xml version='1.0' encoding='windows-1250'?><p>Spr\xFD\x9E 5%</p>", "", "windows-1250",
       "Sprýž 5%"},
      {"<script charset=utf-8 src=a></script><meta charset=gb2312><p>\xD4\xF6\xB3\xA4</p>", "",
       "GB18030", "增长"},
      {"<p>\xC5\xF6 5%</p>", "windows-1253", "windows-1253", "Εφ 5%"},
      {"<meta charset=iso-2022-jp><p>\x1B$BA}\x1B(B 5%</p>", "", "ISO-2022-JP", "増 5%"},
      // What is UTF-8 stays so, whatever it says of itself.
      {"<meta charset=gbk><p>Рост 5%</p>", "", "UTF-8", "Рост 5%"},
      {"\x1B$BEl5~\x1B(B", "iso-2022-jp", "ISO-2022-JP", "東京"},
      {"<meta charset=iso-2022-jp><p>up 5%</p>", "", "UTF-8", "up 5%"},
  };
  for (const auto& row : rows) {
    const auto decoded = Decode(row.bytes, row.told);
    ASSERT_TRUE(decoded) << row.bytes;
    EXPECT_EQ(decoded->charset, row.charset) << row.bytes;
    EXPECT_NE(decoded->utf8.text.find(row.holds), std::string::npos) << decoded->utf8.text;
    EXPECT_EQ(decoded->utf8.text.find("\uFFFD"), std::string::npos) << decoded->utf8.text;
  }
}

}  // namespace
}  // namespace countercheck
