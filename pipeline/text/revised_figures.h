// The figures in a correction at the foot of an article.
//
//   An earlier version of this story misstated revenue as $3 billion; it was $3 million.
//                                                         earlier            corrected
#ifndef COUNTERCHECK_PIPELINE_TEXT_REVISED_FIGURES_H_
#define COUNTERCHECK_PIPELINE_TEXT_REVISED_FIGURES_H_

#include <string_view>
#include <vector>

#include "core/span.h"

namespace countercheck {

// Those that are withdrawn, and those that hold. A figure that is said to be neither is in none.
// Ranges in the line, ascending.
struct RevisedFigures {
  std::vector<Range> earlier;
  std::vector<Range> corrected;
};

// `line` is a revision (revisions.h), normalised; its first 1,200 bytes are looked at.
RevisedFigures FindRevisedFigures(std::string_view line);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_TEXT_REVISED_FIGURES_H_
