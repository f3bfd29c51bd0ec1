// Comparing again what new claims touch, and nothing else.
#ifndef COUNTERCHECK_PIPELINE_STORE_RECHECK_H_
#define COUNTERCHECK_PIPELINE_STORE_RECHECK_H_

#include <cstdint>
#include <set>
#include <string>
#include <utility>

#include "pipeline/check/subjects.h"
#include "pipeline/store/database.h"
#include "pipeline/store/finding_rows.h"
#include "pipeline/store/groups.h"

namespace countercheck {

// Collects the articles that are added or changed. After Compare() the open findings are those that
// pipeline/check gives for all claims of the store.
class Recheck {
 public:
  explicit Recheck(Database* database) : database_(database) {}

  // Takes up an article with the subjects that it has claims of. Called before its claims change;
  // those that it has then are taken up by Compare().
  void Touch(int64_t article);
  // `article` as it now is in the store, to be compared from memory. It belongs to the caller.
  void Hold(int64_t article, FreshArticle stored);
  // A claim that the article had, and has no more, under the id that it had in the table.
  void NoteGone(int64_t claim, MemberQuote quote) { gone_.emplace(claim, std::move(quote)); }
  // Finds the root of each subject, compares again, and writes the findings. So many threads
  // compare (0: one for each core); this one reads and writes.
  FindingCounts Compare(const std::string& now, size_t threads);

 private:
  SubjectIndex RefreshRoots();
  void MoveSubject(int64_t subject, const std::string& root);

  Database* database_;
  std::set<int64_t> articles_;
  std::set<std::string> roots_;
  FreshArticles fresh_;
  GoneClaims gone_;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_RECHECK_H_
