#include "extractors/examples.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace countercheck {
namespace {

using Items = std::vector<Item>;

template <size_t n>
bool HasAny(const Items& items, const std::array<std::string_view, n>& words) {
  return std::any_of(items.begin(), items.end(), [&](const Item& item) {
    return std::find(words.begin(), words.end(), item.lower) != words.end();
  });
}

// "if you look at", "if you account for": a way to tell what is so.
bool OnlyPoints(const Items& items, size_t condition) {
  static constexpr std::array<std::string_view, 7> kVerbs = {
      "look", "consider", "account", "include", "exclude", "strip", "ask"};
  return condition + 2 < items.size() && items[condition + 1].IsWord("you") &&
         std::find(kVerbs.begin(), kVerbs.end(), items[condition + 2].lower) != kVerbs.end();
}

// "if", "suppose", "say you put".
bool Supposes(const Items& items) {
  for (size_t i = 0; i < items.size(); ++i) {
    if (items[i].IsWord("if") && !OnlyPoints(items, i)) return true;
    for (std::string_view word : {"suppose", "imagine", "assuming", "assume", "assumes"})
      if (items[i].IsWord(word)) return true;
  }
  return items.size() > 1 && items[0].IsWord("say") && items[1].IsWord("you");
}

bool SpeaksToReader(const Items& items) {
  static constexpr std::array<std::string_view, 5> kWords = {"you", "your", "you'd", "you'll",
                                                             "yourself"};
  return HasAny(items, kWords);
}

// "an investor would need to own 2,500 shares for $500 a month": what some reader might do.
bool SpeaksOfSomeInvestor(const Items& items) {
  for (size_t i = 0; i + 2 < items.size(); ++i)
    if (items[i].IsWord("investor") && items[i + 1].IsWord("would") && items[i + 2].IsWord("need"))
      return true;
  return false;
}

// "$6,000 / $0.50 = 12,000 shares": a sum that is done before the reader, for an income.
bool ReckonsAloud(const Items& items) {
  if (!HasAny(items, std::array<std::string_view, 1>{"income"})) return false;
  for (size_t i = 1; i < items.size(); ++i)
    if (items[i].IsWord("=") && IsFigure(items[i - 1])) return true;
  return false;
}

// "for example", "a hypothetical".
bool NamesExample(const Items& items) {
  for (size_t i = 1; i < items.size(); ++i)
    if (items[i - 1].IsWord("for") && (items[i].IsWord("example") || items[i].IsWord("instance")))
      return true;
  return false;
}

}  // namespace

bool IsExample(const TaggedSentence& sentence) {
  const Items& items = sentence.items;
  if (SpeaksOfSomeInvestor(items) || ReckonsAloud(items)) return true;
  return (SpeaksToReader(items) && Supposes(items)) ||
         (NamesExample(items) && HasAny(items, std::array<std::string_view, 1>{"if"}));
}

}  // namespace countercheck
