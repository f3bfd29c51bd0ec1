// The compiled rules. A RuleBook exists only compiled: Load checks everything first.
#ifndef COUNTERCHECK_EXTRACTORS_RULE_BOOK_H_
#define COUNTERCHECK_EXTRACTORS_RULE_BOOK_H_

#include <memory>
#include <string>
#include <vector>

#include "core/result.h"
#include "extractors/rule_files.h"

namespace countercheck {

struct CompiledRules;  // extractors/compiled_rules.h

class RuleBook {
 public:
  // Reads and compiles rule files (rules/README.md defines the language). The error names file,
  // line, the offending part and what was expected.
  static Result<RuleBook> Load(const std::vector<RuleFile>& files);

  RuleBook(RuleBook&&) noexcept;
  RuleBook& operator=(RuleBook&&) noexcept;
  ~RuleBook();

  const CompiledRules& compiled() const { return *compiled_; }

 private:
  explicit RuleBook(std::unique_ptr<CompiledRules> compiled);
  std::unique_ptr<CompiledRules> compiled_;
};

// One example of a rule file that does not hold.
struct ExampleFailure {
  std::string where;    // "rules/metrics/revenue.rule:7"
  std::string message;  // what was expected and what was found
};

struct ExampleReport {
  int run = 0;
  std::vector<ExampleFailure> failures;
};

// Runs the yes:, no: and todo: lines of the files whose path begins with `prefix` (all: empty).
ExampleReport CheckExamples(const RuleBook& rules, const std::string& prefix = "");

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_RULE_BOOK_H_
