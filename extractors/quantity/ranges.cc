#include "extractors/quantity/ranges.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "extractors/quantity/nouns.h"
#include "extractors/word_index.h"

namespace countercheck {
namespace {

enum class Connector { kDash, kTo, kAnd, kOr };

struct ConnectorPlace {
  Connector connector;
  size_t last = 0;
};

// A dash that is glued to both figures or to neither; "to", also "-to-"; "and" after "between";
// "or".
std::optional<ConnectorPlace> ReadConnector(const Tokens& tokens, size_t i, bool between) {
  if (i >= tokens.size() || tokens.StartsBlock(i)) return {};
  const bool hyphen = tokens.IsDash(i) && tokens.IsGlued(i) && tokens.IsGlued(i + 1);
  if (hyphen && tokens.IsWord(i + 1, "to")) {
    return ConnectorPlace{Connector::kTo, i + 2 + (tokens.IsDash(i + 2) ? 1 : 0)};
  }
  // "a two- to five-year plan"
  if (IsHung(tokens, i) && tokens.IsWord(i + 1, "to")) return ConnectorPlace{Connector::kTo, i + 2};
  const bool dash = tokens.IsDash(i) || (tokens.IsMark(i, U'\u2014') && tokens.IsGlued(i));
  if (dash && tokens.IsGlued(i) == tokens.IsGlued(i + 1) && !tokens.StartsLine(i)) {
    return ConnectorPlace{Connector::kDash, i + 1};
  }
  if (tokens.IsWord(i, "to") || tokens.IsWord(i, "through")) {
    return ConnectorPlace{Connector::kTo, i + 1};
  }
  if (tokens.IsWord(i, "or")) return ConnectorPlace{Connector::kOr, i + 1};
  if (between && tokens.IsWord(i, "and")) return ConnectorPlace{Connector::kAnd, i + 1};
  return {};
}

bool SameUnit(const Unit& a, const Unit& b) { return a.kind == b.kind && a.name == b.name; }

void TakeUnit(Amount& amount, const Unit& unit, UnitPosition position) {
  if (unit.power != 0) amount.number.value = amount.number.value.Scaled(unit.power);
  amount.unit = unit;
  amount.position = position;
}

// "$5 to 10 people": behind "to", a bare figure takes the currency only if it is as exact or
// scaled.
bool FitsCurrencyBefore(const Amount& a, const Amount& b, Connector connector) {
  if (connector != Connector::kTo) return true;
  return b.number.scale_power > 0 || (a.number.decimals && b.number.decimals);
}

// Both ends get one unit; false where they cannot.
bool ShareUnit(Amount& a, Amount& b, Connector connector) {
  if (a.HasUnit() && b.HasUnit()) return SameUnit(a.unit, b.unit);
  if (!a.HasUnit() && !b.HasUnit()) return true;
  if (!a.HasUnit()) {
    if (b.position == UnitPosition::kBefore && connector == Connector::kTo) return false;
    TakeUnit(a, b.unit, b.position);
    return true;
  }
  if (a.position != UnitPosition::kBefore || !FitsCurrencyBefore(a, b, connector)) return false;
  TakeUnit(b, a.unit, a.position);
  return true;
}

// "$3-5 billion": the first end takes the scale, unless that made it larger than `limit`.
void ShareScale(Amount& a, const Amount& b, const Decimal& limit) {
  if (a.number.scale_power != 0 || b.number.scale_power == 0) return;
  const Decimal scaled = a.number.value.Scaled(b.number.scale_power);
  if (limit < scaled) return;
  a.number.value = scaled;
  a.number.scale_power = b.number.scale_power;
}

// "-28-32%": the minus stands for both. "-28% to -32%": the ends go upwards.
bool Order(Amount& a, Amount& b, Connector connector) {
  const bool larger = a.number.value < b.number.value;
  if (a.negative && !b.negative && connector == Connector::kDash && larger) b.negative = true;
  if (a.Value() < b.Value()) return true;
  if (!a.negative || !b.negative || a.Value() == b.Value()) return false;
  std::swap(a, b);
  return true;
}

// "rose $5 million to $20 million" says by how much and to what.
bool IsMoveTo(const Tokens& tokens, const Hedge& hedge, const Amount& a) {
  static const WordSet verbs = {
      "rose",    "increased", "grew",  "fell",     "decreased", "declined", "climbed", "jumped",
      "dropped", "gained",    "lost",  "advanced", "slid",      "surged",   "soared",  "slipped",
      "tumbled", "plunged",   "added", "improved", "shed",      "sank"};
  static const WordSet adverbs = {"up", "down", "higher", "lower"};
  size_t i = hedge.first;
  if (i == 0) return false;
  if (tokens.IsWord(i - 1, "by") && i > 1) --i;
  if (!tokens.IsWord(i - 1)) return false;
  const std::string_view word = tokens.Lower(i - 1);
  return verbs.contains(word) ||
         (a.unit.kind == QuantityKind::kMoney && a.HasUnit() && adverbs.contains(word));
}

// "6/10-7", "2-1": figures of a score, and "2025-26". And "7-Eleven".
bool IsScoreLike(const Amount& a, const Amount& b) {
  if (!a.HasUnit() && !b.HasUnit() && a.number.words != b.number.words) return true;
  return !a.HasUnit() && !b.HasUnit() && !a.number.words && !(a.number.value < b.number.value);
}

// "three or four years" is a range; "8 or 20" are two figures.
bool AreNeighbours(const Amount& a, const Amount& b) {
  const auto next = Add(a.number.value, Decimal(1));
  return a.number.words && b.number.words && !a.HasUnit() && next && *next == b.number.value;
}

bool SplitsAtTo(const Tokens& tokens, const Hedge& hedge, const Amount& first) {
  return (hedge.from && !hedge.between) || IsMoveTo(tokens, hedge, first);
}

constexpr std::array<std::string_view, 3> kPlusMinusWords = {"plus", "or", "minus"};

// Behind "plus or minus", "±", "+/-"; 0 where it does not stand at `i`.
size_t PlusMinusEnd(const Tokens& tokens, size_t i) {
  if (tokens.IsMark(i, U'±')) return i + 1;
  if (tokens.IsMark(i, U'+') && tokens.IsMark(i + 1, U'/') && tokens.IsDash(i + 2)) return i + 3;
  if (tokens.IsWord(i, "plus") && tokens.IsMark(i + 1, U'/') && tokens.IsWord(i + 2, "minus")) {
    return i + 3;
  }
  for (size_t n = 0; n < kPlusMinusWords.size(); ++n) {
    if (!tokens.IsWord(i + n, kPlusMinusWords[n])) return 0;
  }
  return i + kPlusMinusWords.size();
}

// How far the tolerance goes, in the unit of `amount`: 5% of it, or a figure of the same unit.
std::optional<Decimal> Margin(const Amount& amount, const Amount& tolerance) {
  const bool percent = tolerance.HasUnit() && tolerance.unit.kind == QuantityKind::kPercent;
  const bool both = percent && amount.unit.kind == QuantityKind::kPercent;
  if (percent && !both) return Multiply(amount.number.value, tolerance.number.value.Scaled(-2));
  const bool basis = tolerance.HasUnit() && tolerance.unit.kind == QuantityKind::kBasisPoint;
  if (basis && amount.HasUnit() && amount.unit.kind == QuantityKind::kPercent) {
    return tolerance.number.value.Scaled(-2);
  }
  const bool points = tolerance.unit.kind == QuantityKind::kPercentagePoint &&
                      amount.unit.kind == QuantityKind::kPercent;
  if (!tolerance.HasUnit() || points || SameUnit(tolerance.unit, amount.unit)) {
    return tolerance.number.value;
  }
  return {};
}

// The unit of the last figure of a row that begins behind `amount`: ", 4 and 5 percent".
std::optional<Amount> LastOfRow(const Tokens& tokens, size_t i) {
  constexpr int kLongestRow = 6;
  for (int n = 0; n < kLongestRow; ++n) {
    // "15- and 30-minute slots"
    i += IsHung(tokens, i);
    const bool comma = tokens.IsMark(i, U',');
    i += comma;
    const bool word = tokens.IsWord(i, "and") || tokens.IsWord(i, "or");
    const bool one_of_two = tokens.IsWord(i, "or") && n == 0;
    i += word;
    if (!comma && !word) return {};
    auto next = ReadAmount(tokens, i);
    if (!next || next->first != i) return {};
    const bool before = next->position == UnitPosition::kBefore;
    if (next->HasUnit()) {
      return word && (!before || one_of_two) ? next : std::nullopt;
    }
    i = next->last;
  }
  return {};
}

// "in 2024 and 5% a year later": a year takes no unit, but from a figure of its own size.
bool MayBeYear(const Number& number) {
  return !number.words && !number.grouped && !number.decimals && number.scale_power == 0 &&
         !(number.value < Decimal(1900)) && number.value < Decimal(2100);
}

bool IsLendable(const Unit& unit) {
  return unit.kind != QuantityKind::kCount && unit.kind != QuantityKind::kRatio;
}

// "40 million of the 900 million pesos": what a part is part of.
std::optional<Amount> WholeOf(const Tokens& tokens, size_t i) {
  if (!tokens.IsWord(i, "of")) return {};
  const bool article =
      tokens.IsWord(i + 1, "the") || tokens.IsWord(i + 1, "its") || tokens.IsWord(i + 1, "a");
  auto whole = ReadAmount(tokens, i + 1 + article);
  const bool money = whole && whole->HasUnit() && whole->unit.kind == QuantityKind::kMoney;
  return money ? whole : std::nullopt;
}

// "from 6.1 to 8-9 billion euros": the figure behind "to", with what stands behind its dash.
std::optional<Amount> TargetOf(const Tokens& tokens, const Amount& amount) {
  if (!tokens.IsWord(amount.last, "to")) return {};
  auto to = ReadAmount(tokens, amount.last + 1);
  if (!to || to->HasUnit()) return to;
  const auto connector = ReadConnector(tokens, to->last, false);
  if (!connector || connector->connector != Connector::kDash) return to;
  auto end = ReadAmount(tokens, connector->last);
  return end ? end : to;
}

// "up from $3.8 to $3.9 billion previously": what was forecast before was a range.
bool IsFormerRange(const Tokens& tokens, size_t from, size_t last) {
  static const WordSet before = {"previously", "prior", "earlier", "before"};
  const bool turned = tokens.IsWord(from - 1, "up") || tokens.IsWord(from - 1, "down");
  return turned && tokens.IsWord(last) && before.contains(tokens.Lower(last));
}

// The number that ends right before token `end`, with nothing between but its unit and a comma;
// `end` where none does.
size_t NumberBefore(const Tokens& tokens, size_t end) {
  constexpr size_t kLongestUnit = 4;  // tokens: "billion euros a share"
  for (size_t i = end; i > 0 && end - i <= kLongestUnit;) {
    --i;
    if (tokens.IsNumber(i)) return i;
    const bool other = tokens.IsMark(i, U';') || tokens.IsMark(i, U'.') || tokens.IsWord(i, "and");
    if (tokens.StartsBlock(i) || other) break;
  }
  return end;
}

// "to 5%-6% from 3% to 4%", "to a range of $12 to $13 from $10 to $12": behind a range its former
// one is a range, too.
bool FollowsRange(const Tokens& tokens, size_t from) {
  const size_t high = NumberBefore(tokens, from);
  if (high == from || high < 2) return false;
  size_t link = high - 1;
  while (link > 1 && tokens.IsMark(link) && !tokens.IsDash(link)) --link;  // "$", "("
  const bool links = tokens.IsDash(link) || tokens.IsWord(link, "to") || tokens.IsWord(link, "and");
  return links && NumberBefore(tokens, link) != link;
}

// "expects it to range from $1.10 to $1.20"
bool IsRangedOver(const Tokens& tokens, size_t from) {
  static const WordSet verbs = {"range", "ranges", "ranged",  "ranging",
                                "vary",  "varies", "anywhere"};
  return tokens.IsWord(from - 1) && verbs.contains(tokens.Lower(from - 1));
}

// True where "from A to B", which ends before token `last`, is a range and no move.
bool IsFromRange(const Tokens& tokens, const Hedge& hedge, size_t last) {
  if (!hedge.from || hedge.first < 2) return false;
  const size_t from = hedge.first - 1;
  return IsFormerRange(tokens, from, last) || IsRangedOver(tokens, from) ||
         FollowsRange(tokens, from);
}

// "to 3.4 billion kronor from 3.1 billion", "12 million euros versus 9 million a year ago": the
// figure before, where the one at `amount` says nothing but its scale.
std::optional<Amount> HeldAgainst(const Tokens& tokens, const Hedge& hedge, const Amount& amount) {
  constexpr size_t kReach = 14;
  static const WordSet links = {"from", "versus", "against", "than", "with", "to", "vs"};
  if (hedge.first == 0 || !tokens.IsWord(hedge.first - 1)) return {};
  if (!links.contains(tokens.Lower(hedge.first - 1)) || ReadNoun(tokens, amount.last)) return {};
  for (size_t i = hedge.first - 1; i-- > 0 && hedge.first - i < kReach;) {
    if (tokens.StartsBlock(i + 1) || tokens.IsMark(i, U'.') || tokens.IsMark(i, U';')) break;
    if (!tokens.IsNumber(i)) continue;
    auto before = ReadAmount(tokens, i);
    const bool money = before && before->HasUnit() && before->unit.kind == QuantityKind::kMoney;
    const bool behind = money && before->position == UnitPosition::kBehind;
    return behind && before->number.scale_power > 0 ? before : std::nullopt;
  }
  return {};
}

// "by 14 cents to $9.23": cents are what was added.
bool IsRaisedBy(const Tokens& tokens, const Hedge& hedge, const Amount& a, const Amount& b) {
  const bool by = hedge.first > 0 && tokens.IsWord(hedge.first - 1, "by");
  return by && a.position == UnitPosition::kBehind && b.position == UnitPosition::kBefore;
}

}  // namespace

std::optional<RangePlace> ReadRange(const Tokens& tokens, const Amount& first, const Hedge& hedge) {
  const auto connector = ReadConnector(tokens, first.last, hedge.between);
  if (!connector) return {};
  const bool splits = connector->connector == Connector::kTo && SplitsAtTo(tokens, hedge, first);
  // "£10-15m": the letter is a scale where money goes before.
  const bool money = first.position == UnitPosition::kBefore;
  auto second =
      ReadAmount(tokens, connector->last, money ? ScaleLetters::kMoney : ScaleLetters::kPlain);
  const bool one = second && IsFromRange(tokens, hedge, second->last);
  if (!second || (splits && !one) || IsRaisedBy(tokens, hedge, first, *second)) return {};
  RangePlace range{first, *second, second->last};
  if (range.high.number.indefinite && !range.high.HasUnit()) return {};
  if (connector->connector == Connector::kOr && !AreNeighbours(first, *second)) return {};
  ShareScale(range.low, range.high, range.high.number.value);
  if (!ShareUnit(range.low, range.high, connector->connector)) return {};
  if (connector->connector == Connector::kDash && IsScoreLike(range.low, range.high)) return {};
  if (!Order(range.low, range.high, connector->connector)) return {};
  return range;
}

std::optional<RangePlace> ReadTolerance(const Tokens& tokens, const Amount& amount) {
  const size_t at = PlusMinusEnd(tokens, amount.last + tokens.IsMark(amount.last, U','));
  if (at == 0) return {};
  const auto tolerance = ReadAmount(tokens, at);
  const auto margin = tolerance ? Margin(amount, *tolerance) : std::nullopt;
  const auto low = margin ? Subtract(amount.Value(), *margin) : std::nullopt;
  const auto high = margin ? Add(amount.Value(), *margin) : std::nullopt;
  if (!low || !high) return {};
  RangePlace range{amount, amount, tolerance->last};
  range.low.negative = range.high.negative = false;
  range.low.number.value = *low;
  range.high.number.value = *high;
  if (!amount.HasUnit() && tolerance->HasUnit() && IsLendable(tolerance->unit) &&
      tolerance->unit.kind != QuantityKind::kPercent) {
    range.low.unit = range.high.unit = tolerance->unit;
    range.low.position = range.high.position = tolerance->position;
  }
  return range;
}

void BorrowUnit(const Tokens& tokens, const Hedge& hedge, Amount& amount) {
  const bool from = hedge.from && !hedge.between;
  auto lender = from                ? TargetOf(tokens, amount)
                : !amount.HasUnit() ? LastOfRow(tokens, amount.last)
                                    : std::nullopt;
  const bool scaled = amount.number.scale_power > 0 && !amount.HasUnit();
  if (!lender && scaled) lender = WholeOf(tokens, amount.last);
  if (!lender && scaled) lender = HeldAgainst(tokens, hedge, amount);
  if (!lender || (MayBeYear(amount.number) && lender->number.value < Decimal(1000))) return;
  const bool same = amount.HasUnit() && lender->HasUnit() && SameUnit(amount.unit, lender->unit);
  const bool lends = !amount.HasUnit() && lender->HasUnit() && IsLendable(lender->unit);
  if (from && (same || lends) && amount.position != UnitPosition::kBehind) {
    ShareScale(amount, *lender, lender->number.value.Scaled(1));
  }
  if (lends && !from) ShareScale(amount, *lender, lender->number.value.Scaled(1));
  if (lends && (lender->position == UnitPosition::kBehind || !from)) {
    TakeUnit(amount, lender->unit, lender->position);
  }
}

}  // namespace countercheck
