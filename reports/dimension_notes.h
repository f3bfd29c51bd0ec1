// What the sources of a finding say alike, what they say differently, and what some leave open,
// dimension by dimension: the panel beside the quotes.
//
//   agrees    session after hours
//   differs   period: Q2 2025 (Daily Post), Q3 2025 (Courier and 2 more)
//   unstated  basis unstated in Courier
#ifndef COUNTERCHECK_REPORTS_DIMENSION_NOTES_H_
#define COUNTERCHECK_REPORTS_DIMENSION_NOTES_H_

#include <string>
#include <vector>

#include "core/claim.h"
#include "core/finding.h"
#include "reports/document_names.h"

namespace countercheck {

// Each list in a fixed order of dimensions, as printed above; empty where there is nothing.
struct DimensionNotes {
  std::vector<std::string> agrees, differs, unstated;
};

// Of what `members` say, and of Finding::differs. Figures of an equation differ in what they are
// about: of these only what agrees is listed, and what the finding itself says. `names` are those
// by which the report calls the documents, also in Finding::differs.
DimensionNotes DimensionNotesOf(const Finding& finding, const std::vector<const Claim*>& members,
                                const DocumentNames& names);

// "period", "session", "basis", …: the first dimension that differs, else the first that some
// sources leave open; empty where there is none.
std::string DecisiveDimension(const DimensionNotes& notes);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_DIMENSION_NOTES_H_
