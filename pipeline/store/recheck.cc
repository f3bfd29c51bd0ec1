#include "pipeline/store/recheck.h"

#include <vector>

#include "pipeline/check/compare.h"
#include "pipeline/store/groups.h"

namespace countercheck {
namespace {

// Names that no claim gives any more would make other names mean something else.
void DropUnusedSubjects(Database* database) {
  database->Run(
      "DELETE FROM subject WHERE NOT EXISTS (SELECT 1 FROM claim WHERE subject = subject.id) "
      "AND NOT EXISTS (SELECT 1 FROM claim WHERE counterparty = subject.id)");
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

void Recheck::CompareScope(const Scope& scope, const SubjectIndex& subjects,
                           FindingUpdate* update) {
  const Group group = ReadGroup(scope, database_);
  if (group.claims.empty()) return;
  update->Put(scope,
              scope.article != 0 ? CompareWithin(group.documents.front(), group.claims, subjects)
                                 : CompareSubject(group.documents, group.claims, subjects),
              group.ids);
}

FindingCounts Recheck::Compare(const std::string& now) {
  DropUnusedSubjects(database_);
  const SubjectIndex subjects = RefreshRoots();
  for (const int64_t article : std::set<int64_t>(articles_)) Touch(article);

  std::vector<Scope> scopes;
  for (const std::string& root : roots_) scopes.push_back({root, 0});
  for (const int64_t article : articles_) scopes.push_back({"", article});
  FindingUpdate update(database_, now);
  for (const Scope& scope : scopes) update.Question(scope);
  for (const Scope& scope : scopes) {
    if (database_->error()) break;
    CompareScope(scope, subjects, &update);
  }
  update.ResolveRest();
  articles_.clear();
  roots_.clear();
  return update.counts();
}

}  // namespace countercheck
