// From claims to findings: what conflicts, what only looks different, what agrees. Pure.
#ifndef COUNTERCHECK_PIPELINE_CHECK_COMPARE_H_
#define COUNTERCHECK_PIPELINE_CHECK_COMPARE_H_

#include <vector>

#include "core/article.h"
#include "core/claim.h"
#include "core/finding.h"
#include "pipeline/check/claim_list.h"
#include "pipeline/check/subjects.h"

namespace countercheck {

// The findings over `claims` (identified: pipeline/identity.h) of `documents`, gravest first. The
// same set in another order gives the same findings.
std::vector<Finding> Compare(const std::vector<Document>& documents,
                             const std::vector<Claim>& claims);

// The order of a report: by severity, then kind, subject, metric and id.
void SortGravestFirst(std::vector<Finding>* findings);

// Compare() in parts, so that a new article costs no more than what it touches: Compare() gives
// what these two give, sorted, for each subject and each document. `subjects` knows the names of
// all claims; of `documents` those that `claims` name are looked at.

// `claims` are all that have one root: what several articles, and each of them, say of a subject.
std::vector<Finding> CompareSubject(const std::vector<Document>& documents, const ClaimList& claims,
                                    const SubjectIndex& subjects);
// `claims` are all of one document: figures of different subjects that could be taken for another.
std::vector<Finding> CompareWithin(const Document& document, const ClaimList& claims,
                                   const SubjectIndex& subjects);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_COMPARE_H_
