// Figures of several articles that are easily set against each other, and must not be.
//
//   "$2.01 billion in the second quarter", "$2.06 billion is forecast for the third"
//   "results beat in June", "July was in line"
//   "valued at $14.9 billion", "bought for $18 billion"
#ifndef COUNTERCHECK_PIPELINE_CHECK_EASILY_CONFUSED_H_
#define COUNTERCHECK_PIPELINE_CHECK_EASILY_CONFUSED_H_

#include <vector>

#include "core/finding.h"
#include "pipeline/check/fact.h"
#include "pipeline/check/sources.h"

namespace countercheck {

// not_comparable: figures or verdicts of one metric near each other that differ in several
// dimensions, or in one while another is left open; one finding for a metric and the dimensions.
// What differs in one dimension and is equal in all else is left to FindLookAlikes.
std::vector<Finding> FindApartInSeveral(const std::vector<Fact>& facts, const Sources& sources);

// not_comparable: near figures of metrics that are kin: what a company is worth, and what is paid
// for it; growth of profit in one article, and of profit per share in another.
std::vector<Finding> FindKindredMetrics(const std::vector<Fact>& facts, const Sources& sources);

// tension: one sum between two parties, which one article has as money that the first puts into the
// other, and another article as what the other pays it.
std::vector<Finding> FindPaymentsBothWays(const std::vector<Fact>& facts, const Sources& sources);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_EASILY_CONFUSED_H_
