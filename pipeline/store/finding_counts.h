// How many findings of each kind are open, and how many resolved (table finding_count): kept as
// they come and go, since a large store has too many to look at each.
#ifndef COUNTERCHECK_PIPELINE_STORE_FINDING_COUNTS_H_
#define COUNTERCHECK_PIPELINE_STORE_FINDING_COUNTS_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "pipeline/store/database.h"

namespace countercheck {

// What one batch changes of the counts, gathered so that each count is written once.
class FindingTally {
 public:
  void Open(std::string_view kind) { Add(true, kind, 1); }
  void Resolve(std::string_view kind) { Add(true, kind, -1), Add(false, kind, 1); }
  void Reopen(std::string_view kind) { Add(true, kind, 1), Add(false, kind, -1); }
  void Write(Database* database);

 private:
  void Add(bool is_open, std::string_view kind, int64_t by) {
    changes_[{is_open, std::string(kind)}] += by;
  }

  std::map<std::pair<bool, std::string>, int64_t> changes_;
};

// Counts anew, looking at each finding.
void CountAllFindings(Database* database);

// Of the counts as they are kept. Kinds of which there is none are left out.
std::map<std::string, int64_t> OpenByKind(Database* database);
int64_t CountResolved(Database* database);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_FINDING_COUNTS_H_
