#include "extractors/consensus.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace countercheck {
namespace {

// "beating the consensus", "topped estimates": verdicts that name what they are held against.
bool NamesConsensus(const Item& item) {
  if (!item.Is("beat") && !item.Is("miss") && !item.Is("meet")) return false;
  for (std::string_view word : {"consensus", "estimate", "forecast"})
    if (item.lower.find(word) != std::string::npos) return true;
  return false;
}

// "66 cents expected": what others thought; not "$2 billion would be spent".
bool SaysExpected(const Item& item) {
  static constexpr std::array<std::string_view, 11> kWords = {
      "expected",    "projected",    "anticipated",  "estimated",      "predicted",    "forecast",
      "penciled in", "pencilled in", "had expected", "were expecting", "was expecting"};
  return std::find(kWords.begin(), kWords.end(), item.lower) != kWords.end();
}

// "The consensus was $3 a share and $5 million", "was $3 in earnings per share and $5 million in
// sales": the first of two figures of one list; `figure` itself where it is in none.
size_t FirstOfTwo(const std::vector<Item>& items, size_t figure) {
  constexpr size_t kReach = 4;
  if (figure < 2 || !items[figure - 1].IsWord("and")) return figure;
  if (IsFigure(items[figure - 2])) return figure - 2;
  for (size_t i = figure - 1; i > 1 && figure - i < kReach;) {
    --i;
    const bool in = items[i].IsWord("in") || items[i].IsWord("of") || items[i].IsWord("for");
    if (in && items[i + 1].kind == Item::Kind::kMetric && IsFigure(items[i - 1])) return i - 1;
  }
  return figure;
}

}  // namespace

bool IsOwnOutlook(const std::vector<Item>& items, size_t i) {
  constexpr size_t kReach = 5;
  if (items[i].lower != "expectations" && items[i].lower != "projections") return false;
  for (size_t k = i; k > 0 && i - k < kReach;) {
    const Item& before = items[--k];
    if (before.IsWord("its") || before.IsWord("their") || before.IsWord("our")) return true;
    if (before.Is("analyst") || before.kind == Item::Kind::kMark || IsFigure(before)) return false;
  }
  return false;
}

bool IsConsensus(const std::vector<Item>& items, size_t figure) {
  for (size_t i = figure + 1; i < std::min(items.size(), figure + 5); ++i) {
    if (IsFigure(items[i]) || items[i].IsWord(",") || items[i].IsWord(".")) break;
    // "its range of $3 to $4 and the consensus": the consensus is another figure.
    if (items[i].IsWord("and")) break;
    // "$186 million compared with the estimate of": the consensus is the other figure.
    if (items[i].Is("versus") || items[i].Is("beat_verb") || items[i].Is("miss_verb")) break;
    if (items[i].Is("pronoun")) break;  // "$5 million it had forecast"
    // "$15 and below what analysts had expected": it is held against that.
    if (items[i].Is("ahead_of") || items[i].Is("short_of")) break;
    if (items[i].Is("than") && i > figure + 1 && !items[i - 1].Is("up")) break;
    if (items[i].Is("consensus") || SaysExpected(items[i])) {
      // "$2 billion, above expectations" compares; "$2 billion estimate" is one.
      bool compares = i > figure + 1 && (items[i - 1].Is("than") || items[i - 1].IsWord("above"));
      if (!compares) return true;
    }
  }
  if (const size_t first = FirstOfTwo(items, figure); first < figure) figure = first;
  for (size_t i = figure; i > 0 && figure - i < 8;) {
    --i;
    if (IsFigure(items[i]) || items[i].IsWord(";") || items[i].IsWord(")")) break;
    if (items[i].IsWord("and")) break;  // "beating estimates and rising 5%"
    if (items[i].Is("consensus") && figure - i < 5) return !IsOwnOutlook(items, i);
    if (NamesConsensus(items[i]) && figure - i < 4) return true;
    if (items[i].Is("analyst"))
      for (size_t j = i + 1; j < figure; ++j)
        if (items[j].Is("expected") || items[j].Is("guide")) return true;
  }
  return false;
}

bool AnalystsExpect(const std::vector<Item>& items, const Clause& clause, size_t figure) {
  bool analysts = false;
  for (size_t i = clause.begin; i < figure; ++i) {
    if (items[i].Is("analyst") || items[i].Is("consensus")) analysts = true;
    // "based on these expectations, we anticipate": the company itself.
    if (items[i].IsWord("we") || items[i].IsWord("management")) analysts = false;
    const bool says = items[i].Is("expected") || items[i].Is("guide") ||
                      items[i].IsWord("targeting") || items[i].IsWord("target");
    if (analysts && says) return true;
  }
  return false;
}

}  // namespace countercheck
