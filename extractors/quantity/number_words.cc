#include "extractors/quantity/number_words.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/quantity/number_tables.h"

namespace countercheck {
namespace {

struct Whole {
  long long value = 0;
  size_t last = 0;
};

// "seven", "twenty-five".
std::optional<Whole> ReadBelowHundred(const Tokens& tokens, size_t i) {
  const auto value = SmallAt(tokens, i);
  if (!value) return {};
  const size_t next = SkipHyphen(tokens, i + 1);
  const auto unit = *value >= 20 ? SmallAt(tokens, next) : std::nullopt;
  if (unit && *unit > 0 && *unit < 10 && !tokens.StartsLine(next)) {
    return Whole{*value + *unit, next + 1};
  }
  return Whole{*value, i + 1};
}

// Behind "hundred": "fifty", "and fifty".
std::optional<Whole> ReadRest(const Tokens& tokens, size_t i) {
  const size_t next = SkipHyphen(tokens, i);
  return ReadBelowHundred(tokens, next + tokens.IsWord(next, "and"));
}

// "two hundred and fifty"; "a hundred".
std::optional<Whole> ReadBelowThousand(const Tokens& tokens, size_t i) {
  auto whole = ReadBelowHundred(tokens, i);
  if (!whole && IsArticle(tokens, i) && tokens.IsWord(i + 1, "hundred")) whole = Whole{1, i + 1};
  if (!whole) return {};
  const size_t next = SkipHyphen(tokens, whole->last);
  if (!tokens.IsWord(next, "hundred")) return whole;
  whole->value *= 100;
  whole->last = next + 1;
  const auto rest = ReadRest(tokens, whole->last);
  // "two hundred and three million": the rest may belong to the same number, never to the next.
  if (rest && rest->value > 0) return Whole{whole->value + rest->value, rest->last};
  return whole;
}

// ", and a half" behind a number: ½.
std::optional<Number> ReadAndPart(const Tokens& tokens, size_t i) {
  if (!tokens.IsWord(i, "and")) return {};
  const bool single = IsArticle(tokens, i + 1) || tokens.IsWord(i + 1, "one");
  if (!single) return {};
  const size_t part = SkipHyphen(tokens, i + 2);
  if (!tokens.IsWord(part, "half") && !tokens.IsWord(part, "quarter")) return {};
  return Number{.value = Quotient(1, tokens.IsWord(part, "half") ? 2 : 4), .last = part + 1};
}

// "point five" behind a number: .5.
std::optional<Number> ReadPoint(const Tokens& tokens, size_t i) {
  if (!tokens.IsWord(i, "point")) return {};
  Number number{.value = Decimal(), .last = i + 1};
  Decimal::Integer digits = 0;
  int count = 0;
  while (count < 6) {
    const auto digit = SmallAt(tokens, number.last);
    if (!digit || *digit > 9) break;
    digits = digits * 10 + *digit;
    ++count;
    ++number.last;
  }
  if (count == 0) return {};
  number.value = Decimal(digits, -count);
  return number;
}

void AddDecimals(const Tokens& tokens, Number& number) {
  auto part = ReadAndPart(tokens, number.last);
  if (!part) part = ReadPoint(tokens, number.last);
  const auto sum = part ? Add(number.value, part->value) : std::nullopt;
  if (!sum) return;
  number.value = *sum;
  number.last = part->last;
  number.decimals = true;
}

void ReadWordScales(const Tokens& tokens, Number& number) {
  for (int n = 0; n < 3; ++n) {
    const size_t i = SkipHyphen(tokens, number.last);
    const auto power = ScaleWord(tokens, i);
    if (!power || tokens.StartsLine(i)) return;
    number.value = number.value.Scaled(*power);
    number.scale_power += *power;
    number.last = i + 1;
    number.indefinite = false;
  }
}

// "thousand three hundred" behind "two million": smaller scales add up.
void AddSmallerScales(const Tokens& tokens, Number& number) {
  int above = number.scale_power;
  while (above > 2) {
    const size_t next = number.last + tokens.IsWord(number.last, "and");
    auto whole = ReadBelowThousand(tokens, next);
    if (!whole || IsArticle(tokens, next)) return;
    const auto power = ScaleWord(tokens, whole->last);
    if (power && *power >= above) return;
    // "one thousand and five hundred" is one number; "one million and 120 thousand" may be two.
    const bool hundreds = whole->value % 100 == 0;
    if (!power && next != number.last && whole->value > 99 && !hundreds) return;
    Number part{.value = Decimal(whole->value), .last = whole->last};
    if (power) part = {.value = part.value.Scaled(*power), .last = whole->last + 1};
    const auto sum = Add(number.value, part.value);
    if (!sum) return;
    number.value = *sum;
    number.last = part.last;
    above = power ? *power : 0;
  }
}

// "half a million", "half a dozen", "a half million", "half a percentage point".
std::optional<Number> ReadHalf(const Tokens& tokens, size_t i) {
  size_t next = i + IsArticle(tokens, i);
  if (!tokens.IsWord(next, "half")) return {};
  ++next;
  next = SkipHyphen(tokens, next);
  const bool article = IsArticle(tokens, next);
  next = SkipHyphen(tokens, next + article);
  Number number{.value = Decimal(5, -1), .last = next, .decimals = true, .words = true};
  if (tokens.IsWord(next, "dozen")) {
    return Number{.value = Decimal(6), .last = next + 1, .words = true};
  }
  ReadWordScales(tokens, number);
  if (number.scale_power > 0) return number;
  number.indefinite = true;
  return article || IsArticle(tokens, i) ? std::optional(number) : std::nullopt;
}

// "a quarter million", "three quarters of a billion", "two-thirds of a million": parts of a scale.
std::optional<Number> ReadPartOfScale(const Tokens& tokens, size_t i) {
  const bool bare = tokens.IsWord(i, "quarter");
  const auto count = bare || IsArticle(tokens, i) ? std::optional(1) : SmallAt(tokens, i);
  const size_t part = bare ? i : SkipHyphen(tokens, i + 1);
  const auto parts = PartAt(tokens, part);
  if (!count || !parts || *count == 0 || *count >= *parts) return {};
  size_t scale = SkipHyphen(tokens, part + 1);
  if (tokens.IsWord(scale, "of") && IsArticle(tokens, scale + 1)) scale += 2;
  const auto power = tokens.StartsLine(scale) ? std::nullopt : ScaleWord(tokens, scale);
  // "a third million" is the one behind the second.
  if (!power || (scale == part + 1 && *parts != 4)) return {};
  return Number{.value = Quotient(*count, *parts).Scaled(*power),
                .last = scale + 1,
                .scale_power = *power,
                .decimals = true,
                .words = true};
}

std::optional<Number> ReadDozens(const Tokens& tokens, size_t i) {
  const bool couple = tokens.IsWord(i, "a") && tokens.IsWord(i + 1, "couple");
  if (couple) {
    Number number{.value = Decimal(2), .last = i + 2, .words = true};
    number.last += tokens.IsWord(number.last, "of");
    ReadWordScales(tokens, number);
    return number;
  }
  const auto count = IsArticle(tokens, i) ? std::optional(1) : SmallAt(tokens, i);
  const size_t next = SkipHyphen(tokens, i + 1);
  if (!count || !tokens.IsWord(next, "dozen")) return {};
  return Number{.value = Decimal(*count * 12), .last = next + 1, .words = true};
}

// "the second half of", "the other half of": a part of time or of a thing, not a share of 0.5.
bool FollowsOrdinal(const Tokens& tokens, size_t i) {
  constexpr std::array<std::string_view, 15> kWords = {
      "first", "second", "other", "latter", "upper", "lower", "top",  "bottom",
      "back",  "front",  "last",  "next",   "final", "later", "early"};
  const size_t before = i - 1 - (i > 1 && tokens.IsDash(i - 1) ? 1 : 0);
  return i > 0 && std::ranges::find(kWords, tokens.Lower(before)) != kWords.end();
}

bool IsAnyWord(const Tokens& tokens, size_t i, std::span<const std::string_view> words) {
  return tokens.IsWord(i) && std::ranges::find(words, tokens.Lower(i)) != words.end();
}

// "half of sales", "half the cost", "less than half"; not the half of a year.
bool IsHalfOf(const Tokens& tokens, size_t i) {
  if (!tokens.IsWord(i, "half") || FollowsOrdinal(tokens, i)) return false;
  if (tokens.IsWord(i + 1, "of")) return true;
  constexpr std::array<std::string_view, 7> kOwners = {"the", "its", "their", "his",
                                                       "her", "our", "what"};
  constexpr std::array<std::string_view, 7> kHedges = {"than", "nearly",  "almost", "about",
                                                       "only", "roughly", "just"};
  constexpr std::array<std::string_view, 4> kDates = {"the", "this", "that", "each"};
  const bool hedged = i > 0 && IsAnyWord(tokens, i - 1, kHedges);
  if (hedged && (i + 1 >= tokens.size() || tokens.IsMark(i + 1))) return !tokens.IsDash(i + 1);
  const bool dated = i > 0 && (IsAnyWord(tokens, i - 1, kDates) || tokens.IsCapital(i - 1));
  return IsAnyWord(tokens, i + 1, kOwners) && (hedged || !dated);
}

// "a", "an", "first" and "one": figures only before a scale or a unit.
std::optional<Number> ReadArticle(const Tokens& tokens, size_t i) {
  if (tokens.IsWord(i, "first")) {
    return Number{.value = Decimal(1), .last = i + 1, .words = true, .indefinite = true};
  }
  if (!IsArticle(tokens, i)) return {};
  Number number{.value = Decimal(1), .last = i + 1, .words = true, .indefinite = true};
  ReadWordScales(tokens, number);
  return number;
}

std::optional<Number> ReadCardinal(const Tokens& tokens, size_t i) {
  const auto whole = ReadBelowThousand(tokens, i);
  if (!whole) return {};
  Number number{.value = Decimal(whole->value), .last = whole->last, .words = true};
  number.indefinite = tokens.IsWord(i, "one") && whole->last == i + 1;
  AddDecimals(tokens, number);
  if (number.decimals) number.indefinite = false;
  ReadWordScales(tokens, number);
  if (!number.decimals) AddSmallerScales(tokens, number);
  return number;
}

}  // namespace

void AddNumberOpenings(std::vector<std::string_view>* words) {
  AddSmallWords(words);
  words->insert(words->end(), {"a", "an", "half", "quarter", "several", "dozens", "first"});
}

void AddArticleFollowers(std::vector<std::string_view>* words) {
  AddScaleAndPartWords(words);
  words->insert(words->end(), {"dozen", "couple", "few"});
}

Decimal Quotient(int numerator, int denominator) {
  constexpr int kDigits = 12;
  Decimal::Integer scaled = numerator;
  for (int i = 0; i < kDigits; ++i) scaled *= 10;
  return Decimal((scaled + denominator / 2) / denominator, -kDigits).Trimmed();
}

std::optional<Number> ReadNumberWords(const Tokens& tokens, size_t i) {
  if (!tokens.IsWord(i)) return {};
  if (tokens.IsWord(i, "several")) {
    Number several{.value = Decimal(3), .last = i + 1, .words = true, .open = true};
    ReadWordScales(tokens, several);
    return several;
  }
  if (tokens.IsWord(i, "dozens")) {
    return Number{.value = Decimal(24), .last = i + 1, .words = true, .open = true};
  }
  if (auto number = ReadHalf(tokens, i)) return number;
  if (auto number = ReadPartOfScale(tokens, i)) return number;
  if (auto number = ReadDozens(tokens, i)) return number;
  if (auto number = ReadCardinal(tokens, i)) return number;
  return ReadArticle(tokens, i);
}

std::optional<Number> ReadFraction(const Tokens& tokens, size_t i) {
  const bool single = IsArticle(tokens, i) || tokens.IsWord(i, "one");
  const auto numerator = single ? std::optional(1) : SmallAt(tokens, i);
  if (IsHalfOf(tokens, i)) {
    return Number{.value = Decimal(5, -1), .last = i + 1, .decimals = true, .words = true};
  }
  const size_t part = SkipHyphen(tokens, i + 1);
  const auto denominator = PartAt(tokens, part);
  if (!numerator || !denominator || *numerator == 0 || *numerator >= *denominator) return {};
  const bool plural = tokens.Lower(part).ends_with("s");
  if (plural == (*numerator == 1)) return {};
  // "a third party", "a quarter earlier", "two quarters": only a hyphen or "of" makes it a share.
  const bool hyphen = part != i + 1 && !IsArticle(tokens, i);
  if (!hyphen && !tokens.IsWord(part + 1, "of")) return {};
  if (ReadPartOfScale(tokens, i)) return {};
  return Number{.value = Quotient(*numerator, *denominator),
                .last = part + 1,
                .decimals = true,
                .words = true};
}

}  // namespace countercheck
