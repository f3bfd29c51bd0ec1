// Findings as rows, and their life: opened, changed, resolved, reopened.
#ifndef COUNTERCHECK_PIPELINE_STORE_FINDING_ROWS_H_
#define COUNTERCHECK_PIPELINE_STORE_FINDING_ROWS_H_

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/finding.h"
#include "core/store_values.h"
#include "pipeline/store/database.h"
#include "pipeline/store/finding_counts.h"

namespace countercheck {

// What one comparison covers: the claims with one root, or those of one article.
struct Scope {
  std::string root;
  int64_t article = 0;  // 0: of a root
};

// The ids of claims as the wire has them, to those of the table.
using ClaimIds = std::unordered_map<std::string, int64_t>;

// A hash of all that the finding says: equal for equal findings.
std::string ContentOf(const Finding& finding);

// A finding, with its ContentOf().
struct ShownFinding {
  Finding finding;
  std::string content;
};

// What a claim said, and where.
struct MemberQuote {
  int64_t article = 0;  // id of the table
  int64_t line = 0;
  std::string quote;
};
// Of claims that are gone from the table, by the ids that they had: another claim may have that
// now.
using GoneClaims = std::unordered_map<int64_t, MemberQuote>;

// Takes the findings of some scopes anew. Question() each scope first, then Put() what each now
// shows, then ResolveRest(): what was open in these scopes and was not put again is resolved, and
// the counts of findings are brought up to date.
class FindingUpdate {
 public:
  // `gone` are the claims that findings may still name; it belongs to the caller.
  FindingUpdate(Database* database, std::string now, const GoneClaims& gone)
      : database_(database), now_(std::move(now)), gone_(gone) {}

  void Question(const Scope& scope);
  void Put(const Scope& scope, const std::vector<ShownFinding>& findings, const ClaimIds& claims);
  void ResolveRest();

  const FindingCounts& counts() const { return counts_; }

 private:
  struct Known {
    int64_t id = 0;
    std::string content;
    std::string kind;
    bool reviewed = false;
  };

  void PutOne(const Scope& scope, const ShownFinding& shown, const ClaimIds& claims);
  void PutClosed(const Scope& scope, const ShownFinding& shown, const ClaimIds& claims);
  void Rewrite(int64_t id, const Scope& scope, const ShownFinding& shown, const ClaimIds& claims);
  // Over the row of this id; 0: as a new one. False where there is one of this name already.
  bool Write(const Scope& scope, const ShownFinding& shown, int64_t id);
  void WriteMembers(int64_t id, const Finding& finding, const ClaimIds& claims);
  void DeleteMembers(int64_t id);
  // Before its members are deleted.
  void KeepQuotes(int64_t id);
  void AddEvent(int64_t id, const char* event, const Finding& finding);

  Database* database_;
  std::string now_;
  const GoneClaims& gone_;
  std::unordered_map<std::string, Known> open_;  // in the scopes in question, not yet put again
  FindingCounts counts_;
  FindingTally tally_;
};

// "SELECT … FROM finding " to be gone on with WHERE; the columns are those that ReadFinding reads,
// then `more`.
std::string SelectFindings(const std::string& more = "");
// The finding in the row, without its claims and pairs.
Finding ReadFinding(Query* row);
// Claims and pairs of the finding of this id of the wire; none where it is resolved.
void ReadMembers(Finding* finding, Database* database);
// What the members of the resolved finding of this id of the wire said, a line each: "a.txt:3 “…”".
// None where it is open.
std::vector<std::string> QuotesOfResolved(const std::string& finding, Database* database);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_FINDING_ROWS_H_
