// Small claims in a compact form, and the findings that they must give. One claim a row:
//
//   A: Acme revenue level =12.02e9 USD period:Q3_2025 section:headline
//
// document, subject, metric, measure, value, unit, then key:value pairs; "_" stands for a space.
// Values: "=46.5" "~7.8" (about) ">10" (over) ">=10" "<-10" "<=10" "36..38" "mid34..36", an
// exponent that keeps the printed digits ("=8.2e6"), and up, down, beat, miss, in_line.
#include "pipeline/check/compare.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>

#include "pipeline/identity.h"

namespace countercheck {
namespace {

std::string Spaced(std::string text) {
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

Decimal Figure(const std::string& text) {
  const size_t e = text.find('e');
  const auto value = Decimal::Parse(text.substr(0, e));
  EXPECT_TRUE(value) << text;
  if (!value) return Decimal(0);
  return e == std::string::npos ? *value : value->Scaled(std::stoi(text.substr(e + 1)));
}

std::pair<Qualifier, std::string> TakeQualifier(const std::string& text) {
  static const std::vector<std::pair<std::string, Qualifier>> kMarks = {
      {">=", Qualifier::kAtLeast}, {"<=", Qualifier::kAtMost}, {"mid", Qualifier::kBand},
      {">", Qualifier::kOver},     {"<", Qualifier::kUnder},   {"~", Qualifier::kAbout},
      {"=", Qualifier::kExact}};
  for (const auto& [mark, qualifier] : kMarks)
    if (text.rfind(mark, 0) == 0) return {qualifier, text.substr(mark.size())};
  return {Qualifier::kExact, text};
}

Quantity ReadQuantity(const std::string& text, const std::string& unit) {
  Quantity quantity;
  quantity.unit = unit;
  quantity.kind = unit == "percent" ? QuantityKind::kPercent : QuantityKind::kMoney;
  quantity.measured = true;
  const auto [qualifier, figures] = TakeQualifier(text);
  quantity.qualifier = qualifier;
  if (const size_t dots = figures.find(".."); dots != std::string::npos) {
    quantity.low = Figure(figures.substr(0, dots));
    quantity.high = Figure(figures.substr(dots + 2));
    quantity.is_range = qualifier != Qualifier::kBand;
  } else {
    quantity.low = quantity.high = Figure(figures);
    if (qualifier == Qualifier::kOver || qualifier == Qualifier::kAtLeast) quantity.high.reset();
    if (qualifier == Qualifier::kUnder || qualifier == Qualifier::kAtMost) quantity.low.reset();
  }
  quantity.interval = IntervalOf(quantity);
  return quantity;
}

Period ReadPeriod(const std::string& text) {
  Period period;
  period.label = Spaced(text);
  if (const auto day = ParseIsoDate(text)) {
    period.start = period.end = day;
    period.grain = Grain::kDay;
  } else if (text[0] == 'H') {
    period.grain = Grain::kHalf;
  } else if (text[0] == 'Q') {
    period.grain = Grain::kQuarter;
  } else if (text[0] == 'F') {
    period.grain = Grain::kYear;
  }
  return period;
}

void SetValue(const std::string& value, const std::string& unit, Claim* claim) {
  static const std::map<std::string, Verdict> kVerdicts = {
      {"beat", Verdict::kBeat}, {"miss", Verdict::kMiss}, {"in_line", Verdict::kInLine}};
  claim->value_text = value;
  if (value == "up" || value == "down") {
    claim->kind = ClaimKind::kDirection;
    claim->direction = value == "up" ? Direction::kUp : Direction::kDown;
  } else if (const auto it = kVerdicts.find(value); it != kVerdicts.end()) {
    claim->kind = ClaimKind::kVerdict;
    claim->verdict = it->second;
  } else {
    claim->value = ReadQuantity(value, unit);
  }
}

template <typename Enum>
Enum Named(const std::string& text, int count) {
  for (int i = 0; i < count; ++i)
    if (ToString(static_cast<Enum>(i)) == text) return static_cast<Enum>(i);
  ADD_FAILURE() << "no such value: " << text;
  return Enum{};
}

void SetField(const std::string& key, const std::string& value, Claim* claim) {
  if (key == "period")
    claim->period = ReadPeriod(value);
  else if (key == "session")
    claim->session = Named<Session>(value, 3);
  else if (key == "modality")
    claim->modality = Named<Modality>(value, 5);
  else if (key == "basis")
    claim->basis = Named<Basis>(value, 2);
  else if (key == "section")
    claim->section = Named<Section>(value, 8);
  else if (key == "moment")
    claim->moment = value;
  else if (key == "segment")
    claim->segment = Spaced(value);
  else if (key == "vs")
    claim->comparator = value;
  else if (key == "by")
    claim->attribution = {Spaced(value)};
  else if (key == "buyer")
    claim->counterparty = Spaced(value);
  else if (key == "sentence")
    claim->sentence = Spaced(value);
  else if (key == "printed")
    claim->value_text = Spaced(value);
  else
    ADD_FAILURE() << "no such key: " << key;
}

std::vector<Claim> ReadClaims(const std::string& rows) {
  std::vector<Claim> claims;
  std::istringstream lines(rows);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string document, subject, metric, measure, value, unit, field;
    if (!(words >> document >> subject >> metric >> measure >> value >> unit)) continue;
    Claim claim;
    claim.document = document.substr(0, document.size() - 1);
    claim.subject.name = subject == "-" ? "" : Spaced(subject);
    claim.metric = metric;
    claim.measure = Named<Measure>(measure == "versus" ? "versus_expectations" : measure, 3);
    SetValue(value, unit, &claim);
    while (words >> field) {
      const size_t colon = field.find(':');
      SetField(field.substr(0, colon), field.substr(colon + 1), &claim);
    }
    claim.span.bytes = {claims.size() * 100, claims.size() * 100 + 5};
    claim.id = "c" + std::to_string(claims.size());
    claims.push_back(claim);
  }
  return claims;
}

std::string Kinds(const std::vector<Finding>& findings) {
  std::string kinds;
  for (const Finding& finding : findings)
    if (finding.kind != RelationKind::kSingleSource)
      kinds += (kinds.empty() ? "" : " ") + std::string(ToString(finding.kind));
  return kinds;
}

struct Case {
  std::string name;
  std::string rows;
  std::string kinds;  // of all findings but single_source, gravest first
};

const std::vector<Case>& Cases() {
  static const std::vector<Case> kCases = {
      // Levels.
      {"equal",
       "A: Acme revenue level =12.02e9 USD period:Q3_2025\n"
       "B: Acme_Inc. revenue level =12.02e9 USD period:Q3_2025\n",
       "agreement"},
      {"disjoint",
       "A: Acme revenue level =12.02e9 USD period:Q3_2025\n"
       "B: Acme revenue level =12.02e9 USD period:third_quarter\n"
       "C: Acme revenue level =10.4e9 USD period:Q3_FY2025\n",
       "conflict"},
      {"another_subject",
       "A: Acme revenue level =12.02e9 USD period:Q3_2025\n"
       "B: Bolt revenue level =10.4e9 USD period:Q3_2025\n",
       ""},
      {"initials",
       "A: Acme_Micro_Devices revenue level =12.02e9 USD period:Q3_2025\n"
       "B: AMD revenue level =10.4e9 USD period:Q3_2025\n",
       "conflict"},
      {"unnamed",
       "A: - revenue level =12.02e9 USD period:Q3_2025\n"
       "B: - revenue level =10.4e9 USD period:Q3_2025\n",
       "conflict"},
      {"rounded",
       "A: Acme revenue level =2.006e9 USD period:Q2_2025\n"
       "B: Acme revenue level =2.01e9 USD period:Q2_2025\n",
       "agreement"},
      {"rounding_edge",
       "A: Acme revenue level =2.105e9 USD period:Q2_2025\n"
       "B: Acme revenue level =2.11e9 USD period:Q2_2025\n",
       "rounding_only"},
      {"rounding_tie",
       "A: Acme gross_margin level =46.5 percent period:Q1_2026\n"
       "B: Acme gross_margin level =47 percent period:Q1_2026 basis:non_gaap\n",
       "rounding_only"},
      {"bound_and_point",
       "A: Acme revenue level =10.4e9 USD period:Q3_2025\n"
       "B: Acme revenue level >10e9 USD period:Q3_2025\n",
       "compatible"},
      {"at_the_bound",
       "A: Acme share_price change =-10 percent period:2026-06-23\n"
       "B: Acme share_price change <-10 percent period:2026-06-23\n",
       "rounding_only"},
      {"compatible_pairwise",  // over 10 with each, but not 12 with 15
       "A: Acme deal_value level =12e9 USD\n"
       "B: Acme deal_value level >10e9 USD\n"
       "C: Acme deal_value level =25e9 USD\n",
       "compatible compatible not_comparable"},
      {"coarse_count",
       "A: Acme deliveries level =9 count period:Q3_2025\n"
       "B: Acme deliveries level =10 count period:Q3_2025\n",
       "rounding_only"},
      {"up_to_lost",
       "A: Acme share_buyback level =500e6 USD section:headline\n"
       "A: Acme share_buyback level <=500e6 USD\n",
       "headline_body"},
      {"guidance_retold",
       "A: Acme results versus miss - modality:guidance\n"
       "B: Acme results versus miss -\n",
       "tension"},
      {"hedge_covers",
       "A: Acme revenue level ~18e9 USD period:Q3_2025\n"
       "B: Acme revenue level =18e9 USD period:Q3_2025\n",
       "compatible"},
      {"basis_dropped",
       "A: Acme gross_margin level 36..38 percent modality:guidance\n"
       "B: Acme gross_margin level 36..38 percent modality:guidance basis:non_gaap\n",
       "basis_dropped"},
      {"two_bases",
       "A: Acme eps level =0.22 USD period:Q2_2025 basis:gaap\n"
       "B: Acme eps level =0.27 USD period:Q2_2025 basis:non_gaap\n",
       "not_comparable"},
      {"basis_unstated",
       "A: Acme eps level =0.22 USD period:Q2_2025 basis:gaap\n"
       "B: Acme eps level =0.27 USD period:Q2_2025\n",
       "tension"},
      {"explained_by_basis",
       "A: Acme eps level =0.22 USD period:Q2_2025 basis:gaap\n"
       "B: Acme eps level =0.27 USD period:Q2_2025 basis:non_gaap\n"
       "C: Acme eps level =0.27 USD period:Q2_2025\n",
       "basis_dropped not_comparable"},
      {"two_currencies",
       "A: Acme deal_value level =15.7e9 EUR\n"
       "B: Acme deal_value level =18.4e9 USD\n",
       ""},
      {"segment",
       "A: Acme revenue level =12.02e9 USD period:Q3_2025\n"
       "B: Acme revenue level =9.27e9 USD period:Q3_2025 segment:farm\n",
       "not_comparable"},
      {"segment_spelling",
       "A: Acme revenue level =4.27e9 USD period:Q3_2025 segment:Parts_&_Oil\n"
       "B: Acme revenue level =5.1e9 USD period:Q3_2025 segment:parts_and_oil\n",
       "conflict"},
      // Slips.
      {"million_for_billion",
       "A: Acme revenue level =5.1e6 USD period:Q3_2025\n"
       "B: Acme revenue level =5.1e9 USD\n",
       "magnitude_slip"},
      {"misplaced_point",
       "A: Acme gross_margin level =46.5 percent period:Q3_2025\n"
       "B: Acme gross_margin level =4.65 percent period:Q3_2025\n",
       "magnitude_slip"},
      {"one_digit_is_no_slip",
       "A: Acme revenue level =5e6 USD\n"
       "B: Acme revenue level =5e9 USD period:Q3_2025\n",
       "not_comparable"},
      {"lost_minus",
       "A: Acme net_income level =8.2e6 USD\n"
       "B: Acme net_income level =-8.2e6 USD\n",
       "conflict"},
      {"opposite_and_other_figure",
       "A: Acme net_income level =8.2e6 USD period:Q3_2025\n"
       "B: Acme net_income level =-3.1e6 USD period:Q3_2025\n",
       "not_comparable"},
      {"transposed_digits",
       "A: Acme revenue level =1.94e9 USD period:Q3_2025\n"
       "B: Acme revenue level =9.14e9 USD period:Q3_2025\n",
       "conflict"},
      {"far_apart",
       "A: Acme revenue level =96.9e6 USD period:Q3_2025\n"
       "B: Acme revenue level =13.4e6 USD period:Q3_2025\n",
       "not_comparable"},
      {"percent_for_points",
       "A: Acme operating_margin change =1.5 percent period:Q3_2025\n"
       "B: Acme operating_margin change =1.5 percentage_point period:Q3_2025\n",
       "unit_slip"},
      {"points_explained",
       "A: Acme operating_margin change =1.5 percent period:Q3_2025\n"
       "A: Acme operating_margin change =1.5 percentage_point period:Q3_2025\n"
       "B: Acme operating_margin change =1.5 percentage_point period:Q3_2025\n",
       "agreement"},
      {"other_currency",
       "A: Acme deal_value level =15.7e9 EUR\n"
       "B: Acme deal_value level =15.7e9 USD\n",
       "unit_slip"},
      {"other_year",
       "A: Acme revenue level =193.4e6 USD period:Q1_2025\n"
       "B: Acme revenue level =193.4e6 USD period:Q1_2026\n",
       "tension"},
      {"other_year_of_few_digits",
       "A: Acme revenue level =19e6 USD period:Q1_2025\n"
       "B: Acme revenue level =19e6 USD period:Q1_2026\n",
       ""},
      {"cents",
       "A: Acme eps level =1.06 USD period:Q1_2025\n"
       "B: Acme eps level =1.07 USD period:Q1_2025\n",
       "conflict"},
      {"cents_and_dimes",
       "A: Acme eps level =1.06 USD period:Q1_2025\n"
       "B: Acme eps level =1.1 USD period:Q1_2025\n",
       "agreement"},
      {"two_bases_each",
       "A: Acme eps level =1.06 USD period:Q1_2025\n"
       "A: Acme eps level =1.22 USD period:Q1_2025 basis:non_gaap\n"
       "B: Acme eps level =1.07 USD period:Q1_2025\n"
       "B: Acme eps level =1.22 USD period:Q1_2025 basis:non_gaap\n",
       "conflict not_comparable agreement"},
      {"decided",
       "A: Acme dividend_per_share level =0.13 USD modality:guidance\n"
       "B: Acme dividend_per_share level =0.15 USD\n",
       "conflict"},
      {"half_and_unstated",
       "A: Acme revenue change =29 percent period:H1_2025\n"
       "B: Acme revenue change =31 percent\n",
       "not_comparable"},
      {"many_series",
       "A: US inflation level =2.9 percent period:2025-07-31\n"
       "B: US inflation level =2.7 percent period:2025-07-31\n",
       "not_comparable"},
      {"other_quarter",
       "A: Acme revenue level =12.02e9 USD period:Q3_2025\n"
       "B: Acme revenue level =10.4e9 USD period:Q2_2025\n",
       "not_comparable"},
      {"period_unstated_far",
       "A: Acme revenue level =12.02e9 USD period:Q3_2025\n"
       "B: Acme revenue level =44.1e9 USD\n",
       "not_comparable"},
      {"period_unstated_near",
       "A: Acme revenue level =12.02e9 USD period:Q3_2025\n"
       "B: Acme revenue level =11.1e9 USD\n",
       "conflict"},
      {"expectations",
       "A: Acme revenue level =2.04e9 USD period:Q2_2025 modality:expectation\n"
       "B: Acme revenue level =2.11e9 USD period:Q2_2025 modality:expectation\n",
       "not_comparable"},
      {"actual_and_guidance",
       "A: Acme revenue level =2.04e9 USD period:Q2_2025\n"
       "B: Acme revenue level =2.11e9 USD period:Q2_2025 modality:guidance\n",
       "not_comparable"},
      {"several_figures",
       "A: Acme revenue level =12.02e9 USD period:Q3_2025\n"
       "A: Acme revenue level =9.3e9 USD period:Q3_2025\n"
       "B: Acme revenue level =10.4e9 USD period:Q3_2025\n",
       "not_comparable"},
      {"several_contracts",
       "A: Acme contract_term level =4.0 years buyer:Bolt\n"
       "B: Acme contract_term level =5.0 years buyer:Bolt\n",
       "tension"},
      // One article.
      {"superseded",
       "A: Acme net_income level 4.75e9..5.25e9 USD modality:guidance period:FY2025\n"
       "A: Acme net_income level 4.75e9..5.50e9 USD modality:guidance period:FY2025\n",
       "not_comparable"},
      {"headline",
       "A: Acme revenue level =12.9e9 USD period:Q3_2025 section:headline\n"
       "A: Acme revenue level =12.02e9 USD period:Q3_2025\n",
       "conflict"},
      {"headline_rounds",
       "A: Acme revenue level =12e9 USD period:Q3_2025 section:headline\n"
       "A: Acme revenue level =12.02e9 USD period:Q3_2025\n",
       "agreement"},
      {"band",
       "A: Acme gross_margin level mid34..36 percent modality:guidance\n"
       "A: Acme gross_margin level 36..38 percent modality:guidance\n",
       "tension"},
      {"two_that_touch",
       "A: Acme gross_margin level =46.5 percent period:Q3_2025\n"
       "A: Acme gross_margin level =46.6 percent period:Q3_2025\n",
       ""},
      {"band_inside",
       "A: Acme gross_margin level mid34..36 percent modality:guidance\n"
       "A: Acme gross_margin level 34..37 percent modality:guidance\n",
       "compatible"},
      // Share moves.
      {"after_hours",
       "A: Acme share_price change =-10 percent session:after_hours\n"
       "B: Acme share_price change ~-7.8 percent session:after_hours\n"
       "C: Acme share_price change <-10 percent\n",
       "conflict"},
      {"two_sessions",
       "A: Acme share_price change =-10 percent session:regular\n"
       "B: Acme share_price change =-7.8 percent session:pre_market\n",
       "not_comparable"},
      {"two_moments",
       "A: Acme share_price change =-18 percent period:2025-08-29 moment:close\n"
       "B: Acme share_price change =-16.1 percent period:2025-08-29 moment:12:00\n",
       "not_comparable"},
      {"year_to_date",
       "A: Acme share_price change =21 percent\n"
       "B: Acme share_price change =-6 percent period:2025-08-14\n",
       "not_comparable"},
      {"other_day",
       "A: Acme share_price change =-6 percent period:2025-08-14\n"
       "B: Acme share_price change =-8 percent period:2025-08-15\n",
       "not_comparable"},
      {"index_of_no_day",
       "A: DAX index_level change =-0.4 percent\n"
       "B: DAX index_level change =-1.2 percent\n",
       "not_comparable"},
      {"fiscal_year_and_year",
       "A: Acme revenue level =5.1e9 USD period:2025\n"
       "B: Acme revenue level =6.3e9 USD period:FY2025\n",
       "not_comparable"},
      {"many_kinds",
       "A: US production change =-1.9 percent period:Q2_2025\n"
       "B: US production change =6.8 percent period:Q2_2025\n",
       "not_comparable"},
      {"cut_off",
       "A: Acme gross_margin level =46.58 percent period:Q1_2025\n"
       "B: Acme gross_margin level =46.5 percent period:Q1_2025\n",
       "rounding_only"},
      {"price_targets",
       "A: Acme price_target level =78 USD modality:expectation\n"
       "B: Acme price_target level =95 USD modality:expectation\n",
       "not_comparable"},
      // Words.
      {"beat_and_miss", "A: Acme results versus beat -\nB: Acme results versus miss -\n",
       "conflict"},
      {"both_miss", "A: Acme results versus miss -\nB: Acme results versus miss -\n", "agreement"},
      {"miss_of_guidance",
       "A: Acme results versus beat -\n"
       "B: Acme results versus miss - modality:guidance\n",
       ""},
      {"loose_in_line", "A: Acme results versus beat -\nB: Acme results versus in_line -\n",
       "tension"},
      {"official_in_line",
       "A: US retail_sales versus miss - period:Q2_2025\n"
       "B: U.S. retail_sales versus in_line - period:Q2_2025\n",
       "conflict"},
      {"mixed_results",
       "A: Acme results versus beat -\nA: Acme results versus miss -\n"
       "B: Acme results versus miss -\n",
       "not_comparable agreement"},
      {"up_and_down",
       "A: Acme share_price change up - period:2025-08-14\n"
       "B: Acme share_price change down - period:2025-08-14\n",
       "conflict"},
      {"both_down", "A: Acme share_price change down -\nB: Acme share_price change down -\n",
       "agreement"},
      {"session_in_words",
       "A: Acme share_price change down - session:regular\n"
       "B: Acme share_price change =-10 percent session:after_hours\n",
       "tension"},
      {"sessions_both_known",
       "A: Acme share_price change down - session:regular\n"
       "A: Acme share_price change =-8 percent session:after_hours\n"
       "B: Acme share_price change =-8 percent session:after_hours\n",
       "agreement"},
  };
  return kCases;
}

TEST(CompareTest, GivesTheKindsOfEachCase) {
  for (const Case& c : Cases())
    EXPECT_EQ(Kinds(Compare({}, ReadClaims(c.rows))), c.kinds) << c.name << "\n" << c.rows;
}

TEST(CompareTest, NothingFromNothing) { EXPECT_TRUE(Compare({}, {}).empty()); }

TEST(CompareTest, ClaimsOfNoMetricAndNoLabelAreLeftOut) {
  std::vector<Claim> claims = ReadClaims(
      "A: Acme revenue level =1.2e9 USD\n"
      "B: Acme revenue level =1.4e9 USD\n");
  for (Claim& claim : claims) claim.metric.clear();
  EXPECT_TRUE(Compare({}, claims).empty());
}

TEST(CompareTest, AConflictSaysWhoSaysWhat) {
  const auto findings =
      Compare({}, ReadClaims("A: Deerfield revenue level =12.02e9 USD period:Q3_2025\n"
                             "B: Deerfield revenue level =12.02e9 USD period:Q3_2025\n"
                             "C: Deerfield revenue level =10.4e9 USD\n"));
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].claims, (std::vector<std::string>{"c0", "c1", "c2"}));
  EXPECT_EQ(findings[0].message,
            "Deerfield revenue, Q3 2025: =10.4e9 (C) against =12.02e9 (A, B). These cannot both be "
            "true of the same figure: check the primary source. Note: period unstated in C.");
  EXPECT_EQ(findings[0].differs, (std::vector<std::string>{"period unstated in C"}));
  EXPECT_EQ(findings[0].origins, 3);
}

// Of three values the outlier is a slip against one source, and too far from the other for more.
TEST(CompareTest, AClashNamesTheOutlierToo) {
  const auto findings = Compare({}, ReadClaims("A: Acme deal_value level =500e6 USD\n"
                                               "B: Acme deal_value level =650e6 USD\n"
                                               "C: Acme deal_value level =65e9 USD\n"));
  ASSERT_FALSE(findings.empty());
  EXPECT_EQ(findings[0].message,
            "Acme deal value: =500e6 (A) against =650e6 (B) against =65e9 (C). These cannot all be "
            "true of the same figure: check the primary source. Perhaps a slip: “=650e6” and "
            "“=65e9”: the digits are the same, a factor of 100 apart: a misplaced point?");
  const auto& why = findings[0].explain;
  EXPECT_TRUE(std::any_of(why.begin(), why.end(), [](const std::string& step) {
    return step.starts_with("A and C, the lowest and the highest: disjoint");
  }));
}

TEST(CompareTest, OfManyValuesTheEndsAreNamed) {
  std::string rows;
  for (const char* row : {"A: 46", "B: 40", "C: 52", "D: 34", "E: 58", "F: 28", "G: 64"})
    rows += std::string(row).substr(0, 2) +
            " Acme gross_margin level =" + std::string(row).substr(3) + " percent period:Q3_2025\n";
  const auto findings = Compare({}, ReadClaims(rows));
  ASSERT_FALSE(findings.empty());
  const std::string& message = findings[0].message;
  for (const char* part : {"=28 (F)", "=64 (G)", " and 2 more.", "cannot all be true"})
    EXPECT_NE(message.find(part), std::string::npos) << part << ": " << message;
}

TEST(CompareTest, FarDatesAreNotOneEvent) {
  std::vector<Document> documents(2);
  documents[0].name = "A", documents[0].published = "2025-08-14";
  documents[1].name = "B", documents[1].published = "2025-11-14";
  const auto claims = ReadClaims(
      "A: Acme revenue level =12.02e9 USD\n"
      "B: Acme revenue level =11.4e9 USD\n");
  EXPECT_EQ(Kinds(Compare(documents, claims)), "");
  documents[1].published = "2025-08-20T08:00:00Z";
  EXPECT_EQ(Kinds(Compare(documents, claims)), "conflict");
}

// A figure of an unnamed quarter is none of a quarter that was over a year ago.
TEST(CompareTest, NoPeriodMeansNoneThatIsLongOver) {
  std::vector<Document> documents(2);
  documents[0].name = "A", documents[0].published = "2025-08-14";
  documents[1].name = "B", documents[1].published = "2025-08-14";
  auto claims = ReadClaims(
      "A: Acme revenue level =12.02e9 USD period:Q2_2025\n"
      "A: Acme revenue level =11.4e9 USD period:Q2_2024\n"
      "B: Acme revenue level =10.1e9 USD\n");
  claims[0].period->end = *ParseIsoDate("2025-06-30");
  claims[1].period->end = *ParseIsoDate("2024-06-30");
  EXPECT_EQ(Kinds(Compare(documents, claims)), "conflict not_comparable");
}

struct GrowthCase {
  std::string now, before, change;
  std::string kinds;
};

TEST(CompareTest, GrowthFromTwoLevels) {
  const std::vector<GrowthCase> cases = {
      {"=193.4e6", "=99.5e6", "=92", "arithmetic"},
      {"=194.7e6", "=100.0e6", "=94", "rounding_only"},  // cut off, not rounded
      {"=193.4e6", "=99.5e6", "=94.4", "agreement"},
      {"=193.4e6", "=99.5e6", "~94", "agreement"},
      {"=193.4e6", "=99.5e6", ">90", "agreement"},
      {"=193.4e6", "=99.5e6", ">95", "arithmetic"},  // not even the bound is reached
      {"=80e6", "=100e6", "=-20", "agreement"},
      {"=8e7", "=1e8", "=-25", "agreement"},  // levels of one digit allow it
      {"=80.0e6", "=100.0e6", "=-25", "arithmetic"},
      {"=80.0e6", "=100.0e6", "=20", "arithmetic"},  // sign turned
      {"=80.0e6", "=-3.0e6", "=20", ""},             // no growth from a loss
      {"=80.0e6", "=0e6", "=20", ""},
  };
  for (const GrowthCase& c : cases) {
    const std::string rows = "A: Acme revenue level " + c.now + " USD period:Q1_2026\n" +
                             "A: Acme revenue level " + c.before + " USD period:Q1_2025\n" +
                             "A: Acme revenue change " + c.change + " percent period:Q1_2026\n";
    std::vector<Finding> findings = Compare({}, ReadClaims(rows));
    std::erase_if(findings,
                  [](const Finding& f) { return f.kind == RelationKind::kNotComparable; });
    EXPECT_EQ(Kinds(findings), c.kinds) << rows;
  }
}

// The topic leaves out what differs, and each value is said once with all who say it.
TEST(CompareTest, WhatIsNotComparableIsSaidOnce) {
  const std::string rows =
      "A: Acme gross_margin level =33.4 percent period:Q1_2026\n"
      "A: Acme gross_margin level =34.6 percent period:Q1_2025\n"
      "B: Acme gross_margin level =33.4 percent period:Q1_2026\n";
  const auto findings = Compare({}, ReadClaims(rows));
  const auto it = std::find_if(findings.begin(), findings.end(), [](const Finding& f) {
    return f.kind == RelationKind::kNotComparable;
  });
  ASSERT_NE(it, findings.end());
  EXPECT_TRUE(it->message.starts_with("Acme gross margin: not to be compared, the period differs"))
      << it->message;
  EXPECT_NE(it->message.find("(Q1 2026; A, B)"), std::string::npos) << it->message;
  EXPECT_EQ(it->explain.size(), 2u);
}

TEST(CompareTest, GrowthInOneSentenceNeedsNoPeriods) {
  const std::string sentence = " sentence:Sales_of_$193.4M,_up_92%_from_$99.5M";
  const std::string rows = "A: Acme revenue level =193.4e6 USD printed:$193.4M" + sentence +
                           "\nA: Acme revenue change =92 percent printed:92%" + sentence +
                           "\nA: Acme revenue level =99.5e6 USD printed:$99.5M" + sentence + "\n";
  const auto findings = Compare({}, ReadClaims(rows));
  const auto it = std::find_if(findings.begin(), findings.end(), [](const Finding& f) {
    return f.kind == RelationKind::kArithmetic;
  });
  ASSERT_NE(it, findings.end());
  EXPECT_EQ(
      it->message,
      "A: from $99.5M to $193.4M is 94.37%, not “92%”. One of the three figures, or its basis, "
      "is wrong: 92% would need a base of $100.44 million to $101.02 million.");
  ASSERT_EQ(it->explain.size(), 5u);
  EXPECT_EQ(it->explain[2],
            "growth = 100 × (now ÷ before − 1) = 94.37%, with rounding 94.22% to 94.52%");
  EXPECT_EQ(it->explain[4],
            "“92%” would need a base of $100.44 million to $101.02 million, or a level of $190.44 "
            "million to $191.64 million");
  EXPECT_EQ(it->severity, Severity::kHigh);
}

TEST(CompareTest, GrowthAcrossBasesIsNotComputed) {
  const auto findings =
      Compare({}, ReadClaims("A: Acme revenue level =193.4e6 USD period:Q1_2026 basis:gaap\n"
                             "A: Acme revenue level =99.5e6 USD period:Q1_2025 basis:non_gaap\n"
                             "A: Acme revenue change =92 percent period:Q1_2026\n"));
  EXPECT_EQ(Kinds(findings).find("arithmetic"), std::string::npos);
}

// Against integers: with one unit of rounding each way, growth fits iff a cross-multiplied
// inequality holds.
TEST(CompareTest, GrowthAgreesWithIntegerArithmetic) {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> level(100, 999), stated(-90, 300);
  for (int i = 0; i < 400; ++i) {
    const long long before = level(random), now = level(random), growth = stated(random);
    // In halves of a unit: now in [2n-1, 2n+1], before in [2b-1, 2b+1], growth in [2g-2, 2g+2]
    // halves of a percent (truncation included).
    const bool below = 200 * (2 * now + 1) < (200 + 2 * growth - 2) * (2 * before - 1);
    const bool above = 200 * (2 * now - 1) > (200 + 2 * growth + 2) * (2 * before + 1);
    const std::string rows =
        "A: Acme revenue level =" + std::to_string(now) + "e6 USD period:Q1_2026\n" +
        "A: Acme revenue level =" + std::to_string(before) + "e6 USD period:Q1_2025\n" +
        "A: Acme revenue change =" + std::to_string(growth) + " percent period:Q1_2026\n";
    const bool found = Kinds(Compare({}, ReadClaims(rows))).find("arithmetic") != std::string::npos;
    EXPECT_EQ(found, below || above) << rows;
  }
}

// All cases at once, each under a subject of its own.
std::vector<Claim> ClaimsOfAllCases() {
  std::vector<Claim> all;
  for (const Case& c : Cases()) {
    for (Claim claim : ReadClaims(c.rows)) {
      claim.subject.name = "Subject" + c.name;
      claim.id += c.name;
      all.push_back(claim);
    }
  }
  return all;
}

TEST(CompareLawTest, OrderDoesNotMatter) {
  std::vector<Claim> claims = ClaimsOfAllCases();
  std::vector<Document> documents(3);
  documents[0].name = "A", documents[1].name = "B", documents[2].name = "C";
  const std::vector<Finding> expected = Compare(documents, claims);
  EXPECT_GT(expected.size(), Cases().size() / 2);
  std::mt19937 random(11);
  for (int i = 0; i < 5; ++i) {
    std::shuffle(claims.begin(), claims.end(), random);
    std::shuffle(documents.begin(), documents.end(), random);
    EXPECT_EQ(Compare(documents, claims), expected);
  }
}

TEST(CompareLawTest, AnUnrelatedArticleChangesNothing) {
  std::vector<Claim> claims = ClaimsOfAllCases();
  const std::vector<Finding> before = Compare({}, claims);
  Claim other = ReadClaims("Z: Zebra revenue level =3.3e9 USD period:Q3_2025\n").front();
  other.id = "other";
  claims.push_back(other);
  std::vector<Finding> after = Compare({}, claims);
  std::erase_if(after, [](const Finding& finding) { return finding.subject == "Zebra"; });
  EXPECT_EQ(after, before);
}

TEST(CompareLawTest, ACopyAddsNoOrigin) {
  std::vector<Document> documents(3);
  documents[0].name = "A", documents[0].hash = "1";
  documents[1].name = "B", documents[1].hash = "2";
  documents[2].name = "C", documents[2].hash = "2";
  const auto claims = ReadClaims(
      "A: Acme revenue level =12.02e9 USD period:Q3_2025\n"
      "B: Acme revenue level =10.4e9 USD period:Q3_2025\n"
      "C: Acme revenue level =10.4e9 USD period:Q3_2025\n");
  ASSERT_EQ(Kinds(Compare(documents, claims)), "conflict");
  EXPECT_EQ(Compare(documents, claims)[0].origins, 2);
  documents[2].hash = "3";
  EXPECT_EQ(Compare(documents, claims)[0].origins, 3);
}

// Bug: a print version that adds lines to the page was a source of its own.
TEST(CompareLawTest, AVersionOfAPageAddsNoOrigin) {
  const auto numbered = [](int from, int to) {
    std::string text;
    for (int i = from; i < to; ++i) text += "plant " + std::to_string(i * 37) + " works well. ";
    return text;
  };
  const auto claims = ReadClaims(
      "A: Acme revenue level =12.02e9 USD period:Q3_2025\n"
      "B: Acme revenue level =10.4e9 USD period:Q3_2025\n");
  const std::string title = "Acme reports another strong quarter";
  const std::string address = "https://w.example/acme";
  const struct {
    const char* what;
    std::string title;
    std::string text;
    std::string url;
    int origins;
  } rows[] = {
      {"more lines around the same words", title, numbered(0, 35), "", 1},
      {"the same title over other words", title, numbered(90, 130), "", 2},
      {"more lines, another title", "Acme in print and in other words", numbered(0, 35), "", 2},
      {"the same address", "Acme", numbered(90, 130), address, 1},
      {"the front page of the same site", "Acme", numbered(90, 130), "https://w.example/", 2},
  };
  for (const auto& row : rows) {
    std::vector<Document> documents(2);
    documents[0].name = "A", documents[0].title = title, documents[0].url = address;
    documents[0].sketch = SketchOf(numbered(0, 22));
    documents[1].name = "B", documents[1].title = row.title, documents[1].url = row.url;
    documents[1].sketch = SketchOf(row.text);
    EXPECT_EQ(Compare(documents, claims)[0].origins, row.origins) << row.what;
  }
}

TEST(CompareLawTest, OneWireIsOneOrigin) {
  const auto claims = ReadClaims(
      "A: Acme revenue level =12.02e9 USD period:Q3_2025 by:Reuters\n"
      "B: Acme revenue level =12.02e9 USD period:Q3_2025 by:a_Reuters_report\n"
      "C: Acme revenue level =12.02e9 USD period:Q3_2025 by:the_company\n");
  ASSERT_EQ(Kinds(Compare({}, claims)), "agreement");
  EXPECT_EQ(Compare({}, claims)[0].origins, 2);
}

TEST(CompareLawTest, WideningAHedgeNeverCreatesAConflict) {
  std::mt19937 random(5);
  std::uniform_int_distribution<int> figure(90, 130);
  for (int i = 0; i < 200; ++i) {
    const std::string a = std::to_string(figure(random)), b = std::to_string(figure(random));
    const auto conflicts = [&](const std::string& hedge) {
      const std::string rows = "A: Acme revenue level " + hedge + a + "e8 USD period:Q3_2025\n" +
                               "B: Acme revenue level =" + b + "e8 USD period:Q3_2025\n";
      return Kinds(Compare({}, ReadClaims(rows))).find("conflict") != std::string::npos;
    };
    EXPECT_LE(conflicts("~"), conflicts("=")) << a << " " << b;
  }
}

TEST(CompareLawTest, ANewArticleKeepsTheIdOfAFinding) {
  const std::string rows =
      "A: Acme revenue level =12.02e9 USD period:Q3_2025\n"
      "B: Acme revenue level =10.4e9 USD period:Q3_2025\n";
  const auto before = Compare({}, ReadClaims(rows));
  const auto after =
      Compare({}, ReadClaims(rows + "C: Acme revenue level =10.4e9 USD period:Q3_2025\n"));
  ASSERT_EQ(Kinds(before), "conflict");
  ASSERT_EQ(Kinds(after), "conflict");
  EXPECT_EQ(before[0].id, after[0].id);
}

TEST(CompareLawTest, IdsAreUnique) {
  std::set<std::string> ids;
  for (const Finding& finding : Compare({}, ClaimsOfAllCases()))
    EXPECT_TRUE(ids.insert(finding.id).second) << finding.message;
}

// All pairs of this many would take minutes.
TEST(CompareScaleTest, ManyClaimsOfOneQuestionAreNoPairs) {
  std::vector<Claim> claims;
  const Claim model = ReadClaims("A: Acme revenue level =12.02e9 USD\n").front();
  for (int i = 0; i < 20000; ++i) {
    Claim claim = model;
    claim.document = "d" + std::to_string(i % 5000);
    claim.id = "c" + std::to_string(i);
    claim.value.low = claim.value.high = Decimal(1000 + i % 7000, 6);
    claim.value.interval = IntervalOf(claim.value);
    claims.push_back(claim);
  }
  EXPECT_FALSE(Compare({}, claims).empty());
}

}  // namespace
}  // namespace countercheck
