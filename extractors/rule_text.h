// Rule files as lines: "key: value" for *.rule, columns for *.tsv. Private to extractors/.
#ifndef COUNTERCHECK_EXTRACTORS_RULE_TEXT_H_
#define COUNTERCHECK_EXTRACTORS_RULE_TEXT_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "extractors/rule_files.h"

namespace countercheck {

struct RuleLine {
  int line = 0;       // from 1
  std::string key;    // "name"
  std::string value;  // trimmed
};

struct WordTableLine {
  int line = 0;
  std::vector<std::string> columns;  // trimmed
};

// Blank lines and lines that begin with '#' are left out. An error names file and line: a line
// without a colon, bytes that are not UTF-8, a line of over 4,000 bytes.
Result<std::vector<RuleLine>> ReadRuleLines(const RuleFile& file);
Result<std::vector<WordTableLine>> ReadTableLines(const RuleFile& file);

// The error of one line of a rule file: "rules/metrics/eps.rule", "line 3", message.
Unexpected RuleError(const std::string& path, int line, std::string message);

std::string_view Trim(std::string_view text);
// The parts between `separator`, trimmed, empty ones left out.
std::vector<std::string> SplitList(std::string_view text, char separator);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_RULE_TEXT_H_
