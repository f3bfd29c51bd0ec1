#include "extractors/symbols.h"

#include <algorithm>

namespace countercheck {

Symbols::Symbols() = default;

std::optional<Symbol> Symbols::AddTo(WordIndex<Symbol>* table, const std::string& name) {
  if (const Symbol* known = table->Find(name)) return *known;
  if (next_ >= kMaxSymbols) return std::nullopt;
  return table->Add(name, static_cast<Symbol>(next_++));
}

std::optional<Symbol> Symbols::AddTag(const std::string& tag) { return AddTo(&tags_, tag); }

std::optional<Symbol> Symbols::AddWord(const std::string& word) { return AddTo(&words_, word); }

std::optional<Symbol> Symbols::FindTag(std::string_view tag) const {
  const Symbol* found = tags_.Find(tag);
  return found ? std::optional(*found) : std::nullopt;
}

Symbol Symbols::WordOrOther(std::string_view word) const {
  const Symbol* found = words_.Find(word);
  return found ? *found : kOtherWord;
}

void Symbols::Include(const std::string& group, Symbol member) {
  auto& members = groups_[group];
  if (std::find(members.begin(), members.end(), member) == members.end()) members.push_back(member);
}

std::vector<Symbol> Symbols::Expand(std::string_view tag) const {
  std::vector<Symbol> symbols;
  if (auto own = FindTag(tag)) symbols.push_back(*own);
  if (auto group = groups_.find(std::string(tag)); group != groups_.end())
    symbols.insert(symbols.end(), group->second.begin(), group->second.end());
  return symbols;
}

std::vector<std::string> Symbols::TagNames() const {
  std::vector<std::string> names;
  for (const auto& [name, symbol] : tags_.rows()) names.push_back(name);
  for (const auto& [name, members] : groups_) names.push_back(name);
  std::sort(names.begin(), names.end());
  return names;
}

void Symbols::Append(Symbol symbol, std::string* to) {
  uint32_t code_point = kFirstCodePoint + symbol;
  to->push_back(static_cast<char>(0xC0 | (code_point >> 6)));
  to->push_back(static_cast<char>(0x80 | (code_point & 0x3F)));
}

}  // namespace countercheck
