// A table of phrases, found at a place in a text, longest first.
//
//   WordMap<int> scales({{"million", 6}, {"hundred thousand", 5}});
//   scales.MatchAt(tokens, i)      the phrase that begins with token i
//   scales.MatchBefore(tokens, i)  the phrase that ends before token i
//
// Phrases are lower case, words separated by one space; a hyphen in the text counts as a space.
#ifndef COUNTERCHECK_EXTRACTORS_QUANTITY_WORD_MAP_H_
#define COUNTERCHECK_EXTRACTORS_QUANTITY_WORD_MAP_H_

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "extractors/quantity/tokens.h"

namespace countercheck {

// Up to this many words in one phrase.
inline constexpr size_t kMaxPhraseWords = 6;

// The words that begin at token `i`, in order, hyphens left out, at most kMaxPhraseWords, within
// one line. edges[n] is the token behind the n-th.
struct PhraseWords {
  std::vector<std::string_view> words;
  std::vector<size_t> edges;
};
PhraseWords WordsAt(const Tokens& tokens, size_t i);
// The words that end before token `i`, the nearest first; edges[n] is the token of the n-th.
PhraseWords WordsBefore(const Tokens& tokens, size_t i);

template <typename Value>
class WordMap {
 public:
  struct Match {
    const Value* value = nullptr;  // of the table, which outlives all
    size_t first = 0;              // tokens [first, last)
    size_t last = 0;
  };

  explicit WordMap(std::vector<std::pair<std::string, Value>> rows) {
    for (auto& [phrase, value] : rows) {
      first_words_.emplace(phrase.substr(0, phrase.find(' ')));
      last_words_.emplace(phrase.substr(phrase.rfind(' ') + 1));
      map_.emplace(std::move(phrase), std::move(value));
    }
  }

  std::optional<Match> MatchAt(const Tokens& tokens, size_t i) const {
    if (!tokens.IsWord(i) || !first_words_.contains(tokens.Lower(i))) return {};
    const PhraseWords found = WordsAt(tokens, i);
    for (size_t n = found.words.size(); n > 0; --n) {
      if (const Value* value =
              Find(found.words.begin(), found.words.begin() + static_cast<std::ptrdiff_t>(n))) {
        return Match{value, i, found.edges[n - 1]};
      }
    }
    return {};
  }

  std::optional<Match> MatchBefore(const Tokens& tokens, size_t i) const {
    if (i == 0) return {};
    const PhraseWords found = WordsBefore(tokens, i);
    if (found.words.empty() || !last_words_.contains(found.words[0])) return {};
    for (size_t n = found.words.size(); n > 0; --n) {
      if (const Value* value =
              Find(found.words.rend() - static_cast<std::ptrdiff_t>(n), found.words.rend())) {
        return Match{value, found.edges[n - 1], i};
      }
    }
    return {};
  }

  const Value* Find(std::string_view phrase) const {
    const auto it = map_.find(phrase);
    return it == map_.end() ? nullptr : &it->second;
  }

 private:
  // Looks up a view without making a string of it.
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };

  template <typename Iterator>
  const Value* Find(Iterator begin, Iterator end) const {
    std::string key;
    for (; begin != end; ++begin) {
      if (!key.empty()) key += ' ';
      key += *begin;
    }
    return Find(key);
  }

  std::unordered_map<std::string, Value, Hash, std::equal_to<>> map_;
  std::unordered_set<std::string, Hash, std::equal_to<>> first_words_;
  std::unordered_set<std::string, Hash, std::equal_to<>> last_words_;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_QUANTITY_WORD_MAP_H_
