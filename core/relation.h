// How two claims stand to each other.
#ifndef COUNTERCHECK_CORE_RELATION_H_
#define COUNTERCHECK_CORE_RELATION_H_

#include <string>
#include <string_view>

namespace countercheck {

// In the order in which a report shows them, gravest first.
enum class RelationKind {
  kConflict,
  kArithmetic,
  kMagnitudeSlip,
  kUnitSlip,
  kHeadlineBody,
  kTension,
  kRoundingOnly,
  kBasisDropped,
  kCompatible,
  kNotComparable,
  kUnverifiable,
  kAgreement,
  kSingleSource,
};

std::string_view ToString(RelationKind kind);  // "rounding_only"

struct Relation {
  std::string a;  // claim id
  std::string b;
  RelationKind kind = RelationKind::kAgreement;
  std::string reason;  // "disjoint: [9.5, 10.5] and [7.75, 7.85]"

  bool operator==(const Relation&) const = default;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_CORE_RELATION_H_
