#include "extractors/quantity/per_unit.h"

#include <string_view>

#include "extractors/word_index.h"

namespace countercheck {
namespace {

// Words between "per" and what is counted.
bool IsKind(std::string_view word) {
  static const WordSet words = {"diluted", "basic",  "common", "ordinary", "adjusted", "troy",
                                "metric",  "square", "cubic",  "fluid",    "short",    "long"};
  return words.contains(word);
}

bool IsUsual(std::string_view word) {
  static const WordSet words = {
      "share",     "barrel", "day",    "week",   "month", "quarter",  "year",
      "hour",      "minute", "second", "ounce",  "ton",   "tonne",    "pound",
      "gallon",    "litre",  "liter",  "bushel", "kilo",  "kilogram", "kilometre",
      "kilometer", "mile",   "foot",   "metre",  "meter", "head",     "person",
      "unit",      "night",  "ticket", "seat",   "dose",  "therm",    "hectare",
      "acre",      "piece",  "bottle", "pack",   "bag",   "carton",   "household"};
  return words.contains(word);
}

bool IsNoun(const Tokens& tokens, size_t i) {
  return tokens.IsWord(i) && !tokens.StartsLine(i) && tokens.Printed(i).size() > 1;
}

// "5% a week ago" says when.
bool IsTimeAgo(const Tokens& tokens, size_t i) {
  return tokens.IsWord(i, "ago") || tokens.IsWord(i, "earlier") || tokens.IsWord(i, "before") ||
         tokens.IsWord(i, "later");
}

}  // namespace

std::string ReadPerUnit(const Tokens& tokens, size_t i) {
  const bool slash = tokens.IsMark(i, U'/') && tokens.IsGlued(i) && tokens.IsGlued(i + 1);
  const bool per = tokens.IsWord(i, "per");
  const bool article = tokens.IsWord(i, "a") || tokens.IsWord(i, "an");
  if ((!slash && !per && !article) || tokens.StartsLine(i)) return "";
  const size_t noun = i + 1 + (tokens.IsWord(i + 1) && IsKind(tokens.Lower(i + 1)) ? 1 : 0);
  if (!IsNoun(tokens, noun) || tokens.IsWord(noun, "cent")) return "";
  if (!per && (!IsUsual(tokens.Lower(noun)) || IsTimeAgo(tokens, noun + 1))) return "";
  return std::string(tokens.Lower(noun));
}

}  // namespace countercheck
