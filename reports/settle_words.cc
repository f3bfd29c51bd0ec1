#include "reports/settle_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>

#include "reports/wording.h"

namespace countercheck {
namespace {

// Where figures of these metrics are first published. "{when}" is " for Q2 2025" or nothing.
struct FirstSource {
  std::string_view metrics;  // with a space before and behind each
  std::string_view document;
};

constexpr FirstSource kFirstSources[] = {
    {" share_price trading_volume index_level ",
     "the exchange's prices{when}: the official close, and the trades after hours where these are "
     "meant"},
    {" commodity_price exchange_rate bond_yield ",
     "the settlement or fixing of the exchange or the central bank{when}"},
    {" market_cap ",
     "the number of shares on the cover of the latest filing, times the official close{when}"},
    {" valuation ", "the announcement of the funding round"},
    {" valuation_multiple ",
     "the price and the earnings that each source divides, past or forecast"},
    {" price_target ", "the broker's note, by its date"},
    {" deal_value deal_price_per_share deal_premium ",
     "the joint announcement of the deal, or the merger agreement filed with the regulator"},
    {" stake investment contract_value contract_term contract_capacity cost_savings "
     "funding_round ",
     "the announcement of the parties, or the filing of the agreement"},
    {" ipo_price ipo_proceeds ipo_shares ", "the final prospectus"},
    {" fine settlement ", "the order of the court or the authority, or the settlement as filed"},
    {" gdp inflation unemployment_rate payrolls retail_sales home_sales wages trade_balance "
     "budget_balance consumer_confidence ",
     "the release of the statistics office or institute{when}, and its date: such figures are "
     "revised"},
    {" interest_rate ", "the statement of the central bank{when}"},
    {" tariff_rate ", "the order or proclamation that sets the rate"},
    {" layoffs employees stores ", "the company's statement, or its latest annual report"},
    {" product_price ", "the company's announcement or price list"},
    {" market_share ", "the study that each source quotes, and what it counts"},
    {" revenue gross_profit gross_margin operating_income operating_margin operating_expenses "
     "net_income net_margin eps ebitda ebitda_margin free_cash_flow operating_cash_flow "
     "capital_expenditure cash debt charge inventory bookings backlog results dividend_per_share "
     "share_buyback tax_rate comparable_sales customers subscribers users deliveries units_sold "
     "production shares_outstanding transactions traffic assets_under_management ",
     "the company's earnings release{when}"},
};

constexpr std::string_view kAnySource = "the source that each article names for the figure{when}";
constexpr std::string_view kForecast =
    "the outlook in the company's own release{when}, or the call on which it was given";
constexpr std::string_view kEstimate =
    "the consensus as each article's provider had it (LSEG, FactSet, Bloomberg) before the release";

// What decides between figures that differ along a dimension, or leave it open.
struct Decider {
  std::string_view dimension;
  std::string_view question;
};

constexpr Decider kDeciders[] = {
    {"rate", "is it a sum each year, or in all?"},
    {"metric", "which line of the accounts does each mean?"},
    {"measure", "is it the level, or the change?"},
    {"unit", "is it percent or percentage points, and which currency?"},
    {"period", "which period does each figure cover?"},
    {"segment", "is it the whole company, or a part of it?"},
    {"session", "was it in the regular session, or outside of it?"},
    {"moment", "at what time was each price taken: open, high, low or close?"},
    {"basis", "is it as reported (GAAP), or adjusted? The table of reconciliation has both"},
    {"status", "is it a result, a forecast or a target?"},
    {"held against", "what is it held against: the year before, the quarter before, a forecast?"},
    {"other party", "which other party is meant?"},
};

bool IsEstimate(const Claim& claim) {
  return claim.modality == Modality::kExpectation || claim.kind == ClaimKind::kVerdict ||
         claim.measure == Measure::kVersusExpectations;
}

bool IsForecast(const Claim& claim) {
  return claim.modality == Modality::kGuidance || claim.modality == Modality::kTarget;
}

template <typename Test>
bool AllAre(const std::vector<const Claim*>& members, Test test) {
  return !members.empty() && std::all_of(members.begin(), members.end(),
                                         [&](const Claim* claim) { return test(*claim); });
}

// " for Q2 2025", " for 2025-06-23", where all that name a period name the same, as finely as any
// does.
std::string WhenOf(const std::vector<const Claim*>& members) {
  std::set<std::string_view> labels;
  for (const Claim* claim : members)
    if (claim->period) labels.insert(claim->period->label);
  if (labels.empty() || labels.rbegin()->empty()) return "";
  // The last in the order of letters is the longest, where each begins as it does.
  const std::string_view finest = *labels.rbegin();
  const bool same = std::all_of(labels.begin(), labels.end(), [&](std::string_view label) {
    return label == finest || finest.starts_with(std::string(label) + " ");
  });
  return same ? fmt::format(" for {}", finest) : "";
}

std::string_view DocumentFor(const Finding& finding, const std::vector<const Claim*>& members) {
  for (const FirstSource& source : kFirstSources) {
    const std::string word = " " + finding.metric + " ";
    if (source.metrics.find(word) == source.metrics.npos) continue;
    const bool of_company = &source == std::end(kFirstSources) - 1;
    if (of_company && AllAre(members, IsForecast)) return kForecast;
    if (of_company && AllAre(members, IsEstimate)) return kEstimate;
    return source.document;
  }
  return kAnySource;
}

std::string SourceFor(const Finding& finding, const std::vector<const Claim*>& members) {
  constexpr std::string_view kWhen = "{when}";
  std::string document(DocumentFor(finding, members));
  if (const size_t at = document.find(kWhen); at != document.npos)
    document.replace(at, kWhen.size(), WhenOf(members));
  return document;
}

std::string QuestionFor(const DimensionNotes& notes) {
  const std::string dimension = DecisiveDimension(notes);
  for (const Decider& decider : kDeciders)
    if (decider.dimension == dimension) return std::string(decider.question);
  return "";
}

// How to begin; empty for kinds that ask for nothing.
std::string_view OpeningOf(RelationKind kind) {
  switch (kind) {
    case RelationKind::kConflict:
    case RelationKind::kTension:
      return "Look it up in {}.";
    case RelationKind::kMagnitudeSlip:
      return "Million or billion, and where is the point? See {}.";
    case RelationKind::kUnitSlip:
      return "Which unit was printed first? See {}.";
    case RelationKind::kArithmetic:
      return "Recompute with the figures of {}: one of these, or its basis, is another one.";
    case RelationKind::kHeadlineBody:
      return "Mend the headline, or the body: {} has the figure.";
    case RelationKind::kRoundingOnly:
      return "Take the figure with one more digit from {}.";
    case RelationKind::kBasisDropped:
      return "Add the word that names the basis, as in {}.";
    case RelationKind::kUnverifiable:
      return "Look the base up in {}.";
    default:
      return "";
  }
}

}  // namespace

bool AsksForSettling(RelationKind kind) { return !OpeningOf(kind).empty(); }

std::string HowToSettle(const Finding& finding, const std::vector<const Claim*>& members,
                        const DimensionNotes& notes) {
  const std::string_view opening = OpeningOf(finding.kind);
  if (opening.empty()) return std::string(WhatToDo(finding.kind));
  const std::string advice = fmt::format(fmt::runtime(opening), SourceFor(finding, members));
  const bool asks =
      finding.kind == RelationKind::kConflict || finding.kind == RelationKind::kTension;
  const std::string question = asks ? QuestionFor(notes) : "";
  return question.empty() ? advice
                          : advice + " Ask: " + question + (question.back() == '?' ? "" : ".");
}

}  // namespace countercheck
