#include "reports/html_text.h"

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

std::string EscapedAndCut(std::string_view text, size_t columns) {
  const std::string whole = Printable(text);
  const std::string cut = CutTo(whole, columns);
  if (cut == whole) return Escaped(whole);
  return "<span title=\"" + Escaped(whole) + "\">" + Escaped(cut) + "</span>";
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
