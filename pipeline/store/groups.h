// Parts of the store as pipeline/check takes them: the claims that belong together, with their
// documents, and the names of subjects.
#ifndef COUNTERCHECK_PIPELINE_STORE_GROUPS_H_
#define COUNTERCHECK_PIPELINE_STORE_GROUPS_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/article.h"
#include "core/claim.h"
#include "pipeline/check/claim_list.h"
#include "pipeline/check/subjects.h"
#include "pipeline/store/database.h"
#include "pipeline/store/finding_rows.h"

namespace countercheck {

// The root that SubjectIndex gives claims without a subject where each document has its own; the
// name of the document follows.
inline constexpr std::string_view kUnnamedIn = "unnamed in ";

struct Group {
  std::vector<Document> documents;  // those of the claims
  ClaimList claims;
  ClaimIds ids;
  std::vector<std::unique_ptr<const Claim>> read;  // those of `claims` that were read for it
};

// An article that was stored just now, and belongs to somebody else.
struct FreshArticle {
  const Document* document = nullptr;
  std::unordered_map<int64_t, const Claim*> claims;  // by their ids of the table
};

using FreshArticles = std::unordered_map<int64_t, FreshArticle>;

// The claims of one scope of comparison. What is fresh is taken as it is: to read it again would
// take longer than to write it did.
Group ReadGroup(const Scope& scope, const FreshArticles& fresh, Database* database);
// Those of one article, as they are in the store.
Group ReadArticle(int64_t article, Database* database);
// The claims of subjects (ids of the table), but for those of the article of that identity.
Group ReadSubjects(const std::vector<int64_t>& subjects, const std::string& but_identity,
                   Database* database);

struct SubjectRow {
  int64_t id = 0;
  SubjectName name;
  std::string root;
};
// All names, by id.
std::vector<SubjectRow> ReadSubjectNames(Database* database);
std::vector<SubjectName> NamesOf(const std::vector<SubjectRow>& rows);

// The number of articles with a claim that names no subject, up to more than SubjectIndex asks for.
size_t CountNamingNone(Database* database);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_GROUPS_H_
