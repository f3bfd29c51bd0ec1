#include "extractors/carried_modality.h"

#include <algorithm>
#include <map>
#include <string>

namespace countercheck {

void CarryModality(std::vector<Claim>* claims) {
  auto key = [](const Claim& claim) {
    const Quantity& value = claim.value;
    return claim.metric + "|" + value.unit + "|" + (value.low ? value.low->ToString() : "") + "|" +
           (value.high ? value.high->ToString() : "");
  };
  // "the mid-30s" beside guidance of 36–38% is a loose word for it.
  auto loosely = [&](const Claim& band) {
    return std::any_of(claims->begin(), claims->end(), [&](const Claim& claim) {
      return claim.modality == Modality::kGuidance && claim.metric == band.metric &&
             claim.value.unit == band.value.unit && claim.measure == band.measure &&
             !Disjoint(claim.value.interval, band.value.interval);
    });
  };
  std::map<std::string, Modality> said;
  for (const Claim& claim : *claims) {
    bool ahead = claim.modality == Modality::kGuidance || claim.modality == Modality::kTarget;
    if (claim.kind == ClaimKind::kQuantity && !claim.metric.empty() && ahead)
      said.emplace(key(claim), *claim.modality);
  }
  for (Claim& claim : *claims) {
    if (claim.kind != ClaimKind::kQuantity || claim.metric.empty()) continue;
    if (claim.value.qualifier == Qualifier::kBand && claim.modality == Modality::kActual &&
        loosely(claim))
      claim.modality = Modality::kGuidance;
    auto earlier = said.find(key(claim));
    bool open = claim.modality == Modality::kActual || claim.modality == Modality::kExpectation;
    // A change that happened may be as large as one that is guided; one that is expected is the
    // guided.
    bool happened = claim.measure == Measure::kChange && claim.modality == Modality::kActual;
    if (earlier == said.end() || !open || happened) continue;
    claim.modality = earlier->second;
    claim.notes.push_back("modality: the article calls the same figure guidance elsewhere");
  }
}

}  // namespace countercheck
