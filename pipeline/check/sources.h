// The documents of one comparison: how a message calls them, and how many origins they have.
#ifndef COUNTERCHECK_PIPELINE_CHECK_SOURCES_H_
#define COUNTERCHECK_PIPELINE_CHECK_SOURCES_H_

#include <string>
#include <vector>

#include "core/article.h"
#include "core/claim.h"
#include "pipeline/check/origins.h"

namespace countercheck {

// The documents sorted by name, each name once, and one for each name that only a claim knows.
std::vector<Document> AllDocuments(const std::vector<Document>& documents,
                                   const std::vector<Claim>& claims);

class Sources {
 public:
  // `documents` as AllDocuments gives them.
  explicit Sources(const std::vector<Document>& documents);

  // The outlet, where only this document is of it; else the file name without folder and ".txt".
  const std::string& NameOf(const Fact& fact) const { return names_[fact.document]; }
  // The names of all documents of the facts, each once, "A, B and 3 more" where there are many.
  std::string NamesOf(const std::vector<const Fact*>& facts) const;
  // The place of the first document of its origin, of a place among the documents.
  size_t OriginOf(size_t document) const { return origins_.Of(document); }
  // The news organisations that the mentions of the fact go back to.
  std::vector<std::string> WiresOf(const Fact& fact) const { return Origins::WiresOf(fact); }
  int CountOrigins(const std::vector<const Fact*>& facts) const { return origins_.Count(facts); }

 private:
  std::vector<std::string> names_;
  Origins origins_;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_SOURCES_H_
