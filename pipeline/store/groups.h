// Parts of the store as pipeline/check takes them: the claims that belong together, with their
// documents, and the names of subjects.
#ifndef COUNTERCHECK_PIPELINE_STORE_GROUPS_H_
#define COUNTERCHECK_PIPELINE_STORE_GROUPS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/claim.h"
#include "pipeline/check/subjects.h"
#include "pipeline/store/database.h"
#include "pipeline/store/finding_rows.h"

namespace countercheck {

// The root that SubjectIndex gives claims without a subject where each document has its own; the
// name of the document follows.
inline constexpr std::string_view kUnnamedIn = "unnamed in ";

struct Group {
  std::vector<Document> documents;  // those of the claims
  std::vector<Claim> claims;
  ClaimIds ids;
};

// The claims of one scope of comparison.
Group ReadGroup(const Scope& scope, Database* database);
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
