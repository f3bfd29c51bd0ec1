#include "extractors/joint_subjects.h"

#include <algorithm>

#include "extractors/words.h"

namespace countercheck {
namespace {

using Items = std::vector<Item>;

bool IsCompany(const Item& item) { return item.kind == Item::Kind::kCompany && !item.rates; }

// Words between the last subject and the verb.
bool LeadsToVerb(const Item& item) {
  return IsAnyOf(item.lower, {"was", "were", "is", "are", "has", "have", "had", "all", "both",
                              "each", "also", "shares", "stocks"});
}

bool Ties(const Item& item) { return IsAnyOf(item.lower, {",", "and", "the", "&", "as"}); }

// "rose 5% and 8%": each has a figure of its own.
bool IsDealtOut(const Items& items, size_t figure) {
  const bool behind =
      figure + 2 < items.size() && items[figure + 1].IsWord("and") && IsFigure(items[figure + 2]);
  const bool before = figure > 1 && items[figure - 1].IsWord("and") && IsFigure(items[figure - 2]);
  return behind || before;
}

bool SaysRespectively(const Items& items) {
  return std::any_of(items.begin(), items.end(),
                     [](const Item& item) { return item.IsWord("respectively"); });
}

// The items of the list that ends before `verb`, last one first; `belongs` tells what it is of.
template <typename Belongs>
std::vector<size_t> ListBefore(const Items& items, size_t verb, Belongs belongs) {
  std::vector<size_t> list;
  constexpr size_t kMost = 8;
  size_t at = verb;
  while (at > 0 && LeadsToVerb(items[at - 1])) --at;
  bool tied = true;
  while (at > 0 && list.size() < kMost) {
    const Item& before = items[at - 1];
    if (tied && belongs(before)) {
      list.push_back(at - 1);
      tied = false;
    } else if (!list.empty() && Ties(before)) {
      tied |= before.IsWord(",") || before.IsWord("and") || before.IsWord("&");
    } else {
      break;
    }
    --at;
  }
  return list;
}

// "the Dow and the S&P 500": two, joined by "and" somewhere.
bool IsJoined(const Items& items, const std::vector<size_t>& list, size_t verb) {
  if (list.size() < 2) return false;
  return std::any_of(items.begin() + list.back(), items.begin() + verb, [](const Item& item) {
    return IsAnyOf(item.lower, {"and", "&", "all", "both", "each"});
  });
}

}  // namespace

std::vector<Draft> DraftsOfOthers(const TaggedSentence& sentence, const ArticleNames& names,
                                  const Draft& draft, const Claim& claim) {
  std::vector<Draft> others;
  const Items& items = sentence.items;
  const bool move = draft.kind == ClaimKind::kQuantity && draft.measure == Measure::kChange;
  if (!move || !draft.metric || !draft.metric->trades || SaysRespectively(items)) return others;
  if (IsDealtOut(items, draft.item)) return others;
  if (!draft.move_item || *draft.move_item > draft.item) return others;
  const bool named = draft.metric->subject == SubjectKind::kNamed;
  const auto belongs = [&](const Item& item) {
    if (!named) return IsCompany(item);
    return item.kind == Item::Kind::kMetric && draft.metric_item &&
           item.meaning->metrics.front().metric ==
               items[*draft.metric_item].meaning->metrics.front().metric;
  };
  const std::vector<size_t> list = ListBefore(items, *draft.move_item, belongs);
  if (!IsJoined(items, list, *draft.move_item)) return others;
  const auto is_own = [&](size_t item) {
    return named ? draft.metric_item == item
                 : names.companies[items[item].index].name == claim.subject.name;
  };
  if (std::none_of(list.begin(), list.end(), is_own)) return others;
  for (auto item = list.rbegin(); item != list.rend(); ++item) {
    if (is_own(*item)) continue;
    Draft other = draft;
    (named ? other.metric_item : other.subject_item) = *item;
    others.push_back(std::move(other));
  }
  return others;
}

}  // namespace countercheck
