// Words of rising and falling, and the figures they govern. Private to extractors/.
#ifndef COUNTERCHECK_EXTRACTORS_MOVES_H_
#define COUNTERCHECK_EXTRACTORS_MOVES_H_

#include <optional>
#include <vector>

#include "extractors/tagger.h"

namespace countercheck {

// The nearest word of rising or falling that governs the figure; none where there is none.
std::optional<size_t> GoverningMove(const TaggedSentence& sentence, size_t item);

// -1 for a word of falling, 1 for one of rising, 0 for others.
int SignOfMove(const Item& item);

// "trimmed its outlook" before the figure: true where a forecast went the way that the word at
// `move` says, and not what the figure is about; "cut its forecast by 5%" says how far that went.
bool MovesOutlook(const std::vector<Item>& items, size_t move, size_t figure);

// The item behind the figure at `figure`, and behind another one that tells the same: "427 points,
// or 0.7%, lower".
size_t BehindSameMove(const std::vector<Item>& items, size_t figure);

// "after surging on Friday", "before falling on Monday": true where a clause of another move, with
// a day of its own, begins at `i`.
bool BeginsOtherMove(const std::vector<Item>& items, size_t i);

// "teased a Tuesday event": true where the day at `day` belongs to what stands behind it.
bool IsDayOfEvent(const std::vector<Item>& items, size_t day);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_MOVES_H_
