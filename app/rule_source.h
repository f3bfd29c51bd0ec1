// Which rules a command works with: those built in, or those of a folder.
#ifndef COUNTERCHECK_APP_RULE_SOURCE_H_
#define COUNTERCHECK_APP_RULE_SOURCE_H_

#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "extractors/rule_book.h"

namespace countercheck {

// The files of `folder`, or those built in where it is empty.
Result<std::vector<RuleFile>> RuleFilesOf(const std::string& folder);

// The rules, compiled; nothing, after a complaint, where they cannot be used.
std::optional<RuleBook> LoadRules(const std::string& folder);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_RULE_SOURCE_H_
