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
#include "reports/html_context.h"

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

// The note on what differs that weighs most: "session: after hours (Post), regular session
// (Daily)"; empty where nothing differs.
std::string DecisiveDifference(const DimensionNotes& notes);

// "period", "session", "basis", …: the first dimension that differs, else the first that some
// sources leave open; empty where there is none.
std::string DecisiveDimension(const DimensionNotes& notes);

// The same of a finding that calls documents by their files; by the names of a report.
std::string WhatSetsApart(const Finding& finding, const std::vector<const Claim*>& members,
                          const HtmlContext& context);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_DIMENSION_NOTES_H_
