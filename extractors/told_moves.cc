#include "extractors/told_moves.h"

#include <algorithm>

namespace countercheck {

bool IsToldByFigure(const TaggedSentence& sentence, const Draft& draft,
                    const std::vector<Draft>& drafts) {
  constexpr size_t kReach = 8;
  return std::any_of(drafts.begin(), drafts.end(), [&](const Draft& other) {
    if (other.kind != ClaimKind::kQuantity || other.measure != Measure::kChange ||
        other.metric != draft.metric)
      return false;
    if (other.move_item == draft.item) return true;
    size_t distance = other.item > draft.item ? other.item - draft.item : draft.item - other.item;
    Clause clause = ClauseAround(sentence, draft.item);
    return distance <= kReach && other.item >= clause.begin && other.item < clause.end;
  });
}

bool IsOnlyPossible(const TaggedSentence& sentence, const Draft& draft) {
  constexpr size_t kReach = 4;
  for (size_t i = draft.item; i > 0 && draft.item - i < kReach;) {
    --i;
    for (const char* word :
         {"should", "could", "would", "may", "might", "can", "will", "if", "when", "tend", "tends"})
      if (sentence.items[i].IsWord(word)) return true;
  }
  return !sentence.items.empty() && sentence.items.front().IsWord("if");
}

}  // namespace countercheck
