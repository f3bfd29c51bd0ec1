// The rule files, as text: built into the program from rules/, or read from a folder.
#ifndef COUNTERCHECK_EXTRACTORS_RULE_FILES_H_
#define COUNTERCHECK_EXTRACTORS_RULE_FILES_H_

#include <string>
#include <vector>

namespace countercheck {

// One file of rules/: metrics/*.rule, frames/*.rule, words/*.tsv, names/*.tsv.
struct RuleFile {
  std::string path;  // "rules/metrics/revenue.rule", as errors and claims name it
  std::string content;
};

// Those that were built into the program, by path. (Defined in a source made at build time.)
const std::vector<RuleFile>& BuiltinRules();

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_RULE_FILES_H_
