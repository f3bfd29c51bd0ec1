#include "extractors/quantity/bands.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/quantity/numbers.h"
#include "extractors/quantity/units.h"
#include "extractors/word_index.h"

namespace countercheck {
namespace {

// The part of a decade that a word names, in tenths of it: "mid-30s" is 4 to 6 above 30.
struct Part {
  std::string_view word;
  int low;
  int high;
};

constexpr std::array<Part, 7> kParts = {{{"low", 0, 3},
                                         {"lower", 0, 3},
                                         {"mid", 4, 6},
                                         {"middle", 4, 6},
                                         {"high", 7, 9},
                                         {"upper", 7, 9},
                                         {"late", 7, 9}}};

struct PartPlace {
  int low = 0;
  int high = 0;
  size_t last = 0;
};

size_t SkipHyphen(const Tokens& tokens, size_t i) { return i + (tokens.IsDash(i) ? 1 : 0); }

std::optional<PartPlace> ReadOnePart(const Tokens& tokens, size_t i) {
  if (!tokens.IsWord(i)) return {};
  const auto* row = std::ranges::find(kParts, tokens.Lower(i), &Part::word);
  if (row == kParts.end()) return {};
  return PartPlace{row->low, row->high, SkipHyphen(tokens, i + 1)};
}

// "mid", "low-to-mid", "mid- to high-".
std::optional<PartPlace> ReadPart(const Tokens& tokens, size_t i) {
  auto part = ReadOnePart(tokens, i);
  if (!part || !tokens.IsWord(part->last, "to")) return part;
  const auto upper = ReadOnePart(tokens, SkipHyphen(tokens, part->last + 1));
  if (!upper || upper->high < part->low) return {};
  return PartPlace{part->low, upper->high, upper->last};
}

struct Decade {
  Decimal start;
  Decimal step;  // a tenth of it
  size_t last = 0;
  bool digits = false;  // "30s", not "teens"
};

bool IsOneOf(const Tokens& tokens, size_t i, std::string_view a, std::string_view b) {
  return tokens.IsWord(i, a) || tokens.IsWord(i, b);
}

// "30s", "30's", "300s".
std::optional<Decade> ReadDigitDecade(const Tokens& tokens, size_t i) {
  if (!tokens.IsNumber(i)) return {};
  const size_t s = i + 1 + (tokens.IsMark(i + 1, U'\'') && tokens.IsGlued(i + 1) ? 1 : 0);
  if (!tokens.IsWord(s, "s") || !tokens.IsGlued(s)) return {};
  const auto start = ParseDigits(tokens.Printed(i));
  if (!start || start->IsZero() || start->exponent() != 0) return {};
  const Decimal unit = start->LastNonZeroUnit();
  if (unit < Decimal(10)) return {};
  return Decade{*start, Decimal(unit.coefficient(), unit.exponent() - 1), s + 1, true};
}

std::optional<Decade> ReadDecade(const Tokens& tokens, size_t i) {
  if (tokens.IsWord(i, "teens")) return Decade{Decimal(10), Decimal(1), i + 1};
  const size_t digit = SkipHyphen(tokens, i + 1);
  const bool digits = IsOneOf(tokens, digit, "digit", "digits");
  if (tokens.IsWord(i, "single") && digits) return Decade{Decimal(0), Decimal(1), digit + 1};
  if (tokens.IsWord(i, "double") && digits) return Decade{Decimal(10), Decimal(1), digit + 1};
  return ReadDigitDecade(tokens, i);
}

struct Ends {
  Decimal low;
  Decimal high;
};

// Low-teens begin with eleven, single digits with one; "double digits" have a low end only.
std::optional<Ends> EndsOf(const Tokens& tokens, size_t i, const PartPlace& part,
                           const Decade& decade) {
  int low = part.low;
  if (low == 0 && (tokens.IsWord(i, "teens") || tokens.IsWord(i, "single"))) low = 1;
  if (tokens.IsWord(i, "double") && part.high > 3) return {};
  const auto steps = [&](int n) { return Multiply(decade.step, Decimal(n)); };
  const auto bottom = steps(low);
  const auto top = steps(part.high);
  if (!bottom || !top) return {};
  const auto from = Add(decade.start, *bottom);
  const auto to = Add(decade.start, *top);
  if (!from || !to) return {};
  return Ends{*from, *to};
}

bool IsPersonal(const Tokens& tokens, size_t i) {
  constexpr std::array<std::string_view, 6> kOwners = {"his", "her", "their", "my", "your", "our"};
  const auto owns = [&](std::string_view word) { return tokens.IsWord(i, word); };
  return i < tokens.size() && std::ranges::any_of(kOwners, owns);
}

void SetUnit(const Tokens& tokens, const std::optional<UnitPlace>& currency, const Decade& decade,
             QuantityPlace& place) {
  place.quantity.kind = QuantityKind::kPercent;
  place.quantity.unit = "percent";
  if (currency) {
    place.quantity.kind = currency->unit.kind;
    place.quantity.unit = currency->unit.name;
    place.quantity.unit_inferred = currency->unit.inferred;
    return;
  }
  if (decade.digits && place.first > 0 && IsPersonal(tokens, place.first - 1)) {
    place.quantity.kind = QuantityKind::kAge;
    place.quantity.unit = "years";
    return;
  }
  const auto unit = ReadUnitBehind(tokens, place.last, false);
  if (!unit || unit->unit.kind == QuantityKind::kRatio) return;
  place.quantity.kind = unit->unit.kind;
  place.quantity.unit = unit->unit.name;
  place.last = unit->last;
}

bool IsCenturyDecade(const Decade& decade) {
  return decade.digits && !(decade.start < Decimal(1700)) && decade.start < Decimal(2100);
}

// "double" as a verb or before what is doubled: "to double", "double the". Not "double room".
bool IsVerb(const Tokens& tokens, size_t i) {
  constexpr std::array<std::string_view, 10> kBefore = {
      "to", "will", "would", "could", "may", "can", "should", "nearly", "almost", "than"};
  constexpr std::array<std::string_view, 8> kBehind = {"the",  "its", "their", "that",
                                                       "what", "his", "her",   "last"};
  const auto before = [&](std::string_view word) { return i > 0 && tokens.IsWord(i - 1, word); };
  const auto behind = [&](std::string_view word) { return tokens.IsWord(i + 1, word); };
  if (tokens.IsDash(i + 1)) return false;
  return std::ranges::any_of(kBefore, before) || std::ranges::any_of(kBehind, behind);
}

// "twice as", "twice the"; "twice" alone is how often.
bool IsTwiceAs(const Tokens& tokens, size_t i) {
  constexpr std::array<std::string_view, 7> kBehind = {"as",   "the",  "its", "their",
                                                       "that", "what", "last"};
  const auto behind = [&](std::string_view word) { return tokens.IsWord(i + 1, word); };
  return std::ranges::any_of(kBehind, behind);
}

using Multiples = std::vector<std::pair<std::string, Decimal>>;

const Multiples& MultipleWords() {
  static const Multiples words = {
      {"doubled", Decimal(2)},    {"doubling", Decimal(2)},    {"tripled", Decimal(3)},
      {"tripling", Decimal(3)},   {"trebled", Decimal(3)},     {"trebling", Decimal(3)},
      {"quadrupled", Decimal(4)}, {"quadrupling", Decimal(4)}, {"quintupled", Decimal(5)},
      {"halved", Decimal(5, -1)}, {"halving", Decimal(5, -1)}, {"twofold", Decimal(2)},
      {"threefold", Decimal(3)},  {"fourfold", Decimal(4)},    {"fivefold", Decimal(5)},
      {"sixfold", Decimal(6)},    {"sevenfold", Decimal(7)},   {"eightfold", Decimal(8)},
      {"ninefold", Decimal(9)},   {"tenfold", Decimal(10)},    {"hundredfold", Decimal(100)}};
  return words;
}

const Multiples& MultipleVerbs() {
  static const Multiples verbs = {{"double", Decimal(2)},    {"doubles", Decimal(2)},
                                  {"triple", Decimal(3)},    {"treble", Decimal(3)},
                                  {"quadruple", Decimal(4)}, {"halve", Decimal(5, -1)}};
  return verbs;
}

}  // namespace

QuantityPlace RatioPlace(Decimal value, size_t first, size_t last) {
  QuantityPlace place{.quantity = {}, .first = first, .last = last};
  place.quantity.kind = QuantityKind::kRatio;
  place.quantity.unit = "ratio";
  place.quantity.low = place.quantity.high = value;
  place.quantity.measured = true;
  return place;
}

void AddBandOpenings(std::vector<std::string_view>* words) {
  for (const Part& part : kParts) words->push_back(part.word);
  for (const auto& [word, value] : MultipleWords()) words->push_back(word);
  for (const auto& [word, value] : MultipleVerbs()) words->push_back(word);
  words->insert(words->end(), {"twice", "multi", "multiyear"});
}

std::optional<QuantityPlace> ReadBand(const Tokens& tokens, size_t i) {
  const auto part = ReadPart(tokens, i);
  if (!part || tokens.StartsLine(part->last)) return {};
  const auto currency = ReadCurrencyBefore(tokens, part->last);
  const size_t at = currency ? currency->last : part->last;
  const auto decade = ReadDecade(tokens, at);
  if (!decade || (IsCenturyDecade(*decade) && !currency)) return {};
  const auto ends = EndsOf(tokens, at, *part, *decade);
  if (!ends) return {};
  QuantityPlace place{.quantity = {}, .first = i, .last = decade->last};
  place.quantity.low = ends->low;
  place.quantity.high = ends->high;
  place.quantity.qualifier = Qualifier::kBand;
  place.quantity.measured = true;
  place.quantity.is_range = true;
  SetUnit(tokens, currency, *decade, place);
  return place;
}

std::optional<QuantityPlace> ReadMultiple(const Tokens& tokens, size_t i) {
  static const WordIndex<Decimal> words(MultipleWords());
  static const WordIndex<Decimal> verbs(MultipleVerbs());
  // "doubled down on" is what gamblers do.
  if (!tokens.IsWord(i) || tokens.IsWord(i + 1, "down")) return {};
  if (const Decimal* multiple = words.Find(tokens.Lower(i))) return RatioPlace(*multiple, i, i + 1);
  if (tokens.IsWord(i, "twice") && IsTwiceAs(tokens, i)) return RatioPlace(Decimal(2), i, i + 1);
  const Decimal* multiple = verbs.Find(tokens.Lower(i));
  if (!multiple || !IsVerb(tokens, i)) return {};
  return RatioPlace(*multiple, i, i + 1);
}

std::optional<QuantityPlace> ReadMultiYear(const Tokens& tokens, size_t i) {
  size_t last = 0;
  if (tokens.IsWord(i, "multiyear")) last = i + 1;
  if (tokens.IsWord(i, "multi") && tokens.IsDash(i + 1) && tokens.IsWord(i + 2, "year"))
    last = i + 3;
  if (last == 0) return {};
  QuantityPlace place{.quantity = {}, .first = i, .last = last};
  place.quantity.kind = QuantityKind::kDuration;
  place.quantity.unit = "years";
  place.quantity.low = Decimal(2);
  place.quantity.qualifier = Qualifier::kAtLeast;
  return place;
}

}  // namespace countercheck
