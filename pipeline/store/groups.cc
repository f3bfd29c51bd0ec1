#include "pipeline/store/groups.h"

#include <set>
#include <utility>

#include "pipeline/store/article_rows.h"
#include "pipeline/store/claim_rows.h"

namespace countercheck {
namespace {

using ArticleIds = std::set<int64_t>;

std::string SelectMembers() { return SelectClaims("claim.id, claim.article"); }

void ReadClaims(Query* rows, ArticleIds* articles, Group* group) {
  while (rows->Next()) {
    group->claims.push_back(ReadClaim(rows));
    group->ids[group->claims.back().id] = rows->Number();
    articles->insert(rows->Number());
  }
}

void ReadDocuments(const ArticleIds& articles, Database* database, Group* group) {
  const std::string sql = SelectDocuments() + "WHERE article.id = ?";
  for (const int64_t article : articles) {
    Query row = database->Ask(sql);
    if (row.Bind(article).Next()) group->documents.push_back(ReadDocumentRow(&row));
  }
}

void ReadRoot(const std::string& root, ArticleIds* articles, Database* database, Group* group) {
  Query rows = database->Ask(SelectMembers() + "WHERE subject.root = ? ORDER BY claim.id");
  ReadClaims(&rows.Bind(root), articles, group);
  if (!root.starts_with(kUnnamedIn)) return;
  const std::string document = root.substr(kUnnamedIn.size());
  Query unnamed = database->Ask(SelectMembers() +
                                "WHERE subject.root = ? AND article.name = ? AND "
                                "subject.name = '' AND subject.ticker = '' ORDER BY claim.id");
  ReadClaims(&unnamed.Bind(kUnnamedIn).Bind(document), articles, group);
}

}  // namespace

Group ReadGroup(const Scope& scope, Database* database) {
  Group group;
  ArticleIds articles;
  if (scope.article != 0) {
    Query rows = database->Ask(SelectMembers() + "WHERE claim.article = ? ORDER BY claim.id");
    ReadClaims(&rows.Bind(scope.article), &articles, &group);
  } else {
    ReadRoot(scope.root, &articles, database, &group);
  }
  ReadDocuments(articles, database, &group);
  return group;
}

Group ReadSubjects(const std::vector<int64_t>& subjects, const std::string& but_identity,
                   Database* database) {
  Group group;
  ArticleIds articles;
  const std::string sql =
      SelectMembers() + "WHERE claim.subject = ? AND article.identity <> ? ORDER BY claim.id";
  for (const int64_t subject : subjects) {
    Query rows = database->Ask(sql);
    ReadClaims(&rows.Bind(subject).Bind(but_identity), &articles, &group);
  }
  ReadDocuments(articles, database, &group);
  return group;
}

std::vector<SubjectRow> ReadSubjectNames(Database* database) {
  std::vector<SubjectRow> rows;
  Query query = database->Ask("SELECT id, name, ticker, root FROM subject ORDER BY id");
  while (query.Next()) {
    SubjectRow& row = rows.emplace_back();
    row.id = query.Number();
    row.name.name = query.Text();
    row.name.ticker = query.Text();
    row.root = query.Text();
  }
  return rows;
}

std::vector<SubjectName> NamesOf(const std::vector<SubjectRow>& rows) {
  std::vector<SubjectName> names;
  for (const SubjectRow& row : rows) names.push_back(row.name);
  return names;
}

size_t CountNamingNone(Database* database) {
  return static_cast<size_t>(
      database->Number("SELECT count(*) FROM (SELECT DISTINCT article FROM claim WHERE subject = "
                       "(SELECT id FROM subject WHERE name = '' AND ticker = '') LIMIT 1000)"));
}

}  // namespace countercheck
