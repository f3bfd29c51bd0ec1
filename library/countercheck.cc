#include "library/countercheck.h"

#include <sstream>
#include <utility>

#include "extractors/rule_book.h"
#include "pipeline/check/compare.h"
#include "pipeline/pipeline.h"
#include "pipeline/store/intake.h"
#include "pipeline/store/lint.h"
#include "pipeline/store/migrate.h"
#include "pipeline/store/questions.h"
#include "pipeline/store/reviews.h"
#include "pipeline/store/store.h"
#include "reports/report_formats.h"

namespace countercheck {
namespace {

RawDocument RawOf(const SourceArticle& article) {
  RawDocument raw;
  raw.document.name = raw.document.identity = article.id;
  raw.document.outlet = article.outlet;
  raw.document.url = article.url;
  raw.document.published = article.published;
  raw.document.title = article.title;
  raw.bytes = article.text;
  return raw;
}

Result<std::unique_ptr<RuleBook>> Compiled(const std::vector<RuleFile>& files) {
  Result<RuleBook> rules = RuleBook::Load(files);
  if (!rules) return Unexpected(rules.error());
  return std::make_unique<RuleBook>(std::move(*rules));
}

Report RunOver(const std::vector<std::string>& paths, const RuleBook& rules, bool compare) {
  std::istringstream nothing;
  RunOptions options;
  options.compare = compare;
  return Run(paths, nothing, rules, options);
}

// What a question gave, unless the database failed meanwhile.
template <typename Answer>
Result<Answer> Checked(Answer answer, const Database& database) {
  if (database.error()) return Unexpected(*database.error());
  return answer;
}

}  // namespace

Checker::Checker(std::unique_ptr<RuleBook> rules) : rules_(std::move(rules)) {}
Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;
Checker::~Checker() = default;

Result<Checker> Checker::WithBuiltinRules() {
  Result<std::unique_ptr<RuleBook>> rules = Compiled(BuiltinRules());
  if (!rules) return Unexpected(rules.error());
  return Checker(std::move(*rules));
}

Result<Checker> Checker::WithRulesIn(const std::string& folder) {
  const Result<std::vector<RuleFile>> files = ReadRuleFiles(folder);
  if (!files) return Unexpected(files.error());
  Result<std::unique_ptr<RuleBook>> rules = Compiled(*files);
  if (!rules) return Unexpected(rules.error());
  return Checker(std::move(*rules));
}

Report Checker::Extract(const std::vector<SourceArticle>& articles) const {
  Report report;
  for (const SourceArticle& article : articles) {
    Result<ReadDocument> read = Read(RawOf(article), *rules_, ExtractLimits());
    if (!read) {
      report.errors.push_back(read.error());
      continue;
    }
    report.documents.push_back(std::move(read->document));
    for (Claim& claim : read->claims) report.claims.push_back(std::move(claim));
  }
  return report;
}

Report Checker::ExtractFiles(const std::vector<std::string>& paths) const {
  return RunOver(paths, *rules_, false);
}

Report Checker::Check(const std::vector<SourceArticle>& articles) const {
  Report report = Extract(articles);
  report.findings = CompareClaims(report);
  return report;
}

Report Checker::CheckFiles(const std::vector<std::string>& paths) const {
  return RunOver(paths, *rules_, true);
}

std::vector<Finding> CompareClaims(const Report& report) {
  return Compare(report.documents, report.claims);
}

std::string ToJsonLines(const Report& report) { return FormatJsonLines(report); }

ArticleStore::ArticleStore(std::unique_ptr<Database> database) : database_(std::move(database)) {}
ArticleStore::ArticleStore(ArticleStore&&) noexcept = default;
ArticleStore& ArticleStore::operator=(ArticleStore&&) noexcept = default;
ArticleStore::~ArticleStore() = default;

Result<ArticleStore> ArticleStore::Open(const std::string& path, Access access, int wait_ms) {
  const auto migration = BringUpToDate(path, wait_ms);
  if (!migration) return Unexpected(migration.error());
  const OpenMode mode = access == Access::kWrite ? OpenMode::kCreate : OpenMode::kRead;
  Result<Database> database = OpenStore(path, mode, wait_ms);
  if (!database) return Unexpected(database.error());
  return ArticleStore(std::make_unique<Database>(std::move(*database)));
}

namespace {

Result<IntakeCounts> TakeInto(Database* database, const DocumentSource& source,
                              const RuleBook& rules, const std::string& now,
                              std::vector<Error>* refused) {
  IntakeOptions options;
  options.now = now;
  const auto note = [refused](const IntakeCounts&, const Error* error) {
    if (error != nullptr && refused != nullptr) refused->push_back(*error);
  };
  return TakeIn(source, rules, options, note, database);
}

}  // namespace

Result<IntakeCounts> ArticleStore::Ingest(const Checker& checker,
                                          const std::vector<SourceArticle>& articles,
                                          const std::string& now, std::vector<Error>* refused) {
  const DocumentSource source = [&articles](const Sink& sink) {
    for (const SourceArticle& article : articles) sink(RawOf(article));
  };
  return TakeInto(database_.get(), source, *checker.rules_, now, refused);
}

Result<IntakeCounts> ArticleStore::IngestFiles(const Checker& checker,
                                               const std::vector<std::string>& paths,
                                               const std::string& now,
                                               std::vector<Error>* refused) {
  std::istringstream nothing;
  const DocumentSource source = [&](const Sink& sink) {
    countercheck::Ingest(paths, InputFormat::kDetect, nothing, IngestLimits(), sink);
  };
  return TakeInto(database_.get(), source, *checker.rules_, now, refused);
}

Result<Report> ArticleStore::Claims(const ClaimFilter& filter) {
  return Checked(FindClaims(filter, database_.get()), *database_);
}

Result<Report> ArticleStore::Findings(const FindingFilter& filter) {
  return Checked(FindFindings(filter, database_.get()), *database_);
}

Result<std::vector<Document>> ArticleStore::Articles(const ArticleFilter& filter) {
  return Checked(FindArticles(filter, database_.get()), *database_);
}

Result<std::vector<Event>> ArticleStore::History(const std::string& finding_or_article) {
  std::vector<Event> events = HistoryOfFinding(finding_or_article, database_.get());
  if (events.empty()) events = HistoryOfArticle(finding_or_article, database_.get());
  return Checked(std::move(events), *database_);
}

Result<Report> ArticleStore::Lint(const Checker& checker, const SourceArticle& draft) {
  const Result<ReadDocument> read = Read(RawOf(draft), *checker.rules_, ExtractLimits());
  if (!read) return Unexpected(read.error());
  return Checked(LintAgainst(*read, database_.get()), *database_);
}

std::optional<Error> ArticleStore::AddReview(const std::vector<std::string>& findings,
                                             const Review& review) {
  AddReviews(findings, review, database_.get());
  return database_->error();
}

}  // namespace countercheck
