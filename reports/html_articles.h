// The articles of the HTML report: the text of each with its figures underlined by their state.
#ifndef COUNTERCHECK_REPORTS_HTML_ARTICLES_H_
#define COUNTERCHECK_REPORTS_HTML_ARTICLES_H_

#include <string>
#include <vector>

#include "core/report.h"
#include "reports/html_context.h"
#include "reports/shown_findings.h"

namespace countercheck {

// The texts that the page shows: those with the gravest figures first in the choice, as many as
// keep it small, in the order of the report; of very long ones the beginning. Fills in
// `context->figures`, with views into the report.
std::vector<ArticleText> ChooseTexts(const std::vector<ArticleText>& texts, HtmlContext* context);

// Each of `texts` folded away under its name, title and day, and a table of the other articles.
// A figure leads to the card of its finding, else to its row in the table of claims, and has a note
// that shows where the pointer or the focus is.
std::string FormatArticles(const Report& report, const std::vector<ArticleText>& texts,
                           const ClaimIndex& index, const HtmlContext& context);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_HTML_ARTICLES_H_
