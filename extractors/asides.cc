#include "extractors/asides.h"

#include <algorithm>

#include "extractors/draft.h"
#include "extractors/moves.h"

namespace countercheck {
namespace {

// A longer interruption is a statement of its own.
constexpr size_t kLongest = 16;

bool States(const Item& item) {
  return item.kind == Item::Kind::kQuantity || item.kind == Item::Kind::kMetric ||
         SignOfMove(item) != 0 || item.IsWord(";") || item.IsWord("and");
}

// ", adjusted for one-time gains": what a figure leaves out.
bool LeavesOut(const std::vector<Item>& items, size_t comma) {
  if (comma + 1 >= items.size()) return false;
  return items[comma + 1].Is("non_gaap") || items[comma + 1].IsWord("excluding") ||
         items[comma + 1].IsWord("stripping");
}

// ", which owns": what may hold names of metrics and lists.
bool BeginsRelative(const std::vector<Item>& items, size_t comma) {
  return comma + 1 < items.size() && items[comma + 1].IsWord("which");
}

// "which strips out energy, food, alcohol and tobacco, held": true where the list goes on behind
// the comma.
bool GoesOnAsList(const std::vector<Item>& items, size_t comma) {
  const size_t next = comma + 2;
  return next < items.size() && (items[next].IsWord(",") || items[next].IsWord("and"));
}

// The item behind the aside that begins at `open`, or `open` where none does. A clause with "which"
// may hold names of metrics and lists, as long as no figure stands in it and nothing moves.
size_t EndOfAside(const std::vector<Item>& items, size_t open, std::string_view close) {
  const bool leaves = LeavesOut(items, open);
  const bool relative = leaves || BeginsRelative(items, open);
  size_t end = open;
  for (size_t i = open + 1; i < std::min(items.size(), open + kLongest); ++i) {
    const bool moves =
        items[i].kind == Item::Kind::kQuantity || (SignOfMove(items[i]) != 0 && !leaves);
    if (relative ? moves || items[i].IsWord(";") : States(items[i])) return end;
    if (!items[i].IsWord(close) || i + 1 >= items.size()) continue;
    if (relative && GoesOnAsList(items, i)) continue;
    end = i + 1;
    // "which owns brands such as A, B and C, reported": up to the last comma.
    if (!relative || items[i + 1].kind != Item::Kind::kCompany) return end;
  }
  return end;
}

// "5.6 trillion won ($4 billion)": the same sum in another currency.
bool IsSecondCurrency(const TaggedSentence& sentence, size_t open) {
  const auto& items = sentence.items;
  auto is_money = [&](size_t i) {
    return items[i].kind == Item::Kind::kQuantity &&
           QuantityAt(sentence, i).kind == QuantityKind::kMoney;
  };
  return open > 0 && open + 3 < items.size() && items[open + 2].IsWord(")") && is_money(open - 1) &&
         is_money(open + 1);
}

size_t AsideAt(const TaggedSentence& sentence, size_t i) {
  const auto& items = sentence.items;
  if (const size_t end = EndOfLiveQuote(sentence, i); end > i) return end;
  if (items[i].IsWord("("))
    return IsSecondCurrency(sentence, i) ? i + 3 : EndOfAside(items, i, ")");
  const size_t stop = i > 0 && items[i - 1].IsWord(".");  // "Acme Inc.,"
  const bool behind_name = i > stop && items[i - 1 - stop].kind == Item::Kind::kCompany;
  if (!items[i].IsWord(",")) return i;
  // "Earnings, adjusted for one-time costs, were 95 cents"
  const bool behind_metric = i > 0 && items[i - 1].kind == Item::Kind::kMetric;
  const bool passing = behind_metric && (BeginsRelative(items, i) || LeavesOut(items, i));
  return behind_name || passing ? EndOfAside(items, i, ",") : i;
}

}  // namespace

size_t EndOfLiveQuote(const TaggedSentence& sentence, size_t open) {
  const auto& items = sentence.items;
  const size_t figure = open + 3;
  if (figure + 1 >= items.size() || !items[open].IsWord("(") || !items[open + 2].IsWord(","))
    return open;
  if (items[figure].kind != Item::Kind::kQuantity) return open;
  const bool sign = items[figure].lower.starts_with("+") || items[figure].lower.starts_with("-");
  if (!sign || QuantityAt(sentence, figure).kind != QuantityKind::kPercent) return open;
  const size_t close = figure + 1 + items[figure + 1].IsWord(",");
  return close < items.size() && items[close].IsWord(")") ? close + 1 : open;
}

std::vector<bool> Asides(const TaggedSentence& sentence) {
  std::vector<bool> asides;
  for (size_t i = 0; i < sentence.items.size(); ++i) {
    const size_t end = AsideAt(sentence, i);
    if (end == i) continue;
    asides.resize(sentence.items.size(), false);
    std::fill(asides.begin() + i, asides.begin() + end, true);
    i = end - 1;
  }
  return asides;
}

size_t SumInFirstCurrency(const TaggedSentence& sentence, size_t figure) {
  const bool bracketed = figure >= 2 && sentence.items[figure - 1].IsWord("(");
  if (!bracketed || !IsSecondCurrency(sentence, figure - 1)) return figure;
  const bool same = QuantityAt(sentence, figure - 2).unit == QuantityAt(sentence, figure).unit;
  return same ? figure : figure - 2;
}

std::vector<size_t> WithoutAsides(const std::vector<bool>& asides) {
  std::vector<size_t> left;
  for (size_t i = 0; i < asides.size(); ++i)
    if (!asides[i]) left.push_back(i);
  return left;
}

}  // namespace countercheck
