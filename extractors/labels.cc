// What an unbound figure is about, by the noun phrase at it.
//
//   "24 new routes"                                   "new routes"
//   "the passenger load factor was 84%"               "passenger load factor"
//   "an allowance for bad loans, unchanged at 1.6%"   "allowance for bad loans"
#include <algorithm>
#include <initializer_list>

#include "extractors/fields.h"
#include "extractors/words.h"

namespace countercheck {
namespace {

using Items = std::vector<Item>;

constexpr size_t kMostWords = 9;        // of the phrase before a figure
constexpr size_t kMostWordsOfVerb = 6;  // from the phrase to the figure
constexpr size_t kLeastWords = 2;       // one word alone may be anything

// A noun phrase does not begin so.
bool SaysNothing(const Item& item) {
  return IsAnyOf(
      item.lower,
      {"at",      "as",       "the",  "a",    "an",   "in",    "on",       "to",   "for", "from",
       "by",      "with",     "of",   "and",  "or",   "but",   "it",       "its",  "is",  "was",
       "are",     "were",     "that", "this", "than", "per",   "if",       "so",   "up",  "down",
       "will",    "would",    "has",  "have", "had",  "after", "before",   "over", "our", "their",
       "average", "reported", "we",   "they", "he",   "she",   "company's"});
}

// Ends the phrase, and leads to its figure: "was", "came in at", "remaining unchanged at".
bool IsLink(const Item& item) {
  return item.Is("rise") || item.Is("fall") || item.Is("reach") ||
         IsAnyOf(item.lower, {"was",      "were",     "is",        "are",       "came",
                              "come",     "comes",    "stood",     "stands",    "totaled",
                              "totalled", "remained", "remains",   "remaining", "averaged",
                              "amounted", "improved", "unchanged", "widened",   "narrowed"});
}

bool IsOfPhrase(const Item& item) {
  const bool word = item.kind == Item::Kind::kWord || item.kind == Item::Kind::kMetric ||
                    item.kind == Item::Kind::kClass;
  return word && !IsLink(item) &&
         !IsAnyOf(item.lower,
                  {"and",      "or",       "but",    "that",     "which", "while",     "with",
                   "as",       "when",     "where",  "who",      "if",    "because",   "although",
                   "though",   "than",     "to",     "from",     "at",    "by",        "we",
                   "they",     "it",       "he",     "she",      "said",  "had",       "has",
                   "have",     "reported", "posted", "recorded", "saw",   "generated", "delivered",
                   "includes", "including"});
}

// "an average of 84%": leads to the figure, and says nothing of what it is.
bool IsMannerOf(const Item& item) {
  return IsAnyOf(item.lower, {"average", "total", "record", "high", "low", "rate", "range"});
}

// Where the words that lead to the figure begin: its verb, or "of" right before it. The figure
// itself where there are none.
size_t LinkBefore(const Items& items, size_t figure) {
  for (size_t i = figure; i > 0 && figure - i < kMostWordsOfVerb;) {
    --i;
    if (items[i].kind == Item::Kind::kQuantity) break;
    const bool of = items[i].IsWord("of") && i + 1 == figure && i > 0;
    if (of && !IsMannerOf(items[i - 1])) return i;
    if (!IsLink(items[i])) continue;
    while (i > 0 && (IsLink(items[i - 1]) || items[i - 1].IsWord(","))) --i;
    return i;
  }
  return figure;
}

struct Phrase {
  size_t begin = 0, end = 0;  // items
};

bool IsDeterminer(const Item& item) {
  return IsAnyOf(item.lower, {"a", "an", "the", "its", "our", "their", "this", "that"});
}

bool IsPreposition(const Item& item) { return IsAnyOf(item.lower, {"of", "for", "in", "on"}); }

// A determiner begins a phrase, but behind a preposition: "allowance for the losses".
bool BeginsPhrase(const Items& items, size_t at) {
  return IsDeterminer(items[at]) && (at == 0 || !IsPreposition(items[at - 1]));
}

// "the allowance as a percentage of loans was": what it is a share of does not name it.
bool IsShareOfSomething(const Items& items, const Phrase& phrase) {
  if (phrase.begin < 1 || !items[phrase.begin - 1].IsWord("as")) return false;
  for (size_t i = phrase.begin; i < phrase.end && i < phrase.begin + 2; ++i)
    if (IsAnyOf(items[i].lower, {"percentage", "percent", "share", "proportion"})) return true;
  return false;
}

// The noun phrase that ends before `end`; empty where none does.
Phrase PhraseBefore(const Items& items, size_t end) {
  Phrase phrase{end, end};
  while (phrase.begin > 0 && end - phrase.begin < kMostWords &&
         IsOfPhrase(items[phrase.begin - 1])) {
    --phrase.begin;
    if (BeginsPhrase(items, phrase.begin)) break;
  }
  if (IsShareOfSomething(items, phrase)) return PhraseBefore(items, phrase.begin - 1);
  while (phrase.begin < phrase.end && SaysNothing(items[phrase.begin])) ++phrase.begin;
  return phrase;
}

std::string Printed(const FieldContext& context, const Phrase& phrase) {
  const Items& items = context.sentence->items;
  return std::string(
      context.article->text.At({items[phrase.begin].range.begin, items[phrase.end - 1].range.end}));
}

std::string LabelBefore(const FieldContext& context, size_t figure) {
  const Items& items = context.sentence->items;
  const QuantityKind kind = QuantityAt(*context.sentence, figure).kind;
  if (kind != QuantityKind::kMoney && kind != QuantityKind::kPercent) return "";
  const size_t link = LinkBefore(items, figure);
  if (link == figure) return "";
  const Phrase phrase = PhraseBefore(items, link);
  return phrase.end - phrase.begin < kLeastWords ? "" : Printed(context, phrase);
}

std::string LabelBehind(const FieldContext& context, size_t figure) {
  const Items& items = context.sentence->items;
  Phrase phrase{figure + 1, 0};
  if (phrase.begin < items.size() &&
      (items[phrase.begin].IsWord("of") || items[phrase.begin].IsWord("in")))
    ++phrase.begin;
  phrase.end = phrase.begin;
  while (phrase.end < items.size() && phrase.end < phrase.begin + 4 &&
         (items[phrase.end].kind == Item::Kind::kWord ||
          items[phrase.end].kind == Item::Kind::kMetric))
    ++phrase.end;
  if (phrase.end == phrase.begin || SaysNothing(items[phrase.begin])) return "";
  return Printed(context, phrase);
}

}  // namespace

std::string LabelOf(const FieldContext& context, const Draft& draft) {
  const Quantity& quantity = QuantityAt(*context.sentence, draft.item);
  if (!quantity.noun.empty()) return quantity.noun;
  if (std::string before = LabelBefore(context, draft.item); !before.empty()) return before;
  return LabelBehind(context, draft.item);
}

}  // namespace countercheck
