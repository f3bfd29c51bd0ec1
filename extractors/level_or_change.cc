#include "extractors/level_or_change.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "extractors/draft.h"
#include "extractors/moves.h"
#include "extractors/words.h"

namespace countercheck {
namespace {

using Items = std::vector<Item>;

// "-0.1%", "+2.9%", "flat to up 2%"
bool IsSigned(const TaggedSentence& sentence, size_t item) {
  const Quantity& quantity = QuantityAt(sentence, item);
  if (sentence.items[item].lower.starts_with("flat to ")) return true;
  const bool below = (quantity.low && quantity.low->IsNegative()) ||
                     (quantity.high && quantity.high->IsNegative());
  return below || sentence.items[item].lower.starts_with("+");
}

// "decreased to 66.5% of revenue": where it went, not how far. "up to 5%" is a hedge, and none.
bool LeadsTo(const Items& items, size_t item, size_t move) {
  if (move > item || item == 0) return false;
  const bool percent_of = item + 2 < items.size() && items[item + 1].IsWord("of") &&
                          items[item + 2].kind == Item::Kind::kMetric;
  return IsAnyOf(items[item - 1].lower, {"to", "at"}) && percent_of;
}

// "fell below $25 billion": where it went.
bool LeadsPast(const Item& item) {
  const std::string_view text = item.lower;
  return text.starts_with("below ") || text.starts_with("above ") || text.starts_with("under ");
}

// "expects revenue to fall between $3 million and $4 million": where it will lie, not how far it
// goes.
bool FallsWithin(const Item& move, const Item& figure) {
  return (move.lower == "fall" || move.lower == "falls") && figure.lower.starts_with("between ");
}

bool HasComparator(const TaggedSentence& sentence, size_t item) {
  const Clause clause = ClauseAround(sentence, item);
  for (size_t i = clause.begin; i < clause.end; ++i)
    for (const char* name : {"yoy", "qoq", "mom", "ytd"})
      if (sentence.items[i].Is(name)) return true;
  return false;
}

// "lowered its key rate by 75 basis points", "a 25 basis point rate cut": a step that a central
// bank takes.
bool IsStep(const TaggedSentence& sentence, size_t item) {
  const QuantityKind kind = QuantityAt(sentence, item).kind;
  if (kind != QuantityKind::kBasisPoint && kind != QuantityKind::kPercentagePoint) return false;
  return SignOfStep(sentence, item) != 0;
}

// "fell 0.2% or nearly 50 points": the figure that the same move is told by before.
size_t FirstTold(const Items& items, size_t item) {
  const bool again = item > 1 && items[item - 1].IsWord("or") && IsFigure(items[item - 2]);
  return again ? item - 2 : item;
}

}  // namespace

int SignOfStep(const TaggedSentence& sentence, size_t item) {
  constexpr size_t kBehind = 3;
  constexpr size_t kBefore = 9;
  const Items& items = sentence.items;
  const auto sign = [](const Item& word) {
    for (std::string_view cut : {"cut", "lower", "slash", "trim", "reduc", "eas"})
      if (word.lower.starts_with(cut) || word.lower.ends_with(" cut") ||
          word.lower.ends_with(" cuts"))
        return -1;
    for (std::string_view hike : {"hike", "rais", "increas", "lift", "tighten"})
      if (word.lower.starts_with(hike) || word.lower.ends_with(" hike") ||
          word.lower.ends_with(" hikes"))
        return 1;
    return 0;
  };
  for (size_t i = item + 1; i < std::min(items.size(), item + 1 + kBehind); ++i) {
    if (IsFigure(items[i]) || items[i].kind == Item::Kind::kMark) break;
    if (const int found = sign(items[i])) return found;
  }
  for (size_t i = item; i > 0 && item - i < kBefore;) {
    --i;
    if (IsFigure(items[i]) || items[i].IsWord(";")) break;
    if (const int found = sign(items[i])) return found;
  }
  return 0;
}

bool IsBoundByMove(const TaggedSentence& sentence, size_t item, size_t move) {
  const Items& items = sentence.items;
  // "a record $1.65 billion, up 2.7%": the word belongs to the figure behind it.
  if (move > item + 1 && move == BehindSameMove(items, item)) return true;
  if (move > item)
    return move == item + 1 && !(item + 2 < items.size() && IsFigure(items[item + 2]));
  const auto between = [&](auto fits) {
    return std::all_of(items.begin() + move + 1, items.begin() + item, fits);
  };
  if (QuantityAt(sentence, item).kind == QuantityKind::kPercent)
    return !FallsWithin(items[move], items[item]) && item - move <= 5 &&
           between([](const Item& word) {
             return !IsAnyOf(word.lower, {"to", "at", "from", "than"});
           });
  return !LeadsPast(items[item]) && !FallsWithin(items[move], items[item]) &&
         between([](const Item& word) {
           return IsAnyOf(word.lower, {"by", "another", "a"});
         });
}

bool TellsMove(const TaggedSentence& sentence, size_t item, bool level_fits) {
  const std::optional<size_t> move = GoverningMove(sentence, item);
  if (QuantityAt(sentence, item).kind == QuantityKind::kRatio) return IsFold(sentence, item);
  const size_t first = FirstTold(sentence.items, item);
  if (level_fits) return move && IsBoundByMove(sentence, first, *move);
  if (IsSigned(sentence, item) || IsStep(sentence, item)) return true;
  return (move && !LeadsTo(sentence.items, item, *move)) || HasComparator(sentence, item);
}

}  // namespace countercheck
