// A fixed set of words, each with a value, found in a few nanoseconds: a text asks for every one of
// its words.
//
//   const WordIndex<int> scales({{"million", 6}, {"billion", 9}});
//   scales.Find("million")      → 6
//   scales.Find("mill")         → null
#ifndef COUNTERCHECK_EXTRACTORS_WORD_INDEX_H_
#define COUNTERCHECK_EXTRACTORS_WORD_INDEX_H_

#include <bit>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace countercheck {

// A number that equal words share and others seldom do: of length, first and last bytes.
inline uint32_t HashWord(std::string_view word) {
  const auto load = [&](size_t at, auto value) {
    std::memcpy(&value, word.data() + at, sizeof(value));
    return uint64_t{value};
  };
  const size_t size = word.size();
  uint64_t mixed = size;
  if (size >= 8) {
    mixed += load(0, uint64_t{}) * 0x9E3779B97F4A7C15u ^ load(size - 8, uint64_t{});
  } else if (size >= 4) {
    mixed += load(0, uint32_t{}) << 32 ^ load(size - 4, uint32_t{}) << 8;
  } else if (size > 0) {
    mixed +=
        load(0, uint8_t{}) << 24 ^ load(size / 2, uint8_t{}) << 16 ^ load(size - 1, uint8_t{}) << 8;
  }
  mixed *= 0xD6E8FEB86659FD93u;
  return static_cast<uint32_t>(mixed >> 32);
}

// Open addressing over at most half-full slots.
template <typename Value>
class WordIndex {
 public:
  // Of equal words the first counts.
  explicit WordIndex(std::vector<std::pair<std::string, Value>> rows)
      : rows_(std::move(rows)), slots_(std::bit_ceil(rows_.size() * 4 + 4)) {
    for (size_t i = 0; i < rows_.size(); ++i) Insert(static_cast<uint32_t>(i + 1));
  }

  // The value of `word`, owned by the table; null where it holds no such word.
  const Value* Find(std::string_view word) const {
    const uint32_t hash = HashWord(word);
    for (size_t at = Home(hash); slots_[at].row != 0; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at].hash != hash) continue;
      const auto& [key, value] = rows_[slots_[at].row - 1];
      if (key == word) return &value;
    }
    return nullptr;
  }

  bool Contains(std::string_view word) const { return Find(word) != nullptr; }

 private:
  struct Slot {
    uint32_t hash = 0;
    uint32_t row = 0;  // 1 for the first; 0: empty
  };

  size_t Home(uint32_t hash) const { return hash & (slots_.size() - 1); }

  void Insert(uint32_t row) {
    const std::string& word = rows_[row - 1].first;
    if (Contains(word)) return;
    size_t at = Home(HashWord(word));
    while (slots_[at].row != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {HashWord(word), row};
  }

  std::vector<std::pair<std::string, Value>> rows_;
  std::vector<Slot> slots_;
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
