// A table of phrases, found at a place in a text, longest first.
//
//   WordMap<int> scales({{"million", 6}, {"hundred thousand", 5}});
//   scales.MatchAt(tokens, i)      the phrase that begins with token i
//   scales.MatchBefore(tokens, i)  the phrase that ends before token i
//
// Phrases are lower case, words separated by one space; a hyphen in the text counts as a space.
#ifndef COUNTERCHECK_EXTRACTORS_QUANTITY_WORD_MAP_H_
#define COUNTERCHECK_EXTRACTORS_QUANTITY_WORD_MAP_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/quantity/tokens.h"
#include "extractors/word_index.h"

namespace countercheck {

// Up to this many words in one phrase.
inline constexpr size_t kMaxPhraseWords = 6;

// Words in a row, hyphens left out, within one line. edges[n] is the token behind the n-th of words
// that are read forwards, that of the n-th of words that are read backwards.
struct PhraseWords {
  std::array<std::string_view, kMaxPhraseWords> words;
  std::array<size_t, kMaxPhraseWords> edges;
  size_t size = 0;
};
// At most `count` words that begin at token `i`.
PhraseWords WordsAt(const Tokens& tokens, size_t i, size_t count);
// At most `count` words that end before token `i`, the nearest first.
PhraseWords WordsBefore(const Tokens& tokens, size_t i, size_t count);

template <typename Value>
class WordMap {
 public:
  struct Match {
    const Value* value = nullptr;  // of the table, which outlives all
    size_t first = 0;              // tokens [first, last)
    size_t last = 0;
  };

  explicit WordMap(const std::vector<std::pair<std::string, Value>>& rows)
      : phrases_(rows), by_first_(Longest(rows, FirstWord)), by_last_(Longest(rows, LastWord)) {}

  std::optional<Match> MatchAt(const Tokens& tokens, size_t i) const {
    const size_t* longest = tokens.IsWord(i) ? by_first_.Find(tokens.Lower(i)) : nullptr;
    if (!longest) return {};
    const PhraseWords found = WordsAt(tokens, i, *longest);
    for (size_t n = found.size; n > 0; --n) {
      const auto begin = found.words.begin();
      if (const Value* value = Find(begin, begin + static_cast<std::ptrdiff_t>(n))) {
        return Match{value, i, found.edges[n - 1]};
      }
    }
    return {};
  }

  std::optional<Match> MatchBefore(const Tokens& tokens, size_t i) const {
    const PhraseWords nearest = WordsBefore(tokens, i, 1);
    const size_t* longest = nearest.size > 0 ? by_last_.Find(nearest.words[0]) : nullptr;
    if (!longest) return {};
    const PhraseWords found = WordsBefore(tokens, i, *longest);
    for (size_t n = found.size; n > 0; --n) {
      const auto rend = found.words.rend();
      const auto begin = rend - static_cast<std::ptrdiff_t>(n);
      if (const Value* value = Find(begin, rend)) return Match{value, found.edges[n - 1], i};
    }
    return {};
  }

  const Value* Find(std::string_view phrase) const { return phrases_.Find(phrase); }

 private:
  static std::string FirstWord(const std::string& phrase) {
    return phrase.substr(0, phrase.find(' '));
  }
  static std::string LastWord(const std::string& phrase) {
    return phrase.substr(phrase.rfind(' ') + 1);
  }

  // By an end of the phrases: the words of the longest of them.
  template <typename End>
  static WordIndex<size_t> Longest(const std::vector<std::pair<std::string, Value>>& rows,
                                   End end) {
    std::vector<std::pair<std::string, size_t>> longest;
    for (const auto& [phrase, value] : rows) {
      longest.emplace_back(end(phrase), 1 + std::ranges::count(phrase, ' '));
    }
    // Of equal words the first counts.
    std::ranges::stable_sort(longest, std::greater(), &std::pair<std::string, size_t>::second);
    return WordIndex<size_t>(std::move(longest));
  }

  template <typename Iterator>
  const Value* Find(Iterator begin, Iterator end) const {
    if (std::next(begin) == end) return Find(*begin);
    std::string key;
    for (; begin != end; ++begin) {
      if (!key.empty()) key += ' ';
      key += *begin;
    }
    return Find(key);
  }

  WordIndex<Value> phrases_;
  WordIndex<size_t> by_first_;
  WordIndex<size_t> by_last_;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_QUANTITY_WORD_MAP_H_
