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

bool IsFigure(const Item& item) { return item.kind == Item::Kind::kQuantity; }

// "respectively" behind the figure; the number of items where there is none.
size_t EndOfLists(const Items& items, size_t figure) {
  for (size_t i = figure + 1; i < std::min(items.size(), figure + kReach); ++i)
    if (items[i].IsWord("respectively")) return i;
  return items.size();
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
  const size_t end = EndOfLists(items, figure);
  if (end == items.size()) return std::nullopt;
  const std::vector<size_t> figures = ListBefore(items, end, IsFigure);
  const auto place = std::find(figures.begin(), figures.end(), figure);
  if (figures.size() < 2 || place == figures.end()) return std::nullopt;
  const std::vector<size_t> names = ListBefore(items, figures.back(), is_name);
  if (names.size() < figures.size()) return std::nullopt;
  return names[place - figures.begin()];
}

}  // namespace countercheck
