#include "extractors/rule_loader.h"

#include <algorithm>
#include <charconv>

namespace countercheck {
namespace {

// The tags of figures, and what else is found before any word is looked up.
const std::vector<std::string>& FigureTags() {
  static const std::vector<std::string> tags = {"money", "percent",  "points", "ratio",
                                                "count", "duration", "measure"};
  return tags;
}

bool InFolder(const RuleFile& file, std::string_view folder, std::string_view ending) {
  return file.path.find(folder) != std::string::npos && file.path.ends_with(ending);
}

// Tables of the figure scanner: read elsewhere, not classes of words.
bool IsFigureTable(const RuleFile& file) {
  return file.path.ends_with("/units.tsv") || file.path.ends_with("/currencies.tsv");
}

}  // namespace

std::string UnknownKey(const std::string& key, const std::vector<std::string>& known) {
  std::string text = "unknown key '" + key + "' (known: ";
  for (size_t i = 0; i < known.size(); ++i) text += (i ? ", " : "") + known[i];
  return text + ")";
}

LoadError RuleLoader::Load(const std::vector<RuleFile>& files) {
  for (const std::string& tag : FigureTags()) {
    rules_->symbols.Include("quantity", *rules_->symbols.AddTag(tag));
  }
  for (const char* tag : {"period", "company"}) rules_->symbols.AddTag(tag);
  std::vector<RuleFile> sorted = files;
  std::sort(sorted.begin(), sorted.end(),
            [](const RuleFile& a, const RuleFile& b) { return a.path < b.path; });
  using Step = LoadError (RuleLoader::*)(const RuleFile&);
  auto each = [&](std::string_view folder, std::string_view ending, Step step) -> LoadError {
    for (const RuleFile& file : sorted) {
      if (!InFolder(file, folder, ending) || IsFigureTable(file)) continue;
      if (LoadError error = (this->*step)(file)) return error;
    }
    return std::nullopt;
  };
  if (auto error = each("words/", ".tsv", &RuleLoader::LoadWords)) return error;
  if (auto error = each("metrics/", ".rule", &RuleLoader::LoadMetric)) return error;
  if (auto error = FinishMetrics()) return error;
  if (auto error = each("names/", ".tsv", &RuleLoader::LoadNames)) return error;
  return each("frames/", ".rule", &RuleLoader::LoadFrames);
}

LoadError RuleLoader::AddPhrase(const std::string& phrase, PhraseMeaning meaning) {
  std::string normalized = NormalizePhrase(phrase);
  size_t colon = meaning.where.rfind(':');
  Error error{meaning.where.substr(0, colon), meaning.where.substr(colon + 1), ""};
  if (normalized.empty()) {
    error.message = "'" + phrase + "' has no word in it";
    return error;
  }
  if (const PhraseMeaning* other = rules_->phrases.Find(normalized)) {
    error.message = "'" + phrase + "' stands already at " + other->where;
    return error;
  }
  rules_->phrases.Add(normalized, std::move(meaning));
  return std::nullopt;
}

LoadError RuleLoader::LoadWords(const RuleFile& file) {
  auto rows = ReadTableLines(file);
  if (!rows) return rows.error();
  for (const TableLine& row : *rows) {
    if (row.columns.size() != 2 || row.columns[0].empty() || row.columns[1].empty())
      return RuleError(file.path, row.line, "expected two columns separated by a tab: class, phrases")
          .error;
    auto symbol = rules_->symbols.AddTag(row.columns[0]);
    if (!symbol) return RuleError(file.path, row.line, "too many classes of words").error;
    for (const std::string& phrase : SplitList(row.columns[1], '|')) {
      PhraseMeaning meaning;
      meaning.word_class = row.columns[0];
      meaning.where = file.path + ":" + std::to_string(row.line);
      if (auto error = AddPhrase(phrase, std::move(meaning))) return error;
    }
  }
  return std::nullopt;
}

LoadError RuleLoader::LoadNames(const RuleFile& file) {
  auto rows = ReadTableLines(file);
  if (!rows) return rows.error();
  for (const TableLine& row : *rows) {
    if (row.columns.size() < 3 || row.columns.size() > 4 || row.columns[0].empty())
      return RuleError(file.path, row.line,
                       "expected columns separated by tabs: name, ticker, month in which the "
                       "fiscal year ends, other names")
          .error;
    CompanyName company{row.columns[0], row.columns[1], std::nullopt};
    if (const std::string& month = row.columns[2]; !month.empty()) {
      unsigned value = 0;
      auto [end, error] = std::from_chars(month.data(), month.data() + month.size(), value);
      if (error != std::errc() || *end != '\0' || value < 1 || value > 12)
        return RuleError(file.path, row.line, "month '" + month + "': expected 1 to 12").error;
      company.fiscal_year_end_month = value;
    }
    std::vector<std::string> names = {company.name};
    if (row.columns.size() == 4)
      for (const std::string& other : SplitList(row.columns[3], '|')) names.push_back(other);
    int index = static_cast<int>(rules_->companies.size());
    rules_->companies.push_back(company);
    for (const std::string& name : names) {
      PhraseMeaning meaning;
      meaning.company = index;
      meaning.where = file.path + ":" + std::to_string(row.line);
      const PhraseMeaning* other = rules_->phrases.Find(NormalizePhrase(name));
      // A short form that is a word of the rules, too ("Target"), is left to the words.
      if (other && (other->company < 0 || other->company == index)) continue;
      if (auto error = AddPhrase(name, std::move(meaning))) return error;
    }
  }
  return std::nullopt;
}

}  // namespace countercheck
