// Which findings a reader sees at once, and what is counted only.
#ifndef COUNTERCHECK_REPORTS_SHOWN_FINDINGS_H_
#define COUNTERCHECK_REPORTS_SHOWN_FINDINGS_H_

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/report.h"

namespace countercheck {

// The members of findings, found by id. Holds views into the claims that it was made of.
class ClaimIndex {
 public:
  explicit ClaimIndex(const std::vector<Claim>& claims);

  // In the order of the report.
  std::vector<const Claim*> MembersOf(const Finding& finding) const;

 private:
  const std::vector<Claim>& claims_;
  std::unordered_map<std::string_view, size_t> places_;
};

// False for what is counted only: agreement, single sources, what cannot be verified, and figures
// that differ within one article or without a named dimension.
bool IsForEditors(const Finding& finding, const std::vector<const Claim*>& members);

std::map<RelationKind, size_t> CountKinds(const std::vector<Finding>& findings);

// Whom the findings are about: the subject that most articles have findings on, "Acme", of several
// that of the gravest; where these are less than half of the articles, "Acme and others". Empty
// where none has a subject.
// `columns` are what it may take.
std::string SubjectsOf(const Report& report, const ClaimIndex& index, size_t columns);

// {"5 articles", "77 claims", "no conflict", "1 tension", "1 document not read"}: of findings those
// that are shown, all where `all_findings`. `compared` is false where none were looked for.
std::vector<std::string> SummaryOf(const Report& report, bool compared, bool all_findings);

// "Coverage: 77 of 90 figures bound to a metric; 13 seen only (extract lists them)." Empty without
// figures.
std::string BoundFigures(const Report& report);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_SHOWN_FINDINGS_H_
