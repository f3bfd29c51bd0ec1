// Laying out text for a terminal: columns counted as people see them, words wrapped, and nothing in
// it that a terminal would obey.
#ifndef COUNTERCHECK_REPORTS_TEXT_LAYOUT_H_
#define COUNTERCHECK_REPORTS_TEXT_LAYOUT_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"

namespace countercheck {

// `text` on one line, safe to show: runs of spaces and line ends become one space, control
// characters, direction overrides and bytes that are no UTF-8 become U+FFFD. Linear.
std::string Printable(std::string_view text);

// True for valid UTF-8 without control characters other than tab and line ends.
bool IsPrintable(std::string_view text);

// What stands at `range`, as printed: the original bytes, or the normalised text where the original
// is in another charset.
std::string PrintedAt(const Text& text, Range range);

// Columns on a terminal: 0 for combining marks and for what SetApart() puts in, 2 for East Asian
// wide characters, else 1. `text` is printable.
size_t ColumnsOf(std::string_view text);

// `text` with spaces behind it up to `columns`.
std::string Padded(std::string_view text, size_t columns);

// The beginning of `text` within `columns`, with "…" where something was left out.
std::string CutTo(std::string_view text, size_t columns);

// Lines of at most `columns`, broken at spaces; a longer word has a line of its own. At least one.
std::vector<std::string> Wrap(std::string_view text, size_t columns);

// The part of `text` around the bytes [begin, end) that fits into `columns`, cut at words, with "…"
// where something was left out; `open` and `close` stand around the marked bytes, if there are any.
//
//   "Shares of the maker of chips fell 8% on Tuesday, and …"  ->  "…fell »8%« on Tuesday…"
struct Mark {
  size_t begin = 0;
  size_t end = 0;
  std::string_view open;
  std::string_view close;
};
std::string Excerpt(std::string_view text, const std::optional<Mark>& mark, size_t columns);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_TEXT_LAYOUT_H_
