// What the pages have in common: the frame around them, forms, and findings as cards.
#ifndef COUNTERCHECK_APP_SERVE_PAGES_H_
#define COUNTERCHECK_APP_SERVE_PAGES_H_

#include <string>
#include <vector>

#include "app/serve/answers.h"
#include "app/serve/service.h"
#include "core/report.h"
#include "reports/html_context.h"
#include "reports/html_text.h"

namespace countercheck {

struct DeskPage {
  std::string title;
  std::string part;          // "findings": which link of the navigation is this page's
  std::string content;       // HTML
  std::string heading = {};  // where it is another than the title
};

HttpResponse PageResponse(const Service& service, const RoutedRequest& request,
                          const DeskPage& page);
// A page that says what is wrong.
HttpResponse PageProblem(const Service& service, const RoutedRequest& request, int status,
                         const std::string& words);

// A file of app/web with its {{parts}}.
std::string FilledAsset(const Service& service, std::string_view name, const HtmlParts& parts);

// Names for links: "/desk/articles/a.txt".
std::string ArticleAddress(const std::string& document);
std::string FindingAddress(const std::string& finding);

// "<option value=…>" for each, the chosen one chosen; of a list without words the value is shown.
std::string OptionsHtml(const std::vector<std::pair<std::string, std::string>>& values_and_words,
                        const std::string& chosen);
std::string DatalistHtml(const std::string& id, const std::vector<std::string>& values);

// Links to the page before and behind this one.
std::string PagesHtml(const RoutedRequest& request, int64_t limit, int64_t offset, size_t count);

// Names and links to the articles; holds views into the report. An article without an outlet is
// called by its title (GiveTitles has the first words for it), not by its file.
HtmlContext DeskContextOf(const Report& report);

// A card for each finding, with what can be done about it. `return_to` is where a review leads,
// `heading` the level of their headings.
std::string CardsHtml(const Service& service, const RoutedRequest& request, const Report& report,
                      const std::string& return_to, int heading = 2);

// The cards alone, of findings that are not stored: nothing can be made of them. `draft` is the
// name of the document that has no page.
std::string DraftCardsHtml(const Report& report, const std::string& draft);

// `text` for a <textarea>, its lines as they are.
std::string EscapedText(const std::string& text);

// The fields of a form that was sent. Nothing where it is none.
std::optional<FormFields> FormOf(const HttpRequest& request);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_PAGES_H_
