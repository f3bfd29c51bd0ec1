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
    group->read.push_back(std::make_unique<const Claim>(ReadClaim(rows)));
    group->claims.push_back(group->read.back().get());
    group->ids[group->claims.back()->id] = rows->Number();
    articles->insert(rows->Number());
  }
}

void ReadDocuments(const ArticleIds& articles, const FreshArticles& fresh, Database* database,
                   Group* group) {
  const std::string sql = SelectDocuments() + "WHERE article.id = ?";
  for (const int64_t article : articles) {
    if (const auto known = fresh.find(article); known != fresh.end()) {
      group->documents.push_back(*known->second.document);
      continue;
    }
    Query row = database->Ask(sql);
    if (row.Bind(article).Next()) group->documents.push_back(ReadDocumentRow(&row));
  }
}

struct Member {
  int64_t claim = 0;
  int64_t article = 0;
};

void AddMembers(Query* rows, std::vector<Member>* members) {
  while (rows->Next()) {
    const int64_t claim = rows->Number();
    members->push_back({claim, rows->Number()});
  }
}

// Found in indices alone: the rows of claims are long.
std::vector<Member> MembersOf(const std::string& root, Database* database) {
  std::vector<Member> members;
  Query rows = database->Ask(
      "SELECT claim.id, claim.article FROM subject JOIN claim ON claim.subject = subject.id "
      "WHERE subject.root = ?");
  AddMembers(&rows.Bind(root), &members);
  if (!root.starts_with(kUnnamedIn)) return members;
  const std::string document = root.substr(kUnnamedIn.size());
  Query unnamed = database->Ask(
      "SELECT claim.id, claim.article FROM subject JOIN claim ON claim.subject = subject.id "
      "JOIN article ON article.id = claim.article WHERE subject.root = ? AND article.name = ? AND "
      "subject.name = '' AND subject.ticker = ''");
  AddMembers(&unnamed.Bind(kUnnamedIn).Bind(document), &members);
  return members;
}

Group GroupOf(const std::vector<Member>& members, const FreshArticles& fresh, Database* database) {
  Group group;
  ArticleIds articles;
  const std::string sql = SelectMembers() + "WHERE claim.id = ?";
  for (const Member& member : members) {
    const auto known = fresh.find(member.article);
    if (known == fresh.end()) {
      Query row = database->Ask(sql);
      ReadClaims(&row.Bind(member.claim), &articles, &group);
      continue;
    }
    const Claim* claim = known->second.claims.at(member.claim);
    group.claims.push_back(claim);
    group.ids[claim->id] = member.claim;
    articles.insert(member.article);
  }
  ReadDocuments(articles, fresh, database, &group);
  return group;
}

Group GroupOf(const FreshArticle& article) {
  Group group;
  group.documents = {*article.document};
  for (const auto& [id, claim] : article.claims) {
    group.claims.push_back(claim);
    group.ids[claim->id] = id;
  }
  return group;
}

}  // namespace

Group ReadGroup(const Scope& scope, const FreshArticles& fresh, Database* database) {
  if (scope.article == 0) return GroupOf(MembersOf(scope.root, database), fresh, database);
  const auto known = fresh.find(scope.article);
  return known != fresh.end() ? GroupOf(known->second) : ReadArticle(scope.article, database);
}

Group ReadArticle(int64_t article, Database* database) {
  Group group;
  ArticleIds articles;
  Query rows = database->Ask(SelectMembers() + "WHERE claim.article = ? ORDER BY claim.id");
  ReadClaims(&rows.Bind(article), &articles, &group);
  ReadDocuments(articles, {}, database, &group);
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
  ReadDocuments(articles, {}, database, &group);
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
