#include "pipeline/pipeline.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "extractors/extract.h"
#include "pipeline/article_text.h"
#include "pipeline/check/compare.h"
#include "pipeline/check/corrections.h"
#include "pipeline/identity.h"

namespace countercheck {
namespace {

namespace fs = std::filesystem;

Result<Article> Prepare(Result<RawDocument> raw) {
  if (!raw) return Unexpected(raw.error());
  raw->document.hash = HashOf(raw->bytes);
  Result<Article> article = ToArticle(std::move(*raw));
  if (article) article->document.sketch = SketchOf(article->text.normalized());
  return article;
}

// The documents of a run by identity: claims are known by it.
class Seen {
 public:
  enum class Answer { kNew, kAgain, kOther };

  // kAgain: the same bytes under the same identity. kOther: other bytes.
  Answer Add(const std::string& identity, const std::string& hash) {
    const auto [place, is_new] = hashes_.emplace(identity, hash);
    if (is_new) return Answer::kNew;
    return place->second == hash ? Answer::kAgain : Answer::kOther;
  }

 private:
  std::unordered_map<std::string, std::string> hashes_;
};

// False where the document was read before. Two files of one name in two folders are told apart by
// their paths; two texts under one id are an error.
bool IsToBeRead(Document* document, Seen* seen, Report* report) {
  Seen::Answer answer = seen->Add(document->identity, document->hash);
  if (answer == Seen::Answer::kOther && document->identity != document->name) {
    document->identity = document->name;
    answer = seen->Add(document->identity, document->hash);
  }
  if (answer == Seen::Answer::kOther)
    report->errors.push_back({document->name, "", "another document has this id and another text"});
  return answer == Seen::Answer::kNew;
}

Span Moved(Span span, size_t by) { return {span.begin + by, span.end + by}; }

// From places in the document to places in the file that it was cut out of.
Offsets Moved(const Offsets& span, const FilePlace& begin) {
  return {Moved(span.bytes, begin.byte), Moved(span.codepoints, begin.codepoint),
          Moved(span.utf16, begin.utf16)};
}

void MoveTo(const FilePlace& begin, std::vector<Claim>* claims) {
  for (Claim& claim : *claims) {
    claim.line += static_cast<int>(begin.line);
    claim.span = Moved(claim.span, begin);
    for (Piece& piece : claim.pieces) piece.span = Moved(piece.span, begin.byte);
  }
}

void MoveTo(const FilePlace& begin, std::vector<Note>* notes) {
  for (Note& note : *notes) {
    if (!note.span) continue;
    note.line += static_cast<int>(begin.line);
    note.span = Moved(*note.span, begin);
  }
}

Result<std::vector<Claim>> ClaimsOf(const Article& article, const RuleBook& rules,
                                    const ExtractLimits& limits) {
  Result<std::vector<Claim>> claims = Extract(article, rules, limits);
  if (!claims) return claims;
  Identify(article.document, &*claims);
  MoveTo(article.begin, &*claims);
  return claims;
}

void AddArticle(const Article& article, const RuleBook& rules, const RunOptions& options,
                Report* report) {
  Result<std::vector<Claim>> claims = ClaimsOf(article, rules, options.extract_limits);
  if (!claims) return report->errors.push_back(claims.error());
  if (options.keep_texts) report->texts.push_back(TextOf(article, *claims));
  std::move(claims->begin(), claims->end(), std::back_inserter(report->claims));
  report->documents.push_back(article.document);
  report->notes = article.notes;
  MoveTo(article.begin, &report->notes);
}

template <typename Value>
void MoveBehind(std::vector<Value> values, std::vector<Value>* all) {
  std::move(values.begin(), values.end(), std::back_inserter(*all));
}

bool IsRuleFile(const fs::path& path) {
  return path.extension() == ".rule" || path.extension() == ".tsv";
}

// The rule files below `folder`, by path.
Result<std::vector<fs::path>> FindRuleFiles(const std::string& folder) {
  std::vector<fs::path> paths;
  std::error_code error;
  fs::recursive_directory_iterator place(folder, error);
  for (; !error && place != fs::recursive_directory_iterator(); place.increment(error)) {
    std::error_code vanished;
    if (place->is_regular_file(vanished) && IsRuleFile(place->path()))
      paths.push_back(place->path());
  }
  if (error) return Unexpected(Error{folder, "", "rules cannot be read: " + error.message()});
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

void RunEach(const std::vector<std::string>& paths, std::istream& standard_input,
             const RuleBook& rules, const RunOptions& options, const ReportSink& sink) {
  Seen seen;
  Ingest(paths, options.format, standard_input, options.limits, [&](Result<RawDocument> raw) {
    Report report;
    Result<Article> article = Prepare(std::move(raw));
    if (!article)
      report.errors.push_back(article.error());
    else if (IsToBeRead(&article->document, &seen, &report))
      AddArticle(*article, rules, options, &report);
    sink(std::move(report));
  });
}

Report Run(const std::vector<std::string>& paths, std::istream& standard_input,
           const RuleBook& rules, const RunOptions& options) {
  Report report;
  RunEach(paths, standard_input, rules, options, [&](Report one) {
    MoveBehind(std::move(one.documents), &report.documents);
    MoveBehind(std::move(one.notes), &report.notes);
    MoveBehind(std::move(one.claims), &report.claims);
    MoveBehind(std::move(one.errors), &report.errors);
    MoveBehind(std::move(one.texts), &report.texts);
  });
  if (!options.compare) return report;
  report.findings = Compare(report.documents, report.claims);
  SettleByCorrections(report.documents, report.claims, report.notes, &report.findings);
  return report;
}

Result<ReadDocument> Read(RawDocument raw, const RuleBook& rules, const ExtractLimits& limits) {
  const Result<Article> article = Prepare(std::move(raw));
  if (!article) return Unexpected(article.error());
  Result<std::vector<Claim>> claims = ClaimsOf(*article, rules, limits);
  if (!claims) return Unexpected(claims.error());
  return ReadDocument{article->document, std::move(*claims)};
}

Result<std::vector<RuleFile>> ReadRuleFiles(const std::string& folder) {
  const Result<std::vector<fs::path>> paths = FindRuleFiles(folder);
  if (!paths) return Unexpected(paths.error());
  std::vector<RuleFile> files;
  for (const fs::path& path : *paths) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return Unexpected(Error{path.string(), "", "cannot be read"});
    const std::string name = "rules/" + path.lexically_relative(folder).generic_string();
    files.push_back({name, {std::istreambuf_iterator<char>(in), {}}});
  }
  if (files.empty()) {
    return Unexpected(Error{folder, "", "holds no rule files (metrics/*.rule, words/*.tsv, …)"});
  }
  return files;
}

}  // namespace countercheck
