#include "extractors/quantities.h"

#include <algorithm>
#include <array>
#include <string>

#include "extractors/lexed_text.h"
#include "extractors/quantity/amounts.h"
#include "extractors/quantity/bands.h"
#include "extractors/quantity/decoys.h"
#include "extractors/quantity/figure_places.h"
#include "extractors/quantity/hedges.h"
#include "extractors/quantity/neighbours.h"
#include "extractors/quantity/nouns.h"
#include "extractors/quantity/openings.h"
#include "extractors/quantity/per_unit.h"
#include "extractors/quantity/ranges.h"
#include "extractors/quantity/shares.h"
#include "extractors/quantity/swings.h"
#include "extractors/quantity/tokens.h"

namespace countercheck {
namespace {

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
          tokens.RangeOf(hedge.first, hedge.last), ReadPerUnit(tokens, hedge.last)};
}

// What was read at a token: a quantity, or a passage to pass over, or (`last` 0) neither.
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
  if (amount->number.open && kind != QuantityKind::kDuration && kind != QuantityKind::kMoney &&
      !ReadNoun(tokens, NounBehind(tokens, amount->last))) {
    return {std::nullopt, amount->last};
  }
  return Read(FromAmount(tokens, *amount), amount->last);
}

Reading ReadAt(const Tokens& tokens, size_t i) {
  for (const auto read : {ReadBand, ReadMultiple, ReadShare, ReadSwing, ReadMultiYear}) {
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
  // A "%" or "$" of its own, not that of a figure behind it: "as of May 6, or 2% more".
  const bool marked = figure.find_first_not_of("0123456789") != std::string_view::npos;
  const bool priced = kind == QuantityKind::kMoney || kind == QuantityKind::kPercent;
  if (priced && marked) return false;
  if (IsTerm(text, mention)) return false;
  const auto it = std::ranges::upper_bound(periods, mention.figure.begin, {}, &Range::end);
  return it != periods.end() && Overlaps(*it, mention.figure);
}

// "from July 2024 to 1.85 million": where reading goes on, behind the period that begins the figure
// [first, last); `last` where it is all of the figure.
size_t BehindPeriod(const Tokens& tokens, size_t first, size_t last,
                    const std::vector<Range>& periods) {
  const auto it = std::ranges::upper_bound(periods, tokens[first].begin, {}, &Range::end);
  if (it == periods.end() || it->begin > tokens[first].begin) return last;
  size_t next = first + 1;
  while (next < last && tokens[next].begin < it->end) ++next;
  return next;
}

}  // namespace

std::vector<QuantityMention> FindQuantities(const Passage& passage,
                                            const std::vector<Range>& periods) {
  std::vector<QuantityMention> found;
  if (!MayHoldFigure(passage)) return found;
  const Tokens tokens(passage);
  for (size_t i = 0; i < tokens.size();) {
    if (!MayOpenFigure(tokens, i)) {
      ++i;
      continue;
    }
    Reading reading = ReadAt(tokens, i);
    bool added = false;
    if (reading.place) {
      QuantityMention mention = Finish(tokens, std::move(*reading.place));
      added = !IsDated(passage.text, mention, periods);
      if (added) AddMention(passage.text, std::move(mention), found);
    }
    if (!added) reading.last = BehindPeriod(tokens, i, reading.last, periods);
    i = std::max(reading.last, i + 1);
  }
  return found;
}

std::vector<QuantityMention> FindQuantities(std::string_view text,
                                            const std::vector<Range>& periods) {
  std::vector<QuantityMention> found;
  size_t next = 0;  // of the periods
  LexedText(text).ReadAll([&](const Passage& passage, size_t offset) {
    std::vector<Range> places;
    for (; next < periods.size() && periods[next].begin < offset + passage.text.size(); ++next) {
      if (periods[next].begin < offset) continue;
      places.push_back({periods[next].begin - offset, periods[next].end - offset});
    }
    for (QuantityMention& mention : FindQuantities(passage, places)) {
      mention.figure = Shifted(mention.figure, offset);
      mention.hedged = Shifted(mention.hedged, offset);
      found.push_back(std::move(mention));
    }
  });
  return found;
}

}  // namespace countercheck
