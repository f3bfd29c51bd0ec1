#include "extractors/quantities.h"

#include <algorithm>
#include <array>
#include <string>

#include "extractors/lexed_text.h"
#include "extractors/quantity/amounts.h"
#include "extractors/quantity/bands.h"
#include "extractors/quantity/decoys.h"
#include "extractors/quantity/hedges.h"
#include "extractors/quantity/nouns.h"
#include "extractors/quantity/openings.h"
#include "extractors/quantity/ranges.h"
#include "extractors/quantity/shares.h"
#include "extractors/quantity/tokens.h"

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

// "dozens of people": the "of" is passed.
size_t NounBehind(const Tokens& tokens, size_t last) {
  return last + (tokens.IsWord(last - 1, "dozens") && tokens.IsWord(last, "of"));
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

void ApplyQualifier(Qualifier hedge, Quantity& quantity) {
  if (quantity.qualifier == Qualifier::kExact) quantity.qualifier = hedge;
  switch (quantity.qualifier) {
    case Qualifier::kOver:
    case Qualifier::kAtLeast:
      quantity.high.reset();
      break;
    case Qualifier::kUnder:
    case Qualifier::kAtMost:
      quantity.low.reset();
      break;
    default:
      break;
  }
}

QuantityMention Finish(const Tokens& tokens, QuantityPlace place) {
  const Hedge hedge = ReadHedges(tokens, place.first, place.last, place.quantity.kind);
  ApplyQualifier(hedge.qualifier, place.quantity);
  place.quantity.just = hedge.just;
  place.quantity.interval = IntervalOf(place.quantity);
  return {std::move(place.quantity), tokens.RangeOf(place.first, place.last),
          tokens.RangeOf(hedge.first, hedge.last)};
}

// What was read at a token: a quantity, or a stretch to pass over, or (`last` 0) neither.
struct Reading {
  std::optional<QuantityPlace> place;
  size_t last = 0;
};

Reading Read(QuantityPlace place, size_t last) {
  last = std::max(last, place.last);
  return {std::move(place), last};
}

Reading ReadFigure(const Tokens& tokens, size_t i) {
  auto amount = ReadAmount(tokens, i);
  if (!amount) return {};
  const QuantityKind kind = amount->HasUnit() ? amount->unit.kind : QuantityKind::kCount;
  const Hedge hedge = ReadHedges(tokens, amount->first, amount->last, kind);
  auto range = ReadTolerance(tokens, *amount);
  if (!range) range = ReadRange(tokens, *amount, hedge);
  if (range) {
    if (const auto end = DecoyEnd(tokens, range->high.HasUnit() ? range->low : *amount)) {
      return {std::nullopt, std::max(*end, range->last)};
    }
    return Read(FromRange(tokens, *range), range->last);
  }
  if (IsScore(tokens, *amount)) return {std::nullopt, amount->last + 2};
  BorrowUnit(tokens, hedge, *amount);
  if (const auto end = DecoyEnd(tokens, *amount)) return {std::nullopt, *end};
  if (amount->number.open && kind != QuantityKind::kDuration &&
      !ReadNoun(tokens, NounBehind(tokens, amount->last))) {
    return {std::nullopt, amount->last};
  }
  return Read(FromAmount(tokens, *amount), amount->last);
}

Reading ReadAt(const Tokens& tokens, size_t i) {
  for (const auto read : {ReadBand, ReadMultiple, ReadShare, ReadMultiYear}) {
    if (auto place = read(tokens, i)) {
      const size_t last = place->last;
      return {std::move(place), last};
    }
  }
  return ReadFigure(tokens, i);
}

// "over the next five years" is a period, and says how long. "Five years ago", "three months ended
// May 31" say only when.
bool IsTerm(std::string_view text, const QuantityMention& mention) {
  if (mention.quantity.unit != "years") return false;
  const std::string_view behind = text.substr(mention.figure.end);
  for (const std::string_view word : {" ago", " earlier", " before", " ended", " ending"}) {
    if (behind.starts_with(word)) return false;
  }
  return true;
}

// `text` is the whole text.
bool IsDated(std::string_view text, const QuantityMention& mention,
             const std::vector<Range>& periods) {
  const QuantityKind kind = mention.quantity.kind;
  const std::string_view figure =
      text.substr(mention.figure.begin, mention.figure.end - mention.figure.begin);
  // A "%" or "$" of its own, not that of a figure behind it: "as of August 18, or 1%".
  const bool marked = figure.find_first_not_of("0123456789") != std::string_view::npos;
  const bool priced = kind == QuantityKind::kMoney || kind == QuantityKind::kPercent;
  if (priced && marked) return false;
  if (IsTerm(text, mention)) return false;
  const auto it = std::ranges::upper_bound(periods, mention.figure.begin, {}, &Range::end);
  return it != periods.end() && Overlaps(*it, mention.figure);
}

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

// Adds `mention` to `found`, or makes a range of it and the one before.
void Append(std::string_view text, QuantityMention mention, std::vector<QuantityMention>& found) {
  if (!found.empty() && found.back().hedged.end <= mention.hedged.begin) {
    QuantityMention& before = found.back();
    const size_t begin = before.hedged.end;
    if (BoundTogether(before, mention, text.substr(begin, mention.hedged.begin - begin))) {
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

}  // namespace

std::vector<QuantityMention> FindQuantities(const Stretch& stretch,
                                            const std::vector<Range>& periods) {
  std::vector<QuantityMention> found;
  if (!MayHoldFigure(stretch)) return found;
  const Tokens tokens(stretch);
  for (size_t i = 0; i < tokens.size();) {
    if (!MayOpenFigure(tokens, i)) {
      ++i;
      continue;
    }
    Reading reading = ReadAt(tokens, i);
    if (reading.place) {
      QuantityMention mention = Finish(tokens, std::move(*reading.place));
      if (!IsDated(stretch.text, mention, periods)) Append(stretch.text, std::move(mention), found);
    }
    i = std::max(reading.last, i + 1);
  }
  return found;
}

std::vector<QuantityMention> FindQuantities(std::string_view text,
                                            const std::vector<Range>& periods) {
  std::vector<QuantityMention> found;
  LexedText(text).ReadAll([&](const Stretch& stretch, size_t offset) {
    std::vector<Range> places;
    for (const Range& period : periods) {
      if (period.begin >= offset) places.push_back({period.begin - offset, period.end - offset});
    }
    for (QuantityMention& mention : FindQuantities(stretch, places)) {
      mention.figure = Shifted(mention.figure, offset);
      mention.hedged = Shifted(mention.hedged, offset);
      found.push_back(std::move(mention));
    }
  });
  return found;
}

}  // namespace countercheck
