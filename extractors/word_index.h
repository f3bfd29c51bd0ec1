// Words, each with a value, found in a few nanoseconds: a text asks for every one of its words.
//
//   const WordIndex<int> scales({{"million", 6}, {"billion", 9}});
//   scales.Find("million")      → 6
//   scales.Find("mill")         → null
#ifndef COUNTERCHECK_EXTRACTORS_WORD_INDEX_H_
#define COUNTERCHECK_EXTRACTORS_WORD_INDEX_H_

#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace countercheck {

// The ends of a word as numbers, to hash and to compare it by.
struct WordKey {
  uint64_t head = 0;  // its first eight bytes; of a shorter word all, zeros behind
  uint64_t tail = 0;  // its last eight bytes; 0 for a word of at most eight
};

inline WordKey KeyOf(std::string_view word) {
  const auto load = [&](size_t at, auto value) {
    std::memcpy(&value, word.data() + at, sizeof(value));
    return uint64_t{value};
  };
  const size_t size = word.size();
  if (size > 8) return {load(0, uint64_t{}), load(size - 8, uint64_t{})};
  if (size == 8) return {load(0, uint64_t{}), 0};
  // Two loads that overlap; shifted together they are the word.
  if (size >= 4) return {load(0, uint32_t{}) | load(size - 4, uint32_t{}) << (8 * (size - 4)), 0};
  if (size >= 2) return {load(0, uint16_t{}) | load(size - 2, uint16_t{}) << (8 * (size - 2)), 0};
  return {size == 1 ? load(0, uint8_t{}) : 0, 0};
}

// Open addressing over slots of which at most a quarter is taken. Words are added, never removed.
template <typename Value>
class WordIndex {
 public:
  WordIndex() = default;
  // Of equal words the first counts.
  explicit WordIndex(std::vector<std::pair<std::string, Value>> rows) {
    for (auto& [word, value] : rows) Add(std::move(word), std::move(value));
  }

  // Returns the value of `word`: `value`, unless it had one. Valid until the next call.
  Value& Add(std::string word, Value value) {
    if (const uint32_t row = RowOf(word, KeyOf(word))) return rows_[row - 1].second;
    rows_.emplace_back(std::move(word), std::move(value));
    if (rows_.size() * 4 > slots_.size()) {
      Grow();
    } else {
      Insert(static_cast<uint32_t>(rows_.size()));
    }
    return rows_.back().second;
  }

  // The value of `word`, owned by the index; null where it holds no such word.
  const Value* Find(std::string_view word) const { return Find(word, KeyOf(word)); }
  // Likewise, for a word whose key is known.
  const Value* Find(std::string_view word, const WordKey& key) const {
    const uint32_t row = RowOf(word, key);
    return row == 0 ? nullptr : &rows_[row - 1].second;
  }
  Value* Find(std::string_view word) {
    const uint32_t row = RowOf(word, KeyOf(word));
    return row == 0 ? nullptr : &rows_[row - 1].second;
  }

  bool Contains(std::string_view word) const { return Find(word) != nullptr; }

  // In the order in which they were added.
  const std::vector<std::pair<std::string, Value>>& rows() const { return rows_; }

 private:
  struct Slot {
    uint64_t head = 0;  // of the word's key
    uint32_t size = 0;
    uint32_t row = 0;  // 1 for the first; 0: empty
  };

  size_t Home(const WordKey& key) const {
    const uint64_t mixed = (key.head ^ key.tail * 0x9E3779B97F4A7C15u) * 0xD6E8FEB86659FD93u;
    return static_cast<size_t>(mixed >> 32) & (slots_.size() - 1);
  }

  // 0 where there is no such word.
  uint32_t RowOf(std::string_view word, const WordKey& key) const {
    for (size_t at = Home(key); slots_[at].row != 0; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at].head != key.head || slots_[at].size != word.size()) continue;
      if (word.size() <= 8 || rows_[slots_[at].row - 1].first == word) return slots_[at].row;
    }
    return 0;
  }

  void Insert(uint32_t row) {
    const std::string& word = rows_[row - 1].first;
    const WordKey key = KeyOf(word);
    size_t at = Home(key);
    while (slots_[at].row != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {key.head, static_cast<uint32_t>(word.size()), row};
  }

  void Grow() {
    slots_.assign(slots_.size() * 4, Slot());
    for (size_t i = 1; i <= rows_.size(); ++i) Insert(static_cast<uint32_t>(i));
  }

  std::vector<std::pair<std::string, Value>> rows_;
  std::vector<Slot> slots_ = std::vector<Slot>(16);
};

// Words without a value.
class WordSet {
 public:
  WordSet(std::initializer_list<std::string_view> words) : table_(Rows(words)) {}
  explicit WordSet(const std::vector<std::string_view>& words) : table_(Rows(words)) {}

  bool contains(std::string_view word) const { return table_.Contains(word); }

 private:
  struct Nothing {};

  template <typename Words>
  static std::vector<std::pair<std::string, Nothing>> Rows(const Words& words) {
    std::vector<std::pair<std::string, Nothing>> rows;
    for (const std::string_view word : words) rows.emplace_back(word, Nothing());
    return rows;
  }

  WordIndex<Nothing> table_;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_WORD_INDEX_H_
