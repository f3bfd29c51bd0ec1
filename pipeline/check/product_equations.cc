#include "pipeline/check/product_equations.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "core/metric_words.h"
#include "pipeline/check/normal_words.h"

namespace countercheck {
namespace {

// More figures of one metric in one article are a table.
constexpr size_t kMostFigures = 40;

// whole = part × rate, where the rate stands as offset + factor × figure.
struct Product {
  std::string_view name;
  std::string_view formula;
  std::string_view whole, part, rate;  // metrics
  Measure rate_measure = Measure::kLevel;
  Decimal factor = 1, offset = 0;
  size_t stated = 2;         // 0 the whole, 2 the rate
  std::string_view account;  // {0} whole, {1} part, {2} rate, as printed
  bool by_period = false;    // also where the figures stand apart, for one period
  std::string_view needs;    // a word that the sentence must say; empty: none
};

constexpr Decimal kPercent = Decimal(1, -2);

constexpr std::array<Product, 8> kProducts = {{
    {"margin", "margin = 100 × profit ÷ revenue", "gross_profit", "revenue", "gross_margin",
     Measure::kLevel, kPercent, 0, 2, "gross profit of {0} on revenue of {1}", true, ""},
    {"margin", "margin = 100 × profit ÷ revenue", "operating_income", "revenue", "operating_margin",
     Measure::kLevel, kPercent, 0, 2, "operating income of {0} on revenue of {1}", true, ""},
    {"margin", "margin = 100 × profit ÷ revenue", "net_income", "revenue", "net_margin",
     Measure::kLevel, kPercent, 0, 2, "net income of {0} on revenue of {1}", true, ""},
    {"margin", "margin = 100 × EBITDA ÷ revenue", "ebitda", "revenue", "ebitda_margin",
     Measure::kLevel, kPercent, 0, 2, "EBITDA of {0} on revenue of {1}", true, ""},
    {"per share", "per share = total ÷ shares", "net_income", "shares_outstanding", "eps",
     Measure::kLevel, 1, 0, 2, "{0} over {1}", false, ""},
    {"proceeds", "proceeds = shares × price", "ipo_proceeds", "ipo_shares", "ipo_price",
     Measure::kLevel, 1, 0, 0, "{1} at {2}", false, ""},
    {"market value", "value = shares × price", "market_cap", "shares_outstanding", "share_price",
     Measure::kLevel, 1, 0, 0, "{1} at {2}", false, ""},
    {"premium", "premium = 100 × (offer ÷ price − 1)", "deal_price_per_share", "share_price",
     "deal_premium", Measure::kLevel, kPercent, 1, 2, "an offer of {0} on a price of {1}", false,
     "premium"},
}};

struct Parts {
  const Fact* whole = nullptr;
  const Fact* part = nullptr;
  const Fact* rate = nullptr;
};

using ByMetric = std::map<std::string, Facts, std::less<>>;

// Levels of one segment and modality, by metric.
std::map<std::string, ByMetric> FigureGroups(const Facts& facts) {
  std::map<std::string, ByMetric> groups;
  for (const Fact* fact : facts)
    if (fact->claim().measure == Measure::kLevel)
      groups[fmt::format("{}\x1f{}", fact->segment, ToString(fact->modality))][fact->metric]
          .push_back(fact);
  return groups;
}

const Facts& Of(const ByMetric& figures, std::string_view metric) {
  static const Facts kNone;
  const auto it = figures.find(metric);
  return it == figures.end() ? kNone : it->second;
}

const Fact* Only(const Facts& facts) { return facts.size() == 1 ? facts.front() : nullptr; }

std::optional<Parts> InOneSentence(const Product& product, const ByMetric& figures,
                                   const std::string& sentence) {
  if (sentence.empty()) return std::nullopt;
  if (!product.needs.empty() && !SaysOneOf(sentence, {product.needs})) return std::nullopt;
  const Parts parts{Only(InSentence(Of(figures, product.whole), sentence)),
                    Only(InSentence(Of(figures, product.part), sentence)),
                    Only(InSentence(Of(figures, product.rate), sentence))};
  if (!parts.whole || !parts.part || !parts.rate) return std::nullopt;
  return parts;
}

std::optional<Parts> OfOnePeriod(const Product& product, const ByMetric& figures,
                                 const Fact& rate) {
  if (!product.by_period || !rate.period.stated() || rate.period.partial) return std::nullopt;
  const std::string& period = rate.period.text;
  const Parts parts{OnlyOf(Of(figures, product.whole), period),
                    OnlyOf(Of(figures, product.part), period),
                    OnlyOf(Of(figures, product.rate), period)};
  if (!parts.whole || !parts.part || parts.rate != &rate) return std::nullopt;
  if (!AreNear(rate, *parts.whole) || !AreNear(rate, *parts.part)) return std::nullopt;
  return parts;
}

bool IsMoney(const Fact& fact) { return fact.value().kind == QuantityKind::kMoney; }

bool IsSaidToBeEarlier(const Fact& fact) { return StandsAsEarlier(fact, fact.claim().sentence); }

// "a margin of 0.9% of gross bookings": a rate of something else than the part.
bool IsRateOfElse(const Fact& rate) {
  if (rate.value().kind != QuantityKind::kPercent) return false;
  return std::any_of(rate.mentions.begin(), rate.mentions.end(), [](const Claim* mention) {
    const std::vector<std::string> words = WordsOf(TextBehind(*mention));
    constexpr size_t kMostWords = 4;
    if (words.size() < 2 || words[0] != "of") return false;
    const auto end = words.begin() + static_cast<long>(std::min(words.size(), kMostWords));
    return std::none_of(words.begin(), end, [](const std::string& word) {
      return word == "revenue" || word == "revenues" || word == "sales" || word == "turnover";
    });
  });
}

// One currency, one basis, no two periods, and none an earlier figure that the others are not.
bool PremisesHold(const Parts& parts) {
  const Facts all = {parts.whole, parts.part, parts.rate};
  if (IsRateOfElse(*parts.rate)) return false;
  const auto earlier = std::count_if(all.begin(), all.end(),
                                     [](const Fact* fact) { return IsSaidToBeEarlier(*fact); });
  if (earlier != 0 && earlier != 3) return false;
  std::set<std::string> currencies, periods;
  for (const Fact* fact : all) {
    if (IsMoney(*fact)) currencies.insert(fact->value().unit);
    if (fact->period.stated()) periods.insert(fact->period.text);
  }
  return HaveOneBasis(all) && currencies.size() == 1 && periods.size() <= 1;
}

Equation EquationOf(const Product& product, const Parts& parts) {
  Equation equation{std::string(product.name),
                    std::string(product.formula),
                    "",
                    Law::kProduct,
                    {},
                    product.stated,
                    product.stated == 0 ? size_t{1} : size_t{0}};
  equation.figures = {
      FigureFor(*parts.whole, MetricInWords(product.whole), OneMetricInWords(product.whole)),
      FigureFor(*parts.part, MetricInWords(product.part), OneMetricInWords(product.part)),
      FigureFor(*parts.rate, MetricInWords(product.rate), OneMetricInWords(product.rate),
                product.factor, product.offset)};
  equation.account = fmt::format(fmt::runtime(product.account), parts.whole->claim().value_text,
                                 parts.part->claim().value_text, parts.rate->claim().value_text);
  return equation;
}

void AddProduct(const Product& product, const ByMetric& figures, std::vector<Equation>* equations) {
  const Facts& rates = Of(figures, product.rate);
  if (rates.size() > kMostFigures || Of(figures, product.part).size() > kMostFigures) return;
  for (const Fact* rate : rates) {
    auto parts = InOneSentence(product, figures, rate->claim().sentence);
    if (!parts) parts = OfOnePeriod(product, figures, *rate);
    if (parts && PremisesHold(*parts)) equations->push_back(EquationOf(product, *parts));
  }
}

// The article has a figure of the metric for the period, or one that may be of it.
bool IsGiven(std::string_view metric, const Fact& like, const ArticleFigures& article) {
  return std::any_of(article.bound.begin(), article.bound.end(), [&](const Fact* fact) {
    return fact->metric == metric &&
           Compare(fact->period, like.period) != PeriodRelation::kDifferent;
  });
}

// Revenue and margin of one period, and no profit of it.
void AddImplied(const Product& product, const ByMetric& figures, const ArticleFigures& article,
                std::vector<Implication>* implications) {
  const Facts& rates = Of(figures, product.rate);
  if (!product.by_period || rates.size() > kMostFigures ||
      Of(figures, product.part).size() > kMostFigures)
    return;
  for (const Fact* rate : rates) {
    if (!rate->period.stated() || rate->period.partial) continue;
    const Fact* part = OnlyOf(Of(figures, product.part), rate->period.text);
    if (IsGiven(product.whole, *rate, article) || !part || OnlyOf(rates, rate->period.text) != rate)
      continue;
    const Parts parts{part, part, rate};
    if (!PremisesHold(parts)) continue;
    Equation equation = EquationOf(product, parts);
    equation.name = "implied " + equation.name;
    equation.formula = fmt::format("{} = {} × {} ÷ 100", MetricInWords(product.whole),
                                   MetricInWords(product.part), MetricInWords(product.rate));
    equation.account = fmt::format("{} of {} on revenue of {}", OneMetricInWords(product.rate),
                                   rate->claim().value_text, part->claim().value_text);
    implications->push_back({std::move(equation), 0});
  }
}

bool IsRise(const Fact* fact) {
  return fact->metric == "share_price" && fact->claim().measure == Measure::kChange &&
         fact->value().unit == "percent";
}

bool IsTarget(const Fact* fact) {
  return fact->metric == "price_target" && fact->claim().measure == Measure::kLevel;
}

// "a target of $560, some 18% above the price": which price?
std::optional<Equation> PriceBelow(const Fact& target, const ArticleFigures& article) {
  const std::string& sentence = target.claim().sentence;
  if (!IsTarget(&target) || sentence.empty()) return std::nullopt;
  const Facts said = InSentence(article.bound, sentence);
  const auto rise = std::find_if(said.begin(), said.end(), IsRise);
  const bool only_these = said.size() == 2 && rise != said.end() && IsTarget(&target);
  if (!only_these || (*rise)->modality != Modality::kExpectation) return std::nullopt;
  Equation equation{
      "implied price", "price = target ÷ (1 + rise ÷ 100)", "", Law::kProduct, {}, 2, 1};
  equation.figures = {FigureFor(target, "target", "a target"),
                      FigureFor(target, "price", "a price"),
                      FigureFor(**rise, "rise", "a rise", kPercent, 1)};
  equation.account = fmt::format("a target of {}, {} above the price", target.claim().value_text,
                                 (*rise)->claim().value_text);
  return equation;
}

}  // namespace

std::vector<Equation> ProductEquations(const ArticleFigures& article) {
  std::vector<Equation> equations;
  for (const auto& [group, figures] : FigureGroups(article.bound))
    for (const Product& product : kProducts) AddProduct(product, figures, &equations);
  return equations;
}

std::vector<Implication> ImpliedProducts(const ArticleFigures& article) {
  std::vector<Implication> implications;
  for (const auto& [group, figures] : FigureGroups(article.bound))
    for (const Product& product : kProducts) AddImplied(product, figures, article, &implications);
  for (const Fact* target : article.bound)
    if (auto price = PriceBelow(*target, article)) implications.push_back({*price, 1});
  return implications;
}

}  // namespace countercheck
