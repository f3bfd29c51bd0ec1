#include "reports/amount_words.h"

#include <algorithm>
#include <utility>

namespace countercheck {
namespace {

constexpr std::string_view kMinus = "\u2212";
constexpr std::string_view kNarrowSpace = "\u202F";
constexpr int kMostDigits = 6;

std::string_view ScaleWord(int scale) {
  return scale == 12 ? "trillion" : scale == 9 ? "billion" : scale == 6 ? "million" : "";
}

// Claims carry power in megawatts, and people write what is above a thousand of them in gigawatts.
constexpr std::string_view kPower = "MW";
constexpr int kPowerScale = 3;

// Shares and multiples: four digits say all that "two-thirds" does.
constexpr std::string_view kRatio = "ratio";
constexpr int kRatioDigits = 4;

bool IsRate(std::string_view unit) {
  return unit == "percent" || unit == "percentage_point" || unit == "basis_point" ||
         unit == "ratio" || unit == "points";
}

// "$" for USD, "CHF " for CHF; empty for what is no currency.
std::string CurrencySign(std::string_view unit) {
  constexpr std::pair<std::string_view, std::string_view> kSigns[] = {
      {"USD", "$"}, {"EUR", "€"}, {"GBP", "£"}, {"JPY", "¥"}, {"INR", "₹"}, {"KRW", "₩"}};
  for (const auto& [code, sign] : kSigns)
    if (unit == code) return std::string(sign);
  const bool is_code = unit.size() == 3 && std::all_of(unit.begin(), unit.end(),
                                                       [](char c) { return c >= 'A' && c <= 'Z'; });
  return is_code ? std::string(unit) + " " : "";
}

std::string UnitWords(std::string_view unit, int scale = 0) {
  if (unit == kPower && scale == kPowerScale) return "GW";
  if (unit == "percentage_point") return "percentage points";
  if (unit == "basis_point") return "basis points";
  std::string words(unit == "count" || unit == "ratio" ? "" : unit);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

// With at most `digits` that mean something, the last of them rounded half up from zero.
Decimal Rounded(const Decimal& value, int digits = kMostDigits) {
  Decimal::Integer coefficient = value.Abs().coefficient(), most = 1;
  for (int i = 0; i < digits; ++i) most *= 10;
  int dropped = 0;
  Decimal::Integer unit = 1;
  for (auto rest = coefficient; rest >= most && value.exponent() + dropped < 0; rest /= 10) {
    ++dropped;
    unit *= 10;
  }
  coefficient = (coefficient + unit / 2) / unit;
  const Decimal rounded(coefficient, value.exponent() + dropped);
  return (value.IsNegative() ? -rounded : rounded).Trimmed();
}

std::string Grouped(std::string_view digits, std::string_view separator) {
  std::string grouped;
  for (size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) grouped += separator;
    grouped += digits[i];
  }
  return grouped;
}

// With grouped digits and a minus sign; `digits` are those of an absolute value.
std::string SignedAndGrouped(const Decimal& value, std::string_view digits) {
  const size_t point = std::min(digits.find('.'), digits.size());
  return std::string(value.IsNegative() ? kMinus : "") + Grouped(digits.substr(0, point), ",") +
         std::string(digits.substr(point));
}

std::string AllDigits(const Decimal& value) {
  return SignedAndGrouped(value, value.Abs().ToString());
}

// `number` says an end; the interval has one at least.
template <typename Number>
std::string BoundsInWords(const Interval& interval, const Number& number) {
  if (!interval.high) return (interval.low_closed ? "at least " : "over ") + number(*interval.low);
  if (!interval.low) return (interval.high_closed ? "at most " : "under ") + number(*interval.high);
  if (*interval.low == *interval.high) return "exactly " + number(*interval.low);
  return number(*interval.low) + " to " + number(*interval.high);
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool IsWordByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

int ScaleOf(const Decimal& largest, std::string_view unit) {
  if (IsRate(unit)) return 0;
  if (unit == kPower) return largest.Abs() >= Decimal(1, kPowerScale) ? kPowerScale : 0;
  for (const int scale : {12, 9, 6})
    if (largest.Abs() >= Decimal(1, scale)) return scale;
  return 0;
}

std::string NumberInWords(const Decimal& value, int scale) {
  return SignedAndGrouped(value, Rounded(value.Scaled(-scale)).Abs().ToString());
}

std::string AmountInWords(const Decimal& value, std::string_view unit) {
  const int scale = ScaleOf(value, unit);
  std::string number = unit == kRatio ? NumberInWords(Rounded(value.Abs(), kRatioDigits), scale)
                                      : NumberInWords(value.Abs(), scale);
  if (const std::string_view word = ScaleWord(scale); !word.empty())
    number.append(" ").append(word);
  const std::string sign(value.IsNegative() ? kMinus : "");
  if (unit == "percent") return sign + number + "%";
  if (const std::string currency = CurrencySign(unit); !currency.empty())
    return sign + currency + number;
  const std::string words = UnitWords(unit, scale);
  return sign + number + (words.empty() ? "" : " " + words);
}

std::string RoughlyInWords(const Decimal& value, std::string_view unit) {
  Decimal::Integer coefficient = value.Abs().coefficient(), step = 1;
  int dropped = 0;
  for (auto rest = coefficient; rest >= 100; rest /= 10) {
    ++dropped;
    step *= 10;
  }
  const Decimal rough((coefficient + step / 2) / step, value.exponent() + dropped);
  return AmountInWords((value.IsNegative() ? -rough : rough).Trimmed(), unit);
}

std::string IntervalInWords(const Interval& interval, std::string_view unit) {
  if (!interval.low && !interval.high) return "any value";
  return BoundsInWords(interval, [&](const Decimal& end) { return AmountInWords(end, unit); });
}

std::string ExactlyInWords(const Interval& interval, std::string_view unit) {
  if (!interval.low && !interval.high) return "any value";
  return BoundsInWords(interval, [&](const Decimal& end) {
    if (unit == kRatio) return AmountInWords(end, unit);
    const bool is_rounded =
        Rounded(end.Scaled(-ScaleOf(end, unit))) != end.Scaled(-ScaleOf(end, unit));
    return is_rounded ? AllDigits(end) : AmountInWords(end, unit);
  });
}

std::string ExactInWords(const Interval& interval, std::string_view unit) {
  if (!interval.low && !interval.high) return "";
  // Two thirds have no last digit, and a gigawatt is none of a thousand megawatts.
  if (unit == kRatio || unit == kPower) return IntervalInWords(interval, unit);
  const std::string amount =
      BoundsInWords(interval, [](const Decimal& end) { return AllDigits(end); });
  std::string words(unit);
  if (CurrencySign(unit).empty() && unit != "percent") words = UnitWords(unit);
  return words.empty() ? amount : amount + " " + words;
}

std::string AxisUnitInWords(std::string_view unit, int scale) {
  std::string words = unit == "percent" ? "percent" : CurrencySign(unit);
  while (words.ends_with(' ')) words.pop_back();
  const bool is_currency = !words.empty() && unit != "percent";
  if (words.empty()) words = UnitWords(unit, scale);
  if (words.empty()) words = unit == "ratio" ? "ratio" : "number";
  const std::string scale_word(ScaleWord(scale));
  if (scale_word.empty()) return words;
  return is_currency ? words + " " + scale_word : scale_word + " " + words;
}

std::string TickInWords(const Decimal& value, std::string_view unit, int scale) {
  const std::string_view letters = scale == 12 ? "T" : scale == 9 ? "B" : scale == 6 ? "M" : "";
  const std::string sign(value.IsNegative() ? kMinus : "");
  return sign + CurrencySign(unit) + NumberInWords(value.Abs(), scale) +
         std::string(value.IsZero() ? "" : letters) + (unit == "percent" ? "%" : "");
}

std::string WithGroupedDigits(std::string_view text) {
  constexpr size_t kLeastGrouped = 5;
  std::string grouped;
  for (size_t at = 0; at < text.size();) {
    size_t end = at;
    while (end < text.size() && IsDigit(text[end])) ++end;
    const std::string_view digits = text.substr(at, end - at);
    const bool in_word = at > 0 && (IsWordByte(text[at - 1]) || text[at - 1] == '.');
    if (digits.size() >= kLeastGrouped && !in_word &&
        (end == text.size() || !IsWordByte(text[end])))
      grouped += Grouped(digits, kNarrowSpace);
    else
      grouped += digits;
    if (end < text.size()) grouped += text[end++];
    at = end;
  }
  return grouped;
}

}  // namespace countercheck
