#include "core/singular.h"

#include <algorithm>
#include <array>

namespace countercheck {
namespace {

struct Ending {
  std::string_view plural;
  std::string_view singular;
};

// Whole words first, then endings, the longer before the shorter: the first that fits is taken.
constexpr std::array<Ending, 11> kWords = {{{"children", "child"},
                                            {"men", "man"},
                                            {"women", "woman"},
                                            {"feet", "foot"},
                                            {"teeth", "tooth"},
                                            {"series", "series"},
                                            {"species", "species"},
                                            {"movies", "movie"},
                                            {"lives", "life"},
                                            {"gas", "gas"},
                                            {"news", "news"}}};

constexpr std::array<Ending, 16> kEndings = {{{"houses", "house"},
                                              {"causes", "cause"},
                                              {"uses", "us"},
                                              {"sses", "ss"},
                                              {"shes", "sh"},
                                              {"ches", "ch"},
                                              {"xes", "x"},
                                              {"ties", "ty"},
                                              {"wives", "wife"},
                                              {"halves", "half"},
                                              {"shelves", "shelf"},
                                              {"ies", "y"},
                                              {"ss", "ss"},
                                              {"us", "us"},
                                              {"is", "is"},
                                              {"s", ""}}};

std::string InSmall(std::string_view word) {
  std::string small(word);
  std::ranges::transform(small, small.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return small;
}

// "GPUs"
bool IsInitials(std::string_view word) {
  const char before = word.size() > 2 ? word[word.size() - 2] : 'a';
  return word.ends_with('s') && before >= 'A' && before <= 'Z';
}

}  // namespace

std::string Singular(std::string_view noun) {
  const size_t word = noun.find_last_of(" -") + 1;  // 0 where there is no space
  if (IsInitials(noun.substr(word))) return std::string(noun.substr(0, noun.size() - 1));
  const std::string small = InSmall(noun.substr(word));
  for (const Ending& row : kWords) {
    if (small == row.plural) return std::string(noun.substr(0, word)) + std::string(row.singular);
  }
  for (const Ending& row : kEndings) {
    // Two letters at least stand before a short ending: "ties" is no "ty".
    const size_t least = row.plural.size() + (row.plural.size() < 5 ? 2 : 0);
    if (small.size() < least || !small.ends_with(row.plural)) continue;
    return std::string(noun.substr(0, noun.size() - row.plural.size())) + std::string(row.singular);
  }
  return std::string(noun);
}

}  // namespace countercheck
