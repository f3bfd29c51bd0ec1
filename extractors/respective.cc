#include "extractors/respective.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace countercheck {
namespace {

using Items = std::vector<Item>;

constexpr size_t kReach = 12;  // from a figure to "respectively"
constexpr size_t kGap = 6;     // from one member of a list to the next

// "respectively" behind the figure; the number of items where there is none.
size_t EndOfLists(const Items& items, size_t figure) {
  for (size_t i = figure + 1; i < std::min(items.size(), figure + kReach); ++i)
    if (items[i].IsWord("respectively")) return i;
  return items.size();
}

// The end of "2.3% and 0.6%", which `figure` is one of.
size_t EndOfPair(const Items& items, size_t figure) {
  const bool first =
      figure + 2 < items.size() && items[figure + 1].IsWord("and") && IsFigure(items[figure + 2]);
  return figure + (first ? 3 : 1);
}

// What may stand between two members of a list.
bool Links(const Item& item) {
  static constexpr std::array<std::string_view, 12> kWords = {
      ",", "and", "the", "or", "'s", "shares", "stock", "both", "by", "to", "about", "some"};
  return std::find(kWords.begin(), kWords.end(), item.lower) != kWords.end();
}

// The members of the list that ends before `end`, from the last to the first; what interrupts it
// may stand between its end and `end` only.
template <typename IsMember>
std::vector<size_t> ListBefore(const Items& items, size_t end, IsMember is_member) {
  std::vector<size_t> members;
  for (size_t i = end; i > 0;) {
    --i;
    if (is_member(items[i])) {
      members.push_back(i);
    } else if (!members.empty() && (!Links(items[i]) || members.back() - i > kGap)) {
      break;
    }
  }
  return members;
}

}  // namespace

std::optional<size_t> NameRespectively(const TaggedSentence& sentence, size_t figure,
                                       const std::function<bool(const Item&)>& is_name) {
  const Items& items = sentence.items;
  const size_t word = EndOfLists(items, figure);
  const bool said = word < items.size();
  const size_t end = said ? word : EndOfPair(items, figure);
  const std::vector<size_t> figures = ListBefore(items, end, IsFigure);
  const auto place = std::find(figures.begin(), figures.end(), figure);
  if (figures.size() < 2 || place == figures.end()) return std::nullopt;
  const std::vector<size_t> names = ListBefore(items, figures.back(), is_name);
  if (said ? names.size() < figures.size() : names.size() != figures.size()) return std::nullopt;
  return names[place - figures.begin()];
}

}  // namespace countercheck
