// Fills CompiledRules from rule files, in the order in which they build on each other: words and
// names, then metrics, then frames. Private to extractors/; RuleBook::Load is the entry.
#ifndef COUNTERCHECK_EXTRACTORS_RULE_LOADER_H_
#define COUNTERCHECK_EXTRACTORS_RULE_LOADER_H_

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "extractors/compiled_rules.h"
#include "extractors/rule_text.h"

namespace countercheck {

// The error, or nothing.
using LoadError = std::optional<Error>;

class RuleLoader {
 public:
  explicit RuleLoader(CompiledRules* rules) : rules_(rules) {}

  LoadError Load(const std::vector<RuleFile>& files);

 private:
  LoadError LoadWords(const RuleFile& file);  // rule_loader.cc
  LoadError LoadNames(const RuleFile& file);
  LoadError LoadMetric(const RuleFile& file);  // metric_loader.cc
  LoadError FinishMetrics();
  LoadError LoadFrames(const RuleFile& file);  // frame_loader.cc
  LoadError CheckFrameWords(const std::string& path, int line, const std::string& pattern) const;

  // Of a new class or metric: the name, and that no other tag has it.
  LoadError CheckNewTag(const std::string& tag, const std::string& path, int line) const;
  // `where` is "rules/words/moves.tsv:3". Counts the phrase.
  LoadError CheckPhrase(const std::string& phrase, const std::string& where);
  void IndexFrames();
  LoadError CheckExampleMetrics() const;
  LoadError AddPhrase(const std::string& phrase, PhraseMeaning meaning);
  LoadError AddMetricName(const RuleFile& file, const RuleLine& line, int metric);

  CompiledRules* rules_;
  // Names of metrics until all files are read: one phrase may belong to several.
  std::map<std::string, PhraseMeaning> metric_names_;
  std::map<std::string, int> phrases_by_first_word_;
};

// The example in a line whose key is yes, no or todo. The error names what is missing.
Result<RuleExample> ParseExample(const std::string& path, const RuleLine& line);

// The error at "rules/words/moves.tsv:3".
Error ErrorAt(const std::string& where, std::string message);

// "unknown key 'nmae' (known: metric, unit, name)".
std::string UnknownKey(const std::string& key, const std::vector<std::string>& known);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_RULE_LOADER_H_
