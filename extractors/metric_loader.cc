// Reads rules/metrics/*.rule.
#include <algorithm>
#include <set>

#include "extractors/rule_loader.h"

namespace countercheck {
namespace {

const std::vector<std::string>& Keys() {
  static const std::vector<std::string> keys = {"metric",    "unit",    "change",   "name",
                                                "weak",      "noun",    "not",      "negative",
                                                "modality",  "direction", "verdict", "subject",
                                                "yes",       "no",      "todo"};
  return keys;
}

const std::vector<std::string>& Units() {
  static const std::vector<std::string> units = {
      "money",       "price", "percent", "percentage_point", "basis_point", "ratio",
      "count",       "shares", "points", "duration",         "MW"};
  return units;
}

std::string Join(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

LoadError ReadUnits(const RuleFile& file, const RuleLine& line, std::vector<std::string>* units) {
  for (const std::string& unit : SplitList(line.value, '|')) {
    if (std::find(Units().begin(), Units().end(), unit) == Units().end())
      return RuleError(file.path, line.line,
                       "unknown unit '" + unit + "' (known: " + Join(Units()) + ")")
          .error;
    units->push_back(unit);
  }
  return std::nullopt;
}

LoadError ReadFlag(const RuleFile& file, const RuleLine& line, bool* flag) {
  if (line.value != "yes" && line.value != "no")
    return RuleError(file.path, line.line,
                     line.key + ": expected 'yes' or 'no', found '" + line.value + "'")
        .error;
  *flag = line.value == "yes";
  return std::nullopt;
}

LoadError ReadModality(const RuleFile& file, const RuleLine& line, MetricRule* metric) {
  for (Modality modality : {Modality::kActual, Modality::kGuidance, Modality::kTarget,
                            Modality::kExpectation, Modality::kHypothetical})
    if (line.value == ToString(modality)) metric->modality = modality;
  if (metric->modality) return std::nullopt;
  return RuleError(file.path, line.line,
                   "unknown modality '" + line.value +
                       "' (known: actual, guidance, target, expectation, hypothetical)")
      .error;
}

LoadError ReadSubject(const RuleFile& file, const RuleLine& line, MetricRule* metric) {
  static const std::vector<std::pair<std::string, SubjectKind>> kinds = {
      {"company", SubjectKind::kCompany}, {"country", SubjectKind::kCountry},
      {"holder", SubjectKind::kHolder},   {"target", SubjectKind::kTarget},
      {"supplier", SubjectKind::kSupplier}};
  for (const auto& [name, kind] : kinds) {
    if (line.value != name) continue;
    metric->subject = kind;
    return std::nullopt;
  }
  return RuleError(file.path, line.line,
                   "unknown subject '" + line.value +
                       "' (known: company, country, holder, target, supplier)")
      .error;
}

LoadError CheckExampleCounts(const RuleFile& file, const std::vector<RuleExample>& examples) {
  int yes = 0, no = 0;
  for (const RuleExample& example : examples) {
    yes += example.kind == RuleExample::Kind::kYes;
    no += example.kind == RuleExample::Kind::kNo;
  }
  if (yes >= 2 && no >= 2) return std::nullopt;
  return RuleError(file.path, 1, "a metric needs two 'yes:' and two 'no:' examples at least").error;
}

}  // namespace

LoadError RuleLoader::AddMetricName(const RuleFile& file, const RuleLine& line, int metric) {
  for (const std::string& phrase : SplitList(line.value, '|')) {
    std::string normalized = NormalizePhrase(phrase);
    std::string where = file.path + ":" + std::to_string(line.line);
    if (const PhraseMeaning* other = rules_->phrases.Find(normalized))
      return RuleError(file.path, line.line,
                       "'" + phrase + "' stands already at " + other->where)
          .error;
    PhraseMeaning& meaning = metric_names_[normalized];
    if (meaning.where.empty()) meaning.where = where;
    bool plain = line.key == "not";
    if (plain != meaning.plain && (!meaning.metrics.empty() || meaning.plain))
      return RuleError(file.path, line.line,
                       "'" + phrase + "' is a name and a 'not:' phrase (see " + meaning.where + ")")
          .error;
    meaning.plain = plain;
    for (const MetricName& name : meaning.metrics)
      if (name.metric == metric)
        return RuleError(file.path, line.line, "'" + phrase + "' stands twice in this file").error;
    if (!plain)
      meaning.metrics.push_back({metric, line.key == "weak", line.key == "negative"});
  }
  return std::nullopt;
}

LoadError RuleLoader::LoadMetric(const RuleFile& file) {
  auto lines = ReadRuleLines(file);
  if (!lines) return lines.error();
  int index = static_cast<int>(rules_->metrics.size());
  MetricRule metric;
  metric.path = file.path;
  std::vector<RuleExample> examples;
  std::vector<const RuleLine*> names;
  for (const RuleLine& line : *lines) {
    LoadError error;
    if (line.value.empty())
      return RuleError(file.path, line.line, "'" + line.key + ":' has no value").error;
    if (line.key == "metric") {
      metric.id = line.value;
      metric.line = line.line;
    } else if (line.key == "unit") {
      error = ReadUnits(file, line, &metric.level_units);
    } else if (line.key == "change") {
      error = ReadUnits(file, line, &metric.change_units);
    } else if (line.key == "name" || line.key == "weak" || line.key == "not" ||
               line.key == "negative") {
      names.push_back(&line);
    } else if (line.key == "noun") {
      for (const std::string& noun : SplitList(line.value, '|'))
        metric.nouns.push_back(NormalizePhrase(noun));
    } else if (line.key == "modality") {
      error = ReadModality(file, line, &metric);
    } else if (line.key == "direction") {
      error = ReadFlag(file, line, &metric.direction);
    } else if (line.key == "verdict") {
      error = ReadFlag(file, line, &metric.verdict);
    } else if (line.key == "subject") {
      error = ReadSubject(file, line, &metric);
    } else if (line.key == "yes" || line.key == "no" || line.key == "todo") {
      auto example = ParseExample(file.path, line);
      if (!example) return example.error();
      examples.push_back(*example);
    } else {
      error = RuleError(file.path, line.line, UnknownKey(line.key, Keys())).error;
    }
    if (error) return error;
  }
  if (metric.id.empty())
    return RuleError(file.path, 1, "the key 'metric' is missing").error;
  std::string stem = file.path.substr(file.path.rfind('/') + 1);
  if (stem != metric.id + ".rule")
    return RuleError(file.path, metric.line,
                     "metric '" + metric.id + "' belongs in a file '" + metric.id + ".rule'")
        .error;
  if (metric.level_units.empty() && !metric.verdict)
    return RuleError(file.path, metric.line, "the key 'unit' is missing").error;
  if (names.empty())
    return RuleError(file.path, metric.line, "the key 'name' (or 'weak') is missing").error;
  if (auto error = CheckExampleCounts(file, examples)) return error;
  if (metric.change_units.empty()) {
    metric.change_units = metric.level_units;
    metric.change_units.push_back("percent");
  }
  for (const RuleLine* line : names)
    if (auto error = AddMetricName(file, *line, index)) return error;
  for (RuleExample& example : examples) {
    example.metric = metric.id;
    rules_->examples.push_back(std::move(example));
  }
  rules_->metrics.push_back(std::move(metric));
  return std::nullopt;
}

LoadError RuleLoader::FinishMetrics() {
  for (auto& [phrase, meaning] : metric_names_) {
    std::string tag;
    for (const MetricName& name : meaning.metrics)
      tag += (tag.empty() ? "" : "+") + rules_->metrics[name.metric].id;
    if (!tag.empty()) {
      auto symbol = rules_->symbols.AddTag(tag);
      if (!symbol) return Error{meaning.where, "", "too many metrics for one rule book"};
      rules_->symbols.Include("metric", *symbol);
      for (const MetricName& name : meaning.metrics)
        if (const std::string& id = rules_->metrics[name.metric].id; id != tag)
          rules_->symbols.Include(id, *symbol);
    }
    rules_->phrases.Add(phrase, std::move(meaning));
  }
  metric_names_.clear();
  return std::nullopt;
}

}  // namespace countercheck
