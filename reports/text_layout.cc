#include "reports/text_layout.h"

#include <algorithm>

namespace countercheck {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";
constexpr std::string_view kEllipsis = "…";

struct CodePoint {
  char32_t value = 0;
  size_t bytes = 1;
  bool valid = false;
};

// The code point that begins at `at`; one invalid byte where none does.
CodePoint Decode(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0x80) return {lead, 1, true};
  const size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at + length > text.size()) return {};
  char32_t value = lead & (0xFFu >> (length + 1));
  for (size_t i = at + 1; i < at + length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {};
    value = (value << 6) | (byte(i) & 0x3Fu);
  }
  const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (overlong || surrogate || value > 0x10FFFF) return {};
  return {value, length, true};
}

bool IsSpace(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

// Characters that a terminal obeys, or that turn the direction of what follows.
bool IsUnsafe(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x200E || c == 0x200F ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

size_t WidthOf(char32_t c) {
  const bool combining =
      (c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200D) || (c >= 0xFE00 && c <= 0xFE0F);
  const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
                    (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                    (c >= 0xFF00 && c <= 0xFF60) || (c >= 0x1F300 && c <= 0x1FAFF);
  return combining ? 0 : wide ? 2 : 1;
}

// Bytes of the escape sequence at `at`; 0 where there is none.
size_t EscapeLength(std::string_view text, size_t at) {
  if (text[at] != '\x1b') return 0;
  const size_t end = text.find('m', at);
  return end == text.npos ? 1 : end + 1 - at;
}

std::vector<Range> WordsOf(std::string_view text) {
  std::vector<Range> words;
  for (size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    const size_t end = std::min(text.find(' ', at), text.size());
    words.push_back({at, end});
    at = end;
  }
  return words;
}

// The words [first, last) that are shown, grown from those that the mark touches.
struct Window {
  size_t first = 0;
  size_t last = 0;
};

Window Grow(std::string_view text, const std::vector<Range>& words, Window window, size_t room) {
  const auto width = [&](size_t i) {
    return ColumnsOf(text.substr(words[i].begin, words[i].size())) + 1;
  };
  bool left = true, right = true;
  while (left || right) {
    left = left && window.first > 0 && width(window.first - 1) <= room;
    if (left) room -= width(--window.first);
    right = right && window.last < words.size() && width(window.last) <= room;
    if (right) room -= width(window.last++);
  }
  return window;
}

Window WordsTouching(const std::vector<Range>& words, const std::optional<Mark>& mark) {
  if (!mark) return {};
  Window window;
  while (window.first < words.size() && words[window.first].end <= mark->begin) ++window.first;
  window.last = window.first;
  while (window.last < words.size() && words[window.last].begin < mark->end) ++window.last;
  return window;
}

// From the first byte of the window to its last.
Range RangeOf(const std::vector<Range>& words, const Window& window) {
  if (window.first >= window.last) return {};
  return {words[window.first].begin, words[window.last - 1].end};
}

// The bytes of `range`, with the mark's strings around what it marks, where that is within.
std::string WithMark(std::string_view text, Range range, const std::optional<Mark>& mark) {
  const auto part = [&](size_t begin, size_t end) {
    return std::string(text.substr(begin, end - begin));
  };
  const bool within =
      mark && mark->begin < mark->end && mark->begin >= range.begin && mark->end <= range.end;
  if (!within) return part(range.begin, range.end);
  return part(range.begin, mark->begin) + std::string(mark->open) + part(mark->begin, mark->end) +
         std::string(mark->close) + part(mark->end, range.end);
}

std::string MarkAlone(std::string_view text, const Mark& mark, size_t columns) {
  const std::string figure = CutTo(text.substr(mark.begin, mark.end - mark.begin), columns);
  return std::string(kEllipsis) + std::string(mark.open) + figure + std::string(mark.close) +
         std::string(kEllipsis);
}

}  // namespace

std::string Printable(std::string_view text) {
  std::string printable;
  printable.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = Decode(text, at);
    if (c.valid && IsSpace(c.value)) {
      if (!printable.empty() && printable.back() != ' ') printable += ' ';
    } else {
      printable += c.valid && !IsUnsafe(c.value) ? text.substr(at, c.bytes) : kReplacement;
    }
    at += c.bytes;
  }
  if (!printable.empty() && printable.back() == ' ') printable.pop_back();
  return printable;
}

bool IsPrintable(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = Decode(text, at);
    if (!c.valid || (IsUnsafe(c.value) && !IsSpace(c.value))) return false;
    at += c.bytes;
  }
  return true;
}

std::string PrintedAt(const Text& text, Range range) {
  const std::string_view printed = text.Printed(range);
  return std::string(IsPrintable(printed) ? printed : text.At(range));
}

size_t ColumnsOf(std::string_view text) {
  size_t columns = 0;
  for (size_t at = 0; at < text.size();) {
    if (const size_t escape = EscapeLength(text, at)) {
      at += escape;
      continue;
    }
    const CodePoint c = Decode(text, at);
    columns += c.valid ? WidthOf(c.value) : 1;
    at += c.bytes;
  }
  return columns;
}

std::string Padded(std::string_view text, size_t columns) {
  const size_t used = ColumnsOf(text);
  return std::string(text) + std::string(used < columns ? columns - used : 0, ' ');
}

std::string CutTo(std::string_view text, size_t columns) {
  if (text.size() <= columns || ColumnsOf(text) <= columns) return std::string(text);
  size_t at = 0, used = 0;
  while (at < text.size()) {
    const CodePoint c = Decode(text, at);
    used += c.valid ? WidthOf(c.value) : 1;
    if (used >= columns) break;
    at += c.bytes;
  }
  return std::string(text.substr(0, at)) + std::string(kEllipsis);
}

std::vector<std::string> Wrap(std::string_view text, size_t columns) {
  std::vector<std::string> lines(1);
  size_t used = 0;
  for (const Range& range : WordsOf(text)) {
    const std::string_view word = text.substr(range.begin, range.size());
    const size_t width = ColumnsOf(word);
    if (used > 0 && used + 1 + width > columns) {
      lines.emplace_back();
      used = 0;
    }
    if (used > 0) lines.back() += ' ';
    lines.back() += word;
    used += width + (used > 0 ? 1 : 0);
  }
  return lines;
}

std::string Excerpt(std::string_view text, const std::optional<Mark>& mark, size_t columns) {
  const std::vector<Range> words = WordsOf(text);
  const size_t mark_columns = mark ? ColumnsOf(mark->open) + ColumnsOf(mark->close) : 0;
  const bool whole = ColumnsOf(text) + mark_columns <= columns;
  Window window = whole ? Window{0, words.size()} : WordsTouching(words, mark);
  const Range touched = RangeOf(words, window);
  // A page of text without a space is one word: of it, only what is marked is shown.
  if (mark && !whole && touched.size() > columns * 4) return MarkAlone(text, *mark, columns);
  if (!whole) {
    // Two columns are kept for the ellipses.
    const size_t taken = ColumnsOf(text.substr(touched.begin, touched.size())) + mark_columns + 2;
    window = Grow(text, words, window, columns > taken ? columns - taken : 0);
  }
  if (window.first == window.last) return CutTo(text, columns);
  const std::string shown = WithMark(text, RangeOf(words, window), mark);
  return std::string(window.first > 0 ? kEllipsis : "") + shown +
         std::string(window.last < words.size() ? kEllipsis : "");
}

}  // namespace countercheck
