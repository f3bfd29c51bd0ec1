// What sources say alike, differently, or not at all; and what would settle it.
#include "reports/dimension_notes.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "reports/settle_words.h"

namespace countercheck {
namespace {

Claim ClaimIn(const char* document) {
  Claim claim;
  claim.document = document;
  claim.metric = "revenue";
  claim.measure = Measure::kLevel;
  claim.value.unit = "USD";
  return claim;
}

Claim Of(Claim claim, const char* period) {
  claim.period.emplace();
  claim.period->label = period;
  return claim;
}

Claim As(Claim claim, Modality modality) {
  claim.modality = modality;
  return claim;
}

Claim In(Claim claim, Session session) {
  claim.session = session;
  return claim;
}

std::string NotesOn(const std::vector<Claim>& claims, RelationKind kind,
                    std::vector<std::string> differs = {}) {
  std::vector<const Claim*> members;
  for (const Claim& claim : claims) members.push_back(&claim);
  Finding finding;
  finding.kind = kind;
  finding.differs = std::move(differs);
  const DimensionNotes notes = DimensionNotesOf(finding, members, {});
  return fmt::format("{} | {} | {}", fmt::join(notes.agrees, "; "), fmt::join(notes.differs, "; "),
                     fmt::join(notes.unstated, "; "));
}

TEST(DimensionNotes, SayWhatAgreesDiffersAndIsLeftOpen) {
  using enum RelationKind;
  const Claim a = ClaimIn("a"), b = ClaimIn("b"), c = ClaimIn("c");
  EXPECT_EQ(NotesOn({Of(a, "Q1 2026"), Of(b, "Q1 2026")}, kConflict), "period Q1 2026 |  | ");
  EXPECT_EQ(NotesOn({Of(a, "Q1 2026"), Of(b, "Q2 2026"), Of(c, "Q2 2026")}, kTension),
            " | period: Q1 2026 (a), Q2 2026 (b, c) | ");
  EXPECT_EQ(NotesOn({In(a, Session::kAfterHours), b}, kConflict), " |  | session unstated in b");
  EXPECT_EQ(NotesOn({As(a, Modality::kTarget), b}, kTension),
            " | status: target (a), actual (b) | ");
  EXPECT_EQ(NotesOn({a, b}, kTension), " |  | ") << "what nobody says is no news";
  // The year left out is no other period; of two spellings the first is told.
  EXPECT_EQ(NotesOn({Of(a, "Q1"), Of(b, "Q1 2026")}, kConflict), "period Q1 2026 |  | ");
  Claim tools = a, parts = b;
  tools.segment = "Tools & Parts", parts.segment = "tools and parts";
  EXPECT_EQ(NotesOn({tools, parts}, kConflict), "segment Tools & Parts |  | ");
}

TEST(DimensionNotes, KeepWhatTheChecksSay) {
  using enum RelationKind;
  const Claim a = ClaimIn("a"), b = ClaimIn("b");
  EXPECT_EQ(NotesOn({a, b}, kTension, {"rate: a year (a), over three years in all (b)"}),
            " | rate: a year (a), over three years in all (b) | ");
  // Said once, with the values where the claims have them.
  EXPECT_EQ(NotesOn({Of(a, "Q1 2026"), Of(b, "Q2 2026")}, kNotComparable, {"different period"}),
            " | period: Q1 2026 (a), Q2 2026 (b) | ");
  EXPECT_EQ(NotesOn({a, b}, kConflict, {"moment unstated in a", "moment unstated in b"}),
            " |  | moment unstated in a, b");
  // The figures of an equation are about different things.
  EXPECT_EQ(NotesOn({Of(a, "Q1 2026"), Of(a, "Q1 2025")}, kArithmetic), " |  | ");
}

std::string Settled(RelationKind kind, const char* metric, std::vector<Claim> claims) {
  std::vector<const Claim*> members;
  for (Claim& claim : claims) {
    claim.metric = metric;
    members.push_back(&claim);
  }
  Finding finding;
  finding.kind = kind;
  finding.metric = metric;
  return HowToSettle(finding, members, DimensionNotesOf(finding, members, {}));
}

TEST(HowToSettle, NamesTheDocumentAndTheQuestion) {
  using enum RelationKind;
  const Claim a = ClaimIn("a"), b = ClaimIn("b");
  EXPECT_EQ(Settled(kConflict, "revenue", {Of(a, "Q1 2026"), Of(b, "Q1 2026")}),
            "Look it up in the company's earnings release for Q1 2026.");
  EXPECT_EQ(Settled(kRoundingOnly, "revenue", {Of(a, "Q1"), Of(b, "Q1 2026")}),
            "Take the figure with one more digit from the company's earnings release for Q1 2026.");
  EXPECT_EQ(Settled(kTension, "revenue", {Of(a, "Q1 2026"), Of(b, "Q2 2026")}),
            "Look it up in the company's earnings release. Ask: which period does each figure "
            "cover?");
  EXPECT_EQ(Settled(kConflict, "share_price", {In(a, Session::kAfterHours), b}),
            "Look it up in the exchange's prices: the official close, and the trades after hours "
            "where these are meant. Ask: was it in the regular session, or outside of it?");
  EXPECT_EQ(Settled(kConflict, "revenue", {As(a, Modality::kGuidance), As(b, Modality::kGuidance)}),
            "Look it up in the outlook in the company's own release, or the call on which it was "
            "given.");
  EXPECT_EQ(Settled(kConflict, "", {a, b}),
            "Look it up in the source that each article names for the figure.");
  for (const RelationKind kind : {kAgreement, kCompatible, kNotComparable, kSingleSource}) {
    EXPECT_FALSE(AsksForSettling(kind));
    EXPECT_TRUE(Settled(kind, "revenue", {a, b}).starts_with("Nothing to settle"));
  }
}

}  // namespace
}  // namespace countercheck
