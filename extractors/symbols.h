// The small alphabet in which frames are written: one symbol for every tag and for every word that
// some frame mentions. A sentence becomes a short string of symbols, two bytes each.
//
//   Revenue   rose    11.1%      to   $481.1 million
//   {revenue} {rise}  {percent}  to   {money}
#ifndef COUNTERCHECK_EXTRACTORS_SYMBOLS_H_
#define COUNTERCHECK_EXTRACTORS_SYMBOLS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extractors/word_index.h"

namespace countercheck {

using Symbol = uint16_t;

// Any word that no frame mentions.
inline constexpr Symbol kOtherWord = 0;
// Symbols are written as the code points from here: all take two bytes in UTF-8.
inline constexpr uint32_t kFirstCodePoint = 0x100;
inline constexpr size_t kMaxSymbols = 0x800 - kFirstCodePoint;
inline constexpr size_t kSymbolBytes = 2;

class Symbols {
 public:
  Symbols();

  // The symbol of a tag ("{rise}": "rise") or a word ("to"), made where there is none yet. Nothing
  // when the alphabet is full.
  std::optional<Symbol> AddTag(const std::string& tag);
  std::optional<Symbol> AddWord(const std::string& word);
  std::optional<Symbol> FindTag(std::string_view tag) const;
  // kOtherWord for a word that no frame mentions.
  Symbol WordOrOther(std::string_view word) const;

  // A tag that stands for several: "quantity" for all kinds of figures, "metric" for all metrics.
  void Include(const std::string& group, Symbol member);
  // The symbols that a tag matches: its own, or those of its group. Empty for an unknown tag.
  std::vector<Symbol> Expand(std::string_view tag) const;

  std::vector<std::string> TagNames() const;
  size_t size() const { return next_; }

  static void Append(Symbol symbol, std::string* to);

 private:
  std::optional<Symbol> AddTo(WordIndex<Symbol>* table, const std::string& name);

  size_t next_ = 1;
  WordIndex<Symbol> tags_;
  WordIndex<Symbol> words_;
  std::unordered_map<std::string, std::vector<Symbol>> groups_;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_SYMBOLS_H_
