#include "pipeline/store/article_rows.h"

#include <utility>

#include "pipeline/identity.h"
#include "pipeline/store/words.h"
#include "pipeline/text/instants.h"

namespace countercheck {
namespace {

std::optional<KnownArticle> ReadKnown(Query* query) {
  if (!query->Next()) return std::nullopt;
  const int64_t id = query->Number();
  std::string identity = query->Text();
  return KnownArticle{id, std::move(identity), query->Text()};
}

}  // namespace

std::string ContentOf(const RawDocument& raw) {
  const Document& document = raw.document;
  return HashOf(JoinList(
      {HashOf(raw.bytes), document.outlet, document.url, document.published, document.title}));
}

std::optional<KnownArticle> FindByIdentity(const std::string& identity, Database* database) {
  Query query = database->Ask("SELECT id, identity, name FROM article WHERE identity = ?");
  return ReadKnown(&query.Bind(identity));
}

std::optional<KnownArticle> FindByName(const std::string& name, Database* database) {
  Query query = database->Ask("SELECT id, identity, name FROM article WHERE name = ?");
  return ReadKnown(&query.Bind(name));
}

std::optional<VersionContent> NewestContent(int64_t article, Database* database) {
  Query query = database->Ask(
      "SELECT content, published FROM version WHERE article = ? ORDER BY number DESC LIMIT 1");
  if (!query.Bind(article).Next()) return std::nullopt;
  std::string content = query.Text();
  return VersionContent{std::move(content), query.Text()};
}

bool HadContent(int64_t article, const std::string& content, Database* database) {
  Query query = database->Ask("SELECT 1 FROM version WHERE article = ? AND content = ?");
  return query.Bind(article).Bind(content).Next();
}

bool IsOutdated(const VersionContent& content, const VersionContent& newest) {
  return IsEarlier(content.published, newest.published);
}

int64_t PutArticle(const Document& document, const std::string& now, Database* database,
                   Dictionary* dictionary) {
  const auto outlet = dictionary->IdOf("outlet", document.outlet);
  Query row = database->Ask(
      "INSERT INTO article (identity, name, outlet, url, published, title, hash, sketch, "
      "changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
      "ON CONFLICT (identity) DO UPDATE SET name = excluded.name, outlet = excluded.outlet, "
      "url = excluded.url, published = excluded.published, title = excluded.title, "
      "hash = excluded.hash, sketch = excluded.sketch, changed_at = excluded.changed_at "
      "RETURNING id");
  row.Bind(document.identity).Bind(document.name).BindOptional(outlet).BindOptional(document.url);
  row.BindOptional(document.published).BindOptional(document.title).Bind(document.hash);
  row.BindOptional(document.sketch).Bind(now);
  return row.Next() ? row.Number() : 0;
}

int64_t InsertVersion(const VersionRow& version, const std::string& now, Database* database) {
  database
      ->Ask(
          "INSERT INTO version (article, number, content, published, at, claims_added, "
          "claims_removed) SELECT ?1, 1 + count(*), ?2, ?3, ?4, ?5, ?6 FROM version "
          "WHERE article = ?1")
      .Bind(version.article)
      .Bind(version.content.content)
      .BindOptional(version.content.published)
      .Bind(now)
      .Bind(version.claims_added)
      .Bind(version.claims_removed)
      .Run();
  return database->LastId();
}

std::string SelectDocuments(const std::string& more) {
  return "SELECT article.name, identity, outlet.name, url, published, title, hash, sketch" +
         (more.empty() ? more : ", " + more) +
         " FROM article LEFT JOIN outlet ON outlet.id = article.outlet ";
}

Document ReadDocumentRow(Query* row) {
  Document document;
  document.name = row->Text();
  document.identity = row->Text();
  document.outlet = row->Text();
  document.url = row->Text();
  document.published = row->Text();
  document.title = row->Text();
  document.hash = row->Text();
  document.sketch = row->Text();
  return document;
}

}  // namespace countercheck
