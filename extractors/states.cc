#include "extractors/states.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace countercheck {
namespace {

using Items = std::vector<Item>;

constexpr size_t kReach = 16;

// "the U.S. took a 10% stake": a country that does what holders do.
bool ActsItself(const Items& items, size_t at) {
  static constexpr std::array<std::string_view, 6> kVerbs = {"takes", "took",    "taking",
                                                             "to",    "getting", "gets"};
  return items[at].Is("place") && at + 1 < items.size() &&
         (items[at + 1].Is("acquire") || items[at + 1].Is("own") ||
          std::find(kVerbs.begin(), kVerbs.end(), items[at + 1].lower) != kVerbs.end());
}

bool IsGovernment(const Items& items, size_t at) {
  for (std::string_view word : {"government", "administration", "pentagon", "white house"})
    if (items[at].IsWord(word)) return true;
  return ActsItself(items, at);
}

// "government bonds", "government data": something of a government, which does nothing.
bool IsOnlyNamed(const Items& items, size_t at) {
  static constexpr std::array<std::string_view, 18> kThings = {
      "data",  "bond",   "bonds",      "debt",      "spending", "securities",
      "funds", "aid",    "contract",   "contracts", "pension",  "officials",
      "grant", "grants", "regulators", "shutdown",  "figures",  "investment"};
  if (at + 1 >= items.size()) return false;
  const std::string_view next = items[at + 1].lower;
  return std::find(kThings.begin(), kThings.end(), next.substr(0, next.find(' '))) != kThings.end();
}

// "U.S.", "Trump": what stands before the word, and "'s" between them.
size_t BeginOfName(const Items& items, size_t at) {
  size_t begin = at;
  while (begin > 0 && at - begin < 4 &&
         (items[begin - 1].Is("place") || items[begin - 1].IsWord("'s") ||
          (items[begin - 1].capital && !items[begin - 1].IsWord("the"))))
    --begin;
  return begin;
}

std::string NameOf(const FieldContext& context, size_t at) {
  const Items& items = context.sentence->items;
  if (items[at].Is("place")) return items[at].meaning->canonical + " government";
  if (!items[at].IsWord("government")) return "U.S. government";  // "the Trump administration"
  const size_t begin = BeginOfName(items, at);
  const std::string printed(
      context.article->text.At({items[begin].range.begin, items[at].range.end}));
  return begin == at && items[at].IsWord("government") ? context.text->country + " government"
                                                       : printed;
}

}  // namespace

std::optional<std::string> StateBefore(const FieldContext& context, size_t figure) {
  const Items& items = context.sentence->items;
  for (size_t i = figure; i > 0 && figure - i < kReach;) {
    --i;
    if (items[i].kind == Item::Kind::kCompany || items[i].IsWord(";")) return std::nullopt;
    if (IsGovernment(items, i) && !IsOnlyNamed(items, i)) return NameOf(context, i);
  }
  return std::nullopt;
}

}  // namespace countercheck
