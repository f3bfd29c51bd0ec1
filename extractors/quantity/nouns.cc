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

// Without names and abbreviations before a common noun: "U.S. units" counts units.
NounPlace Trim(const Tokens& tokens, size_t first, size_t head) {
  while (
      first < head && HasLowerHead(tokens, head) &&
      (tokens.IsCapital(first) || tokens.IsMark(first) || tokens.Printed(first).ends_with('.'))) {
    ++first;
  }
  if (head - first > 2) first = head - 2;
  while (first < head && (tokens.IsMark(first) || tokens.IsDash(first - 1))) ++first;
  return {first, head + 1};
}

}  // namespace

std::optional<NounPlace> ReadNoun(const Tokens& tokens, size_t i) {
  size_t at = i;
  for (int words = 0; words < 4; ++words) {
    const bool hyphen = tokens.IsDash(at) && tokens.IsGlued(at) && tokens.IsGlued(at + 1);
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
