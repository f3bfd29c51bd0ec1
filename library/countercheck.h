// Countercheck as a library: the figures of news articles, and where they contradict each other.
//
//   const Result<Checker> checker = Checker::WithBuiltinRules();
//   if (!checker) return Complain(FormatError(checker.error()));
//   const Report report = checker->Check({{"a", text_a}, {"b", text_b}});
//   for (const Finding& finding : report.findings) std::cout << finding.message << "\n";
//
// Values are those of core/: Report, Document, Claim, Finding, Result. Nothing here prints, ends
// the program, or reads the clock or the environment; of exceptions only std::bad_alloc gets out.
#ifndef COUNTERCHECK_LIBRARY_COUNTERCHECK_H_
#define COUNTERCHECK_LIBRARY_COUNTERCHECK_H_

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/report.h"
#include "core/result.h"
#include "core/store_values.h"

namespace countercheck {

class RuleBook;
class Database;

// A plain text in UTF-8, and what is known about it; all but `id` and `text` may be empty.
struct SourceArticle {
  std::string id;  // by which claims name it, and a store knows it again
  std::string text;
  std::string outlet = {};
  std::string url = {};
  std::string published = {};  // ISO 8601; "Monday" is read from this day
  std::string title = {};
};

// Rules, compiled, and what they find. Takes a moment to make; may be used by several threads.
class Checker {
 public:
  static Result<Checker> WithBuiltinRules();
  // Rules of a folder as rules/README.md describes it. The error names file, line and what is
  // wrong.
  static Result<Checker> WithRulesIn(const std::string& folder);

  Checker(Checker&&) noexcept;
  Checker& operator=(Checker&&) noexcept;
  ~Checker();

  // Documents and claims, and the errors of articles that could not be read; no findings.
  Report Extract(const std::vector<SourceArticle>& articles) const;
  // The same of files in any format that the program reads: text with a sidecar, JSON lines, HTML,
  // feeds … A file may hold many articles.
  Report ExtractFiles(const std::vector<std::string>& paths) const;

  // Extract(), then Compare().
  Report Check(const std::vector<SourceArticle>& articles) const;
  Report CheckFiles(const std::vector<std::string>& paths) const;

 private:
  friend class ArticleStore;
  explicit Checker(std::unique_ptr<RuleBook> rules);
  std::unique_ptr<RuleBook> rules_;
};

// The findings over the claims of a report, gravest first, whatever findings it had.
std::vector<Finding> CompareClaims(const Report& report);

// JSON lines as `countercheck check --format jsonl` prints them.
std::string ToJsonLines(const Report& report);

// A file in which articles are kept from day to day; `countercheck conflicts` reads it too. One
// thread at a time uses an ArticleStore. After an error of the file nothing more is done with it:
// open it anew.
class ArticleStore {
 public:
  enum class Access { kRead, kWrite };  // kWrite makes the file where there is none

  // A store of an older program is brought forward, and kept beside the new one. An error where the
  // file is no store, is damaged, or is in use by another writer for longer than `wait_ms`.
  static Result<ArticleStore> Open(const std::string& path, Access access, int wait_ms = 10'000);

  ArticleStore(ArticleStore&&) noexcept;
  ArticleStore& operator=(ArticleStore&&) noexcept;
  ~ArticleStore();

  // Stores what is new, compares again what that touches. `now` (ISO 8601) is when the store says
  // that it was. Errors of single articles are appended to `refused`, where it is given. All of a
  // batch of articles is stored or nothing of it. Files of one name are told apart by their paths,
  // as they are given: give absolute ones.
  Result<IntakeCounts> Ingest(const Checker& checker, const std::vector<SourceArticle>& articles,
                              const std::string& now, std::vector<Error>* refused = nullptr);
  Result<IntakeCounts> IngestFiles(const Checker& checker, const std::vector<std::string>& paths,
                                   const std::string& now, std::vector<Error>* refused = nullptr);

  // The claims with their documents; the findings with their claims, documents and reviews.
  Result<Report> Claims(const ClaimFilter& filter);
  Result<Report> Findings(const FindingFilter& filter);
  Result<std::vector<Document>> Articles(const ArticleFilter& filter);
  // The life of a finding (its id) or of an article (its id); empty where there is no such thing.
  Result<std::vector<Event>> History(const std::string& finding_or_article);

  // The findings that the store would have with this draft, and had not without; nothing is stored.
  Result<Report> Lint(const Checker& checker, const SourceArticle& draft);

  // What a person makes of findings (ids). Nothing, or what is wrong: then none was judged.
  std::optional<Error> AddReview(const std::vector<std::string>& findings, const Review& review);

 private:
  explicit ArticleStore(std::unique_ptr<Database> database);
  std::unique_ptr<Database> database_;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_LIBRARY_COUNTERCHECK_H_
