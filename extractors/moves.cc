#include "extractors/moves.h"

#include <algorithm>
#include <array>

#include "extractors/draft.h"

namespace countercheck {
namespace {

// "is setting up $6 billion", "made up 30%": a part of the verb, no way that a figure went.
bool IsParticle(const std::vector<Item>& items, size_t i) {
  static constexpr std::array<std::string_view, 14> kVerbs = {
      "set",  "sets",   "setting", "make",   "makes", "made",   "making",
      "open", "opened", "back",    "backed", "sign",  "signed", "lining"};
  return i > 0 && items[i].IsWord("up") &&
         std::find(kVerbs.begin(), kVerbs.end(), items[i - 1].lower) != kVerbs.end();
}

// "flat to up 2%", "down 1% to up 1%": each end says itself which way it goes.
bool SaysItsWay(const Item& figure) {
  const std::string_view text = figure.lower;
  const bool ends = text.find(" to up ") != text.npos || text.find(" to down ") != text.npos ||
                    text.find(" and up ") != text.npos || text.ends_with(" flat");
  return ends || text.starts_with("flat ");
}

}  // namespace

int SignOfMove(const Item& item) {
  if (item.Is("fall") || item.Is("down")) return -1;
  if (item.Is("rise") || item.Is("up") || item.Is("grow")) return 1;
  return 0;
}

std::optional<size_t> GoverningMove(const TaggedSentence& sentence, size_t item) {
  const auto& items = sentence.items;
  if (SaysItsWay(items[item])) return std::nullopt;
  Clause clause = ClauseAround(sentence, item);
  // Behind: "a 9% decline", "16.1% drop", "21% higher", "69% projected revenue growth".
  const size_t behind = BehindSameMove(items, item);
  // "12 points or 0.1%, the other index was down": only "12 points, or 0.1%, lower" goes on.
  const size_t reach = behind > item + 1 && items[behind - 1].IsWord(",") ? 1 : 4;
  for (size_t i = behind; i < std::min(clause.end, behind + reach); ++i) {
    if (IsFigure(items[i]) || items[i].IsWord("to") || items[i].IsWord(",") ||
        items[i].IsWord("on") || items[i].IsWord("and"))
      break;
    if (SignOfMove(items[i]) != 0 && !IsParticle(items, i)) return i;
  }
  // Before: "fell by 10%", "up 92%", "rose 11.1% to".
  for (size_t i = item; i > clause.begin && item - i < 12;) {
    --i;
    if (SignOfMove(items[i]) != 0 && !IsParticle(items, i)) return i;
  }
  return std::nullopt;
}

bool MovesOutlook(const std::vector<Item>& items, size_t move, size_t figure) {
  constexpr size_t kReach = 8;
  static constexpr std::array<std::string_view, 9> kOutlooks = {
      "outlook",    "forecast",    "forecasts", "guidance", "estimate",
      "projection", "projections", "estimates", "outlooks"};
  if (items[figure - 1].IsWord("by")) return false;
  for (size_t i = move + 1; i < std::min(figure, move + kReach); ++i) {
    if (items[i].kind == Item::Kind::kMark || IsFigure(items[i])) break;
    for (std::string_view link : {"on", "after", "as", "of", "following", "despite"})
      if (items[i].IsWord(link)) return false;
    if (items[i].Is("guidance") || std::ranges::find(kOutlooks, items[i].lower) != kOutlooks.end())
      return true;
  }
  return false;
}

size_t BehindSameMove(const std::vector<Item>& items, size_t figure) {
  const auto behind_comma = [&](size_t at) {
    return at < items.size() && items[at].IsWord(",") ? at + 1 : at;
  };
  const size_t tie = behind_comma(figure + 1);
  const bool told = tie + 1 < items.size() && items[tie].IsWord("or") && IsFigure(items[tie + 1]);
  return told ? behind_comma(tie + 2) : figure + 1;
}

bool BeginsOtherMove(const std::vector<Item>& items, size_t i) {
  const bool turns = items[i].IsWord("after") || items[i].IsWord("before");
  return turns && i + 1 < items.size() && SignOfMove(items[i + 1]) != 0;
}

bool IsDayOfEvent(const std::vector<Item>& items, size_t day) {
  if (day == 0 || day + 1 >= items.size()) return false;
  const Item& before = items[day - 1];
  const bool hung = before.IsWord("a") || before.IsWord("an") || before.IsWord("its");
  return hung && items[day + 1].kind == Item::Kind::kWord && !items[day + 1].IsWord("session");
}

}  // namespace countercheck
