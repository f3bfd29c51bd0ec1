// The documents of one comparison: how a message calls them, and how many origins they have.
#ifndef COUNTERCHECK_PIPELINE_CHECK_SOURCES_H_
#define COUNTERCHECK_PIPELINE_CHECK_SOURCES_H_

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/claim.h"
#include "pipeline/check/origins.h"

namespace countercheck {

// Each document once, by name, and one for each name that only a claim knows.
class DocumentIndex {
 public:
  // `documents` and `claims` outlive it.
  DocumentIndex(const std::vector<Document>& documents, const ClaimList& claims);

  const DocumentList& sorted() const { return sorted_; }
  // Among the sorted. `name` is that of a document, or of a claim's.
  size_t PlaceOf(std::string_view name) const;

 private:
  std::deque<Document> unknown_;  // those that only a claim knows
  DocumentList sorted_;
};

class Sources {
 public:
  // `documents` are sorted by name, each once.
  explicit Sources(const DocumentList& documents);

  // As core/source_names.h has it; files by their names without folder and ".txt", or with the
  // folder that tells them from others of that name. Long ones are cut.
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
