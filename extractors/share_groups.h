// Shares that are told of together. Private to extractors/.
//
//   Asian stocks slipped.        a market: how an index of it would move
//   Chip stocks slipped 2%.      a group: how its shares moved
//   The stocks slipped 2%.       neither: some that were named before
#ifndef COUNTERCHECK_EXTRACTORS_SHARE_GROUPS_H_
#define COUNTERCHECK_EXTRACTORS_SHARE_GROUPS_H_

#include <optional>
#include <vector>

#include "extractors/draft.h"

namespace countercheck {

// The words that name it, as half-open item indices; the last one is "stocks" or the like.
struct ShareGroup {
  size_t begin = 0;
  size_t end = 0;
  bool market = false;
};

// The group or market whose name ends with the item `last`; nothing where that names no shares, or
// those of one company, or some that only the text before tells.
std::optional<ShareGroup> ShareGroupAt(const TaggedSentence& sentence, size_t last);

// "Shares of lithium producers": the companies named behind `name`, as long as they are several and
// none is named by name; else nothing.
std::optional<ShareGroup> HoldersBehind(const TaggedSentence& sentence, size_t name);

// Gives the drafts whose metric is named by "stocks" and the like the metric that is meant: of a
// market index_level, of a group share_price; of neither none.
void SortOutShareGroups(const TaggedSentence& sentence, const CompiledRules& rules,
                        std::vector<Draft>* drafts);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_SHARE_GROUPS_H_
