// One finding as a card of the HTML report.
#ifndef COUNTERCHECK_REPORTS_HTML_FINDING_H_
#define COUNTERCHECK_REPORTS_HTML_FINDING_H_

#include <map>
#include <string>
#include <vector>

#include "core/article.h"
#include "core/claim.h"
#include "core/finding.h"
#include "reports/document_names.h"

namespace countercheck {

// What cards need to know of the whole report.
struct HtmlContext {
  DocumentNames names;
  DocumentNames sources;  // by name: the outlet, where it has one article only; else the short name
  std::map<std::string, const Document*, std::less<>> documents;  // by name
};
HtmlContext ContextOf(const std::vector<Document>& documents);

// `anchor` is the id of the card in the page; `members` are in the order of the report.
std::string FormatCard(const Finding& finding, const std::vector<const Claim*>& members,
                       const HtmlContext& context, const std::string& anchor);

// A list item that links to the card: kind, topic, and what stands against what.
std::string FormatLink(const Finding& finding, const std::vector<const Claim*>& members,
                       const std::string& anchor);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_HTML_FINDING_H_
