// One article of a store, and the name by which it is shown where nobody shall see the disk.
#ifndef COUNTERCHECK_PIPELINE_STORE_ONE_ARTICLE_H_
#define COUNTERCHECK_PIPELINE_STORE_ONE_ARTICLE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/article.h"
#include "pipeline/store/database.h"

namespace countercheck {

// The article of this identity, else of this name, else the one that is shown by it, else the only
// one whose name ends in "/" and this. 0 where there is none.
int64_t ArticleNamed(const std::string& name, Database* database);

// The same with its near copies. Nothing where there is none.
std::optional<Document> FindArticle(const std::string& name, Database* database);

// Its identity; but an article that is known by the path of its file, because another file of that
// name came before it, is shown by the name of the file and its own number: "a.txt~17". An id that
// merely looks like a path stays as it is.
std::string ShownNameOf(const std::string& name, const std::string& identity, Database* database);

// The articles that came as files in folders whose file names stand in `text`, where there is any
// "/" in it: messages tell files of one name apart by their folders. Looks at every article.
struct NamedArticle {
  std::string name;
  std::string identity;
};
std::vector<NamedArticle> FilesNamedIn(const std::string& text, Database* database);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_ONE_ARTICLE_H_
