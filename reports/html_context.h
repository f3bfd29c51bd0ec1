// What the parts of an HTML report need to know of the whole: names, and which part of the page
// shows a claim.
#ifndef COUNTERCHECK_REPORTS_HTML_CONTEXT_H_
#define COUNTERCHECK_REPORTS_HTML_CONTEXT_H_

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/report.h"
#include "reports/document_names.h"
#include "reports/figure_states.h"

namespace countercheck {

struct HtmlContext {
  DocumentNames names;
  // By name: the outlet, with the short name behind it where it has several articles.
  DocumentNames sources;
  std::map<std::string, const Document*, std::less<>> documents;  // by name

  // By name, the address of the page of an article, where there are such pages.
  std::map<std::string, std::string, std::less<>> addresses;

  int heading = 3;  // the level of the headings of cards
  FigureStandings standings;
  std::vector<size_t> cards;  // by place in Report::findings: the number of its card, 0 for none
  // By id of a claim: the number of its figure in the text of its article, and of its row in the
  // table of claims. Claims that the page does not show there are not in it.
  std::unordered_map<std::string_view, size_t> figures;
  std::unordered_map<std::string_view, size_t> rows;
};

// Names and standings; no part of the page is known yet. Holds views into the report.
HtmlContext ContextOf(const Report& report);

// The number of the card that shows the finding which gives the claim its state; 0 for none.
size_t CardOf(const HtmlContext& context, std::string_view claim_id);

// "002:9": the source, as readers tell it apart, and the line; printable, not escaped.
std::string PlaceOf(const Claim& claim, const HtmlContext& context);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_HTML_CONTEXT_H_
