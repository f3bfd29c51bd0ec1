#include "app/rule_source.h"

#include <utility>

#include "app/console.h"
#include "pipeline/pipeline.h"

namespace countercheck {

Result<std::vector<RuleFile>> RuleFilesOf(const std::string& folder) {
  if (folder.empty()) return BuiltinRules();
  return ReadRuleFiles(folder);
}

std::optional<RuleBook> LoadRules(const std::string& folder) {
  const Result<std::vector<RuleFile>> files = RuleFilesOf(folder);
  if (!files) {
    Complain(FormatError(files.error()));
    return std::nullopt;
  }
  Result<RuleBook> rules = RuleBook::Load(*files);
  if (!rules) {
    Complain(FormatError(rules.error()));
    return std::nullopt;
  }
  return std::move(*rules);
}

}  // namespace countercheck
