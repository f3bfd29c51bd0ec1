#include "pipeline/check/metric_traits.h"

#include <unordered_map>

namespace countercheck {
namespace {

using Table = std::unordered_map<std::string_view, MetricTraits>;

const Table& AllTraits() {
  static const Table kTable = {
      // Deals, contracts, offerings.
      {"deal_value", {.deal_term = true}},
      {"deal_price_per_share", {.deal_term = true}},
      {"deal_premium", {.deal_term = true}},
      {"contract_value", {.deal_term = true, .several = true}},
      {"contract_term", {.deal_term = true, .several = true}},
      {"contract_capacity", {.deal_term = true, .several = true}},
      {"investment", {.deal_term = true, .several = true}},
      {"funding_round", {.deal_term = true, .several = true}},
      {"stake", {.deal_term = true, .several = true}},
      {"fine", {.deal_term = true, .several = true}},
      {"settlement", {.deal_term = true, .several = true}},
      {"ipo_price", {.deal_term = true, .once = true}},
      {"ipo_proceeds", {.deal_term = true, .once = true}},
      {"ipo_shares", {.deal_term = true, .once = true}},
      // Results.
      {"revenue", {.more_is_better = true}},
      {"gross_profit", {.more_is_better = true}},
      {"gross_margin", {.more_is_better = true}},
      {"operating_income", {.more_is_better = true}},
      {"net_income", {.more_is_better = true}},
      {"eps", {.more_is_better = true}},
      {"ebitda", {.more_is_better = true}},
      {"free_cash_flow", {.more_is_better = true}},
      {"dividend_per_share", {.decided = true}},
      {"share_buyback", {.decided = true}},
      {"inventory", {.many_kinds = true}},
      {"cash", {.balance = true}},
      {"debt", {.balance = true}},
      // Prices.
      {"share_price", {.moves_all_day = true, .share = true}},
      {"market_cap", {.moves_all_day = true}},
      {"index_level", {.moves_all_day = true}},
      {"exchange_rate", {.moves_all_day = true, .either_way = true}},
      {"commodity_price", {.moves_all_day = true}},
      {"bond_yield", {.moves_all_day = true}},
      {"trading_volume", {.moves_all_day = true}},
      {"valuation_multiple", {.moves_all_day = true}},
      {"price_target", {.moves_all_day = true, .differs_freely = true}},
      // Operations.
      {"production", {.many_kinds = true}},
      {"units_sold", {.many_kinds = true}},
      {"product_price", {.several = true, .many_kinds = true}},
      {"layoffs", {.several = true}},
      // Economy.
      {"gdp", {.economic = true, .more_is_better = true}},
      {"inflation", {.many_kinds = true, .economic = true}},
      {"unemployment_rate", {.economic = true}},
      {"payrolls", {.economic = true, .more_is_better = true}},
      {"interest_rate", {.many_kinds = true, .economic = true}},
      {"retail_sales", {.economic = true, .more_is_better = true}},
      {"home_sales", {.economic = true, .more_is_better = true}},
      {"wages", {.economic = true}},
      {"tariff_rate", {.several = true, .many_kinds = true, .economic = true}},
      {"consumer_confidence", {.economic = true, .more_is_better = true}},
      {"trade_balance", {.many_kinds = true, .economic = true}},
      {"budget_balance", {.economic = true}},
  };
  return kTable;
}

}  // namespace

const MetricTraits& TraitsOf(std::string_view metric) {
  static const MetricTraits kNone;
  const auto found = AllTraits().find(metric);
  return found == AllTraits().end() ? kNone : found->second;
}

}  // namespace countercheck
