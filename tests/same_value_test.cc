// How two printed figures stand to each other.
#include "pipeline/check/same_value.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extractors/quantities.h"

namespace countercheck {
namespace {

Quantity Read(const std::string& text) {
  const std::vector<QuantityMention> found = FindQuantities(text, {});
  EXPECT_EQ(found.size(), 1u) << text;
  return found.empty() ? Quantity() : found.front().quantity;
}

std::string Name(ValueRelation relation) {
  switch (relation) {
    case ValueRelation::kEqual:
      return "equal";
    case ValueRelation::kRounded:
      return "rounded";
    case ValueRelation::kEdge:
      return "edge";
    case ValueRelation::kCutOff:
      return "cut off";
    case ValueRelation::kCovers:
      return "covers";
    case ValueRelation::kTouch:
      return "touch";
    case ValueRelation::kTwoRanges:
      return "two ranges";
    case ValueRelation::kDisjoint:
      return "disjoint";
  }
  return "";
}

TEST(SameValue, ComparesFiguresAsPrinted) {
  const struct {
    const char* a;
    const char* b;
    const char* relation;
  } rows[] = {
      {"$3 billion", "$3 billion", "equal"},
      {"36-38%", "36%-38%", "equal"},
      {"$2.006 billion", "$2.01 billion", "rounded"},
      {"18.4%", "18%", "rounded"},
      {"46.5%", "47%", "edge"},
      {"10%", "over 10%", "edge"},
      {"46.58%", "46.5%", "cut off"},
      {"$1.99 billion", "$1.9 billion", "cut off"},
      {"46.62%", "46.5%", "disjoint"},
      {"46.45%", "46.6%", "disjoint"},
      {"over $20 billion", "$22 billion", "covers"},
      {"up to 10%", "9%", "covers"},
      {"mid-30s", "36-38%", "touch"},
      {"$4.75 billion to $5.25 billion", "$4.75 billion to $5.50 billion", "two ranges"},
      {"7.8%", "10%", "disjoint"},
      {"$90", "$92", "disjoint"},
      {"$1.06", "$1.07", "disjoint"},  // to the cent
      {"$1.06", "$1.1", "rounded"},
      {"3,000 stores", "3,012 stores", "rounded"},
      {"200 stores", "180 stores", "covers"},  // too far to be one rounded
      {"over 10%", "7.8%", "disjoint"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(Name(CompareValues(Read(row.a), Read(row.b))), row.relation)
        << row.a << " | " << row.b;
    EXPECT_EQ(Name(CompareValues(Read(row.b), Read(row.a))), row.relation)
        << row.b << " | " << row.a;
  }
}

}  // namespace
}  // namespace countercheck
