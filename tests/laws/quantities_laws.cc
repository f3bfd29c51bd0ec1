// Laws that hold for the figures and periods of any bytes:
//
// - spans lie within the text, in order, without overlap, and end with no punctuation
// - the hedged span holds the figure
// - a figure in digits alone reads back: each digit that is printed is one of its value
// - what stands behind an empty line changes nothing before it
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "extractors/periods.h"
#include "extractors/quantities.h"
#include "tests/laws/law.h"

namespace countercheck {
namespace {

constexpr std::string_view kPunctuation = ".,;:!?(";

void CheckSpan(std::string_view text, const Range& range, size_t last) {
  Law(last <= range.begin && range.begin < range.end && range.end <= text.size(),
      "spans are ordered and within the text");
  const bool initials = range.size() >= 2 && text[range.end - 1] == '.';
  Law(initials || kPunctuation.find(text[range.end - 1]) == kPunctuation.npos,
      "spans end with no punctuation");
}

std::string Significant(std::string_view digits) {
  std::string kept;
  for (const char c : digits) {
    if (c >= '0' && c <= '9') kept += c;
  }
  kept.erase(0, std::min(kept.find_first_not_of('0'), kept.size()));
  kept.erase(kept.find_last_not_of('0') + 1);
  return kept;
}

bool IsDigitsAlone(std::string_view figure) {
  return std::ranges::all_of(figure, [](char c) { return (c >= '0' && c <= '9') || c == ','; });
}

void CheckValue(std::string_view text, const QuantityMention& mention) {
  const std::string_view figure = text.substr(mention.figure.begin, mention.figure.size());
  const auto& value = mention.quantity.low ? mention.quantity.low : mention.quantity.high;
  Law(value.has_value(), "a figure has a value");
  if (!IsDigitsAlone(figure) || mention.quantity.is_range) return;
  Law(Significant(value->ToString()) == Significant(figure),
      "printed digits are those of the value");
}

}  // namespace

void CheckLaws(std::string_view text) {
  const PeriodContext context = ReadPeriodContext(text, ParseIsoDate("2026-06-24"));
  std::vector<Range> places;
  size_t last = 0;
  for (const PeriodMention& mention : FindPeriods(text, context)) {
    CheckSpan(text, mention.range, last);
    Law(!mention.period.label.empty(), "a period has a label");
    last = mention.range.end;
    places.push_back(mention.range);
  }
  last = 0;
  const std::vector<QuantityMention> found = FindQuantities(text, places);
  for (const QuantityMention& mention : found) {
    CheckSpan(text, mention.figure, last);
    Law(Contains(mention.hedged, mention.figure), "the hedged span holds the figure");
    CheckValue(text, mention);
    last = mention.figure.end;
  }
  const std::string longer = std::string(text) + "\n\nNobody said more about it.";
  Law(FindQuantities(longer, places) == found, "an unrelated paragraph changes nothing");
}

const std::vector<std::string_view>& Pieces() {
  static const std::vector<std::string_view> pieces = {
      "Sales of $855–$865 million rose 5.3% in Q2 2026, ",
      "between 3 and 5 percent",
      "€1.234,56",
      "Rs 12,34,567 crore",
      "(5.3)%",
      "-$3.2 million",
      "mid-30s",
      "nearly doubled",
      "two-thirds of",
      "a quarter of a percentage point",
      "9 3/4",
      "3½",
      "75 USD million",
      "plus or minus 5%",
      "June 23, 2026",
      "three months ended Aug. 2",
      "FY2025-26",
      "1Q26",
      "last week",
      "12/03/2026",
      "the first half of July",
      "a year earlier",
      "5",
      "1,234.5",
      "$",
      "€",
      "%",
      " ",
      " to ",
      "-",
      "–",
      "−",
      "(",
      ")",
      ".",
      ",",
      "\n",
      "\n\n",
      "and",
      "or",
      "a",
      "one",
      "half",
      "dozen",
      "several",
      "million",
      "bn",
      "MW",
      "basis points",
      "U.S.",
      "S&P 500",
      "737 MAX",
      "10-K",
      "\xFF",
      "\xE2\x82",
      "\xC2\xA0",
      "½",
      "ſ",
      "一",
      "999999999999999999999999999999999999999"};
  return pieces;
}

}  // namespace countercheck
