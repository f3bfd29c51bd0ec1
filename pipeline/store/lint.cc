#include "pipeline/store/lint.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "pipeline/check/compare.h"
#include "pipeline/store/groups.h"

namespace countercheck {
namespace {

using Ids = std::set<std::string>;

bool NamesNone(const Claim& claim) {
  return claim.subject.name.empty() && claim.subject.id.empty();
}

// The names of the store and of the draft.
SubjectIndex IndexWith(const ReadDocument& draft, const std::vector<SubjectRow>& rows,
                       Database* database) {
  std::vector<SubjectName> names = NamesOf(rows);
  for (const Claim& claim : draft.claims) {
    names.push_back({claim.subject.name, claim.subject.id});
    names.push_back({claim.counterparty, ""});
  }
  const bool none = std::any_of(draft.claims.begin(), draft.claims.end(), NamesNone);
  return {names, CountNamingNone(database) + (none ? 1 : 0)};
}

bool HasOneOf(const Finding& finding, const Ids& ids) {
  return std::any_of(finding.claims.begin(), finding.claims.end(),
                     [&ids](const std::string& claim) { return ids.contains(claim); });
}

void AddDrafts(std::vector<Finding> findings, const Ids& drafts, Report* report) {
  for (Finding& finding : findings)
    if (HasOneOf(finding, drafts)) report->findings.push_back(std::move(finding));
}

// What a draft is held against: the claims of the store by the roots that the draft speaks of.
class Knowledge {
 public:
  Knowledge(const ReadDocument& draft, Database* database) : draft_(draft), database_(database) {
    for (const Claim& claim : draft.claims) drafts_.insert(claim.id);
  }

  Report Lint() {
    const std::vector<SubjectRow> rows = ReadSubjectNames(database_);
    const SubjectIndex subjects = IndexWith(draft_, rows, database_);
    std::map<std::string, ClaimList> by_root;
    for (const Claim& claim : draft_.claims) by_root[subjects.RootOf(claim)].push_back(&claim);
    std::map<std::string, std::vector<int64_t>> names;
    for (const SubjectRow& row : rows) names[subjects.RootOf(row.name, "")].push_back(row.id);
    for (const auto& [root, claims] : by_root) LintSubject(claims, names[root], subjects);
    AddDrafts(CompareWithin(draft_.document, PointersTo(draft_.claims), subjects), drafts_,
              &report_);
    SortGravestFirst(&report_.findings);
    AddMembers();
    return std::move(report_);
  }

 private:
  void LintSubject(ClaimList claims, const std::vector<int64_t>& names,
                   const SubjectIndex& subjects) {
    const Group known = ReadSubjects(names, draft_.document.identity, database_);
    std::vector<Document> documents = known.documents;
    documents.push_back(draft_.document);
    claims.insert(claims.end(), known.claims.begin(), known.claims.end());
    AddDrafts(CompareSubject(documents, claims, subjects), drafts_, &report_);
    for (const Document& document : known.documents) documents_.emplace(document.name, document);
    for (const Claim* claim : known.claims) claims_[claim->document].push_back(*claim);
  }

  // The draft with its claims, then the other articles with those that are in a finding.
  void AddMembers() {
    Ids members;
    for (const Finding& finding : report_.findings)
      members.insert(finding.claims.begin(), finding.claims.end());
    report_.documents = {draft_.document};
    report_.claims = draft_.claims;
    for (const auto& [name, document] : documents_) {
      const size_t before = report_.claims.size();
      for (const Claim& claim : claims_[name])
        if (members.contains(claim.id)) report_.claims.push_back(claim);
      if (report_.claims.size() > before) report_.documents.push_back(document);
    }
  }

  const ReadDocument& draft_;
  Database* database_;
  Ids drafts_;                                        // ids of the draft's claims
  std::map<std::string, Document> documents_;         // of the store, by name
  std::map<std::string, std::vector<Claim>> claims_;  // theirs
  Report report_;
};

}  // namespace

Report LintAgainst(const ReadDocument& draft, Database* database) {
  const Transaction transaction(database, OpenMode::kRead);
  return Knowledge(draft, database).Lint();
}

}  // namespace countercheck
