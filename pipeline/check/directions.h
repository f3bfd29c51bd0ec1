// A move in words against the same move in figures: "shares fell on Tuesday" in one article, "up 5%
// on Tuesday" in another.
#ifndef COUNTERCHECK_PIPELINE_CHECK_DIRECTIONS_H_
#define COUNTERCHECK_PIPELINE_CHECK_DIRECTIONS_H_

#include <vector>

#include "core/finding.h"
#include "pipeline/check/fact.h"
#include "pipeline/check/sources.h"

namespace countercheck {

// The figures of other articles that go the way of the words: an agreement; those that go the other
// way: a conflict or a tension, by the rules for two words. Articles that have a word of their own
// are left to the question of the words.
std::vector<Finding> FindDirectionsAndFigures(const std::vector<Fact>& facts,
                                              const Sources& sources);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_DIRECTIONS_H_
