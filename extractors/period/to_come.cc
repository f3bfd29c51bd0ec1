// Whether a day or month without a year is past or to come.

#include "extractors/period/pieces.h"

namespace countercheck::periods {
namespace {

// "the sum announced on Tuesday": what is done, unless it "will be announced".
bool IsDone(const Words& words, size_t i) {
  const std::string_view verb = words.Before(i, 2).lower;
  if (!verb.ends_with("ed") || verb == "expected" || verb == "scheduled") return false;
  const std::string_view before = words.Before(i, 3).lower;
  return before != "be" && before != "is" && before != "are" && before != "to";
}

// The point in "7.25".
bool IsPartOfFigure(const Words& words, size_t i) {
  return words[i].glued && words[i + 1].glued && words.IsClass(i + 1, WordClass::kNumber);
}

// What is told of beforehand: "the September meeting", "December corn futures".
bool IsPlannedThing(const Words& words, size_t i) {
  return IsTradedGood(words, i) ||
         words.IsAny(i, {"meeting", "deadline", "delivery", "expiration", "contracts", "calls",
                         "puts", "cut", "election", "elections", "launch", "shipment"});
}

// "unveiled", "fell". Names and adjectives in "-ed" are too few to matter.
bool IsPastVerb(const Words& words, size_t i) {
  const std::string_view word = words[i].lower;
  if (word.size() > 4 && word.ends_with("ed")) return word != "expected";
  return words.IsAny(i, {"rose", "fell", "grew", "took", "made", "was", "were", "had", "began",
                         "came", "went", "saw", "sold", "bought", "left", "became", "won", "lost"});
}

}  // namespace

bool IsTradedGood(const Words& words, size_t i) {
  return words.IsAny(
      i, {"soybean", "soybeans", "soymeal", "soyoil", "corn",   "wheat",  "oats",   "rice",
          "cotton",  "cocoa",    "coffee",  "sugar",  "cattle", "feeder", "live",   "lean",
          "hogs",    "milk",     "lumber",  "crude",  "wti",    "brent",  "gold",   "silver",
          "copper",  "platinum", "cbot",    "kcbt",   "miax",   "ice",    "nymex",  "comex",
          "futures", "contract", "canola",  "hrw",    "srw",    "meal",   "ethanol"});
}

bool TellsPast(const Words& words, size_t i) {
  const bool the = words.IsAny(i - 1, {"the", "its", "their"});
  const size_t at = the ? i - 1 : i;
  if (!words.IsAny(at - 1, {"in", "during"})) return false;
  if (words.Is(at - 2, "set")) return !LooksToCome(words, i);
  // "raised the odds of a rate cut in September"
  if (words.IsAny(at - 2, {"cut", "cuts", "hike", "hikes", "meeting"})) return false;
  for (size_t back = 2; back <= 8 && back <= at; ++back) {
    if (words.IsAny(at - back, {".", ",", "will"})) return false;
    const bool passive = words.Is(at - back - 1, "be");
    if (IsPastVerb(words, at - back) && !passive) return !LooksToCome(words, i);
  }
  return false;
}

bool LooksToCome(const Words& words, size_t i) {
  constexpr size_t kWordsBack = 14;
  constexpr size_t kNear = 4;  // "its next meeting in September"
  if (IsDone(words, i)) return false;
  for (size_t back = 1; back <= kWordsBack && back <= i; ++back) {
    const size_t at = i - back;
    if (words.IsAny(at, {".", ";", ",", "\n"}) && !IsPartOfFigure(words, at)) return false;
    if (words.Is(at, "next") && back <= kNear) return true;
    if (words.IsAny(at, {"will", "ll", "would", "scheduled", "slated", "upcoming"})) return true;
    const bool to = words.Is(at + 1, "to");
    if (words.Is(at, "due") && !to) return true;
    if (words.Is(at, "expected") && !words.IsAny(at - 1, {"than", "as", "-"})) return true;
    if (to && words.IsAny(
                  at, {"plans", "plan", "planned", "planning", "hopes", "aims", "intends", "wants",
                       "want", "expects", "expect", "set", "is", "are", "poised", "likely"})) {
      return true;
    }
  }
  return false;
}

bool IsMonthToCome(const Words& words, int ahead, size_t i) {
  if (words.IsAny(i - 1, {"since", "than", "from", "to", "versus", "vs", "over", "ended"})) {
    return false;
  }
  const bool half_year = ahead <= 6;
  if (half_year && words.IsAny(i - 1, {"until", "till", "before"})) return true;
  if (half_year && IsPlannedThing(words, i + 1)) return true;
  if (ahead == 1) return !TellsPast(words, i);
  constexpr int kMonthsPlanned = 8;
  return ahead <= kMonthsPlanned &&
         words.IsAny(i - 1, {"in", "on", "through", "for", "starting", "beginning", "early", "late",
                             "mid", "end", "of", "-", "is", "until"}) &&
         LooksToCome(words, i);
}

}  // namespace countercheck::periods
