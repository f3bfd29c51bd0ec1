#include "extractors/quantity/number_tables.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/word_index.h"

namespace countercheck {
namespace {

struct WordValue {
  std::string_view word;
  int value;
};

constexpr std::array<WordValue, 29> kSmall = {
    {{"zero", 0},     {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},
     {"five", 5},     {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},
     {"ten", 10},     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14},
     {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},
     {"twenty", 20},  {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},
     {"seventy", 70}, {"eighty", 80},  {"ninety", 90},    {"fourty", 40}}};

constexpr std::array<WordValue, 15> kScales = {{{"hundred", 2},
                                                {"thousand", 3},
                                                {"lakh", 5},
                                                {"lakhs", 5},
                                                {"lac", 5},
                                                {"million", 6},
                                                {"millions", 6},
                                                {"crore", 7},
                                                {"crores", 7},
                                                {"cr", 7},
                                                {"billion", 9},
                                                {"billions", 9},
                                                {"trillion", 12},
                                                {"trillions", 12},
                                                {"quadrillion", 15}}};

constexpr std::array<WordValue, 18> kParts = {{{"half", 2},
                                               {"halves", 2},
                                               {"third", 3},
                                               {"thirds", 3},
                                               {"quarter", 4},
                                               {"quarters", 4},
                                               {"fifth", 5},
                                               {"fifths", 5},
                                               {"sixth", 6},
                                               {"sixths", 6},
                                               {"seventh", 7},
                                               {"sevenths", 7},
                                               {"eighth", 8},
                                               {"eighths", 8},
                                               {"ninth", 9},
                                               {"ninths", 9},
                                               {"tenth", 10},
                                               {"tenths", 10}}};

using WordValues = WordIndex<int>;

template <size_t n>
WordValues IndexOf(const std::array<WordValue, n>& table) {
  std::vector<std::pair<std::string, int>> rows;
  for (const WordValue& row : table) rows.emplace_back(row.word, row.value);
  return WordValues(std::move(rows));
}

std::optional<int> Lookup(const WordValues& values, std::string_view word) {
  const int* value = values.Find(word);
  return value ? std::optional(*value) : std::nullopt;
}

}  // namespace

size_t SkipHyphen(const Tokens& tokens, size_t i) {
  return tokens.IsDash(i) && tokens.IsGlued(i) && tokens.IsGlued(i + 1) ? i + 1 : i;
}

std::optional<int> SmallAt(const Tokens& tokens, size_t i) {
  static const WordValues values = IndexOf(kSmall);
  return tokens.IsWord(i) ? Lookup(values, tokens.Lower(i)) : std::nullopt;
}

std::optional<int> PartAt(const Tokens& tokens, size_t i) {
  static const WordValues values = IndexOf(kParts);
  return tokens.IsWord(i) ? Lookup(values, tokens.Lower(i)) : std::nullopt;
}

bool IsArticle(const Tokens& tokens, size_t i) {
  return tokens.IsWord(i, "a") || tokens.IsWord(i, "an");
}

std::optional<int> ScaleWord(const Tokens& tokens, size_t i) {
  static const WordValues powers = IndexOf(kScales);
  return tokens.IsWord(i) ? Lookup(powers, tokens.Lower(i)) : std::nullopt;
}

void AddSmallWords(std::vector<std::string_view>* words) {
  for (const WordValue& row : kSmall) words->push_back(row.word);
}

void AddScaleAndPartWords(std::vector<std::string_view>* words) {
  for (const WordValue& row : kScales) words->push_back(row.word);
  for (const WordValue& row : kParts) words->push_back(row.word);
}

}  // namespace countercheck
