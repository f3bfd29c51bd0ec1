#include "extractors/quantity/neighbours.h"

#include <algorithm>
#include <array>
#include <utility>

namespace countercheck {
namespace {

bool IsLowerBound(const Quantity& q) {
  return q.qualifier == Qualifier::kOver || q.qualifier == Qualifier::kAtLeast;
}

bool IsUpperBound(const Quantity& q) {
  return q.qualifier == Qualifier::kUnder || q.qualifier == Qualifier::kAtMost;
}

// "more than 10% and less than 20%": two bounds of one figure.
bool BoundTogether(const QuantityMention& low, const QuantityMention& high,
                   std::string_view between) {
  const Quantity& a = low.quantity;
  const Quantity& b = high.quantity;
  const bool joined = between == " and " || between == ", " || between == " but " ||
                      between == ", but " || between == " and is ";
  return joined && IsLowerBound(a) && IsUpperBound(b) && a.kind == b.kind && a.unit == b.unit &&
         *a.low < *b.high;
}

// "1,200 cars, up from 1,050": a count without a noun counts what the count before it did.
bool CountsTheSame(const QuantityMention& before, const QuantityMention& mention,
                   std::string_view between) {
  constexpr size_t kReach = 120;
  const Quantity& a = before.quantity;
  const Quantity& b = mention.quantity;
  const bool counts = a.kind == QuantityKind::kCount && b.kind == a.kind && a.unit == "count" &&
                      b.unit == a.unit && !a.noun.empty() && b.noun.empty();
  if (!counts || between.size() > kReach || between.find_first_of(".;:\n(") != between.npos) {
    return false;
  }
  constexpr std::array<std::string_view, 7> kJoints = {" and ",  " from ",   " to ",     " with ",
                                                       " than ", " versus ", " against "};
  return std::ranges::any_of(kJoints, [&](std::string_view w) { return between.ends_with(w); });
}

// The count, one of the last two figures, whose noun `mention` takes; null where none is.
const QuantityMention* CountBefore(std::string_view text, const std::vector<QuantityMention>& found,
                                   const QuantityMention& mention) {
  for (size_t back = 1; back <= 2 && back <= found.size(); ++back) {
    const QuantityMention& before = found[found.size() - back];
    const size_t begin = before.hedged.end;
    if (CountsTheSame(before, mention, text.substr(begin, mention.hedged.begin - begin))) {
      return &before;
    }
    if (before.quantity.kind == QuantityKind::kCount) return nullptr;
  }
  return nullptr;
}

// "$298 million, higher than $248 million a year ago": the words compare two figures of one unit,
// and bound neither.
bool IsComparedWith(const QuantityMention& before, const QuantityMention& mention,
                    std::string_view between, std::string_view hedge) {
  const Quantity& a = before.quantity;
  const Quantity& b = mention.quantity;
  const bool bound = b.qualifier == Qualifier::kOver || b.qualifier == Qualifier::kUnder;
  if (!bound || a.kind != b.kind || a.unit != b.unit) return false;
  constexpr std::array<std::string_view, 6> kTies = {", ",    " ",           " (",
                                                     " was ", ", which is ", ", which was "};
  if (std::ranges::find(kTies, between) == kTies.end()) return false;
  constexpr std::array<std::string_view, 5> kWords = {"higher than ", "lower than ", "larger than ",
                                                      "smaller than ", "greater than "};
  return std::ranges::find(kWords, hedge) != kWords.end();
}

void DropHedge(QuantityMention& mention) {
  Quantity& quantity = mention.quantity;
  (quantity.low ? quantity.high : quantity.low) = quantity.low ? quantity.low : quantity.high;
  quantity.qualifier = Qualifier::kExact;
  quantity.just = false;
  quantity.interval = IntervalOf(quantity);
  mention.hedged.begin = mention.figure.begin;
}

// Behind a figure: " ($22 million)".
bool IsConverted(std::string_view text, const QuantityMention& mention) {
  constexpr std::array<std::string_view, 4> kBrackets = {" ($", " (US$", " (€", " (£"};
  const std::string_view behind = text.substr(mention.figure.end);
  return std::ranges::any_of(kBrackets, [&](std::string_view b) { return behind.starts_with(b); });
}

// "2.4 million yen ($22,000), up from 1.9 million ($17,000)": what is converted is in the currency
// that was converted before.
void TakeConvertedCurrency(std::string_view text, const std::vector<QuantityMention>& found,
                           QuantityMention& mention) {
  constexpr size_t kMost = 6;
  const Quantity& q = mention.quantity;
  const bool bare = q.kind == QuantityKind::kCount && q.unit == "count" && q.noun.empty();
  if (!bare || !IsConverted(text, mention)) return;
  for (size_t back = 1; back <= kMost && back <= found.size(); ++back) {
    const QuantityMention& before = found[found.size() - back];
    const Quantity& money = before.quantity;
    if (money.kind != QuantityKind::kMoney || !IsConverted(text, before)) continue;
    mention.quantity.kind = money.kind;
    mention.quantity.unit = money.unit;
    mention.quantity.unit_inferred = true;
    mention.quantity.interval = IntervalOf(mention.quantity);
    return;
  }
}

}  // namespace

void AddMention(std::string_view text, QuantityMention mention,
                std::vector<QuantityMention>& found) {
  if (!found.empty() && found.back().hedged.end <= mention.hedged.begin) {
    QuantityMention& before = found.back();
    const size_t begin = before.hedged.end;
    const std::string_view between = text.substr(begin, mention.hedged.begin - begin);
    const size_t hedge = mention.hedged.begin;
    if (IsComparedWith(before, mention, between, text.substr(hedge, mention.figure.begin - hedge)))
      DropHedge(mention);
    if (BoundTogether(before, mention, between)) {
      before.quantity.high = mention.quantity.high;
      before.quantity.qualifier = Qualifier::kExact;
      before.quantity.is_range = true;
      before.quantity.interval = IntervalOf(before.quantity);
      before.figure.end = mention.figure.end;
      before.hedged.end = mention.hedged.end;
      return;
    }
    TakeConvertedCurrency(text, found, mention);
    if (const QuantityMention* count = CountBefore(text, found, mention)) {
      mention.quantity.noun = count->quantity.noun;
    }
  }
  found.push_back(std::move(mention));
}

}  // namespace countercheck
