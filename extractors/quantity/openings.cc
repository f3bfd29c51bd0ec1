#include "extractors/quantity/openings.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extractors/quantity/bands.h"
#include "extractors/quantity/number_words.h"
#include "extractors/quantity/units.h"

namespace countercheck {
namespace {

// Longer words are all let through.
constexpr size_t kLongest = 31;

// The lengths of the words that open a figure, a bit each, by their first letter.
using Lengths = std::array<uint32_t, 26>;

bool IsSmall(char c) { return c >= 'a' && c <= 'z'; }
char Small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// "USD", "MEUR": nearly all codes of currencies, and few other words.
bool IsCapitals(std::string_view printed) { return printed.size() > 1 && !IsSmall(printed[1]); }

Lengths MakeLengths() {
  std::vector<std::string_view> words = {"minus", "negative"};
  AddNumberOpenings(&words);
  AddBandOpenings(&words);
  for (const auto& [code, unit] : CurrencyCodes())
    if (!IsCapitals(code)) words.push_back(code);
  Lengths lengths{};
  for (const std::string_view word : words)
    lengths[static_cast<size_t>(Small(word[0]) - 'a')] |= 1u << word.size();
  return lengths;
}

}  // namespace

bool MayOpenFigure(const Tokens& tokens, size_t i) {
  static const Lengths lengths = MakeLengths();
  if (!tokens.IsWord(i) || tokens.IsMark(i + 1, U'$')) return true;
  const std::string_view printed = tokens.Printed(i);
  const std::string_view lower = tokens.Lower(i);
  if (IsCapitals(printed) || !IsSmall(lower[0]) || lower.size() > kLongest) return true;
  return (lengths[static_cast<size_t>(lower[0] - 'a')] >> lower.size() & 1u) != 0;
}

}  // namespace countercheck
