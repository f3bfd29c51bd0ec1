// The names that leave the program: others read them, so they never change.
#include "core/claim.h"

#include <gtest/gtest.h>

#include "core/finding.h"
#include "core/relation.h"

namespace countercheck {
namespace {

template <typename Enum, size_t n>
void ExpectNames(const std::pair<Enum, const char*> (&rows)[n]) {
  for (const auto& [value, name] : rows) EXPECT_EQ(ToString(value), name);
  EXPECT_EQ(ToString(static_cast<Enum>(n)), "") << "a value without a row";
}

TEST(WireNames, OfAClaim) {
  ExpectNames<ClaimKind>({{ClaimKind::kQuantity, "quantity"},
                          {ClaimKind::kDirection, "direction"},
                          {ClaimKind::kVerdict, "verdict"}});
  ExpectNames<Measure>({{Measure::kLevel, "level"},
                        {Measure::kChange, "change"},
                        {Measure::kVersusExpectations, "versus_expectations"}});
  ExpectNames<Direction>({{Direction::kUp, "up"}, {Direction::kDown, "down"}});
  ExpectNames<Verdict>(
      {{Verdict::kBeat, "beat"}, {Verdict::kMiss, "miss"}, {Verdict::kInLine, "in_line"}});
  ExpectNames<Modality>({{Modality::kActual, "actual"},
                         {Modality::kGuidance, "guidance"},
                         {Modality::kTarget, "target"},
                         {Modality::kExpectation, "expectation"},
                         {Modality::kHypothetical, "hypothetical"}});
  ExpectNames<Basis>({{Basis::kGaap, "gaap"}, {Basis::kNonGaap, "non_gaap"}});
  ExpectNames<Session>({{Session::kRegular, "regular"},
                        {Session::kAfterHours, "after_hours"},
                        {Session::kPreMarket, "pre_market"}});
}

TEST(WireNames, OfASection) {
  ExpectNames<Section>({{Section::kHeadline, "headline"},
                        {Section::kDeck, "deck"},
                        {Section::kHeading, "heading"},
                        {Section::kBody, "body"},
                        {Section::kList, "list"},
                        {Section::kTable, "table"},
                        {Section::kQuestion, "question"},
                        {Section::kBoilerplate, "boilerplate"}});
}

TEST(WireNames, OfAFinding) {
  ExpectNames<RelationKind>({{RelationKind::kConflict, "conflict"},
                             {RelationKind::kArithmetic, "arithmetic"},
                             {RelationKind::kMagnitudeSlip, "magnitude_slip"},
                             {RelationKind::kUnitSlip, "unit_slip"},
                             {RelationKind::kHeadlineBody, "headline_body"},
                             {RelationKind::kTension, "tension"},
                             {RelationKind::kRoundingOnly, "rounding_only"},
                             {RelationKind::kBasisDropped, "basis_dropped"},
                             {RelationKind::kCompatible, "compatible"},
                             {RelationKind::kNotComparable, "not_comparable"},
                             {RelationKind::kUnverifiable, "unverifiable"},
                             {RelationKind::kAgreement, "agreement"},
                             {RelationKind::kSingleSource, "single_source"}});
  ExpectNames<Severity>({{Severity::kInfo, "info"},
                         {Severity::kLow, "low"},
                         {Severity::kMedium, "medium"},
                         {Severity::kHigh, "high"}});
}

}  // namespace
}  // namespace countercheck
