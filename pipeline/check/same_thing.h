// Whether two facts answer one question, dimension by dimension.
#ifndef COUNTERCHECK_PIPELINE_CHECK_SAME_THING_H_
#define COUNTERCHECK_PIPELINE_CHECK_SAME_THING_H_

#include <array>
#include <bit>
#include <initializer_list>
#include <string>
#include <string_view>

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

inline constexpr std::array kDimensions = {
    Dimension::kPeriod, Dimension::kBasis,    Dimension::kSegment,    Dimension::kSession,
    Dimension::kMoment, Dimension::kModality, Dimension::kComparator, Dimension::kCounterparty};

// A set of dimensions: a bit each, for it is made for each two facts that are compared.
class Dimensions {
 public:
  constexpr Dimensions() = default;
  constexpr Dimensions(std::initializer_list<Dimension> members) {
    for (const Dimension dimension : members) Add(dimension);
  }

  constexpr void Add(Dimension dimension) { bits_ |= BitOf(dimension); }
  constexpr bool Has(Dimension dimension) const { return (bits_ & BitOf(dimension)) != 0; }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr int size() const { return std::popcount(bits_); }
  // In the order of kDimensions. Not of an empty set.
  constexpr Dimension first() const { return static_cast<Dimension>(std::countr_zero(bits_)); }
  constexpr bool operator==(const Dimensions&) const = default;

 private:
  static constexpr unsigned BitOf(Dimension dimension) {
    return 1u << static_cast<unsigned>(dimension);
  }

  unsigned bits_ = 0;
};

enum class Sameness { kEqual, kUnstated, kDifferent };

// Unstated is a wildcard for period, basis, session, moment, comparator and counterparty; for
// segment and modality it is a value of its own. The terms of a deal are one modality, whether an
// article has them as signed or as to come.
Sameness Along(Dimension dimension, const Fact& a, const Fact& b);

// All dimensions along which `a` and `b` are so.
struct Comparison {
  Dimensions unstated;
  Dimensions different;

  bool IsUnstated(Dimension dimension) const { return unstated.Has(dimension); }
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
