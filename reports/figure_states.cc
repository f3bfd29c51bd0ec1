#include "reports/figure_states.h"

namespace countercheck {
namespace {

FigureState StateBy(RelationKind kind) {
  switch (kind) {
    case RelationKind::kConflict:
    case RelationKind::kArithmetic:
    case RelationKind::kMagnitudeSlip:
    case RelationKind::kUnitSlip:
    case RelationKind::kHeadlineBody:
      return FigureState::kConflicts;
    case RelationKind::kTension:
      return FigureState::kInTension;
    case RelationKind::kRoundingOnly:
    case RelationKind::kBasisDropped:
    case RelationKind::kCompatible:
    case RelationKind::kAgreement:
      return FigureState::kAgrees;
    case RelationKind::kNotComparable:
    case RelationKind::kUnverifiable:
    case RelationKind::kSingleSource:
      return FigureState::kOnlyHere;
  }
  return FigureState::kOnlyHere;
}

bool IsBetter(const FigureStanding& standing, FigureState state) {
  return !standing.has_finding || state < standing.state;
}

}  // namespace

std::string_view ToString(FigureState state) {
  constexpr std::string_view kNames[] = {"conflicts", "in-tension", "agrees", "only-here",
                                         "not-understood"};
  return kNames[static_cast<int>(state)];
}

std::string_view StateInWords(FigureState state) {
  constexpr std::string_view kWords[] = {"conflicts", "in tension", "agrees", "only here",
                                         "not understood"};
  return kWords[static_cast<int>(state)];
}

FigureStandings StandingsOf(const Report& report) {
  FigureStandings standings;
  for (const Claim& claim : report.claims) standings.emplace(claim.id, FigureStanding());
  for (size_t i = 0; i < report.findings.size(); ++i) {
    const FigureState state = StateBy(report.findings[i].kind);
    for (const std::string& id : report.findings[i].claims) {
      const auto found = standings.find(id);
      if (found != standings.end() && IsBetter(found->second, state))
        found->second = {state, i, true};
    }
  }
  for (const Claim& claim : report.claims) {
    FigureStanding& standing = standings[claim.id];
    if (claim.metric.empty() && standing.state == FigureState::kOnlyHere)
      standing.state = FigureState::kNotUnderstood;
  }
  return standings;
}

}  // namespace countercheck
