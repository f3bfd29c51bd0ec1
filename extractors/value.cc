// What a figure, a move or a verdict says: value, sign, direction.
#include <algorithm>

#include "extractors/fields.h"
#include "extractors/level_or_change.h"
#include "extractors/moves.h"
#include "extractors/words.h"

namespace countercheck {
namespace {

// Where "nearly doubled" begins, in percent: at nine tenths of the fold (80 for 100, 350 for 400).
Decimal NearlyFold(const Decimal& percent) {
  const auto fold = Add(percent, Decimal(100));
  const auto least = fold ? Multiply(*fold, Decimal(9, -1)) : std::nullopt;
  return least ? Subtract(*least, Decimal(100)).value_or(percent).Trimmed() : percent;
}

// "1200 megawatts" for "1.2 GW", "100 percent" for "doubled": claims carry the units of metrics.
Quantity InClaimUnits(Quantity quantity, Measure measure, std::string_view count_unit) {
  auto scale = [&](int power) {
    if (quantity.low) quantity.low = quantity.low->Scaled(power);
    if (quantity.high) quantity.high = quantity.high->Scaled(power);
  };
  if (quantity.kind == QuantityKind::kMeasure) {
    if (quantity.unit == "gigawatt") scale(3);
    if (quantity.unit == "kilowatt") scale(-3);
    if (quantity.unit == "watt") scale(-6);
    if (quantity.unit == "terawatt") scale(6);
    if (quantity.unit.ends_with("watt")) quantity.unit = "MW";
    quantity.interval = IntervalOf(quantity);
  }
  if (quantity.kind == QuantityKind::kCount && quantity.noun == "points") quantity.unit = "points";
  if (quantity.kind == QuantityKind::kCount && !count_unit.empty()) quantity.unit = count_unit;
  if (quantity.kind == QuantityKind::kRatio && measure == Measure::kChange) {
    auto to_percent = [](const Decimal& fold) {
      return Subtract(*Multiply(fold, Decimal(100)), Decimal(100)).value_or(Decimal(0)).Trimmed();
    };
    if (quantity.low) quantity.low = to_percent(*quantity.low);
    if (quantity.high) quantity.high = to_percent(*quantity.high);
    quantity.kind = QuantityKind::kPercent;
    quantity.unit = "percent";
    quantity.measured = true;
    // "doubled" is rounded as people count: 1.95 to 2.05 fold; "nearly doubled" 1.8 to 2.
    if (quantity.low && quantity.high && quantity.qualifier == Qualifier::kExact)
      quantity.interval =
          Interval::Closed(*Subtract(*quantity.low, Decimal(5)), *Add(*quantity.high, Decimal(5)));
    else if (quantity.low && quantity.qualifier == Qualifier::kNearly)
      quantity.interval = {NearlyFold(*quantity.low), quantity.low, true, false};
    else
      quantity.interval = IntervalOf(quantity);
  }
  return quantity;
}

// A rate that did not change did not by a point; all else by a percent.
std::string_view UnitOfNoChange(const MetricRule& metric) {
  const std::vector<std::string>& units = metric.level_units;
  const bool rate = std::find(units.begin(), units.end(), "percent") != units.end();
  return rate ? "percentage_point" : "percent";
}

// What a bare number of the metric counts, where it is not pieces: points, shares, a multiple.
std::string_view CountUnit(const MetricRule* metric) {
  if (!metric) return "";
  const std::vector<std::string>& units = metric->level_units;
  for (std::string_view unit : {"points", "shares", "ratio"})
    if (std::find(units.begin(), units.end(), unit) != units.end() &&
        (unit == "shares" || std::find(units.begin(), units.end(), "count") == units.end()))
      return unit;
  return "";
}

// The figure belongs to a "net loss", a "deficit".
bool IsOfLoss(const FieldContext& context, const Draft& draft) {
  if (!draft.metric || !draft.metric_item) return false;
  for (const MetricName& name : context.sentence->items[*draft.metric_item].meaning->metrics)
    if (&context.rules->metrics[name.metric] == draft.metric && name.negative) return true;
  return false;
}

// "negative free cash flow of $5 million"
bool IsCalledNegative(const FieldContext& context, const Draft& draft) {
  return draft.metric_item && *draft.metric_item > 0 &&
         context.sentence->items[*draft.metric_item - 1].IsWord("negative");
}

// "EPS of ($0.31)": accountants put what is below zero into brackets.
bool IsBracketed(const FieldContext& context, const Draft& draft) {
  const auto& items = context.sentence->items;
  const size_t i = draft.item;
  if (draft.metric->id != "eps" || i < 2 || i + 1 >= items.size()) return false;
  if (!items[i - 1].IsWord("(") || !items[i + 1].IsWord(")")) return false;
  return IsAnyOf(items[i - 2].lower, {"of", "reported", "posted", "by", "at", "was"});
}

// "narrowed its net loss by 20%": a loss that shrinks is a profit that grows. One that improves
// does so, too.
int SignOfMoveOf(const FieldContext& context, const Draft& draft) {
  const Item& move = context.sentence->items[*draft.move_item];
  const int sign = SignOfMove(move);
  const bool better = move.lower.starts_with("improve") || move.lower.starts_with("recover");
  return IsOfLoss(context, draft) && !better ? -sign : sign;
}

int SignFor(const FieldContext& context, const Draft& draft, const Quantity& quantity) {
  if (draft.sign != 0) return draft.sign;
  bool printed = (quantity.low && quantity.low->IsNegative()) ||
                 (quantity.high && quantity.high->IsNegative());
  if (printed) return 1;
  if (draft.measure == Measure::kLevel && draft.metric)
    return IsOfLoss(context, draft) || IsCalledNegative(context, draft) ||
                   IsBracketed(context, draft)
               ? -1
               : 1;
  if (draft.measure != Measure::kChange) return 1;
  if (draft.metric && draft.metric->id == "interest_rate")
    if (const int step = SignOfStep(*context.sentence, draft.item)) return step;
  if (!draft.move_item) return 1;
  if (MovesOutlook(context.sentence->items, *draft.move_item, draft.item)) return 1;
  const int sign = SignOfMoveOf(context, draft);
  return sign == 0 ? 1 : sign;
}

std::string Original(const FieldContext& context, Range range) {
  return std::string(context.article->text.Printed(range));
}

Verdict VerdictOf(const Item& item) {
  for (const char* name : {"beat", "beat_verb", "ahead_of", "richer"})
    if (item.Is(name)) return Verdict::kBeat;
  for (const char* name : {"miss", "miss_verb", "short_of", "poorer"})
    if (item.Is(name)) return Verdict::kMiss;
  int sign = SignOfMove(item);
  return sign > 0 ? Verdict::kBeat : sign < 0 ? Verdict::kMiss : Verdict::kInLine;
}

// "down more than -1%": the bound is that of the size of the fall.
bool IsBoundOfPrintedFall(const Draft& draft, const Quantity& quantity) {
  const auto& end = quantity.low ? quantity.low : quantity.high;
  const bool one_ended = quantity.low.has_value() != quantity.high.has_value();
  return draft.measure == Measure::kChange && one_ended && end->IsNegative();
}

Quantity Magnitude(Quantity quantity) {
  if (quantity.low) quantity.low = quantity.low->Abs();
  if (quantity.high) quantity.high = quantity.high->Abs();
  quantity.interval = IntervalOf(quantity);
  return quantity;
}

}  // namespace

void FillValue(const FieldContext& context, const Draft& draft, Claim* claim) {
  const Item& item = context.sentence->items[draft.item];
  claim->span = context.article->text.OffsetsOf(item.range);
  claim->value_text = Original(context, item.range);
  if (draft.kind == ClaimKind::kQuantity) {
    Quantity quantity = InClaimUnits(QuantityAt(*context.sentence, draft.item), draft.measure,
                                     CountUnit(draft.metric));
    int sign = SignFor(context, draft, quantity);
    if (IsBoundOfPrintedFall(draft, quantity)) {
      quantity = Negated(Magnitude(std::move(quantity)));
    } else if (sign < 0) {
      quantity = Negated(quantity);
    }
    if (IsNoChange(item) && draft.metric) {
      quantity.unit = UnitOfNoChange(*draft.metric);
      if (quantity.unit == "percentage_point") quantity.kind = QuantityKind::kPercentagePoint;
    } else if (draft.metric && draft.measure == Measure::kChange && draft.move_item) {
      const Decimal value = quantity.high ? *quantity.high : quantity.low.value_or(0);
      claim->direction = value.IsNegative() ? Direction::kDown : Direction::kUp;
    }
    claim->value = std::move(quantity);
    return;
  }
  claim->value.qualifier = Qualifier::kQualitative;
  claim->value.interval = Interval::All();
  if (draft.kind == ClaimKind::kDirection) {
    claim->direction = SignOfMove(item) < 0 ? Direction::kDown : Direction::kUp;
    claim->value.kind = QuantityKind::kPercent;
    claim->value.unit = "percent";
    return;
  }
  claim->verdict = VerdictOf(item);
}

}  // namespace countercheck
