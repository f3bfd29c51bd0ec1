#include "reports/shared_dimensions.h"

#include <algorithm>
#include <string_view>

#include "reports/wording.h"

namespace countercheck {
namespace {

struct Dimension {
  std::string_view name;
  std::string (*value_of)(const Claim&);  // empty: not stated
};

std::string PeriodOf(const Claim& claim) { return claim.period ? claim.period->label : ""; }
std::string SegmentOf(const Claim& claim) { return claim.segment; }
std::string SessionOf(const Claim& claim) {
  return claim.session ? SessionInWords(*claim.session) : "";
}
std::string BasisOf(const Claim& claim) { return claim.basis ? BasisInWords(*claim.basis) : ""; }
// "actual" goes without saying.
std::string ModalityOf(const Claim& claim) {
  return claim.modality && *claim.modality != Modality::kActual
             ? std::string(ToString(*claim.modality))
             : "";
}
std::string ComparatorOf(const Claim& claim) {
  return claim.comparator.empty() ? "" : ComparatorInWords(claim.comparator);
}

constexpr Dimension kDimensions[] = {{"period", PeriodOf},   {"segment", SegmentOf},
                                     {"session", SessionOf}, {"basis", BasisOf},
                                     {"status", ModalityOf}, {"held against", ComparatorOf}};

}  // namespace

std::vector<std::string> SharedDimensions(const std::vector<const Claim*>& members) {
  std::vector<std::string> shared;
  if (members.size() < 2) return shared;
  for (const Dimension& dimension : kDimensions) {
    const std::string value = dimension.value_of(*members.front());
    const bool all = std::all_of(members.begin(), members.end(), [&](const Claim* claim) {
      return dimension.value_of(*claim) == value;
    });
    if (all && !value.empty()) shared.push_back(std::string(dimension.name) + " " + value);
  }
  return shared;
}

}  // namespace countercheck
