// The two levels that a change is said to lie between: "rose 11% to $200 million from $180
// million".
#ifndef COUNTERCHECK_PIPELINE_CHECK_GROWTH_LEVELS_H_
#define COUNTERCHECK_PIPELINE_CHECK_GROWTH_LEVELS_H_

#include <map>
#include <optional>
#include <string>

#include "pipeline/check/premises.h"

namespace countercheck {

// An article with more figures of one metric is a table: no sentence says which belong together.
constexpr size_t kMostFiguresOfMetric = 40;

// What one article gives of one metric.
struct LevelsAndChanges {
  Facts levels;
  Facts changes;
};

// By metric, segment and modality.
using FiguresByMetric = std::map<std::string, LevelsAndChanges>;

struct Growth {
  const Fact* change = nullptr;
  const Fact* before = nullptr;
  const Fact* now = nullptr;
};

FiguresByMetric FiguresByMetricOf(const Facts& facts);

// Those in whose unit the change can be measured: percent of money, points of percent.
Facts LevelsFor(const Fact& change, const Facts& levels);

// Statistics have several series, and goods many kinds: a period alone does not tell them apart.
bool IsOneSeries(const Fact& fact);

// The levels of a change, where they are certain; nothing where they are not.
std::optional<Growth> GrowthOf(const Fact& change, const FiguresByMetric& by_metric,
                               const ArticleFigures& article);

// The levels of a figure that extraction bound to nothing, right before or behind one of two levels
// of which one is the earlier: "widened 300 basis points to 45.0% from 40.0%".
std::optional<Growth> GrowthOfLoose(const Fact& loose, const LevelsAndChanges& figures,
                                    const ArticleFigures& article);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_GROWTH_LEVELS_H_
