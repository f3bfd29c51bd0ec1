// What a new version of an article says otherwise than the one before it.
#ifndef COUNTERCHECK_PIPELINE_STORE_VERSION_CHANGES_H_
#define COUNTERCHECK_PIPELINE_STORE_VERSION_CHANGES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "core/article.h"
#include "core/claim.h"
#include "pipeline/check/claim_list.h"
#include "pipeline/store/database.h"

namespace countercheck {

struct VersionChange {
  std::string what;    // "title", "Acme Corp, revenue, level, Q1 2026"
  std::string before;  // "$430.2 million"; empty where it is new
  std::string after;   // empty where it is gone
};

// Title, outlet, address and day first, then claims in the order of their places; a figure in the
// place of another one for the same thing is one change. A sentence in other words with the same
// figure is none.
std::vector<VersionChange> ChangesBetween(const Document& before, const ClaimList& claims_before,
                                          const Document& after, const ClaimList& claims_after);

// Changes as rows of a version (id of the table), and back.
void InsertChanges(int64_t version, const std::vector<VersionChange>& changes, Database* database);
std::vector<VersionChange> ChangesOf(int64_t version, Database* database);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_VERSION_CHANGES_H_
