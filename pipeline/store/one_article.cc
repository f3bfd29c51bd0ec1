#include "pipeline/store/one_article.h"

#include <utility>
#include <vector>

#include "pipeline/store/article_rows.h"
#include "pipeline/store/near_copies.h"

namespace countercheck {
namespace {

// Looks at the name of every article: for names that no index knows.
int64_t EndingIn(const std::string& name, Database* database) {
  std::vector<int64_t> found;
  Query rows = database->Ask("SELECT id FROM article WHERE substr(name, -length(?1)) = ?1 LIMIT 2");
  const std::string end = "/" + name;
  rows.Bind(end);
  while (rows.Next()) found.push_back(rows.Number());
  return found.size() == 1 ? found.front() : 0;
}

int64_t IdOf(const std::string& name, Database* database) {
  if (const auto known = FindByIdentity(name, database)) return known->id;
  if (const auto known = FindByName(name, database)) return known->id;
  return EndingIn(name, database);
}

}  // namespace

std::optional<Document> FindArticle(const std::string& name, Database* database) {
  const Transaction transaction(database, OpenMode::kRead);
  const int64_t id = IdOf(name, database);
  std::optional<Document> document;
  {
    Query row = database->Ask(SelectDocuments() + "WHERE article.id = ?");
    if (row.Bind(id).Next()) document = ReadDocumentRow(&row);
  }
  if (document) document->near_copies = NearCopiesOf(id, document->sketch, database);
  return document;
}

}  // namespace countercheck
