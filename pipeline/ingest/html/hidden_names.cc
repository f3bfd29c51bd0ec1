#include "pipeline/ingest/html/hidden_names.h"

#include <algorithm>

namespace countercheck {
namespace {

constexpr size_t kMostBytes = 512 * 1024;
constexpr size_t kMostNames = 5000;
constexpr size_t kLongestName = 100;

bool IsNameByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_';
}

// Calls `take` with each piece of `text` between the bytes of `signs`.
template <typename Take>
void ForEachPiece(std::string_view text, std::string_view signs, Take take) {
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find_first_of(signs, begin), text.size());
    if (end > begin) take(text.substr(begin, end - begin));
    begin = end + 1;
  }
}

std::string_view Trimmed(std::string_view text) {
  const size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

// ".c", "#x", "p.c": at most a tag, and one class or id.
bool IsSimple(std::string_view selector) {
  const size_t sign = selector.find_first_of(".#");
  if (sign == selector.npos || sign + 1 == selector.size()) return false;
  if (selector.size() > kLongestName || (sign > 0 && selector[sign] == '#')) return false;
  const auto named = [](std::string_view name) {
    return std::all_of(name.begin(), name.end(), IsNameByte);
  };
  return named(selector.substr(0, sign)) && named(selector.substr(sign + 1));
}

enum class Sight { kNothing, kHidden, kShown };

// The last of what is said of it counts.
Sight SightOf(std::string_view declarations) {
  Sight sight = Sight::kNothing;
  ForEachPiece(declarations, ";", [&](std::string_view declaration) {
    const size_t colon = declaration.find(':');
    if (colon == declaration.npos) return;
    const std::string_view property = Trimmed(declaration.substr(0, colon));
    const std::string_view value = Trimmed(declaration.substr(colon + 1));
    if (property == "display") sight = value.starts_with("none") ? Sight::kHidden : Sight::kShown;
    if (property != "visibility") return;
    if (value.starts_with("hidden")) sight = Sight::kHidden;
    if (value.starts_with("visible")) sight = Sight::kShown;
  });
  return sight;
}

std::string WithoutComments(std::string_view sheet) {
  std::string bare;
  for (size_t begin = 0; begin < sheet.size();) {
    const size_t open = std::min(sheet.find("/*", begin), sheet.size());
    bare.append(sheet, begin, open - begin);
    const size_t close = sheet.find("*/", std::min(open + 2, sheet.size()));
    begin = close == sheet.npos ? sheet.size() : close + 2;
  }
  return bare;
}

}  // namespace

void HiddenNames::Read(std::string_view sheet) {
  sheet = sheet.substr(0, kMostBytes - read_);
  read_ += sheet.size();
  if (sheet.find("none") == sheet.npos && sheet.find("hidden") == sheet.npos) return;
  const std::string bare = WithoutComments(sheet);
  const std::string_view rules = bare;
  int depth = 0;  // of "@media print { .x { … } }"
  size_t begin = 0;
  for (size_t i = rules.find_first_of("{}"); i != rules.npos;
       i = rules.find_first_of("{}", i + 1)) {
    if (rules[i] == '}') {
      depth = std::max(depth - 1, 0);
      begin = i + 1;
      continue;
    }
    const size_t next = rules.find_first_of("{}", i + 1);
    const bool rule = next != rules.npos && rules[next] == '}';
    const size_t length = next - i - 1;
    if (rule) ReadRule(rules.substr(begin, i - begin), rules.substr(i + 1, length), depth == 0);
    ++depth;
    begin = i + 1;
  }
}

void HiddenNames::ReadRule(std::string_view selectors, std::string_view declarations,
                           bool everywhere) {
  const Sight sight = SightOf(declarations);
  if (sight == Sight::kNothing || hidden_.size() + shown_.size() > kMostNames) return;
  ForEachPiece(selectors, ",", [&](std::string_view selector) {
    selector = Trimmed(selector);
    if (sight == Sight::kHidden && everywhere && IsSimple(selector)) hidden_.emplace(selector);
    if (sight == Sight::kHidden) return;
    // ".tab.active { display: block }": what is hidden by ".tab" may be shown.
    for (size_t i = selector.find_first_of(".#"); i != selector.npos;
         i = selector.find_first_of(".#", i + 1)) {
      size_t end = i + 1;
      while (end < selector.size() && IsNameByte(selector[end])) ++end;
      if (end - i <= kLongestName) shown_.emplace(selector.substr(i, end - i));
    }
  });
}

bool HiddenNames::Hides(const std::string& name) const {
  return hidden_.contains(name) && !shown_.contains(name.substr(name.find_first_of(".#")));
}

bool HiddenNames::Hide(std::string_view tag, std::string_view id, std::string_view classes) const {
  bool hides = !id.empty() && Hides("#" + std::string(id));
  ForEachPiece(classes, " \t\n", [&](std::string_view name) {
    const std::string by_class = "." + std::string(name);
    hides = hides || Hides(by_class) || Hides(std::string(tag) + by_class);
  });
  return hides;
}

}  // namespace countercheck
