#include "extractors/rule_loader.h"

#include <algorithm>
#include <charconv>

#include "extractors/expected_claim.h"
#include "extractors/rule_spelling.h"

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

// Phrases that begin alike are tried one by one; a rule from a stranger gets no more of them.
constexpr int kMaxPhrasesOfOneWord = 2000;

bool IsReserved(const std::string& tag) {
  static const std::vector<std::string> others = {"quantity", "period", "company", "metric"};
  auto has = [&](const std::vector<std::string>& tags) {
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
  };
  return has(FigureTags()) || has(others);
}

bool IsTagName(const std::string& tag) {
  return !tag.empty() && tag.size() <= 40 && std::all_of(tag.begin(), tag.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

// The tables of figures are read by extractors/quantity/, which takes no rule book.
bool IsFigureTable(const RuleFile& file) {
  return file.path.ends_with("words/units.tsv") || file.path.ends_with("words/currencies.tsv") ||
         file.path.ends_with("words/hedges.tsv");
}

bool HasPlace(const RuleFile& file) {
  return InFolder(file, "metrics/", ".rule") || InFolder(file, "frames/", ".rule") ||
         InFolder(file, "words/", ".tsv") || InFolder(file, "names/", ".tsv");
}

std::string PlacesMessage() {
  return "not where rules are read: expected metrics/*.rule, frames/*.rule, words/*.tsv or "
         "names/*.tsv";
}

}  // namespace

std::string UnknownKey(const std::string& key, const std::vector<std::string>& known) {
  return "unknown key '" + Clipped(key) + "' (known: " + Joined(known) + ")" +
         DidYouMean(key, known);
}

Error ErrorAt(const std::string& where, std::string message) {
  const size_t colon = where.rfind(':');
  return {where.substr(0, colon), where.substr(colon + 1), std::move(message)};
}

LoadError RuleLoader::Load(const std::vector<RuleFile>& files) {
  for (const std::string& tag : FigureTags()) {
    rules_->symbols.Include("quantity", *rules_->symbols.AddTag(tag));
  }
  for (const char* tag : {"period", "company"}) rules_->symbols.AddTag(tag);
  std::vector<RuleFile> sorted = files;
  std::sort(sorted.begin(), sorted.end(),
            [](const RuleFile& a, const RuleFile& b) { return a.path < b.path; });
  for (const RuleFile& file : sorted)
    if (!HasPlace(file)) return RuleError(file.path, 1, PlacesMessage()).error;
  using Step = LoadError (RuleLoader::*)(const RuleFile&);
  auto each = [&](std::string_view folder, std::string_view ending, Step step) -> LoadError {
    for (const RuleFile& file : sorted) {
      if (!InFolder(file, folder, ending)) continue;
      if (LoadError error = (this->*step)(file)) return error;
    }
    return std::nullopt;
  };
  if (auto error = each("words/", ".tsv", &RuleLoader::LoadWords)) return error;
  if (auto error = each("metrics/", ".rule", &RuleLoader::LoadMetric)) return error;
  if (auto error = FinishMetrics()) return error;
  if (auto error = each("names/", ".tsv", &RuleLoader::LoadNames)) return error;
  if (auto error = each("frames/", ".rule", &RuleLoader::LoadFrames)) return error;
  IndexFrames();
  return CheckExampleMetrics();
}

void RuleLoader::IndexFrames() {
  std::vector<std::vector<std::vector<Symbol>>> required;
  for (const FrameRule& frame : rules_->frames) required.push_back(frame.pattern.required());
  rules_->frame_index = FrameIndex(required, rules_->symbols.size());
}

// A name that is misspelt would otherwise only show as a claim that was not found.
LoadError RuleLoader::CheckExampleMetrics() const {
  std::vector<std::string> known;
  for (const MetricRule& metric : rules_->metrics) known.push_back(metric.id);
  for (const RuleExample& example : rules_->examples) {
    if (example.kind == RuleExample::Kind::kNo) continue;
    auto claims = ParseExpectedClaims(example.expected, example.metric);
    if (!claims) return RuleError(example.path, example.line, claims.error().message).error;
    for (const ExpectedClaim& claim : *claims) {
      if (rules_->FindMetric(claim.metric)) continue;
      const std::string quoted = "claim '" + Clipped(claim.text) + "': ";
      if (claim.metric.empty())
        return RuleError(example.path, example.line, quoted + "a metric is missing before it")
            .error;
      return RuleError(example.path, example.line,
                       quoted + "no metric is called '" + Clipped(claim.metric) + "'" +
                           DidYouMean(claim.metric, known))
          .error;
    }
  }
  return std::nullopt;
}

LoadError RuleLoader::CheckNewTag(const std::string& tag, const std::string& path, int line) const {
  if (!IsTagName(tag))
    return RuleError(
               path, line,
               "'" + Clipped(tag) + "' cannot be a tag: expected up to 40 of a-z, 0-9 and '_'")
        .error;
  if (!IsReserved(tag) && rules_->symbols.Expand(tag).empty()) return std::nullopt;
  return RuleError(path, line, "the tag {" + tag + "} is taken: choose another name").error;
}

LoadError RuleLoader::CheckPhrase(const std::string& phrase, const std::string& where) {
  const std::vector<Word> words = SplitWords(phrase, 0);
  if (std::all_of(words.begin(), words.end(), [](const Word& word) { return word.mark; }))
    return ErrorAt(where, "'" + Clipped(phrase) + "' has no word in it");
  if (++phrases_by_first_word_[words.front().lower] <= kMaxPhrasesOfOneWord) return std::nullopt;
  return ErrorAt(where, "more than 2000 phrases begin with '" + Clipped(words.front().lower) + "'");
}

LoadError RuleLoader::AddPhrase(const std::string& phrase, PhraseMeaning meaning) {
  std::string normalized = NormalizePhrase(phrase);
  if (LoadError error = CheckPhrase(phrase, meaning.where)) return error;
  if (const PhraseMeaning* other = rules_->phrases.Find(normalized))
    return ErrorAt(meaning.where, "'" + Clipped(phrase) + "' stands already at " + other->where);
  rules_->phrases.Add(normalized, std::move(meaning));
  return std::nullopt;
}

LoadError RuleLoader::LoadWords(const RuleFile& file) {
  if (IsFigureTable(file)) return std::nullopt;
  auto rows = ReadTableLines(file);
  if (!rows) return rows.error();
  for (const WordTableLine& row : *rows) {
    if (row.columns.size() != 2)
      return RuleError(file.path, row.line,
                       "expected two columns separated by a tab: class, phrases; found " +
                           std::to_string(row.columns.size()))
          .error;
    if (row.columns[0].empty())
      return RuleError(file.path, row.line, "the first column, the class, is empty").error;
    const std::vector<std::string> phrases = SplitList(row.columns[1], '|');
    if (phrases.empty())
      return RuleError(file.path, row.line, "class '" + Clipped(row.columns[0]) + "' has no phrase")
          .error;
    // A class may go on in another row; its tag is new only once.
    if (IsReserved(row.columns[0]) || !rules_->symbols.FindTag(row.columns[0]))
      if (auto error = CheckNewTag(row.columns[0], file.path, row.line)) return error;
    auto symbol = rules_->symbols.AddTag(row.columns[0]);
    if (!symbol)
      return RuleError(file.path, row.line, "too many classes of words for one rule book").error;
    for (const std::string& phrase : phrases) {
      PhraseMeaning meaning;
      meaning.word_class = row.columns[0];
      meaning.canonical = SplitList(row.columns[1], '|').front();
      meaning.where = file.path + ":" + std::to_string(row.line);
      if (auto error = AddPhrase(phrase, std::move(meaning))) return error;
    }
  }
  return std::nullopt;
}

LoadError RuleLoader::LoadNames(const RuleFile& file) {
  auto rows = ReadTableLines(file);
  if (!rows) return rows.error();
  for (const WordTableLine& row : *rows) {
    if (row.columns[0].empty())
      return RuleError(file.path, row.line, "the first column, the name, is empty").error;
    if (row.columns.size() < 3 || row.columns.size() > 4)
      return RuleError(file.path, row.line,
                       "expected columns separated by tabs: name, ticker, month in which the "
                       "fiscal year ends, other names; found " +
                           std::to_string(row.columns.size()))
          .error;
    CompanyName company{row.columns[0], row.columns[1], std::nullopt};
    if (const std::string& month = row.columns[2]; !month.empty()) {
      unsigned value = 0;
      auto [end, error] = std::from_chars(month.data(), month.data() + month.size(), value);
      if (error != std::errc() || *end != '\0' || value < 1 || value > 12)
        return RuleError(file.path, row.line, "month '" + Clipped(month) + "': expected 1 to 12")
            .error;
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
