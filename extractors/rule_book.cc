#include "extractors/rule_book.h"

#include <algorithm>

#include "extractors/compiled_rules.h"
#include "extractors/rule_loader.h"

namespace countercheck {
namespace {

// A total of money is no small change, and the price of a piece no fortune: "profit of $1.20" is
// per share, "earnings of $1.2 billion" is not.
bool IsAmount(const Quantity& quantity, bool price) {
  if (quantity.unit == "BTC" || quantity.unit == "ETH") return false;  // holdings, not money
  const Decimal size = (quantity.low ? *quantity.low : quantity.high.value_or(0)).Abs();
  return price ? size < Decimal(1'000'000) : size >= Decimal(1'000);
}

bool TakesUnit(const std::vector<std::string>& units, const Quantity& quantity) {
  auto has = [&](std::string_view unit) {
    return std::find(units.begin(), units.end(), unit) != units.end();
  };
  switch (quantity.kind) {
    case QuantityKind::kMoney:
      return (has("money") && IsAmount(quantity, false)) ||
             (has("price") && IsAmount(quantity, true));
    case QuantityKind::kPercent:
      return has("percent");
    case QuantityKind::kPercentagePoint:
      return has("percentage_point");
    case QuantityKind::kBasisPoint:
      return has("basis_point");
    case QuantityKind::kRatio:
      return has("ratio");
    case QuantityKind::kCount:
      if (quantity.unit == "shares") return has("shares");
      if (quantity.noun == "points") return has("points");
      // "a price-to-earnings ratio of 31": a bare number.
      return has("count") || ((has("points") || has("ratio")) && quantity.noun.empty());
    case QuantityKind::kDuration:
      return has("duration");
    case QuantityKind::kAge:
      return false;
    case QuantityKind::kMeasure:
      return has("MW") && (quantity.unit == "megawatt" || quantity.unit == "gigawatt");
  }
  return false;
}

}  // namespace

bool MetricRule::IsPrice() const {
  return std::find(level_units.begin(), level_units.end(), "price") != level_units.end();
}

const MetricRule* CompiledRules::FindMetric(std::string_view id) const {
  for (const MetricRule& metric : metrics)
    if (metric.id == id) return &metric;
  return nullptr;
}

// "$1,000 invested" is nothing that a company invests.
bool IsTooSmall(const MetricRule& metric, const Quantity& quantity) {
  const bool counted =
      quantity.kind == QuantityKind::kMoney || quantity.kind == QuantityKind::kCount;
  if (!metric.least || !counted) return false;
  const auto& bound = quantity.high ? quantity.high : quantity.low;
  return bound && bound->Abs() < *metric.least;
}

bool TakesLevel(const MetricRule& metric, const Quantity& quantity) {
  if (IsTooSmall(metric, quantity)) return false;
  // Points are what a percentage moves by.
  if (quantity.kind == QuantityKind::kPercentagePoint || quantity.kind == QuantityKind::kBasisPoint)
    return false;
  return TakesUnit(metric.level_units, quantity);
}

bool TakesChange(const MetricRule& metric, const Quantity& quantity) {
  if (IsTooSmall(metric, quantity)) return false;
  // "doubled" is a change of 100 percent.
  Quantity change = quantity;
  if (change.kind == QuantityKind::kRatio) change.kind = QuantityKind::kPercent;
  return TakesUnit(metric.change_units, change);
}

RuleBook::RuleBook(std::unique_ptr<CompiledRules> compiled) : compiled_(std::move(compiled)) {}
RuleBook::RuleBook(RuleBook&&) noexcept = default;
RuleBook& RuleBook::operator=(RuleBook&&) noexcept = default;
RuleBook::~RuleBook() = default;

Result<RuleBook> RuleBook::Load(const std::vector<RuleFile>& files) {
  auto rules = std::make_unique<CompiledRules>();
  if (LoadError error = RuleLoader(rules.get()).Load(files)) return Unexpected(*error);
  return RuleBook(std::move(rules));
}

}  // namespace countercheck
