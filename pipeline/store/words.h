// Values as the words and lists of the tables.
#ifndef COUNTERCHECK_PIPELINE_STORE_WORDS_H_
#define COUNTERCHECK_PIPELINE_STORE_WORDS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace countercheck {

inline constexpr char kListSeparator = '\x1f';

inline std::string JoinList(const std::vector<std::string>& list) {
  std::string joined;
  for (const std::string& item : list) {
    if (&item != &list.front()) joined += kListSeparator;
    joined += item;
  }
  return joined;
}

// Of a list without empty members.
inline std::vector<std::string> SplitList(std::string_view joined) {
  std::vector<std::string> list;
  while (!joined.empty()) {
    const size_t end = joined.find(kListSeparator);
    list.emplace_back(joined.substr(0, end));
    joined.remove_prefix(end == joined.npos ? joined.size() : end + 1);
  }
  return list;
}

// The member of an enum, of which `last` is the last, that ToString() gives `word` for.
template <typename Enum>
std::optional<Enum> FromWord(std::string_view word, Enum last) {
  for (int i = 0; i <= static_cast<int>(last); ++i)
    if (ToString(static_cast<Enum>(i)) == word) return static_cast<Enum>(i);
  return std::nullopt;
}

template <typename Enum>
std::string_view WordOf(const std::optional<Enum>& value) {
  return value ? ToString(*value) : std::string_view();
}

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_WORDS_H_
