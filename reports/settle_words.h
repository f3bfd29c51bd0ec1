// What would settle a finding: the document that has the figure, and the question that decides.
//
//   "Look it up in the company's earnings release for Q2 2025. Ask: for which period is each
//    figure?"
#ifndef COUNTERCHECK_REPORTS_SETTLE_WORDS_H_
#define COUNTERCHECK_REPORTS_SETTLE_WORDS_H_

#include <string>
#include <vector>

#include "core/claim.h"
#include "core/finding.h"
#include "reports/dimension_notes.h"

namespace countercheck {

// False for kinds that ask nothing of an editor: what agrees, or is not to be compared.
bool AsksForSettling(RelationKind kind);

// A sentence or two, never empty. Of kinds that ask for nothing "Nothing to settle."
std::string HowToSettle(const Finding& finding, const std::vector<const Claim*>& members,
                        const DimensionNotes& notes);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_SETTLE_WORDS_H_
