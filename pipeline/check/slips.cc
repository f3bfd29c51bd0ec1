#include "pipeline/check/slips.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <utility>

namespace countercheck {
namespace {

// From so many digits on, one that differs is a slip; of fewer it is just another figure.
constexpr size_t kDigitsOfASlip = 3;
// Of fewer, two figures are one rounded and moved by chance: 21 cents and $2.13.
constexpr int kDigitsOfARoundedSlip = 3;

bool IsPoint(const Quantity& q) { return q.low && q.high && *q.low == *q.high; }

// A figure as printed, without sign: 12.02 billion is "1202" with exponent 7.
struct Digits {
  std::string digits;
  int exponent = 0;

  // Without zeros at the end.
  std::string_view Significant() const {
    std::string_view rest = digits;
    while (rest.size() > 1 && rest.back() == '0') rest.remove_suffix(1);
    return rest;
  }
};

Digits DigitsOf(const Decimal& figure) {
  return {Decimal(figure.Abs().coefficient(), 0).ToString(), figure.exponent()};
}

// The two figures in digits of one unit: 8.2 and 12.1 as "82" and "121".
bool PrintedAlike(const Decimal& a, const Decimal& b) { return a.exponent() == b.exponent(); }

bool AreTransposed(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return false;
  const auto at = std::mismatch(a.begin(), a.end(), b.begin());
  const auto i = static_cast<size_t>(at.first - a.begin());
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] &&
         a.compare(i + 2, std::string::npos, b, i + 2) == 0;
}

bool OneDigitDiffers(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return false;
  int different = 0;
  for (size_t i = 0; i < a.size(); ++i) different += a[i] != b[i];
  return different == 1;
}

Quantity WithFigure(Quantity quantity, const Decimal& figure) {
  quantity.low = quantity.high = figure;
  quantity.interval = IntervalOf(quantity);
  return quantity;
}

// The last digit may be rounded away: -2% and 2.1%.
bool AreOpposite(const Quantity& a, const Quantity& b) {
  return a.low->IsNegative() != b.low->IsNegative() && !Disjoint(a.interval, Negate(b.interval));
}

// Digits before the point, negative for zeros behind it: 4 for 5120, 0 for 0.5.
int PlacesOf(const Decimal& figure) {
  const Digits digits = DigitsOf(figure);
  return static_cast<int>(digits.digits.size()) + digits.exponent;
}

// 5.12 billion and 51.2 million; the last digit may be rounded away: 2.006 million and 2.01
// billion.
bool AreScaled(const Quantity& a, const Quantity& b) {
  const int power = PlacesOf(*a.low) - PlacesOf(*b.low);
  if (power == 0 || a.low->IsNegative() != b.low->IsNegative()) return false;
  if (std::min(SignificantDigits(a), SignificantDigits(b)) < kDigitsOfARoundedSlip) return false;
  const Decimal moved = b.low->Scaled(power);
  return a.interval.Contains(moved) || IntervalAt(b, moved).Contains(*a.low);
}

Slip SlipOfFigures(const Decimal& a, const Decimal& b) {
  if (a.IsZero() || b.IsZero() || a == b) return Slip::kNone;
  if (a.IsNegative() != b.IsNegative()) return Slip::kNone;
  const Digits x = DigitsOf(a), y = DigitsOf(b);
  if (x.Significant() == y.Significant()) return Slip::kScale;
  if (!PrintedAlike(a, b)) return Slip::kNone;
  if (AreTransposed(x.digits, y.digits)) return Slip::kTransposed;
  const size_t said = std::max(x.Significant().size(), y.Significant().size());
  return said >= kDigitsOfASlip && OneDigitDiffers(x.digits, y.digits) ? Slip::kDigit : Slip::kNone;
}

// Powers of ten between two figures of the same digits.
int PowersApart(const Quantity& a, const Quantity& b) {
  return std::abs(PlacesOf(*a.low) - PlacesOf(*b.low));
}

// The word for a number with this many places before the point.
std::string ScaleOf(const Decimal& figure) {
  const int places = PlacesOf(figure);
  return places > 12 ? "trillion" : places > 9 ? "billion" : places > 6 ? "million" : "";
}

std::string ScaleInWords(const Quantity& a, const Quantity& b) {
  const std::string x = ScaleOf(*a.low), y = ScaleOf(*b.low);
  const bool by_a_word = PowersApart(a, b) % 3 == 0 && !x.empty() && !y.empty() && x != y;
  if (by_a_word) return "the digits are the same: " + x + " for " + y + "?";
  std::string factor = "1" + std::string(static_cast<size_t>(PowersApart(a, b)), '0');
  return "the digits are the same, a factor of " + factor + " apart: a misplaced point?";
}

std::optional<Decimal> FromDigits(const std::string& digits, const Decimal& like) {
  const auto value = Decimal::Parse(digits);
  if (!value) return std::nullopt;
  const Decimal scaled = value->Scaled(like.exponent());
  return like.IsNegative() ? -scaled : scaled;
}

}  // namespace

Slip SlipBetween(const Quantity& a, const Quantity& b) {
  if (a.unit != b.unit || a.is_range != b.is_range) return Slip::kNone;
  if (!a.low || !a.high || !b.low || !b.high) return Slip::kNone;
  if (a.low->IsZero() || b.low->IsZero()) return Slip::kNone;
  if (AreOpposite(a, b)) return Slip::kSign;
  if (IsPoint(a) && IsPoint(b) && AreScaled(a, b)) return Slip::kScale;
  const Slip low = SlipOfFigures(*a.low, *b.low), high = SlipOfFigures(*a.high, *b.high);
  if (IsPoint(a) && IsPoint(b)) return low;
  // One end of a range, or both in the same way.
  if (*a.low == *b.low) return high;
  if (*a.high == *b.high) return low;
  return low == high ? low : Slip::kNone;
}

std::string SlipInWords(Slip slip, const Quantity& a, const Quantity& b) {
  switch (slip) {
    case Slip::kNone:
      return "";
    case Slip::kScale:
      return ScaleInWords(a, b);
    case Slip::kSign:
      return "the same figure with the other sign: a lost minus, or a rise for a fall?";
    case Slip::kTransposed:
      return "two digits may have changed places";
    case Slip::kDigit:
      return "one digit differs";
  }
  return "";
}

int SignificantDigits(const Quantity& quantity) {
  const std::optional<Decimal>& figure = quantity.low ? quantity.low : quantity.high;
  return figure ? static_cast<int>(DigitsOf(*figure).Significant().size()) : 0;
}

std::vector<Slipped> WithoutOneSlip(const Quantity& quantity) {
  std::vector<Slipped> all;
  if (!IsPoint(quantity) || quantity.low->IsZero()) return all;
  const Decimal& figure = *quantity.low;
  all.push_back({Slip::kSign, WithFigure(quantity, -figure)});
  for (const int power : std::array{-9, -6, -3, -1, 1, 3, 6, 9})
    all.push_back({Slip::kScale, WithFigure(quantity, figure.Scaled(power))});
  const std::string digits = DigitsOf(figure).digits;
  for (size_t i = 0; i + 1 < digits.size(); ++i) {
    std::string swapped = digits;
    std::swap(swapped[i], swapped[i + 1]);
    const auto other = FromDigits(swapped, figure);
    if (other && swapped != digits)
      all.push_back({Slip::kTransposed, WithFigure(quantity, *other)});
  }
  return all;
}

}  // namespace countercheck
