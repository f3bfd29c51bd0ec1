// One slip of the pen between two figures.
#include "pipeline/check/slips.h"

#include <gtest/gtest.h>

namespace countercheck {
namespace {

// "12.02e9", "36..38".
Quantity Read(const std::string& text) {
  const auto figure = [](const std::string& part) {
    const size_t e = part.find('e');
    const Decimal value = *Decimal::Parse(part.substr(0, e));
    return e == std::string::npos ? value : value.Scaled(std::stoi(part.substr(e + 1)));
  };
  Quantity quantity;
  quantity.measured = true;
  const size_t dots = text.find("..");
  quantity.is_range = dots != std::string::npos;
  quantity.low = figure(text.substr(0, dots));
  quantity.high = quantity.is_range ? figure(text.substr(dots + 2)) : *quantity.low;
  quantity.interval = IntervalOf(quantity);
  return quantity;
}

struct Case {
  std::string a, b;
  std::string words;  // empty: no slip
};

TEST(SlipsTest, NamesTheSlip) {
  const std::vector<Case> cases = {
      {"5.5e6", "5.5e9", "the digits are the same: million for billion?"},
      {"5.5e9", "5.50e6", "the digits are the same: billion for million?"},
      {"12.4", "124", "the digits are the same, a factor of 10 apart: a misplaced point?"},
      {"3.2e6", "32e6", "the digits are the same, a factor of 10 apart: a misplaced point?"},
      {"2.006e6", "2.01e9", "the digits are the same: million for billion?"},
      {"-8.2", "8.2", "the same figure with the other sign: a lost minus, or a rise for a fall?"},
      {"-2", "2.1", "the same figure with the other sign: a lost minus, or a rise for a fall?"},
      {"193.4", "139.4", "two digits may have changed places"},
      {"1.34", "1.43", "two digits may have changed places"},
      {"193.4", "198.4", "one digit differs"},
      {"36..38", "36..83", "two digits may have changed places"},
      {"136..138", "136..158", "one digit differs"},
      // Just other figures.
      {"7.8", "7.8", ""},
      {"7.8", "9.1", ""},
      {"7.8", "7.9", ""},  // two digits: no slip, another figure
      {"0.21", "2.13", ""},
      {"1000", "9000", ""},
      {"193.4", "288.4", ""},
      {"193.4", "-139.4", ""},
      {"193.4", "19.84", ""},
      {"36..38", "37", ""},
      {"0", "10", ""},
  };
  for (const Case& c : cases) {
    const Quantity a = Read(c.a), b = Read(c.b);
    EXPECT_EQ(SlipInWords(SlipBetween(a, b), a, b), c.words) << c.a << " " << c.b;
    EXPECT_EQ(SlipBetween(a, b), SlipBetween(b, a)) << c.a << " " << c.b;
  }
}

TEST(SlipsTest, FiguresOfOtherUnitsAreNoSlips) {
  Quantity a = Read("8.2"), b = Read("-8.2");
  b.unit = "percent";
  EXPECT_EQ(SlipBetween(a, b), Slip::kNone);
}

TEST(SlipsTest, UndoingASlipGivesTheFigureBack) {
  for (const std::string figure : {"193.4", "-8.21", "5.5e9"}) {
    for (const Slipped& slipped : WithoutOneSlip(Read(figure)))
      EXPECT_EQ(SlipBetween(Read(figure), slipped.quantity), slipped.slip) << figure;
    EXPECT_GE(WithoutOneSlip(Read(figure)).size(), 9u);
  }
  EXPECT_TRUE(WithoutOneSlip(Read("0")).empty());
  EXPECT_TRUE(WithoutOneSlip(Read("36..38")).empty());
}

TEST(SlipsTest, CountsDigits) {
  EXPECT_EQ(SignificantDigits(Read("5.50e6")), 2);
  EXPECT_EQ(SignificantDigits(Read("12.02e9")), 4);
}

}  // namespace
}  // namespace countercheck
