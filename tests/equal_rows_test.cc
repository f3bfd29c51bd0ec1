// A value told by many articles is read once, with the names of those that tell it.
#include "reports/equal_rows.h"

#include <gtest/gtest.h>

#include <string>

namespace countercheck {
namespace {

Claim Fall(const std::string& document, const char* figure) {
  Claim claim;
  claim.document = document;
  claim.metric = "share_price";
  claim.measure = Measure::kChange;
  claim.value_text = figure;
  claim.value.unit = "percent";
  claim.value.low = claim.value.high = Decimal::Parse(figure);
  claim.value.interval = Interval::Point(*claim.value.low);
  return claim;
}

std::vector<FindingRow> RowsOn(const std::vector<Claim>& claims) {
  std::vector<FindingRow> rows;
  for (const Claim& claim : claims) rows.push_back({&claim, {}});
  return rows;
}

// "10: a, c; 7.8: b" of the figures and the documents.
std::string InWords(const std::vector<EqualRows>& folded) {
  std::string words;
  for (const EqualRows& rows : folded) {
    words += (words.empty() ? "" : "; ") + rows.first.claim->value_text + ": " +
             rows.first.claim->document;
    for (const FindingRow& row : rows.others) words += ", " + row.claim->document;
  }
  return words;
}

TEST(EqualRows, EachSourceHasItsOwnWhereThereIsRoom) {
  const std::vector<Claim> claims = {Fall("a", "10"), Fall("a", "10.0"), Fall("b", "7.8"),
                                     Fall("c", "10")};
  const auto folded = FoldEqual(RowsOn(claims), RelationKind::kConflict);
  EXPECT_EQ(InWords(OneOfEachSource(folded, 3)), "10: a, a; 10: c; 7.8: b");
  EXPECT_EQ(InWords(OneOfEachSource(folded, 2)), "10: a, a, c; 7.8: b");
  EXPECT_TRUE(OneOfEachSource({}, 3).empty());
}

TEST(EqualRows, FoldEqualValuesOfAConflict) {
  std::vector<Claim> claims = {Fall("a", "10"), Fall("b", "7.8"), Fall("c", "10"),
                               Fall("d", "10.0")};
  EXPECT_EQ(InWords(FoldEqual(RowsOn(claims), RelationKind::kConflict)), "10: a, c, d; 7.8: b");
  // What one leaves out, the finding says.
  claims[2].session = Session::kAfterHours;
  EXPECT_EQ(InWords(FoldEqual(RowsOn(claims), RelationKind::kConflict)), "10: a, c, d; 7.8: b");
  claims[2].metric = "market_cap";
  EXPECT_EQ(InWords(FoldEqual(RowsOn(claims), RelationKind::kConflict)), "10: a, d; 7.8: b; 10: c");
  EXPECT_TRUE(FoldEqual({}, RelationKind::kConflict).empty());
}

TEST(EqualRows, KeepApartWhatTheFindingIsAbout) {
  std::vector<Claim> claims = {Fall("a", "10"), Fall("b", "10")};
  claims[1].basis = Basis::kNonGaap;
  EXPECT_EQ(FoldEqual(RowsOn(claims), RelationKind::kConflict).size(), 1u);
  EXPECT_EQ(FoldEqual(RowsOn(claims), RelationKind::kBasisDropped).size(), 2u);
  claims[1] = Fall("b", "10");
  claims[1].period.emplace().label = "Q2";
  EXPECT_EQ(FoldEqual(RowsOn(claims), RelationKind::kNotComparable).size(), 2u);
  EXPECT_EQ(FoldEqual(RowsOn(claims), RelationKind::kRoundingOnly).size(), 1u);
  claims[1] = Fall("b", "10");
  claims[1].session = Session::kAfterHours;
  EXPECT_EQ(FoldEqual(RowsOn(claims), RelationKind::kTension).size(), 2u);
}

TEST(EqualRows, NameTheOtherArticles) {
  const struct {
    std::vector<Claim> claims;
    size_t articles;
    const char* others;
  } kRows[] = {
      {{Fall("a", "1")}, 1, ""},
      {{Fall("a", "1"), Fall("a", "1")}, 1, ""},
      {{Fall("a", "1"), Fall("b", "1")}, 2, "b"},
      {{Fall("a", "1"), Fall("b", "1"), Fall("b", "1"), Fall("c", "1")}, 3, "b and c"},
      {{Fall("a", "1"), Fall("b", "1"), Fall("c", "1"), Fall("d", "1"), Fall("e", "1")},
       5,
       "b, c and 2 more"},
  };
  for (const auto& row : kRows) {
    const auto folded = FoldEqual(RowsOn(row.claims), RelationKind::kConflict);
    ASSERT_EQ(folded.size(), 1u);
    EXPECT_EQ(ArticlesOf(folded[0]), row.articles);
    EXPECT_EQ(OthersInWords(folded[0], {}), row.others);
  }
}

TEST(EqualRows, ShowTheEndsThenWhatMostSay) {
  const std::vector<Claim> claims = {Fall("a", "5"), Fall("b", "9"), Fall("c", "1"),
                                     Fall("d", "6"), Fall("e", "7"), Fall("f", "7")};
  const auto folded = FoldEqual(RowsOn(claims), RelationKind::kConflict);
  EXPECT_EQ(MostTelling(folded, 9), (std::vector<size_t>{0, 1, 2, 3, 4}));
  EXPECT_EQ(MostTelling(folded, 3), (std::vector<size_t>{1, 2, 4}));
  EXPECT_EQ(MostTelling(folded, 2), (std::vector<size_t>{1, 2}));
  EXPECT_TRUE(MostTelling({}, 2).empty());
}

}  // namespace
}  // namespace countercheck
