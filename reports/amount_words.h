// Amounts as people write them: "$193.4 million", "−7.8%", "3,012 shares".
//
// Exact to six digits, further ones are rounded: for axes and captions, where the exact value
// stands beside.
#ifndef COUNTERCHECK_REPORTS_AMOUNT_WORDS_H_
#define COUNTERCHECK_REPORTS_AMOUNT_WORDS_H_

#include <string>
#include <string_view>

#include "core/decimal.h"
#include "core/interval.h"

namespace countercheck {

// 9 for amounts of billions, 6, 12; 3 for gigawatts; 0 below a million, and for what is not counted
// in millions (percent, points).
int ScaleOf(const Decimal& largest, std::string_view unit);

// `value` ÷ 10^scale with grouped digits and a minus sign: "1,934.5", "−7.8".
std::string NumberInWords(const Decimal& value, int scale);

// `unit` is that of Quantity; may be empty.
std::string AmountInWords(const Decimal& value, std::string_view unit);

// Likewise, to two digits: "$770 million" for 765,600,000 USD.
std::string RoughlyInWords(const Decimal& value, std::string_view unit);

// "46.45% to 46.55%", "over $20 billion", "at most 35%", "exactly 3,012 shares", "any value".
std::string IntervalInWords(const Interval& interval, std::string_view unit);

// Likewise, but nothing is rounded: amounts that need more than six digits have all of theirs.
std::string ExactlyInWords(const Interval& interval, std::string_view unit);

// All digits, but of ratios four, and power in gigawatts where it has them: "193,350,000 to
// 193,450,000 USD", "over 20,000,000,000 USD"; empty for any value.
std::string ExactInWords(const Interval& interval, std::string_view unit);

// What an axis counts: "$ billion", "percent", "million shares", "number" for an empty unit.
std::string AxisUnitInWords(std::string_view unit, int scale);

// A value on that axis, short: "$193.35M", "−7.8%", "12B"; units without a sign are left out.
std::string TickInWords(const Decimal& value, std::string_view unit, int scale);

// `text` with the whole numbers of five digits and more in it grouped by narrow spaces:
// "[193350000, 193450000]" can be read then. Digits within a word stay.
std::string WithGroupedDigits(std::string_view text);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_AMOUNT_WORDS_H_
