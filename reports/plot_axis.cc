#include "reports/plot_axis.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
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

// In hundredths of a percent.
constexpr int kBreak = 600;

// The longest stretch that no interval reaches into; nothing where each touches another.
std::optional<Interval> LongestGap(std::vector<Interval> intervals) {
  std::erase_if(intervals, [](const Interval& interval) { return !interval.IsBounded(); });
  if (intervals.size() < 3) return std::nullopt;
  std::sort(intervals.begin(), intervals.end(),
            [](const Interval& a, const Interval& b) { return *a.low < *b.low; });
  std::optional<Interval> longest;
  std::optional<Decimal> length;
  Decimal reached = *intervals.front().high;
  for (const Interval& interval : intervals) {
    const auto gap = Subtract(*interval.low, reached);
    if (gap && !gap->IsNegative() && !gap->IsZero() && (!length || *gap > *length)) {
      longest = Interval::Closed(reached, *interval.low);
      length = gap;
    }
    reached = std::max(reached, *interval.high);
  }
  return longest;
}

// Two values on one side of the gap that differ: those that its length would press together.
bool HidesADifference(const Interval& gap, const std::vector<Interval>& intervals) {
  for (const bool below : {true, false}) {
    const Interval* first = nullptr;
    for (const Interval& interval : intervals) {
      if (!interval.IsBounded() || (*interval.high <= *gap.low) != below) continue;
      if (first && *first != interval) return true;
      first = &interval;
    }
  }
  return false;
}

// A bound reaches into the gap: what is left out would be part of what it allows.
bool AllAreBounded(const std::vector<Interval>& intervals) {
  return std::all_of(intervals.begin(), intervals.end(),
                     [](const Interval& interval) { return interval.IsBounded(); });
}

// What is to be left out of the `distance` of all ends: the middle of a gap that takes more than
// four fifths of it.
std::optional<Interval> CutOf(const std::vector<Interval>& intervals, const Decimal& distance) {
  if (!AllAreBounded(intervals)) return std::nullopt;
  const auto gap = LongestGap(intervals);
  if (!gap || !HidesADifference(*gap, intervals)) return std::nullopt;
  const auto length = Subtract(*gap->high, *gap->low);
  const auto rest = length ? Subtract(distance, *length) : std::nullopt;
  const auto fourfold = rest ? Multiply(*rest, Decimal(4)) : std::nullopt;
  if (!fourfold || rest->IsZero() || *fourfold >= *length) return std::nullopt;
  const Decimal margin = rest->Scaled(-1);
  const auto from = Add(*gap->low, margin), to = Subtract(*gap->high, margin);
  if (!from || !to) return std::nullopt;
  return Interval::Closed(*from, *to);
}

// `part` of `whole`, at most `all`; 0 for what is below zero.
int ShareOf(const Decimal& part, const Decimal& whole, int all) {
  const auto aligned = Aligned(part, whole);
  if (!aligned) return part.IsNegative() ? 0 : all;
  auto [fine_part, fine_whole] = *aligned;
  if (fine_part <= 0) return 0;
  if (fine_part >= fine_whole) return all;
  constexpr long long kRoom = 1'000'000'000'000'000;
  for (; fine_whole > kRoom; fine_whole /= 10) fine_part /= 10;
  return static_cast<int>(fine_part * all / fine_whole);
}

// The round values from `low` to `high`, `step` apart.
std::vector<Decimal> StepsFrom(const Decimal& low, const Decimal& high, const Decimal& step) {
  const auto aligned = Aligned(low, step);
  if (!aligned) return {};
  const auto [begin, unit] = *aligned;
  // The division cuts towards zero: it rounds up below zero already.
  const Integer first = begin / unit + (begin > 0 && begin % unit != 0 ? 1 : 0);
  std::vector<Decimal> steps;
  for (Integer count = first;; ++count) {
    const auto value = Multiply(Decimal(count, 0), step);
    if (!value || *value > high) return steps;
    steps.push_back(value->Trimmed());
  }
}

// Those of one side of a broken axis; where the step is too wide for it, one finer value.
std::vector<Decimal> TicksBeside(const Decimal& low, const Decimal& high, const Decimal& step) {
  constexpr int kFinest = 3;
  for (int finer = 0; finer < kFinest; ++finer) {
    std::vector<Decimal> ticks = StepsFrom(low, high, step.Scaled(-finer));
    if (ticks.empty()) continue;
    if (finer > 0) ticks = {ticks[ticks.size() / 2]};
    return ticks;
  }
  return {};
}

// What can be seen of a broken axis.
std::optional<Decimal> SeenOf(const PlotAxis& axis) {
  const auto left_out = Subtract(*axis.cut->high, *axis.cut->low);
  return left_out ? Subtract(axis.span, *left_out) : std::nullopt;
}

}  // namespace

std::optional<PlotAxis> AxisOver(const std::vector<Interval>& intervals) {
  std::vector<Decimal> ends;
  for (const Interval& interval : intervals) AddEnds(interval, &ends);
  if (ends.empty()) return std::nullopt;
  const auto [low, high] = std::minmax_element(ends.begin(), ends.end());
  const auto distance = Subtract(*high, *low);
  if (!distance) return std::nullopt;
  const std::optional<Interval> cut = CutOf(intervals, *distance);
  const auto left_out = cut ? Subtract(*cut->high, *cut->low) : Decimal();
  const auto seen = left_out ? Subtract(*distance, *left_out) : std::nullopt;
  if (!seen) return std::nullopt;
  const Decimal margin = distance->IsZero() ? low->LastNonZeroUnit() : seen->Scaled(-1);
  const auto begin = Subtract(*low, margin);
  const auto inner = Add(*distance, margin);
  const auto span = inner ? Add(*inner, margin) : std::nullopt;
  if (!begin || !span || !Aligned(*begin, *span)) return std::nullopt;
  return PlotAxis{*begin, *span, cut};
}

int PlaceOn(const PlotAxis& axis, const Decimal& value) {
  const auto distance = Subtract(value, axis.low);
  if (!distance) return value < axis.low ? 0 : kWhole;
  if (!axis.cut) return ShareOf(*distance, axis.span, kWhole);
  const auto seen = SeenOf(axis);
  const auto before = Subtract(*axis.cut->low, axis.low);
  const auto behind = Subtract(value, *axis.cut->high);
  if (!seen || !before || !behind) return value < axis.low ? 0 : kWhole;
  if (value <= *axis.cut->low) return ShareOf(*distance, *seen, kWhole - kBreak);
  const int break_begin = ShareOf(*before, *seen, kWhole - kBreak);
  if (value < *axis.cut->high) return break_begin + kBreak / 2;
  const auto past = Add(*before, *behind);
  return past ? kBreak + ShareOf(*past, *seen, kWhole - kBreak) : kWhole;
}

std::vector<Decimal> TicksOf(const PlotAxis& axis) {
  const auto end = Add(axis.low, axis.span);
  if (!end) return {};
  if (!axis.cut) return StepsFrom(axis.low, *end, StepOf(axis.span));
  const auto seen = SeenOf(axis);
  if (!seen) return {};
  const Decimal step = StepOf(*seen);
  std::vector<Decimal> ticks;
  for (const auto& [from, to] : {std::pair(axis.low, *axis.cut->low), {*axis.cut->high, *end}}) {
    const std::vector<Decimal> side = TicksBeside(from, to, step);
    ticks.insert(ticks.end(), side.begin(), side.end());
  }
  return ticks;
}

}  // namespace countercheck
