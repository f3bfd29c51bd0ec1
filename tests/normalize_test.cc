#include "pipeline/text/normalize.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "pipeline/text/fold.h"

namespace countercheck {
namespace {

using namespace std::string_literals;

Text TextOf(const std::string& bytes, const std::string& charset = "UTF-8") {
  NormalizedText normalized = Normalize(bytes, charset);
  return Text(bytes, std::move(normalized.text), std::move(normalized.anchors));
}

struct Row {
  std::string bytes;
  std::string normalized;
};

TEST(NormalizeTest, FoldsSpellings) {
  const Row rows[] = {
      {"", ""},
      {"Sales rose 5%.\n", "Sales rose 5%.\n"},
      {"\u22123%", "-3%"},
      {"36\u201338%", "36\u201338%"},  // an en dash stays
      {"Sales\u2014and profit", "Sales\u2014and profit"},
      {"a \u2015 b", "a \u2014 b"},
      {"mid\u201130s and mid\u201030s", "mid-30s and mid-30s"},
      {"\u201CIt\u2019s \u2018fine\u2019\u201D \u201Elow\u201D", "\"It's 'fine'\" \"low\""},
      {"$5\u00A0million, $6\u202Fmillion, 7\u2009%,\u30008\t%", "$5 million, $6 million, 7 %, 8 %"},
      {"a\u00ADb\u200Bc\u200Dd\u2060e\uFEFF", "abcde"},
      {"a\r\nb\rc\u2028d\u2029e\r", "a\nb\nc\nd\ne\n"},
      {"a\0b\x01"
       "c"s,
       "a b c"},
      {"\uFF11\uFF12\uFF0E\uFF15\uFF05 \uFF21", "12.5% A"},
      {"\uFFE55", "\u00A55"},
      {"3\u00BD%", "3\u00BD%"},  // NFKC would make 31⁄2 of it
      {"10\u2076", "10\u2076"},
      {"cafe\u0301", "caf\u00E9"},
      {"e\u00AD\u0301", "\u00E9"},  // composes over the soft hyphen
      {"5\u212B", "5\u00C5"},
      {"x\xFFy", "x\uFFFDy"},
      {"\xEF\xBB\xBFSales", "Sales"},
      {"\U0001F4C8 up", "\U0001F4C8 up"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(TextOf(row.bytes).normalized(), row.normalized) << row.bytes;
    EXPECT_EQ(TextOf(row.normalized).normalized(), row.normalized) << "again: " << row.bytes;
  }
}

struct PlaceRow {
  std::string bytes;
  std::string charset;
  std::string found;  // in the normalised text
  Offsets offsets;
};

TEST(NormalizeTest, LeadsBackToTheBytes) {
  const PlaceRow rows[] = {
      {"fell \u22123% now", "UTF-8", "-3%", {{5, 10}, {5, 8}, {5, 8}}},
      {"\u20AC5\u00A0bn", "UTF-8", "5 bn", {{3, 8}, {1, 5}, {1, 5}}},
      {"\U0001F4C8 5%", "UTF-8", "5%", {{5, 7}, {2, 4}, {3, 5}}},
      {"5\u00AD%\u00AD up", "UTF-8", "5%", {{0, 4}, {0, 3}, {0, 3}}},
      {"\u00AD5%", "UTF-8", "5%", {{2, 4}, {1, 3}, {1, 3}}},
      {"a\r\nb 5%", "UTF-8", "5%", {{5, 7}, {5, 7}, {5, 7}}},
      {"cafe\u0301 5%", "UTF-8", "caf\u00E9", {{0, 6}, {0, 5}, {0, 5}}},
      {"\xFF\xFE 5%", "UTF-8", "5%", {{3, 5}, {3, 5}, {3, 5}}},
      {"\xEF\xBB\xBF"
       "5%",
       "UTF-8",
       "5%",
       {{3, 5}, {1, 3}, {1, 3}}},
      {"caf\xE9 \x80"
       "5",
       "windows-1252",
       "\u20AC5",
       {{5, 7}, {5, 7}, {5, 7}}},
      {"\xFF\xFE"
       "5\0%\0"s,
       "UTF-16LE",
       "5%",
       {{2, 6}, {1, 3}, {1, 3}}},
      {"\x3D\xD8\xC8\xDC"
       "5\0%\0"s,
       "UTF-16LE",
       "5%",
       {{4, 8}, {1, 3}, {2, 4}}},
  };
  for (const PlaceRow& row : rows) {
    const Text text = TextOf(row.bytes, row.charset);
    const size_t begin = text.normalized().find(row.found);
    ASSERT_NE(begin, std::string::npos) << text.normalized();
    const Offsets offsets = text.OffsetsOf({begin, begin + row.found.size()});
    EXPECT_EQ(offsets.bytes, row.offsets.bytes) << row.bytes;
    EXPECT_EQ(offsets.codepoints, row.offsets.codepoints) << row.bytes;
    EXPECT_EQ(offsets.utf16, row.offsets.utf16) << row.bytes;
  }
}

// Copied stretches must be the same on both sides, and never long.
void ExpectSound(const Text& text) {
  const auto& anchors = text.anchors();
  for (size_t i = 0; i + 1 < anchors.size(); ++i) {
    const Anchor& a = anchors[i];
    const Anchor& b = anchors[i + 1];
    ASSERT_LE(a.normalized_byte, b.normalized_byte);
    ASSERT_LE(a.original_byte, b.original_byte);
    if (!a.copied) continue;
    ASSERT_LE(b.original_byte - a.original_byte, 1024u);
    ASSERT_EQ(text.original().substr(a.original_byte, b.original_byte - a.original_byte),
              text.normalized().substr(a.normalized_byte, b.normalized_byte - a.normalized_byte));
  }
}

TEST(NormalizeTest, HoldsItsLawsOnRandomText) {
  const std::string pieces[] = {"a",      "5",      "%",      "\u00A0", "\u2212",
                                "\u0301", "\u00AD", "\r",     "\n",     "\xE2\x80",
                                "\xFF",   "\u2019", "\u1100", "\u1161", "\u0327",
                                "\u200B", "\uFF11", " ",      "\u0344", "\u212B"};
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    for (int i = 0; i < 12; ++i) bytes += pieces[random() % std::size(pieces)];
    const Text text = TextOf(bytes);
    ExpectSound(text);
    EXPECT_EQ(TextOf(text.normalized()).normalized(), text.normalized()) << bytes;
    const Range all = {0, text.normalized().size()};
    EXPECT_EQ(text.OffsetsOf(all).codepoints.begin, text.OffsetsOf({0, 0}).codepoints.begin);
  }
}

TEST(NormalizeTest, LongTextsKeepTheirMap) {
  std::string bytes;
  for (int i = 0; i < 5000; ++i) bytes += "word ";
  bytes += "\u22125%";
  const Text text = TextOf(bytes);
  ExpectSound(text);
  const size_t begin = text.normalized().find("-5%");
  EXPECT_EQ(text.OffsetsOf({begin, begin + 3}).codepoints, (Span{25000, 25003}));
}

TEST(NormalizeTest, MemoryOfHostileTextIsBounded) {
  std::string bytes;
  for (int i = 0; i < 1'500'000; ++i) bytes += "a\u2019";
  const Text text = TextOf(bytes);
  EXPECT_LT(text.anchors().size(), 2'100'000u);
  const Span last = text.ToOriginal({text.normalized().size() - 1, text.normalized().size()});
  EXPECT_EQ(last.end, bytes.size());
}

TEST(ReplaceBytesTest, MarksThePlacesAsReplaced) {
  const std::string bytes = "\u20AC5\nmore\r\nand 7%\n";
  NormalizedText normalized = Normalize(bytes, "UTF-8");
  const size_t first = normalized.text.find('\n');
  const size_t second = normalized.text.find('\n', first + 1);
  ReplaceBytes({first, second}, ' ', &normalized);
  const Text text(bytes, normalized.text, normalized.anchors);
  ExpectSound(text);
  EXPECT_EQ(text.normalized(), "\u20AC5 more and 7%\n");
  const size_t figure = text.normalized().find("7%");
  EXPECT_EQ(text.OffsetsOf({figure, figure + 2}), (Offsets{{15, 17}, {13, 15}, {13, 15}}));
}

TEST(FoldTest, LeavesOtherCharacters) {
  for (const char32_t c : {U'a', U'Z', U'5', U'~', U'\u00E9', U'\u20AC', U'\u2013', U'\u2014',
                           U'\u00BD', U'\u4E2D', U'\U0001F4C8'}) {
    EXPECT_EQ(Fold(c), c);
  }
}

}  // namespace
}  // namespace countercheck
