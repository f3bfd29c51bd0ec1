#include "extractors/quantity/nouns.h"

#include <string_view>

#include "extractors/word_index.h"

namespace countercheck {
namespace {

// Words that end a noun phrase, or that no noun phrase behind a number begins with.
bool EndsPhrase(std::string_view word) {
  static const WordSet words = {
      "a",        "about",   "after",      "ago",    "also",    "amid",   "among",     "an",
      "and",      "are",     "as",         "at",     "away",    "based",  "be",        "because",
      "been",     "before",  "behind",     "below",  "between", "but",    "by",        "can",
      "compared", "could",   "despite",    "during", "each",    "every",  "except",    "for",
      "from",     "had",     "has",        "have",   "he",      "her",    "here",      "his",
      "if",       "in",      "including",  "into",   "is",      "it",     "its",       "just",
      "last",     "less",    "may",        "minus",  "next",    "no",     "not",       "now",
      "of",       "off",     "on",         "only",   "or",      "our",    "out",       "over",
      "per",      "plus",    "previously", "s",      "said",    "says",   "she",       "should",
      "since",    "so",      "still",      "than",   "that",    "the",    "their",     "them",
      "then",     "there",   "these",      "they",   "this",    "those",  "through",   "to",
      "today",    "towards", "under",      "until",  "up",      "versus", "via",       "vs",
      "was",      "we",      "were",       "when",   "where",   "which",  "while",     "who",
      "whose",    "will",    "with",       "within", "without", "would",  "yesterday", "you",
      "your",     "earlier", "later",      "down",   "rose",    "fell",   "expects",   "includes",
      "remains",  "shows",   "means",      "makes",  "plans",   "closes", "comes",     "across",
      "others"};
  return words.contains(word);
}

bool IsPlural(std::string_view word) {
  static const WordSet irregular = {"people",    "men",  "women",   "children", "staff", "aircraft",
                                    "personnel", "crew", "cattle",  "feet",     "teeth", "sheep",
                                    "folks",     "fish", "species", "series",   "buses"};
  if (irregular.contains(word)) return true;
  if (word.size() < 3 || !word.ends_with('s')) return false;
  return !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is");
}

// Parts and people that a number makes an adjective with: "a four-cylinder engine", "a 3 judge
// panel".
bool IsCountedInAdjective(std::string_view word) {
  static const WordSet words = {
      "cylinder", "speed",  "course",  "door",   "seat",    "seater", "story", "storey", "bedroom",
      "member",   "judge",  "person",  "page",   "star",    "room",   "game",  "race",   "vehicle",
      "store",    "stock",  "ship",    "plane",  "lane",    "screen", "car",   "truck",  "wheel",
      "unit",     "nation", "country", "state",  "company", "part",   "stage", "site",   "employee",
      "customer", "core",   "qubit",   "engine", "piece"};
  return words.contains(word);
}

// "GPUs": capitals with a small s; else by the endings.
bool IsPluralAt(const Tokens& tokens, size_t i) {
  const std::string_view printed = tokens.Printed(i);
  const bool initials = printed.size() > 2 && printed.ends_with('s') &&
                        printed[printed.size() - 2] >= 'A' && printed[printed.size() - 2] <= 'Z';
  return initials || IsPlural(tokens.Lower(i));
}

// "earnings cycles": the last of several plurals in a row.
size_t HeadFrom(const Tokens& tokens, size_t i) {
  while (tokens.IsWord(i + 1) && !tokens.IsGlued(i + 1) && !tokens.StartsLine(i + 1) &&
         IsPluralAt(tokens, i + 1) && !EndsPhrase(tokens.Lower(i + 1))) {
    ++i;
  }
  return i;
}

bool HasLowerHead(const Tokens& tokens, size_t head) { return !tokens.IsCapital(head); }

// Where the last three words up to `head` begin, not before `first`: a hyphened one counts once.
size_t LastThree(const Tokens& tokens, size_t first, size_t head) {
  size_t at = head;
  for (int words = 1; words < 3 && at > first; ++words) {
    --at;
    while (at > first + 1 && tokens.IsDash(at - 1) && tokens.IsGlued(at - 1)) at -= 2;
  }
  return at;
}

// Without names and abbreviations before a common noun: "U.S. units" counts units.
NounPlace Trim(const Tokens& tokens, size_t first, size_t head) {
  while (
      first < head && HasLowerHead(tokens, head) &&
      (tokens.IsCapital(first) || tokens.IsMark(first) || tokens.Printed(first).ends_with('.'))) {
    ++first;
  }
  first = LastThree(tokens, first, head);
  while (first < head && (tokens.IsMark(first) || tokens.IsDash(first - 1))) ++first;
  return {first, head + 1};
}

// Such an adjective is followed by the noun that it belongs to.
std::optional<NounPlace> ReadAdjectiveNoun(const Tokens& tokens, size_t i) {
  const size_t word = i + (tokens.IsDash(i) && tokens.IsGlued(i) && tokens.IsGlued(i + 1));
  if (!tokens.IsWord(word) || tokens.StartsLine(word)) return {};
  if (!IsCountedInAdjective(tokens.Lower(word))) return {};
  const size_t next = word + 1;
  const bool noun = tokens.IsWord(next) && !tokens.IsGlued(next) && !tokens.StartsLine(next) &&
                    !EndsPhrase(tokens.Lower(next));
  return noun ? std::optional(NounPlace{word, next}) : std::nullopt;
}

// "four-, five- and six-cylinder": the first ones count what the last one does.
std::optional<NounPlace> ReadHungNoun(const Tokens& tokens, size_t i) {
  constexpr size_t kReach = 12;
  if (!IsHung(tokens, i)) return {};
  for (size_t at = i + 1; at < i + kReach; ++at) {
    const bool hyphen = tokens.IsDash(at) && tokens.IsGlued(at);
    if (hyphen && tokens.IsGlued(at + 1) && tokens.IsWord(at + 1)) {
      const bool counted = IsCountedInAdjective(tokens.Lower(at + 1));
      return counted ? std::optional(NounPlace{at + 1, at + 2}) : std::nullopt;
    }
    if (!hyphen && !tokens.IsWord(at) && !tokens.IsNumber(at) && !tokens.IsMark(at, U','))
      return {};
  }
  return {};
}

// Words that "one" does not count: verbs behind a pronoun, and idioms.
bool IsNoThing(std::string_view word) {
  static const WordSet words = {"another", "thing",  "way",    "time",  "day",   "point",  "hand",
                                "side",    "moment", "more",   "might", "must",  "even",   "too",
                                "again",   "hopes",  "called", "made",  "given", "should", "shall",
                                "wonder",  "size",   "step",   "never", "until", "did",    "does",
                                "came",    "went",   "got",    "get",   "step",  "such",   "yet"};
  return words.contains(word) || word.ends_with("s") || word.ends_with("ing") ||
         word.ends_with("ed") || word.ends_with("ly");
}

// "no one", "the one", "this one": a pronoun.
bool IsBeforePronoun(std::string_view word) {
  static const WordSet words = {"no",   "the",  "this",  "that",  "each",   "every", "any",
                                "same", "only", "which", "other", "number", "some",  "a",
                                "new",  "as",   "last",  "next",  "better", "whole", "big"};
  return words.contains(word);
}

}  // namespace

bool IsHung(const Tokens& tokens, size_t i) {
  return tokens.IsDash(i) && tokens.IsGlued(i) && (!tokens.IsGlued(i + 1) || tokens.IsMark(i + 1));
}

std::optional<NounPlace> ReadNounOfOne(const Tokens& tokens, size_t i) {
  if (i == 0 || !tokens.IsWord(i - 1, "one") || !tokens.IsWord(i) || tokens.IsGlued(i)) return {};
  const bool pronoun = i > 1 && tokens.IsWord(i - 2) && IsBeforePronoun(tokens.Lower(i - 2));
  if (pronoun || tokens.StartsLine(i) || tokens.IsCapital(i)) return {};
  const std::string_view word = tokens.Lower(i);
  if (word.size() < 3 || EndsPhrase(word) || IsNoThing(word)) return {};
  return NounPlace{i, i + 1};
}

std::optional<NounPlace> ReadNoun(const Tokens& tokens, size_t i) {
  if (const auto noun = ReadAdjectiveNoun(tokens, i)) return noun;
  if (const auto noun = ReadHungNoun(tokens, i)) return noun;
  if (const auto noun = ReadNounOfOne(tokens, i)) return noun;
  size_t at = i;
  constexpr size_t kReach = 12;  // "coal-fired" is one word
  for (int words = 0; words < 5 && at < i + kReach;) {
    const bool hyphen = tokens.IsDash(at) && tokens.IsGlued(at) && tokens.IsGlued(at + 1);
    words += hyphen ? 0 : 1;
    if (hyphen) ++at;
    if (!tokens.IsWord(at) || tokens.StartsLine(at) || EndsPhrase(tokens.Lower(at))) return {};
    if (IsPluralAt(tokens, at)) {
      return Trim(tokens, i + (hyphen && at == i + 1), HeadFrom(tokens, at));
    }
    ++at;
  }
  return {};
}

}  // namespace countercheck
