// Colours of the text report. The strings hold no columns: ColumnsOf() does not count them.
#ifndef COUNTERCHECK_REPORTS_TERMINAL_H_
#define COUNTERCHECK_REPORTS_TERMINAL_H_

#include <string>
#include <string_view>

namespace countercheck {

enum class Ink { kBold, kDim, kRed, kYellow, kCyan };

// `text` in that ink; as it is where there is no colour.
inline std::string Inked(std::string_view text, Ink ink, bool color) {
  constexpr std::string_view kCodes[] = {"\x1b[1m", "\x1b[2m", "\x1b[1;31m", "\x1b[1;33m",
                                         "\x1b[36m"};
  if (!color || text.empty()) return std::string(text);
  return std::string(kCodes[static_cast<int>(ink)]) + std::string(text) + "\x1b[0m";
}

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_TERMINAL_H_
