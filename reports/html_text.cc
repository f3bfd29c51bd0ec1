#include "reports/html_text.h"

#include <algorithm>

#include "reports/text_layout.h"

namespace countercheck {
namespace {

std::string_view ReferenceOf(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return "";
  }
}

// Bytes of the letter of a right-to-left script (Hebrew, Arabic and their kin) at `at`; 0 where
// another one stands there. The blocks are those of Unicode's bidirectional classes R and AL.
size_t RightToLeftAt(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
  };
  const unsigned lead = byte(0), next = byte(1), third = byte(2);
  if (lead >= 0xD6 && lead <= 0xDF && (lead > 0xD6 || next >= 0x90)) return 2;
  if (lead == 0xE0 && next >= 0xA0 && next <= 0xA3) return 3;
  if (lead == 0xEF && next >= 0xAC && next <= 0xBB)
    return (next == 0xAC && third < 0x9D) || next == 0xB8 || (next == 0xB9 && third < 0xB0) ? 0 : 3;
  if (lead == 0xF0 && (next == 0x90 || next == 0x9E) && third >= 0xA0) return 4;
  return 0;
}

bool IsAsciiWord(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// Behind the last right-to-left letter of the run that begins at `begin`; spaces and points stand
// within it.
size_t EndOfRun(std::string_view text, size_t begin) {
  size_t end = begin;
  for (size_t at = begin; at < text.size();) {
    const size_t bytes = RightToLeftAt(text, at);
    if (bytes > 0)
      end = at += bytes;
    else if (static_cast<unsigned char>(text[at]) < 0x80 && !IsAsciiWord(text[at]))
      ++at;
    else
      break;
  }
  return std::min(end, text.size());
}

}  // namespace

std::string Escaped(std::string_view text) { return EscapedPrintable(Printable(text)); }

std::string EscapedPrintable(std::string_view printable) {
  std::string escaped;
  for (const char c : printable) {
    if (const std::string_view reference = ReferenceOf(c); !reference.empty())
      escaped += reference;
    else
      escaped += c;
  }
  return escaped;
}

std::string Isolated(std::string_view text) { return IsolatedPrintable(Printable(text)); }

std::string IsolatedPrintable(std::string_view printable) {
  std::string html;
  size_t begin = 0;
  for (size_t at = 0; at < printable.size();) {
    if (RightToLeftAt(printable, at) == 0) {
      ++at;
      continue;
    }
    const size_t end = EndOfRun(printable, at);
    html += EscapedPrintable(printable.substr(begin, at - begin)) + "<bdi>" +
            EscapedPrintable(printable.substr(at, end - at)) + "</bdi>";
    begin = at = end;
  }
  return html + EscapedPrintable(printable.substr(begin));
}

std::string EscapedAndCut(std::string_view text, size_t columns) {
  const std::string whole = Printable(text);
  const std::string cut = CutTo(whole, columns);
  if (cut == whole) return IsolatedPrintable(whole);
  return "<span title=\"" + Escaped(whole) + "\">" + IsolatedPrintable(cut) + "</span>";
}

std::string Filled(std::string_view page, const HtmlParts& parts) {
  std::string filled;
  while (true) {
    const size_t open = page.find("{{");
    const size_t close = page.find("}}", open == page.npos ? open : open + 2);
    if (close == page.npos) return filled.append(page);
    filled.append(page.substr(0, open));
    const auto part = parts.find(page.substr(open + 2, close - open - 2));
    if (part != parts.end()) filled += part->second;
    page.remove_prefix(close + 2);
  }
}

}  // namespace countercheck
