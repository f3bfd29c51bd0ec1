// Articles as rows of the tables `article` and `version`.
#ifndef COUNTERCHECK_PIPELINE_STORE_ARTICLE_ROWS_H_
#define COUNTERCHECK_PIPELINE_STORE_ARTICLE_ROWS_H_

#include <cstdint>
#include <optional>
#include <string>

#include "core/article.h"
#include "pipeline/ingest/ingest.h"
#include "pipeline/store/database.h"
#include "pipeline/store/dictionary.h"

namespace countercheck {

// A hash of the bytes and of what the source says of them, but not of the name: what makes one
// version of an article another.
std::string ContentOf(const RawDocument& raw);

// What stands under an identity or a name.
struct KnownArticle {
  int64_t id = 0;
  std::string identity;
  std::string name;
};
std::optional<KnownArticle> FindByIdentity(const std::string& identity, Database* database);
std::optional<KnownArticle> FindByName(const std::string& name, Database* database);

// A content that an article has or had.
struct VersionContent {
  std::string content;    // ContentOf()
  std::string published;  // as the source gave it; empty where it gave none
};
// That of the newest version.
std::optional<VersionContent> NewestContent(int64_t article, Database* database);
// True where some version of the article, the newest or an earlier one, had this content.
bool HadContent(int64_t article, const std::string& content, Database* database);

// True where both sources give a day, and that of `content` is before that of `newest`: then it is
// no newer version, whenever it comes.
bool IsOutdated(const VersionContent& content, const VersionContent& newest);

// Writes what is known about an article, over what was known before; returns its id.
int64_t PutArticle(const Document& document, const std::string& now, Database* database,
                   Dictionary* dictionary);

struct VersionRow {
  int64_t article = 0;
  VersionContent content;
  int64_t claims_added = 0;
  int64_t claims_removed = 0;
};
// Returns its id.
int64_t InsertVersion(const VersionRow& version, const std::string& now, Database* database);

// "SELECT … FROM article …" to be gone on with WHERE; `more` are columns behind those that
// ReadDocumentRow reads.
std::string SelectDocuments(const std::string& more = "");
Document ReadDocumentRow(Query* row);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_ARTICLE_ROWS_H_
