// Figures and periods of one article, merged in the order of their places.
#ifndef COUNTERCHECK_REPORTS_MENTION_ORDER_H_
#define COUNTERCHECK_REPORTS_MENTION_ORDER_H_

#include <cstddef>
#include <vector>

#include "core/period.h"
#include "core/quantity.h"

namespace countercheck {

struct MentionPlace {
  Range range;
  bool is_period = false;
  size_t index = 0;  // in the list of figures, or of periods
};

// All of both lists by begin, then end; a figure before a period of the same place.
std::vector<MentionPlace> InOrderOfPlace(const std::vector<QuantityMention>& quantities,
                                         const std::vector<PeriodMention>& periods);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_MENTION_ORDER_H_
