#include "core/claim.h"

namespace countercheck {

std::string_view ToString(ClaimKind kind) {
  switch (kind) {
    case ClaimKind::kQuantity:
      return "quantity";
    case ClaimKind::kDirection:
      return "direction";
    case ClaimKind::kVerdict:
      return "verdict";
  }
  return "";
}

std::string_view ToString(Measure measure) {
  switch (measure) {
    case Measure::kLevel:
      return "level";
    case Measure::kChange:
      return "change";
    case Measure::kVersusExpectations:
      return "versus_expectations";
  }
  return "";
}

std::string_view ToString(Direction direction) {
  switch (direction) {
    case Direction::kUp:
      return "up";
    case Direction::kDown:
      return "down";
  }
  return "";
}

std::string_view ToString(Verdict verdict) {
  switch (verdict) {
    case Verdict::kBeat:
      return "beat";
    case Verdict::kMiss:
      return "miss";
    case Verdict::kInLine:
      return "in_line";
  }
  return "";
}

std::string_view ToString(Modality modality) {
  switch (modality) {
    case Modality::kActual:
      return "actual";
    case Modality::kGuidance:
      return "guidance";
    case Modality::kTarget:
      return "target";
    case Modality::kExpectation:
      return "expectation";
    case Modality::kHypothetical:
      return "hypothetical";
  }
  return "";
}

std::string_view ToString(Basis basis) {
  switch (basis) {
    case Basis::kGaap:
      return "gaap";
    case Basis::kNonGaap:
      return "non_gaap";
  }
  return "";
}

std::string_view ToString(Session session) {
  switch (session) {
    case Session::kRegular:
      return "regular";
    case Session::kAfterHours:
      return "after_hours";
    case Session::kPreMarket:
      return "pre_market";
  }
  return "";
}

}  // namespace countercheck
