#include "pipeline/store/recheck.h"

#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/check/compare.h"
#include "pipeline/store/article_rows.h"
#include "pipeline/store/claim_rows.h"

namespace countercheck {
namespace {

// The root that SubjectIndex gives claims without a subject where each document has its own; the
// name of the document follows.
constexpr std::string_view kUnnamedIn = "unnamed in ";

// What the claims of one scope are compared from.
struct Group {
  std::vector<Document> documents;
  std::vector<Claim> claims;
  ClaimIds ids;
};

void ReadClaims(Query* rows, std::set<int64_t>* articles, Group* group) {
  while (rows->Next()) {
    group->claims.push_back(ReadClaim(rows));
    group->ids[group->claims.back().id] = rows->Number();
    articles->insert(rows->Number());
  }
}

void ReadDocuments(const std::set<int64_t>& articles, Database* database, Group* group) {
  const std::string sql = SelectDocuments() + "WHERE article.id = ?";
  for (const int64_t article : articles) {
    Query row = database->Ask(sql);
    if (row.Bind(article).Next()) group->documents.push_back(ReadDocumentRow(&row));
  }
}

Group ReadGroup(const Scope& scope, Database* database) {
  Group group;
  std::set<int64_t> articles;
  const std::string select = SelectClaims("claim.id, claim.article");
  if (scope.article != 0) {
    Query rows = database->Ask(select + "WHERE claim.article = ? ORDER BY claim.id");
    ReadClaims(&rows.Bind(scope.article), &articles, &group);
  } else {
    Query rows = database->Ask(select + "WHERE subject.root = ? ORDER BY claim.id");
    ReadClaims(&rows.Bind(scope.root), &articles, &group);
  }
  if (scope.root.starts_with(kUnnamedIn)) {
    const std::string document = scope.root.substr(kUnnamedIn.size());
    Query rows = database->Ask(select +
                               "WHERE subject.root = ? AND article.name = ? AND "
                               "subject.name = '' AND subject.ticker = '' ORDER BY claim.id");
    ReadClaims(&rows.Bind(kUnnamedIn).Bind(document), &articles, &group);
  }
  ReadDocuments(articles, database, &group);
  return group;
}

// Names that no claim gives any more would make other names mean something else.
void DropUnusedSubjects(Database* database) {
  database->Run(
      "DELETE FROM subject WHERE NOT EXISTS (SELECT 1 FROM claim WHERE subject = subject.id) "
      "AND NOT EXISTS (SELECT 1 FROM claim WHERE counterparty = subject.id)");
}

// More than enough are as good as all: SubjectIndex only asks whether they are many.
size_t CountNamingNone(Database* database) {
  return static_cast<size_t>(
      database->Number("SELECT count(*) FROM (SELECT DISTINCT article FROM claim WHERE subject = "
                       "(SELECT id FROM subject WHERE name = '' AND ticker = '') LIMIT 1000)"));
}

struct SubjectRow {
  int64_t id = 0;
  std::string root;
};

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
  std::vector<SubjectName> names;
  std::vector<SubjectRow> rows;
  {
    Query query = database_->Ask("SELECT name, ticker, id, root FROM subject ORDER BY id");
    while (query.Next()) {
      std::string name = query.Text();
      names.push_back({std::move(name), query.Text()});
      const int64_t id = query.Number();
      rows.push_back({id, query.Text()});
    }
  }
  SubjectIndex subjects(names, CountNamingNone(database_));
  for (size_t i = 0; i < rows.size(); ++i) {
    const std::string root = subjects.RootOf(names[i], "");
    if (root != rows[i].root) MoveSubject(rows[i].id, root);
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
