// The quotes of a finding in the HTML report: a column for each source, and each value once.
#ifndef COUNTERCHECK_REPORTS_HTML_QUOTES_H_
#define COUNTERCHECK_REPORTS_HTML_QUOTES_H_

#include <string>
#include <vector>

#include "core/finding.h"
#include "reports/equal_rows.h"
#include "reports/html_context.h"

namespace countercheck {

// A few values stand open, side by side; further values, and further quotes of a value, are folded
// away below. Very many are cut, with a word on how many there are.
std::string FormatQuotes(const std::vector<EqualRows>& folded, const Finding& finding,
                         const HtmlContext& context);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_HTML_QUOTES_H_
