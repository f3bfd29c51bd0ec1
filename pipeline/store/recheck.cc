#include "pipeline/store/recheck.h"

#include <memory>
#include <utility>
#include <vector>

#include "pipeline/check/compare.h"
#include "pipeline/work_ahead.h"

namespace countercheck {
namespace {

// Scopes whose claims are held in memory at once.
constexpr size_t kMostAhead = 16;

// Names that no claim gives any more would make other names mean something else.
void DropUnusedSubjects(Database* database) {
  database->Run(
      "DELETE FROM subject WHERE NOT EXISTS (SELECT 1 FROM claim WHERE subject = subject.id) "
      "AND NOT EXISTS (SELECT 1 FROM claim WHERE counterparty = subject.id)");
}

// What a scope shows.
struct Shown {
  Scope scope;
  std::vector<ShownFinding> findings;
  ClaimIds ids;
};

Shown CompareGroup(const Scope& scope, Group* group, const SubjectIndex& subjects) {
  Shown shown{scope, {}, std::move(group->ids)};
  if (group->claims.empty()) return shown;
  std::vector<Finding> findings =
      scope.article != 0 ? CompareWithin(group->documents.front(), group->claims, subjects)
                         : CompareSubject(group->documents, group->claims, subjects);
  for (Finding& finding : findings) {
    std::string content = ContentOf(finding);
    shown.findings.push_back({std::move(finding), std::move(content)});
  }
  return shown;
}

// The findings are written in the order of the scopes, whichever is compared first.
void CompareAll(const std::vector<Scope>& scopes, const SubjectIndex& subjects, size_t threads,
                const FreshArticles& fresh, Database* database, FindingUpdate* update) {
  WorkAhead<Shown> comparing(threads);
  const auto put_one = [&] {
    const Shown shown = comparing.Take();
    update->Put(shown.scope, shown.findings, shown.ids);
  };
  for (const Scope& scope : scopes) {
    if (database->error()) return;
    const auto group = std::make_shared<Group>(ReadGroup(scope, fresh, database));
    comparing.Add([scope, group, &subjects] { return CompareGroup(scope, group.get(), subjects); });
    if (comparing.size() > kMostAhead) put_one();
  }
  while (comparing.size() > 0) put_one();
}

}  // namespace

void Recheck::Touch(int64_t article) {
  articles_.insert(article);
  Query roots = database_->Ask(
      "SELECT DISTINCT CASE WHEN subject.root = ?1 AND subject.name = '' THEN ?1 || article.name "
      "ELSE subject.root END FROM claim JOIN subject ON subject.id = claim.subject "
      "JOIN article ON article.id = claim.article WHERE claim.article = ?2");
  roots.Bind(kUnnamedIn).Bind(article);
  while (roots.Next()) roots_.insert(roots.Text());
}

void Recheck::Hold(int64_t article, FreshArticle stored) { fresh_[article] = std::move(stored); }

void Recheck::MoveSubject(int64_t subject, const std::string& root) {
  std::vector<int64_t> articles;
  {
    Query rows = database_->Ask(
        "SELECT article FROM claim WHERE subject = ?1 UNION "
        "SELECT article FROM claim WHERE counterparty = ?1");
    rows.Bind(subject);
    while (rows.Next()) articles.push_back(rows.Number());
  }
  for (const int64_t article : articles) Touch(article);
  database_->Ask("UPDATE subject SET root = ? WHERE id = ?").Bind(root).Bind(subject).Run();
}

SubjectIndex Recheck::RefreshRoots() {
  const std::vector<SubjectRow> rows = ReadSubjectNames(database_);
  SubjectIndex subjects(NamesOf(rows), CountNamingNone(database_));
  for (const SubjectRow& row : rows) {
    const std::string root = subjects.RootOf(row.name, "");
    if (root != row.root) MoveSubject(row.id, root);
  }
  return subjects;
}

FindingCounts Recheck::Compare(const std::string& now, size_t threads) {
  DropUnusedSubjects(database_);
  const SubjectIndex subjects = RefreshRoots();
  for (const int64_t article : std::set<int64_t>(articles_)) Touch(article);

  std::vector<Scope> scopes;
  for (const std::string& root : roots_) scopes.push_back({root, 0});
  for (const int64_t article : articles_) scopes.push_back({"", article});
  FindingUpdate update(database_, now, gone_);
  for (const Scope& scope : scopes) update.Question(scope);
  CompareAll(scopes, subjects, threads, fresh_, database_, &update);
  update.ResolveRest();
  articles_.clear();
  roots_.clear();
  fresh_.clear();
  gone_.clear();
  return update.counts();
}

}  // namespace countercheck
