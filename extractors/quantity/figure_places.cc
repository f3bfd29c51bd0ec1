#include "extractors/quantity/figure_places.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extractors/quantity/decoys.h"
#include "extractors/quantity/nouns.h"

namespace countercheck {
namespace {

bool IsRounded(const Amount& amount) {
  if (amount.number.decimals || amount.number.scale_power > 0) return true;
  if (!amount.HasUnit()) return false;
  switch (amount.unit.kind) {
    case QuantityKind::kPercent:
    case QuantityKind::kPercentagePoint:
    case QuantityKind::kBasisPoint:
      return true;
    default:
      return false;
  }
}

// "a P/E ratio of 24.24": the word within four words before.
bool FollowsRatioWord(const Tokens& tokens, size_t first) {
  constexpr std::array<std::string_view, 3> kWords = {"ratio", "multiple", "times"};
  for (size_t back = 1; back <= 4 && back <= first; ++back) {
    const auto is = [&](std::string_view word) { return tokens.IsWord(first - back, word); };
    if (std::ranges::any_of(kWords, is)) return true;
  }
  return false;
}

bool IsFrequency(const Tokens& tokens, const Amount& amount) {
  if (amount.number.decimals || !tokens.IsWord(amount.last - 1, "times")) return false;
  constexpr std::array<std::string_view, 11> kBehind = {
      "a", "per", "in", "since", "this", "over", "last", "during", "before", "already", "and"};
  const auto is = [&](std::string_view word) { return tokens.IsWord(amount.last, word); };
  return tokens.IsMark(amount.last) || std::ranges::any_of(kBehind, is);
}

// "45-year-old", "45 years old", "aged 45".
void MarkAge(const Tokens& tokens, QuantityPlace& place) {
  if (place.quantity.kind != QuantityKind::kDuration) return;
  const size_t old = place.last + (tokens.IsDash(place.last) ? 1 : 0);
  const bool aged = tokens.IsWord(old, "old") || tokens.IsWord(old, "olds") ||
                    (tokens.IsWord(old, "of") && tokens.IsWord(old + 1, "age"));
  if (aged) place.quantity.kind = QuantityKind::kAge;
}

void SetNoun(const Tokens& tokens, QuantityPlace& place) {
  const auto noun = ReadNoun(tokens, NounBehind(tokens, place.last));
  if (!noun) return;
  for (size_t i = noun->first; i < noun->last; ++i) {
    if (!place.quantity.noun.empty() && !tokens.IsGlued(i)) place.quantity.noun += ' ';
    place.quantity.noun += tokens.Printed(i);
  }
  if (tokens.IsWord(noun->last - 1, "shares")) {
    place.quantity.unit = place.quantity.noun = "shares";
    place.last = noun->last;
  }
}

// "fell 64.06 points to 4,577.10", "lost 12 points, or 0.3%, to close at 3,310.5": an index is in
// points, too, where its move is.
bool ReachesIndexLevel(const Tokens& tokens, const QuantityPlace& place) {
  constexpr size_t kReach = 16;
  const size_t i = place.first;
  const bool reached = i > 0 && (tokens.IsWord(i - 1, "to") || tokens.IsWord(i - 1, "at"));
  if (!reached || *place.quantity.low < Decimal(100)) return false;
  for (size_t back = 2; back <= kReach && back < i && !tokens.StartsBlock(i - back + 1); ++back) {
    if (tokens.IsMark(i - back, U'.') || tokens.IsMark(i - back, U';')) return false;
    const bool points = tokens.IsWord(i - back, "points") || tokens.IsWord(i - back, "point");
    if (points && tokens.IsNumber(i - back - 1)) return true;
  }
  return false;
}

// "aged 45", "ages 18 to 34", "the age of 45".
bool FollowsAge(const Tokens& tokens, size_t i) {
  if (i > 1 && tokens.IsWord(i - 1, "of")) --i;
  constexpr std::array<std::string_view, 3> kWords = {"aged", "age", "ages"};
  const auto is = [&](std::string_view word) { return tokens.IsWord(i - 1, word); };
  return i > 0 && std::ranges::any_of(kWords, is);
}

void SetBare(const Tokens& tokens, bool decimals, QuantityPlace& place) {
  place.quantity.kind = QuantityKind::kCount;
  place.quantity.unit = "count";
  const bool aged =
      FollowsAge(tokens, place.first) || IsAgeBehindName(tokens, place.first, place.last);
  if (aged) {
    place.quantity.kind = QuantityKind::kAge;
    place.quantity.unit = "years";
    return;
  }
  if (decimals && FollowsRatioWord(tokens, place.first)) {
    place.quantity.kind = QuantityKind::kRatio;
    place.quantity.unit = "ratio";
    return;
  }
  if (decimals && ReachesIndexLevel(tokens, place)) {
    place.quantity.unit = place.quantity.noun = "points";
    return;
  }
  SetNoun(tokens, place);
}

void SetUnit(const Tokens& tokens, const Amount& amount, QuantityPlace& place) {
  if (!amount.HasUnit()) return SetBare(tokens, amount.number.decimals, place);
  place.quantity.kind = amount.unit.kind;
  place.quantity.unit = amount.unit.name;
  place.quantity.unit_inferred = amount.unit.inferred;
  if (amount.unit.name == "shares" || amount.unit.name == "points") {
    place.quantity.noun = amount.unit.name;
  }
  if (amount.unit.kind == QuantityKind::kRatio && IsFrequency(tokens, amount)) {
    place.quantity.kind = QuantityKind::kCount;
    place.quantity.unit = "count";
    place.quantity.noun = "times";
  }
  MarkAge(tokens, place);
}

}  // namespace

size_t NounBehind(const Tokens& tokens, size_t last) {
  return last + (tokens.IsWord(last - 1, "dozens") && tokens.IsWord(last, "of"));
}

QuantityPlace FromAmount(const Tokens& tokens, const Amount& amount) {
  QuantityPlace place{.quantity = {}, .first = amount.first, .last = amount.last};
  place.quantity.low = place.quantity.high = amount.Value();
  place.quantity.measured = IsRounded(amount);
  if (amount.number.open) place.quantity.qualifier = Qualifier::kAtLeast;
  SetUnit(tokens, amount, place);
  return place;
}

QuantityPlace FromRange(const Tokens& tokens, const RangePlace& range) {
  QuantityPlace place{.quantity = {}, .first = range.low.first, .last = range.last};
  place.first = std::min(range.low.first, range.high.first);
  place.quantity.low = range.low.Value();
  place.quantity.high = range.high.Value();
  place.quantity.measured = IsRounded(range.low) || IsRounded(range.high);
  place.quantity.is_range = true;
  SetUnit(tokens, range.high.HasUnit() ? range.high : range.low, place);
  return place;
}

}  // namespace countercheck
