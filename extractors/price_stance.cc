#include "extractors/price_stance.h"

#include <algorithm>

#include "extractors/outlook_cues.h"

namespace countercheck {
namespace {

using Items = std::vector<Item>;

// "sees the index at 7,000", "it will end the year at 7,000": where a market may go.
bool IsForeseen(const Items& items, const Clause& clause, size_t figure) {
  constexpr size_t kReach = 9;
  for (size_t i = figure; i > clause.begin && figure - i < kReach;) {
    --i;
    if (items[i].kind == Item::Kind::kMark || IsFigure(items[i]) || EndsOutlook(items[i]))
      return false;
    if (items[i].IsWord("will") || items[i].IsWord("sees") || items[i].IsWord("see")) return true;
  }
  return false;
}

// "The stock must climb 15% to set a record"
bool MustStillMove(const Items& items, size_t figure) {
  constexpr size_t kReach = 6;
  for (size_t i = figure; i > 0 && figure - i < kReach;) {
    --i;
    if (items[i].IsWord("must")) return true;
    const bool needs = items[i].IsWord("need") || items[i].IsWord("needs");
    if (needs && items[i + 1].IsWord("to")) return true;
    if (IsFigure(items[i]) || items[i].kind == Item::Kind::kMark) return false;
  }
  return false;
}

// "an upside of 20%": a move that a share may make.
bool IsStillToCome(const Item& move) { return move.IsWord("upside") || move.IsWord("downside"); }

}  // namespace

// Prices are guided by nobody: only an expectation right before the figure counts.
Modality ModalityOfPrice(const Items& items, const Clause& clause, const Draft& draft) {
  const size_t figure = draft.item;
  if (draft.measure == Measure::kChange && draft.move_item &&
      IsStillToCome(items[*draft.move_item]))
    return Modality::kExpectation;
  const bool market = draft.metric->subject == SubjectKind::kNamed;
  if (market && draft.measure == Measure::kLevel && IsForeseen(items, clause, figure))
    return Modality::kExpectation;
  if (MustStillMove(items, figure)) return Modality::kHypothetical;
  size_t from = std::max(clause.begin, figure > 5 ? figure - 5 : 0);
  for (size_t i = from; i < figure; ++i)
    if (CueOf(items[i]) == Modality::kExpectation) return Modality::kExpectation;
  return Modality::kActual;
}

}  // namespace countercheck
