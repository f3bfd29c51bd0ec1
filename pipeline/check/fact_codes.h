// The facts of one comparison in numbers, so that what belongs together is found by comparing
// integers, and texts are made only for what is reported.
//
//   revenue, level, USD · Q1 2026 · no segment …      family 1, along {1, 0, 0, 0, 0, 1, 0, 0}
//   revenue, level, USD · Q2 2026 · no segment …      family 1, along {2, 0, 0, 0, 0, 1, 0, 0}
#ifndef COUNTERCHECK_PIPELINE_CHECK_FACT_CODES_H_
#define COUNTERCHECK_PIPELINE_CHECK_FACT_CODES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "pipeline/check/fact.h"
#include "pipeline/check/same_thing.h"

namespace countercheck {

// Equal numbers for equal texts; 0 for what is not stated.
struct FactCodes {
  uint32_t family = 0;                               // subject, metric, measure and unit
  uint32_t value = 0;                                // value_key
  std::array<uint32_t, kDimensions.size()> along{};  // as StatedAlong

  uint32_t Along(Dimension dimension) const { return along[static_cast<size_t>(dimension)]; }
};

// Those of each fact, in the same order. Codes of two calls have nothing to do with each other.
std::vector<FactCodes> CodesOf(const std::vector<Fact>& facts);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_FACT_CODES_H_
