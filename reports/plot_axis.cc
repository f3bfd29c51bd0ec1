#include "reports/plot_axis.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace countercheck {
namespace {

using Integer = Decimal::Integer;

constexpr int kWhole = 10'000;

// Both as whole numbers of the finer one's last digit. Nothing where 38 digits do not suffice.
std::optional<std::pair<Integer, Integer>> Aligned(const Decimal& a, const Decimal& b) {
  const Decimal zero(0, std::min(a.exponent(), b.exponent()));
  const auto fine_a = Add(a, zero), fine_b = Add(b, zero);
  if (!fine_a || !fine_b) return std::nullopt;
  return std::pair(fine_a->coefficient(), fine_b->coefficient());
}

void AddEnds(const Interval& interval, std::vector<Decimal>* ends) {
  if (interval.low) ends->push_back(*interval.low);
  if (interval.high) ends->push_back(*interval.high);
}

// The least of 1, 2, 5, 10, 20, … × 10^n that is in `span` at most four times.
Decimal StepOf(const Decimal& span) {
  int exponent = span.exponent() - 1;
  while (true) {
    for (const int digit : {1, 2, 5})
      if (Decimal(4 * digit, exponent) >= span) return {digit, exponent};
    ++exponent;
  }
}

}  // namespace

std::optional<PlotAxis> AxisOver(const std::vector<Interval>& intervals) {
  std::vector<Decimal> ends;
  for (const Interval& interval : intervals) AddEnds(interval, &ends);
  if (ends.empty()) return std::nullopt;
  const auto [low, high] = std::minmax_element(ends.begin(), ends.end());
  const auto distance = Subtract(*high, *low);
  if (!distance) return std::nullopt;
  const Decimal margin = distance->IsZero() ? low->LastNonZeroUnit() : distance->Scaled(-1);
  const auto begin = Subtract(*low, margin);
  const auto inner = Add(*distance, margin);
  const auto span = inner ? Add(*inner, margin) : std::nullopt;
  if (!begin || !span || !Aligned(*begin, *span)) return std::nullopt;
  return PlotAxis{*begin, *span};
}

int PlaceOn(const PlotAxis& axis, const Decimal& value) {
  const auto distance = Subtract(value, axis.low);
  const auto aligned = distance ? Aligned(*distance, axis.span) : std::nullopt;
  if (!aligned) return value < axis.low ? 0 : kWhole;
  auto [part, whole] = *aligned;
  if (part <= 0) return 0;
  if (part >= whole) return kWhole;
  constexpr long long kRoom = 1'000'000'000'000'000;
  for (; whole > kRoom; whole /= 10) part /= 10;
  return static_cast<int>(part * kWhole / whole);
}

std::vector<Decimal> TicksOf(const PlotAxis& axis) {
  const Decimal step = StepOf(axis.span);
  const auto end = Add(axis.low, axis.span);
  const auto aligned = Aligned(axis.low, step);
  if (!end || !aligned) return {};
  const auto [low, unit] = *aligned;
  // The division cuts towards zero: it rounds up below zero already.
  const Integer first = low / unit + (low > 0 && low % unit != 0 ? 1 : 0);
  std::vector<Decimal> ticks;
  for (Integer count = first;; ++count) {
    const auto tick = Multiply(Decimal(count, 0), step);
    if (!tick || *tick > *end) return ticks;
    ticks.push_back(tick->Trimmed());
  }
}

}  // namespace countercheck
