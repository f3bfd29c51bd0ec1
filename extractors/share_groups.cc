#include "extractors/share_groups.h"

#include <algorithm>
#include <unordered_set>

#include "extractors/moves.h"
#include "extractors/name_words.h"
#include "extractors/words.h"

namespace countercheck {
namespace {

using Items = std::vector<Item>;

bool IsPlural(const Item& item) {
  if (item.kind != Item::Kind::kMetric) return item.IsWord("stocks");
  return IsAnyOf(item.lower.substr(item.lower.rfind(' ') + 1),
                 {"stocks", "equities", "indexes", "indices", "averages"});
}

// What "shares" belong to in "energy shares"; "consumer" is no company's name.
bool IsSector(const Item& item) {
  static const std::unordered_set<std::string> sectors = {
      "technology", "tech",       "chip",    "chipmaker",  "semiconductor", "energy",   "bank",
      "banking",    "mining",     "miner",   "healthcare", "health",        "care",     "financial",
      "consumer",   "retail",     "airline", "travel",     "auto",          "property", "insurance",
      "utility",    "industrial", "defence", "defense",    "telecom",       "luxury",   "software",
      "internet",   "oil",        "gold",    "pharma",     "cannabis",      "solar",    "crypto"};
  return sectors.count(item.lower) > 0;
}

// "global stocks", "major U.S. equities": words that leave it the whole of a market.
bool IsOfMarket(const Item& item) {
  return item.Is("place") ||
         IsAnyOf(item.lower, {"global", "world", "major", "emerging", "market", "mainland",
                              "regional", "benchmark", "overseas", "international", "pacific",
                              "broader", "domestic", "euro", "zone", "developed"});
}

// "these stocks", "some stocks": a few that only the text tells.
bool PointsElsewhere(const Item& item) {
  return item.kind == Item::Kind::kCompany || item.kind == Item::Kind::kQuantity ||
         item.Is("pronoun") ||
         IsAnyOf(item.lower, {"these",   "those",      "the",  "its",  "their",   "his",  "her",
                              "my",      "your",       "our",  "some", "many",    "most", "such",
                              "which",   "all",        "both", "of",   "several", "few",  "any",
                              "'s",      "individual", "each", "like", "own",     "buy",  "no",
                              "certain", "what",       "best", "top",  "'"});
}

// "prices pressured tech stocks": a verb, where "crypto-linked stocks" has none.
bool IsVerb(const Item& item) {
  if (!item.lower.ends_with("ed") || item.capital) return false;
  return !IsAnyOf(item.lower, {"linked", "related", "listed", "based", "focused", "exposed"});
}

bool IsModifier(const Item& item) {
  const bool word = item.kind == Item::Kind::kWord || item.kind == Item::Kind::kMetric;
  return item.Is("place") || item.Is("acronym") ||
         (word && !IsFunctionWord(item.lower) && !IsVerb(item) &&
          !IsAnyOf(item.lower, {"while", "sent", "sending", "when", "where", "send", "sends",
                                "took", "meanwhile", "however", "elsewhere", "overnight", "also",
                                "takes", "saw", "left", "drove", "drives"}));
}

// "room to rise", "going to decline": what has not happened.
bool IsWish(const Items& items, size_t move) {
  return move > 1 && items[move - 1].IsWord("to") &&
         IsAnyOf(items[move - 2].lower, {"room", "going", "momentum", "potential", "need", "able",
                                         "needs", "chance", "likely", "tend", "ready"});
}

// "Stocks pared losses", "stocks outpaced growth": no way that they went.
bool TellsNoWay(const TaggedSentence& sentence, const Draft& draft) {
  const bool price = draft.kind == ClaimKind::kDirection && draft.metric && draft.metric->trades;
  if (price && IsWish(sentence.items, draft.item)) return true;
  // "up 2 million tons": the figure says that it is no price.
  const size_t next = draft.item + 1;
  const bool up = sentence.items[draft.item].Is("up") || sentence.items[draft.item].Is("down");
  if (price && up && next < sentence.items.size() && IsFigure(sentence.items[next])) return true;
  return price && IsAnyOf(sentence.items[draft.item].lower,
                          {"pare",      "pared",   "trimmed",     "erased",      "reduced",
                           "reduce",    "reduces", "reducing",    "reduction",   "growth",
                           "expansion", "expand",  "expanded",    "narrowed",    "narrows",
                           "downside",  "upside",  "compression", "contraction", "improvement"});
}

// The metric item of a draft, where it stands for shares in the plural.
std::optional<size_t> SharesOf(const TaggedSentence& sentence, const Draft& draft) {
  if (!draft.metric || !draft.metric_item) return std::nullopt;
  const size_t name = *draft.metric_item;
  const bool plural = IsPlural(sentence.items[name]);
  if (plural || (sentence.items[name].lower == "shares" && ShareGroupAt(sentence, name)))
    return name;
  return std::nullopt;
}

}  // namespace

std::optional<ShareGroup> ShareGroupAt(const TaggedSentence& sentence, size_t last) {
  constexpr size_t kLongest = 4;
  const Items& items = sentence.items;
  const bool plural = IsPlural(items[last]);
  if (!plural && items[last].lower != "shares") return std::nullopt;
  if (last + 1 < items.size() && (items[last + 1].IsWord("of") || items[last + 1].IsWord("in") ||
                                  items[last + 1].IsWord("'s")))
    return std::nullopt;
  ShareGroup group{last, last + 1, true};
  while (group.begin > 0 && last - group.begin < kLongest &&
         !PointsElsewhere(items[group.begin - 1]) && IsModifier(items[group.begin - 1])) {
    --group.begin;
    group.market &= IsOfMarket(items[group.begin]);
  }
  if (!plural) {
    const bool sector =
        last > group.begin && (items[last - 1].Is("place") || IsSector(items[last - 1]));
    return sector && group.begin + 2 >= last ? std::optional(group) : std::nullopt;
  }
  const bool elsewhere = group.begin > 0 && PointsElsewhere(items[group.begin - 1]);
  // "the chip stocks" are a group all the same.
  const bool described = elsewhere && items[group.begin - 1].IsWord("the") && group.begin < last;
  return elsewhere && !described ? std::nullopt : std::optional(group);
}

std::optional<ShareGroup> HoldersBehind(const TaggedSentence& sentence, size_t name) {
  constexpr size_t kLongest = 5;
  const Items& items = sentence.items;
  const bool split = items[name].lower == "shares";
  if (!split && items[name].lower != "shares of") return std::nullopt;
  size_t begin = name + 1;
  if (split && (begin >= items.size() || !items[begin++].IsWord("of"))) return std::nullopt;
  if (begin < items.size() && items[begin].IsWord("the")) ++begin;
  size_t end = begin;
  while (end < items.size() && end - begin < kLongest && IsModifier(items[end]) &&
         SignOfMove(items[end]) == 0)
    ++end;
  if (end == begin || end >= items.size() || SignOfMove(items[end]) == 0) return std::nullopt;
  const Item& last = items[end - 1];
  const bool several = last.kind == Item::Kind::kWord && last.lower.ends_with('s') &&
                       !last.lower.ends_with("ss") && !last.capital;
  return several ? std::optional(ShareGroup{begin, end, false}) : std::nullopt;
}

void SortOutShareGroups(const TaggedSentence& sentence, const CompiledRules& rules,
                        std::vector<Draft>* drafts) {
  std::erase_if(*drafts, [&](const Draft& draft) {
    if (TellsNoWay(sentence, draft)) return true;
    const auto shares = SharesOf(sentence, draft);
    return draft.kind != ClaimKind::kQuantity && shares && !ShareGroupAt(sentence, *shares);
  });
  for (Draft& draft : *drafts) {
    const auto shares = SharesOf(sentence, draft);
    if (!shares) continue;
    const auto group = ShareGroupAt(sentence, *shares);
    const bool move = draft.measure == Measure::kChange;
    const MetricRule* metric =
        group && move ? rules.FindMetric(group->market ? "index_level" : "share_price") : nullptr;
    if (metric) {
      draft.metric = metric;
      continue;
    }
    Draft bare;
    bare.item = draft.item;
    bare.rule = "binder";
    draft = bare;
  }
}

}  // namespace countercheck
