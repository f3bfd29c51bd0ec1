#include "core/relation.h"

namespace countercheck {

std::string_view ToString(RelationKind kind) {
  switch (kind) {
    case RelationKind::kConflict:
      return "conflict";
    case RelationKind::kArithmetic:
      return "arithmetic";
    case RelationKind::kMagnitudeSlip:
      return "magnitude_slip";
    case RelationKind::kUnitSlip:
      return "unit_slip";
    case RelationKind::kHeadlineBody:
      return "headline_body";
    case RelationKind::kTension:
      return "tension";
    case RelationKind::kRoundingOnly:
      return "rounding_only";
    case RelationKind::kBasisDropped:
      return "basis_dropped";
    case RelationKind::kCompatible:
      return "compatible";
    case RelationKind::kNotComparable:
      return "not_comparable";
    case RelationKind::kUnverifiable:
      return "unverifiable";
    case RelationKind::kAgreement:
      return "agreement";
    case RelationKind::kSingleSource:
      return "single_source";
  }
  return "";
}

}  // namespace countercheck
