// Reads rules/metrics/*.rule.
#include <algorithm>
#include <set>

#include "extractors/rule_loader.h"
#include "extractors/rule_spelling.h"

namespace countercheck {
namespace {

const std::vector<std::string>& Keys() {
  static const std::vector<std::string> keys = {
      "metric",     "unit",      "change",    "name",     "weak",     "echo",
      "introduced", "noun",      "counted",   "not",      "negative", "modality",
      "against",    "direction", "verdict",   "segments", "least",    "daily",
      "trades",     "subject",   "margin_of", "yes",      "no",       "todo"};
  return keys;
}

const std::vector<std::string>& Units() {
  static const std::vector<std::string> units = {
      "money", "price",  "percent", "percentage_point", "basis_point", "ratio",
      "count", "shares", "points",  "duration",         "MW"};
  return units;
}

// Keys that hold one thing, and stand once.
bool IsSingle(const std::string& key) {
  return key == "metric" || key == "modality" || key == "direction" || key == "verdict" ||
         key == "segments" || key == "daily" || key == "trades" || key == "subject" ||
         key == "introduced" || key == "against" || key == "least" || key == "margin_of";
}

LoadError ReadUnits(const RuleFile& file, const RuleLine& line, std::vector<std::string>* units) {
  for (const std::string& unit : SplitList(line.value, '|')) {
    if (std::find(Units().begin(), Units().end(), unit) == Units().end())
      return RuleError(file.path, line.line,
                       "unknown unit '" + Clipped(unit) + "' (known: " + Joined(Units()) + ")" +
                           DidYouMean(unit, Units()))
          .error;
    units->push_back(unit);
  }
  return std::nullopt;
}

LoadError ReadFlag(const RuleFile& file, const RuleLine& line, bool* flag) {
  if (line.value != "yes" && line.value != "no")
    return RuleError(file.path, line.line,
                     line.key + ": expected 'yes' or 'no', found '" + Clipped(line.value) + "'")
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
                   "unknown modality '" + Clipped(line.value) +
                       "' (known: actual, guidance, target, expectation, hypothetical)")
      .error;
}

LoadError ReadAgainst(const RuleFile& file, const RuleLine& line, MetricRule* metric) {
  static const std::vector<std::string> known = {"yoy", "qoq", "mom", "prior_close"};
  if (std::find(known.begin(), known.end(), line.value) == known.end())
    return RuleError(
               file.path, line.line,
               "unknown comparator '" + Clipped(line.value) + "' (known: " + Joined(known) + ")")
        .error;
  metric->against = line.value;
  return std::nullopt;
}

LoadError ReadLeast(const RuleFile& file, const RuleLine& line, MetricRule* metric) {
  metric->least = Decimal::Parse(line.value);
  if (metric->least && !metric->least->IsNegative()) return std::nullopt;
  return RuleError(file.path, line.line,
                   "least: expected a number such as 1000000, found '" + Clipped(line.value) + "'")
      .error;
}

LoadError ReadSubject(const RuleFile& file, const RuleLine& line, MetricRule* metric) {
  static const std::vector<std::pair<std::string, SubjectKind>> kinds = {
      {"company", SubjectKind::kCompany},   {"country", SubjectKind::kCountry},
      {"holder", SubjectKind::kHolder},     {"target", SubjectKind::kTarget},
      {"supplier", SubjectKind::kSupplier}, {"named", SubjectKind::kNamed}};
  for (const auto& [name, kind] : kinds) {
    if (line.value != name) continue;
    metric->subject = kind;
    return std::nullopt;
  }
  return RuleError(file.path, line.line,
                   "unknown subject '" + Clipped(line.value) +
                       "' (known: company, country, holder, target, supplier, named)")
      .error;
}

LoadError CheckExampleCounts(const RuleFile& file, int line,
                             const std::vector<RuleExample>& examples) {
  int yes = 0, no = 0;
  for (const RuleExample& example : examples) {
    yes += example.kind == RuleExample::Kind::kYes;
    no += example.kind == RuleExample::Kind::kNo;
  }
  if (yes >= 2 && no >= 2) return std::nullopt;
  return RuleError(file.path, line,
                   "a metric needs two 'yes:' and two 'no:' examples at least, found " +
                       std::to_string(yes) + " and " + std::to_string(no))
      .error;
}

// A file of rules/metrics as it is read.
struct MetricFile {
  MetricRule rule;
  std::vector<const RuleLine*> names;  // name, weak, not and negative
  std::vector<RuleExample> examples;
  std::set<std::string> keys;
};

LoadError AddExample(const RuleFile& file, const RuleLine& line, MetricFile* metric) {
  auto example = ParseExample(file.path, line);
  if (!example) return example.error();
  metric->examples.push_back(*std::move(example));
  return std::nullopt;
}

LoadError AddName(const RuleFile& file, const RuleLine& line, MetricFile* metric) {
  if (SplitList(line.value, '|').empty())
    return RuleError(file.path, line.line, "'" + line.key + ":' has no value").error;
  metric->names.push_back(&line);
  return std::nullopt;
}

LoadError ReadMetricLine(const RuleFile& file, const RuleLine& line, MetricFile* metric) {
  const std::string& key = line.key;
  MetricRule& rule = metric->rule;
  if (line.value.empty())
    return RuleError(file.path, line.line, "'" + Clipped(key) + ":' has no value").error;
  if (!metric->keys.insert(key).second && IsSingle(key))
    return RuleError(file.path, line.line, "'" + key + ":' stands twice").error;
  if (key == "unit") return ReadUnits(file, line, &rule.level_units);
  if (key == "change") return ReadUnits(file, line, &rule.change_units);
  if (key == "modality") return ReadModality(file, line, &rule);
  if (key == "direction") return ReadFlag(file, line, &rule.direction);
  if (key == "verdict") return ReadFlag(file, line, &rule.verdict);
  if (key == "segments") return ReadFlag(file, line, &rule.segments);
  if (key == "daily") return ReadFlag(file, line, &rule.daily);
  if (key == "trades") return ReadFlag(file, line, &rule.trades);
  if (key == "introduced") return ReadFlag(file, line, &rule.introduced);
  if (key == "against") return ReadAgainst(file, line, &rule);
  if (key == "least") return ReadLeast(file, line, &rule);
  if (key == "subject") return ReadSubject(file, line, &rule);
  if (key == "margin_of") {
    rule.margin_of = line.value;
    return std::nullopt;
  }
  if (key == "yes" || key == "no" || key == "todo") return AddExample(file, line, metric);
  if (key == "name" || key == "weak" || key == "echo" || key == "not" || key == "negative")
    return AddName(file, line, metric);
  if (key == "metric") {
    rule.id = line.value;
    rule.line = line.line;
    return std::nullopt;
  }
  if (key != "noun" && key != "counted")
    return RuleError(file.path, line.line, UnknownKey(key, Keys())).error;
  for (const std::string& noun : SplitList(line.value, '|'))
    (key == "noun" ? rule.nouns : rule.counted).push_back(NormalizePhrase(noun));
  return std::nullopt;
}

std::string NameOf(const RuleFile& file) { return file.path.substr(file.path.rfind('/') + 1); }

LoadError CheckMetric(const RuleFile& file, const MetricFile& metric) {
  const std::string& id = metric.rule.id;
  if (NameOf(file) != id + ".rule")
    return RuleError(
               file.path, metric.rule.line,
               "metric '" + Clipped(id) + "' belongs in a file '" + Clipped(id + ".rule") + "'")
        .error;
  if (metric.rule.level_units.empty() && !metric.rule.verdict)
    return RuleError(file.path, metric.rule.line,
                     "the key 'unit' is missing (known: " + Joined(Units()) + ")")
        .error;
  const auto& keys = metric.keys;
  if (!keys.count("name") && !keys.count("weak") && !keys.count("negative"))
    return RuleError(file.path, metric.rule.line, "the key 'name' (or 'weak') is missing").error;
  return CheckExampleCounts(file, metric.rule.line, metric.examples);
}

}  // namespace

LoadError RuleLoader::AddMetricName(const RuleFile& file, const RuleLine& line, int metric) {
  const std::string where = file.path + ":" + std::to_string(line.line);
  for (const std::string& phrase : SplitList(line.value, '|')) {
    std::string normalized = NormalizePhrase(phrase);
    if (LoadError error = CheckPhrase(phrase, where)) return error;
    if (const PhraseMeaning* other = rules_->phrases.Find(normalized))
      return RuleError(file.path, line.line,
                       "'" + Clipped(phrase) + "' stands already at " + other->where)
          .error;
    PhraseMeaning& meaning = metric_names_[normalized];
    if (meaning.where.empty()) meaning.where = where;
    bool plain = line.key == "not";
    if (plain != meaning.plain && (!meaning.metrics.empty() || meaning.plain))
      return RuleError(file.path, line.line,
                       "'" + Clipped(phrase) + "' is a name and a 'not:' phrase (see " +
                           meaning.where + ")")
          .error;
    meaning.plain = plain;
    for (const MetricName& name : meaning.metrics)
      if (name.metric == metric)
        return RuleError(file.path, line.line,
                         "'" + Clipped(phrase) + "' stands twice in this file")
            .error;
    const bool echo = line.key == "echo";
    if (!plain)
      meaning.metrics.push_back({metric, echo || line.key == "weak", line.key == "negative", echo});
  }
  return std::nullopt;
}

LoadError RuleLoader::LoadMetric(const RuleFile& file) {
  auto lines = ReadRuleLines(file);
  if (!lines) return lines.error();
  MetricFile metric;
  metric.rule.path = file.path;
  for (const RuleLine& line : *lines)
    if (auto error = ReadMetricLine(file, line, &metric)) return error;
  if (metric.rule.id.empty())
    return RuleError(file.path, 1,
                     "the key 'metric' is missing: expected the name of the file without '.rule'")
        .error;
  if (auto error = CheckNewTag(metric.rule.id, file.path, metric.rule.line)) return error;
  if (auto error = CheckMetric(file, metric)) return error;
  if (const MetricRule* other = rules_->FindMetric(metric.rule.id))
    return RuleError(file.path, metric.rule.line,
                     "metric '" + metric.rule.id + "' stands already in " + other->path)
        .error;
  if (metric.rule.change_units.empty() && !metric.rule.level_units.empty()) {
    metric.rule.change_units = metric.rule.level_units;
    metric.rule.change_units.push_back("percent");
  }
  int index = static_cast<int>(rules_->metrics.size());
  for (const RuleLine* line : metric.names)
    if (auto error = AddMetricName(file, *line, index)) return error;
  for (RuleExample& example : metric.examples) {
    example.metric = metric.rule.id;
    rules_->examples.push_back(std::move(example));
  }
  rules_->metrics.push_back(std::move(metric.rule));
  return std::nullopt;
}

LoadError RuleLoader::FinishMetrics() {
  for (auto& [phrase, meaning] : metric_names_) {
    std::string tag;
    for (const MetricName& name : meaning.metrics)
      tag += (tag.empty() ? "" : "+") + rules_->metrics[name.metric].id;
    if (!tag.empty()) {
      auto symbol = rules_->symbols.AddTag(tag);
      if (!symbol) return ErrorAt(meaning.where, "too many metrics and classes for one rule book");
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
