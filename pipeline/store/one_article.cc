#include "pipeline/store/one_article.h"

#include <charconv>
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

std::string FileNameOf(const std::string& path) { return path.substr(path.rfind('/') + 1); }

// Whether it is the path of a file, and no id that looks like one: the intake makes a path an
// identity only where another file has the name already.
bool IsPath(const std::string& name, const std::string& identity, Database* database) {
  const std::string file = FileNameOf(identity);
  if (name != identity || file == identity || file.empty()) return false;
  const auto first = FindByIdentity(file, database);
  return first && (first->name.ends_with("/" + file) || file.find('.') != file.npos);
}

// The number behind "a.txt~17", where that is how article 17 is shown.
int64_t ShownAs(const std::string& name, Database* database) {
  const size_t mark = name.rfind('~');
  if (mark == name.npos) return 0;
  int64_t id = 0;
  const char* end = name.data() + name.size();
  const auto [stopped, error] = std::from_chars(name.data() + mark + 1, end, id);
  if (error != std::errc() || stopped != end) return 0;
  Query row = database->Ask("SELECT name, identity FROM article WHERE id = ?");
  if (!row.Bind(id).Next()) return 0;
  const std::string path = row.Text(), identity = row.Text();
  return ShownNameOf(path, identity, database) == name ? id : 0;
}

}  // namespace

int64_t ArticleNamed(const std::string& name, Database* database) {
  if (const auto known = FindByIdentity(name, database)) return known->id;
  if (const auto known = FindByName(name, database)) return known->id;
  const int64_t shown = ShownAs(name, database);
  return shown != 0 ? shown : EndingIn(name, database);
}

std::optional<Document> FindArticle(const std::string& name, Database* database) {
  const Transaction transaction(database, OpenMode::kRead);
  const int64_t id = ArticleNamed(name, database);
  std::optional<Document> document;
  {
    Query row = database->Ask(SelectDocuments() + "WHERE article.id = ?");
    if (row.Bind(id).Next()) document = ReadDocumentRow(&row);
  }
  if (document) document->near_copies = NearCopiesOf(id, document->sketch, database);
  return document;
}

std::string ShownNameOf(const std::string& name, const std::string& identity, Database* database) {
  if (!IsPath(name, identity, database)) return identity;
  const auto known = FindByIdentity(identity, database);
  const int64_t id = known ? known->id : 0;
  return FileNameOf(identity) + "~" + std::to_string(id);
}

std::vector<NamedArticle> FilesNamedIn(const std::string& text, Database* database) {
  std::vector<NamedArticle> named;
  if (text.find('/') == text.npos) return named;
  Query rows = database->Ask("SELECT name, identity FROM article WHERE instr(name, '/') > 0");
  while (rows.Next()) {
    std::string name = rows.Text(), identity = rows.Text();
    if (text.find(FileNameOf(name)) != text.npos)
      named.push_back({std::move(name), std::move(identity)});
  }
  return named;
}

}  // namespace countercheck
