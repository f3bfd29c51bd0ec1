// Whether two facts answer one question, dimension by dimension.
#ifndef COUNTERCHECK_PIPELINE_CHECK_SAME_THING_H_
#define COUNTERCHECK_PIPELINE_CHECK_SAME_THING_H_

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/check/fact.h"

namespace countercheck {

enum class Dimension {
  kPeriod,
  kBasis,
  kSegment,
  kSession,
  kMoment,
  kModality,
  kComparator,
  kCounterparty,
};

std::string_view ToString(Dimension dimension);  // "period"

enum class Sameness { kEqual, kUnstated, kDifferent };

// Unstated is a wildcard for period, basis, session, moment, comparator and counterparty; for
// segment and modality it is a value of its own. The terms of a deal are one modality, whether an
// article has them as signed or as to come.
Sameness Along(Dimension dimension, const Fact& a, const Fact& b);

// All dimensions along which `a` and `b` are so.
struct Comparison {
  std::vector<Dimension> unstated;
  std::vector<Dimension> different;

  bool IsUnstated(Dimension dimension) const;
};
Comparison CompareThings(const Fact& a, const Fact& b);

// Documents published within ten days, or at unknown dates, can tell of one event; further apart,
// words that name no date mean different dates.
bool WithinOneEvent(const Fact& a, const Fact& b);

// True where what is left unstated may be filled in by the other: the period, the comparator only
// within one event.
bool CanMeet(const Comparison& comparison, const Fact& a, const Fact& b);

// What the fact says along the dimension, in words; empty where it says nothing.
std::string StatedAlong(Dimension dimension, const Fact& fact);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_SAME_THING_H_
