// Why two disjoint figures of one question are no conflict: what may tell them apart though nothing
// says so.
#ifndef COUNTERCHECK_PIPELINE_CHECK_RIVALS_H_
#define COUNTERCHECK_PIPELINE_CHECK_RIVALS_H_

#include <string>
#include <string_view>

#include "pipeline/check/judgement.h"

namespace countercheck {

// Forecasts of different houses differ, and what nobody claims to be so cannot be wrong.
bool MayDifferFreely(Modality modality);

// The same digits with another sign, another scale, or in another order. Figures of two digits are
// seldom so by chance; an article of many figures needs a third digit for another order.
bool IsPlainSlip(const Fact& a, const Fact& b, const Surroundings& around);

// Near enough to be two tellings of one fact, or one slip away from it.
bool MayBeOneFigure(const Fact& a, const Fact& b);

// The first reason for which two disjoint figures are no conflict; empty where there is none.
std::string_view WhyNotRivals(const Fact& a, const Fact& b, const Comparison& things,
                              const Surroundings& around);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_RIVALS_H_
