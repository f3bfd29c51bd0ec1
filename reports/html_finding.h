// One finding as a card of the HTML report.
#ifndef COUNTERCHECK_REPORTS_HTML_FINDING_H_
#define COUNTERCHECK_REPORTS_HTML_FINDING_H_

#include <cstddef>
#include <string>
#include <vector>

#include "core/claim.h"
#include "core/finding.h"
#include "reports/html_context.h"

namespace countercheck {

// The id of the card of that number: "finding-3".
std::string AnchorOf(size_t card);

// `members` are in the order of the report. Cards for information only are folded below their
// message.
std::string FormatCard(const Finding& finding, const std::vector<const Claim*>& members,
                       const HtmlContext& context, size_t number);

// A list item that links to the card: kind, topic, and what stands against what; where one
// value stands against itself, what sets the two apart.
std::string FormatLink(const Finding& finding, const std::vector<const Claim*>& members,
                       const HtmlContext& context, size_t number);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_HTML_FINDING_H_
