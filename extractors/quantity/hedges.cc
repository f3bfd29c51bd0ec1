#include "extractors/quantity/hedges.h"

#include <algorithm>
#include <array>

#include "extractors/quantity/hedge_table.h"
#include "extractors/quantity/word_map.h"

namespace countercheck {
namespace {

int Strength(Qualifier qualifier) {
  if (qualifier == Qualifier::kExact) return 0;
  return qualifier == Qualifier::kAbout ? 1 : 2;
}

void Strengthen(Hedge& hedge, Qualifier with, bool just = false) {
  if (Strength(with) <= Strength(hedge.qualifier)) return;
  hedge.qualifier = with;
  hedge.just = just;
}

struct MarkHedge {
  char32_t mark;
  Qualifier alone;
  Qualifier with_equals;  // ">="
};

constexpr std::array<MarkHedge, 6> kMarkHedges = {{{U'~', Qualifier::kAbout, Qualifier::kAbout},
                                                   {U'≈', Qualifier::kAbout, Qualifier::kAbout},
                                                   {U'>', Qualifier::kOver, Qualifier::kAtLeast},
                                                   {U'<', Qualifier::kUnder, Qualifier::kAtMost},
                                                   {U'≥', Qualifier::kAtLeast, Qualifier::kAtLeast},
                                                   {U'≤', Qualifier::kAtMost, Qualifier::kAtMost}}};

bool ReadMarkBefore(const Tokens& tokens, Hedge& hedge) {
  if (hedge.first == 0 || tokens.StartsLine(hedge.first)) return false;
  const bool equals = tokens.IsMark(hedge.first - 1, U'=');
  const size_t at = hedge.first - 1 - (equals ? 1 : 0);
  for (const MarkHedge& row : kMarkHedges) {
    if (!tokens.IsMark(at, row.mark)) continue;
    Strengthen(hedge, equals ? row.with_equals : row.alone);
    hedge.first = at;
    return true;
  }
  return false;
}

// "over three years" says how long, unless something lasts: "for over three years".
bool IsDuring(const Tokens& tokens, size_t first, QuantityKind kind) {
  if (kind != QuantityKind::kDuration || !tokens.IsWord(first, "over")) return false;
  constexpr std::array<std::string_view, 7> kLasting = {"for", "in", "after", "is",
                                                        "was", "of", "just"};
  for (const std::string_view word : kLasting) {
    if (first > 0 && tokens.IsWord(first - 1, word)) return false;
  }
  return true;
}

// "a" between hedge and figure: "about a 10% rise". And "another": "at least another 5".
size_t SkipFiller(const Tokens& tokens, size_t first) {
  if (first == 0 || tokens.StartsBlock(first)) return first;
  constexpr std::array<std::string_view, 3> kFillers = {"a", "an", "another"};
  for (const std::string_view word : kFillers) {
    if (tokens.IsWord(first - 1, word)) return first - 1;
  }
  return first;
}

// "ticked up to 4.2%", "went up to $5": which way it went, and no bound.
bool IsMove(const Tokens& tokens, size_t first) {
  constexpr std::array<std::string_view, 17> kVerbs = {
      "ticked", "ticks", "ticking", "edged", "edges",  "edging", "inched", "inches", "inching",
      "crept",  "went",  "goes",    "going", "nudged", "shot",   "moved",  "jumped"};
  if (first == 0 || !tokens.IsWord(first, "up")) return false;
  return std::any_of(kVerbs.begin(), kVerbs.end(),
                     [&](std::string_view verb) { return tokens.IsWord(first - 1, verb); });
}

bool ReadWordsBefore(const Tokens& tokens, size_t first, QuantityKind kind, Hedge& hedge) {
  static const WordMap<HedgeMeaning> table(BuiltinHedges().before);
  // "approx. 5%": the full stop of the short form is passed.
  const bool stop = first > 1 && tokens.IsMark(first - 1, U'.') &&
                    (tokens.IsWord(first - 2, "approx") || tokens.IsWord(first - 2, "ca"));
  const auto match = table.MatchBefore(tokens, stop ? first - 1 : first);
  if (!match || IsDuring(tokens, match->first, kind) || IsMove(tokens, match->first)) return false;
  Strengthen(hedge, match->value->qualifier, match->value->just);
  hedge.first = match->first;
  return true;
}

// "between the ages of 18 and 34", "under the age of 5": back over "the ages of".
size_t SkipAges(const Tokens& tokens, size_t first) {
  const bool ages = first > 3 && tokens.IsWord(first - 1, "of") &&
                    (tokens.IsWord(first - 2, "ages") || tokens.IsWord(first - 2, "age")) &&
                    tokens.IsWord(first - 3, "the");
  return ages ? first - 3 : first;
}

void ReadBefore(const Tokens& tokens, QuantityKind kind, Hedge& hedge) {
  const size_t ages = SkipAges(tokens, hedge.first);
  if (ages > 0 && tokens.IsWord(ages - 1, "between")) {
    hedge.between = true;
    hedge.first = ages - 1;
  }
  const size_t filler = SkipAges(tokens, SkipFiller(tokens, hedge.first));
  const bool read = ReadMarkBefore(tokens, hedge) ||
                    ReadWordsBefore(tokens, hedge.first, kind, hedge) ||
                    (filler != hedge.first && ReadWordsBefore(tokens, filler, kind, hedge));
  if (!read) return;
  // Two at most: "up to roughly".
  if (!ReadMarkBefore(tokens, hedge)) ReadWordsBefore(tokens, hedge.first, kind, hedge);
}

void ReadBehind(const Tokens& tokens, Hedge& hedge) {
  static const WordMap<HedgeMeaning> table(BuiltinHedges().behind);
  if (tokens.StartsLine(hedge.last)) return;
  const bool sign = tokens.IsMark(hedge.last, U'+') && tokens.IsGlued(hedge.last) &&
                    !(tokens.IsNumber(hedge.last + 1) && tokens.IsGlued(hedge.last + 1));
  if (sign) {
    Strengthen(hedge, Qualifier::kAtLeast);
    ++hedge.last;
    return;
  }
  const bool hyphen = tokens.IsDash(hedge.last) && tokens.IsGlued(hedge.last);
  const auto match = table.MatchAt(tokens, hedge.last + (hyphen ? 1 : 0));
  // "equal to 5 or less than 6" bounds the next figure.
  if (!match || tokens.IsWord(match->last, "than")) return;
  const std::string_view word = tokens.Lower(match->first);
  // "$5 billion plus interest" adds something; "300-odd" needs its hyphen too.
  if ((word == "plus" || word == "odd") && !hyphen) return;
  Strengthen(hedge, match->value->qualifier, match->value->just);
  hedge.last = match->last;
}

}  // namespace

Hedge ReadHedges(const Tokens& tokens, size_t first, size_t last, QuantityKind kind) {
  Hedge hedge{.first = first, .last = last};
  ReadBefore(tokens, kind, hedge);
  ReadBehind(tokens, hedge);
  hedge.from =
      hedge.first > 0 && !tokens.StartsBlock(hedge.first) && tokens.IsWord(hedge.first - 1, "from");
  return hedge;
}

}  // namespace countercheck
