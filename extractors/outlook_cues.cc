#include "extractors/outlook_cues.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extractors/consensus.h"

namespace countercheck {
namespace {

using Items = std::vector<Item>;

// "boosts its outlook as revenue hits $5 million", not "as high as $5 million" nor "as part of".
bool IsBecause(const Items& items, size_t i) {
  static constexpr std::array<std::string_view, 8> kRoles = {"a",  "an",       "of", "part",
                                                             "it", "measured", "if", "though"};
  constexpr size_t kReach = 3;
  if (!items[i].IsWord("as") || i + 1 >= items.size()) return false;
  const size_t from = i > kReach ? i - kReach : 0;
  for (size_t k = from; k <= std::min(items.size() - 1, i + kReach); ++k)
    if (k != i && items[k].IsWord("as")) return false;
  const Item& next = items[i + 1];
  return !IsFigure(next) && std::ranges::find(kRoles, next.lower) == kRoles.end();
}

bool IsPossessive(const Item& item) {
  return item.IsWord("its") || item.IsWord("their") || item.IsWord("our") ||
         item.lower.ends_with("'s");
}

// "The company projected revenue of": what a company itself says of the time ahead.
bool IsOwnForecast(const Items& items, size_t verb) {
  static constexpr std::array<std::string_view, 8> kVerbs = {
      "projected", "predicted", "anticipated", "estimated",
      "expecting", "predicts",  "expected",    "are expecting"};
  const bool forecasts = std::find(kVerbs.begin(), kVerbs.end(), items[verb].lower) != kVerbs.end();
  size_t who = verb;
  while (who > 0 && IsAuxiliary(items[who - 1])) --who;
  // "it is expected", "Globex was projected": by others.
  const bool passive = who < verb && !items[verb].lower.ends_with("ing") &&
                       !items[verb - 1].IsWord("had") && !items[verb - 1].IsWord("has");
  return forecasts && !passive && who > 0 &&
         ((items[who - 1].kind == Item::Kind::kCompany && !items[who - 1].rates) ||
          (items[who - 1].Is("pronoun") &&
           !(IsPossessive(items[who - 1]) && items[verb].lower.ends_with("ed"))));
}

// "reaffirmed its guidance, expecting sales growth of 3%": whose guidance it is expects.
bool GoesOnWithGuidance(const Items& items, size_t verb) {
  constexpr size_t kReach = 12;
  const bool hangs = items[verb].IsWord("expecting") || items[verb].IsWord("forecasting") ||
                     items[verb].IsWord("anticipating") || items[verb].IsWord("projecting");
  if (!hangs || verb == 0 || !items[verb - 1].IsWord(",")) return false;
  for (size_t i = verb - 1; i > 0 && verb - i < kReach;) {
    --i;
    if (items[i].Is("analyst") || items[i].Is("consensus")) return false;
    if (items[i].Is("guidance")) return true;
  }
  return false;
}

// "EPS of $1.20 (vs. $1.10 expected) and sales of": the item whose left neighbour is next on the
// way back from `at`, past a bracket that closes there.
size_t OverBracketBefore(const Items& items, size_t at) {
  if (!items[at - 1].IsWord(")")) return at;
  for (size_t i = at - 1; i > 1; --i)
    if (items[i - 1].IsWord("(")) return i - 1;
  return at;
}

// "came in above the high end of its guidance": what a result is held against.
bool IsYardstick(const Items& items, size_t cue) {
  constexpr size_t kReach = 6;
  for (size_t i = cue; i > 0 && cue - i < kReach;) {
    --i;
    for (const char* name : {"ahead_of", "short_of", "level_with", "beat_verb", "miss_verb"})
      if (items[i].Is(name)) return true;
    if (IsFigure(items[i]) || items[i].kind == Item::Kind::kMark) break;
  }
  return false;
}

// "its sales outlook, which is now expected to be", "its forecasts for the unit, with an
// anticipated profit of": what a company's own outlook goes on with.
bool GoesOnWithOutlook(const Items& items, size_t cue) {
  constexpr size_t kReach = 10;
  bool own = false;
  size_t outlook = 0;
  for (size_t i = cue; i > 0 && cue - i < kReach && outlook == 0;) {
    --i;
    if (items[i].Is("analyst") || items[i].Is("consensus") || IsFigure(items[i])) return false;
    if (items[i].Is("guidance")) outlook = i;
  }
  for (size_t i = outlook; i > 0 && outlook - i < kReach && !own;) {
    --i;
    if (items[i].Is("analyst")) return false;
    own = IsPossessive(items[i]) || items[i].IsWord("'s");
  }
  return own;
}

// "higher than projected", "as expected": what something is held against.
bool IsComparedWithHopes(const Items& items, size_t cue) {
  return cue > 0 && (items[cue - 1].Is("than") || items[cue - 1].IsWord("than") ||
                     items[cue - 1].IsWord("as"));
}

}  // namespace

bool EndsOutlook(const Item& item) {
  static constexpr std::array<std::string_view, 8> kWords = {
      "after", "following", "despite", "when", "because", "sending", "pushing", "since"};
  return std::find(kWords.begin(), kWords.end(), item.lower) != kWords.end();
}

std::optional<Modality> CueOf(const Item& item) {
  if (item.Is("target") && !item.lower.ends_with(" range")) return Modality::kTarget;
  if (item.Is("guidance") || item.Is("guide")) return Modality::kGuidance;
  const bool outlook = item.lower.ends_with(" guidance") || item.lower.ends_with(" outlook");
  if (item.Is("previous") && outlook) return Modality::kGuidance;
  if (item.Is("expected") || item.Is("tentative")) return Modality::kExpectation;
  return std::nullopt;
}

bool IsAuxiliary(const Item& item) {
  for (std::string_view word : {"is", "are", "was", "were", "has", "had", "now", "also", "still"})
    if (item.IsWord(word)) return true;
  return false;
}

std::optional<Modality> CueBefore(const std::vector<Item>& items, const Clause& clause,
                                  size_t figure) {
  for (size_t i = figure; i > clause.begin;) {
    i = OverBracketBefore(items, i) - 1;
    if (EndsOutlook(items[i]) || IsBecause(items, i)) break;
    if (IsOwnForecast(items, i) || GoesOnWithGuidance(items, i)) return Modality::kGuidance;
    constexpr size_t kItself = 4;  // "above its outlook of $975 million"
    if (items[i].Is("guidance") && figure - i > kItself && IsYardstick(items, i)) break;
    // "below the expected $5 million, and sales came in at": said of the other figure.
    const bool of_other = i > clause.begin && items[i - 1].IsWord("the") && i + 1 < figure;
    if (of_other && items[i].Is("expected") && IsFigure(items[i + 1])) continue;
    if (items[i].Is("expected") && IsComparedWithHopes(items, i)) continue;
    if (items[i].Is("expected") && GoesOnWithOutlook(items, i)) return Modality::kGuidance;
    if (IsOwnOutlook(items, i)) return Modality::kGuidance;
    if (auto cue = CueOf(items[i])) return cue;
  }
  return std::nullopt;
}

}  // namespace countercheck
