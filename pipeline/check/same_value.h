// How two figures of one question stand to each other, by the intervals that their words allow.
//
//   46.5%  [46.45, 46.55]   47%  [46.5, 47.5]     kEdge: 46.5 is no inner point of the other
//   2.006  [2.0055, 2.0065] 2.01 [2.005, 2.015]   kRounded: the finer lies inside
//   46.5%  [46.45, 46.55]   46.58% [46.575, …]    kCutOff: the digits agree as far as they go
//   10%    [9.5, 10.5]      7.8% [7.75, 7.85]     kDisjoint
#ifndef COUNTERCHECK_PIPELINE_CHECK_SAME_VALUE_H_
#define COUNTERCHECK_PIPELINE_CHECK_SAME_VALUE_H_

#include <string>

#include "core/quantity.h"

namespace countercheck {

enum class ValueRelation {
  kEqual,      // the same figure with the same hedge
  kRounded,    // one is the other, rounded
  kEdge,       // they share values only at the edge of a rounding interval or bound
  kCutOff,     // one is the other without its last digits: 46.58 and 46.5
  kCovers,     // a bound, hedge, band or range covers the other
  kTouch,      // a band ("mid-30s") and a range have no more than an end in common
  kTwoRanges,  // two different printed ranges that overlap: 4.75–5.25 and 4.75–5.50
  kDisjoint,
};

ValueRelation CompareValues(const Quantity& a, const Quantity& b);

// True where the printed figures differ by more than rounding, whatever hedges stand before them.
bool FiguresDiffer(const Quantity& a, const Quantity& b);

// True where the greater figure is at most one and a half times the smaller, both of one sign:
// near enough to be two tellings of one fact where the texts leave open whether they are.
bool AreClose(const Quantity& a, const Quantity& b);
bool AreClose(const Decimal& a, const Decimal& b);

// True where the printed figures have no sign in common; zero has both.
bool HaveOppositeSigns(const Quantity& a, const Quantity& b);

// -1, 0 or 1: the sign of all values that the words allow; 0 where they have none in common.
int SignOf(const Quantity& quantity);

// One printed figure of `quantity`; the end that there is, of a bound or range.
Decimal FigureOf(const Quantity& quantity);

// "disjoint: [9.5, 10.5] and [7.75, 7.85]", "overlap [46.5, 46.55] only".
std::string ValueReason(ValueRelation relation, const Quantity& a, const Quantity& b);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_SAME_VALUE_H_
