#include "pipeline/ingest/html/table_scale.h"

#include <algorithm>
#include <array>

#include "pipeline/ingest/html/page_counts.h"
#include "pipeline/ingest/html/tag_scanner.h"
#include "pipeline/ingest/html/tree_text.h"

namespace countercheck {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

std::string SignIn(const std::string& lower) {
  for (const char* words : {"$", "dollar", "usd"}) {
    if (lower.find(words) != lower.npos) return "$";
  }
  for (const char* words : {"€", "euro", "eur "}) {
    if (lower.find(words) != lower.npos) return "€";
  }
  for (const char* words : {"£", "pounds", "sterling", "gbp"}) {
    if (lower.find(words) != lower.npos) return "£";
  }
  return "";
}

constexpr std::array<std::string_view, 14> kAnnouncing = {
    "in ",  "$ ",   "$",    "€ ",       "€",      "£ ", "£",
    "usd ", "eur ", "gbp ", "dollars ", "euros ", "(",  "in us$ "};

// The short line that stands before the table: "(in thousands)".
std::string LineAbove(const HtmlTree& tree, size_t table) {
  constexpr size_t kLookedAt = 12;  // nodes
  constexpr size_t kLongestLine = 90;
  for (size_t i = table; i-- > 1 && table - i < kLookedAt;) {
    if (!tree[i].IsText() || tree[i].text.find_first_not_of(" \t\r\n") == std::string::npos)
      continue;
    const std::string line = TextIn(tree, BlockAround(tree, i));
    // Of a block that holds the table too the rest says nothing.
    const bool around = tree[BlockAround(tree, i)].end > table;
    const std::string words(around ? tree[i].text : std::string_view(line));
    return words.size() <= kLongestLine ? " " + words : "";
  }
  return "";
}

}  // namespace

TableScale ScaleIn(const std::string& text) {
  const std::string lower = LowerAscii(text);
  TableScale scale;
  for (const char* word : {"thousand", "million", "billion"}) {
    const size_t place = lower.find(word);
    if (place == lower.npos || place == 0) continue;
    // "1.2 million" is a figure of its own.
    const std::string before =
        lower.substr(place > 12 ? place - 12 : 0, std::min<size_t>(place, 12));
    const bool announced =
        std::any_of(kAnnouncing.begin(), kAnnouncing.end(),
                    [&](std::string_view sign) { return before.ends_with(sign); });
    if (!announced) continue;
    scale.word = std::string(" ") + word;
    scale.sign = SignIn(lower);
    break;
  }
  return scale;
}

TableScale ScaleAbove(const HtmlTree& tree, size_t table) {
  return ScaleIn(LineAbove(tree, table));
}

std::string_view SignOfFigure(std::string_view value) {
  for (const std::string_view sign : {"$", "€", "£"}) {
    if (value.starts_with(sign)) return value.substr(0, sign.size());
  }
  return {};
}

bool TakesScale(const std::string& label, const std::string& header, std::string_view value) {
  const std::string words = LowerAscii(label + " " + header);
  for (const char* word :
       {"%",         "per share", "eps",         "margin", "ratio",   "rate",
        "headcount", "employees", "stores",      "change", "growth",  "shares",
        "units",     "customers", "subscribers", "users",  "members", "deliveries",
        "number of", "barrels",   "tonnes",      "days"}) {
    if (words.find(word) != words.npos) return false;
  }
  value.remove_prefix(SignOfFigure(value).size());
  return std::all_of(value.begin(), value.end(), [](char c) {
    return IsDigit(c) || c == '.' || c == ',' || c == '$' || c == ' ' || c == '-';
  });
}

}  // namespace countercheck
