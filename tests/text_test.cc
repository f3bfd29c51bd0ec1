#include "core/text.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace countercheck {
namespace {

// A stretch as it came, and as it is read.
struct Stretch {
  std::string original;
  std::string normalized;
  bool copied;
};

struct Counts {
  size_t codepoints = 0;
  size_t utf16 = 0;
};

// Of valid UTF-8, by first bytes: another way to count than that of the code.
Counts CountOf(std::string_view text) {
  Counts counts;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) == 0x80) continue;
    counts.codepoints += 1;
    counts.utf16 += byte >= 0xF0 ? 2 : 1;
  }
  return counts;
}

Text MakeText(const std::vector<Stretch>& stretches) {
  std::string original;
  std::string normalized;
  std::vector<Anchor> anchors;
  for (const Stretch& stretch : stretches) {
    const Counts counts = CountOf(original);
    anchors.push_back(
        {normalized.size(), original.size(), counts.codepoints, counts.utf16, stretch.copied});
    original += stretch.original;
    normalized += stretch.normalized;
  }
  const Counts counts = CountOf(original);
  anchors.push_back({normalized.size(), original.size(), counts.codepoints, counts.utf16, true});
  return Text(original, normalized, anchors);
}

std::string OriginalAt(const Text& text, Range range) {
  const Span span = text.ToOriginal(range);
  return text.original().substr(span.begin, span.size());
}

Range Find(const Text& text, std::string_view words) {
  const size_t begin = text.normalized().find(words);
  EXPECT_NE(begin, std::string::npos) << words;
  return {begin, begin + words.size()};
}

std::string Write(const Offsets& offsets) {
  std::string text;
  for (const Span& span : {offsets.bytes, offsets.codepoints, offsets.utf16}) {
    text += "[" + std::to_string(span.begin) + "," + std::to_string(span.end) + "]";
  }
  return text;
}

const char kNbsp[] = "\xC2\xA0";
const char kMinus[] = "\xE2\x88\x92";
const char kEmoji[] = "\xF0\x9F\x93\x88";  // U+1F4C8

// The drawing in text.h.
Text FellThreePercent() {
  return MakeText(
      {{"fell", "fell", true}, {kNbsp, " ", false}, {kMinus, "-", false}, {"3%", "3%", true}});
}

TEST(Text, LeadsBackToTheOriginal) {
  const Text text = FellThreePercent();
  ASSERT_EQ(text.normalized(), "fell -3%");
  const struct {
    const char* words;
    const char* original;
    const char* offsets;
  } rows[] = {
      {"fell", "fell", "[0,4][0,4][0,4]"},
      {"ell", "ell", "[1,4][1,4][1,4]"},
      {" ", "\xC2\xA0", "[4,6][4,5][4,5]"},
      {"-3%",
       "\xE2\x88\x92"
       "3%",
       "[6,11][5,8][5,8]"},
      {"3", "3", "[9,10][6,7][6,7]"},
      {"fell -3%",
       "fell\xC2\xA0\xE2\x88\x92"
       "3%",
       "[0,11][0,8][0,8]"},
  };
  for (const auto& row : rows) {
    const Range range = Find(text, row.words);
    EXPECT_EQ(text.At(range), row.words);
    EXPECT_EQ(OriginalAt(text, range), row.original);
    EXPECT_EQ(Write(text.OffsetsOf(range)), row.offsets) << row.words;
    EXPECT_EQ(text.ToNormalized(text.ToOriginal(range)), range) << row.words;
  }
}

// The words without mark-up, before anything was normalised.
TEST(Text, PrintsWhatAReaderSees) {
  const std::string original = "<b>\u201C5\u00A0%\u201D</b> up";
  const std::vector<Anchor> to_original = {
      {0, 3, 3, 3, false},  {1, 6, 4, 4, true},    {2, 7, 5, 5, false},  {3, 9, 6, 6, true},
      {4, 10, 7, 7, false}, {5, 17, 12, 12, true}, {8, 20, 15, 15, true}};
  std::vector<Anchor> anchors = {{0, 0, 0, 0, false}};
  anchors.insert(anchors.end(), to_original.begin(), to_original.end());
  const std::vector<Anchor> to_shown = {
      {0, 0, 0, 0, false}, {1, 3, 1, 1, true},  {2, 4, 2, 2, false}, {3, 6, 3, 3, true},
      {4, 7, 4, 4, false}, {5, 10, 5, 5, true}, {8, 13, 8, 8, true}};
  const std::string normalized = "\"5 %\" up";
  const std::string shown = "\u201C5\u00A0%\u201D up";
  const Text marked(original, normalized, anchors, ShownText{shown, to_shown});
  const Text same(original, normalized, anchors, ShownText{});
  const struct {
    const char* words;
    const char* shown;
  } rows[] = {{"5 %", "5\u00A0%"}, {"\"5 %\" up", "\u201C5\u00A0%\u201D up"}, {"up", "up"}};
  for (const auto& row : rows) {
    const Range range = Find(marked, row.words);
    EXPECT_EQ(marked.Printed(range), row.shown);
    EXPECT_EQ(same.Printed(range), row.words);
  }
  EXPECT_EQ(marked.Printed(Range{8, 8}), "");
}

TEST(Text, CountsEmojiInThreeWays) {
  const std::string original = std::string(kEmoji) + "up 5% \xE2\x80\x94 \xC3\xA9" + kEmoji + "7%";
  const Text text{original};
  EXPECT_EQ(text.normalized(), original);
  EXPECT_EQ(Write(text.OffsetsOf(Find(text, kEmoji))), "[0,4][0,1][0,2]");
  EXPECT_EQ(Write(text.OffsetsOf(Find(text, "5%"))), "[7,9][4,6][5,7]");
  EXPECT_EQ(Write(text.OffsetsOf(Find(text, "7%"))), "[20,22][11,13][13,15]");
}

TEST(Text, WidensToTheWholeOfWhatWasReplaced) {
  const Text text = MakeText({{"a", "a", true}, {"&frac12;", "1/2", false}, {"b", "b", true}});
  const struct {
    Range range;
    const char* original;
  } rows[] = {
      {{1, 2}, "&frac12;"},  {{2, 3}, "&frac12;"}, {{3, 4}, "&frac12;"}, {{0, 2}, "a&frac12;"},
      {{2, 5}, "&frac12;b"}, {{0, 1}, "a"},        {{4, 5}, "b"},        {{0, 5}, "a&frac12;b"},
  };
  for (const auto& row : rows) EXPECT_EQ(OriginalAt(text, row.range), row.original);
  EXPECT_EQ(text.ToNormalized({4, 5}), (Range{1, 4})) << "a byte within the entity";
}

TEST(Text, LeavesOutWhatWasDeleted) {
  const std::string soft_hyphen = "\xC2\xAD";
  const Text text = MakeText({{"\xEF\xBB\xBF", "", false},
                              {"reve", "reve", true},
                              {soft_hyphen, "", false},
                              {"nue", "nue", true},
                              {"\xE2\x80\x8B", "", false}});
  EXPECT_EQ(OriginalAt(text, Find(text, "revenue")), "reve" + soft_hyphen + "nue");
  EXPECT_EQ(OriginalAt(text, Find(text, "reve")), "reve");
  EXPECT_EQ(OriginalAt(text, Find(text, "nue")), "nue");
  EXPECT_EQ(Write(text.OffsetsOf(Find(text, "nue"))), "[9,12][6,9][6,9]");
  EXPECT_TRUE(text.ToNormalized({7, 9}).empty());
  EXPECT_TRUE(text.ToOriginal({4, 4}).empty());
}

TEST(Text, EndsWhereItEnds) {
  const Text text = FellThreePercent();
  EXPECT_EQ(text.At({6, 100}), "3%");
  EXPECT_EQ(text.At({100, 200}), "");
  EXPECT_EQ(text.At({4, 2}), "");
  EXPECT_EQ(text.ToOriginal({6, 100}), (Span{9, 11}));
  EXPECT_EQ(text.ToOriginal({100, 200}), (Span{11, 11}));
  EXPECT_EQ(text.ToNormalized({10, 100}), (Range{7, 8}));
  for (const Text& empty : {Text(), Text(std::string())}) {
    EXPECT_EQ(empty.At({0, 5}), "");
    EXPECT_EQ(empty.OffsetsOf({0, 5}), Offsets{});
    EXPECT_EQ(empty.ToNormalized({0, 5}), Range{});
  }
}

TEST(Text, CountsBytesThatAreNoCharacterOneByOne) {
  for (const std::string bad : {"\x80\x80", "\xC3(", "\xE2\x82", "\xF5\x80", "\xC0\xAF"}) {
    const Text text(bad + "5");
    EXPECT_EQ(Write(text.OffsetsOf(Find(text, "5"))), "[2,3][2,3][2,3]");
  }
}

TEST(Text, HasRegularAnchors) {
  std::string original;
  while (original.size() < 100000) original += std::string(kEmoji) + "\xE2\x82\xAC" + "x";
  const Text text(original);
  const auto& anchors = text.anchors();
  ASSERT_GT(anchors.size(), 90u);
  for (size_t i = 1; i < anchors.size(); ++i) {
    const Anchor& anchor = anchors[i];
    const Counts counts = CountOf(std::string_view(original).substr(0, anchor.original_byte));
    EXPECT_LE(anchor.original_byte - anchors[i - 1].original_byte, 1030u);
    EXPECT_EQ(anchor, (Anchor{anchor.original_byte, anchor.original_byte, counts.codepoints,
                              counts.utf16, true}));
  }
  EXPECT_EQ(anchors.back().original_byte, original.size());
}

// Random stretches; every range that begins and ends between characters is checked by the
// stretches themselves.
Stretch RandomStretch(std::mt19937_64* random) {
  static const std::vector<std::string> kPieces = {"a", "5%", "\xC3\xA9", "\xE2\x82\xAC", kEmoji};
  const auto piece = [&] { return kPieces[(*random)() % kPieces.size()]; };
  switch ((*random)() % 4) {
    case 0:
      return {kNbsp, " ", false};
    case 1:
      return {piece() + piece(), "1/2", false};
    case 2:
      return {piece(), "", false};
    default: {
      const std::string same = piece() + piece() + piece();
      return {same, same, true};
    }
  }
}

TEST(Text, LeadsBackThroughAnyStretches) {
  std::mt19937_64 random(7);
  for (int round = 0; round < 500; ++round) {
    std::vector<Stretch> stretches(1 + random() % 8);
    for (Stretch& stretch : stretches) stretch = RandomStretch(&random);
    const Text text = MakeText(stretches);
    size_t normalized = 0;
    size_t original = 0;
    for (const Stretch& stretch : stretches) {
      const Range range{normalized, normalized + stretch.normalized.size()};
      const Span span{original, original + stretch.original.size()};
      normalized = range.end;
      original = span.end;
      if (range.empty()) continue;
      EXPECT_EQ(text.ToOriginal(range), span);
      EXPECT_EQ(text.ToNormalized(span), range);
      const Counts before = CountOf(std::string_view(text.original()).substr(0, span.begin));
      const Counts within = CountOf(stretch.original);
      const Offsets expected = {span,
                                {before.codepoints, before.codepoints + within.codepoints},
                                {before.utf16, before.utf16 + within.utf16}};
      EXPECT_EQ(text.OffsetsOf(range), expected);
    }
  }
}

}  // namespace
}  // namespace countercheck
