#include "extractors/rule_text.h"

#include <algorithm>

namespace countercheck {
namespace {

constexpr size_t kMaxLineBytes = 4000;

// Structure only: enough to refuse files that are no text.
bool IsUtf8(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    unsigned char c = static_cast<unsigned char>(text[at]);
    size_t more = c < 0x80 ? 0 : c >= 0xC2 && c < 0xE0 ? 1 : c >= 0xE0 && c < 0xF0 ? 2
                  : c >= 0xF0 && c < 0xF5                                          ? 3
                                                                                   : 9;
    if (c == 0 || at + more >= text.size() + (more == 0)) return false;
    for (size_t i = 1; i <= more; ++i)
      if ((static_cast<unsigned char>(text[at + i]) & 0xC0) != 0x80) return false;
    at += more + 1;
  }
  return true;
}

struct NumberedLine {
  int line = 0;
  std::string_view text;
};

Result<std::vector<NumberedLine>> Lines(const RuleFile& file) {
  std::vector<NumberedLine> lines;
  std::string_view rest = file.content;
  for (int number = 1; !rest.empty(); ++number) {
    size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view text = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (text.size() > kMaxLineBytes)
      return RuleError(file.path, number, "a line of over 4,000 bytes");
    if (!IsUtf8(text)) return RuleError(file.path, number, "bytes that are not UTF-8 text");
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
                       "expected 'key: value', found '" + std::string(Trim(line.text)) + "'");
    rules.push_back({line.line, std::string(Trim(line.text.substr(0, colon))),
                     std::string(Trim(line.text.substr(colon + 1)))});
  }
  return rules;
}

Result<std::vector<TableLine>> ReadTableLines(const RuleFile& file) {
  auto lines = Lines(file);
  if (!lines) return Unexpected(lines.error());
  std::vector<TableLine> rows;
  for (const NumberedLine& line : *lines) {
    TableLine row{line.line, {}};
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
