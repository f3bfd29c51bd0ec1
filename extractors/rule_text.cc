#include "extractors/rule_text.h"

#include <algorithm>

#include "extractors/rule_spelling.h"

namespace countercheck {
namespace {

constexpr size_t kMaxLineBytes = 4000;

// More than any list of companies needs; a rule from a stranger gets no more.
constexpr size_t kMaxFileBytes = 4 << 20;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// The place of the first byte that is no text; npos where all are. Structure only: enough to refuse
// files that are no text.
size_t FirstBadByte(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    unsigned char c = static_cast<unsigned char>(text[at]);
    size_t more = c < 0x80                ? 0
                  : c >= 0xC2 && c < 0xE0 ? 1
                  : c >= 0xE0 && c < 0xF0 ? 2
                  : c >= 0xF0 && c < 0xF5 ? 3
                                          : 9;
    if (c == 0 || at + more >= text.size() + (more == 0)) return at;
    for (size_t i = 1; i <= more; ++i)
      if ((static_cast<unsigned char>(text[at + i]) & 0xC0) != 0x80) return at;
    at += more + 1;
  }
  return std::string_view::npos;
}

std::string BadByteMessage(std::string_view text, size_t at) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const unsigned char byte = static_cast<unsigned char>(text[at]);
  return std::string("byte 0x") + kDigits[byte >> 4] + kDigits[byte & 15] + " in column " +
         std::to_string(at + 1) + " is not UTF-8 text: save the file as UTF-8";
}

struct NumberedLine {
  int line = 0;
  std::string_view text;
};

Result<std::vector<NumberedLine>> Lines(const RuleFile& file) {
  std::vector<NumberedLine> lines;
  if (file.content.size() > kMaxFileBytes)
    return RuleError(file.path, 1,
                     "a file of " + std::to_string(file.content.size()) + " bytes (at most " +
                         std::to_string(kMaxFileBytes) + "): split it");
  std::string_view rest = file.content;
  if (rest.starts_with(kByteOrderMark)) rest.remove_prefix(kByteOrderMark.size());
  for (int number = 1; !rest.empty(); ++number) {
    size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view text = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (text.size() > kMaxLineBytes)
      return RuleError(file.path, number,
                       "a line of " + std::to_string(text.size()) + " bytes (at most " +
                           std::to_string(kMaxLineBytes) + "): repeat the key on a new line");
    if (size_t bad = FirstBadByte(text); bad != std::string_view::npos)
      return RuleError(file.path, number, BadByteMessage(text, bad));
    if (!Trim(text).empty() && Trim(text).front() != '#') lines.push_back({number, text});
  }
  return lines;
}

}  // namespace

Unexpected RuleError(const std::string& path, int line, std::string message) {
  return Unexpected({path, std::to_string(line), std::move(message)});
}

std::string_view Trim(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r";
  size_t begin = text.find_first_not_of(kBlank);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlank) - begin + 1);
}

std::vector<std::string> SplitList(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (true) {
    size_t end = text.find(separator);
    std::string_view part = Trim(text.substr(0, end));
    if (!part.empty()) parts.emplace_back(part);
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

Result<std::vector<RuleLine>> ReadRuleLines(const RuleFile& file) {
  auto lines = Lines(file);
  if (!lines) return Unexpected(lines.error());
  std::vector<RuleLine> rules;
  for (const NumberedLine& line : *lines) {
    size_t colon = line.text.find(':');
    if (colon == std::string_view::npos)
      return RuleError(file.path, line.line,
                       "expected 'key: value', found '" + Clipped(Trim(line.text)) + "'");
    rules.push_back({line.line, std::string(Trim(line.text.substr(0, colon))),
                     std::string(Trim(line.text.substr(colon + 1)))});
  }
  return rules;
}

Result<std::vector<WordTableLine>> ReadTableLines(const RuleFile& file) {
  auto lines = Lines(file);
  if (!lines) return Unexpected(lines.error());
  std::vector<WordTableLine> rows;
  for (const NumberedLine& line : *lines) {
    WordTableLine row{line.line, {}};
    std::string_view rest = line.text;
    while (true) {
      size_t tab = rest.find('\t');
      row.columns.emplace_back(Trim(rest.substr(0, tab)));
      if (tab == std::string_view::npos) break;
      rest.remove_prefix(tab + 1);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace countercheck
