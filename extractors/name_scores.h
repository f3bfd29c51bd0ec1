// How near the name of a metric stands to a figure. Private to extractors/.
//
//   Gross margin, at a bakery in Leeds, of 47% on sales
//   |__ 100 less a little for each step      |__ 95, and less for "on"
#ifndef COUNTERCHECK_EXTRACTORS_NAME_SCORES_H_
#define COUNTERCHECK_EXTRACTORS_NAME_SCORES_H_

#include <functional>
#include <vector>

#include "extractors/tagger.h"

namespace countercheck {

// Holds `sentence`, which must live as long.
class NameScores {
 public:
  // True where the name at the item `name` may take the figure at the item `figure`.
  using Fits = std::function<bool(size_t name, size_t figure)>;

  NameScores(const TaggedSentence& sentence, Fits fits);

  // At most 110; below 40 the name is not taken to be that of the figure.
  int Of(size_t name, size_t figure) const;

  // True where the item stands in an aside, which is stepped over.
  bool IsAside(size_t item) const;

 private:
  int ScoreBefore(size_t metric, size_t item) const;
  int ScoreAfter(size_t item, size_t metric) const;
  int StepPenalty(size_t i, size_t item) const;
  bool IsPeriodOfName(size_t i) const;

  const TaggedSentence& sentence_;
  const std::vector<bool> asides_;
  const Fits fits_;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_NAME_SCORES_H_
